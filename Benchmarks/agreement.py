"""Compares what the programs found on one file: report.xml with the peers' tables.

A peer's line `G` is a level (partnership, wave, indicator, people, mean, standard deviation, alpha);
`D` a change (partnership, waves, indicator, linked people, their mean change and its standard
deviation, and the t of Welch's, the paired and the partially overlapping test). Peers print nine
digits, so that is as far as they can agree.
"""
import math
import xml.etree.ElementTree as tree

REPORT = "{urn:samhold:report:1}"
TOLERANCE = 1e-8


def of_peer(path):
    """The findings of a table by what they are about."""
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            kind, *cells = line.rstrip("\n").split("\t")
            if kind == "G":
                place, wave, indicator, *numbers = cells
                names = ("n", "mean", "sd", "alpha")
                about = (place, wave, indicator)
            else:
                place, first, second, indicator, *numbers = cells
                names = ("linked", "change", None, "welch t", "paired t")
                about = (place, first + "-" + second, indicator)
            for name, number in zip(names, numbers):
                if name:
                    found[(*about, name)] = float(number)
    return found


def of_report(path):
    """The same findings in report.xml, and the keys of those that it withholds."""
    found = {}
    for place in tree.parse(path).getroot().find(REPORT + "partnerships"):
        name = place.get("id")
        for level in place.iter(REPORT + "level"):
            about = (name, level.get("wave"), level.get("indicator"))
            note(found, level, about, n="n", mean="mean", sd="sd")
        for quality in place.iter(REPORT + "quality"):
            about = (name, quality.get("wave"), quality.get("indicator"))
            note(found, quality.find(REPORT + "reliability"), about, alpha="alpha")
        for change in place.iter(REPORT + "change"):
            if change.get("span") is not None:
                about = (name, change.get("from") + "-" + change.get("to"), change.get("indicator"))
                note_tests(found, change, about)
    return found


def note(found, element, about, **attributes):
    if element is None or element.get("state", "shown") != "shown":
        return
    for name, attribute in attributes.items():
        found[(*about, name)] = float(element.get(attribute))


def note_tests(found, change, about):
    for element in [change, *change.findall(REPORT + "companion")]:
        test = element.find(REPORT + "inference")
        if element.get("method") == "paired":
            note(found, element, about, linked="n-first", change="difference")
        if test is not None and test.get("statistic") and element.get("method") in ("paired", "welch"):
            note(found, test, about, **{element.get("method") + " t": "statistic"})


def compare(report, peers):
    """How many findings each peer has in common with the report, and the largest relative error.

    A peer leaves out nothing, so the report's every finding must be among the peer's but for the
    changes between waves that are not next to each other, which no peer looks at.
    """
    results = {}
    for name, table in peers.items():
        common = [key for key in report if key in table and not math.isnan(table[key])]
        errors = [difference(report[key], table[key]) for key in common]
        missing = [key for key in report if key not in table and is_step(key)]
        results[name] = (len(common), max(errors, default=math.inf), missing)
    return results


def is_step(key):
    waves = key[1].split("-")
    return len(waves) == 1 or int(waves[1][1:]) - int(waves[0][1:]) == 1


def difference(a, b):
    return abs(a - b) / max(abs(a), abs(b), 1e-3)
