#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The whole of `voorzien access` on three quarters of a million pairs, against the same in pandas.

access_bench.py PROGRAM [TRAVEL DEMAND SUPPLY]: processor time (user and system) of whole processes, reading and
writing included, best of five; without tables a random one of 865 x 865. Skips pandas where it is not installed.
"""
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

IN_PANDAS = """
import sys
import numpy as np
import pandas as pd
travel, demand, supply, out = sys.argv[1:]
t = pd.read_csv(travel, dtype={"from": str, "to": str})
d = pd.read_csv(demand, dtype={"id": str}).set_index("id").demand
s = pd.read_csv(supply, dtype={"id": str}).set_index("id").supply
w = np.select([t.cost <= 10, t.cost <= 20, t.cost <= 30], [1, 0.68, 0.22], 0)
coming = (w * t["from"].map(d)).groupby(t["to"]).sum()
ratio = (s / coming).replace(np.inf, 0).fillna(0)
(w * t["to"].map(ratio)).groupby(t["from"]).sum().rename("access").to_csv(out)
"""


def random_tables(folder):
    dice = random.Random(1)
    ids = [f"89a88cdb{i:07x}" for i in range(865)]
    tables = [folder / name for name in ("travel.csv", "demand.csv", "supply.csv")]
    with tables[0].open("w", encoding="utf-8") as file:
        file.write("from,to,cost\n")
        for one in ids:
            file.writelines(f"{one},{other},{dice.randrange(1200) / 10}\n" for other in ids)
    for table, column in zip(tables[1:], ("demand", "supply")):
        table.write_text(f"id,{column}\n" + "".join(f"{one},{dice.randrange(2000)}\n" for one in ids), encoding="utf-8")
    return tables


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        travel, demand, supply = sys.argv[2:5] if len(sys.argv) > 4 else random_tables(folder)
        ours = [sys.argv[1], "access", "--measure", "e2sfca", "--decay", "step:10=1,20=0.68,30=0.22", "--travel",
                str(travel), "--demand", str(demand), "--supply", str(supply), "-o", str(folder / "ours.csv")]
        own = min(processor_time(ours) for _ in range(5))
        print(f"voorzien access: {own:.3f} s")
        if subprocess.run(["/usr/bin/python3", "-c", "import pandas"], capture_output=True, check=False).returncode:
            print("pandas is not installed (Debian: python3-pandas)")
            return
        theirs = ["/usr/bin/python3", "-c", IN_PANDAS, str(travel), str(demand), str(supply), str(folder / "theirs.csv")]
        other = min(processor_time(theirs) for _ in range(5))
        print(f"pandas: {other:.3f} s, {other / own:.1f} times as long")
        rows = [dict(line.split(",") for line in (folder / file).read_text().split()[1:]) for file in
                ("ours.csv", "theirs.csv")]
        worst = max(abs(float(value) - float(rows[1].get(one, 0))) for one, value in rows[0].items())
        print(f"largest difference: {worst:.1e}")


if __name__ == "__main__":
    main()
