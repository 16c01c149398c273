#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs the hamlet with a proposal and reads its tables.xlsx as a zip of XML. Usage: workbook_test.py PROGRAM"""
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def check(out):
    complaints = []
    with zipfile.ZipFile(out / "tables.xlsx") as book:
        if book.testzip() is not None:
            complaints.append(f"broken: {book.testzip()}")
        dates = {info.date_time[0] for info in book.infolist()}
        if dates != {1980}:
            complaints.append(f"a clock in the zip: {dates}")
        texts = {name: book.read(name) for name in book.namelist() if name.endswith((".xml", ".rels", ".vml"))}
    trees = {name: xml.etree.ElementTree.fromstring(text) for name, text in texts.items()}
    sheets = [sheet.get("name") for sheet in trees["xl/workbook.xml"].iter(MAIN + "sheet")]
    tables = {file.stem: file for file in (out / "tables").glob("*.csv")}
    if sheets[0] != "Leeswijzer" or set(sheets[1:]) != set(tables):
        complaints.append(f"sheets {sheets}, tables {sorted(tables)}")
    for number, name in enumerate(sheets, 1):
        tree = trees[f"xl/worksheets/sheet{number}.xml"]
        if tree.find(f".//{MAIN}f") is not None:
            complaints.append(f"{name}: a formula")
        if name != "Leeswijzer" and (tree.find(f".//{MAIN}pane") is None or tree.find(f"{MAIN}autoFilter") is None):
            complaints.append(f"{name}: no frozen head or no filter")
    complaints.extend(unexplained(tables))
    return complaints


def unexplained(tables):
    """Columns without a meaning, or a meaning nobody wrote."""
    with open(tables["columns"], encoding="utf-8", newline="") as file:
        meanings = {(row["table"], row["column"]): row for row in csv.DictReader(file)}
    for name, path in tables.items():
        if name == "columns":
            continue
        with open(path, encoding="utf-8", newline="") as file:
            for column in next(csv.reader(file)):
                meaning = meanings.get((name, column))
                if meaning is None or not meaning["explanation"] or "[label." in meaning["explanation"]:
                    yield f"{name}.{column} is not explained"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch) / "out"
        subprocess.run([program, "run", "tests/golden/hamlet-proposal/scenario.json", "-o", str(out)], cwd=ROOT,
                       env=dict(os.environ, VOORZIEN_DATA=str(ROOT)), check=True, capture_output=True)
        complaints = check(out)
    print("\n".join(complaints) if complaints else "the workbook is sound")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
