# SPDX-License-Identifier: EUPL-1.2
"""Loads the layers of a GeoPackage that the program wrote into an open project: one group, its own titles and
default styles; points above lines above areas, tables last and only in view what says so."""

import os

from osgeo import ogr
from qgis.core import QgsVectorLayer, QgsWkbTypes

# What QGIS keeps in the file for itself.
HIDDEN = {"layer_styles"}
DRAWN_FIRST = {QgsWkbTypes.PointGeometry: 0, QgsWkbTypes.LineGeometry: 1, QgsWkbTypes.PolygonGeometry: 2}
TABLE = 3


def titles_of(path):
    """Tables of the file in its order, each with the title it was given."""
    source = ogr.Open(path)
    if source is None:
        return {}
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    return {layer.GetName(): layer.GetMetadataItem("IDENTIFIER") or layer.GetName()
            for layer in layers if layer.GetName() not in HIDDEN}


def load_layers(project, path, title, is_in_view=lambda table: True):
    """Adds a group `title` on top with every layer of the file at `path`; returns how many."""
    layers = []
    for table, shown in titles_of(path).items():
        layer = QgsVectorLayer(f"{path}|layername={table}", shown, "ogr")
        if layer.isValid():
            layers.append((DRAWN_FIRST.get(layer.geometryType(), TABLE), table, layer))
    # Sorting is stable: within a kind the order of the file stays.
    layers.sort(key=lambda found: found[0])
    root = project.layerTreeRoot()
    if layers and not root.children() and not project.crs().isValid():
        project.setCrs(next((found[2].crs() for found in layers if found[2].isSpatial()), project.crs()))
    group = root.insertGroup(0, title or os.path.basename(path))
    for _, table, layer in layers:
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(is_in_view(table))
        node.setExpanded(is_in_view(table))
    return len(layers)
