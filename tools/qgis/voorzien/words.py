# SPDX-License-Identifier: EUPL-1.2
"""Every text of the plugin in Dutch and English; the language is that of QGIS, Dutch unless it is English."""

from qgis.core import QgsApplication

WORDS = {
    "run.name": ("Scenario doorrekenen", "Run a scenario"),
    "run.help": (
        "Rekent een scenario helemaal door: mensen, behoefte, tekort, bereik en, als daarom gevraagd is, een voorstel. "
        "Schrijft plan.gpkg, plan.qgz, tabellen en een rapport in een map en laadt de kaarten met hun stijlen. Een map "
        "waarin iemand iets heeft veranderd, wordt nooit overschreven.",
        "Runs a scenario: people, need, shortfall, reach and, where asked for, a proposal. Writes plan.gpkg, plan.qgz, "
        "tables and a report into a folder and loads the maps with their styles. A folder in which somebody changed "
        "something is never overwritten."),
    "check.name": ("Scenario nakijken", "Check a scenario"),
    "check.help": ("Noemt alle fouten in een scenario en zijn bestanden, met hoe ze te herstellen zijn; rekent niets.",
                   "Names every problem in a scenario and its files and how to mend it; computes nothing."),
    "compare.name": ("Uitkomsten vergelijken", "Compare results"),
    "compare.help": (
        "Zet uitkomsten, plannen of normensets naast elkaar. Eén map met een voorstel vergelijkt de plannen daarin.",
        "Puts results, plans or norm sets side by side. One folder with a proposal compares its plans."),
    "explain.name": ("Getal uitleggen", "Explain a number"),
    "explain.help": ("Zegt waar een getal vandaan komt: formule, invoer, norm met bron, en de ingrepen die het "
                     "veranderden.",
                     "Says where a number comes from: formula, inputs, norm with its source, and the interventions that "
                     "moved it."),
    "parameter.scenario": ("Scenario", "Scenario"),
    "parameter.language": ("Taal van de uitkomst", "Language of the results"),
    "parameter.threads": ("Rekendraden (leeg: alle; de uitkomst hangt er niet van af)",
                          "Threads (empty: all; the result does not depend on it)"),
    "parameter.load": ("Kaarten laden", "Load the maps"),
    "parameter.output": ("Map voor de uitkomst", "Folder for the results"),
    "parameter.result": ("Map met een uitkomst {number}", "Folder with results {number}"),
    "parameter.others": ("Meer uitkomsten of plannen, één per regel (MAP of MAP#plan)",
                         "More results or plans, one a line (FOLDER or FOLDER#plan)"),
    "parameter.neighbourhood": ("Buurt of wijk: id, code of naam", "Neighbourhood: id, code or name"),
    "parameter.function": ("Functie: id of naam, bijvoorbeeld primary-school of basisschool",
                           "Function: id or name, for example primary-school"),
    "parameter.year": ("Jaar", "Year"),
    "parameter.format": ("Vorm", "Format"),
    "output.summary": ("Samenvatting", "Summary"),
    "output.valid": ("Zonder fouten", "Without problems"),
    "output.problems": ("Fouten", "Problems"),
    "output.explanation": ("Uitleg", "Explanation"),
    "filter.scenario": ("Scenario (*.json *.xlsx)", "Scenario (*.json *.xlsx)"),
    "setting.program": ("Programma voorzien (leeg: het programma op het PATH)",
                        "The program voorzien (empty: the one on the PATH)"),
    "loaded": ("{count} lagen geladen, in hun groepen en met hun stijlen.",
               "{count} layers loaded, in their groups and with their styles."),
    "error.no_program": (
        "Het programma ‘{path}’ is niet gevonden of niet uitvoerbaar. Installeer voorzien, of wijs het aan in "
        "Extra ▸ Opties ▸ Processing ▸ Aanbieders ▸ Voorzien.",
        "The program ‘{path}’ was not found or cannot be run. Install voorzien, or point to it in Settings ▸ Options ▸ "
        "Processing ▸ Providers ▸ Voorzien."),
    "error.cancelled": ("Afgebroken; er is niets geschreven.", "Cancelled; nothing was written."),
    "error.status": ("Het programma stopte met status {status} zonder uitleg.",
                     "The program stopped with status {status} and no explanation."),
}


def language():
    """nl or en."""
    return "en" if QgsApplication.instance() and QgsApplication.locale().startswith("en") else "nl"


def say(key, **values):
    """The text of a key in the language of QGIS, filled."""
    return WORDS[key][0 if language() == "nl" else 1].format(**values).strip()
