"""What was answered to the items of SurveyXact's real triple, by Python's csv alone.

    python3 surveyxact_means.py FOLDER > surveyxact_means.json

An item is a variable of which labels.csv gives the codes 1 to 4 the labels "Helt uenig", "Uenig",
"Enig" and "Helt enig" and no others. FOLDER holds dataset.csv, labels.csv and structure.csv of the
readSX package's ex_survey2_comma_ansi.
"""

import collections
import csv
import json
import sys


def rows(name):
    with open(f"{sys.argv[1]}/{name}", encoding="cp1252", newline="") as file:
        return list(csv.reader(file))


labels = collections.defaultdict(dict)
for variable, value, label in rows("labels.csv"):
    labels[variable][value] = " ".join(label.split())
agree = {"1": "Helt uenig", "2": "Uenig", "3": "Enig", "4": "Helt enig"}
header, *data = rows("dataset.csv")
items = {}
for column, name in enumerate(header):
    if labels[name] == agree:
        answers = [int(row[column]) for row in data if row[column].strip()]
        items[name] = {"n": len(answers), "sum": sum(answers)}
states = {
    state: sum(row[header.index(f"stato_{number}")] == "1" for row in data)
    for number, state in [(2, "distributed"), (3, "partial"), (4, "complete")]
}
json.dump({"records": len(data), "states": states, "items": items}, sys.stdout, indent=1)
print()
