#!/usr/bin/env python3
"""Writes change.json: numbers from the reference programs' results on real panels.

The results are R 4.2.2's (t.test, Partiallyoverlapping 2.0, effectsize 0.8.3, wilcox.test) as kept in
../shared/reference/out/02_change.json by 02_change.R; only numbers are copied, no respondent's row.
Usage: SAMHOLD_SHARED=… python3 collect.py
"""
import datetime
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
SHARED = os.environ.get("SAMHOLD_SHARED", os.path.join(os.path.dirname(ROOT), "shared"))


def write(name, source, body):
    header = {
        "script": "Tests/StatisticsTests/Reference/collect.py",
        "source": source,
        "date": datetime.date.today().isoformat(),
    }
    with open(os.path.join(HERE, name), "w") as out:
        out.write('{"header": ' + json.dumps(header) + ',\n"cases": [\n')
        out.write(",\n".join(json.dumps(case) for case in body) + "\n]}\n")


def reference(name):
    with open(os.path.join(SHARED, "reference", "out", name)) as file:
        return json.load(file)


def change():
    dropped = {"pooled_all_as_independent", "partover_equal"}
    cases = []
    for name, numbers in reference("02_change.json").items():
        kept = {key: value for key, value in numbers.items() if key not in dropped}
        cases.append({"name": name} | kept)
    write("change.json", "R 4.2.2, 02_change.R on univbct, sai and GSS panels", cases)


change()
