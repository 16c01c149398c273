#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks an out.json of `voorzien locate` against the tables it was made from, knowing nothing of the solvers.

    check_location.py out.json --travel T --demand D [--candidates C] [--open P] [--max-cost X] [--single-source]
                      [--cost-is-total]

Prints what is wrong and returns 1, or returns 0. `locate_test.py` runs the program and this on small tables.
"""
import argparse
import csv
import json
import math
import sys


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def close(one, other):
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def faults(out, options):
    demand = {row["id"]: float(row["demand"]) for row in rows_of(options.demand)}
    cost = {(row["from"], row["to"]): float(row["cost"]) for row in rows_of(options.travel)}
    about = {row["id"]: row for row in rows_of(options.candidates)} if options.candidates else {}
    candidates = set(about) or {to for _, to in cost}
    standing = {i: about.get(i, {}).get("status") or "free" for i in candidates}
    if out["status"] == "infeasible":
        if not out.get("reasons"):
            yield "infeasible without reasons"
        return
    opened = out["open"]
    if opened != sorted(set(opened)):
        yield "open sites are not in order of id, or twice"
    for i in candidates:
        if standing[i] == "open" and i not in opened or standing[i] == "closed" and i in opened:
            yield f"{i} is {standing[i]} and was not treated so"
    if options.open is not None and len(opened) != options.open:
        yield f"{len(opened)} sites instead of {options.open}"
    served, load, total, largest, splits = {}, {}, 0.0, 0.0, {}
    for service in out["assignment"]:
        pair = (service["from"], service["to"])
        if pair not in cost or cost[pair] != service["cost"]:
            yield f"{pair} is not in the travel table at that cost"
            continue
        if service["to"] not in opened or cost[pair] > options.max_cost:
            yield f"{pair} may not be used"
        whole = demand[pair[0]]
        served[pair[0]] = served.get(pair[0], 0) + service["amount"]
        splits[pair[0]] = splits.get(pair[0], 0) + 1
        load[pair[1]] = load.get(pair[1], 0) + service["amount"]
        if whole > 0:
            total += cost[pair] * (service["amount"] / whole if options.cost_is_total else service["amount"])
            largest = max(largest, cost[pair])
    covered = sum(served.get(i, 0) for i in demand)
    for i, amount in demand.items():
        if amount > 0 and not close(served.get(i, 0), amount) and not (out["problem"] == "max-cover" and i not in served):
            yield f"{i} is not served in full"
        if splits.get(i, 0) > 1 and (out["problem"] != "capacitated" or options.single_source):
            yield f"{i} is split"
    fixed = sum(float(about[i].get("fixed_cost") or 0) for i in opened if i in about)
    has_fixed = any("fixed_cost" in row for row in about.values())
    if out["problem"] == "capacitated":
        for i, amount in load.items():
            capacity = about.get(i, {}).get("capacity")
            if capacity and amount > float(capacity) * (1 + 1e-9):
                yield f"{i} holds {amount}, more than {capacity}"
    expected = {"p-median": total, "p-center": largest, "max-cover": covered, "capacitated": total + fixed,
                "set-cover": fixed if has_fixed else float(len(opened))}[out["problem"]]
    if not close(expected, out["objective"]):
        yield f"the objective is {out['objective']}, the assignment comes to {expected}"
    if not close(covered, out["covered_demand"]):
        yield f"covered_demand is {out['covered_demand']}, the assignment comes to {covered}"
    better = out["bound"] - out["objective"] if out["problem"] != "max-cover" else out["objective"] - out["bound"]
    if better > 1e-9 * max(1.0, abs(out["objective"])):
        yield "the bound is on the wrong side of the objective"
    gap = abs(out["objective"] - out["bound"]) / abs(out["objective"]) if out["objective"] != out["bound"] else 0
    if not close(gap, out["gap"]):
        yield f"the gap is {out['gap']}, objective and bound make it {gap}"
    if (out["status"] == "optimal") != (gap <= 1e-9):
        yield f"{out['status']} at a gap of {gap}"


def parser():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out")
    for name in ("--travel", "--demand"):
        arguments.add_argument(name, required=True)
    arguments.add_argument("--candidates")
    arguments.add_argument("--open", type=int)
    arguments.add_argument("--max-cost", type=float, default=math.inf)
    arguments.add_argument("--single-source", action="store_true")
    arguments.add_argument("--cost-is-total", action="store_true")
    return arguments


def main():
    options = parser().parse_args()
    with open(options.out, encoding="utf-8") as file:
        found = list(faults(json.load(file), options))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
