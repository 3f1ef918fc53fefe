"""The same with columns: each interview keeps its row, and the assessment stands beside it.

    spark-submit --files hip-triage spark_pandas.py INTERVIEWS ASSESSMENTS [PROGRAM]

INTERVIEWS are files of interviews, one on a line; ASSESSMENTS is a folder of Parquet files that is made, with what was told as columns.
"""

import subprocess
import sys

import pandas
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, get_json_object

interviews, assessments, *program = sys.argv[1:]
[program] = program or ["./hip-triage"]


def assess(batches):
    """Lines out for lines in, a batch of Spark (10,000 rows, if it is not told otherwise) at a time."""
    for batch in batches:
        given = "".join(f"{line}\n" for line in batch["interview"])
        done = subprocess.run([program, "assess", "--threads", "1"], input=given, stdout=subprocess.PIPE, encoding="utf-8")
        told = done.stdout.split("\n")[:-1]
        # 1 says that a line could not be read, which stands in its place. Anything else is a fault, and Spark tries again.
        if done.returncode not in (0, 1) or len(told) != len(batch):
            raise RuntimeError(f"{program} ended with {done.returncode}, and {len(told)} of {len(batch)} lines")
        yield pandas.DataFrame({"interview": batch["interview"], "assessment": told})


spark = SparkSession.builder.appName("hip-triage assess").getOrCreate()
given = spark.read.text(interviews).toDF("interview").where("interview rlike '[^ \\t]'")
told = given.mapInPandas(assess, "interview string, assessment string")
fields = {"id": "$.id", "urgency": "$.urgency", "verdict": "$.verdict", "origin": "$.origins[0]", "error": "$.error"}
columns = [get_json_object("assessment", path).alias(name) for name, path in fields.items()]
told.select(*columns, col("assessment")).write.parquet(assessments)
