# SPDX-License-Identifier: EUPL-1.2
"""voorzien access: how well people reach what there is, joined to the layer they came from and shown as a map."""

import csv
import os
import tempfile

from qgis.core import (QgsFeature, QgsFeatureSink, QgsField, QgsProcessingException, QgsProcessingOutputNumber,
                       QgsProcessingOutputString, QgsProcessingParameterDefinition, QgsProcessingParameterEnum,
                       QgsProcessingParameterFeatureSink, QgsProcessingParameterNumber, QgsProcessingParameterString)
from qgis.PyQt.QtCore import QVariant

from .access_style import AccessStyle
from .program import failed, require_verb, run_program
from .program_algorithm import ProgramAlgorithm
from .tables import text_of, write_table
from .words import say

MEASURES = ["cumulative", "gravity", "nearest", "2sfca", "e2sfca", "3sfca", "bfca", "raam", "spatial-availability"]
# A cost to people: lower is better.
COSTS = {"nearest", "raam"}


class AccessAlgorithm(ProgramAlgorithm):
    verb = "access"
    theme = "analysis"

    def __init__(self):
        super().__init__()
        self.style = None

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.add_source("DEMAND", [("DEMAND_ID", "id"), ("DEMAND_FIELD", "demand")])
        self.add_source("SUPPLY", [("SUPPLY_ID", "id"), ("SUPPLY_FIELD", "supply")])
        self.add_source("TRAVEL", [("FROM_FIELD", "from"), ("TO_FIELD", "to"), ("COST_FIELD", "cost")])
        self.addParameter(QgsProcessingParameterEnum(
            "MEASURE", say("parameter.measure"), options=[say(f"measure.{measure}") for measure in MEASURES],
            defaultValue=MEASURES.index("2sfca")))
        self.addParameter(QgsProcessingParameterNumber(
            "MAX_COST", say("parameter.reach"), QgsProcessingParameterNumber.Double, minValue=0, optional=True))
        self.addParameter(QgsProcessingParameterString("DECAY", say("parameter.decay"), optional=True))
        nth = QgsProcessingParameterNumber("NTH", say("parameter.nth"), minValue=1, optional=True)
        nth.setFlags(nth.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        self.addParameter(nth)
        self.add_language()
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", say("output.access")))
        self.addOutput(QgsProcessingOutputNumber("UNREACHABLE", say("output.unreachable")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        require_verb("access")
        measure = MEASURES[self.parameterAsEnum(parameters, "MEASURE", context)]
        with tempfile.TemporaryDirectory(prefix="voorzien-") as folder:
            outcome, access = self.measured(measure, parameters, context, feedback, folder)
        joined, unreachable = self.join(access, parameters, context)
        feedback.pushInfo(say("access.joined", count=len(access), unreachable=unreachable))
        self.give_style(measure, joined, context)
        return {"OUTPUT": joined, "UNREACHABLE": unreachable, "SUMMARY": outcome.words}

    def measured(self, measure, parameters, context, feedback, folder):
        """What the program said, and access by id as it wrote it."""
        def table(name, columns):
            return write_table(self, parameters, context, feedback, name, columns,
                               os.path.join(folder, name.lower() + ".csv"))
        written = os.path.join(folder, "access.csv")
        arguments = ["access", "--measure", measure,
                     "--demand", table("DEMAND", {"id": "DEMAND_ID", "demand": "DEMAND_FIELD"}),
                     "--supply", table("SUPPLY", {"id": "SUPPLY_ID", "supply": "SUPPLY_FIELD"}),
                     "--travel", table("TRAVEL", {"from": "FROM_FIELD", "to": "TO_FIELD", "cost": "COST_FIELD"}),
                     "-o", written, *self.given(parameters, context, "MAX_COST", "--max-cost"),
                     *self.given(parameters, context, "DECAY", "--decay"),
                     *self.given(parameters, context, "NTH", "--nth"),
                     *self.language_arguments(parameters, context)]
        outcome = run_program(arguments, feedback)
        if outcome.status != 0:
            raise failed(outcome)
        with open(written, encoding="utf-8", newline="") as file:
            return outcome, {row["id"]: float(row["access"]) if row["access"] else None
                             for row in csv.DictReader(file)}

    def join(self, access, parameters, context):
        """Writes the demand layer with its access; returns the layer's id and how many places reach nothing."""
        source = self.parameterAsSource(parameters, "DEMAND", context)
        fields = source.fields()
        name = "access"
        while fields.lookupField(name) >= 0:
            name += "_new"
        fields.append(QgsField(name, QVariant.Double))
        sink, destination = self.parameterAsSink(parameters, "OUTPUT", context, fields, source.wkbType(),
                                                 source.sourceCrs())
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        id_field = self.parameterAsString(parameters, "DEMAND_ID", context)
        unreachable = 0
        for feature in source.getFeatures():
            joined = QgsFeature(fields)
            joined.setGeometry(feature.geometry())
            value = access.get(text_of(feature[id_field]))
            unreachable += value is None
            joined.setAttributes([*feature.attributes(), value])
            if not sink.addFeature(joined, QgsFeatureSink.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, "OUTPUT"))
        self.style = AccessStyle(name, self.parameterAsString(parameters, "DEMAND_FIELD", context))
        return destination, unreachable

    def give_style(self, measure, destination, context):
        """The map, where the result is loaded into a project."""
        self.style.title = say(f"measure.{measure}")
        self.style.lower_is_better = measure in COSTS
        if context.willLoadLayerOnCompletion(destination):
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(self.style)
