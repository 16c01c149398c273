#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Who may include whom. The engine is pure and ordered; io uses engine; tools use both; nobody looks back.

Besides the link lines this reads the includes, because headers of the standard library and of header-only libraries
are on the include path for everybody.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Rooms of the engine from the ground up. A room may include its own level's earlier rooms and every lower level.
ENGINE_LEVELS = [
    ["concurrency", "units"],
    ["geometry"],
    ["catchment", "equity"],
    ["model", "network"],
    ["population", "need", "optimisation"],
    ["simulation", "access", "sharing"],
    ["balance"],
    ["proposal", "evaluation", "location", "verification", "explanation", "comparison"],
]
NOT_IN_ENGINE = re.compile(
    r"<(fstream|iostream|filesystem|ctime|nlohmann/.*|gdal.*|ogr.*|cpl_.*|proj\.h|sqlite3\.h|fmt/.*|CLI/.*)>")
ONE_DOOR = {  # third-party header -> the rooms that may include it
    r"boost/geometry.*": {"engine/geometry"},
    r"geos_c\.h": {"engine/geometry"},
    r"lemon/.*": {"engine/optimisation"},
    r"CLI/.*": {"tools/voorzien"},
    r"kainjow/.*": {"io/report"},
    r"nlohmann/.*": {"io/json", "io/manifest", "io/text"},
    r"(gdal|ogr|cpl).*": {"io/vector", "io/geopackage", "io/postgis", "io/qgis", "io/qgis_project", "io/manifest", "io/sheets"},
    r"xlsxwriter.*": {"io/sheets", "io/workbook"},
    r"(osmium|protozero)/.*": {"io/network", "io/osm"},
    r"openssl/.*": {"io/manifest", "io/problem", "io/json"},
}
# What verification recomputes it must not take from whoever made the plan: only the values a plan is told in.
VERIFICATION_SEES = {"engine/proposal/plan.hpp", "engine/proposal/plan_costs.hpp", "engine/proposal/proposal_case.hpp"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')


def level_of(room):
    for level, rooms in enumerate(ENGINE_LEVELS):
        if room in rooms:
            return level
    return None


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def complaints():
    for top in ("engine", "io", "tools"):
        for file in sorted((ROOT / top).rglob("*.[hc]pp")):
            name = file.relative_to(ROOT).as_posix()
            room = room_of(name)
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if match:
                    yield from wrong_include(f"{name}:{number}", top, room, match.group(1), match.group(2))


def wrong_include(place, top, room, bracket, included):
    if bracket == "<":
        if top == "engine" and NOT_IN_ENGINE.match(f"<{included}>"):
            yield f"{place}: the engine is pure, <{included}> belongs in io"
        for pattern, rooms in ONE_DOOR.items():
            if re.fullmatch(pattern, included) and room not in rooms:
                yield f"{place}: <{included}> may be included only in {', '.join(sorted(rooms))}"
        return
    target = room_of(included)
    if top == "engine" and not included.startswith("engine/"):
        yield f"{place}: engine may not include {included}"
    elif top == "io" and not included.startswith(("engine/", "io/")):
        yield f"{place}: io may not include {included}"
    elif room == "engine/verification" and target == "engine/proposal" and included not in VERIFICATION_SEES:
        yield f"{place}: verification shares only values with the proposal, not {included}"
    elif room == "engine/verification" and target == "engine/access":
        yield f"{place}: verification finds its own ways, not those of {included}"
    elif top == "engine" and target != room:
        here, there = level_of(room.split("/")[1]), level_of(target.split("/")[1])
        if here is None or there is None:
            yield f"{place}: room without a level in this test ({room} or {target})"
        elif there > here or (there == here and not earlier(room, target)):
            yield f"{place}: {room} lies below or beside {target}"


def earlier(room, target):
    rooms = ENGINE_LEVELS[level_of(room.split("/")[1])]
    return rooms.index(target.split("/")[1]) < rooms.index(room.split("/")[1])


def main():
    found = list(complaints())
    print("\n".join(found) if found else "every include keeps to the layering")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
