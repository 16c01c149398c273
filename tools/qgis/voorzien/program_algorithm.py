# SPDX-License-Identifier: EUPL-1.2
"""What every algorithm of ours has in common."""

import os

from qgis.core import (QgsProcessing, QgsProcessingAlgorithm, QgsProcessingParameterEnum,
                       QgsProcessingParameterFeatureSource, QgsProcessingParameterField, QgsProcessingParameterNumber)
from qgis.PyQt.QtGui import QIcon

from .tables import text_of
from .words import language, say

LANGUAGES = ["nl", "en"]


class ProgramAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that calls one verb; a subclass sets `verb`, and `theme`: its group in the toolbox."""

    verb = ""
    theme = "scenario"

    def name(self):
        return self.verb

    def displayName(self):  # noqa: N802
        return say(f"{self.verb}.name")

    def shortHelpString(self):  # noqa: N802
        return say(f"{self.verb}.help")

    def group(self):
        return say(f"theme.{self.theme}")

    def groupId(self):  # noqa: N802
        return self.theme

    def icon(self):
        return QIcon(os.path.join(os.path.dirname(__file__), "icon.svg"))

    def createInstance(self):  # noqa: N802
        return type(self)()

    def add_language(self):
        """The language of results; that of QGIS unless chosen."""
        self.addParameter(QgsProcessingParameterEnum(
            "LANGUAGE", say("parameter.language"), options=["Nederlands", "English"],
            defaultValue=LANGUAGES.index(language())))

    def language_arguments(self, parameters, context):
        return ["--lang", LANGUAGES[self.parameterAsEnum(parameters, "LANGUAGE", context)]]

    def add_source(self, name, fields, optional=False):
        """A layer or table, and which of its fields hold what: pairs of a parameter and the usual name."""
        self.addParameter(QgsProcessingParameterFeatureSource(
            name, say(f"parameter.{name.lower()}"), [QgsProcessing.TypeVector], optional=optional))
        for field, usual in fields:
            # qgis_process takes no default for a parameter that must be given.
            self.add_field(field, name, usual, optional=True)

    def add_field(self, name, source, usual, optional=False):
        """A field of a source."""
        self.addParameter(QgsProcessingParameterField(
            name, say(f"parameter.{name.lower()}"), defaultValue=usual or None, parentLayerParameterName=source,
            optional=optional))

    def given(self, parameters, context, name, flag):
        """The flag and its value, or nothing where the user left it empty."""
        value = parameters.get(name)
        if value is None or value == "":
            return []
        definition = self.parameterDefinition(name)
        if definition.type() != "number":
            return [flag, self.parameterAsString(parameters, name, context)]
        if definition.dataType() == QgsProcessingParameterNumber.Integer:
            return [flag, str(self.parameterAsInt(parameters, name, context))]
        return [flag, text_of(self.parameterAsDouble(parameters, name, context))]
