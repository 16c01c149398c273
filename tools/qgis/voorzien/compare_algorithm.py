# SPDX-License-Identifier: EUPL-1.2
"""voorzien compare: results, plans or norm sets side by side."""

import os

from qgis.core import (QgsProcessingOutputFile, QgsProcessingOutputString, QgsProcessingParameterFile,
                       QgsProcessingParameterFolderDestination, QgsProcessingParameterString)

from .program import failed, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say

FOLDERS = ["FIRST", "SECOND", "THIRD", "FOURTH"]


class CompareAlgorithm(ProgramAlgorithm):
    verb = "compare"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        for number, key in enumerate(FOLDERS):
            self.addParameter(QgsProcessingParameterFile(
                key, say("parameter.result", number=number + 1), behavior=QgsProcessingParameterFile.Folder,
                optional=number > 0))
        self.addParameter(QgsProcessingParameterString(
            "OTHERS", say("parameter.others"), multiLine=True, optional=True))
        self.add_language()
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", say("parameter.output")))
        self.addOutput(QgsProcessingOutputFile("PAGE", "compare.html"))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        folders = [self.parameterAsString(parameters, key, context) for key in FOLDERS]
        others = self.parameterAsString(parameters, "OTHERS", context).splitlines()
        named = [folder.strip() for folder in [*folders, *others] if folder.strip()]
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        outcome = run_program(["compare", *named, "-o", folder,
                               *self.language_arguments(parameters, context)], feedback)
        if outcome.status != 0:
            raise failed(outcome)
        feedback.pushInfo(outcome.output)
        return {"OUTPUT": folder, "PAGE": os.path.join(folder, "compare.html"), "SUMMARY": outcome.output}
