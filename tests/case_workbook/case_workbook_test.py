#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Cases as workbooks with the real program: what goes into a workbook comes out the same, and gives the same result.

Usage: case_workbook_test.py PROGRAM.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUN_TOO = {"hamlet/growth", "hamlet/combined", "almere/dense-2040-by-hand"}
SCENARIOS = sorted(RUN_TOO | {"hamlet/today", "almere/todays-course", "almere/dense-2040",
                              "almere/dense-2040-combined", "almere/dense-2040-combined-phased"})


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    environment = dict(os.environ, VOORZIEN_DATA=str(ROOT))
    complaints = []

    def voorzien(*arguments, status=0):
        done = subprocess.run([program, *map(str, arguments)], env=environment, capture_output=True, text=True,
                              timeout=900, check=False)
        if done.returncode != status:
            complaints.append(f"{arguments}: status {done.returncode}\n{done.stderr[:2000]}")
        return done

    def files_of(folder):
        return {path.relative_to(folder).as_posix(): path.read_bytes()
                for path in sorted(folder.rglob("*")) if path.is_file()}

    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        for scenario in SCENARIOS:
            source = ROOT / "scenarios" / f"{scenario}.json"
            folder = scratch / scenario.replace("/", "-")
            voorzien("convert", source, "-o", folder / "files")
            for language in ("nl", "en"):
                book = folder / language / "case.xlsx"
                voorzien("convert", source, "-o", book, "--lang", language)
                voorzien("check", book)
                voorzien("convert", book, "-o", folder / f"{language}-files")
                same = files_of(folder / "files") == files_of(folder / f"{language}-files")
                print(("ok    " if same else "WRONG ") + f"{scenario} ({language}) comes back equal")
                if not same:
                    complaints.append(f"{scenario} differs after a workbook in {language}")
            again = folder / "again" / "case.xlsx"
            voorzien("convert", folder / "nl-files" / "scenario.json", "-o", again)
            same = again.read_bytes() == (folder / "nl" / "case.xlsx").read_bytes()
            print(("ok    " if same else "WRONG ") + f"{scenario}: the workbook of the files is the same workbook")
            if not same:
                complaints.append(f"{scenario}: another workbook")
            if scenario not in RUN_TOO:
                continue
            outs = {}
            for kind, case in (("json", source), ("xlsx", folder / "nl" / "case.xlsx")):
                voorzien("run", case, "-o", folder / kind)
                voorzien("run", folder / kind / "inputs" / "scenario.json", "-o", folder / f"{kind}-again")
                outs[kind] = files_of(folder / kind)
                outs[kind + "-again"] = files_of(folder / f"{kind}-again")
            for other in ("xlsx", "json-again", "xlsx-again"):
                names = [name for name in outs["json"]
                         if name != "manifest.json" and outs["json"][name] != outs[other].get(name)]
                print(("WRONG " if names else "ok    ") + f"{scenario}: the run of {other} writes equal bytes {names}")
                if names:
                    complaints.append(f"{scenario}: {other} differs in {names}")
        fresh = scratch / "fresh"
        for language, first in (("nl", "casus.xlsx"), ("en", "case.xlsx")):
            voorzien("new", fresh / language, "--xlsx", "--lang", language)
            for book in sorted((fresh / language).glob("*.xlsx")):
                voorzien("check", book)
            voorzien("run", fresh / language / first, "-o", fresh / f"{language}-out")
        before = files_of(fresh)
        voorzien("new", fresh / "nl", "--xlsx", status=3)
        voorzien("convert", ROOT / "scenarios/hamlet/today.json", "-o", fresh / "nl/casus.xlsx", status=3)
        if files_of(fresh) != before:
            complaints.append("something was written over")
        # A catalogue of one's own goes along, and comes back.
        own = scratch / "own"
        voorzien("convert", ROOT / "scenarios/hamlet/growth.json", "-o", own / "files")
        functions = own / "files/catalogue/functions.json"
        functions.write_text(functions.read_text(encoding="utf-8").replace('"kinderdagverblijf"', '"crèche"'),
                             encoding="utf-8")
        voorzien("convert", own / "files/scenario.json", "-o", own / "book/case.xlsx")
        voorzien("convert", own / "book/case.xlsx", "-o", own / "again")
        if files_of(own / "files") != files_of(own / "again"):
            complaints.append("a catalogue of one's own is lost in a workbook")
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
