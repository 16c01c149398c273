# SPDX-License-Identifier: EUPL-1.2
"""voorzien run: the whole job, with the maps loaded as the project that was written shows them."""

import os

from qgis.core import (QgsProcessingOutputFile, QgsProcessingOutputString, QgsProcessingParameterBoolean,
                       QgsProcessingParameterFile, QgsProcessingParameterFolderDestination,
                       QgsProcessingParameterNumber)

from .load_plan import load_plan
from .program import failed, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say


class RunAlgorithm(ProgramAlgorithm):
    verb = "run"

    def __init__(self):
        super().__init__()
        self.project_to_load = None

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterFile(
            "SCENARIO", say("parameter.scenario"), fileFilter=say("filter.scenario")))
        self.add_language()
        self.addParameter(QgsProcessingParameterNumber(
            "THREADS", say("parameter.threads"), minValue=1, maxValue=1024, optional=True))
        self.addParameter(QgsProcessingParameterBoolean("LOAD", say("parameter.load"), defaultValue=True))
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", say("parameter.output")))
        self.addOutput(QgsProcessingOutputFile("PROJECT", "plan.qgz"))
        self.addOutput(QgsProcessingOutputFile("PLAN", "plan.gpkg"))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        arguments = ["run", self.parameterAsFile(parameters, "SCENARIO", context), "-o", folder,
                     *self.language_arguments(parameters, context)]
        if parameters.get("THREADS") is not None:
            arguments += ["--threads", str(self.parameterAsInt(parameters, "THREADS", context))]
        outcome = run_program(arguments, feedback)
        if outcome.status != 0:
            raise failed(outcome)
        feedback.pushInfo(outcome.output)
        project = os.path.join(folder, "plan.qgz")
        if self.parameterAsBool(parameters, "LOAD", context) and os.path.exists(project):
            self.project_to_load = project
        return {"OUTPUT": folder, "PROJECT": project, "PLAN": os.path.join(folder, "plan.gpkg"),
                "SUMMARY": outcome.output}

    def postProcessAlgorithm(self, context, feedback):  # noqa: N802
        """In the main thread, where layers may join the project."""
        if self.project_to_load and context.project() is not None:
            count = load_plan(context.project(), self.project_to_load)
            feedback.pushInfo(say("loaded", count=count))
        return {}
