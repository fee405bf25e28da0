#!/usr/bin/env python3
"""Writes the fixtures beside distributions.json: what reference programs found on real data.

Results of R 4.2.2 (survey 4.1.1, psych 2.2.9, lavaan 0.6.14, effectsize 0.8.3, sandwich,
Partiallyoverlapping 2.0) are copied from ../shared/reference/out; sufficient statistics and counts are
taken from ../shared/microdata; what R did not compute is computed here by scipy or from the definition
by numpy. Only sums and counts are written, no respondent's row.
Usage: SAMHOLD_SHARED=… python3 collect.py
"""
import collections
import csv
import datetime
import decimal
import json
import math
import os

import numpy as np
import scipy
import scipy.optimize
import scipy.stats as st

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
SHARED = os.environ.get("SAMHOLD_SHARED", os.path.join(os.path.dirname(ROOT), "shared"))


def write(name, source, body):
    header = {
        "script": "Tests/StatisticsTests/Reference/collect.py",
        "source": source,
        "numpy": np.__version__,
        "scipy": scipy.__version__,
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


def rows(name):
    with open(os.path.join(SHARED, "microdata", name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def counts(values):
    return [[int(value), count] for value, count in sorted(collections.Counter(values).items())]


CONFIDENCE = "finan bus clerg educ fed labor press medic tv judge sci legis army".split()
CONFIDENCE = ["con" + name for name in CONFIDENCE]
LEVELS = {"a Great Deal": 3, "Only some": 2, "Hardly any": 1}


def univbct(column):
    """Scores by person, in millionths."""
    million = decimal.Decimal(1_000_000)
    return {
        row["SUBNUM"]: int(decimal.Decimal(row[column]) * million)
        for row in rows("multilevel_univbct_wide.csv")
        if row[column]
    }


def gss_confidence(wave):
    """Means of at least 7 of 13 items by person, in 1/360360."""
    scores = {}
    for row in rows("gss_panel2006_long.csv"):
        answers = [LEVELS[row[name]] for name in CONFIDENCE if row[name] in LEVELS]
        if row["wave"] == str(wave) and len(answers) >= 7:
            scores[row["firstid"]] = sum(answers) * 360360 // len(answers)
    return scores


def cliff(first, second):
    """Cliff 1993 eq. 9 and Feng & Cliff 2004 on the full dominance matrix."""
    d = np.sign(np.array(second, float)[None, :] - np.array(first, float)[:, None])
    m, n = d.shape
    delta = d.mean()
    numerator = (
        n * n * ((d.mean(axis=1) - delta) ** 2).sum()
        + m * m * ((d.mean(axis=0) - delta) ** 2).sum()
        - ((d - delta) ** 2).sum()
    )
    variance = max(numerator / (m * n * (m - 1) * (n - 1)), (1 - delta**2) / (m * n - 1))
    z = st.norm.ppf(0.975)
    margin = z * math.sqrt(variance * ((1 - delta**2) ** 2 + z * z * variance))
    bottom = 1 - delta**2 + z * z * variance
    middle = delta - delta**3
    return {
        "delta": delta,
        "standardError": math.sqrt(variance),
        "interval": [(middle - margin) / bottom, (middle + margin) / bottom],
    }


def ordinal():
    panels = {
        "univbct_COMMIT_1_3": (univbct("COMMIT1"), univbct("COMMIT3"), 1_000_000),
        "univbct_JOBSAT_1_2": (univbct("JOBSAT1"), univbct("JOBSAT2"), 1_000_000),
        "gss2006_confidence_w1_w3": (gss_confidence(1), gss_confidence(3), 360360),
    }
    cases = []
    for name, (first, second, scale) in panels.items():
        linked = sorted(set(first) & set(second))
        changes = [second[person] - first[person] for person in linked]
        a, b = list(first.values()), list(second.values())
        ranks = {}
        for correction in (False, True):
            changed = [change for change in changes if change]
            test = st.wilcoxon(changed, correction=correction, method="asymptotic")
            ranks[correction] = test.pvalue
        positive = sum(
            rank for rank, change in zip(st.rankdata(np.abs(changed)), changed) if change > 0
        )
        u = {c: st.mannwhitneyu(b, a, use_continuity=c, method="asymptotic") for c in (False, True)}
        # R subtracts floating-point scores, which breaks ties; only the order of sizes matters.
        noisy = [second[person] / scale - first[person] / scale for person in linked]
        sizes = {size: k + 1 for k, size in enumerate(sorted({abs(x) for x in noisy if x}))}
        coded = [int(math.copysign(sizes[abs(x)], x)) if x else 0 for x in noisy]
        theirs = reference("02_change.json")[name]
        cases.append(
            {
                "name": name,
                "scale": scale,
                "first": counts(a),
                "second": counts(b),
                "changes": counts(changes),
                "floatingChanges": counts(coded),
                "statistic": positive,
                "p": ranks[False],
                "correctedP": ranks[True],
                "floatingV": theirs["wilcoxon"]["V"],
                "floatingP": theirs["wilcoxon"]["p_nocc"],
                "floatingCorrectedP": theirs["wilcoxon"]["p_cc"],
                "signP": theirs["sign_test_p"],
                "mannWhitneyU": u[False].statistic,
                "mannWhitneyP": u[False].pvalue,
                "mannWhitneyCorrectedP": u[True].pvalue,
                "cliff": cliff(a, b),
            }
        )
    write("ordinal.json", "R wilcox.test and binom.test; scipy; numpy by definition", cases)


def one_factor(covariance):
    """The maximum likelihood one-factor model by a root of its likelihood equations."""
    deviations = np.sqrt(np.diag(covariance))
    r = covariance / np.outer(deviations, deviations)
    k = len(r)

    def equations(parameters):
        loadings, unique = parameters[:k], parameters[k:]
        inverse = np.linalg.inv(np.outer(loadings, loadings) + np.diag(unique))
        pull = inverse - inverse @ r @ inverse
        return np.concatenate([pull @ loadings, np.diag(pull)])

    start = 0.9 * np.linalg.eigh(r)[1][:, -1] * math.sqrt(np.linalg.eigh(r)[0][-1])
    start = np.concatenate([start, 1 - start**2])
    found = scipy.optimize.root(equations, start, method="hybr", options={"xtol": 1e-14})
    assert np.abs(found.fun).max() < 1e-10, np.abs(found.fun).max()
    loadings, unique = found.x[:k] * deviations, found.x[k:] * deviations**2
    loadings *= np.sign(loadings.sum())
    return loadings.sum() ** 2 / (loadings.sum() ** 2 + unique.sum()), loadings.tolist()


def reliability():
    results = reference("01_reliability.json")
    tables = {
        name: (rows("psychTools_bfi.csv"), lambda text: int(text) if text else None)
        for name in ("agree", "consc", "extra", "neuro", "open")
    }
    studies = {"VALE", "FILM", "FLAT", "XRAY", "SHOP", "SALT", "AGES", "Fast"}
    sai = [r for r in rows("psychTools_sai.csv") if r["time"] == "1" and r["study"] in studies]
    tables["sai_state_anxiety_t1"] = (sai, lambda text: int(text) if text else None)
    gss = [row for row in rows("gss_panel2006_long.csv") if row["wave"] == "1"]
    tables["gss06_confidence_w1"] = (gss, LEVELS.get)
    cases = []
    for name, (table, code) in tables.items():
        theirs = results[name]
        low, high, items = theirs["lo"], theirs["hi"], theirs["items"]
        answers = []
        for row in table:
            values = [code(row[item]) for item in items]
            if None in values:
                continue
            answers.append(
                [low + high - v if i in theirs["reversed"] else v for i, v in zip(items, values)]
            )
        x = np.array(answers, dtype=np.int64)
        assert len(x) == theirs["n_complete"], name
        products = x.T @ x
        omega, loadings = one_factor(np.cov(x.T))
        cases.append(
            {
                "name": name,
                "n": len(x),
                "sums": x.sum(axis=0).tolist(),
                "products": [int(products[i, j]) for i in range(len(items)) for j in range(i + 1)],
                "alpha": theirs["alpha_listwise"],
                "feldt": theirs["feldt_ci95_byhand"],
                "alphaIfDeleted": list(theirs["alpha_if_deleted"].values()),
                "itemRest": list(theirs["item_rest_r"].values()),
                "omega": theirs["omega_total_cfa1f_ML"],
                "loadings": list(theirs["loadings"].values()),
                "exactOmega": omega,
                "exactLoadings": loadings,
            }
        )
    write("reliability.json", "R psych and lavaan, 01_reliability.R; scipy root of the likelihood equations", cases)


def moments(values):
    values = np.array(values, dtype=float)
    return {"n": len(values), "mean": values.mean(), "variance": values.var(ddof=1)}


def design():
    theirs = reference("03_weighted.json")
    cases = []

    def add(name, strata, result):
        kept = {k: result[k] for k in ("est", "se", "df", "ci_t") if k in result}
        cases.append({"name": name, "strata": strata} | kept)

    school = rows("survey_apistrat.csv")
    strata = []
    for kind in "EHM":
        group = [row for row in school if row["stype"] == kind]
        strata.append(
            {
                "moments": moments([float(row["api00"]) for row in group]),
                "weight": float(group[0]["pw"]),
                "population": int(group[0]["fpc"]),
            }
        )
    add("apistrat", strata, theirs["strat"]["api00"])
    clusters = collections.defaultdict(lambda: [0.0, 0.0])
    for row in rows("survey_apiclus1.csv"):
        clusters[row["dnum"]][0] += float(row["pw"])
        clusters[row["dnum"]][1] += float(row["pw"]) * float(row["api00"])
        population = int(row["fpc"])
    add("apiclus1", [{"clusters": list(clusters.values()), "population": population}], theirs["clus1"]["api00"])
    with open(os.path.join(SHARED, "reference", "out", "03_housing_srs200.csv"), newline="") as file:
        satisfaction = [float(row["sat"]) for row in csv.DictReader(file)]
    add("housing_srs200", [{"moments": moments(satisfaction), "weight": 1, "population": 1681}], theirs["housing_srs200"]["sat_mean"])
    trust = {"can Trust": 1.0, "Cannot Trust": 0.0, "Depends": 0.0}
    for wave in "123":
        for field in ("trust", "confidence"):
            by_stratum = collections.defaultdict(lambda: collections.defaultdict(lambda: [0.0, 0.0]))
            for row in rows("gss_panel2006_long.csv"):
                if row["wave"] != wave or not row["wtpannr123"]:
                    continue
                weight = float(row["wtpannr123"])
                sums = by_stratum[row["vstrat"]][row["vpsu"]]
                if field == "trust":
                    value = trust.get(row["trust"])
                else:
                    answers = [LEVELS[row[name]] for name in CONFIDENCE if row[name] in LEVELS]
                    value = sum(answers) / len(answers) if len(answers) >= 7 else None
                if value is not None:
                    sums[0] += weight
                    sums[1] += weight * value
            strata = [{"clusters": list(units.values())} for units in by_stratum.values()]
            add(f"gss06_w{wave}_{field}", strata, theirs[f"gss06_w{wave}"][field])
    first, third = gss_confidence(1), gss_confidence(3)
    by_stratum = collections.defaultdict(lambda: collections.defaultdict(lambda: [0.0, 0.0]))
    for row in rows("gss_panel2006_long.csv"):
        person = row["firstid"]
        if row["wave"] == "1" and person in first and person in third and row["wtpannr123"]:
            weight = float(row["wtpannr123"])
            sums = by_stratum[row["vstrat"]][row["vpsu"]]
            sums[0] += weight
            sums[1] += weight * (third[person] - first[person]) / 360360
    change = theirs["gss06_weighted_paired_change_w1_w3"]
    strata = [{"clusters": list(units.values())} for units in by_stratum.values()]
    # svyttest takes one degree of freedom more for its intercept: 62 beside the design's 63.
    add("gss06_paired_change", strata, {"est": change["mean"], "se": change["se"]})
    with open(os.path.join(SHARED, "reference", "out", "03_raked_weights_gss06w1.csv"), newline="") as file:
        raked = [(float(r["rakew"]), r["trust01"]) for r in csv.DictReader(file)]
    # Those without an answer have weight zero and count as drawn, as in R.
    answered = [(w, float(y)) for w, y in raked if y != "NA"]
    sums = [sum(w**a * y**b for w, y in answered) for a, b in [(1, 0), (2, 0), (1, 1), (2, 1), (2, 2)]]
    fixed = theirs["rake_gss06w1"]["trust_weights_as_fixed_se"]
    add("gss06w1_raked", [{"persons": [len(raked)] + sums}], {"est": fixed["est"], "se": fixed["se"]})
    write("design.json", "R survey 4.1.1, 03_weighted.R", cases)


def raking():
    theirs = reference("03_weighted.json")
    cells = collections.defaultdict(lambda: [0, 0.0, 0.0])
    with open(os.path.join(SHARED, "reference", "out", "03_raked_weights_apiclus1.csv"), newline="") as file:
        for row in csv.DictReader(file):
            cell = cells[row["stype"], row["sch.wide"]]
            cell[0] += 1
            cell[1] += float(row["pw"])
            cell[2] = float(row["raked"]) / float(row["pw"])
    keys = sorted(cells)
    clus = theirs["rake_clus1"]
    cases = [
        {
            "name": "apiclus1",
            "counts": [cells[key][0] for key in keys],
            "base": [cells[key][1] for key in keys],
            "categories": [["EHM".index(key[0]) for key in keys], [["No", "Yes"].index(key[1]) for key in keys]],
            "targets": [[4421, 755, 1018], [1072, 5122]],
            "factors": [cells[key][2] for key in keys],
            "designEffect": clus["kish_deff"],
            "effectiveN": clus["n_eff"],
        }
    ]
    gss = theirs["rake_gss06w1"]
    keys = sorted(gss["counts"])
    n = gss["N"]
    cases.append(
        {
            "name": "gss06w1",
            "counts": [gss["counts"][key] for key in keys],
            "base": [float(gss["counts"][key]) for key in keys],
            "categories": [[0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2]],
            "targets": [[0.5 * n, 0.5 * n], [0.3 * n, 0.4 * n, 0.3 * n]],
            "factors": [gss["unique_weights"][key] for key in keys],
            "designEffect": gss["kish_deff"],
            "effectiveN": gss["n_eff"],
        }
    )
    write("raking.json", "R survey::rake and anesrake, 03_weighted.R", cases)


def pair_sums(pairs):
    """n, Σx, Σy, Σx², Σy², Σxy."""
    x, y = zip(*pairs)
    products = [sum(a * a for a in x), sum(b * b for b in y), sum(a * b for a, b in pairs)]
    return [len(pairs), sum(x), sum(y)] + products


def invented_ancova():
    """HC2 by matrix algebra on invented pairs: the leverages need every pair."""
    control = [(1, 2), (2, 2), (2, 3), (4, 3), (5, 6), (7, 5)]
    treated = [(2, 4), (3, 3), (3, 6), (5, 7), (6, 9)]
    x = np.array([[1, a, g] for g, group in enumerate([control, treated]) for a, _ in group], float)
    y = np.array([b for group in [control, treated] for _, b in group], float)
    bread = np.linalg.inv(x.T @ x)
    residuals = y - x @ (bread @ x.T @ y)
    leverages = np.einsum("ij,jk,ik->i", x, bread, x)
    variance = bread @ x.T @ np.diag(residuals**2 / (1 - leverages)) @ x @ bread
    estimate, se = (bread @ x.T @ y)[2], math.sqrt(variance[2, 2])
    return {
        "name": "invented",
        "control": [[a, b, 1] for a, b in control],
        "treated": [[a, b, 1] for a, b in treated],
        "est": estimate,
        "se": se,
        "p": 2 * st.t.sf(abs(estimate / se), len(y) - 3),
    }


def comparison():
    theirs = reference("04_did_attrition.json")
    table = rows("HSAUR3_BtheB.csv")
    cases = []
    for month in ("2m", "3m", "5m", "8m"):
        pairs, stay, leave = {"TAU": [], "BtheB": []}, [], []
        for row in table:
            before, after = row["bdi.pre"], row["bdi." + month]
            if before and after:
                pairs[row["treatment"]].append((int(before), int(after)))
            if before:
                (stay if after else leave).append(int(before))
        result = theirs["BtheB_" + month]
        cases.append(
            {
                "name": "BtheB_" + month,
                "control": pair_sums(pairs["TAU"]),
                "treated": pair_sums(pairs["BtheB"]),
                "stay": moments(stay),
                "leave": moments(leave),
                "smd": theirs["attr_BtheB_" + month]["smd_stay_vs_leave"],
                "did": result["did"],
                "welch": result["welch"],
                "hc2": result["ols_change_HC2"],
                "ancova": result["ancova_classical"],
                "ancovaHC2": result["ancova_HC2"],
                "morris": result["d_ppc2_morris2008"],
            }
        )
    write("comparison.json", "R lm, sandwich and t.test, 04_did_attrition.R", cases)
    write("ancova.json", "numpy matrix algebra on invented pairs", [invented_ancova()])


def families():
    with open(os.path.join(SHARED, "reference", "out", "02_per_partnership_COMMIT_1_3.csv"), newline="") as file:
        table = list(csv.DictReader(file))
    case = {"name": "univbct companies"}
    for key in ("p", "p_holm", "p_bh"):
        case[key] = [float(row[key]) for row in table]
    write("families.json", "R p.adjust, 02_change.R", [case])


def trend():
    """Generalised least squares by numpy, and Fieller's set by a root search."""
    cases = []
    for times, means, covariance, df in [
        ([0.0, 1.1, 2.3], [52.1, 55.4, 54.0], [[1.2, 0.5, 0.3], [0.5, 1.4, 0.6], [0.3, 0.6, 1.9]], 41.0),
        ([2019.75, 2020.5, 2022.0, 2023.25], [3.61, 3.47, 3.54, 3.7], (np.diag([4, 5, 6, 7]) * 1e-4).tolist(), math.inf),
        ([0.0, 12.0, 30.0], [40.0, 40.9, 41.0], [[1.0, 0.1, 0.0], [0.1, 1.0, 0.1], [0.0, 0.1, 1.0]], 12.0),
    ]:
        x = np.column_stack([np.ones(len(times)), np.array(times) - times[0]])
        w = np.linalg.inv(np.array(covariance))
        information = x.T @ w @ x
        beta = np.linalg.solve(information, x.T @ w @ np.array(means))
        residual = np.array(means) - x @ beta
        v = np.array(covariance)
        gain, kept = means[1] - means[0], means[2] - means[0]
        vg, vk = v[1, 1] + v[0, 0] - 2 * v[0, 1], v[2, 2] + v[0, 0] - 2 * v[0, 2]
        cov = v[1, 2] - v[0, 1] - v[0, 2] + v[0, 0]
        t = st.norm.ppf(0.975) if math.isinf(df) else st.t.ppf(0.975, df)
        excess = lambda r: abs(kept - r * gain) - t * math.sqrt(vk - 2 * r * cov + r * r * vg)
        grid = np.linspace(-60, 60, 120001)
        signs = np.sign([excess(r) for r in grid])
        roots = [
            scipy.optimize.brentq(excess, grid[k], grid[k + 1], xtol=1e-14, rtol=1e-15)
            for k in np.nonzero(np.diff(signs))[0]
        ]
        cases.append(
            {
                "name": f"series of {len(times)}",
                "times": times,
                "means": means,
                "covariances": covariance,
                "df": None if math.isinf(df) else df,
                "slope": beta[1],
                "se": math.sqrt(np.linalg.inv(information)[1, 1]),
                "start": beta[0],
                "misfit": float(residual @ w @ residual),
                "share": kept / gain,
                "roots": roots,
                "isWithin": bool(excess(kept / gain) < 0 and gain * gain > t * t * vg),
            }
        )
    write("trend.json", "numpy least squares; scipy brentq", cases)


def planning():
    """Powers by scipy's noncentral t, after R's power.t.test."""
    cases = []
    for n in (5, 20, 50, 100, 444):
        df = n - 1
        critical = st.t.isf(0.025, df)
        power = lambda d: st.nct.sf(critical, df, d * math.sqrt(n))
        delta = scipy.optimize.brentq(lambda d: power(d) - 0.8, 1e-3, 5, xtol=1e-15, rtol=1e-14)
        cases.append({"name": "linked", "n": n, "deviations": [1.0], "delta": delta, "power": power(0.3)})
        s1, s2 = 1.0, 1.5
        df = (s1**2 + s2**2) ** 2 / ((s1**4 + s2**4) / (n - 1))
        critical = st.t.isf(0.025, df)
        se = math.sqrt((s1**2 + s2**2) / n)
        power = lambda d: st.nct.sf(critical, df, d / se)
        delta = scipy.optimize.brentq(lambda d: power(d) - 0.8, 1e-3, 9, xtol=1e-15, rtol=1e-14)
        cases.append({"name": "unlinked", "n": n, "deviations": [s1, s2], "delta": delta, "power": power(0.3)})
    write("planning.json", "scipy.stats.nct", cases)


for part in [change, ordinal, reliability, design, raking, comparison, families, trend, planning]:
    part()
