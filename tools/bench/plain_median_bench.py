#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A p-median with `voorzien locate`, and its plain model through the program cbc (package coinor-cbc), in one run.

The plain model is that of the textbooks: x(i, j) ≤ y(j) for every pair, all of them binary. Graphs as in the OR-Library's
pmed6: 200 nodes, 800 random edges of 1..100 over a path through all nodes, all shortest paths, five sites to be opened.
Both must come to the same cost. Times are processor seconds: cbc's own, which leaves reading out, against the whole process
of voorzien with reading and writing, and against its search alone (wall clock, as it tells itself).

    tools/bench/plain_median_bench.py build/release/tools/voorzien/voorzien [SEED …]
"""
import json
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile

NODES, EDGES, OPEN = 200, 800, 5
FAR = 10**9


def shortest_paths(seed):
    dice = random.Random(seed)
    far = [[FAR] * NODES for _ in range(NODES)]
    for node in range(NODES):
        far[node][node] = 0

    def join(one, other):
        far[one][other] = far[other][one] = dice.randint(1, 100)

    for node in range(NODES - 1):
        join(node, node + 1)
    for _ in range(EDGES - NODES + 1):
        join(*dice.sample(range(NODES), 2))
    for via in range(NODES):
        for row in far:
            first = row[via]
            if first < FAR:
                row[:] = [min(cost, first + rest) for cost, rest in zip(row, far[via])]
    return far


def write_tables(folder, cost):
    with open(folder / "travel.csv", "w", encoding="utf-8") as file:
        file.write("from,to,cost\n")
        file.writelines(f"{i},{j},{cost[i][j]}\n" for i in range(NODES) for j in range(NODES))
    with open(folder / "demand.csv", "w", encoding="utf-8") as file:
        file.write("id,demand\n")
        file.writelines(f"{i},1\n" for i in range(NODES))


def write_model(path, cost):
    pairs = [(i, j) for i in range(NODES) for j in range(NODES)]
    with open(path, "w", encoding="utf-8") as file:
        file.write("Minimize\n obj: " + " ".join(f"+ {cost[i][j]} x{i}_{j}" for i, j in pairs) + "\nSubject To\n")
        file.write(" open: " + " ".join(f"+ y{j}" for j in range(NODES)) + f" = {OPEN}\n")
        for i in range(NODES):
            file.write(f" served{i}: " + " ".join(f"+ x{i}_{j}" for j in range(NODES)) + " = 1\n")
        file.writelines(f" only{i}_{j}: x{i}_{j} - y{j} <= 0\n" for i, j in pairs)
        file.write("Binaries\n" + " ".join(f"y{j}" for j in range(NODES)) + "\n")
        file.write(" ".join(f"x{i}_{j}" for i, j in pairs) + "\nEnd\n")


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, done


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    for seed in [int(text) for text in sys.argv[2:]] or [1, 2, 3]:
        cost = shortest_paths(seed)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            write_tables(folder, cost)
            write_model(folder / "plain.lp", cost)
            ours, told = processor_seconds(
                [program, "--lang", "en", "locate", "--problem", "p-median", "--open", str(OPEN), "--travel",
                 folder / "travel.csv", "--demand", folder / "demand.csv", "-o", folder / "answer.json"])
            answer = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
            _, solved = processor_seconds(["cbc", folder / "plain.lp", "solve"])
        objective = float(re.search(r"Objective value:\s+(\S+)", solved.stdout).group(1))
        plain = float(re.search(r"Total time \(CPU seconds\):\s+(\S+)", solved.stdout).group(1))
        if answer["status"] != "optimal" or abs(objective - answer["objective"]) > 1e-6 * objective:
            sys.exit(f"seed {seed}: {answer['status']} {answer['objective']}, but cbc says {objective}")
        words = told.stdout + told.stderr
        alone = float(re.search(r"([\d.]+) s\b", words).group(1))
        print(f"seed {seed}: cost {objective:.0f}; cbc {plain:.2f} s; voorzien {ours:.3f} s as a process "
              f"({plain / ours:.0f}x), {alone:.3f} s searching ({plain / alone:.0f}x)")


if __name__ == "__main__":
    main()
