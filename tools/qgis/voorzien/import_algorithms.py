# SPDX-License-Identifier: EUPL-1.2
"""voorzien import …: public files to a dataset of one's own municipality. One algorithm per source, for each asks for
other things; each shows the report of what was taken, guessed and missing."""

import glob
import os

from qgis.core import (QgsProcessingOutputFile, QgsProcessingOutputHtml, QgsProcessingOutputString,
                       QgsProcessingParameterCrs, QgsProcessingParameterEnum, QgsProcessingParameterFile,
                       QgsProcessingParameterFolderDestination, QgsProcessingParameterNumber,
                       QgsProcessingParameterString)

from .import_report import report_as_html
from .program import failed, require_verb, run_program
from .program_algorithm import ProgramAlgorithm
from .words import say

LEVELS = ["", "neighbourhood", "district"]


class ImportAlgorithm(ProgramAlgorithm):
    """What all imports have in common; a subclass names its source and its own options by parameter."""

    theme = "import"
    source = ""
    options = {}
    filter_name = "filter.any"

    @property
    def verb(self):
        return f"import_{self.source}"

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterFile(
            "FILE", say(f"parameter.file_{self.source}"), fileFilter=say(self.filter_name)))
        self.add_own()
        self.add_language()
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", say("parameter.dataset")))
        self.addOutput(QgsProcessingOutputFile("SCENARIO", say("output.scenario")))
        self.addOutput(QgsProcessingOutputFile("REPORT", say("output.report")))
        self.addOutput(QgsProcessingOutputHtml("REPORT_HTML", say("output.report")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", say("output.summary")))

    def add_own(self):
        """Adds the parameters of `options`."""

    def add_text(self, name, optional=True):
        self.addParameter(QgsProcessingParameterString(name, say(f"parameter.{name.lower()}"), optional=optional))

    def add_file(self, name, optional=True):
        self.addParameter(QgsProcessingParameterFile(name, say(f"parameter.{name.lower()}"), optional=optional))

    def add_number(self, name, lowest, highest):
        self.addParameter(QgsProcessingParameterNumber(
            name, say(f"parameter.{name.lower()}"), minValue=lowest, maxValue=highest, optional=True))

    def value_of(self, name, flag, parameters, context):
        """The flag with its value."""
        return self.given(parameters, context, name, flag)

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        require_verb("import", self.source)
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        arguments = ["import", self.source, self.parameterAsFile(parameters, "FILE", context), "-o", folder]
        for name, flag in self.options.items():
            arguments += self.value_of(name, flag, parameters, context)
        outcome = run_program([*arguments, *self.language_arguments(parameters, context)], feedback)
        if outcome.status != 0:
            raise failed(outcome)
        feedback.pushInfo(outcome.output)
        told = {"OUTPUT": folder, "SUMMARY": (outcome.output + outcome.words).strip()}
        scenario = os.path.join(folder, "scenario.json")
        if os.path.exists(scenario):
            told["SCENARIO"] = scenario
        # Lists of schools and lists of one's own have a report each: this import wrote the newest.
        reports = glob.glob(os.path.join(glob.escape(folder), f"import-{self.source}*.md"))
        if reports:
            told["REPORT"] = max(reports, key=os.path.getmtime)
            told["REPORT_HTML"] = report_as_html(told["REPORT"], feedback)
        return told


class ImportCbsAlgorithm(ImportAlgorithm):
    source = "cbs"
    filter_name = "filter.map"
    options = {"MUNICIPALITY": "--municipality", "LEVEL": "--level", "FIGURES": "--figures", "YEAR": "--year"}

    def add_own(self):
        self.add_text("MUNICIPALITY", optional=False)
        self.addParameter(QgsProcessingParameterEnum(
            "LEVEL", say("parameter.level"), options=[say(f"level.{level or 'finest'}") for level in LEVELS],
            defaultValue=0))
        self.add_file("FIGURES")
        self.add_number("YEAR", 1900, 2200)

    def value_of(self, name, flag, parameters, context):
        if name != "LEVEL":
            return super().value_of(name, flag, parameters, context)
        level = LEVELS[self.parameterAsEnum(parameters, name, context)]
        return [flag, level] if level else []


class ImportGridAlgorithm(ImportAlgorithm):
    source = "grid"
    filter_name = "filter.map"
    options = {"YEAR": "--year"}

    def add_own(self):
        self.add_number("YEAR", 1900, 2200)


class ImportDuoAlgorithm(ImportAlgorithm):
    source = "duo"
    filter_name = "filter.table"
    options = {"MUNICIPALITY": "--municipality", "PUPILS": "--pupils", "POSTCODES": "--postcodes",
             "FUNCTION": "--function"}

    def add_own(self):
        self.add_text("MUNICIPALITY", optional=False)
        self.add_file("PUPILS")
        self.add_file("POSTCODES")
        self.add_text("FUNCTION")


class ImportOsmAlgorithm(ImportAlgorithm):
    source = "osm"
    filter_name = "filter.osm"
    options = {"MAPPING": "--mapping", "BOUNDARIES": "--boundaries", "RESIDENTS": "--figures", "CRS": "--crs",
             "YEAR": "--year"}

    def add_own(self):
        self.add_file("MAPPING")
        self.add_number("BOUNDARIES", 1, 12)
        self.add_file("RESIDENTS")
        self.addParameter(QgsProcessingParameterCrs("CRS", say("parameter.crs"), optional=True))
        self.add_number("YEAR", 1900, 2200)

    def value_of(self, name, flag, parameters, context):
        if name != "CRS":
            return super().value_of(name, flag, parameters, context)
        crs = self.parameterAsCrs(parameters, name, context)
        return [flag, crs.authid()] if crs.isValid() else []


class ImportTableAlgorithm(ImportAlgorithm):
    source = "table"
    options = {"MAPPING": "--mapping", "FUNCTION": "--function"}

    def add_own(self):
        self.add_file("MAPPING")
        self.add_text("FUNCTION")


IMPORTS = [ImportCbsAlgorithm, ImportGridAlgorithm, ImportDuoAlgorithm, ImportOsmAlgorithm, ImportTableAlgorithm]
