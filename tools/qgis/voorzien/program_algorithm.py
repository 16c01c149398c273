# SPDX-License-Identifier: EUPL-1.2
"""What every algorithm of ours has in common."""

import os

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterEnum
from qgis.PyQt.QtGui import QIcon

from .words import language, say

LANGUAGES = ["nl", "en"]


class ProgramAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that calls one verb; a subclass sets `verb`."""

    verb = ""

    def name(self):
        return self.verb

    def displayName(self):  # noqa: N802
        return say(f"{self.verb}.name")

    def shortHelpString(self):  # noqa: N802
        return say(f"{self.verb}.help")

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
