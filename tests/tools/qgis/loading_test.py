#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What the plugin loads and how the program is called, within QGIS itself.
Exit 77: no QGIS here. Usage: loading_test.py PROGRAM"""

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

from qgis_here import HAMLET, PROGRAM, ROOT


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

    def run_algorithm(self, name, parameters, project):
        """As QGIS runs it from the toolbox, with `project` open."""
        from qgis.core import QgsProcessingContext, QgsProcessingFeedback
        from voorzien.provider import ALGORITHMS
        algorithm = next(one for one in (kind() for kind in ALGORITHMS) if one.name() == name).create()
        context = QgsProcessingContext()
        context.setProject(project)
        results, done = algorithm.run(parameters, context, QgsProcessingFeedback(False))
        self.assertTrue(done, name)
        return results, context

    def with_the_program(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        (folder / "voorzien").symlink_to(PROGRAM)
        os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"

    def check_loaded(self, project, count):
        from qgis.core import QgsSingleSymbolRenderer
        nodes = project.layerTreeRoot().findLayers()
        self.assertEqual(len(nodes), count)
        for node in nodes:
            layer = node.layer()
            self.assertTrue(layer.isValid(), layer.name())
            if layer.isSpatial():
                self.assertNotIsInstance(layer.renderer(), QgsSingleSymbolRenderer, layer.name())
        return nodes

    def test_a_comparison_is_loaded_with_one_map_in_view(self):
        from qgis.core import QgsProject
        self.with_the_program()
        for name in ("growth", "today"):
            subprocess.run([PROGRAM, "run", ROOT / f"scenarios/hamlet/{name}.json", "-o", self.folder / name], check=True,
                           capture_output=True)
        project = QgsProject()
        self.run_algorithm("compare", {"FIRST": str(self.folder / "growth"), "SECOND": str(self.folder / "today"),
                                       "OUTPUT": str(self.folder / "compared")}, project)
        nodes = self.check_loaded(project, 4)
        self.assertEqual([node.layer().source().split("layername=")[1] for node in nodes if node.isVisible()],
                         ["difference_B"])
        # Points lie over areas.
        self.assertEqual([node.layer().geometryType() for node in nodes[:2]], [0, 2])

    def test_the_best_places_are_loaded_with_their_looks(self):
        from qgis.core import QgsProject
        self.with_the_program()
        project = QgsProject()
        self.run_algorithm("locate", {"PROBLEM": 3, "SCENARIO": HAMLET, "FUNCTION": "primary-school",
                                      "MAX_COST": 100000, "OUTPUT": str(self.folder / "located")}, project)
        self.check_loaded(project, 3)

    def test_access_is_shown_in_classes_of_as_many_people(self):
        from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRuleBasedRenderer, QgsVectorLayer
        from voorzien.access_style import AccessStyle, class_breaks
        self.assertEqual(class_breaks([(float(figure), 1.0) for figure in range(1, 11)], 5), [2, 4, 6, 8])
        self.assertEqual(class_breaks([(1.0, 97.0), (2.0, 1.0), (3.0, 2.0)], 5), [])
        self.assertEqual(class_breaks([], 5), [])
        layer = QgsVectorLayer("Point?crs=EPSG:28992&field=access:double&field=people:double", "x", "memory")
        features = []
        for number in range(12):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, 0)))
            feature.setAttributes([None if number == 11 else number / 100, 10.0])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        style = AccessStyle("access", "people")
        style.title = "bereik"
        style.apply(layer)
        self.assertIsInstance(layer.renderer(), QgsRuleBasedRenderer)
        rules = layer.renderer().rootRule().children()
        # 0, five classes, and what reaches nothing; every feature in exactly one.
        self.assertEqual(len(rules), 7)
        from qgis.core import QgsExpression, QgsExpressionContext
        for feature in layer.getFeatures():
            context = QgsExpressionContext()
            context.setFeature(feature)
            context.setFields(layer.fields())
            held = [rule.label() for rule in rules if QgsExpression(rule.filterExpression()).evaluate(context)]
            self.assertEqual(len(held), 1, (feature["access"], held))

    def test_the_report_of_an_import_is_shown_as_text(self):
        from qgis.core import QgsProcessingFeedback
        from voorzien.import_report import report_as_html
        report = self.folder / "import-cbs.md"
        report.write_text("# Verslag\n\n- Buurt <script>alert(1)</script> & meer\n", encoding="utf-8")
        shown = pathlib.Path(report_as_html(str(report), QgsProcessingFeedback(False))).read_text(encoding="utf-8")
        self.assertIn("Verslag", shown)
        self.assertNotIn("<script>", shown)
        self.assertIn("&lt;script&gt;", shown)

    def test_every_text_that_is_asked_for_is_there(self):
        import re
        from voorzien.words import WORDS
        asked = set()
        for path in (ROOT / "tools/qgis/voorzien").glob("*.py"):
            asked |= set(re.findall(r'say\("([a-z0-9_.-]+)"', path.read_text(encoding="utf-8")))
        self.assertEqual(asked - set(WORDS), set())
        from voorzien.provider import ALGORITHMS
        for kind in ALGORITHMS:
            algorithm = kind().create()
            self.assertTrue(algorithm.displayName() and algorithm.shortHelpString() and algorithm.group())
            self.assertGreater(len(algorithm.parameterDefinitions()), 1)

    def test_every_text_is_there_in_both_languages(self):
        from voorzien.words import WORDS
        for key, texts in WORDS.items():
            self.assertEqual(len(texts), 2, key)
            self.assertTrue(all(texts), key)
            self.assertEqual(texts[0].count("{"), texts[1].count("{"), key)


if __name__ == "__main__":
    unittest.main(verbosity=2)
