# SPDX-License-Identifier: EUPL-1.2
"""Towns for tests of what QGIS opens: squares in a row, with names nobody hopes for."""

import json

ODD_NAMES = ["Aan 't \"Hof\" & <b>vet</b>", "Regel één\nregel twee", "שכונה של ‏ימין", "[% 1/0 %] <script>alert(1)</script>",
             "Zeer " + "lange " * 40 + "naam", "%s {year} \\n"]


def write_town(folder, count, source):
    """A dataset of `count` squares of 500 m with a school in the first one, and a scenario; returns its path."""
    folder.mkdir(parents=True)
    per_row = max(1, int(count ** 0.5))
    features, points = [], []
    for number in range(count):
        x, y = 150000 + 500 * (number % per_row), 480000 + 500 * (number // per_row)
        ring = [[x, y], [x + 500, y], [x + 500, y + 500], [x, y + 500], [x, y]]
        name = ODD_NAMES[number] if number < len(ODD_NAMES) else f"Buurt {number}"
        features.append({"type": "Feature", "properties": {
            "id": f"n{number}", "name": name, "district": "d", "district_name": "Wijk <i>1</i>", "kind": "land",
            "residents": 100 + number, "age_0_3": 5, "age_4_11": 10, "age_12_17": 8, "age_18_64": 57 + number,
            "age_65_plus": 20, "dwellings": 50, "apartments": 25, "ground_level": 25, "urban_type": "mixed_urban",
            "strength": 0.5}, "geometry": {"type": "Polygon", "coordinates": [ring]}})
        points.append({"type": "Feature", "properties": {"neighbourhood": f"n{number}", "weight": 1},
                       "geometry": {"type": "Point", "coordinates": [x + 250, y + 250]}})
    for name, rows in (("neighbourhoods", features), ("residence-points", points)):
        (folder / f"{name}.geojson").write_text(json.dumps(
            {"type": "FeatureCollection", "name": name,
             "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
             "features": rows}), encoding="utf-8")
    (folder / "facilities.csv").write_text(
        'id,name,function,capacity,in_use,x,y\nschool,"De ""Hoek"" & <b>zonen</b>",primary-school,8,,150250,480250\n',
        encoding="utf-8")
    dataset = json.loads((source / "datasets/hamlet/dataset.json").read_text(encoding="utf-8"))
    dataset.update(id="squares", name={"nl": "Stad <b>Q</b> & \"Z\"", "en": "Town <b>Q</b> & \"Z\""},
                   complete_for=["primary-school", "library"])
    for key in ("sites", "rooms", "bookings", "ages", "$schema"):
        dataset.pop(key, None)
    (folder / "dataset.json").write_text(json.dumps(dataset), encoding="utf-8")
    today = json.loads((source / "scenarios/hamlet/today.json").read_text(encoding="utf-8"))
    today.update(id="squares", name={"nl": "Vakjes & <b>namen</b>", "en": "Squares & <b>names</b>"},
                 dataset=".", interventions=[])
    for key in ("$schema", "note", "proposal"):
        today.pop(key, None)
    scenario = folder / "scenario.json"
    scenario.write_text(json.dumps(today), encoding="utf-8")
    return scenario
