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
    "theme.scenario": ("Scenario’s", "Scenarios"),
    "theme.analysis": ("Bereikbaarheid en plekken", "Access and places"),
    "theme.import": ("Importeren", "Import"),
    "verify.name": ("Uitkomst narekenen", "Verify results"),
    "verify.help": ("Rekent alle totalen van een uitkomst na uit de geschreven bestanden en noemt elke afwijking; wijzigt "
                    "niets.",
                    "Recomputes every total of a result from the written files and names each deviation; changes "
                    "nothing."),
    "locate.name": ("Beste plekken zoeken", "Find the best places"),
    "locate.help": (
        "Zoekt met bewijs de beste plekken: zo dicht mogelijk bij mensen (p-mediaan), niemand te ver (p-centrum), zo veel "
        "mogelijk mensen binnen bereik, iedereen binnen bereik met zo weinig mogelijk plekken, of met capaciteit en "
        "kosten.\nKies óf een scenario met een functie, óf eigen lagen: vraag (punten of vlakken) en een reistabel "
        "(van, naar, kosten). Een reistabel van rechte lijnen maakt u met ‘Afstandsmatrix’ van QGIS: velden InputID, "
        "TargetID en Distance. Zonder laag met kandidaten is alles kandidaat waar de reistabel heen gaat. De kaart toont "
        "open plekken en wie waarheen gaat.",
        "Finds the best places with proof: as near to people as possible (p-median), nobody too far (p-center), as many "
        "people as possible within reach, everybody within reach with as few places as possible, or with capacity and "
        "costs.\nChoose either a scenario with a function, or layers of your own: demand (points or areas) and a travel "
        "table (from, to, cost). QGIS's ‘Distance matrix’ makes a travel table of straight lines: fields InputID, TargetID "
        "and Distance. Without a layer of candidates everything the travel table leads to is one. The map shows open "
        "places and who goes where."),
    "locate.title": ("Beste plekken: {problem}", "Best places: {problem}"),
    "locate.both_forms": ("Kies een scenario of eigen lagen, niet allebei.",
                          "Choose a scenario or layers of your own, not both."),
    "locate.needs_function": ("Noem de functie van het scenario, bijvoorbeeld library.",
                              "Name the function of the scenario, for example library."),
    "locate.needs_tables": ("Kies een scenario met een functie, of een laag met de vraag en een reistabel.",
                            "Choose a scenario with a function, or a demand layer and a travel table."),
    "locate.needs_open": ("Zeg hoeveel plekken er open gaan; plekken die al open zijn tellen mee.",
                          "Say how many places open; those already open count."),
    "located.located_sites": ("Plekken", "Places"),
    "located.located_assignment": ("Wie gaat waarheen (kleur: welke plek)", "Who goes where (colour: which place)"),
    "located.located_demand": ("Vraag", "Demand"),
    "located.served": ("vervuld (kleur: welke plek)", "served (colour: which place)"),
    "located.not_served": ("niet vervuld", "not served"),
    "role.chosen": ("gekozen", "chosen"),
    "role.existing": ("was er al", "was there already"),
    "role.left": ("niet gekozen", "not chosen"),
    "role.closed": ("mag niet open", "may not open"),
    "field.id": ("Sleutel", "Key"),
    "field.role": ("Rol", "Role"),
    "field.served": ("Vervulde vraag", "Demand served"),
    "field.colour": ("Kleur op de kaart", "Colour on the map"),
    "field.from": ("Van", "From"),
    "field.to": ("Naar plek", "To place"),
    "field.amount": ("Vraag", "Demand"),
    "field.cost": ("Reiskosten", "Travel cost"),
    "field.demand": ("Vraag", "Demand"),
    "field.site": ("Plek", "Place"),
    "problem.p-median": ("dicht bij mensen (p-mediaan)", "near to people (p-median)"),
    "problem.p-center": ("niemand te ver (p-centrum)", "nobody too far (p-center)"),
    "problem.max-cover": ("zo veel mogelijk mensen binnen bereik", "as many people as possible within reach"),
    "problem.set-cover": ("iedereen binnen bereik, zo weinig mogelijk plekken",
                          "everybody within reach, as few places as possible"),
    "problem.capacitated": ("met capaciteit en vaste kosten", "with capacity and fixed costs"),
    "access.name": ("Bereikbaarheid berekenen", "Compute access"),
    "access.help": (
        "Rekent per woonplek uit hoe goed voorzieningen bereikbaar zijn en zet het resultaat bij de laag met de vraag, "
        "als kaart in vijf klassen met even veel mensen. Nodig: vraag (mensen), aanbod (plaatsen) en een reistabel (van, "
        "naar, kosten), bijvoorbeeld van ‘Afstandsmatrix’ van QGIS.\nWelke maat? Aanbod per mens binnen bereik: "
        "twee-staps (2SFCA), met afnemend gewicht E2SFCA. Wie het dichtst bij zit: dichtstbijzijnde. 2SFCA, E2SFCA, BFCA "
        "en ruimtelijke beschikbaarheid verdelen precies het aanbod dat er is. Afname: step:10=1,20=0.68,30=0.22, "
        "gaussian:SIGMA, exponential:BETA, power:ALPHA of linear.",
        "Computes how well each place reaches facilities and joins the result to the demand layer, as a map in five "
        "classes with equally many people. It takes demand (people), supply (places) and a travel table (from, to, cost), "
        "for example of QGIS's ‘Distance matrix’.\nWhich measure? Supply per person within reach: two-step (2SFCA), with "
        "weights that fall E2SFCA. Who is nearest: nearest. 2SFCA, E2SFCA, BFCA and spatial availability share out exactly "
        "the supply there is. Decay: step:10=1,20=0.68,30=0.22, gaussian:SIGMA, exponential:BETA, power:ALPHA or linear."),
    "access.joined": ("{count} plekken; {unreachable} zonder uitkomst (bereiken niets of onbekend).",
                      "{count} places; {unreachable} without a result (reach nothing or unknown)."),
    "access.none": ("bereikt niets, of onbekend", "reaches nothing, or unknown"),
    "access.tip": ("Bereikbaarheid", "Access"),
    "access.up_to": ("tot en met {upper}", "up to {upper}"),
    "access.between": ("{lower} tot en met {upper}", "{lower} to {upper}"),
    "access.above": ("meer dan {lower}", "more than {lower}"),
    "access.all": ("bereikt iets", "reaches something"),
    "measure.cumulative": ("aanbod binnen bereik", "supply within reach"),
    "measure.gravity": ("aanbod, verder weg telt minder", "supply, farther counts less (gravity)"),
    "measure.nearest": ("reiskosten naar de dichtstbijzijnde", "cost to the nearest"),
    "measure.2sfca": ("aanbod per mens, twee-staps (2SFCA)", "supply per person, two-step (2SFCA)"),
    "measure.e2sfca": ("aanbod per mens, twee-staps met afname (E2SFCA)",
                       "supply per person, two-step with decay (E2SFCA)"),
    "measure.3sfca": ("aanbod per mens, drie-staps (3SFCA)", "supply per person, three-step (3SFCA)"),
    "measure.bfca": ("aanbod per mens, in evenwicht (BFCA)", "supply per person, balanced (BFCA)"),
    "measure.raam": ("kosten van reizen en drukte (RAAM)", "cost of travel and crowding (RAAM)"),
    "measure.spatial-availability": ("ruimtelijke beschikbaarheid", "spatial availability"),
    "access_equity.name": ("Verdeling van bereikbaarheid", "Equity of access"),
    "access_equity.help": (
        "Hoe gelijk is bereikbaarheid verdeeld? Gini, de slechtst bediende tien procent, Palma, Theil tussen en binnen "
        "groepen, concentratie naar inkomen en wie onder een grens blijft; altijd gewogen naar mensen.",
        "How evenly is access spread? Gini, the worst served tenth, Palma, Theil between and within groups, concentration "
        "by income and who stays below a line; always weighted by people."),
    "equity.mean": ("Gemiddelde", "Mean"),
    "equity.worst_decile_mean": ("Gemiddelde van de slechtst bediende 10 %", "Mean of the worst served 10 %"),
    "equity.gini": ("Gini (0: allen gelijk)", "Gini (0: all alike)"),
    "equity.palma": ("Palma (rijkste 10 % ÷ armste 40 %)", "Palma (richest 10 % ÷ poorest 40 %)"),
    "equity.concentration": ("Concentratie naar inkomen", "Concentration by income"),
    "equity.theil": ("Theil", "Theil"),
    "equity.theil_between": ("Theil tussen groepen", "Theil between groups"),
    "equity.theil_within": ("Theil binnen groepen", "Theil within groups"),
    "equity.fgt_0": ("Deel van de mensen onder de grens", "Share of people below the line"),
    "equity.fgt_1": ("Gemiddeld tekort tot de grens (deel)", "Mean shortfall to the line (share)"),
    "equity.fgt_2": ("Gemiddeld kwadraat van dat tekort", "Mean square of that shortfall"),
    "import_cbs.name": ("CBS-wijken en -buurten importeren", "Import CBS neighbourhoods"),
    "import_cbs.help": ("Maakt van de Wijk- en Buurtkaart van het CBS een dataset van één gemeente, met een scenario dat "
                        "meteen doorgerekend kan worden en een verslag: wat is overgenomen, aangenomen, wat ontbreekt. "
                        "Bestaat de dataset al, dan komt de import erbij; wat u zelf maakte blijft.",
                        "Turns the neighbourhood map of CBS into a dataset of one municipality, with a scenario that runs "
                        "at once and a report: what was taken, guessed, is missing. An existing dataset is added to; what "
                        "you made yourself stays."),
    "import_grid.name": ("CBS-vierkanten importeren", "Import CBS grid squares"),
    "import_grid.help": ("Zet vierkanten van 100 m van het CBS als woonplekken in een dataset; onderdrukte cellen blijven "
                         "als onzekerheid bewaard.",
                         "Puts 100 m squares of CBS into a dataset as the places where people live; suppressed cells stay "
                         "as uncertainty."),
    "import_duo.name": ("Scholen van DUO importeren", "Import schools of DUO"),
    "import_duo.help": ("Zet scholen uit een lijst van DUO in een dataset.", "Puts schools of a DUO list into a dataset."),
    "import_osm.name": ("OpenStreetMap importeren", "Import OpenStreetMap"),
    "import_osm.help": ("Haalt voorzieningen en wegen uit een uitsnede van OpenStreetMap (.osm.pbf).",
                        "Takes facilities and roads from an extract of OpenStreetMap (.osm.pbf)."),
    "import_table.name": ("Eigen lijst importeren", "Import a list of your own"),
    "import_table.help": ("Zet een eigen lijst van voorzieningen of plekken (CSV, XLSX of kaart) in een dataset. Een klein "
                          "bestand zegt welke kolom wat is.",
                          "Puts a list of facilities or sites (CSV, XLSX or map) into a dataset. A small file says which "
                          "column is what."),
    "compare.title": ("Vergelijking", "Comparison"),
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
    "parameter.demand": ("Vraag: laag of tabel met mensen", "Demand: layer or table with people"),
    "parameter.demand_id": ("Vraag: veld met de sleutel", "Demand: field with the key"),
    "parameter.demand_field": ("Veld met het aantal mensen", "Field with the number of people"),
    "parameter.supply": ("Aanbod: laag of tabel met voorzieningen", "Supply: layer or table with facilities"),
    "parameter.supply_id": ("Aanbod: veld met de sleutel", "Supply: field with the key"),
    "parameter.supply_field": ("Aanbod: veld met de capaciteit", "Supply: field with the capacity"),
    "parameter.travel": ("Reistabel", "Travel table"),
    "parameter.from_field": ("Reistabel: veld ‘van’ (sleutel van de vraag)", "Travel table: field ‘from’ (key of demand)"),
    "parameter.to_field": ("Reistabel: veld ‘naar’", "Travel table: field ‘to’"),
    "parameter.cost_field": ("Reistabel: veld met kosten (meters, minuten)",
                             "Travel table: field with cost (metres, minutes)"),
    "parameter.measure": ("Maat", "Measure"),
    "parameter.reach": ("Bereik: verder telt niet (in de eenheid van de reistabel)",
                        "Reach: farther does not count (in the unit of the travel table)"),
    "parameter.decay": ("Afname met afstand, bijvoorbeeld step:10=1,20=0.68,30=0.22 of gaussian:500",
                        "Decay with distance, for example step:10=1,20=0.68,30=0.22 or gaussian:500"),
    "parameter.nth": ("De hoeveelste dichtstbijzijnde", "Which nearest: 1, 2, …"),
    "parameter.access": ("Laag met bereikbaarheid en mensen", "Layer with access and people"),
    "parameter.id": ("Veld met de sleutel", "Field with the key"),
    "parameter.access_field": ("Veld met de bereikbaarheid", "Field with access"),
    "parameter.income_field": ("Veld met het inkomen", "Field with income"),
    "parameter.group_field": ("Veld met de groep", "Field with the group"),
    "parameter.line": ("Grens waaronder bereikbaarheid tekortschiet", "Line below which access falls short"),
    "parameter.lower_is_better": ("Lager is beter (reiskosten)", "Lower is better (travel cost)"),
    "parameter.problem": ("Vraag", "Problem"),
    "parameter.open": ("Zoveel plekken open (die er al zijn tellen mee)", "How many places open (existing ones count)"),
    "parameter.max_cost": ("Verder dan dit kan of telt niet", "Farther than this cannot be or does not count"),
    "parameter.locate_scenario": ("Scenario (in plaats van eigen lagen)", "Scenario (instead of layers of your own)"),
    "parameter.locate_function": ("Functie, bij een scenario: id, bijvoorbeeld library",
                                  "Function, with a scenario: id, for example library"),
    "parameter.candidates": ("Kandidaten: laag of tabel", "Candidates: layer or table"),
    "parameter.candidate_id": ("Kandidaten: veld met de sleutel", "Candidates: field with the key"),
    "parameter.capacity_field": ("Kandidaten: veld met de capaciteit", "Candidates: field with the capacity"),
    "parameter.fixed_cost_field": ("Kandidaten: veld met vaste kosten", "Candidates: field with fixed costs"),
    "parameter.status_field": ("Kandidaten: veld met open, free of closed",
                               "Candidates: field with open, free or closed"),
    "parameter.single_source": ("Elk vraagpunt gaat in zijn geheel naar één plek", "Each demand goes to one place as a whole"),
    "parameter.cost_is_total": ("Reiskosten zijn al voor de hele vraag van een punt", "Travel cost is for the whole demand"),
    "parameter.gap": ("Zover mag de uitkomst van de grens blijven (deel van 1)",
                      "How far the result may stay from the bound (share of 1)"),
    "parameter.time_limit": ("Stoppen na zoveel seconden, met de grens erbij", "Stop after so many seconds, with the bound"),
    "parameter.file_cbs": ("Wijk- en Buurtkaart van het CBS (GeoPackage)", "Neighbourhood map of CBS (GeoPackage)"),
    "parameter.file_grid": ("Vierkanten van het CBS", "Grid squares of CBS"),
    "parameter.file_duo": ("Lijst van DUO", "List of DUO"),
    "parameter.file_osm": ("Uitsnede van OpenStreetMap (.osm.pbf)", "Extract of OpenStreetMap (.osm.pbf)"),
    "parameter.file_table": ("Eigen lijst: CSV, XLSX of kaart", "Your list: CSV, XLSX or map"),
    "parameter.municipality": ("Gemeente: code of naam (GM0034, Almere)", "Municipality: code or name (GM0034, Almere)"),
    "parameter.level": ("Indeling", "Division"),
    "parameter.figures": ("Tabel met kerncijfers, voor wat op de kaart ontbreekt",
                          "Table of key figures, for what the map lacks"),
    "parameter.pupils": ("Tabel met leerlingen per vestiging", "Table of pupils per location"),
    "parameter.postcodes": ("Tabel met de plaats van postcodes", "Table of places of postcodes"),
    "parameter.mapping": ("Bestand dat zegt wat kolommen of tags betekenen", "File that says what columns or tags mean"),
    "parameter.boundaries": ("Bestuursniveau van grenzen die wijken worden", "Admin level of boundaries to use"),
    "parameter.residents": ("Tabel met inwoners per gebied", "Table of residents by area"),
    "parameter.crs": ("Coördinatenstelsel, als de dataset nieuw is", "Coordinate system, where the dataset is new"),
    "parameter.dataset": ("Map van de dataset", "Folder of the dataset"),
    "level.finest": ("fijnste met cijfers", "finest with figures"),
    "level.neighbourhood": ("buurten", "neighbourhoods"),
    "level.district": ("wijken", "districts"),
    "output.holds": ("Klopt", "Holds"),
    "output.deviations": ("Afwijkingen", "Deviations"),
    "output.access": ("Bereikbaarheid", "Access"),
    "output.unreachable": ("Plekken zonder uitkomst", "Places without a result"),
    "output.equity": ("Verdeling (JSON)", "Equity (JSON)"),
    "output.status": ("Status: bewezen best, goed of onmogelijk", "Status: optimal, feasible or infeasible"),
    "output.opened": ("Open plekken", "Open places"),
    "output.objective": ("Waarde", "Objective"),
    "output.bound": ("Grens: beter kan niet", "Bound: nothing is better"),
    "output.covered_demand": ("Mensen binnen bereik", "Demand covered"),
    "output.scenario": ("Scenario dat meteen kan", "Scenario that runs at once"),
    "output.report": ("Verslag van de import", "Report of the import"),
    "filter.any": ("Alle bestanden (*)", "All files (*)"),
    "filter.map": ("Kaarten en tabellen (*.gpkg *.shp *.csv *.zip);;Alle bestanden (*)",
                   "Maps and tables (*.gpkg *.shp *.csv *.zip);;All files (*)"),
    "filter.table": ("Tabellen (*.csv *.txt *.xlsx);;Alle bestanden (*)", "Tables (*.csv *.txt *.xlsx);;All files (*)"),
    "filter.osm": ("OpenStreetMap (*.pbf)", "OpenStreetMap (*.pbf)"),
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
    "error.no_verb": (
        "Het programma ‘{path}’ kent de opdracht ‘{verb}’ niet. Installeer een nieuwere versie van voorzien, of wijs die "
        "aan in Extra ▸ Opties ▸ Processing ▸ Aanbieders ▸ Voorzien.",
        "The program ‘{path}’ has no command ‘{verb}’. Install a newer version of voorzien, or point to it in Settings ▸ "
        "Options ▸ Processing ▸ Providers ▸ Voorzien."),
    "error.no_field": ("Veld ‘{field}’ zit niet in ‘{source}’. Kies uit: {known}.",
                       "Field ‘{field}’ is not in ‘{source}’. Choose from: {known}."),
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
