#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs the real program on a case and compares what it says and writes, byte for byte.

A case is a folder with case.json: {"arguments": [...], "status": 0, "keep": ["results.json", ...]}. In the arguments
OUT stands for a fresh output directory. "before" is a list of such arguments that are run first, in which and in the
arguments BEFORE stands for a folder of their own: what `explain` and `compare` look at. Expected are stdout.txt, stderr.txt, files.sha256 (every file of OUT but
manifest.json, the only one with a clock) and, readable in a diff, the files named in "keep".

--update rewrites the expectations and fails, so that nobody updates by accident.
"""
import argparse
import difflib
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOT_COMPARED = {"manifest.json"}


def run(program, case, out):
    before = out.parent / "before"
    filled = lambda arguments: [argument.replace("OUT", str(out)).replace("BEFORE", str(before))
                                for argument in arguments]
    environment = dict(os.environ, VOORZIEN_DATA=str(ROOT))
    for arguments in case.get("before", []):
        subprocess.run([program, *filled(arguments)], cwd=ROOT, env=environment, capture_output=True, timeout=600,
                       check=True)
    done = subprocess.run([program, *filled(case["arguments"])], cwd=ROOT, env=environment, capture_output=True,
                          text=True, timeout=600, check=False)
    # The only clock in words: how long `locate` took.
    timeless = lambda text: re.sub(r"(Rekentijd|Computing time): [0-9.e-]+ s", r"\1: … s", text)
    tidy = lambda text: timeless(text.replace(str(out), "OUT")).replace(str(before), "BEFORE")
    return done.returncode, tidy(done.stdout), tidy(done.stderr)


def digests(out):
    files = sorted(path for path in out.rglob("*") if path.is_file()) if out.exists() else []
    names = {path: path.relative_to(out).as_posix() for path in files}
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {names[path]}\n"
                   for path in files if names[path] not in NOT_COMPARED)


def difference(name, expected, actual):
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"expected {name}", f"actual {name}",
                                 lineterm="", n=1)
    return list(lines)[:40]


def compare(folder, case, actual, out):
    complaints = []
    status, stdout, stderr = actual
    if status != case["status"]:
        complaints.append(f"exit status {status}, expected {case['status']}\n{stderr}")
    texts = {"stdout.txt": stdout, "stderr.txt": stderr, "files.sha256": digests(out)}
    texts.update({f"kept/{name}": (out / name).read_text(encoding="utf-8") for name in case.get("keep", [])
                  if (out / name).exists()})
    for name, text in texts.items():
        path = folder / name
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        complaints.extend(difference(name, expected, text))
    return complaints


def update(folder, case, actual, out):
    _, stdout, stderr = actual
    (folder / "stdout.txt").write_text(stdout, encoding="utf-8")
    (folder / "stderr.txt").write_text(stderr, encoding="utf-8")
    (folder / "files.sha256").write_text(digests(out), encoding="utf-8")
    shutil.rmtree(folder / "kept", ignore_errors=True)
    for name in case.get("keep", []):
        target = folder / "kept" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(out / name, target)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("case")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    folder = pathlib.Path(options.case).resolve()
    case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch) / "out"
        actual = run(str(pathlib.Path(options.program).resolve()), case, out)
        if options.update:
            update(folder, case, actual, out)
            print(f"rewrote the expectations of {folder.name}; read the difference, then run again without --update")
            return 1
        complaints = compare(folder, case, actual, out)
    if complaints:
        print("\n".join(complaints))
        print(f"\nIf this is meant: tests/golden/golden_test.py {options.program} {options.case} --update")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
