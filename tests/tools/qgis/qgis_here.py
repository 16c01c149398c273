# SPDX-License-Identifier: EUPL-1.2
"""The QGIS of this machine and the program under test, for the tests of the plugin. Exit 77: no QGIS here."""

import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[3]
# The wrapper of Debian refuses root; the binary behind it does not.
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
try:
    import qgis.core  # noqa: F401
except ImportError:
    QGIS_PROCESS = None
if QGIS_PROCESS is None:
    print("skipped: QGIS is not installed")
    sys.exit(77)
PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
HAMLET = str(ROOT / "scenarios/hamlet/growth.json")
