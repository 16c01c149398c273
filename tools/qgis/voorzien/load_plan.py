# SPDX-License-Identifier: EUPL-1.2
"""Loads the layers of a plan.qgz into an open project: in its groups, with its styles and times."""

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject


def load_plan(project, path):
    """Adds a group with everything that the project at `path` holds, on top; returns how many layers."""
    written = QgsProject()
    if not written.read(path):
        return 0
    root = project.layerTreeRoot()
    if not root.children() and not project.crs().isValid():
        project.setCrs(written.crs())
    group = root.insertGroup(0, written.title() or "voorzien")
    count = _copy(written.layerTreeRoot(), group, project)
    project.timeSettings().setTemporalRange(written.timeSettings().temporalRange())
    project.timeSettings().setTimeStep(written.timeSettings().timeStep())
    project.timeSettings().setTimeStepUnit(written.timeSettings().timeStepUnit())
    return count


def _copy(source, target, project):
    count = 0
    for node in source.children():
        if isinstance(node, QgsLayerTreeGroup):
            group = target.addGroup(node.name())
            count += _copy(node, group, project)
            group.setExpanded(node.isExpanded())
        elif isinstance(node, QgsLayerTreeLayer) and node.layer() is not None:
            layer = node.layer().clone()
            project.addMapLayer(layer, False)
            copied = target.addLayer(layer)
            copied.setItemVisibilityChecked(node.itemVisibilityChecked())
            copied.setExpanded(node.isExpanded())
            count += 1
    return count
