"""Figures of the sample project, computed without Samhold.

Reads SampleData/waves, scores the answers by the rule stated in SampleData/samhold.yaml and
writes sample_levels.json beside this file: levels by partnership, wave and indicator, changes
between every two waves, and an account of the rows.

    python3 Tests/CommandTests/Reference/sample_levels.py

Needs scipy. Scores: reversed items turned round, then 100 * sum(x) / (4 * k) over the k answered
items (x = 0…4), if at least half of the indicator's four items are answered. Of a respondent's
rows in one wave the one with the most answers counts. Changes are later minus earlier.
"""

import csv
import json
import statistics
from collections import Counter, defaultdict
from pathlib import Path

from scipy import stats

HERE = Path(__file__).resolve().parent
WAVES = HERE.parents[2] / "SampleData" / "waves"

NAMES = {
    "Klasserne på Fyrskibsskolen": "klassen",
    "Erhvervsnetværket Nordmolen": "netvaerket",
    "Huset på Rebslagervej": "huset",
    "Torvet ved Tovværket": "torvet",
    "Vaskeriet i Kølhuset": "vaskeriet",
    "Søkvarteret": "soekvarteret",
}
PARTNERSHIPS = list(NAMES.values())
INDICATORS = {"belonging": "tilhoer", "trust": "tillid", "co-creation": "skaber"}
ITEMS = [stem + str(number) for stem in INDICATORS.values() for number in range(1, 5)]
NEW_COLUMNS = dict(zip(ITEMS, [f"Q{q}_{n}" for q in (5, 6, 7) for n in range(1, 5)]))
REVERSED = {"tilhoer4", "tillid4", "skaber4"}
FACETS = {
    "belonging": {
        "ownership": ["tilhoer1"],
        "pride": ["tilhoer2"],
        "identification": ["tilhoer3", "tilhoer4"],
    },
    "trust": {"strangers": ["tillid1", "tillid2", "tillid3", "tillid4"]},
    "co-creation": {
        "social": ["skaber1", "skaber2"],
        "organisational": ["skaber3", "skaber4"],
    },
}
VALUES = {
    label: value
    for value, labels in enumerate(
        [
            ("1", "Helt uenig", "Strongly disagree"),
            ("2", "Overvejende uenig", "Mostly disagree"),
            ("3", "Både enig og uenig", "Both agree and disagree"),
            ("4", "Overvejende enig", "Mostly agree"),
            ("5", "Helt enig", "Strongly agree"),
        ]
    )
    for label in labels
}
NO_ANSWER = {"Ved ikke", "Ønsker ikke at svare", "Don't know", "Prefer not to say"}
# path, encoding, delimiter, respondent's column, place's column or None, item columns
FILES = {
    "2023": [("2023.csv", "utf-8-sig", ",", "Respondent", "Område", {})],
    "2024": [("2024.csv", "cp1252", ";", "Respondent", "Område", {})],
    "2025": [
        ("2025.csv", "utf-8", ",", "ID", "Sted", NEW_COLUMNS),
        ("2025-vaskeriet.csv", "utf-8", ",", "ID", None, NEW_COLUMNS),
    ],
}


def rows(wave):
    """The rows of a wave: respondent, partnership, the texts of the items."""
    for path, encoding, delimiter, respondent, place, columns in FILES[wave]:
        with open(WAVES / path, encoding=encoding, newline="") as file:
            for record in csv.DictReader(file, delimiter=delimiter, strict=True):
                name = record[place] if place else "vaskeriet"
                texts = {item: record[columns.get(item, item)] for item in ITEMS}
                yield record[respondent], NAMES.get(name, name), texts


def values(texts):
    """The answered items, reversed ones turned round; a text that is not known is an error."""
    result = {}
    for item, text in texts.items():
        if text and text not in NO_ANSWER:
            result[item] = 4 - VALUES[text] if item in REVERSED else VALUES[text]
    return result


def score(answers, items):
    """The score 0…100 of some items, or None if fewer than half are answered."""
    answered = [answers[item] for item in items if item in answers]
    if 2 * len(answered) < len(items):
        return None
    return 100 * sum(answered) / (4 * len(answered))


def account(wave):
    """The people of a wave by partnership, and what became of each row."""
    cells = Counter()
    by_respondent = defaultdict(list)
    for respondent, place, texts in rows(wave):
        cells["read"] += 1
        for text in texts.values():
            kind = "skipped" if not text else "no_answer" if text in NO_ANSWER else "answered"
            cells["items_" + kind] += 1
        by_respondent[respondent, place].append(values(texts))
    people = defaultdict(dict)
    for (respondent, place), attempts in by_respondent.items():
        attempts.sort(key=len)
        cells["excluded_duplicates"] += len(attempts) - 1
        answers = attempts[-1]
        people[place][respondent] = answers
        scored = sum(score(answers, of(indicator)) is not None for indicator in INDICATORS)
        cells["rows_without_answers"] += not answers
        cells["rows_with_every_item_answered"] += len(answers) == len(ITEMS)
        cells["rows_with_every_indicator_scored"] += scored == len(INDICATORS)
        cells["rows_with_no_indicator_scored"] += scored == 0
    return people, dict(sorted(cells.items()))


def of(indicator):
    return [INDICATORS[indicator] + str(number) for number in range(1, 5)]


def scores(people, items):
    """The scores of some items by respondent, without those who have none."""
    result = {name: score(answers, items) for name, answers in people.items()}
    return {name: value for name, value in result.items() if value is not None}


def level(people, indicator):
    found = list(scores(people, of(indicator)).values())
    n, mean, sd = len(found), statistics.mean(found), statistics.stdev(found)
    half = stats.t.ppf(0.975, n - 1) * sd / n**0.5
    return {
        "n": n,
        "mean": mean,
        "sd": sd,
        "interval": [mean - half, mean + half],
        "negative_pole_share": 100 * sum(value <= 25 for value in found) / n,
        "facets": {
            facet: {"n": len(s), "mean": statistics.mean(s)}
            for facet, items in FACETS[indicator].items()
            if (s := list(scores(people, items).values()))
        },
    }


def change(before, after, indicator):
    first, second = scores(before, of(indicator)), scores(after, of(indicator))
    linked = sorted(first.keys() & second.keys())
    n1, n2, nc = len(first), len(second), len(linked)
    result = {"n_first": n1, "n_second": n2, "n_linked": nc}
    a, b = list(first.values()), list(second.values())
    result["welch"] = test(stats.ttest_ind(b, a, equal_var=False), difference(b, a))
    if nc < 3:
        return result
    pa, pb = [first[name] for name in linked], [second[name] for name in linked]
    result["paired"] = test(stats.ttest_rel(pb, pa), difference(pb, pa))
    result["r_linked"] = r = statistics.correlation(pa, pb)
    if n1 + n2 == 2 * nc:
        return result
    # Derrick, Russ, Toher and White (2017), unequal variances.
    v1, v2 = statistics.variance(a), statistics.variance(b)
    error = (v1 / n1 + v2 / n2 - 2 * r * (v1 * v2) ** 0.5 * nc / (n1 * n2)) ** 0.5
    alone = n1 + n2 - 2 * nc
    freedom = nc - 1 + (result["welch"]["df"] - nc + 1) / (alone + 2 * nc) * alone
    t = difference(b, a) / error
    half = stats.t.ppf(0.975, freedom) * error
    result["partially_overlapping"] = {
        "estimate": difference(b, a),
        "t": t,
        "df": freedom,
        "p": 2 * stats.t.sf(abs(t), freedom),
        "interval": [difference(b, a) - half, difference(b, a) + half],
    }
    return result


def difference(later, earlier):
    return statistics.mean(later) - statistics.mean(earlier)


def test(outcome, estimate):
    interval = outcome.confidence_interval(0.95)
    return {
        "estimate": estimate,
        "t": outcome.statistic,
        "df": outcome.df,
        "p": outcome.pvalue,
        "interval": [interval.low, interval.high],
    }


def main():
    waves = {wave: account(wave) for wave in FILES}
    pairs = [("2023", "2024"), ("2024", "2025"), ("2023", "2025")]
    result = {
        "rows": {wave: cells for wave, (_, cells) in waves.items()},
        "levels": {
            place: {
                wave: {i: level(people[place], i) for i in INDICATORS}
                for wave, (people, _) in waves.items()
            }
            for place in PARTNERSHIPS
        },
        "changes": {
            place: {
                f"{first}-{second}": {
                    i: change(waves[first][0][place], waves[second][0][place], i)
                    for i in INDICATORS
                }
                for first, second in pairs
            }
            for place in PARTNERSHIPS
        },
    }
    text = json.dumps(result, indent=1, ensure_ascii=False, default=float)
    (HERE / "sample_levels.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
