# SPDX-License-Identifier: EUPL-1.2
"""voorzien locate: the best places with proof, on tables of one's own or on a scenario; the answer as a map."""

import json
import os
import tempfile

from qgis.core import (QgsProcessingException, QgsProcessingOutputFile, QgsProcessingOutputNumber,
                       QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterDefinition,
                       QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterFolderDestination,
                       QgsProcessingParameterNumber, QgsProcessingParameterString)

from .load_layers import load_layers
from .location_map import write_location_map
from .program import failed, require_verb, run_program
from .program_algorithm import ProgramAlgorithm
from .tables import write_table
from .words import say

PROBLEMS = ["p-median", "p-center", "max-cover", "set-cover", "capacitated"]
NEEDS_OPEN = {"p-median", "p-center", "max-cover"}
CANDIDATE_FIELDS = {"id": "CANDIDATE_ID", "capacity": "CAPACITY_FIELD", "fixed_cost": "FIXED_COST_FIELD",
                    "status": "STATUS_FIELD"}


class LocateAlgorithm(ProgramAlgorithm):
    verb = "locate"
    theme = "analysis"

    def __init__(self):
        super().__init__()
        self.map_to_load = None
        self.title = ""

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterEnum(
            "PROBLEM", say("parameter.problem"), options=[say(f"problem.{problem}") for problem in PROBLEMS],
            defaultValue=0))
        self.addParameter(QgsProcessingParameterNumber("OPEN", say("parameter.open"), minValue=1, optional=True))
        self.addParameter(QgsProcessingParameterNumber(
            "MAX_COST", say("parameter.max_cost"), QgsProcessingParameterNumber.Double, minValue=0, optional=True))
        self.addParameter(QgsProcessingParameterFile(
            "SCENARIO", say("parameter.locate_scenario"), fileFilter=say("filter.scenario"), optional=True))
        self.addParameter(QgsProcessingParameterString("FUNCTION", say("parameter.locate_function"), optional=True))
        self.add_source("DEMAND", [("DEMAND_ID", "id"), ("DEMAND_FIELD", "demand")], optional=True)
        self.add_source("TRAVEL", [("FROM_FIELD", "from"), ("TO_FIELD", "to"), ("COST_FIELD", "cost")], optional=True)
        self.add_source("CANDIDATES", [("CANDIDATE_ID", "id"), ("CAPACITY_FIELD", ""), ("FIXED_COST_FIELD", ""),
                                       ("STATUS_FIELD", "")], optional=True)
        for parameter in (
                QgsProcessingParameterBoolean("SINGLE_SOURCE", say("parameter.single_source"), defaultValue=False),
                QgsProcessingParameterBoolean("COST_IS_TOTAL", say("parameter.cost_is_total"), defaultValue=False),
                QgsProcessingParameterNumber("GAP", say("parameter.gap"), QgsProcessingParameterNumber.Double,
                                             minValue=0, maxValue=1, optional=True),
                QgsProcessingParameterNumber("TIME_LIMIT", say("parameter.time_limit"),
                                             QgsProcessingParameterNumber.Double, minValue=0, optional=True)):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
            self.addParameter(parameter)
        self.add_language()
        self.addParameter(QgsProcessingParameterBoolean("LOAD", say("parameter.load"), defaultValue=True))
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", say("parameter.output")))
        self.addOutput(QgsProcessingOutputFile("RESULT", "location.json"))
        self.addOutput(QgsProcessingOutputFile("MAP", "location.gpkg"))
        self.addOutput(QgsProcessingOutputString("STATUS", say("output.status")))
        self.addOutput(QgsProcessingOutputString("OPENED", say("output.opened")))
        for name in ("OBJECTIVE", "BOUND", "COVERED_DEMAND"):
            self.addOutput(QgsProcessingOutputNumber(name, say(f"output.{name.lower()}")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def checkParameterValues(self, parameters, context):  # noqa: N802
        fine, message = super().checkParameterValues(parameters, context)
        return (fine, message) if not fine else self.one_form(parameters, context)

    def one_form(self, parameters, context):
        """A scenario with its function, or tables of one's own; never half of each."""
        has_scenario = bool(self.parameterAsString(parameters, "SCENARIO", context))
        tables = [name for name in ("DEMAND", "TRAVEL", "CANDIDATES") if parameters.get(name)]
        problem = PROBLEMS[self.parameterAsEnum(parameters, "PROBLEM", context)]
        if has_scenario and tables:
            return False, say("locate.both_forms")
        if has_scenario and not self.parameterAsString(parameters, "FUNCTION", context).strip():
            return False, say("locate.needs_function")
        if not has_scenario and not {"DEMAND", "TRAVEL"} <= set(tables):
            return False, say("locate.needs_tables")
        if problem in NEEDS_OPEN and parameters.get("OPEN") is None:
            return False, say("locate.needs_open")
        return True, ""

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        require_verb("locate")
        fine, message = self.one_form(parameters, context)
        if not fine:  # who calls the algorithm from a script may skip the check
            raise QgsProcessingException(message)
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        result, map_path = os.path.join(folder, "location.json"), os.path.join(folder, "location.gpkg")
        scenario = self.parameterAsString(parameters, "SCENARIO", context)
        if scenario:
            outcome = self.locate(["--scenario", scenario, "--function",
                                   self.parameterAsString(parameters, "FUNCTION", context).strip(), "-o", folder],
                                  parameters, context, feedback)
        else:
            outcome = self.locate_on_tables(result, parameters, context, feedback)
        with open(result, encoding="utf-8") as file:
            answer = json.load(file)
        if not scenario:
            write_location_map(self, answer, parameters, context, map_path)
        self.title = say("locate.title", problem=say(f"problem.{answer['problem']}"))
        if os.path.exists(map_path) and self.parameterAsBool(parameters, "LOAD", context):
            self.map_to_load = map_path
        return self.told(answer, outcome, folder, result, map_path)

    def locate_on_tables(self, result, parameters, context, feedback):
        """Takes the layers as tables, and writes the answer to `result`."""
        os.makedirs(os.path.dirname(result), exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="voorzien-") as folder:
            def table(name, columns):
                return write_table(self, parameters, context, feedback, name, columns,
                                   os.path.join(folder, name.lower() + ".csv"))
            arguments = ["--demand", table("DEMAND", {"id": "DEMAND_ID", "demand": "DEMAND_FIELD"}),
                         "--travel", table("TRAVEL", {"from": "FROM_FIELD", "to": "TO_FIELD", "cost": "COST_FIELD"})]
            if parameters.get("CANDIDATES"):
                arguments += ["--candidates", table("CANDIDATES", CANDIDATE_FIELDS)]
            return self.locate([*arguments, "-o", result], parameters, context, feedback)

    def locate(self, where, parameters, context, feedback):
        """Runs the program; raises with its words when it refuses."""
        arguments = ["locate", "--problem", PROBLEMS[self.parameterAsEnum(parameters, "PROBLEM", context)], *where]
        for name, flag in (("OPEN", "--open"), ("MAX_COST", "--max-cost"), ("GAP", "--gap"),
                           ("TIME_LIMIT", "--time-limit")):
            arguments += self.given(parameters, context, name, flag)
        for name, flag in (("SINGLE_SOURCE", "--single-source"), ("COST_IS_TOTAL", "--cost-is-total")):
            arguments += [flag] if self.parameterAsBool(parameters, name, context) else []
        outcome = run_program([*arguments, *self.language_arguments(parameters, context)], feedback)
        if outcome.status != 0:
            raise failed(outcome)
        return outcome

    def told(self, answer, outcome, folder, result, map_path):
        """The outputs; a figure that is not known is left out."""
        told = {"OUTPUT": folder, "RESULT": result, "STATUS": answer["status"], "OPENED": ", ".join(answer["open"]),
                "SUMMARY": (outcome.output + outcome.words).strip()}
        if os.path.exists(map_path):
            told["MAP"] = map_path
        for name in ("objective", "bound", "covered_demand"):
            if answer.get(name) is not None:
                told[name.upper()] = answer[name]
        return told

    def postProcessAlgorithm(self, context, feedback):  # noqa: N802
        """In the main thread, where layers may join the project."""
        if self.map_to_load and context.project() is not None:
            count = load_layers(context.project(), self.map_to_load, self.title)
            feedback.pushInfo(say("loaded", count=count))
        return {}
