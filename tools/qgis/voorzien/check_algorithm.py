# SPDX-License-Identifier: EUPL-1.2
"""voorzien check: every problem of a scenario at once. Problems are the answer, not a failure."""

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputString, QgsProcessingParameterFile

from .program import INVALID_INPUT, failed, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say


class CheckAlgorithm(ProgramAlgorithm):
    verb = "check"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterFile(
            "SCENARIO", say("parameter.scenario"), fileFilter=say("filter.scenario")))
        self.add_language()
        self.addOutput(QgsProcessingOutputBoolean("VALID", say("output.valid")))
        self.addOutput(QgsProcessingOutputString("PROBLEMS", say("output.problems")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        outcome = run_program(["check", self.parameterAsFile(parameters, "SCENARIO", context),
                               *self.language_arguments(parameters, context)], feedback)
        if outcome.status not in (0, INVALID_INPUT):
            raise failed(outcome)
        valid = outcome.status == 0
        feedback.pushInfo(outcome.output)
        return {"VALID": valid, "PROBLEMS": "" if valid else outcome.words}
