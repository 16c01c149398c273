#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`voorzien locate` on a scenario with interventions: what was closed or turned into something else is no place to
go to, what was opened is, sites are free; functions by their names; the words say places, metres and what is not
known. And a clock that strikes too early: an answer that is not known is written, with exit status 0."""
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GROWTH = str(ROOT / "scenarios/hamlet/growth.json")

# Two places of 10 and rows that only fit as 5 + 3 + 2 and 4 + 4 + 2: putting the largest first does not find that.
PACKING = {"demand.csv": "id,demand\na,5\nb,4\nc,4\nd,3\ne,2\nf,2\n",
           "candidates.csv": "id,capacity\nx,10\ny,10\n",
           "travel.csv": "from,to,cost\n" + "".join(f"{row},x,1\n{row},y,2\n" for row in "abcdef")}


class Case:
    def __init__(self, program, folder):
        self.program, self.folder, self.faults = program, folder, []

    def locate(self, *arguments, status=0):
        done = subprocess.run([self.program, "locate", *map(str, arguments)], capture_output=True, text=True, timeout=120,
                              check=False)
        self.expect(done.returncode == status, f"{arguments}: status {done.returncode}: {done.stderr}")
        return done.stderr

    def expect(self, holds, what):
        if not holds:
            self.faults.append(what)


def answer(path):
    return json.loads(path.read_text(encoding="utf-8"))


def roles(path):
    with sqlite3.connect(path) as plan:
        return dict(plan.execute("SELECT id, role FROM located_sites"))


def changed_places(case):
    """boekenplank stops being a library in 2028, house opens as one in 2029."""
    out = case.folder / "library"
    words = case.locate("--scenario", GROWTH, "--function", "Bibliotheek", "--problem", "p-median", "--open", 2, "-o", out)
    found = roles(out / "location.gpkg")
    case.expect(found.get("house") == "existing", f"opened by an intervention: {found}")
    case.expect("boekenplank" not in found, f"converted away: {found}")
    chosen = [place for place, role in found.items() if role == "chosen"]
    case.expect(len(chosen) == 1 and sorted(chosen + ["house"]) == answer(out / "location.json")["open"], f"one site: {found}")
    case.expect("left" in found.values(), f"other sites stay free: {found}")
    case.expect("Van huis tot plek gemiddeld" in words and " m" in words and "house" in words, words)
    english = case.locate("--lang", "en", "--scenario", GROWTH, "--function", "libraries", "--problem", "capacitated",
                          "-o", case.folder / "split")
    case.expect("without limit" in english, english)


def closed_place(case):
    """The only general practitioner closes in 2030: nothing is left but the sites."""
    out = case.folder / "doctor"
    case.locate("--scenario", GROWTH, "--function", "gp", "--problem", "p-median", "--open", 1, "-o", out)
    found = roles(out / "location.gpkg")
    case.expect("dokter" not in found and "existing" not in found.values(), f"closed: {found}")


def refusals(case):
    out = case.folder / "nothing"
    case.locate("--scenario", GROWTH, "--function", "biebliotheek", "--problem", "set-cover", "-o", out, status=3)
    case.locate("--scenario", GROWTH, "--function", "library", "--problem", "p-median", "--open", 99, "-o", out, status=3)
    case.expect(not out.exists(), "a refused run leaves nothing")


def clock(case):
    for name, content in PACKING.items():
        (case.folder / name).write_text(content, encoding="utf-8")
    tables = [part for name in PACKING for part in ("--" + name.removesuffix(".csv"), case.folder / name)]
    out = case.folder / "packing.json"
    words = case.locate("--problem", "capacitated", "--single-source", *tables, "--time-limit", 0, "-o", out)
    found = answer(out)
    case.expect(found["status"] == "unknown" and found["objective"] is None and found["open"] == [], f"{found}")
    case.expect("--time-limit" in words, words)
    case.locate("--problem", "capacitated", "--single-source", *tables, "-o", out)
    case.expect(answer(out)["status"] == "optimal", "with time it is solved")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        case = Case(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(scratch))
        for part in (changed_places, closed_place, refusals, clock):
            part(case)
    print("\n".join(case.faults) if case.faults else "every answer holds")
    return 1 if case.faults else 0


if __name__ == "__main__":
    sys.exit(main())
