#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The plugin as a user gets it: unpacked from its zip, run by the real qgis_process, calling the real program.
Exit 77: no QGIS here. Usage: plugin_test.py PROGRAM"""

import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile

from qgis_here import HAMLET, PROGRAM, QGIS_PROCESS, ROOT


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
        self.assertEqual(sorted(listed), [f"voorzien:{verb}" for verb in (
            "access", "access_equity", "check", "compare", "explain", "import_cbs", "import_duo", "import_grid",
            "import_osm", "import_table", "locate", "run", "verify")])

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

    def table(self, name, *rows):
        path = self.folder / f"{name}.csv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return path

    def points(self, name, columns, *rows):
        """A layer of points: x, y, then values of `columns`."""
        path = self.folder / f"{name}.geojson"
        features = [{"type": "Feature", "geometry": {"type": "Point", "coordinates": row[:2]},
                     "properties": dict(zip(columns, row[2:]))} for row in rows]
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
        path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
        return path

    def test_locate_on_layers_with_fields_of_their_own(self):
        demand = self.points("people", ["code", "mensen"], (140000, 480000, "a", 10), (140500, 480000, "b", 5),
                             (141000, 480000, "c", 1))
        places = self.points("places", ["naam", "stand"], (140100, 480000, "x", "free"), (140900, 480000, "y", "free"))
        travel = self.table("distances", "InputID,TargetID,Distance", "a,x,100", "a,y,900", "b,x,400", "b,y,400",
                            "c,x,900", "c,y,100")
        own = [f"DEMAND={demand}", "DEMAND_ID=code", "DEMAND_FIELD=mensen", f"TRAVEL={travel}", "FROM_FIELD=InputID",
               "TO_FIELD=TargetID", "COST_FIELD=Distance", f"CANDIDATES={places}", "CANDIDATE_ID=naam",
               "STATUS_FIELD=stand", f"OUTPUT={self.folder}/located"]
        done, results = self.algorithm("locate", "PROBLEM=0", "OPEN=1", *own)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual((results["STATUS"], results["OPENED"], results["OBJECTIVE"]), ("optimal", "x", 3900))
        with sqlite3.connect(results["MAP"]) as database:
            self.assertEqual(database.execute("SELECT id, role, served FROM located_sites ORDER BY id").fetchall(),
                             [("x", "chosen", 16), ("y", "left", 0)])
            self.assertEqual(database.execute("SELECT count(*) FROM located_assignment").fetchone(), (3,))
            self.assertEqual(database.execute("SELECT count(*) FROM layer_styles WHERE useAsDefault").fetchone(), (3,))
        done, _ = self.algorithm("locate", "PROBLEM=0", *own)
        self.assertNotEqual(done.returncode, 0, "how many open was not said")
        self.assertIn("--OPEN" if "--OPEN" in done.stderr else "plekken", done.stdout + done.stderr)

    def test_locate_in_a_scenario_writes_its_map(self):
        done, results = self.algorithm("locate", "PROBLEM=3", f"SCENARIO={HAMLET}", "FUNCTION=primary-school",
                                       "MAX_COST=100000", f"OUTPUT={self.folder}/located_in_hamlet")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(results["STATUS"], "optimal")
        self.assertTrue(pathlib.Path(results["MAP"]).is_file())

    def test_verify_answers_and_does_not_fail(self):
        folder = self.folder / "to_verify"
        shutil.copytree(self.written("growth", HAMLET), folder)
        done, results = self.algorithm("verify", f"FOLDER={folder}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertTrue(results["VALID"], results)
        path = folder / "results.json"
        results = json.loads(path.read_text(encoding="utf-8"))
        results["functions"][0]["need"]["mid"][0][0] += 1000
        path.write_text(json.dumps(results), encoding="utf-8")
        done, results = self.algorithm("verify", f"FOLDER={folder}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertFalse(results["VALID"])
        self.assertIn("1", results["PROBLEMS"])

    def test_access_joins_the_demand_layer_and_equity_weighs_it(self):
        self.verb_or_skip("access")
        demand = self.points("homes", ["code", "mensen", "inkomen", "wijk"], (0, 0, "a", 100, 20000, "west"),
                             (1, 0, "b", 50, 40000, "oost"), (2, 0, "c", 10, 60000, "oost"))
        supply = self.table("supply", "id,supply", "x,30", "y,10")
        travel = self.table("minutes", "from,to,cost", "a,x,5", "b,x,5", "b,y,5")
        target = self.folder / "access.gpkg"
        done, results = self.algorithm(
            "access", f"DEMAND={demand}", "DEMAND_ID=code", "DEMAND_FIELD=mensen", f"SUPPLY={supply}",
            f"TRAVEL={travel}", "MEASURE=3", "MAX_COST=10", f"OUTPUT={target}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(results["UNREACHABLE"], 0)
        with sqlite3.connect(target) as database:
            table = database.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
            rows = dict(database.execute(f"SELECT code, access FROM {table}").fetchall())
        self.assertAlmostEqual(rows["a"], 30 / 150)
        self.assertAlmostEqual(rows["b"], 30 / 150 + 10 / 50)
        self.assertEqual(rows["c"], 0)
        done, results = self.algorithm(
            "access_equity", f"ACCESS={target}", "ID=code", "DEMAND_FIELD=mensen", "INCOME_FIELD=inkomen",
            "GROUP_FIELD=wijk", "LINE=0.3", f"OUTPUT={self.folder}/equity.json")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertAlmostEqual(results["MEAN"], (100 * 0.2 + 50 * 0.4) / 160)
        self.assertAlmostEqual(results["FGT_0"], 110 / 160)

    def test_an_older_program_is_told_apart_from_a_wrong_input(self):
        programs = self.folder / "old"
        programs.mkdir()
        (programs / "voorzien").write_text("#!/bin/sh\nprintf 'Opdrachten:\\n  run    Rekent.\\n  import  Neemt in.\\n'\n",
                                           encoding="utf-8")
        (programs / "voorzien").chmod(0o755)
        path = f"{programs}:{self.environment['PATH']}"
        for name, verb, asked in (("verify", "verify", [f"FOLDER={self.folder}"]),
                                  ("import_grid", "import grid", [f"FILE={HAMLET}", f"OUTPUT={self.folder}/old_set"])):
            done = self.qgis("run", f"voorzien:{name}", *[f"--{one}" for one in asked], PATH=path)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(f"‘{verb}’", done.stdout + done.stderr)

    def imported(self, source, *parameters):
        """The folder of the town, the report and the summary of an import within QGIS."""
        folder = self.folder / "town"
        done, results = self.algorithm(f"import_{source}", *parameters, f"OUTPUT={folder}", "LANGUAGE=1")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        report = pathlib.Path(results["REPORT"])
        self.assertTrue(report.name.startswith(f"import-{source}"), report)
        # In the folder of the session, which is gone with it.
        self.assertTrue(results["REPORT_HTML"].endswith(".html"), results)
        self.assertTrue(pathlib.Path(results["SCENARIO"]).is_file())
        return report.read_text(encoding="utf-8")

    def test_9_imports_take_real_files(self):
        data = pathlib.Path(os.environ.get("VOORZIEN_SHARED", ROOT / "../shared")).resolve() / "data"
        if not (data / "netherlands/cbs_2022.gpkg").exists():
            self.skipTest(f"no real files in {data}")
        report = self.imported("cbs", f"FILE={data}/netherlands/cbs_2022.gpkg", "MUNICIPALITY=Haarlem")
        self.assertIn("162,890 residents", report)
        schools = f"FILE={data}/duo/schoolvestigingen_basisonderwijs.csv"
        report = self.imported("duo", schools, "MUNICIPALITY=Haarlem", f"POSTCODES={data}/postcodes/4pp.csv")
        self.assertIn("39 primary schools", report)
        listed = self.folder / "halls.csv"
        listed.write_text("Nr;Naam;Capaciteit;X;Y\n1;Oost;44,5;104000;488000\n", encoding="utf-8")
        report = self.imported("table", f"FILE={listed}", "FUNCTION=sports-hall")
        self.assertIn("sports-hall", report)
        # No squares of CBS are among the shared files; these are two of its kind, made up.
        squares = self.folder / "squares.csv"
        squares.write_text("crs28992res100m,aantal_inwoners\nE1040N4880,120\nE1041N4880,-99997\n", encoding="utf-8")
        report = self.imported("grid", f"FILE={squares}", "YEAR=2022")
        self.assertIn("120 residents", report)
        done = self.qgis("run", "voorzien:import_osm", f"--FILE={data}/osm/liechtenstein-latest.osm.pbf",
                         f"--OUTPUT={self.folder}/town", "--LANGUAGE=1")
        self.assertNotEqual(done.returncode, 0, "streets of another country in Haarlem")
        self.assertIn("Haarlem", done.stdout + done.stderr)
        done, results = self.algorithm("import_osm", f"FILE={data}/osm/liechtenstein-latest.osm.pbf",
                                       f"OUTPUT={self.folder}/country", "BOUNDARIES=8", "LANGUAGE=1")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("11 areas", pathlib.Path(results["REPORT"]).read_text(encoding="utf-8"))

    def test_7_without_the_program_it_says_so(self):
        done = self.qgis("run", "voorzien:check", f"--SCENARIO={HAMLET}", PATH="/usr/bin:/bin")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("voorzien", done.stdout + done.stderr)

    def test_8_the_zip_is_the_same_every_time(self):
        again = self.folder / "again.zip"
        subprocess.run([sys.executable, ROOT / "tools/qgis/make_zip.py", again], check=True)
        self.assertEqual(again.read_bytes(), (self.folder / "plugin.zip").read_bytes())


if __name__ == "__main__":
    unittest.main(verbosity=2)
