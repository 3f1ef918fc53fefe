"""Interviews in, assessments out, on as many machines as a Spark cluster has.

    spark-submit --files hip-triage spark_pipe.py INTERVIEWS ASSESSMENTS [PROGRAM]

INTERVIEWS are files of interviews, one on a line: a file, a folder or a pattern that Spark reads. ASSESSMENTS is a folder that is made.
PROGRAM is where the program is on each machine, if --files does not bring it there.
"""

import sys

from pyspark.sql import SparkSession

interviews, assessments, *program = sys.argv[1:]
[program] = program or ["./hip-triage"]

spark = SparkSession.builder.appName("hip-triage assess").getOrCreate()
# One thread is enough: Spark has a task for every core already. 1 says that a line could not be read, which stands in its place; where
# anything else comes back, a program that was killed too, the task fails and is tried again.
command = f"sh -c '{program} assess --threads 1 || [ $? -eq 1 ]'"
spark.sparkContext.textFile(interviews).pipe(command, checkCode=True).saveAsTextFile(assessments)

# Blank lines are none.
given = spark.read.text(interviews).where("value rlike '[^ \\t]'").count()
told = spark.read.text(assessments).count()
if told != given:
    sys.exit(f"{given} interviews, but {told} assessments")
