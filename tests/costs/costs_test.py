#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The hamlet with a table of travel costs that turns its answer round, through every verb of the real program.

Usage: costs_test.py PROGRAM.

In a straight line Kerkbuurt and Veld are 500 m from the school and Brink 1,000 m; the reach is 800 m. By the table
below Brink is 5 minutes away, at 5 km/h 416.667 m, Kerkbuurt 12 minutes, 1,000 m, and from Veld there is no way at all.
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
TABLE = """home,destination,minutes
brink#000001,school,5
kerkbuurt,school,12
kerkbuurt,dorpshuis,12
brink#000001,boekenplank,7
veld,dokter,3
"""
SECTION = {"file": "minutes.csv", "source": "own", "status": "illustrative", "profile": "walking", "unit": "minutes",
           "from": "home", "to": "destination", "cost": "minutes"}


class Case:
    def __init__(self, program, scratch):
        self.program = program
        self.scratch = scratch
        self.complaints = []
        # One folder for everything, so that the program finds the catalogue beside the changed dataset.
        self.home = scratch / "home"
        for folder in ("datasets", "scenarios"):
            shutil.copytree(ROOT / folder, self.home / folder)
        manifest = self.home / "datasets" / "hamlet" / "dataset.json"
        dataset = json.loads(manifest.read_text(encoding="utf-8"))
        dataset["travel_costs"] = SECTION
        manifest.write_text(json.dumps(dataset), encoding="utf-8")
        self.table = manifest.parent / "minutes.csv"
        self.table.write_text(TABLE, encoding="utf-8")
        self.scenario = self.home / "scenarios" / "hamlet" / "today.json"

    def run(self, *arguments, status=0):
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, timeout=300, check=False,
                              env=dict(os.environ, VOORZIEN_DATA=str(self.home)))
        self.check(done.returncode == status, f"{arguments[0]} ends with {status}", done.stderr)
        return done

    def check(self, holds, what, detail=""):
        print(("ok    " if holds else "WRONG ") + what)
        if not holds:
            self.complaints.append(f"{what}: {str(detail)[:2000]}")

    def same(self, found, wanted, what):
        self.check(found == wanted, what, f"found {found}, wanted {wanted}")


def distribution_of(folder):
    with open(folder / "tables" / "distribution.csv", encoding="utf-8-sig") as file:
        return {row["neighbourhood_id"]: [row[name] for name in ("met_within_reach", "met_beyond_reach", "unmet",
                                                                 "mean_travel_m")]
                for row in csv.DictReader(file) if row["function"] == "primary-school" and row["year"] == "2022"}


def check_answers(case, folder):
    # Need 0.97 × residents aged 4..11: 15.52, 31.04 and 46.56.
    rows = distribution_of(folder)
    case.same([float(x or "nan") for x in rows["brink"]], [16.0, 0.0, 0.0, 416.7], "Brink is within reach")
    case.same([float(x or "nan") for x in rows["kerkbuurt"]], [0.0, 31.0, 0.0, 1000.0], "Kerkbuurt goes beyond it")
    case.same([float(x or "0") for x in rows["veld"]], [0.0, 0.0, 47.0, 0.0], "Veld goes nowhere")
    section = json.loads((folder / "results.json").read_text(encoding="utf-8"))["scenario"]["travel_costs"]
    case.same((section["cost"], section["pace"], section["pairs"]), ("minutes", {"kmh": 5, "status": "assumption"}, 5),
              "the result tells the unit, the pace and that it is an assumption")
    case.same(section["residents_without_row_share"], 0, "everybody who lives somewhere has a row")


def check_verbs(case):
    done = case.run("check", case.scenario, "--lang", "en")
    case.check("5 pairs; 100.0 % of the residents have a row, 4 of 4 facilities a column" in done.stdout,
               "check tells the coverage", done.stdout)
    out = case.scratch / "out"
    case.run("run", case.scenario, "-o", out)
    check_answers(case, out)
    case.run("verify", out)
    done = case.run("explain", out, "--neighbourhood", "brink", "--function", "primary-school", "--year", "2022", "--lang", "en")
    case.check("which is 9.6 minutes by the table of costs" in " ".join(done.stdout.split()), "explain tells minutes", done.stdout)
    covered = []
    for minutes in (11, 12):
        place = case.scratch / f"place-{minutes}"
        done = case.run("locate", "--problem", "max-cover", "--scenario", case.scenario, "--function", "primary-school",
                        "--open", "1", "--max-minutes", minutes, "-o", place, "--lang", "en")
        covered.append(json.loads((place / "location.json").read_text(encoding="utf-8"))["covered_demand"])
        case.check(f"{minutes} minutes are" in done.stderr, "locate tells what minutes are", done.stderr)
    case.check(0 < covered[0] < covered[1], "a minute more lets Kerkbuurt come", covered)


def check_conversions(case):
    """As files, as a workbook and back: the same answer every time."""
    case.run("convert", case.scenario, "-o", case.scratch / "files")
    book = case.scratch / "book" / "case.xlsx"
    case.run("convert", case.scenario, "-o", book, "--lang", "nl")
    case.run("convert", book, "-o", case.scratch / "from-book")

    def files_of(folder):
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    first, again = files_of(case.scratch / "files"), files_of(case.scratch / "from-book")
    case.same([name for name in first if first[name] != again.get(name)], [], "a workbook comes back equal")
    case.run("run", book, "-o", case.scratch / "out-book")
    check_answers(case, case.scratch / "out-book")


def check_faults(case):
    case.table.write_text(TABLE + "brink,schol,5\nkerkbuurt,school,6\nnowhere,school,1\nveld,school,-3\n", encoding="utf-8")
    done = case.run("check", case.scenario, status=3)
    for place in ("minutes.csv:7:destination", "minutes.csv:8:minutes", "minutes.csv:9:home", "minutes.csv:10:minutes"):
        case.check(place in done.stderr, f"a fault at {place}", done.stderr)
    case.run("run", case.scenario, "-o", case.scratch / "none", status=3)
    case.check(not (case.scratch / "none").exists(), "nothing is written then")
    case.table.write_text("home,destination,minutes\nveld,pand,4\n", encoding="utf-8")
    case.run("check", case.scenario, status=3)


def check_proposal(case):
    """A proposal reaches sites by the table only, and its plan holds for a checker that reads the table itself."""
    sites = json.loads((ROOT / "datasets" / "hamlet" / "sites.geojson").read_text(encoding="utf-8"))["features"]
    rows = [f"{home},{site['properties']['id']},{4 if home == 'veld' else 30}"
            for home in ("veld", "brink", "kerkbuurt") for site in sites]
    starts = [f"{one},{other},1" for one in [s["properties"]["id"] for s in sites] + ["school"]
              for other in [s["properties"]["id"] for s in sites] + ["school", "dorpshuis"] if one != other]
    case.table.write_text(TABLE + "\n".join(rows + starts) + "\n", encoding="utf-8")
    scenario = case.home / "scenarios" / "hamlet" / "proposal.json"
    text = (ROOT / "tests" / "golden" / "hamlet-proposal" / "scenario.json").read_text(encoding="utf-8")
    scenario.write_text(text.replace("../../../scenarios/hamlet/combined.json", "combined.json"), encoding="utf-8")
    out = case.scratch / "proposed"
    case.run("run", scenario, "-o", out)
    case.run("verify", out)


def main():
    with tempfile.TemporaryDirectory() as name:
        case = Case(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(name))
        check_verbs(case)
        check_conversions(case)
        check_proposal(case)
        check_faults(case)
    print("\n".join(case.complaints))
    return 1 if case.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
