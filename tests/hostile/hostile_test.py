#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The program in a hostile place: pipes where files should be, files that may not grow, no memory, no threads, an import
that was killed. It never hangs, says whose fault it is by its exit status (1 the machine, 3 the input), and leaves nothing
half-written.

Usage: hostile_test.py PROGRAM
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
HAMLET = ROOT / "scenarios/hamlet/growth.json"
MAP = ROOT / "tests/golden/import-cbs/buurten_2022.geojson"
FAILURE, INVALID_INPUT = 1, 3


class HostileTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="voorzien-hostile-"))
        os.chmod(self.folder, 0o777)

    def tearDown(self):
        shutil.rmtree(self.folder)

    def call(self, *arguments, limits=(), as_nobody=False):
        def prepare():
            for kind, most in limits:
                resource.setrlimit(kind, (most, most))
            if as_nobody and os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120,
                              cwd=self.folder, preexec_fn=prepare, check=False,
                              env=dict(os.environ, VOORZIEN_DATA=str(ROOT)))

    def expect(self, done, status):
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)

    def left(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def test_pipes_are_refused_not_waited_for(self):
        pipe = self.folder / "pipe"
        book = self.folder / "case.xlsx"
        os.mkfifo(pipe)
        os.mkfifo(book)
        for arguments in (("check", book), ("run", book, "-o", "out"), ("run", HAMLET, "-o", pipe),
                          ("convert", HAMLET, "-o", pipe), ("convert", HAMLET, "-o", book), ("new", pipe),
                          ("import", "cbs", pipe, "--municipality", "Almere", "-o", "town"),
                          ("import", "cbs", MAP, "--municipality", "Almere", "-o", pipe),
                          ("access", "--demand", pipe, "--supply", pipe, "--travel", pipe, "--measure", "2sfca",
                           "--max-cost", "1", "-o", pipe)):
            with self.subTest(arguments=arguments[:2]):
                self.expect(self.call(*arguments), INVALID_INPUT)
        self.assertEqual(self.left(), ["case.xlsx", "pipe"])

    def test_a_file_that_may_not_grow_leaves_nothing(self):
        for arguments in (("new", "case"), ("new", "case", "--xlsx"), ("convert", HAMLET, "-o", "case"),
                          ("convert", HAMLET, "-o", "deep/case.xlsx"), ("run", HAMLET, "-o", "out"),
                          ("import", "cbs", MAP, "--municipality", "Almere", "-o", "town")):
            with self.subTest(arguments=arguments):
                self.expect(self.call(*arguments, limits=[(resource.RLIMIT_FSIZE, 1024)]), FAILURE)
                self.assertEqual(self.left(), [])

    def test_without_threads_nobody_blames_the_file(self):
        streets = self.folder / "town.osm"
        streets.write_text('<?xml version="1.0"?><osm version="0.6"><node id="1" version="1" lon="5.4" lat="52.1"/></osm>',
                           encoding="utf-8")
        done = self.call("import", "osm", streets, "-o", "town", limits=[(resource.RLIMIT_NPROC, 1)], as_nobody=True)
        if "threads" not in done.stdout + done.stderr and done.returncode == INVALID_INPUT:
            self.skipTest("this machine gives threads whatever the limit")
        self.expect(done, FAILURE)

    def test_edits_after_a_killed_import_are_kept(self):
        self.expect(self.call("import", "cbs", MAP, "--municipality", "Almere", "-o", "town"), 0)
        town = self.folder / "town"
        aside = town / ".voorzien-import"
        (aside / "old").mkdir(parents=True)
        shutil.copy(town / "dataset.json", aside / "old")
        # As if a second import had written another dataset.json, was killed, and a planner had gone on from there.
        (aside / "journal").write_text(f"-{'0' * 64} dataset.json\n", encoding="utf-8")
        (town / "dataset.json").write_text("mine", encoding="utf-8")
        done = self.call("import", "cbs", MAP, "--municipality", "Almere", "-o", "town")
        self.expect(done, 0)
        self.assertIn("dataset.edited-1.json", done.stdout)
        self.assertEqual((town / "dataset.edited-1.json").read_text(encoding="utf-8"), "mine")
        self.assertTrue((town / "dataset.json").read_text(encoding="utf-8").startswith("{"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
