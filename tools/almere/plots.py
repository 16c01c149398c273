# SPDX-License-Identifier: EUPL-1.2
"""Sites and rooms of the schematic map: made-up plots in areas that public plans name, and made-up rooms.

Every site is a rectangle with real sides, on whole metres, inside the cell of its district and clear of the
others; what breaks that stops the build. build.py calls this.
"""
import json

from shapely.geometry import Point, box

OWN_BUILDING = "existing_building"
KINDS = ("plot", "plinth", OWN_BUILDING, "roof", "public_space")
NUMBERS = ("footprint_share", "floors", "largest_gfa_m2", "rectangle_width_m", "rectangle_length_m",
           "book_value_eur", "land_price_eur_m2", "available_from")
TEXTS = ("facility", "stands_there", "owner", "allowed", "excluded", "plan")


def number(text):
    if text == "":
        return None
    value = float(text)
    return int(value) if value == int(value) else value


def rectangle(row):
    x, y, width, length = (int(row[key]) for key in ("x", "y", "width_m", "length_m"))
    left, low = x - width // 2, y - length // 2
    return box(left, low, left + width, low + length)


def check_sites(rows, shapes, places):
    """What is wrong with the sites, in words."""
    wrong = []
    for i, row in enumerate(rows):
        shape = rectangle(row)
        if row["kind"] not in KINDS:
            wrong.append(f"{row['id']}: unknown kind {row['kind']}")
        if not shapes[row["district"]].contains(shape):
            wrong.append(f"{row['id']} lies outside {row['district']}")
        wrong += [f"{row['id']} and {other['id']} overlap" for other in rows[:i]
                  if shape.intersects(rectangle(other))]
        if row["facility"] and row["facility"] not in places:
            wrong.append(f"{row['id']}: no facility {row['facility']}")
        wrong += [f"{row['id']} lies on {name}" for name, place in sorted(places.items())
                  if shape.intersects(Point(place)) and row["kind"] not in (OWN_BUILDING, "plinth", "roof")]
        if row["kind"] == OWN_BUILDING and row["facility"] in places \
                and not shape.contains(Point(places[row["facility"]])):
            wrong.append(f"{row['id']} does not hold its own building")
    return wrong


def sites_geojson(rows, shapes, places):
    """places: id of a facility -> its point."""
    wrong = check_sites(rows, shapes, places)
    if wrong:
        raise RuntimeError("; ".join(wrong))
    features = []
    for row in rows:
        left, low, right, high = (int(v) for v in rectangle(row).bounds)
        properties = {"id": row["id"], "name": row["name"], "name_en": row["name_en"], "kind": row["kind"],
                      "district": row["district"], "area_m2": (right - left) * (high - low)}
        properties.update({key: number(row[key]) for key in NUMBERS})
        properties.update({key: row[key] or None for key in TEXTS})
        properties.update({"illustrative": 1, "status": "illustrative"})
        ring = [[left, low], [right, low], [right, high], [left, high], [left, low]]
        features.append(json.dumps({"type": "Feature", "properties": properties,
                                    "geometry": {"type": "Polygon", "coordinates": [ring]}},
                                   ensure_ascii=False))
    return ('{"type": "FeatureCollection", "name": "sites",\n'
            '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},\n'
            '"features": [\n' + ",\n".join(features) + "\n]}\n")


def room_id(row):
    return f"{row['facility'].replace('ill-', 'ill-room-', 1)}-{row['space_kind']}"


def room_rows(rooms, bookings, places):
    """Rows of rooms.csv: a room is booked as listed, or nobody knows."""
    booked = {room_id(row) for row in bookings}
    missing = sorted({row["facility"] for row in rooms} - set(places))
    missing += sorted(booked - {room_id(row) for row in rooms})
    if missing:
        raise RuntimeError("not known: " + ", ".join(missing))
    return [{"id": room_id(row), **row, "status": "illustrative"} for row in rooms]


def booking_rows(bookings):
    return [{"room": room_id(row), "function": row["function"], "week_type": row["week_type"],
             "hours": row["hours"], "share": row["share"], "status": "illustrative"} for row in bookings]
