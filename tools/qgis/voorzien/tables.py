# SPDX-License-Identifier: EUPL-1.2
"""Layers and tables of the project as the CSV that the program reads: chosen fields under its own column names."""

import csv
import math
import os

from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsProcessingFeatureSourceDefinition
from qgis.PyQt.QtCore import NULL

from .words import say

# Between two looks at whether the user cancels.
ROWS_AT_ONCE = 5000


def text_of(value):
    """A value of a field as CSV holds it: nothing for NULL, numbers as short as they can be and without a locale."""
    if value is None or value == NULL:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def number_or_none(value):
    """A figure of a field, which a table without types holds as text; none where it is none."""
    try:
        figure = float(value) if value is not None and value != NULL else None
    except (TypeError, ValueError):
        return None
    return figure if figure is not None and math.isfinite(figure) else None


def write_table(algorithm, parameters, context, feedback, name, columns, path):
    """Writes the source of parameter `name` to `path` with `columns` (of the program: parameter that names the field)
    and returns the path; the file that is read already where it holds just these columns."""
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    chosen = {column: algorithm.parameterAsString(parameters, field, context) for column, field in columns.items()}
    chosen = {column: field for column, field in chosen.items() if field}
    missing = [field for field in chosen.values() if source.fields().lookupField(field) < 0]
    if missing:
        raise QgsProcessingException(say("error.no_field", field=", ".join(missing), source=source.sourceName(),
                                         known=", ".join(source.fields().names())))
    as_it_is = _file_with(algorithm, parameters, context, name, chosen)
    if as_it_is:
        return as_it_is
    positions = [source.fields().lookupField(field) for field in chosen.values()]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry).setSubsetOfAttributes(positions)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(chosen)
        for number, feature in enumerate(source.getFeatures(request)):
            writer.writerow([text_of(feature[position]) for position in positions])
            if number % ROWS_AT_ONCE == 0 and feedback.isCanceled():
                raise QgsProcessingException(say("error.cancelled"))
    return path


def _file_with(algorithm, parameters, context, name, chosen):
    """The path of the CSV behind a parameter, where the program can read it as it stands: a travel table of a million
    rows need not be written once more."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly:
        return None
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    if layer is None or layer.providerType() != "ogr" or layer.subsetString():
        return None
    path = layer.source().split("|")[0]
    is_named_alike = all(column == field for column, field in chosen.items())
    return path if is_named_alike and path.lower().endswith(".csv") and os.path.isfile(path) else None
