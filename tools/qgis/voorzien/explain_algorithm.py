# SPDX-License-Identifier: EUPL-1.2
"""voorzien explain: where a number comes from."""

from qgis.core import (QgsProcessingOutputString, QgsProcessingParameterEnum, QgsProcessingParameterFile,
                       QgsProcessingParameterNumber, QgsProcessingParameterString)

from .program import failed, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say

FORMATS = ["text", "json"]


class ExplainAlgorithm(ProgramAlgorithm):
    verb = "explain"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterFile(
            "FOLDER", say("parameter.result", number=""), behavior=QgsProcessingParameterFile.Folder))
        self.addParameter(QgsProcessingParameterString("NEIGHBOURHOOD", say("parameter.neighbourhood")))
        self.addParameter(QgsProcessingParameterString("FUNCTION", say("parameter.function")))
        self.addParameter(QgsProcessingParameterNumber("YEAR", say("parameter.year"), minValue=1900,
                                                       maxValue=2200, defaultValue=2040))
        self.addParameter(QgsProcessingParameterEnum("FORMAT", say("parameter.format"), options=FORMATS,
                                                     defaultValue=0))
        self.add_language()
        self.addOutput(QgsProcessingOutputString("EXPLANATION", say("output.explanation")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        outcome = run_program(
            ["explain", self.parameterAsString(parameters, "FOLDER", context),
             "--neighbourhood", self.parameterAsString(parameters, "NEIGHBOURHOOD", context),
             "--function", self.parameterAsString(parameters, "FUNCTION", context),
             "--year", str(self.parameterAsInt(parameters, "YEAR", context)),
             "--format", FORMATS[self.parameterAsEnum(parameters, "FORMAT", context)],
             *self.language_arguments(parameters, context)], feedback)
        if outcome.status != 0:
            raise failed(outcome)
        feedback.pushInfo(outcome.output)
        return {"EXPLANATION": outcome.output}
