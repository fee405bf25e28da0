"""Makes sample-2025.xlsx: the sample project's last wave and its ledger as sheets, and one with an error.

Needs openpyxl 3.1.5; to be run again when the sample's files change:

    python3 sample_workbook.py
"""

import csv
import datetime as dt
from pathlib import Path

import openpyxl

HERE = Path(__file__).parent
SAMPLE = HERE.parents[2] / "SampleData"

book = openpyxl.Workbook()
book.properties.created = book.properties.modified = dt.datetime(2026, 1, 1)
book.remove(book.active)


def cell(name, field):
    """Answers and amounts are numbers; a period such as 2025 is a name."""
    if name == "amount":
        return float(field.replace(",", "."))
    return float(field) if name.startswith("Q") and field.isdigit() else field or None


for title, path, delimiter in [
    ("Svar 2025", "waves/2025.csv", ","),
    ("Vaskeriet", "waves/2025-vaskeriet.csv", ","),
    ("Output", "outputs.csv", ";"),
]:
    sheet = book.create_sheet(title)
    with open(SAMPLE / path, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file, delimiter=delimiter)
    sheet.append(header)
    for row in rows:
        sheet.append([cell(name, field) for name, field in zip(header, row)])

# A header in row 2, and an error in D4.
sheet = book.create_sheet("Fejl")
sheet.append([])
sheet.append(["id", "place", "q1", "q2"])
sheet.append(["p1", "a", 1, 2])
sheet.append(["p2", "a", 3, "#N/A"])
sheet["D4"].data_type = "e"
book.save(HERE / "sample-2025.xlsx")
