# SPDX-License-Identifier: EUPL-1.2
"""voorzien compare: results, plans or norm sets side by side, with the maps of what differs."""

import os

from qgis.core import (QgsProcessingOutputFile, QgsProcessingOutputString, QgsProcessingParameterBoolean,
                       QgsProcessingParameterFile, QgsProcessingParameterFolderDestination,
                       QgsProcessingParameterString)

from .load_layers import load_layers, titles_of
from .program import failed, require_verb, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say

FOLDERS = ["FIRST", "SECOND", "THIRD", "FOURTH"]


class CompareAlgorithm(ProgramAlgorithm):
    verb = "compare"

    def __init__(self):
        super().__init__()
        self.map_to_load = None

    def initAlgorithm(self, configuration=None):  # noqa: N802
        for number, key in enumerate(FOLDERS):
            self.addParameter(QgsProcessingParameterFile(
                key, say("parameter.result", number=number + 1), behavior=QgsProcessingParameterFile.Folder,
                optional=number > 0))
        self.addParameter(QgsProcessingParameterString(
            "OTHERS", say("parameter.others"), multiLine=True, optional=True))
        self.add_language()
        self.addParameter(QgsProcessingParameterBoolean("LOAD", say("parameter.load"), defaultValue=True))
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", say("parameter.output")))
        self.addOutput(QgsProcessingOutputFile("PAGE", "compare.html"))
        self.addOutput(QgsProcessingOutputFile("MAP", "compare.gpkg"))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        require_verb("compare")
        folders = [self.parameterAsString(parameters, key, context) for key in FOLDERS]
        others = self.parameterAsString(parameters, "OTHERS", context).splitlines()
        named = [folder.strip() for folder in [*folders, *others] if folder.strip()]
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        outcome = run_program(["compare", *named, "-o", folder,
                               *self.language_arguments(parameters, context)], feedback)
        if outcome.status != 0:
            raise failed(outcome)
        feedback.pushInfo(outcome.output)
        told = {"OUTPUT": folder, "PAGE": os.path.join(folder, "compare.html"), "SUMMARY": outcome.output}
        map_path = os.path.join(folder, "compare.gpkg")
        if os.path.exists(map_path):
            told["MAP"] = map_path
            if self.parameterAsBool(parameters, "LOAD", context):
                self.map_to_load = map_path
        return told

    def postProcessAlgorithm(self, context, feedback):  # noqa: N802
        """In the main thread, where layers may join the project. One map is in view: they would hide each other."""
        if self.map_to_load and context.project() is not None:
            maps = [table for table in titles_of(self.map_to_load) if table.startswith("difference_")]
            count = load_layers(context.project(), self.map_to_load, say("compare.title"),
                                lambda table: table == maps[0] if maps else True)
            feedback.pushInfo(say("loaded", count=count))
        return {}
