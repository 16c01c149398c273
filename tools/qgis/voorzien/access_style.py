# SPDX-License-Identifier: EUPL-1.2
"""How access looks on a map: five classes that hold equally many people, what reaches nothing visibly apart."""

import math

from qgis.core import (QgsFeatureRequest, QgsFillSymbol, QgsLinePatternFillSymbolLayer, QgsMarkerSymbol,
                       QgsProcessingLayerPostProcessorInterface, QgsRuleBasedRenderer, QgsSymbol, QgsWkbTypes)
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QColor

from .tables import number_or_none
from .words import language, say

# ColorBrewer, safe for colour-blind readers; dark is much, of access (blue) or of cost (brown).
MORE_IS_BETTER = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]
MORE_IS_WORSE = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]
OUTLINE = "#767676"
DIGITS = 3


def rounded(value):
    """To three digits, which a legend can show."""
    if value == 0:
        return 0.0
    return round(value, DIGITS - 1 - math.floor(math.log10(abs(value))))


def class_breaks(values, count):
    """Inner limits between `count` classes that hold about equal weight: `values` are pairs of figure and weight."""
    ordered = sorted((figure, max(weight, 0.0)) for figure, weight in values)
    whole = sum(weight for _, weight in ordered)
    if not ordered or whole <= 0:
        return []
    limits, seen, wanted = [], 0.0, 1
    for figure, weight in ordered:
        seen += weight
        while wanted < count and seen >= whole * wanted / count:
            limits.append(rounded(figure))
            wanted += 1
    # No class that nothing can fall in.
    return sorted({limit for limit in limits if ordered[0][0] < limit < ordered[-1][0]})


class AccessStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer its classes when Processing loads it."""

    def __init__(self, field, weight_field):
        super().__init__()
        self.field = field
        self.weight_field = weight_field
        self.title = ""
        self.lower_is_better = False

    def postProcessLayer(self, layer, context, feedback):  # noqa: N802
        self.apply(layer)

    def apply(self, layer):
        """Styles the layer; one without geometry keeps only its alias."""
        layer.setFieldAlias(layer.fields().lookupField(self.field), self.title)
        if not layer.isSpatial():
            return
        layer.setName(self.title or layer.name())
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)
        found = [(number_or_none(feature[self.field]), number_or_none(feature[self.weight_field]) or 0.0)
                 for feature in layer.getFeatures(request)]
        known = [(figure, weight) for figure, weight in found if figure is not None]
        above_zero = [pair for pair in known if pair[0] > 0]
        colours = MORE_IS_WORSE if self.lower_is_better else MORE_IS_BETTER
        limits = class_breaks(above_zero, len(colours))
        root = QgsRuleBasedRenderer.Rule(None)
        if len(above_zero) < len(known):
            root.appendChild(self.rule(layer, f'"{self.field}" <= 0', _number(0), "#f0f0f0"))
        for position in range(len(limits) + 1 if above_zero else 0):
            lower = limits[position - 1] if position else None
            upper = limits[position] if position < len(limits) else None
            # Few classes are spread over the whole range of colours.
            colour = colours[round(position * (len(colours) - 1) / max(len(limits), 1))]
            root.appendChild(self.rule(layer, self.between(lower, upper), _range(lower, upper), colour))
        if len(known) < len(found):
            root.appendChild(self.unreachable(layer))
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.setMapTipTemplate(f'<b>{say("access.tip")}</b>: [% coalesce(format_number("{self.field}", 4, '
                                f"'{language()}'), '{say('access.none')}') %]")
        layer.triggerRepaint()

    def between(self, lower, upper):
        parts = [f'"{self.field}" > {lower!r}' if lower is not None else f'"{self.field}" > 0']
        if upper is not None:
            parts.append(f'"{self.field}" <= {upper!r}')
        return " AND ".join(parts)

    def rule(self, layer, filter_text, label, colour):
        return QgsRuleBasedRenderer.Rule(_symbol(layer, colour), filterExp=filter_text, label=label)

    def unreachable(self, layer):
        symbol = _symbol(layer, "#ffffff")
        if layer.geometryType() == QgsWkbTypes.PolygonGeometry:
            hatching = QgsLinePatternFillSymbolLayer()
            hatching.setLineAngle(45)
            hatching.setDistance(1.6)
            hatching.setColor(QColor(OUTLINE))
            symbol.appendSymbolLayer(hatching)
        return QgsRuleBasedRenderer.Rule(symbol, filterExp=f'"{self.field}" IS NULL', label=say("access.none"))


def _symbol(layer, colour):
    if layer.geometryType() == QgsWkbTypes.PointGeometry:
        return QgsMarkerSymbol.createSimple({"name": "circle", "color": colour, "outline_color": OUTLINE,
                                             "outline_width": "0.15", "size": "2.4"})
    if layer.geometryType() == QgsWkbTypes.PolygonGeometry:
        return QgsFillSymbol.createSimple({"color": colour, "outline_color": OUTLINE, "outline_width": "0.15"})
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(colour))
    return symbol


def _number(value):
    return QLocale(language()).toString(float(value), "g", DIGITS + 3)


def _range(lower, upper):
    if upper is None:
        return say("access.above", lower=_number(lower)) if lower is not None else say("access.all")
    if lower is None:
        return say("access.up_to", upper=_number(upper))
    return say("access.between", lower=_number(lower), upper=_number(upper))
