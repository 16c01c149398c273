#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""From public files to a map with no hand editing: Almere and Haarlem from CBS and DUO, Liechtenstein from OpenStreetMap.

Usage: import_test.py PROGRAM almere|haarlem|liechtenstein. Exit 77: the shared data is not here.
Checks what an import promises: it runs at once, figures are those of the source, a second import changes nothing, what
a run keeps of its inputs runs to the same results.
"""
import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("VOORZIEN_SHARED", ROOT / "../shared")).resolve()
DATA = SHARED / "data"
ALMERE_RESIDENTS_2022 = 217790    # CBS, sum of the districts with residents
ALMERE_PUPILS_2022 = 20035        # DUO, 1 October 2022, the schools of the city
# CBS, sum of the districts; the municipality as a whole has 162,906.
HAARLEM_RESIDENTS_2022 = 162890
LIECHTENSTEIN_MUNICIPALITIES = 11


class Place:
    def __init__(self, program, scratch):
        self.program, self.folder, self.out = program, scratch / "city", scratch / "out"
        self.environment = dict(os.environ, VOORZIEN_SHARED=str(SHARED), VOORZIEN_DATA=str(ROOT))
        self.complaints = []

    def call(self, *arguments):
        subprocess.run([self.program, *map(str, arguments)], check=True, env=self.environment, timeout=600,
                       capture_output=True)

    def bring(self, *arguments):
        self.call("import", *arguments, "-o", self.folder)

    def expect(self, holds, complaint):
        if not holds:
            self.complaints.append(complaint)

    def content(self):
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.is_file()}

    def run(self, scenario=None, out=None):
        out = out or self.out
        self.call("run", scenario or self.folder / "scenario.json", "-o", out)
        return json.loads((out / "results.json").read_text(encoding="utf-8"))

    def inputs_run_to_the_same(self, results):
        again = self.run(self.out / "inputs", self.out.with_name("again"))
        same = {key: value for key, value in results.items() if key not in ("scenario", "inputs")}
        self.expect(all(again.get(key) == value for key, value in same.items()),
                    "what the run kept of its inputs gives other results")


def residents_of(results):
    return sum(value or 0 for value in results["people"]["residents"][0])


def dutch(place, code, files_of_schools):
    cbs = ("cbs", DATA / "netherlands/cbs_2022.gpkg", "--municipality", code)
    duo = ("duo", DATA / "duo/schoolvestigingen_basisonderwijs.csv", "--municipality", code, "--postcodes",
           DATA / "postcodes/4pp.csv", *files_of_schools)
    place.bring(*cbs)
    place.bring(*duo)
    # The report of the very first import says that there are no facilities yet.
    place.bring(*cbs)
    place.bring(*duo)
    before = place.content()
    place.bring(*cbs)
    place.bring(*duo)
    place.expect(place.content() == before, "a second import changes files")
    results = place.run()
    place.expect((place.out / "plan.gpkg").exists(), "no map")
    known = next(f for f in results["functions"] if f["id"] == "primary-school")["supply_known"]
    place.expect(known == bool(files_of_schools), "supply is known where the pupils are, and only there")
    place.inputs_run_to_the_same(results)
    with open(place.folder / "duo-primary-school.csv", encoding="utf-8") as file:
        return results, list(csv.DictReader(file))


def almere(place):
    results, schools = dutch(place, "GM0034", ("--pupils", DATA / "almere/almere.gpkg"))
    place.expect(abs(residents_of(results) - ALMERE_RESIDENTS_2022) < 50, f"residents {residents_of(results)}")
    pupils = sum(float(school["pupils"] or 0) for school in schools)
    print(f"Almere: residents {residents_of(results):.0f}, {len(schools)} schools, {pupils:.0f} pupils")
    place.expect(0.9 * ALMERE_PUPILS_2022 < pupils <= ALMERE_PUPILS_2022 + 1, f"pupils {pupils}")
    place.expect(place.folder.joinpath("import-cbs.md").read_text(encoding="utf-8").startswith("# Verslag"), "report")


def refused(place, *arguments):
    done = subprocess.run([place.program, "import", *map(str, arguments)], env=place.environment, timeout=600,
                          capture_output=True, check=False)
    return done.returncode == 3


def one_folder_is_one_place(place):
    before = place.content()
    schools = DATA / "duo/schoolvestigingen_basisonderwijs.csv"
    for arguments in (("cbs", DATA / "netherlands/cbs_2022.gpkg", "--municipality", "Almere"),
                      ("duo", schools, "--municipality", "Almere", "--postcodes", DATA / "postcodes/4pp.csv"),
                      ("osm", DATA / "osm/liechtenstein-latest.osm.pbf"), ("osm", DATA / "osm/porto_portugal.osm.pbf")):
        place.expect(refused(place, *arguments, "-o", place.folder), f"{arguments[0]} of another place is taken in")
    place.expect(place.content() == before, "a refused import changes files")
    nowhere = place.folder.with_name("nowhere")
    place.expect(refused(place, "duo", schools, "--municipality", "Haarlem", "--postcodes",
                         DATA / "postcodes/4pp.csv", "-o", nowhere) and not nowhere.exists(), "schools without a town")


def haarlem(place):
    results, schools = dutch(place, "Haarlem", ())
    one_folder_is_one_place(place)
    report = (place.out / "report.html").read_text(encoding="utf-8")
    place.expect("39 van de 39 voorzieningen" in report, "guessed places are not told in the report of a run")
    place.expect("heel Haarlem als één wijk" in report, "one district for all is not told in the report of a run")
    print(f"Haarlem: residents {residents_of(results):.0f}, {len(schools)} schools")
    place.expect(abs(residents_of(results) / HAARLEM_RESIDENTS_2022 - 1) < 0.005, f"residents {residents_of(results)}")
    place.expect(len(schools) > 30, f"{len(schools)} schools")


def liechtenstein(place):
    place.bring("osm", DATA / "osm/liechtenstein-latest.osm.pbf")
    dataset = json.loads((place.folder / "dataset.json").read_text(encoding="utf-8"))
    areas = json.loads((place.folder / "osm-neighbourhoods.geojson").read_text(encoding="utf-8"))["features"]
    place.expect(len(areas) == LIECHTENSTEIN_MUNICIPALITIES, f"{len(areas)} municipalities")
    place.expect(all(area["properties"]["residents"] is None for area in areas), "residents made up")
    place.expect("network" in dataset, "no streets")
    place.expect("complete_for" not in dataset, "OpenStreetMap taken for complete")
    results = place.run()
    place.expect((place.out / "plan.gpkg").exists(), "no map")
    place.expect(not any(f["supply_known"] for f in results["functions"]), "supply known")
    print(f"Liechtenstein: {len(areas)} municipalities, {len(results['facilities'])} facilities")


def main():
    program, name = sys.argv[1:3]
    if not (DATA / "netherlands/cbs_2022.gpkg").exists():
        print(f"skipped: {DATA} is not here")
        return 77
    scratch = pathlib.Path(tempfile.mkdtemp())
    place = Place(program, scratch)
    try:
        {"almere": almere, "haarlem": haarlem, "liechtenstein": liechtenstein}[name](place)
        for report in place.folder.glob("import-*.md"):
            place.expect("[import." not in report.read_text(encoding="utf-8"), f"{report.name} has remarks without words")
    finally:
        shutil.rmtree(scratch)
    print("\n".join(place.complaints))
    return 1 if place.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
