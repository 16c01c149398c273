#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Packs the plugin as QGIS installs it from a file (Plugins, Install from ZIP): the same bytes every time.
Usage: make_zip.py OUTPUT.zip"""
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EARLIEST = (1980, 1, 1, 0, 0, 0)


def add(archive, name, content):
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    archive.writestr(entry, content)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    files = sorted(path for path in (HERE / "voorzien").rglob("*")
                   if path.is_file() and "__pycache__" not in path.parts)
    with zipfile.ZipFile(sys.argv[1], "w") as archive:
        for path in files:
            add(archive, path.relative_to(HERE).as_posix(), path.read_bytes())
        add(archive, "voorzien/LICENSE", (ROOT / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
