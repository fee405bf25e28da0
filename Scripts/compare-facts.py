#!/usr/bin/env python3
"""Compares the facts of report.xml with those that a validator reads out of esrs.xhtml.

usage: compare-facts.py report.xml facts.json da|en

facts.json is xBRL-JSON (OIM), as Arelle's plugin saveLoadableOIM writes it. Every fact must be in
both, with the same concept, value, decimals, period, entity and dimensions. Every figure of an
earlier period that report.xml sets beside a metric must be a fact too: as it is now, or as
previously stated where it was published otherwise. Exit status 0 if so, 1 after saying what differs.
"""
import datetime
import decimal
import json
import sys
import xml.etree.ElementTree as tree

REPORT = "{urn:samhold:report:1}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NUMBERS = {"percent", "decimal", "integer"}


def blocks(element):
    """The texts of paragraphs and list items, in order."""
    found = []
    for block in element:
        name = block.tag.split("}")[-1]
        found += blocks(block) if name in ("ul", "div") else ["".join(block.itertext())]
    return found


def text_of(fact, language):
    """The text to be shown in a language: that language's, else one without, else the first."""
    texts = fact.findall(REPORT + "text")
    order = [t for t in texts if t.get(LANGUAGE) == language]
    order += [t for t in texts if t.get(LANGUAGE) is None] + texts
    return order[0]


def expected_value(fact, language, prefix):
    kind, value = fact.get("type"), fact.findtext(REPORT + "value")
    if fact.find(REPORT + "withheld") is not None:
        return None
    if kind in NUMBERS:
        return decimal.Decimal(value)
    if kind == "textBlock":
        return blocks(text_of(fact, language))
    if kind == "string":
        return " ".join("".join(part.itertext()) for part in text_of(fact, language))
    if kind in ("enumeration", "enumerationSet"):
        return sorted(f"{prefix}:{name}" for name in value.split())
    return value


def actual_value(kind, value):
    if value is None:
        return None
    if kind in NUMBERS:
        return decimal.Decimal(value)
    if kind == "textBlock":
        return blocks(tree.fromstring(f"<div>{value}</div>"))
    if kind in ("enumeration", "enumerationSet"):
        return sorted(value.split())
    return value


def expected_aspects(fact, identifier, prefix):
    end = datetime.date.fromisoformat(fact.get("end")) + datetime.timedelta(days=1)
    aspects = {
        "concept": f"{prefix}:{fact.get('concept')}",
        "entity": f"scheme:{identifier}",
        "period": f"{fact.get('start')}T00:00:00/{end}T00:00:00",
    }
    for member in fact.findall(REPORT + "member"):
        explicit = member.get("explicit")
        value = f"{prefix}:{explicit}" if explicit else member.get("typed")
        aspects[f"{prefix}:{member.get('axis')}"] = value
    return aspects


def actual_aspects(dimensions):
    # The entity's prefix is the validator's own; a bare number has no unit in OIM.
    aspects = {key: value for key, value in dimensions.items() if key != "language"}
    aspects["entity"] = "scheme:" + aspects.get("entity", "").split(":", 1)[-1]
    return aspects


def rounded(metric, value):
    """A figure as facts have it: scores with one decimal, shares as fractions with three."""
    number = decimal.Decimal(value)
    if metric == "amount":
        return number
    step = decimal.Decimal("0.1")
    number = number.quantize(step, decimal.ROUND_HALF_UP)
    return number / 100 if metric == "negative-pole" else number


def lost_comparatives(root, part):
    """The figures set beside a metric that are no facts of it, and how many there are."""
    values = {}
    for fact in part.iter(REPORT + "fact"):
        value = fact.findtext(REPORT + "value")
        if fact.get("year") is None or value is None:
            continue
        for member in fact.findall(REPORT + "member"):
            if member.get("typed"):
                found = values.setdefault(member.get("typed"), {None: set(), "previously": set()})
                found[fact.get("stated")].add(decimal.Decimal(value))
    faults, count = [], 0
    for partnership in root.iter(REPORT + "partnership"):
        for row in partnership.iter(REPORT + "comparative"):
            metric = row.get("metric")
            measure = "output" if metric == "amount" else metric
            key = "/".join([partnership.get("id"), row.get("indicator") or row.get("output"), measure])
            points = {point.tag.split("}")[-1]: point for point in row}
            if key not in values:
                continue
            for name, point in points.items():
                if point.get("state") != "shown":
                    continue
                value, stated = rounded(metric, point.get("value")), None
                now = points.get("restated")
                if name == "published" and now is not None and now.get("state") == "shown":
                    stated = "previously" if rounded(metric, now.get("value")) != value else None
                count += 1
                if value not in values[key][stated]:
                    faults.append(f"{key}: the {name} value {value} is no fact")
    return faults, count


def main(report, facts, language):
    root = tree.parse(report).getroot()
    part = root.find(REPORT + "disclosures")
    prefix = part.get("prefix")
    identifier = root.findtext(f"{REPORT}undertaking/{REPORT}identifier")
    with open(facts, encoding="utf-8") as file:
        found = json.load(file)["facts"]
    faults, seen, aspects_seen = [], set(), {}
    for fact in part.iter(REPORT + "fact"):
        if fact.get("concept") is None:
            continue
        name, kind = fact.get("id"), fact.get("type")
        aspects = expected_aspects(fact, identifier, prefix)
        value = expected_value(fact, language, prefix)
        key = json.dumps(aspects, sort_keys=True)
        if name not in found and aspects_seen.get(key) == repr(value):
            continue
        aspects_seen[key] = repr(value)
        seen.add(name)
        if name not in found:
            faults.append(f"{name}: not in the document")
            continue
        other = found[name]
        if actual_aspects(other["dimensions"]) != aspects:
            faults.append(f"{name}: {aspects} became {other['dimensions']}")
        if actual_value(kind, other["value"]) != value:
            faults.append(f"{name}: {value!r} became {other['value']!r}")
        stated = None if fact.get("decimals") in (None, "INF") else int(fact.get("decimals"))
        if value is not None and other.get("decimals") != stated:
            faults.append(f"{name}: decimals {stated} became {other.get('decimals')}")
        if other["dimensions"].get("language", language) != language and kind == "string":
            faults.append(f"{name}: the language became {other['dimensions']['language']}")
    faults += [f"{name}: not in report.xml" for name in found if name not in seen]
    lost, count = lost_comparatives(root, part)
    faults += lost
    for fault in faults:
        print(fault)
    print(
        f"compare-facts: {len(seen)} facts in {language}, {count} figures beside one another, "
        f"{len(faults)} differences"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
