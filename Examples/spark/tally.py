#!/usr/bin/env python3
"""Counts one large file of answers on a Spark cluster: samhold counts, Spark only divides.

    tally.py PROJECT FILE OUT [PARTS]

PROJECT is a Samhold project that every worker can read, FILE the path of its one file of answers
(as the project names it), OUT the tally to write. The file is a CSV file in UTF-8 with a header and
without line ends inside fields, whose first column is the respondent. All rows of a respondent go to
the same process: without that nobody could be followed from one wave to the next.
"""

import os
import shlex
import subprocess
import sys
import tempfile
import zlib

from pyspark.sql import SparkSession

project, file, out = sys.argv[1:4]
parts = int(sys.argv[4]) if len(sys.argv) > 4 else 8
samhold = os.environ.get("samhold", "samhold")
path = os.path.join(project, file)

spark = SparkSession.builder.appName("samhold").getOrCreate()
header = open(path, encoding="utf-8-sig").readline().rstrip("\r\n")


def respondent(line):
    return line.split(",", 1)[0].strip().strip('"')


command = [samhold, "tally", "-", "--project", project, "--file", file, "--header", header]
command += ["--partner", "spark", "--threads", "1", "--quiet"]
lines = spark.read.text(path).rdd.map(lambda row: row[0])
rows = lines.zipWithIndex().filter(lambda pair: pair[1] > 0).keys()
divided = rows.keyBy(respondent).partitionBy(parts, lambda key: zlib.crc32(key.encode())).values()
# Each partition's rows go to a process of samhold's; what it writes is the partition's tally.
tallies = divided.pipe(shlex.join(command), checkCode=True).glom().collect()
spark.stop()

with tempfile.TemporaryDirectory() as folder:
    names = []
    for number, tally in enumerate(tallies):
        names.append(os.path.join(folder, f"{number}.tally.xml"))
        with open(names[-1], "w", encoding="utf-8") as target:
            target.write("\n".join(tally) + "\n")
    subprocess.run([samhold, "merge", *names, "--project", project, "-o", out], check=True)
