#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs `voorzien locate` on random tables for every problem and checks each answer with check_location.py: shuffled
rows, quoted ids, semicolons; the same bytes whatever the order of the rows; a failing run leaves no file."""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import check_location

CASES = [["--problem", "p-median", "--open", "3"], ["--problem", "p-center", "--open", "3"],
         ["--problem", "max-cover", "--open", "2", "--max-cost", "300"], ["--problem", "set-cover", "--max-cost", "500"],
         ["--problem", "capacitated"], ["--problem", "capacitated", "--single-source", "--open", "4"],
         ["--problem", "p-median", "--open", "2", "--cost-is-total"]]


def write(path, header, rows, separator, dice):
    dice.shuffle(rows)
    lines = [separator.join(header)] + [separator.join(f'"{cell}"' if dice.random() < 0.3 else str(cell) for cell in row)
                                        for row in rows]
    path.write_text("\r\n".join(lines) + "\r\n" if separator == ";" else "\n".join(lines) + "\n", encoding="utf-8")


def tables(folder, seed, separator, order):
    """The same case for the same seed; `order` only decides in what order the rows stand."""
    dice = random.Random(seed)
    points = [(dice.randrange(1000), dice.randrange(1000)) for _ in range(25)]
    sites = [(dice.randrange(1000), dice.randrange(1000)) for _ in range(8)]
    demand = [[f"d{i}", dice.randrange(0, 9)] for i in range(len(points))]
    about = [[f"c {i}", dice.randrange(30, 60), dice.randrange(500), dice.choice(["free"] * 6 + ["open", "closed"])]
             for i in range(len(sites))]
    travel = [[f"d{i}", f"c {j}", round(((p[0] - s[0]) ** 2 + (p[1] - s[1]) ** 2) ** 0.5, 3)]
              for i, p in enumerate(points) for j, s in enumerate(sites)]
    dice = random.Random(order)
    write(folder / "demand.csv", ["id", "demand"], demand, separator, dice)
    write(folder / "candidates.csv", ["id", "capacity", "fixed_cost", "status"], about, separator, dice)
    write(folder / "travel.csv", ["from", "to", "cost"], travel, separator, dice)
    return ["--travel", str(folder / "travel.csv"), "--demand", str(folder / "demand.csv"), "--candidates",
            str(folder / "candidates.csv")]


def run(program, arguments):
    return subprocess.run([program, "locate", *arguments], capture_output=True, text=True, timeout=120, check=False)


def complaints(program, folder):
    out = folder / "out.json"
    for seed in range(12):
        # Read with a comma by the checker; the program must read semicolons to the same bytes.
        for case in CASES:
            texts = []
            for separator, order in ((";", 1), (",", 2)):
                named = tables(folder, seed, separator, order)
                out.unlink(missing_ok=True)
                done = run(program, [*named, *case, "-o", str(out)])
                # Random locks may ask for more or fewer than there are.
                if done.returncode == 3 and "--open" in done.stderr and not out.exists():
                    break
                if done.returncode != 0:
                    yield f"seed {seed} {case}: status {done.returncode}: {done.stderr}"
                    break
                texts.append(out.read_text(encoding="utf-8"))
            if len(texts) < 2:
                continue
            if texts[0] != texts[1]:
                yield f"seed {seed} {case}: the order of the rows changes the answer"
            arguments = [str(out), *named, *case[2:]]
            options = check_location.parser().parse_args(arguments)
            yield from (f"seed {seed} {case}: {fault}" for fault in check_location.faults(json.loads(texts[1]), options))


def main():
    with tempfile.TemporaryDirectory() as scratch:
        found = list(complaints(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(scratch)))
    print("\n".join(found) if found else "every answer holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
