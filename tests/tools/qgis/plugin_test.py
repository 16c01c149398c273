#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The plugin as a user gets it: unpacked from its zip, run by the real qgis_process, calling the real program.
Exit 77: no QGIS here. Usage: plugin_test.py PROGRAM"""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zipfile

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


class PluginTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="voorzien-plugin-"))
        archive = cls.folder / "plugin.zip"
        subprocess.run([sys.executable, ROOT / "tools/qgis/make_zip.py", archive], check=True)
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(cls.folder / "plugins")
        programs = cls.folder / "bin"
        programs.mkdir()
        (programs / "voorzien").symlink_to(PROGRAM)
        cls.environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", VOORZIEN_DATA=str(ROOT),
                               QGIS_PLUGINPATH=str(cls.folder / "plugins"), HOME=str(cls.folder / "home"),
                               QGIS_CUSTOM_CONFIG_PATH=str(cls.folder / "profile"), LANG="C.UTF-8",
                               XDG_RUNTIME_DIR=str(cls.folder),
                               PATH=f"{programs}:{os.environ['PATH']}")
        enabled = cls.qgis("plugins", "enable", "voorzien")
        assert enabled.returncode == 0, enabled.stderr

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def qgis(cls, *arguments, **environment):
        return subprocess.run([QGIS_PROCESS, *arguments], env=dict(cls.environment, **environment), text=True,
                              capture_output=True, timeout=300, check=False)

    def algorithm(self, name, *parameters):
        done = self.qgis("run", f"voorzien:{name}", "--json", *[f"--{parameter}" for parameter in parameters])
        return done, json.loads(done.stdout)["results"] if done.returncode == 0 else None

    def test_1_all_algorithms_are_there(self):
        listed = json.loads(self.qgis("list", "--json").stdout)["providers"]["voorzien"]["algorithms"]
        self.assertEqual(sorted(listed), [f"voorzien:{verb}" for verb in ("check", "compare", "explain", "run")])

    def test_2_a_run_writes_what_the_program_writes(self):
        done, results = self.algorithm("run", f"SCENARIO={HAMLET}", f"OUTPUT={self.folder}/hamlet", "LANGUAGE=1")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(pathlib.Path(results["PROJECT"]).is_file())
        self.assertTrue(pathlib.Path(results["PLAN"]).is_file())
        self.assertIn("need", results["SUMMARY"].lower())
        # Again, over its own result: allowed, for nobody touched it.
        self.assertEqual(self.algorithm("run", f"SCENARIO={HAMLET}", f"OUTPUT={self.folder}/hamlet")[0].returncode, 0)

    def test_3_a_wrong_scenario_says_what_is_wrong(self):
        wrong = self.folder / "wrong.json"
        wrong.write_text('{"format": "voorzien-scenario/1", "nonsense": 1}', encoding="utf-8")
        done, _ = self.algorithm("run", f"SCENARIO={wrong}", f"OUTPUT={self.folder}/wrong", "LANGUAGE=1")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nonsense", done.stdout + done.stderr)
        self.assertFalse((self.folder / "wrong" / "plan.gpkg").exists())

    def test_4_checking_answers_and_does_not_fail(self):
        wrong = self.folder / "wrong_too.json"
        wrong.write_text('{"format": "voorzien-scenario/1", "nonsense": 1}', encoding="utf-8")
        done, results = self.algorithm("check", f"SCENARIO={wrong}")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertFalse(results["VALID"])
        self.assertIn("nonsense", results["PROBLEMS"])
        self.assertTrue(self.algorithm("check", f"SCENARIO={HAMLET}")[1]["VALID"])

    def verb_or_skip(self, verb):
        listed = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stdout
        if f"  {verb}" not in listed:
            self.skipTest(f"this program has no {verb}")

    def written(self, name, scenario):
        folder = self.folder / name
        if not folder.exists():
            subprocess.run([PROGRAM, "run", scenario, "-o", folder], env=self.environment, check=True,
                           capture_output=True)
        return folder

    def test_5_an_explanation_is_text_or_json(self):
        self.verb_or_skip("explain")
        folder = self.written("growth", HAMLET)
        neighbourhood = json.loads((folder / "results.json").read_text(encoding="utf-8"))
        neighbourhood = neighbourhood["neighbourhoods"][0]["id"]
        asked = [f"FOLDER={folder}", f"NEIGHBOURHOOD={neighbourhood}", "FUNCTION=primary-school", "YEAR=2030"]
        done, results = self.algorithm("explain", *asked)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertGreater(len(results["EXPLANATION"]), 50)
        self.assertIsInstance(json.loads(self.algorithm("explain", *asked, "FORMAT=1")[1]["EXPLANATION"]), dict)
        done, _ = self.algorithm("explain", f"FOLDER={folder}", "NEIGHBOURHOOD=nowhere", "FUNCTION=primary-school")
        self.assertNotEqual(done.returncode, 0)

    def test_6_results_are_compared(self):
        self.verb_or_skip("compare")
        first = self.written("growth", HAMLET)
        second = self.written("today", str(ROOT / "scenarios/hamlet/today.json"))
        done, results = self.algorithm("compare", f"FIRST={first}", f"SECOND={second}",
                                       f"OUTPUT={self.folder}/compared")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertTrue(pathlib.Path(results["PAGE"]).is_file())

    def test_7_without_the_program_it_says_so(self):
        done = self.qgis("run", "voorzien:check", f"--SCENARIO={HAMLET}", PATH="/usr/bin:/bin")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("voorzien", done.stdout + done.stderr)

    def test_8_the_zip_is_the_same_every_time(self):
        again = self.folder / "again.zip"
        subprocess.run([sys.executable, ROOT / "tools/qgis/make_zip.py", again], check=True)
        self.assertEqual(again.read_bytes(), (self.folder / "plugin.zip").read_bytes())


class ProgramTest(unittest.TestCase):
    """Progress, cancelling and loading need QGIS in this very process."""

    @classmethod
    def setUpClass(cls):
        os.environ.update(QT_QPA_PLATFORM="offscreen", VOORZIEN_DATA=str(ROOT))
        from qgis.core import QgsApplication
        cls.application = QgsApplication([], False)
        cls.application.initQgis()
        sys.path.insert(0, str(ROOT / "tools/qgis"))
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="voorzien-program-"))

    @classmethod
    def tearDownClass(cls):
        cls.application.exitQgis()
        shutil.rmtree(cls.folder)

    def program(self, script):
        """Puts a program of our own named voorzien first on the PATH."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        path = folder / "voorzien"
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)
        os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
        return path

    def test_progress_and_words_arrive(self):
        from qgis.core import QgsProcessingFeedback
        from voorzien.program import run_program
        self.program("#!/bin/sh\nprintf '\\r\\033[K[#####...............] lezen' >&2\nsleep 0.3\n"
                     "printf '\\r\\033[K[##########..........] rekenen' >&2\nsleep 0.3\nprintf '\\r\\033[K' >&2\n"
                     "echo 'één waarschuwing' >&2\necho klaar\n")
        feedback = QgsProcessingFeedback(False)
        steps = []
        feedback.progressChanged.connect(steps.append)
        outcome = run_program(["run"], feedback)
        self.assertEqual((outcome.status, outcome.output.strip()), (0, "klaar"))
        self.assertEqual(outcome.words.strip(), "één waarschuwing")
        self.assertEqual(steps, [25.0, 50.0])

    def test_cancelling_stops_the_program(self):
        from qgis.core import QgsProcessingException, QgsProcessingFeedback
        from voorzien.program import run_program
        marker = self.folder / "pid"
        self.program(f"#!/bin/sh\necho $$ > {marker}\nexec sleep 60\n")
        feedback = QgsProcessingFeedback(False)
        threading.Timer(1.0, feedback.cancel).start()
        begun = time.monotonic()
        with self.assertRaises(QgsProcessingException):
            run_program(["run"], feedback)
        self.assertLess(time.monotonic() - begun, 10)
        with self.assertRaises(ProcessLookupError):
            os.kill(int(marker.read_text(encoding="utf-8")), signal.SIG_DFL)

    def test_a_plan_is_loaded_in_its_groups_and_styles(self):
        from qgis.core import QgsProject, QgsSingleSymbolRenderer
        from voorzien.load_plan import load_plan
        out = self.folder / "hamlet"
        subprocess.run([PROGRAM, "run", HAMLET, "-o", out], check=True, capture_output=True)
        project = QgsProject()
        count = load_plan(project, str(out / "plan.qgz"))
        self.assertEqual(count, len(project.mapLayers()))
        self.assertGreater(count, 20)
        for layer in project.mapLayers().values():
            self.assertTrue(layer.isValid() or layer.providerType() == "wms", layer.name())
            if layer.providerType() == "ogr" and layer.isSpatial():
                self.assertNotIsInstance(layer.renderer(), QgsSingleSymbolRenderer, layer.name())
        top = project.layerTreeRoot().children()[0]
        self.assertGreater(len(top.children()), 4)
        self.assertTrue(project.timeSettings().temporalRange().begin().isValid())

    def test_every_text_is_there_in_both_languages(self):
        from voorzien.words import WORDS
        for key, texts in WORDS.items():
            self.assertEqual(len(texts), 2, key)
            self.assertTrue(all(texts), key)
            self.assertEqual(texts[0].count("{"), texts[1].count("{"), key)


if __name__ == "__main__":
    unittest.main(verbosity=2)
