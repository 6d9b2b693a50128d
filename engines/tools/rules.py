"""Runs queries on tables in DuckDB and in Spark, and tells the pairs of rule and row that come out.

usage: rules.py QUESTION ANSWER; both JSON. Both engines run in this one process, so that their start is paid once.
"""
import json
import os
import sys
import time

os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")


def duckdb_pairs(cases):
    import duckdb
    import pyarrow

    for case in cases:
        base = duckdb.connect()
        for table in case["tables"]:
            columns = zip(*[[number, *row] for number, row in table["rows"]])
            types = [pyarrow.int64()] + [pyarrow.string()] * len(table["header"])
            arrays = [pyarrow.array(column, kind) for column, kind in zip(columns, types)]
            base.register("ingelezen", pyarrow.table(arrays, names=["_rij", *table["header"]]))
            base.execute(f'CREATE TABLE "{table["name"]}" AS SELECT * FROM ingelezen')
        yield [list(pair) for sql in case["duckdb"] for pair in base.execute(sql).fetchall()]


def spark_pairs(cases):
    from pyspark.sql import SparkSession
    from pyspark.sql.types import LongType, StringType, StructField, StructType

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "1",
        "spark.sql.adaptive.enabled": "false",
        # A query is run once on few rows: to compile it costs more than to interpret it.
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    }
    builder = SparkSession.builder.master("local[2]").appName("convenant")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for case in cases:
        for table in case["tables"]:
            fields = [StructField("_rij", LongType())] + [StructField(name, StringType()) for name in table["header"]]
            rows = [tuple([n, *row]) for n, row in table["rows"]]
            frame = spark.createDataFrame(rows, StructType(fields)).coalesce(1)
            frame.createOrReplaceTempView("`" + table["name"] + "`")
            spark.catalog.cacheTable(table["name"])
        yield [[row[0], row[1]] for sql in case["spark"] for row in spark.sql(sql).collect()]
        spark.catalog.clearCache()
    spark.stop()


with open(sys.argv[1]) as file:
    question = json.load(file)
answer = {"seconds": {}}
for engine, pairs in [("duckdb", duckdb_pairs), ("spark", spark_pairs)]:
    start = time.monotonic()
    answer[engine] = list(pairs(question))
    answer["seconds"][engine] = round(time.monotonic() - start, 1)
with open(sys.argv[2], "w") as file:
    json.dump(answer, file)
