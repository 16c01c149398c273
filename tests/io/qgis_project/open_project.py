#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The real QGIS opens plan.qgz of real runs: moved to another folder, without a complaint, every layer valid and
styled as inside plan.gpkg, relations and time at work, pages drawn. And who only looked may run again; who changed
something keeps it. Exit 77: no QGIS here. Usage: open_project.py PROGRAM [--draw FOLDER]"""

import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from xml.etree import ElementTree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.dont_write_bytecode = True
try:
    from osgeo import ogr
    from qgis.core import (QgsApplication, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils,
                           QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap,
                           QgsLayoutItemPicture, QgsLayoutItemScaleBar, QgsProject, QgsProjectBadLayerHandler,
                           QgsVectorLayer)
    from qgis.PyQt.QtGui import QImage
    from qgis.PyQt.QtXml import QDomDocument
except ImportError as missing:
    print(f"skipped: QGIS is not installed ({missing})")
    sys.exit(77)
sys.path.insert(0, os.path.dirname(__file__))
from towns import ODD_NAMES, write_town  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]
arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("program")
arguments.add_argument("--draw", default=None, help="folder for pictures of the pages")
CHOSEN, REST = arguments.parse_known_args()
PROGRAM = os.path.abspath(CHOSEN.program)
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="voorzien-project-"))
APPLICATION = QgsApplication([], False)
PROPOSAL_GROUPS = {"nl": ["Voorstel en locaties", "Weekrooster"], "en": ["Proposal and sites", "Weekly timetable"]}
ALWAYS = {"nl": ["Tekort per functie", "Bereik", "Behoefte", "Mensen", "Tabellen en bronnen", "Ondergrond"],
          "en": ["Shortfall per function", "Reach", "Need", "People", "Tables and sources", "Ground"]}
# A page that is drawn has many colours; an empty one with a frame has few.
COLOURS_OF_A_DRAWN_PAGE = 40
SECONDS_TO_OPEN = 3.0


class Complaints(QgsProjectBadLayerHandler):
    def __init__(self):
        super().__init__()
        self.layers = []

    def handleBadLayers(self, nodes):  # noqa: N802
        self.layers += [node.firstChildElement("id").text() for node in nodes]


def run(scenario, folder, *options):
    return subprocess.run([PROGRAM, "run", str(scenario), "-o", str(folder), *options], capture_output=True,
                          text=True, env=dict(os.environ, VOORZIEN_DATA=str(ROOT)), check=False)


def opened(path):
    """The project, the layers QGIS complained about, and the processor seconds it took."""
    project, complaints = QgsProject(), Complaints()
    project.setBadLayerHandler(complaints)
    begun = time.process_time()
    fine = project.read(str(path))
    assert fine, project.error()
    return project, complaints.layers, time.process_time() - begun


def drawn_from(layer):
    """Renderer and labels as XML."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    root = document.documentElement()
    parts = []
    for name in ("renderer-v2", "labeling", "mapTip", "aliases", "fieldConfiguration", "previewExpression"):
        part = QDomDocument()
        node = root.firstChildElement(name)
        if not node.isNull():
            part.appendChild(part.importNode(node, True))
        parts.append(part.toString())
    return parts


class ProjectTest(unittest.TestCase):
    def make(self, name, scenario, *options):
        folder = SCRATCH / name
        if not folder.exists():
            done = run(scenario, SCRATCH / f"{name}-first", *options)
            self.assertEqual(done.returncode, 0, done.stderr)
            # Nothing but the two files, somewhere else.
            folder.mkdir()
            for file in ("plan.qgz", "plan.gpkg"):
                shutil.move(SCRATCH / f"{name}-first" / file, folder / file)
            shutil.rmtree(SCRATCH / f"{name}-first")
        return folder

    def check_project(self, folder, language, has_proposal):
        project, complaints, seconds = opened(folder / "plan.qgz")
        self.assertEqual(complaints, [], "layers that QGIS cannot find")
        self.assertLess(seconds, SECONDS_TO_OPEN)
        self.assertEqual(project.crs().authid(), "EPSG:28992")
        self.assertFalse(project.viewSettings().defaultViewExtent().isEmpty())
        groups = [node.name() for node in project.layerTreeRoot().children()]
        self.assertEqual(groups, (PROPOSAL_GROUPS[language] if has_proposal else groups[:len(groups) - 6])
                         + ALWAYS[language])
        self.check_layers(project, folder)
        self.check_relations(project)
        self.check_time(project)
        self.check_themes(project)
        self.check_tips(project)
        self.check_pages(project, folder, language)
        return project

    def check_layers(self, project, folder):
        source = ogr.Open(str(folder / "plan.gpkg"))
        tables = {source.GetLayer(i).GetName() for i in range(source.GetLayerCount())} - {"layer_styles"}
        layers = project.mapLayers()
        self.assertEqual({f"voorzien_{table}" for table in tables}, set(layers) - {"voorzien_background_map"})
        in_tree = {node.layerId() for node in project.layerTreeRoot().findLayers()}
        self.assertEqual(in_tree, set(layers))
        in_theme = {record.layer().id(): record.currentStyle
                    for record in project.mapThemeCollection().mapThemeState(
                        project.layoutManager().printLayouts()[0].name()).layerRecords()}
        for table in tables:
            layer = layers[f"voorzien_{table}"]
            self.assertTrue(layer.isValid(), table)
            self.assertIn("/plan.gpkg|layername=", layer.source())
            default = QgsVectorLayer(f"{folder}/plan.gpkg|layername={table}", table, "ogr")
            if table != "neighbourhoods" or layer.id() not in in_theme:
                self.assertEqual(drawn_from(layer), drawn_from(default), f"{table}: other style than in the file")
            for field in list(layer.fields())[1:]:
                self.assertTrue(field.alias(), f"{table}.{field.name()}: no alias")
            styles = layer.styleManager().styles()
            self.assertEqual(len(styles), len(set(styles)), f"{table}: two styles of one name")
        background = project.layerTreeRoot().findLayer("voorzien_background_map")
        self.assertIsNotNone(background)
        self.assertFalse(background.isVisible())

    def check_relations(self, project):
        relations = project.relationManager().relations()
        self.assertGreaterEqual(len(relations), 10)
        for name, relation in relations.items():
            self.assertTrue(relation.isValid(), name)
        people = relations["neighbourhoods_people"]
        first = next(people.referencedLayer().getFeatures())
        years = {row["year"] for row in people.getRelatedFeatures(first)}
        self.assertEqual(len(years), len(list(people.getRelatedFeatures(first))), "one row of people per year")
        self.assertGreater(len(years), 2)

    def check_time(self, project):
        whole = project.timeSettings().temporalRange()
        self.assertEqual(whole.begin().date().toString("MM-dd"), "01-01")
        self.assertEqual(whole.end().date().toString("MM-dd"), "12-31")
        self.assertEqual(project.timeSettings().timeStep(), 1)
        dated = [layer for layer in project.mapLayers().values()
                 if layer.id().startswith(("voorzien_timeline_", "voorzien_need_", "voorzien_people_timeline"))]
        self.assertGreater(len(dated), 2)
        for layer in dated:
            self.assertTrue(layer.temporalProperties().isActive(), layer.name())
            self.assertEqual(layer.temporalProperties().startField(), "valid_from")

    def check_themes(self, project):
        themes = project.mapThemeCollection()
        self.assertGreaterEqual(len(themes.mapThemes()), 4)
        for name in themes.mapThemes():
            for record in themes.mapThemeState(name).layerRecords():
                self.assertIn(record.currentStyle, record.layer().styleManager().styles(), name)
            self.assertGreater(len(themes.mapThemeState(name).layerRecords()), 0, name)

    def check_tips(self, project):
        for layer in project.mapLayers().values():
            tip = layer.mapTipTemplate() if layer.id() != "voorzien_background_map" else ""
            feature = next(layer.getFeatures(), None) if tip else None
            if feature is None:
                continue
            context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
            context.setFeature(feature)
            shown = QgsExpression.replaceExpressionText(tip, context)
            self.assertNotIn("[%", shown, f"{layer.name()}: an expression failed")
            for evil in ("<script", "<b>vet", "<b>zonen"):
                self.assertNotIn(evil, shown, layer.name())

    def check_pages(self, project, folder, language):
        pages = project.layoutManager().printLayouts()
        self.assertGreaterEqual(len(pages), 2)
        for number, page in enumerate(pages):
            items = page.items()
            for kind in (QgsLayoutItemMap, QgsLayoutItemLegend, QgsLayoutItemScaleBar, QgsLayoutItemPicture):
                self.assertEqual(sum(isinstance(item, kind) for item in items), 1, f"{page.name()}: {kind.__name__}")
            texts = " ".join(item.currentText() for item in items if isinstance(item, QgsLayoutItemLabel))
            self.assertIn("CONCEPT" if language == "nl" else "DRAFT", texts)
            self.assertIn("EPSG:28992", texts)
            size = page.pageCollection().page(0).pageSize()
            self.assertEqual((size.width(), size.height()), (420, 297))
            bar = next(item for item in items if isinstance(item, QgsLayoutItemScaleBar))
            self.assertGreater(bar.linkedMap().scale(), 100)
            self.assertNotEqual(bar.unitLabel(), "")
            if number < 2 or CHOSEN.draw:
                self.draw(page, folder, number)

    def draw(self, page, folder, number):
        target = pathlib.Path(CHOSEN.draw or folder) / f"{folder.name}_{number}.png"
        target.unlink(missing_ok=True)
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = 90 if CHOSEN.draw else 40
        self.assertEqual(QgsLayoutExporter(page).exportToImage(str(target), settings), QgsLayoutExporter.Success)
        image = QImage(str(target))
        colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
        self.assertGreater(len(colours), COLOURS_OF_A_DRAWN_PAGE, f"{page.name()} is blank")

    def test_a_proposal(self):
        for language in ("nl", "en"):
            folder = self.make(f"proposal-{language}", ROOT / "tests/golden/hamlet-proposal/scenario.json", "--lang",
                               language)
            project = self.check_project(folder, language, True)
            building = project.mapLayer("voorzien_proposal_building")
            self.assertIn("saved_m2", building.fields().names())
            self.assertTrue(project.layerTreeRoot().findLayer(building.id()).isVisible())

    def test_no_proposal(self):
        folder = self.make("growth", ROOT / "scenarios/hamlet/growth.json")
        project = self.check_project(folder, "nl", False)
        self.assertIsNone(project.mapLayer("voorzien_proposal_building"))

    def test_one_neighbourhood_with_an_odd_name(self):
        folder = self.make("one", write_town(SCRATCH / "town-one", 1, ROOT))
        project = self.check_project(folder, "nl", False)
        self.assertEqual(next(project.mapLayer("voorzien_neighbourhoods").getFeatures())["name"], ODD_NAMES[0])

    def test_odd_names_and_a_function_without_facility(self):
        folder = self.make("odd", write_town(SCRATCH / "town-odd", 9, ROOT))
        project = self.check_project(folder, "nl", False)
        names = {feature["name"] for feature in project.mapLayer("voorzien_neighbourhoods").getFeatures()}
        # A name is one line.
        self.assertLessEqual({" ".join(name.split("\n")) for name in ODD_NAMES}, names)
        library = {feature["status_horizon"] for feature in project.mapLayer("voorzien_shortfall_library").getFeatures()}
        self.assertTrue(library)

    def test_five_hundred_neighbourhoods(self):
        folder = self.make("many", write_town(SCRATCH / "town-many", 500, ROOT))
        project = self.check_project(folder, "nl", False)
        self.assertEqual(project.mapLayer("voorzien_neighbourhoods").featureCount(), 500)

    def test_the_same_run_gives_the_same_bytes(self):
        digests = set()
        for name in ("again-1", "again-2"):
            done = run(ROOT / "scenarios/hamlet/growth.json", SCRATCH / name)
            self.assertEqual(done.returncode, 0, done.stderr)
            digests.add(hashlib.sha256((SCRATCH / name / "plan.qgz").read_bytes()).hexdigest())
        self.assertEqual(len(digests), 1)
        with zipfile.ZipFile(SCRATCH / "again-1/plan.qgz") as archive:
            self.assertEqual(archive.namelist(), ["plan.qgs"])
            ElementTree.fromstring(archive.read("plan.qgs"))

    def test_who_only_looked_may_run_again(self):
        scenario, folder = ROOT / "scenarios/hamlet/growth.json", SCRATCH / "looked"
        self.assertEqual(run(scenario, folder).returncode, 0)
        project, _, _ = opened(folder / "plan.qgz")
        for layer in project.mapLayers().values():
            if layer.providerType() == "ogr":
                list(layer.getFeatures())
        # While QGIS still has it open, and after it closed.
        done = run(scenario, folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        project.clear()
        self.assertEqual(run(scenario, folder).returncode, 0)
        # Editing that was begun and given up leaves counters in the file.
        before = (folder / "plan.gpkg").read_bytes()
        project, _, _ = opened(folder / "plan.qgz")
        layer = project.mapLayer("voorzien_neighbourhoods")
        self.assertTrue(layer.startEditing())
        self.assertEqual(run(scenario, SCRATCH / "beside").returncode, 0)
        layer.rollBack()
        project.clear()
        self.assertNotEqual((folder / "plan.gpkg").read_bytes(), before)
        done = run(scenario, folder)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_who_changed_something_keeps_it(self):
        scenario, folder = ROOT / "scenarios/hamlet/growth.json", SCRATCH / "changed"
        self.assertEqual(run(scenario, folder).returncode, 0)
        project, _, _ = opened(folder / "plan.qgz")
        project.setTitle("Mijn kaart")
        self.assertTrue(project.write())
        project.clear()
        saved = (folder / "plan.qgz").read_bytes()
        done = run(scenario, folder)
        self.assertEqual(done.returncode, 3)
        self.assertIn("plan.qgz", done.stderr)
        self.assertEqual((folder / "plan.qgz").read_bytes(), saved)

        folder = SCRATCH / "edited"
        self.assertEqual(run(scenario, folder).returncode, 0)
        project, _, _ = opened(folder / "plan.qgz")
        layer = project.mapLayer("voorzien_neighbourhoods")
        feature = next(layer.getFeatures())
        layer.startEditing()
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "Nieuwe naam")
        self.assertTrue(layer.commitChanges())
        project.clear()
        done = run(scenario, folder)
        self.assertEqual(done.returncode, 3)
        self.assertIn("plan.gpkg", done.stderr)


if __name__ == "__main__":
    APPLICATION.initQgis()
    result = unittest.main(argv=[sys.argv[0], *REST], verbosity=2, exit=False).result
    shutil.rmtree(SCRATCH)
    sys.stdout.flush()
    # QGIS sometimes crashes while it takes itself apart, after everything was checked.
    os._exit(0 if result.wasSuccessful() else 1)
