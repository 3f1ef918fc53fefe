"""See .ci/spark. Arguments: a folder for what is written, and a file of interviews."""

import contextlib
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


class Cost:
    """The seconds that something took, and the most megabytes that its processes had at once; what they share counts in each."""

    def __init__(self, process):
        start, self.memory = time.monotonic(), 0
        while process.poll() is None:
            self.memory = max(self.memory, sum(map(memory, session(process.pid))))
            time.sleep(0.05)
        self.seconds = time.monotonic() - start

    def __str__(self):
        return f"{self.seconds:.1f} s and {self.memory:.0f} MB"


def session(leader):
    """The processes that something began, itself among them."""
    for process in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(ProcessLookupError):
            if os.getsid(int(process)) == leader:
                yield process


def memory(process):
    """The megabytes that a process has, none if it has just ended."""
    with contextlib.suppress(OSError):
        return int(pathlib.Path("/proc", process, "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return 0


def run(arguments, out=subprocess.DEVNULL):
    """Does something; tells what it took."""
    log = open(folder / "log", "w+b")
    process = subprocess.Popen(arguments, stdout=out, stderr=log, env=environment, start_new_session=True)
    cost = Cost(process)
    if process.returncode != 0:
        log.seek(0)
        sys.exit(f"{arguments[0]} ended with {process.returncode}\n" + log.read().decode()[-3000:])
    return cost


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
    f"{lines:>9} lines: one process {alone}, GNU parallel {by_parallel},"
    f" Spark by pipe {by_pipe} and by mapInPandas {by_pandas}"
)
sys.exit(f"not the same as from one process: {', '.join(faults)}" if faults else 0)
