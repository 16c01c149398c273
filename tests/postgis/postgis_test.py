#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Datasets from and plans to a real PostgreSQL server with PostGIS, which this test starts and stops itself.

Usage: postgis_test.py PROGRAM. Exit 77: no PostgreSQL server with PostGIS is installed. The server listens only on a
socket in a folder of its own, as a user of its own, since PostgreSQL refuses to run as root.
"""
import glob
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "Geheim-9731"
PORT = "54329"


class Server:
    def __init__(self, folder, binaries):
        self.folder, self.binaries = folder, binaries
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
        if self.user:
            entry = pwd.getpwnam("postgres")
            os.chown(folder, entry.pw_uid, entry.pw_gid)

    def call(self, *command, **more):
        return subprocess.run([*self.user, *command], cwd=self.folder, check=True, capture_output=True, text=True,
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}, **more)

    def __enter__(self):
        data = self.folder / "data"
        self.call(f"{self.binaries}/initdb", "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "UTF8", "-N")
        with open(data / "pg_hba.conf", "w", encoding="ascii") as rules:
            rules.write("local all postgres trust\nlocal all all scram-sha-256\n")
        options = f"-k {self.folder} -h '' -p {PORT} -c fsync=off"
        self.call(f"{self.binaries}/pg_ctl", "-D", str(data), "-w", "-o", options, "-l", str(self.folder / "log"),
                  "start")
        return self

    def __exit__(self, *_):
        self.call(f"{self.binaries}/pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def sql(self, statement, database="town"):
        done = self.call("psql", "-h", str(self.folder), "-p", PORT, "-U", "postgres", "-d", database, "-v",
                         "ON_ERROR_STOP=1", "-At", "-c", statement)
        return done.stdout.strip()

    def connection(self, user="planner", password=True):
        secret = f" password={PASSWORD}" if password else ""
        return f"PG:host={self.folder} port={PORT} dbname=town user={user}{secret}"


def load(connection, source, table, *more):
    subprocess.run(["ogr2ogr", "-f", "PostgreSQL", connection, str(source), "-nln", table, "-lco", "LAUNDER=NO",
                    "-lco", "FID=fid", *more], check=True, capture_output=True)


class Test:
    def __init__(self, program, scratch, server):
        self.program, self.scratch, self.server = program, scratch, server
        self.complaints = []
        self.environment = dict(os.environ, VOORZIEN_DATA=str(ROOT))

    def check(self, right, what):
        print(("ok    " if right else "WRONG ") + what)
        if not right:
            self.complaints.append(what)

    def voorzien(self, *arguments, **variables):
        return subprocess.run([self.program, *map(str, arguments)], env=dict(self.environment, **variables),
                              capture_output=True, text=True, timeout=900, check=False)

    def refused(self, done, words, what):
        text = done.stdout + done.stderr
        self.check(done.returncode == 3 and words in text and PASSWORD not in text,
                   f"{what}: status {done.returncode}: {' '.join(text.split())[:300]}")

    def tables_of(self, case, dataset):
        """Puts every table of the dataset into the database and gives a dataset that reads them there."""
        folder = self.scratch / case
        shutil.copytree(ROOT / "datasets" / dataset, folder / "town")
        manifest = json.loads((folder / "town/dataset.json").read_text(encoding="utf-8"))
        connection = self.server.connection("postgres", password=False)
        count = 0

        def move(section, placed):
            nonlocal count
            if "file" not in section:
                return
            count += 1
            source = folder / "town" / section["file"]
            table = f"{case}_{count}"
            crs = [] if not placed or source.suffix == ".csv" else ["-nlt", "PROMOTE_TO_MULTI", "-dim", "XY"]
            load(connection, source, table, *crs)
            section["file"] = self.server.connection()
            section["layer"] = table
            section.pop("sha256", None)

        move(manifest["neighbourhoods"], True)
        if "ages_table" in manifest["neighbourhoods"]["fields"]:
            move(manifest["neighbourhoods"]["fields"]["ages_table"], False)
        if manifest["residence_points"]["method"] == "points":
            move(manifest["residence_points"], False)
        for key in ("facilities", "sites", "rooms"):
            sections = manifest.get(key, [])
            for section in sections if isinstance(sections, list) else [sections]:
                move(section, key == "sites")
                if "bookings" in section:
                    move(section["bookings"], False)
        self.server.sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO planner")
        (folder / "town/dataset.json").write_text(json.dumps(manifest), encoding="utf-8")
        return folder

    def same_from_database(self, case, dataset, scenario):
        folder = self.tables_of(case, dataset)
        plain = json.loads((ROOT / scenario).read_text(encoding="utf-8"))
        chain = [plain]
        while "extends" in chain[-1]:
            parent = (ROOT / scenario).parent / chain[-1]["extends"]
            chain.append(json.loads(parent.read_text(encoding="utf-8")))
        for i, one in enumerate(chain):
            if "dataset" in one:
                one["dataset"] = "town"
            if "extends" in one:
                one["extends"] = f"s{i + 1}.json"
            (folder / f"s{i}.json").write_text(json.dumps(one), encoding="utf-8")
        files, base = self.scratch / f"{case}-files", self.scratch / f"{case}-base"
        for source, out in ((ROOT / scenario, files), (folder / "s0.json", base)):
            done = self.voorzien("run", source, "-o", out)
            self.check(done.returncode == 0 and PASSWORD not in done.stdout + done.stderr,
                       f"{source.name} runs: {done.stderr[:300]}")
        same = (files / "results.json").read_bytes() == (base / "results.json").read_bytes()
        self.check(same, f"{case}: results.json from the database equals that from files")
        inputs = {path.relative_to(files / "inputs"): path.read_bytes()
                  for path in (files / "inputs").rglob("*") if path.is_file()}
        again = {path.relative_to(base / "inputs"): path.read_bytes()
                 for path in (base / "inputs").rglob("*") if path.is_file()}
        self.check(inputs == again, f"{case}: every table comes back from the database as from files")
        leaks = [path for path in base.rglob("*") if path.is_file() and PASSWORD.encode() in path.read_bytes()]
        self.check(not leaks, f"{case}: no password in what a run writes {leaks}")
        return folder, base

    def publish(self, run):
        self.server.sql("CREATE ROLE writer LOGIN PASSWORD '%s'; GRANT CREATE ON DATABASE town TO writer" % PASSWORD)
        to = self.server.connection("writer")
        done = self.voorzien("publish", run, "--to", to)
        self.check(done.returncode == 0 and PASSWORD not in done.stdout + done.stderr, f"publish: {done.stderr[:400]}")
        rows = "SELECT count(*) FROM voorzien_almere_todays_course.neighbourhoods"
        count = self.server.sql(rows)
        self.check(int(count) > 30, f"the neighbourhoods are there ({count})")
        metric = self.server.sql("SELECT DISTINCT ST_SRID(geom) FROM voorzien_almere_todays_course.neighbourhoods")
        self.check(metric == "28992", "in the system of the dataset")
        again = self.voorzien("publish", run, "--to", to)
        self.check(again.returncode == 0 and self.server.sql(rows) == count, f"and again: {again.stderr[:300]}")
        self.server.sql("CREATE TABLE voorzien_almere_todays_course.mine AS SELECT 1 AS a")
        self.refused(self.voorzien("publish", run, "--to", to), "mine", "a table of somebody else stays")
        self.check(self.server.sql(rows) == count, "and so does the plan")
        self.server.sql("DROP TABLE voorzien_almere_todays_course.mine; CREATE VIEW public.built_on AS "
                        "SELECT fid FROM voorzien_almere_todays_course.neighbourhoods")
        self.refused(self.voorzien("publish", run, "--to", to), "built_on", "a view on the plan stops it")
        self.check(self.server.sql(rows) == count, "and the plan is still there")
        self.server.sql("CREATE SCHEMA theirs")
        self.refused(self.voorzien("publish", run, "--to", to, "--schema", "theirs"), "theirs", "a foreign schema")
        self.refused(self.voorzien("publish", run, "--to", to, "--schema", "public"), "public", "schema public")
        self.refused(self.voorzien("publish", run, "--to", to, "--schema", "x; drop"), "x; drop", "a strange name")
        self.refused(self.voorzien("publish", run, "--to", self.server.connection()), "permission denied",
                     "no right to make a schema")

    def unreachable(self, folder, run):
        gone = "PG:host=/nowhere dbname=town user=planner password=" + PASSWORD
        self.refused(self.voorzien("publish", run, "--to", gone), "password=***", "publish to nowhere")
        manifest = folder / "town/dataset.json"
        text = manifest.read_text(encoding="utf-8")
        for words, change in (("/nowhere", ("host=" + str(self.server.folder), "host=/nowhere")),
                              ("password", (PASSWORD, PASSWORD[::-1])),
                              ("town2", ("dbname=town", "dbname=town2"))):
            manifest.write_text(text.replace(*change), encoding="utf-8")
            done = self.voorzien("check", folder / "s0.json")
            self.refused(done, words, f"reading with {words} wrong")
            self.check(PASSWORD[::-1] not in done.stdout + done.stderr, "and the wrong password is not shown")
        # Credentials from the environment instead of the file.
        bare = text.replace(f" password={PASSWORD}", "").replace(" user=planner", "")
        manifest.write_text(bare, encoding="utf-8")
        done = self.voorzien("check", folder / "s0.json", PGUSER="planner", PGPASSWORD=PASSWORD)
        self.check(done.returncode == 0, f"user and password from the environment: {done.stderr[:300]}")
        service = self.scratch / "pg_service.conf"
        service.write_text(f"[planning]\nhost={self.server.folder}\nport={PORT}\ndbname=town\nuser=planner\n"
                           f"password={PASSWORD}\n", encoding="ascii")
        manifest.write_text(text.replace(self.server.connection(), "PG:service=planning"), encoding="utf-8")
        done = self.voorzien("check", folder / "s0.json", PGSERVICEFILE=str(service))
        self.check(done.returncode == 0, f"a service file: {done.stderr[:300]}")
        self.server.sql("REVOKE SELECT ON ALL TABLES IN SCHEMA public FROM planner")
        manifest.write_text(text, encoding="utf-8")
        self.refused(self.voorzien("check", folder / "s0.json"), "", "tables without the right to read them")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    extension = glob.glob("/usr/share/postgresql/*/extension/postgis.control")
    if not binaries or not extension or shutil.which("ogr2ogr") is None:
        print("skipped: no PostgreSQL server with PostGIS here (postgresql-15, postgresql-15-postgis-3, gdal-bin)")
        return 77
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="vz-pg-"))
    scratch.chmod(0o755)
    database = scratch / "server"
    database.mkdir()
    try:
        with Server(database, binaries[-1]) as server:
            server.sql("CREATE DATABASE town", "postgres")
            server.sql("CREATE EXTENSION postgis")
            server.sql(f"CREATE ROLE planner LOGIN PASSWORD '{PASSWORD}'")
            test = Test(program, scratch, server)
            test.same_from_database("hamlet", "hamlet", "scenarios/hamlet/growth.json")
            folder, run = test.same_from_database("almere", "almere", "scenarios/almere/todays-course.json")
            test.publish(run)
            test.unreachable(folder, run)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return 1 if test.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
