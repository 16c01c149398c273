#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Opens a plan.gpkg in the real QGIS: every layer is valid and gets the style we meant without being asked,
and the maps that come out have the colours of their legend. Exit 77: no QGIS here."""

import argparse
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from osgeo import ogr
    from qgis.core import (NULL, QgsApplication, QgsCategorizedSymbolRenderer, QgsLayoutExporter,
                           QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutPoint, QgsLayoutSize,
                           QgsMapRendererParallelJob, QgsMapSettings, QgsPrintLayout, QgsProject,
                           QgsRuleBasedRenderer, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage
    from qgis.PyQt.QtXml import QDomDocument
except ImportError as missing:
    print(f"skipped: QGIS is not installed ({missing})")
    sys.exit(77)

# Coverage classes in the order of the legend: colour of the fill.
CLASS_COLOURS = ["#f4f4ef", "#8c510a", "#d8b365", "#f6e8c3", "#80cdc1", "#018571", "#ebebeb"]
LEGENDS = {
    "nl": ["geen behoefte", "minder dan 50 %", "50 tot 80 %", "80 tot 100 %", "100 tot en met 120 %",
           "meer dan 120 %", "onbekend"],
    "en": ["no need", "less than 50 %", "50 to 80 %", "80 to 100 %", "100 to 120 %", "more than 120 %",
           "unknown"],
}
problems = []


def check(holds, what):
    if not holds:
        problems.append(what)


def open_layers(path):
    """Every table and view of the file, as a person who drags the file into QGIS gets them."""
    layers = {}
    source = ogr.Open(path)
    names = [source.GetLayer(i).GetName() for i in range(source.GetLayerCount())]
    for name in names:
        if name == "layer_styles":
            continue
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        check(layer.isValid(), f"{name}: not valid")
        layers[name] = layer
        titles = source.ExecuteSQL(f"SELECT identifier FROM gpkg_contents WHERE table_name = '{name}'")
        layer.setName(titles.GetNextFeature().GetField(0))
        source.ReleaseResultSet(titles)
    return layers


def check_coverage(name, layer, language):
    renderer = layer.renderer()
    check(isinstance(renderer, QgsRuleBasedRenderer), f"{name}: not drawn by rules but {renderer.type()}")
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return
    rules = renderer.rootRule().children()[0].children()
    check([rule.label() for rule in rules][:7] == LEGENDS[language], f"{name}: other legend")
    for rule, colour in zip(rules, CLASS_COLOURS):
        fill = rule.symbol().symbolLayer(0).color().name()
        check(fill == colour, f"{name}: {rule.label()} is {fill}, not {colour}")
    check(rules[6].symbol().symbolLayerCount() == 2, f"{name}: unknown is not hatched")
    # Each area is in exactly one class (overlays come after the seven).
    areas = 0
    context_rules = rules[:7]
    for feature in layer.getFeatures():
        areas += 1
        hits = [rule.label() for rule in context_rules if holds(layer, feature, rule.filterExpression())]
        check(len(hits) == 1, f"{name}: {feature['area_name']} is in classes {hits}")
    check(areas > 0, f"{name}: no areas")
    check(layer.labelsEnabled(), f"{name}: no labels")
    label = layer.labeling().settings().fieldName
    for feature in layer.getFeatures():
        shown = evaluated(layer, feature, label)
        check(isinstance(shown, str) and shown.startswith(feature["area_name"]), f"{name}: label {shown}")


def evaluated(layer, feature, expression):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    parsed = QgsExpression(expression)
    value = parsed.evaluate(context)
    check(not parsed.hasEvalError(), f"{expression}: {parsed.evalErrorString()}")
    return None if value == NULL else value


def holds(layer, feature, expression):
    value = evaluated(layer, feature, expression)
    return value == 1 or value is True


def check_shortfall(name, layer):
    renderer = layer.renderer()
    check(isinstance(renderer, QgsCategorizedSymbolRenderer), f"{name}: not by kind but {renderer.type()}")
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    words = [category.label() for category in renderer.categories()]
    check(words and all(words), f"{name}: legend without words")
    kinds = [category.value() for category in renderer.categories()]
    label = layer.labeling().settings().fieldName
    for feature in layer.getFeatures():
        kind = evaluated(layer, feature, renderer.classAttribute())
        check(kind in kinds or kind == "none", f"{name}: {feature['area_name']} is {kind}, not in the legend")
        shown = evaluated(layer, feature, label)
        check(kind != "unknown" or shown.endswith("?"), f"{name}: no mark for unknown {feature['area_name']}")
        check(kind != "none" or not shown, f"{name}: {feature['area_name']} reads {shown}")
    values = [f["shortfall_horizon"] for f in layer.getFeatures()]
    if any(isinstance(value, float) and value > 0 for value in values):
        # A title, the nested circles and the categories: QGIS leaves the first two out when sizes disagree.
        check(len(renderer.legendSymbolItems()) == 2 + len(kinds), f"{name}: no legend of sizes")


def check_proposal_layer(name, layer):
    """Every style of a layer of a proposal loads, has words, and draws what its first rule or class means."""
    if not layer.isSpatial():
        return
    count, ids, names = layer.listStylesInDatabase()[:3]
    check(count >= 1, f"{name}: no style")
    for number, title in list(zip(ids, names))[:max(count, 1)]:
        xml, problem = layer.getStyleFromDatabase(number)
        check(not problem, f"{name}, {title}: {problem}")
        document = QDomDocument()
        document.setContent(xml)
        fine, problem = layer.importNamedStyle(document)
        check(fine, f"{name}, {title}: {problem}")
        check_style(f"{name}, {title}", layer)
    layer.loadDefaultStyle()
    if name.startswith("proposal_") and name != "proposal_change_map":
        check(drawn(layer) > 0, f"{name}: the best plan is not drawn by default")


def check_style(what, layer):
    renderer = layer.renderer()
    features = list(layer.getFeatures())
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        check(all(category.label() for category in renderer.categories()), f"{what}: class without words")
        for feature in features:
            evaluated(layer, feature, renderer.classAttribute())
        check(len(renderer.legendSymbolItems()) == 2 + len(renderer.categories()), f"{what}: no legend of sizes")
    else:
        check(isinstance(renderer, QgsRuleBasedRenderer), f"{what}: default style not applied")
        for rule in renderer.rootRule().descendants():
            check(rule.label() != "", f"{what}: rule without words")
            for feature in features if rule.filterExpression() else []:
                evaluated(layer, feature, rule.filterExpression())
    if layer.labelsEnabled():
        for feature in features:
            evaluated(layer, feature, layer.labeling().settings().fieldName)


def drawn(layer):
    """How many features the layer's renderer draws."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        values = [category.value() for category in renderer.categories()]
        return sum(evaluated(layer, f, renderer.classAttribute()) in values for f in layer.getFeatures())
    rules = [rule for rule in renderer.rootRule().descendants() if rule.symbol() is not None]
    return sum(any(holds(layer, f, rule.filterExpression()) for rule in rules) for f in layer.getFeatures())


def check_all(layers, language):
    for name, layer in layers.items():
        if name.startswith(("coverage_", "timeline_")):
            check_coverage(name, layer, language)
        elif name.startswith("shortfall_"):
            check_shortfall(name, layer)
        elif name == "facilities":
            check(isinstance(layer.renderer(), (QgsRuleBasedRenderer, QgsCategorizedSymbolRenderer)),
                  "facilities: not by domain")
            shapes = [rule.symbol().symbolLayer(0).shape() for rule in layer.renderer().rootRule().children()]
            check(len(set(shapes[:-1])) == len(shapes) - 1, "facilities: domains share a shape")
        elif name.startswith(("site_", "proposal_", "potential_")):
            check_proposal_layer(name, layer)
        elif name.startswith(("need_", "people_timeline")):
            check(isinstance(layer.renderer(), QgsCategorizedSymbolRenderer), f"{name}: no circles")
        elif layer.isSpatial():
            check(isinstance(layer.renderer(), QgsRuleBasedRenderer), f"{name}: default style not applied")
        if name.startswith("timeline_"):
            # QGIS 3.22 sets the columns of time on opening, but switches time on only when the style is loaded again.
            layer.loadDefaultStyle()
            check(layer.temporalProperties().isActive(), f"{name}: time is not on")
            check(layer.temporalProperties().startField() == "valid_from", f"{name}: other start of time")
        for field in list(layer.fields())[1:]:
            check(field.alias() != "", f"{name}.{field.name()}: no alias")
    status = layers["balance"].fields().indexOf("status")
    check(layers["balance"].editorWidgetSetup(status).type() == "ValueMap", "balance: status without words")


def draw_map(layers, path):
    """The map alone, to look at its colours."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setOutputSize(QSize(900, 900))
    settings.setOutputDpi(110)
    settings.setBackgroundColor(QColor("#fefefe"))
    extent = layers[-1].extent()
    extent.scale(1.08)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(path)
    return image


def colours_of(image):
    counts = {}
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            name = image.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return counts


def draw_page(layers, path):
    """Map and legend on a page, as a planner would print it; returns its picture."""
    project = QgsProject.instance()
    project.layerTreeRoot().removeAllChildren()
    project.setCrs(layers[0].crs())
    for layer in layers:
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    shown = QgsLayoutItemMap(layout)
    shown.setRect(0, 0, 180, 190)
    extent = layers[-1].extent()
    extent.scale(1.08)
    shown.setExtent(extent)
    layout.addLayoutItem(shown)
    shown.attemptMove(QgsLayoutPoint(8, 8))
    shown.attemptResize(QgsLayoutSize(180, 190))
    shown.setLayers(layers)
    shown.zoomToExtent(extent)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(shown)
    legend.attemptMove(QgsLayoutPoint(195, 8))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()
    export = QgsLayoutExporter.ImageExportSettings()
    export.dpi = 110
    QgsLayoutExporter(layout).exportToImage(path, export)
    return QImage(path)


def draw_proposal(layers, path):
    """The best plan on a page, and who gains on another."""
    names = ["proposal_function", "proposal_building", "potential_room", "proposal_flow", "site_point",
             "proposal_plot", "site_plot", "neighbourhoods"]
    shown = [layers[name] for name in names if name in layers]
    page = draw_page(shown, path.replace(".png", "_proposal.png"))
    # Pale blue over white: buildings or plots with shared rooms; the marks of functions stand on them.
    counts = colours_of(page)
    check(len(counts) > 100, "the page of the proposal is blank")
    if "proposal_change_map" in layers:
        draw_page([layers["proposal_change_map"], layers["neighbourhoods"]],
                  path.replace(".png", "_change.png"))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("plan")
    arguments.add_argument("--language", default="nl")
    arguments.add_argument("--function", default="primary_school", help="function to draw")
    arguments.add_argument("--every-class", action="store_true", help="every class occurs in the plan")
    arguments.add_argument("--draw", default="map.png")
    chosen = arguments.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    layers = open_layers(chosen.plan)
    check_all(layers, chosen.language)

    coverage = layers[f"coverage_{chosen.function}"]
    colours = colours_of(draw_map([coverage], chosen.draw))
    check(len(colours) > 3, "the map of coverage is blank")
    if chosen.every_class:
        for colour in CLASS_COLOURS:
            check(colours.get(colour, 0) > 500, f"{colour} is not on the map of coverage")
    shown = [layers["facilities"], layers[f"shortfall_{chosen.function}"], coverage, layers["neighbourhoods"]]
    layers["neighbourhoods"].setLabelsEnabled(False)
    page = draw_page(shown, chosen.draw.replace(".png", "_page.png"))
    check(colours_of(page).get(CLASS_COLOURS[1], 0) > 500 or not chosen.every_class,
          "the printed page has no map")
    if "proposal_building" in layers:
        draw_proposal(layers, chosen.draw)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(layers)} layers opened, {len(problems)} problems")
    sys.stdout.flush()
    # QGIS may crash while it is taken down in an interpreter; everything is said by now.
    os._exit(1 if problems else 0)


main()
