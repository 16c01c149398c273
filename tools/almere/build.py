#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Builds datasets/almere from the small tables in this folder.

    build.py            writes neighbourhoods.geojson, schools.csv, facilities.csv, sites.geojson, rooms.csv
                        and bookings.csv
    build.py --check    builds in memory and compares with what is committed (exit 1 when they differ)
    build.py --fit      first finds new weights in points.csv for the areas wanted there, then writes

The figures are facts; the map is not. Cells are those of a power diagram (a Voronoi diagram with weights)
of hand-rounded points, cut to a coast and lakes drawn by hand on a 100 m grid. Coordinates are metres in
EPSG:28992, rounded to 1 m, so that the same tables give the same bytes. Needs python3-shapely.
"""
import csv
import json
import sys
from pathlib import Path

from shapely.geometry import LineString, Polygon
from shapely.ops import polygonize, unary_union

import plots

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "datasets" / "almere"
BOX = [(130000, 475000), (160000, 475000), (160000, 500000), (130000, 500000)]
LATTICE_M = 50          # facilities stand on this grid, inside their own cell
SMALL_PART_M2 = 30000   # a splinter of a cell below this joins the neighbour it touches most

PARTS = {"haven": "Almere Haven", "stad": "Almere Stad", "buiten": "Almere Buiten",
         "poort": "Almere Poort", "hout": "Almere Hout", "pampus": "Almere Pampus"}


def table(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# ---- the map ---------------------------------------------------------------------------------------------

def ground():
    """The land of Almere without its three lakes."""
    rings = {}
    for row in table("shapes.csv"):
        rings.setdefault((row["kind"], row["shape"]), []).append((int(row["x"]), int(row["y"])))
    water = [Polygon(ring) for (kind, _), ring in rings.items() if kind == "water"]
    return Polygon(rings["land", "land"]).difference(unary_union(water))


def clipped(ring, a, b, c):
    """The part of a convex ring where a*x + b*y <= c."""
    out = []
    for i, p in enumerate(ring):
        q = ring[(i + 1) % len(ring)]
        dp, dq = a * p[0] + b * p[1] - c, a * q[0] + b * q[1] - c
        if dp <= 0:
            out.append(p)
        if (dp < 0 < dq) or (dq < 0 < dp):
            t = dp / (dp - dq)
            out.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return out


def power_cell(points, i):
    x, y, w = points[i]
    ring = [(float(px), float(py)) for px, py in BOX]
    for j, (u, v, z) in enumerate(points):
        if j != i and ring:
            ring = clipped(ring, 2 * (u - x), 2 * (v - y), u * u + v * v - z - x * x - y * y + w)
    return Polygon(ring) if len(ring) > 2 else Polygon()


def parts_of(shape):
    return [g for g in getattr(shape, "geoms", [shape]) if g.geom_type == "Polygon" and not g.is_empty]


def whole(shape):
    """Line work on whole metres: rounded and noded until rounding changes nothing."""
    lines = shape
    for _ in range(20):
        rounded = [LineString([(round(x), round(y)) for x, y in line.coords]) for line in lines]
        noded = unary_union([line for line in rounded if line.length > 0])
        lines = list(noded.geoms)
        if all(x == round(x) and y == round(y) for line in lines for x, y in line.coords):
            return lines
    raise RuntimeError("the line work does not settle on whole metres")


def cells(rows):
    """code -> polygon or multipolygon on whole metres, for every code of points.csv."""
    land = ground()
    points = [(int(r["x"]), int(r["y"]), int(r["weight_m2"])) for r in rows]
    lines = []
    for i in range(len(points)):
        for part in parts_of(power_cell(points, i).intersection(land)):
            lines += [LineString(ring.coords) for ring in [part.exterior, *part.interiors]]
    faces = {}
    for face in polygonize(whole(lines)):
        inside = face.representative_point()
        if not land.contains(inside):
            continue
        owner = min(range(len(points)), key=lambda k: (inside.x - points[k][0]) ** 2
                    + (inside.y - points[k][1]) ** 2 - points[k][2])
        faces.setdefault(rows[owner]["code"], []).append(face)
    shapes = {code: unary_union(own) for code, own in faces.items()}
    for code in sorted(shapes):
        for part in sorted(parts_of(shapes[code]), key=lambda p: p.area)[:-1]:
            if part.area < SMALL_PART_M2:
                near = max((c for c in sorted(shapes) if c != code),
                           key=lambda c: shapes[c].intersection(part).length)
                shapes[near] = shapes[near].union(part)
                shapes[code] = shapes[code].difference(part)
    return shapes


def ring_of(coords, clockwise):
    """Integer ring in a fixed direction from its lowest-left corner, closed, without repeated points."""
    ring = [(int(round(x)), int(round(y))) for x, y in coords][:-1]
    area = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(ring, ring[1:] + ring[:1]))
    if (area < 0) != clockwise:
        ring.reverse()
    first = ring.index(min(ring))
    ring = ring[first:] + ring[:first]
    return [list(p) for p in ring + ring[:1]]


def rings_of(shape):
    """A multipolygon as lists of whole numbers, in a fixed order."""
    polygons = [[ring_of(p.exterior.coords, False)] + sorted(ring_of(i.coords, True) for i in p.interiors)
                for p in parts_of(shape)]
    return sorted(polygons)


def number(text):
    if text == "":
        return None
    value = float(text)
    return int(value) if value == int(value) else value


def geojson(districts, shapes):
    features = []
    for row in districts:
        properties = {
            "code": row["code"], "name": row["name"],
            "district": row["part"], "district_name": PARTS[row["part"]], "municipality": "GM0034",
            "kind": row["kind"], "residents": number(row["residents"])}
        for column in ["age_0_14_percent", "age_15_24_percent", "age_25_44_percent", "age_45_64_percent",
                       "age_65_plus_percent", "dwellings"]:
            properties[column] = number(row[column])
        properties["urbanity"] = row["urbanity"] or None
        properties["urban_type"] = row["urban_type"]
        for column in ["income_low_percent", "income_high_percent", "owner_occupied_percent", "area_km2"]:
            properties[column] = number(row[column])
        properties["geometry_status"] = "illustrative"
        geometry = {"type": "MultiPolygon", "coordinates": rings_of(shapes[row["code"]])}
        features.append(json.dumps({"type": "Feature", "properties": properties, "geometry": geometry},
                                   ensure_ascii=False))
    return ('{"type": "FeatureCollection", "name": "neighbourhoods",\n'
            '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},\n'
            '"features": [\n' + ",\n".join(features) + "\n]}\n")


# ---- where facilities stand ----------------------------------------------------------------------------------

def inside(ring, x, y):
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y):
            left = (x - ax) * (by - ay) - (bx - ax) * (y - ay)
            odd ^= (left < 0) == (by > ay)
    return odd


def lattice(polygons):
    """Grid points inside a multipolygon, at least one step from its edge where there is room for that."""
    xs = [x for p in polygons for x, _ in p[0]]
    ys = [y for p in polygons for _, y in p[0]]
    first = lambda low: low // LATTICE_M * LATTICE_M
    holds = lambda x, y: sum(inside(ring, x, y) for p in polygons for ring in p) % 2 == 1
    points = {(x, y) for x in range(first(min(xs)), max(xs) + 1, LATTICE_M)
              for y in range(first(min(ys)), max(ys) + 1, LATTICE_M) if holds(x, y)}
    step = LATTICE_M
    inner = {(x, y) for x, y in points
             if {(x + step, y), (x - step, y), (x, y + step), (x, y - step)} <= points}
    return sorted(inner or points)


def spread(points, count):
    """That many grid points, spread evenly: k-means, started from the points farthest apart."""
    if count == 0:
        return []
    n = len(points)
    mean = (sum(p[0] for p in points) / n, sum(p[1] for p in points) / n)
    far = lambda p, q: (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2
    chosen = [min(points, key=lambda p: (far(p, mean), p))]
    while len(chosen) < count:
        chosen.append(max(points, key=lambda p: (min(far(p, c) for c in chosen), p)))
    for _ in range(12):
        groups = [[] for _ in chosen]
        for p in points:
            groups[min(range(count), key=lambda k: far(p, chosen[k]))].append(p)
        centres = []
        for k, group in enumerate(groups):
            group = group or [chosen[k]]
            centre = (sum(p[0] for p in group) / len(group), sum(p[1] for p in group) / len(group))
            centres.append(min(group, key=lambda p: (far(p, centre), p)))
        if centres == chosen:
            break
        chosen = centres
    return sorted(chosen, key=lambda p: (-p[1], p[0]))


# ---- facilities ----------------------------------------------------------------------------------------------

def count_of(row, year):
    return None if row[f"pupils_{year}"] == "" else int(row[f"pupils_{year}"])


def school_rows(schools, places):
    rows = []
    for row in schools:
        years = [count_of(row, year) for year in range(2018, 2023)]
        known = [v for v in years if v is not None]
        x, y = places[row["id"]]
        rows.append({
            "id": row["id"], "name": row["name"], "function": "primary-school", "district": row["district"],
            "address": row["address"], "postcode": row["postcode"], "denomination": row["denomination"],
            "board": row["board"], **{f"pupils_{y}": row[f"pupils_{y}"] for y in range(2018, 2023)},
            "pupils_max_2011_2022": row["pupils_max_2011_2022"],
            "capacity_low": years[-1] if years[-1] is not None else 0, "capacity_mid": max(known),
            "capacity_high": row["pupils_max_2011_2022"], "capacity_status": "assumption",
            "x": x, "y": y, "position_status": "illustrative"})
    return rows


def illustrative_rows(districts, schools, school_places, grid):
    """A modest made-up set, so that an exercise works. Nobody may take it for fact: see README.md."""
    rows = []

    def add(function, district, name, capacity, place):
        number_ = 1 + sum(r["function"] == function and r["district"] == district for r in rows)
        rows.append({"id": f"ill-{function}-{district[2:]}-{number_}", "name": f"{name} (illustratief)",
                     "function": function, "district": district, "capacity": capacity,
                     "x": place[0], "y": place[1], "status": "illustrative"})

    listed = {}
    for row in table("illustrative.csv"):
        listed.setdefault((row["function"], row["district"]), []).append(row)
    for (function, district), group in listed.items():
        # a library shares the place of the community centre of its district where there is one
        at = "community-centre" if function == "library" else function
        for row, place in zip(group, spread(grid[district], len(listed.get((at, district), group)))):
            add(function, district, row["name"], int(row["capacity"]), place)

    by_district = {}
    for school in schools:
        by_district.setdefault(school["district"], []).append(school)
    for district, own in sorted(by_district.items()):
        own = sorted(own, key=lambda s: (-(count_of(s, 2022) or 0), s["id"]))
        pupils = sum(count_of(s, 2022) or 0 for s in own)
        for k in range(int(pupils / 600 + 0.5)):      # one gym hall of 26 hours per 600 pupils
            school = own[k % len(own)]
            add("school-gym", district, f"Gymzaal bij {school['name']}", 26, school_places[school["id"]])
        for school in own:
            if (count_of(school, 2022) or 0) >= 150:  # 50 places beside every school of 150 pupils or more
                add("after-school-care", district, f"Buitenschoolse opvang bij {school['name']}", 50,
                    school_places[school["id"]])

    for row in districts:
        district, residents, name = row["code"], int(row["residents"]), row["name"]
        for place in spread(grid[district], int(residents / 2600 + 0.5)):
            add("day-care", district, f"Kinderdagverblijf {name}", 33, place)
        practices = -(-residents // 7000) if residents >= 2000 else 0
        for place in spread(grid[district], practices):
            add("gp", district, f"Huisartsenpraktijk {name}", int(residents / practices / 2350 * 2 + 0.5) / 2, place)
        for function, label, per, capacity, largest in [
                ("play-spot-0-5", "Speelplek 0-5", 800, 25, 14),
                ("play-spot-6-11", "Speelplek 6-11", 1600, 60, 7),
                ("play-spot-12-14", "Sport- en speelplek 12-14", 5000, 90, 3)]:
            for place in spread(grid[district], min(largest, int(residents / per + 0.5))):
                add(function, district, f"{label} {name}", capacity, place)
    order = {}
    for row in rows:
        order.setdefault(row["function"], len(order))
    return sorted(rows, key=lambda r: (order[r["function"]], r["district"], int(r["id"].rsplit("-", 1)[1])))


def csv_text(rows):
    import io
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


# ---- weights ---------------------------------------------------------------------------------------------------

def fit(rows):
    """Moves the weights until every cell has its share of the land, and writes points.csv again."""
    land = ground()
    points = [[int(r["x"]), int(r["y"]), int(r["weight_m2"])] for r in rows]
    wanted = [float(r["area_ha"]) for r in rows]
    wanted = [a * land.area / sum(wanted) for a in wanted]
    for step in range(60):
        areas = [power_cell(points, i).intersection(land).area for i in range(len(points))]
        worst = max(abs(a - w) / w for a, w in zip(areas, wanted))
        if worst < 0.03:
            break
        for point, area, goal in zip(points, areas, wanted):
            point[2] += 0.3 * (goal - area)
        mean = sum(p[2] for p in points) / len(points)
        for point in points:
            point[2] = int(round(point[2] - mean, -3))
    print(f"largest deviation of a cell from its area: {worst:.1%} after {step} steps", file=sys.stderr)
    for row, point in zip(rows, points):
        row["weight_m2"] = str(point[2])
    (HERE / "points.csv").write_text(csv_text(rows), encoding="utf-8", newline="\n")


def build():
    districts, schools, points = table("districts.csv"), table("schools.csv"), table("points.csv")
    shapes = cells(points)
    grid = {row["code"]: lattice(rings_of(shapes[row["code"]])) for row in districts}
    school_places = {}
    for district in sorted({s["district"] for s in schools}):
        own = [s["id"] for s in schools if s["district"] == district]
        school_places.update(zip(own, spread(grid[district], len(own))))
    school_list = school_rows(schools, school_places)
    facilities = illustrative_rows(districts, schools, school_places, grid)
    places = {row["id"]: (row["x"], row["y"]) for row in school_list + facilities}
    rooms, bookings = table("rooms.csv"), table("bookings.csv")
    return {
        "neighbourhoods.geojson": geojson(districts, shapes),
        "schools.csv": csv_text(school_list),
        "facilities.csv": csv_text(facilities),
        "sites.geojson": plots.sites_geojson(table("sites.csv"), shapes, places),
        "rooms.csv": csv_text(plots.room_rows(rooms, bookings, places)),
        "bookings.csv": csv_text(plots.booking_rows(bookings))}


def main(arguments):
    if arguments not in ([], ["--check"], ["--fit"]):
        print(__doc__, file=sys.stderr)
        return 2
    if arguments == ["--fit"]:
        fit(table("points.csv"))
    different = []
    for name, text in build().items():
        path, data = TARGET / name, text.encode("utf-8")
        if arguments == ["--check"]:
            if not path.exists() or path.read_bytes() != data:
                different.append(name)
        else:
            path.write_bytes(data)
    for name in different:
        print(f"datasets/almere/{name} is not what tools/almere/build.py makes", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
