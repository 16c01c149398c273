#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Calibrates the assumed schedules of datasets/catalogue/demography.json and shows what they do.

    calibrate.py                    writes net_migration, the movers of both dwelling types and their notes
    calibrate.py --check            calibrates in memory and compares the bytes (exit 1 when they differ)
    calibrate.py --figures [FILE]   prints what a set of rates does (default: the committed one)

README.md gives the formulas, the two targets and their sources. Python 3 without packages.
"""
import json
import math
import re
import sys
from pathlib import Path

from population import AGES, MICRO, nearest, project, split_classes, spread

DATASETS = Path(__file__).resolve().parent.parent.parent / "datasets"
RATES = DATASETS / "catalogue" / "demography.json"
ALMERE = DATASETS / "almere" / "neighbourhoods.geojson"

YEARS = 20
LOSS_PER_YEAR = 0.0037     # household size 2.35 (1995) to 2.23 (2009) at a constant number of dwellings: S112
SCHOOL_AGE_SHARE = 0.080   # residents of 4..11 after 20 years; see README.md
PUPILS_ALMERE_2022, PUPILS_PER_CHILD = 20035, 0.97  # DUO; norm set nl-base
AGE_CLASSES = ((0, 14, "age_0_14_percent"), (15, 24, "age_15_24_percent"), (25, 44, "age_25_44_percent"),
               (45, 64, "age_45_64_percent"), (65, 100, "age_65_plus_percent"))


# ---- shapes ----------------------------------------------------------------------------------------------

def normal(weights):
    total = sum(weights)
    return [weight / total for weight in weights]


def flat(first, last):
    return normal([1.0 if first <= age <= last else 0.0 for age in range(AGES)])


def ramp(first, last):
    return normal([1.2 - 0.4 * (age - first) / (last - first) if first <= age <= last else 0.0
                   for age in range(AGES)])


def bell(mean, spread_years, first=0, last=100):
    return [math.exp(-((age - mean) / spread_years) ** 2 / 2) if first <= age <= last else 0.0
            for age in range(AGES)]


def bump(mean, spread_years, first, last):
    return normal(bell(mean, spread_years, first, last))


def mixture(*parts):
    return [sum(share * shape[age] for share, shape in parts) for age in range(AGES)]


ARRIVALS = mixture((0.15, flat(0, 9)), (0.75, bump(25, 5, 17, 45)), (0.10, bump(36, 6, 25, 55)))
LEAVERS = bell(60, 10)
MOVERS = {
    "apartment": mixture((0.03, flat(0, 3)), (0.05, ramp(4, 11)), (0.03, flat(12, 17)),
                         (0.24, bump(28, 6, 18, 60)), (0.25, bump(46, 10, 25, 64)),
                         (0.40, bump(68, 9, 50, 95))),
    "ground_level": mixture((0.14, flat(0, 3)), (0.14, ramp(4, 8)), (0.14, ramp(9, 20)),
                            (0.38, bump(31, 7, 20, 64)), (0.09, bump(48, 9, 25, 64)),
                            (0.11, bump(68, 7, 60, 90))),
}


# ---- calibration -----------------------------------------------------------------------------------------

def between(first, last, people):
    return sum(people[first:last + 1])


def reference_people(rates):
    return [nearest(count * MICRO) for count in rates["reference_ages"]["persons"]]


def net_migration(rates, arrivals_per_year, leaving_rate):
    """Arrivals of the reference population per resident of each age, less who leaves."""
    reference = normal(rates["reference_ages"]["persons"])
    return [arrivals_per_year * ARRIVALS[age] / reference[age] - leaving_rate * LEAVERS[age]
            for age in range(AGES)]


def after(rates, arrivals_per_year, leaving_rate):
    """Residents (1 = today) and share of 4..11 after YEARS years in the reference population."""
    trial = dict(rates, net_migration={"by_age": net_migration(rates, arrivals_per_year, leaving_rate)})
    start = reference_people(rates)
    people = project(start, trial, YEARS)[-1][0]
    return sum(people) / sum(start), between(4, 11, people) / sum(people)


def bisect(low, high, is_too_low):
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if is_too_low(middle) else (low, middle)
    return (low + high) / 2


def calibrated(rates):
    """Arrivals per resident per year and the leaving rate at 60 that meet both targets."""
    residents = (1 - LOSS_PER_YEAR) ** YEARS

    def arrivals_at(leaving_rate):
        return bisect(0.0, 0.03, lambda arrivals: after(rates, arrivals, leaving_rate)[0] < residents)

    leaving = bisect(0.0, 0.03, lambda rate: after(rates, arrivals_at(rate), rate)[1] < SCHOOL_AGE_SHARE)
    leaving = round(leaving, 5)
    return round(arrivals_at(leaving), 6), leaving


# ---- figures ---------------------------------------------------------------------------------------------

def estate(rates, kind, years=30):
    """Children of 4..11 and residents per dwelling by year after delivery, in the rates' own movers."""
    dwellings = 1000
    size = kind["household_size"]["value"]["mid"]
    start = spread(kind["movers_by_age"], nearest(dwellings * size * MICRO))
    return [(between(4, 11, people) / MICRO / dwellings, sum(people) / MICRO / dwellings)
            for people, _ in project(start, rates, years)]


def almere(rates, years=20):
    """Residents and children of 4..11 of Almere, no programme: every district by itself, as in the engine."""
    totals = [[0, 0] for _ in range(years + 1)]
    for feature in json.loads(ALMERE.read_text(encoding="utf-8"))["features"]:
        district = feature["properties"]
        classes = [(first, last, district[name] or 0) for first, last, name in AGE_CLASSES]
        start = split_classes(district["residents"] or 0, classes, rates["reference_ages"]["persons"])
        for total, (people, _) in zip(totals, project(start, rates, years)):
            total[0] += sum(people)
            total[1] += between(4, 11, people)
    return [(residents / MICRO, children / MICRO) for residents, children in totals]


def show_figures(rates):
    start = reference_people(rates)
    course = project(start, rates, 30)
    print("Reference population, constant dwellings (per 1000: of the residents a year before)")
    print(" year  residents  a year   4-11 %  4-11   0-19 %  65+ %  births  deaths  net migr.  dilution")
    for year in (0, 5, 10, 15, 20, 30):
        people, terms = course[year]
        left = sum(people) / sum(start)
        line = f"{year:5}  {left:9.4f}  {(left ** (1 / year) - 1) * 100 if year else 0:+6.2f}"
        line += f"  {between(4, 11, people) / sum(people) * 100:6.2f}"
        line += f"  {between(4, 11, people) / between(4, 11, start):5.3f}"
        line += f"  {between(0, 19, people) / sum(people) * 100:5.1f}"
        line += f"  {between(65, 100, people) / sum(people) * 100:5.1f}"
        if terms:
            before = sum(course[year - 1][0])
            line += "".join(f"  {terms[name] / before * 1000:7.2f}" for name in terms)
        print(line)
    for kind in rates["dwelling_types"]:
        years = estate(rates, kind)
        print(f"New {kind['id']}: 4..11 per dwelling (residents per dwelling)")
        print("  " + "  ".join(f"{y}: {years[y][0]:.2f} ({years[y][1]:.2f})" for y in
                               (0, 3, 4, 5, 8, 10, 12, 15, 18, 20, 22, 25, 30)))
        top = max(range(len(years)), key=lambda y: years[y][0])
        low = min(range(top, len(years)), key=lambda y: years[y][0])
        print(f"  highest {years[top][0]:.3f} after {top}, then lowest {years[low][0]:.3f} after {low}")
    print("Almere 2022, no programme: year, residents, 4..11, pupils at 0.97")
    towns = almere(rates)
    for year in (0, 5, 10, 18, 20):
        residents, children = towns[year]
        print(f"  {2022 + year}  {residents:9.0f}  {children:7.0f}  {children * PUPILS_PER_CHILD:7.0f}")
    ratio = towns[0][1] * PUPILS_PER_CHILD / PUPILS_ALMERE_2022 - 1
    print(f"  2022 against {PUPILS_ALMERE_2022} pupils counted: {ratio * 100:+.1f} %")


# ---- writing ---------------------------------------------------------------------------------------------

MIXED = ("Weights are a mixture, normalised to 1. flat(a,b): equal weight on ages a..b. ramp(a,b): linear "
         "from 1.2 at a to 0.8 at b. bump(m,s,a,b): exp(-((age-m)/s)²/2) on a..b. ")
MOVERS_NOTE = {
    "apartment": MIXED + "0.03 flat(0,3), 0.05 ramp(4,11), 0.03 flat(12,17), 0.24 bump(28,6,18,60), "
    "0.25 bump(46,10,25,64), 0.40 bump(68,9,50,95). ",
    "ground_level": MIXED + "0.14 flat(0,3), 0.14 ramp(4,8), 0.14 ramp(9,20), 0.38 bump(31,7,20,64), "
    "0.09 bump(48,9,25,64), 0.11 bump(68,7,60,90): mostly young families of a new estate. ",
}
RECALLED = {"apartment": "recalled range 0.08-0.15", "ground_level":
            "recalled range 0.35-0.55, peak of a new estate 0.6-0.8"}


def movers_note(rates, kind):
    years = estate(rates, kind)
    top = max(range(len(years)), key=lambda y: years[y][0])
    low = min(range(top, len(years)), key=lambda y: years[y][0])
    return MOVERS_NOTE[kind["id"]] + (
        f"With the rates in this file: age 4..11 per dwelling {years[0][0]:.2f} at delivery, highest "
        f"{years[top][0]:.2f} after {top} years, {years[15][0]:.2f} after 15, {years[25][0]:.2f} after 25, "
        f"lowest {years[low][0]:.2f} after {low} ({RECALLED[kind['id']]}); residents per dwelling "
        f"{years[25][1]:.2f} after 25. Rates work on who is there, so a place left by an older "
        "resident is not given to a young family as such: "
        + ("after some 20 years residents and children are too few." if kind["id"] == "apartment" else
           "after some 15 years children are too few and residents too many."))


def migration_note(rates, arrivals, leaving):
    course = project(reference_people(rates), rates, YEARS)
    share = [between(4, 11, people) / sum(people) * 100 for people, _ in course]
    left = [sum(people) / sum(course[0][0]) for people, _ in course]
    return (
        "Net turnover of the standing stock per resident per year: A v(age) / s(age)"
        " - L exp(-((age-60)/10)²/2). s: reference_ages normalised to 1. v, who arrives: 0.15"
        " flat(0,9), 0.75 bump(25,5,17,45), 0.10 "
        "bump(36,6,25,55) (as in the dwelling types). Who leaves: round 60. The shape is ours; CBS expects"
        " net immigration to be young and that of 60-70 to be negative (cbs-84880). "
        f"A = {arrivals:.6f} and L = {leaving:.5f} are calibrated (tools/demography) on the reference"
        f" population with constant dwellings: residents fall by {LOSS_PER_YEAR * 100:.2f} % a year over 20"
        " years, as the household size does (S112: 2.35 in 1995, 2.23 in 2009, 2.2 in 2012, 2.1 expected in"
        f" 2025), and {SCHOOL_AGE_SHARE * 100:.1f} % of them are 4..11 after 20 years, about the level of"
        " 2029 in the CBS/PBL forecast (1.460 million, cbs-pbl-2022). Result: residents"
        f" {left[10]:.3f} after 10 years, {left[20]:.3f} after 20; 4..11 {share[0]:.1f} % now,"
        f" {share[10]:.1f} % after 10, {share[20]:.1f} % after 20; net migration"
        f" {course[1][1]['net_migration'] / sum(course[0][0]) * 100:+.2f} % in the first year,"
        f" {course[20][1]['net_migration'] / sum(course[19][0]) * 100:+.2f} % in the last (CBS for the"
        " Netherlands in 2030: +62,366 (cbs-84880), 0.3 %). Replace by local figures.")


def numbers(values, indent):
    texts = [json.dumps(value) for value in values]
    lines = [", ".join(texts[i:i + 10]) for i in range(0, len(texts), 10)]
    return ("\n" + " " * indent) + (",\n" + " " * indent).join(lines) + "\n" + " " * (indent - 2)


def with_block(text, start, array, values, note):
    """`text` with the array and the next note of the block that begins with `start` replaced."""
    at = text.index(start)
    at = text.index(f'"{array}": [', at) + len(f'"{array}": [')
    end = text.index("]", at)
    indent = len(re.match(r"\n( *)", text[at:]).group(1))
    # The block's own note stands after its own source: an assumption, so null.
    note_at = text.index('"status": "assumption",\n' + " " * (indent - 2) + '"note": ', end)
    note_at = text.index('"note": ', note_at) + len('"note": ')
    note_end = text.index("\n", note_at)
    quoted = json.dumps(note, ensure_ascii=False)
    return text[:at] + numbers(values, indent) + text[end:note_at] + quoted + text[note_end:]


def rebuilt(text):
    rates = json.loads(text)
    for kind in rates["dwelling_types"]:
        kind["movers_by_age"] = [round(weight, 5) for weight in MOVERS[kind["id"]]]
    arrivals, leaving = calibrated(rates)
    rates["net_migration"]["by_age"] = [round(rate, 5) + 0.0 for rate in
                                        net_migration(rates, arrivals, leaving)]
    text = with_block(text, '"net_migration": {', "by_age", rates["net_migration"]["by_age"],
                      migration_note(rates, arrivals, leaving))
    for kind in rates["dwelling_types"]:
        text = with_block(text, f'"id": "{kind["id"]}"', "movers_by_age", kind["movers_by_age"],
                          movers_note(rates, kind))
    return text


def main(arguments):
    if arguments[:1] == ["--figures"] and len(arguments) <= 2:
        show_figures(json.loads(Path(arguments[1] if arguments[1:] else RATES).read_text(encoding="utf-8")))
        return 0
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    committed = RATES.read_text(encoding="utf-8")
    text = rebuilt(committed)
    if not arguments:
        RATES.write_text(text, encoding="utf-8")
    elif text != committed:
        print(f"{RATES.name} differs from what calibrate.py makes", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
