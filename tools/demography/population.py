# SPDX-License-Identifier: EUPL-1.2
"""The standing-stock part of engine/population/step.hpp (terms 1 to 4) and the split of broad age classes
(age_split.hpp), in whole millionths of a person and with the engine's rounding, so that the figures of
calibrate.py are those of the program. Terms 5 to 9 (programme, control total) are left out: a new estate
stands here as what its movers are after delivery.
"""

AGES = 101
MICRO = 1000000
TERMS = ("births", "deaths", "net_migration", "dilution")


def nearest(exact):
    """The nearest whole number, halves away from zero."""
    return int(exact - 0.5) if exact < 0.0 else int(exact + 0.5)


def spread(weights, total):
    """`total` over the ages: differences of rounded cumulative shares."""
    cumulative, running = [], 0.0
    for weight in weights:
        running += weight
        cumulative.append(running)
    people, before = [], 0
    for value in cumulative:
        up_to = nearest(total * (value / running))
        people.append(up_to - before)
        before = up_to
    return people


def apportion(total, weights):
    """`total` by largest remainder; of equal remainders the first."""
    whole = sum(weights)
    exact = [total * (weight / whole) for weight in weights]
    parts = [int(value) for value in exact]
    order = sorted(range(len(parts)), key=lambda i: -(exact[i] - parts[i]))
    for i in order[:total - sum(parts)]:
        parts[i] += 1
    return parts


def split_classes(residents, classes, reference):
    """People by age from [(first age, last age, share)], within a class along `reference`."""
    if not any(share > 0 for _, _, share in classes):
        return apportion(round(residents * MICRO), reference)
    people = [0] * AGES
    totals = apportion(round(residents * MICRO), [share for _, _, share in classes])
    for (first, last, _), total in zip(classes, totals):
        inside = [reference[age] if first <= age <= last else 0.0 for age in range(AGES)]
        for age, part in enumerate(apportion(total, inside)):
            people[age] += part
    return people


def advance(start, rates):
    """People a year later without a programme, and the terms (all of them positive but net_migration)."""
    terms = dict.fromkeys(TERMS, 0)
    now = [0] * AGES
    for age, dying in enumerate(rates["mortality"]["by_age"]):
        died = nearest(start[age] * dying)
        now[min(age + 1, AGES - 1)] += start[age] - died
        terms["deaths"] += died
    expected = 0.0
    for age in range(AGES):
        expected += start[age] * (rates["fertility"]["by_age"][age] * rates["women_share"]["by_age"][age])
    terms["births"] = nearest(expected)
    died = nearest(terms["births"] * rates["mortality"]["newborn"])
    terms["deaths"] += died
    now[0] = terms["births"] - died
    for age, rate in enumerate(rates["net_migration"]["by_age"]):
        moved = max(nearest(now[age] * rate), -now[age])
        now[age] += moved
        terms["net_migration"] += moved
    leaving = nearest(sum(start) * rates["dilution"]["per_year"])
    for age, wanted in enumerate(spread(rates["dilution"]["by_age"], leaving)):
        left = min(wanted, now[age])
        now[age] -= left
        terms["dilution"] += left
    return now, terms


def project(start, rates, years):
    """[(people, terms of the year before)] for year 0 (no terms) to `years`."""
    course = [(start, None)]
    for _ in range(years):
        course.append(advance(course[-1][0], rates))
    return course
