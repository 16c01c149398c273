# SPDX-License-Identifier: EUPL-1.2
"""The answer on one's own layers as a map: the layers that the program writes for a scenario, with the same names,
columns and looks. Only what has a place is drawn; layers without geometry give no map."""

import os

from qgis.core import (QgsCoordinateTransform, QgsFeature, QgsField, QgsFields, QgsGeometry, QgsLineSymbol,
                       QgsMarkerSymbol, QgsProject, QgsProperty, QgsRuleBasedRenderer, QgsSymbolLayer,
                       QgsVectorFileWriter, QgsVectorLayer, QgsWkbTypes)
from qgis.PyQt.QtCore import QVariant

from .site_colours import COLOURS, site_colours
from .tables import number_or_none, text_of
from .words import say

TEXT, REAL, WHOLE = QVariant.String, QVariant.Double, QVariant.Int


def places_of(algorithm, parameters, context, name, id_field, crs):
    """A point for every feature of a source with a geometry, by its id, in `crs` (of the source itself where None);
    and that crs."""
    source = algorithm.parameterAsSource(parameters, name, context) if parameters.get(name) else None
    if source is None or source.wkbType() in (QgsWkbTypes.NoGeometry, QgsWkbTypes.Unknown):
        return {}, crs
    crs = crs or source.sourceCrs()
    to_map = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    field = algorithm.parameterAsString(parameters, id_field, context)
    places = {}
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(to_map)
        places[text_of(feature[field])] = geometry.pointOnSurface().asPoint()
    return places, crs


def write_location_map(algorithm, answer, parameters, context, path):
    """Writes located_sites, located_assignment and located_demand with their styles to `path`, or nothing where the
    layers have no places."""
    if os.path.exists(path):
        os.remove(path)
    demand_places, crs = places_of(algorithm, parameters, context, "DEMAND", "DEMAND_ID", None)
    places, crs = places_of(algorithm, parameters, context, "CANDIDATES", "CANDIDATE_ID", crs)
    # Without a layer of candidates the places where people live are also those to choose from.
    site_places = places or demand_places
    if not demand_places or not any(site in site_places for site in answer["open"]):
        return
    served, main_site = {}, {}
    for service in answer["assignment"]:
        served[service["to"]] = served.get(service["to"], 0.0) + service["amount"]
        best = main_site.get(service["from"])
        if best is None or service["amount"] > best["amount"]:
            main_site[service["from"]] = service
    colours = site_colours({site: site_places[site] for site in answer["open"] if site in site_places})
    standing = _column(algorithm, parameters, context, "CANDIDATES", "CANDIDATE_ID", "STATUS_FIELD")
    demand = _column(algorithm, parameters, context, "DEMAND", "DEMAND_ID", "DEMAND_FIELD")
    shown_sites = site_places if places else {site: site_places[site] for site in answer["open"]
                                              if site in site_places}

    def role(site):
        return {"open": "existing", "closed": "closed"}.get(
            standing.get(site), "chosen" if site in answer["open"] else "left")

    _write(path, "located_sites", crs, [("id", TEXT), ("role", TEXT), ("served", REAL), ("colour", WHOLE)],
           [(QgsGeometry.fromPointXY(at), [site, role(site), served.get(site, 0.0), colours.get(site)])
            for site, at in shown_sites.items()], QgsWkbTypes.Point, _style_sites)
    _write(path, "located_assignment", crs,
           [("from", TEXT), ("to", TEXT), ("amount", REAL), ("cost", REAL), ("colour", WHOLE)],
           [(QgsGeometry.fromPolylineXY([demand_places[one["from"]], site_places[one["to"]]]),
             [one["from"], one["to"], one["amount"], one["cost"], colours.get(one["to"])])
            for one in answer["assignment"] if one["from"] in demand_places and one["to"] in site_places],
           QgsWkbTypes.LineString, _style_assignment)
    rows = []
    for row, at in demand_places.items():
        service = main_site.get(row)
        rows.append((QgsGeometry.fromPointXY(at),
                     [row, number_or_none(demand.get(row)), service and service["to"], service and service["cost"],
                      service and colours.get(service["to"])]))
    _write(path, "located_demand", crs,
           [("id", TEXT), ("demand", REAL), ("site", TEXT), ("cost", REAL), ("colour", WHOLE)], rows,
           QgsWkbTypes.Point, _style_demand)


def _column(algorithm, parameters, context, name, id_field, field):
    """A field of a source by id; empty where the user named none."""
    source = algorithm.parameterAsSource(parameters, name, context) if parameters.get(name) else None
    id_name = algorithm.parameterAsString(parameters, id_field, context)
    value_name = algorithm.parameterAsString(parameters, field, context)
    if source is None or not value_name:
        return {}
    return {text_of(feature[id_name]): text_of(feature[value_name]) for feature in source.getFeatures()}


def _write(path, table, crs, columns, rows, kind, style):
    """One layer of the file, with its title and its default style."""
    fields = QgsFields()
    for name, of_type in columns:
        fields.append(QgsField(name, of_type))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    options.layerOptions = [f"IDENTIFIER={say('located.' + table)}", "GEOMETRY_NAME=geom"]
    if os.path.exists(path):
        options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(path, fields, kind, crs, QgsProject.instance().transformContext(), options)
    for geometry, values in rows:
        feature = QgsFeature(fields)
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        writer.addFeature(feature)
    del writer
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    for name, _ in columns:
        layer.setFieldAlias(layer.fields().lookupField(name), say(f"field.{name}"))
    style(layer)
    layer.saveStyleToDatabase(table, "", True, "")


def _by_site(symbol):
    """Colours a symbol by the site that serves."""
    listed = ", ".join(f"'{colour}'" for colour in COLOURS)
    colour = QgsProperty.fromExpression(f'array_get(array({listed}), coalesce("colour", 0))')
    part = QgsSymbolLayer.PropertyStrokeColor if symbol.type() == symbol.Line else QgsSymbolLayer.PropertyFillColor
    symbol.symbolLayer(0).setDataDefinedProperty(part, colour)
    return symbol


def _rules(layer, rules):
    root = QgsRuleBasedRenderer.Rule(None)
    for symbol, filter_text, label in rules:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=filter_text, label=label))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _marker(shape, size, colour, outline, width):
    return QgsMarkerSymbol.createSimple({"name": shape, "size": str(size), "color": colour, "outline_color": outline,
                                         "outline_width": str(width)})


def _style_sites(layer):
    looks = {"chosen": _marker("star", 5.5, "213,94,0", "white", 0.3),
             "existing": _marker("square", 4.0, "0,90,140", "white", 0.3),
             "left": _marker("circle", 2.0, "white", "110,110,110", 0.3),
             "closed": _marker("cross2", 2.4, "150,150,150", "150,150,150", 0.3)}
    _rules(layer, [(symbol, f"\"role\" = '{role}'", say(f"role.{role}")) for role, symbol in looks.items()])
    layer.setDisplayExpression('"id"')
    layer.setMapTipTemplate(f"<b>[% \"id\" %]</b><br>{say('field.served')}: [% round(\"served\", 1) %]")


def _style_assignment(layer):
    line = _by_site(QgsLineSymbol.createSimple({"line_color": "150,150,150", "line_width": "0.15"}))
    line.setOpacity(0.8)
    _rules(layer, [(line, "", say("located.located_assignment"))])


def _style_demand(layer):
    _rules(layer, [(_by_site(_marker("circle", 1.6, "120,120,120", "90,90,90", 0.1)), '"site" IS NOT NULL',
                    say("located.served")),
                   (_marker("circle", 2.0, "204,51,17", "white", 0.1), '"site" IS NULL', say("located.not_served"))])
    layer.setMapTipTemplate(f"<b>[% \"id\" %]</b><br>{say('field.site')}: [% coalesce(\"site\", '–') %]")
