#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs a scenario on the real polygons, schools and figures of Almere and holds the outcome against the source.

Usage: real_test.py PROGRAM SCENARIO. Exit 77: the shared data is not here.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNTED_PUPILS_2022 = 20035   # DUO, 1 October 2022
RESIDENTS_2022 = 217790       # CBS, sum of the inhabited districts


def main():
    program, scenario = sys.argv[1:3]
    shared = pathlib.Path(os.environ.get("VOORZIEN_SHARED", ROOT / "../shared"))
    if not (shared / "data/almere/almere.gpkg").exists():
        print(f"skipped: {shared}/data/almere/almere.gpkg is not here")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch) / "out"
        environment = dict(os.environ, VOORZIEN_SHARED=str(shared), VOORZIEN_DATA=str(ROOT))
        subprocess.run([program, "run", scenario, "-o", str(out)], check=True, env=environment, timeout=600)
        results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    school = next(f for f in results["functions"] if f["id"] == "primary-school")
    need = school["need"]["mid"]
    pupils = sum(value or 0 for value in need[0])
    residents = sum(value or 0 for value in results["people"]["residents"][0])
    totals = [sum(value or 0 for value in year) for year in need]
    peak = max(range(len(totals)), key=totals.__getitem__)
    print(f"residents {residents:.0f}; computed pupils {pupils:.0f} against {COUNTED_PUPILS_2022} counted "
          f"({100 * pupils / COUNTED_PUPILS_2022 - 100:+.1f} %); peak {totals[peak]:.0f} in {results['years'][peak]}")
    complaints = []
    if abs(residents - RESIDENTS_2022) > 0.005 * RESIDENTS_2022:
        complaints.append("residents differ from the source")
    if abs(pupils / COUNTED_PUPILS_2022 - 1) > 0.10:
        complaints.append("computed pupils are more than a tenth off what was counted")
    if len(results["facilities"]) < 75:
        complaints.append("fewer than the 75 schools")
    if not school["supply_known"] or any(f["supply_known"] for f in results["functions"] if f["id"] == "library"):
        complaints.append("supply is known for schools only")
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
