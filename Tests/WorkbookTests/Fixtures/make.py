"""Makes the workbooks in this folder, and a CSV file beside each with what openpyxl reads.

Needs openpyxl 3.1.5 and XlsxWriter 3.3.1:

    python3 make.py              makes all of them anew
    python3 make.py FOLDER       only writes FOLDER/*.csv beside FOLDER/*.xlsx
"""

import csv
import datetime as dt
import decimal
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = Path(__file__).parent
MADE = dt.datetime(2025, 4, 1)


def field(cell):
    """A cell as Samhold's documentation says it stands in the table."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, dt.datetime):
        value = (value + dt.timedelta(milliseconds=500)).replace(microsecond=0)
        hours = any(letter in cell.number_format.lower() for letter in "hs")
        return value.isoformat() if hours else value.date().isoformat()
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, float):
        return format(decimal.Decimal(repr(value)), "f").removesuffix(".0")
    text = re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), str(value))
    return re.sub("\r\n|[\x00-\x08\n-\x1f]", " ", text)


def expect(path):
    """Writes what openpyxl reads of the first visible sheet."""
    book = openpyxl.load_workbook(path, data_only=True)
    sheet = next(s for s in book.worksheets if s.sheet_state == "visible")
    rows = [[field(cell) for cell in row] for row in sheet.iter_rows()]
    while rows and not any(rows[0]):
        rows.pop(0)
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((i + 1 for i, f in enumerate(rows[0]) if f), default=0) if rows else 0
    with open(path.with_suffix(".csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in rows:
            while len(row) > width and not row[-1]:
                row.pop()
            writer.writerow(row + [""] * (width - len(row)))


def made_by_openpyxl(path):
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = MADE
    notes = book.active
    notes.title = "Noter"
    notes["A1"] = "not the answers"
    notes.sheet_state = "hidden"
    sheet = book.create_sheet("Svar 2025")
    sheet.append([])
    sheet.append(["id", "Jeg føler mig tryg", "svar, i \"alt\"", "tal", "dato", "tid", "", "ja"])
    sheet.append(["p1", "Enig", "to\nlinjer", 3, dt.date(2025, 3, 31),
                  dt.datetime(2025, 3, 31, 14, 5), None, True])
    sheet.append([])
    sheet.append(["p2", "Ved ikke", "x, \"y\"", 0.1 + 0.2, dt.date(1999, 12, 31),
                  dt.datetime(2024, 2, 29, 23, 59, 59), "her", False])
    sheet.append(["p3", None, " ", -1.5, dt.date(1900, 3, 1), dt.time(7, 30), None, "#N/A"])
    sheet["H6"].data_type = "e"
    sheet.append(["p4", "=1", "'quoted", 1e-7, None, dt.timedelta(hours=26, minutes=3)])
    sheet["B7"].data_type = "s"
    sheet.append(["p5", CellRichText("Helt ", TextBlock(InlineFont(b=True), "uenig"), "!"),
                  "😀 \u00a0å", 12345678901234567890])
    sheet["J40"].number_format = "0.00"
    other = book.create_sheet("Svar 2026")
    other.append(["id", "b"])
    other.append(["q1", 2])
    book.save(path)


def made_by_xlsxwriter(path, options):
    book = xlsxwriter.Workbook(path, options)
    book.set_properties({"created": MADE})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    moment = book.add_format({"num_format": 'd. mmmm yyyy" kl. "hh:mm:ss'})
    clock = book.add_format({"num_format": 20})
    built_in = book.add_format({"num_format": 22})
    danish = book.add_format({"num_format": "[$-406]d. mmmm yyyy;@"})
    money = book.add_format({"num_format": '#,##0.00 "kr. pr. dag";[Red]-#,##0.00'})
    bold = book.add_format({"bold": True})
    sheet = book.add_worksheet("Ark1")
    sheet.write_row(2, 1, ["id", "tekst", "tal", "dato", "tidspunkt", "kl", "formel", "fejl"])
    for number in range(40):
        row = 3 + number + number // 10
        when = dt.datetime(2024, 12, 20, 8, 0) + dt.timedelta(days=number, minutes=7 * number)
        sheet.write_string(row, 1, f"p{number:03}")
        sheet.write_string(row, 2, ["Enig", "Uenig", "Hverken\r\neller", "a\x07b_x41_"][number % 4])
        sheet.write_number(row, 3, number / 7, money if number % 2 else None)
        sheet.write_datetime(row, 4, when, danish if number % 3 else day)
        sheet.write_datetime(row, 5, when, moment if number % 3 else built_in)
        sheet.write_datetime(row, 6, when.time(), clock)
        sheet.write_formula(row, 7, f"=D{row + 1}*2", None, number * 2)
        sheet.write_formula(row, 8, "=NA()", None, "#N/A")
    if not options.get("constant_memory"):
        sheet.write_rich_string(60, 2, "del ", bold, "et", " og to")
        sheet.write_boolean(60, 3, True)
    book.close()


def bomb(path):
    """A sheet of nine million blanks between two rows."""
    with zipfile.ZipFile(HERE / "xlsxwriter.xlsx") as whole, \
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            data = whole.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b"</row>", b"</row>" + b" " * 9_000_000, 1)
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)


if len(sys.argv) > 1:
    folder = Path(sys.argv[1])
else:
    folder = HERE
    made_by_openpyxl(HERE / "openpyxl.xlsx")
    made_by_xlsxwriter(HERE / "xlsxwriter.xlsx", {})
    made_by_xlsxwriter(HERE / "xlsxwriter-1904.xlsx", {"date_1904": True})
    made_by_xlsxwriter(HERE / "xlsxwriter-inline.xlsx", {"constant_memory": True})
    (HERE / "hostile").mkdir(exist_ok=True)
    bomb(HERE / "hostile" / "bomb.xlsx")
for workbook in sorted(folder.glob("*.xlsx")):
    expect(workbook)
