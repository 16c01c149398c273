#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a run writes for people: report_files_test.py VOORZIEN SOURCES.

Read by an XML parser that is not ours: well-formed, in the right language, nothing asked for from outside, small.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PROGRAM, SOURCES = sys.argv[1], pathlib.Path(sys.argv[2])
MOST_BYTES = 3_000_000
OUTSIDE = re.compile(r"<(script|link|img|iframe|object|embed|base)\b|@import|url\((?!#)|src=")


def complaints(page, language):
    text = page.read_text(encoding="utf-8")
    if len(text.encode()) > MOST_BYTES:
        yield f"{page.name} has {len(text.encode())} bytes"
    try:
        root = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        yield f"{page.name}: {error}"
        return
    if root.get("lang") != language:
        yield f"{page.name} is in {root.get('lang')}, not {language}"
    for match in OUTSIDE.finditer(text):
        yield f"{page.name} asks for something: {match.group(0)}"
    for key in re.findall(r"\[(?:report|label|cli)\.[^\]]*\]", text):
        yield f"{page.name} has a text nobody wrote: {key}"


def main():
    found = []
    for scenario in ("hamlet/growth", "hamlet/today", "almere/dense-2040"):
        for language in ("nl", "en"):
            with tempfile.TemporaryDirectory() as folder:
                output = pathlib.Path(folder) / "out"
                subprocess.run([PROGRAM, "run", str(SOURCES / "scenarios" / f"{scenario}.json"), "-o", str(output),
                                "--lang", language], check=True, capture_output=True)
                for name in ("report.html", "residents.html"):
                    found += [f"{scenario}: {one}" for one in complaints(output / name, language)]
    print("\n".join(found) if found else "every page is well-formed and asks for nothing from outside")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
