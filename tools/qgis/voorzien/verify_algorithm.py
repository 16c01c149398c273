# SPDX-License-Identifier: EUPL-1.2
"""voorzien verify: recomputes what a run wrote. What does not hold is the answer, not a failure."""

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputString, QgsProcessingParameterFile

from .program import INVALID_INPUT, failed, require_verb, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say


class VerifyAlgorithm(ProgramAlgorithm):
    verb = "verify"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterFile(
            "FOLDER", say("parameter.result", number=""), behavior=QgsProcessingParameterFile.Folder))
        self.add_language()
        self.addOutput(QgsProcessingOutputBoolean("VALID", say("output.holds")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))
        self.addOutput(QgsProcessingOutputString("PROBLEMS", say("output.deviations")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        require_verb("verify")
        outcome = run_program(["verify", self.parameterAsString(parameters, "FOLDER", context),
                               *self.language_arguments(parameters, context)], feedback)
        if outcome.status not in (0, INVALID_INPUT):
            raise failed(outcome)
        valid = outcome.status == 0
        feedback.pushInfo(outcome.output)
        return {"VALID": valid, "SUMMARY": outcome.output, "PROBLEMS": "" if valid else (outcome.output + outcome.words).strip()}
