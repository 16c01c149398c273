# SPDX-License-Identifier: EUPL-1.2
"""voorzien access equity: how evenly access is spread over people, groups and incomes."""

import json
import os
import tempfile

from qgis.core import (QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterBoolean,
                       QgsProcessingParameterFileDestination, QgsProcessingParameterNumber)

from .program import failed, require_verb, run_program
from .program_algorithm import ProgramAlgorithm
from .tables import write_table
from .words import say

# Names of outputs and where they stand in what the program writes.
FIGURES = {"MEAN": ["mean"], "WORST_DECILE_MEAN": ["worst_decile_mean"], "GINI": ["gini"], "PALMA": ["palma"],
           "CONCENTRATION": ["concentration", "simple"], "THEIL": ["theil", "total"],
           "THEIL_BETWEEN": ["theil", "between"], "THEIL_WITHIN": ["theil", "within"], "FGT_0": ["fgt", "0"],
           "FGT_1": ["fgt", "1"], "FGT_2": ["fgt", "2"]}


class EquityAlgorithm(ProgramAlgorithm):
    verb = "access_equity"
    theme = "analysis"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.add_source("ACCESS", [("ID", "id"), ("ACCESS_FIELD", "access"), ("DEMAND_FIELD", "demand")])
        self.add_field("INCOME_FIELD", "ACCESS", "", optional=True)
        self.add_field("GROUP_FIELD", "ACCESS", "", optional=True)
        self.addParameter(QgsProcessingParameterNumber(
            "LINE", say("parameter.line"), QgsProcessingParameterNumber.Double, minValue=0, optional=True))
        self.addParameter(QgsProcessingParameterBoolean("LOWER_IS_BETTER", say("parameter.lower_is_better"),
                                                        defaultValue=False))
        self.add_language()
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", say("output.equity"), "JSON (*.json)"))
        for name in FIGURES:
            self.addOutput(QgsProcessingOutputNumber(name, say(f"equity.{name.lower()}")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        require_verb("access", "equity")
        target = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        with tempfile.TemporaryDirectory(prefix="voorzien-") as folder:
            outcome = self.weighed(target, folder, parameters, context, feedback)
        if outcome.status != 0:
            raise failed(outcome)
        with open(target, encoding="utf-8") as file:
            written = json.load(file)
        found = {name: _at(written, path) for name, path in FIGURES.items()}
        lines = [f"{say('equity.' + name.lower())}: {figure:.6g}" for name, figure in found.items()
                 if figure is not None]
        feedback.pushInfo("\n".join(lines))
        return {"OUTPUT": target, "SUMMARY": "\n".join(lines),
                **{name: figure for name, figure in found.items() if figure is not None}}

    def weighed(self, target, folder, parameters, context, feedback):
        """Runs the program on two tables taken from one layer."""
        chosen = {"income": "INCOME_FIELD", "group": "GROUP_FIELD"}
        given = {column: field for column, field in chosen.items()
                 if self.parameterAsString(parameters, field, context)}
        access = write_table(self, parameters, context, feedback, "ACCESS", {"id": "ID", "access": "ACCESS_FIELD"},
                             os.path.join(folder, "access.csv"))
        demand = write_table(self, parameters, context, feedback, "ACCESS",
                             {"id": "ID", "demand": "DEMAND_FIELD", **given}, os.path.join(folder, "demand.csv"))
        arguments = ["access", "equity", "--access", access, "--demand", demand, "-o", target]
        for column in given:
            arguments += [f"--{column}", column]
        arguments += self.given(parameters, context, "LINE", "--line")
        if self.parameterAsBool(parameters, "LOWER_IS_BETTER", context):
            arguments.append("--lower-is-better")
        return run_program([*arguments, *self.language_arguments(parameters, context)], feedback)


def _at(written, path):
    for key in path:
        written = written.get(key) if isinstance(written, dict) else None
    return written if isinstance(written, (int, float)) else None
