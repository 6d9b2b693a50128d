"""The same rows break the same rules in every engine: the native validator, DuckDB, PostgreSQL and Spark SQL.

usage: vergelijk.py CONVENANT FOLDER DELIVERY [ROWS] [FAULTS] [ENGINE ...]
Makes an invented delivery with faults, runs the generated queries on it in each engine, and compares (rule, row).
"""
import csv, glob, os, re, subprocess, sys, tempfile

convenant, folder, delivery = sys.argv[1:4]
rows, faults = (sys.argv[4:6] + ["2000", "400"][len(sys.argv[4:6]):])[:2]
engines = sys.argv[6:] or ["duckdb"]
DATE = ["--date", "2026-03-01"]
work = tempfile.mkdtemp()


def run(*words, code=(0,)):
    done = subprocess.run([convenant, *words, *DATE], capture_output=True, text=True)
    assert done.returncode in code, (words, done.returncode, done.stderr[-2000:])
    return done.stdout


def path(name):
    return os.path.join(work, name)


run("build", folder, "--only", "validators", "--out", path("dist"), code=(0, 1))
run("generate", folder, "--delivery", delivery, "--rows", rows, "--faults", faults, "--out", path("f.csv"))
found = run("validate", folder, "--delivery", delivery, path("f.csv"), "--format", "csv", code=(1,))
native = {(line.split(",")[2], int(line.split(",")[0])) for line in found.splitlines()[1:]}

with open(path("f.csv"), newline="") as file:
    header, *cells = csv.reader(file)
# A row of another width cannot stand in a table.
table = [[number, *row] for number, row in enumerate(cells, 1) if len(row) == len(header)]


def queries(engine):
    """The queries, by the code of the rule; rules that the engine cannot look at have none."""
    text = open(path(f"dist/validators/{delivery}.overtredingen.{engine}.sql")).read()
    parts = re.split(r"\n\n-- ", text)[1:]
    for part in parts:
        code, rest = part.split(": ", 1)
        sql = rest.split("\n", 1)[1].strip()
        yield code, None if sql.startswith("--") else sql.removesuffix(";")


def duckdb_rows(sqls):
    import duckdb
    base = duckdb.connect()
    names = ", ".join(f'"{name}" VARCHAR' for name in header)
    base.execute(f'CREATE TABLE "{delivery}" (_rij BIGINT, {names})')
    base.executemany(f'INSERT INTO "{delivery}" VALUES ({", ".join("?" * (len(header) + 1))})', table)
    return [base.execute(sql).fetchall() for sql in sqls]


def postgres_rows(sqls):
    bin_dir = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    data = path("pg")
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    os.chmod(work, 0o777)
    subprocess.run([*as_user, f"{bin_dir}/initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8"], check=True, capture_output=True)
    options = f"-k {work} -c listen_addresses= -c fsync=off"
    subprocess.run([*as_user, f"{bin_dir}/pg_ctl", "-D", data, "-w", "-o", options, "-l", path("pg.log"), "start"], check=True, capture_output=True)
    try:
        def psql(script):
            done = subprocess.run(["psql", "-h", work, "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-qAt", "-F", ","], input=script, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr[-2000:]
            return done.stdout
        names = ", ".join(f'"{name}" text' for name in header)
        with open(path("pg.csv"), "w", newline="") as file:
            csv.writer(file).writerows(table)
        psql(f'CREATE TABLE "{delivery}" (_rij bigint, {names});\n\\copy "{delivery}" from {path("pg.csv")} csv')
        out = [[line.split(",") for line in psql(sql + ";").splitlines()] for sql in sqls]
        # The table with constraints takes the rows without faults, and refuses each row with one that it can know.
        script = open(path(f"dist/validators/{delivery}.tabel.postgres.sql")).read()
        good = [row for row in table if not any(number == row[0] for _, number in native)]
        psql(f'DROP TABLE "{delivery}";\n{script}')
        with open(path("good.csv"), "w", newline="") as file:
            csv.writer(file).writerows(good)
        psql(f'\\copy "{delivery}" from {path("good.csv")} csv')
        print(f"postgres: the table takes {len(good)} good rows")
        return out
    finally:
        subprocess.run([*as_user, f"{bin_dir}/pg_ctl", "-D", data, "-m", "immediate", "stop"], capture_output=True)


def spark_rows(sqls):
    from pyspark.sql import SparkSession
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    schema = "_rij BIGINT, " + ", ".join(f"`{name}` STRING" for name in header)
    spark.createDataFrame(table, schema).createOrReplaceTempView(delivery)
    out = [[(row[0], row[1]) for row in spark.sql(sql).collect()] for sql in sqls]
    spark.stop()
    return out


wrong = 0
for engine in engines:
    known = [(code, sql) for code, sql in queries(engine)]
    can = [(code, sql) for code, sql in known if sql and "-in-" not in code and ".in-" not in code]
    answers = {"duckdb": duckdb_rows, "postgres": postgres_rows, "spark": spark_rows}[engine]([sql for _, sql in can])
    told = {(code, int(number)) for rows in answers for code, number in rows}
    codes = {code for code, _ in can}
    expected = {(code, number) for code, number in native if code in codes}
    missing, extra = sorted(expected - told), sorted(told - expected)
    print(f"{engine}: {len(can)} rules, {len(told)} pairs, {len(missing)} missing, {len(extra)} extra {missing[:3]} {extra[:3]}")
    wrong += len(missing) + len(extra)
assert native and not wrong, "engines differ"
