"""See .ci/spark. Arguments: a folder for what is written, and a file of interviews."""

import os
import pathlib
import shutil
import subprocess
import sys
import time

from pyspark.sql import SparkSession

folder, interviews = map(pathlib.Path, sys.argv[1:])
examples = pathlib.Path(".github/examples")
program = shutil.which("hip-triage")
environment = {**os.environ, "LC_ALL": "C", "PYSPARK_PYTHON": sys.executable}


def run(arguments, out=subprocess.DEVNULL):
    """Does something; tells how many seconds it took."""
    start = time.monotonic()
    log = open(folder / "log", "w+b")
    status = subprocess.run(arguments, stdout=out, stderr=log, env=environment).returncode
    if status != 0:
        log.seek(0)
        sys.exit(f"{arguments[0]} ended with {status}\n" + log.read().decode()[-3000:])
    return time.monotonic() - start


def sorted_lines(files, name):
    """The lines of some files in one order, as a file."""
    path = folder / name
    with open(path, "wb") as out:
        run(["sort", *map(str, files)], out)
    return path


def parts(name):
    return sorted((folder / name).glob("part-*"))


def spark(example, name):
    """Runs an example on a cluster of two workers, which get the program from it."""
    shutil.rmtree(folder / name, ignore_errors=True)
    cluster = ["--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false", "--files", program]
    submit = pathlib.Path(sys.executable).with_name("spark-submit")
    return run([submit, *cluster, examples / example, interviews, folder / name])


def as_text(name):
    """The assessments of a folder of Parquet files as files of lines."""
    session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", False).getOrCreate()
    text = f"{name}-text"
    session.read.parquet(str(folder / name)).select("assessment").write.mode("overwrite").text(str(folder / text))
    session.stop()
    return parts(text)


whole, jobs = folder / "whole", folder / "jobs"
with open(whole, "wb") as out:
    alone = run([program, "assess", "--threads", "1", interviews], out)
with open(jobs, "wb") as out:
    by_parallel = run([examples / "parallel.sh", interviews], out)
by_pipe = spark("spark_pipe.py", "piped")
by_pandas = spark("spark_pandas.py", "framed")

lines = sum(1 for _ in open(whole, "rb"))
expected = sorted_lines([whole], "expected").read_bytes()
faults = [
    name
    for name, same in [
        ("GNU parallel, in its order", jobs.read_bytes() == whole.read_bytes()),
        ("Spark, pipe", sorted_lines(parts("piped"), "told").read_bytes() == expected),
        ("Spark, mapInPandas", sorted_lines(as_text("framed"), "told").read_bytes() == expected),
    ]
    if not same
]
print(
    f"{lines:>9} lines: one process {alone:.1f} s, GNU parallel {by_parallel:.1f} s,"
    f" Spark by pipe {by_pipe:.1f} s and by mapInPandas {by_pandas:.1f} s"
)
sys.exit(f"not the same as from one process: {', '.join(faults)}" if faults else 0)
