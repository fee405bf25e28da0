#!/usr/bin/env python3
"""Writes distributions.json: tails, densities and quantiles to compare with.

Values come from mpmath at 50 digits: the incomplete beta function by the positive series DLMF
8.17.8 where it is quick and by the continued fraction 8.17.22 where it is not, the others from their
defining integrals and series. scipy is run on the same arguments and the largest relative difference between the two is kept in the header.
Usage: python3 generate.py
"""
import datetime
import json
import os

import mpmath as mp
import scipy
import scipy.stats as st

mp.mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))
ONE = mp.mpf(1)
cases, scipy_differences = [], {}


def add(function, arguments, exact, scipy_value=None):
    value = float(exact)
    cases.append({"function": function, "arguments": arguments, "value": value})
    if scipy_value is not None and value != 0:
        difference = abs(float(scipy_value) / value - 1)
        worst = scipy_differences.get(function, 0.0)
        scipy_differences[function] = max(worst, difference)


def beta(a, b, x):
    """The regularised incomplete beta function, the smaller side first."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta(b, a, 1 - x)
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    power = mp.exp(a * mp.log(x) + b * mp.log1p(-x) - log_beta) / a
    term, total = ONE, ONE
    for n in range(3000):
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        if term < total * mp.mpf("1e-50") and n > b:
            return power * total
    # Wallis' forward recurrence would overflow: evaluate backwards from far enough out.
    depth = int(60 + 40 * mp.sqrt(max(a, b)))
    tail = ONE
    for m in range(min(depth, 400000), 0, -1):
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        tail = 1 + even / (1 + odd / tail)
    return power / (1 - (a + b) * x / (a + 1) / tail)


def t_survival(t, df):
    t, df = mp.mpf(t), mp.mpf(df)
    tail = beta(df / 2, ONE / 2, df / (df + t * t)) / 2
    return tail if t >= 0 else 1 - tail


def solve(function, target, start):
    """The x > 0 with function(x) = target, on logarithmic scales."""
    step = lambda u: mp.log(function(mp.exp(u)) / target)
    return mp.exp(mp.findroot(step, mp.log(start), tol=1e-40, maxsteps=100))


def normal():
    for x in [0.0, 1e-8, 0.1, 0.5, 1.0, 1.96, 3.0, 5.5, 8.0, 12.0, 20.0, 30.0, 37.0]:
        add("normal.survival", [x], mp.erfc(mp.mpf(x) / mp.sqrt(2)) / 2, st.norm.sf(x))
        add("normal.cumulative", [x], mp.erfc(-mp.mpf(x) / mp.sqrt(2)) / 2, st.norm.cdf(x))
    for q in [1e-300, 1e-100, 1e-30, 1e-10, 1e-4, 0.001, 0.005, 0.025, 0.05, 0.2, 0.3, 0.4999, 0.4999999]:
        x = mp.findroot(lambda u: mp.log(mp.erfc(u / mp.sqrt(2)) / 2 / mp.mpf(q)), st.norm.isf(q), tol=1e-40)
        add("normal.upperQuantile", [q], x, st.norm.isf(q))


def student():
    for df in [0.7, 1.0, 2.0, 2.5, 5.0, 9.0, 19.5, 69.0, 443.0, 466.4043541162945, 1070.28, 5000.0, 123456.7, 1e6]:
        for t in [1e-9, 0.01, 0.3, 1.0, 1.7, 1.75, 2.1, 4.0, 7.5, 15.0, 35.0, 300.0]:
            exact = t_survival(t, df)
            if exact < mp.mpf("1e-300"):
                continue
            add("t.survival", [df, t], exact, st.t.sf(t, df))
        for q in [1e-200, 1e-50, 1e-12, 1e-5, 0.005, 0.025, 0.05, 0.24, 0.26, 0.4, 0.49999]:
            start = st.t.isf(q, df)
            if df > 1e4 or not 0 < start < 1e150:
                continue
            x = solve(lambda v: t_survival(v, df), mp.mpf(q), start)
            add("t.upperQuantile", [df, q], x, start)


def gamma_tails(a, x):
    """P(a, x) by the positive series DLMF 8.7.1 at 380 digits, and its complement."""
    with mp.workdps(380):
        a, x = mp.mpf(a), mp.mpf(x)
        term = total = ONE / a
        k = 0
        while term > total * mp.mpf("1e-375"):
            k += 1
            term *= x / (a + k)
            total += term
        low = mp.exp(a * mp.log(x) - x - mp.loggamma(a)) * total
        return low, 1 - low


def chi_square():
    for df in [1.0, 2.0, 3.0, 7.5, 20.0, 100.0, 1500.0, 20000.0]:
        for ratio in [1e-6, 0.01, 0.2, 0.6, 0.95, 1.0, 1.05, 1.5, 2.5, 6.0, 30.0]:
            x = df * ratio
            low, high = gamma_tails(mp.mpf(df) / 2, mp.mpf(x) / 2)
            if low > mp.mpf("1e-300"):
                add("chiSquare.cumulative", [df, x], low, st.chi2.cdf(x, df))
            if high > mp.mpf("1e-300"):
                add("chiSquare.survival", [df, x], high, st.chi2.sf(x, df))
        for q in [1e-100, 1e-10, 0.001, 0.025, 0.3, 0.7, 0.975, 0.999999]:
            x = solve(lambda v: gamma_tails(mp.mpf(df) / 2, v / 2)[1], mp.mpf(q), st.chi2.isf(q, df))
            add("chiSquare.upperQuantile", [df, q], x, st.chi2.isf(q, df))


def f_survival(x, d1, d2):
    d1, d2, x = mp.mpf(d1), mp.mpf(d2), mp.mpf(x)
    return beta(d2 / 2, d1 / 2, d2 / (d2 + d1 * x))


def f_cumulative(x, d1, d2):
    d1, d2, x = mp.mpf(d1), mp.mpf(d2), mp.mpf(x)
    return beta(d1 / 2, d2 / 2, d1 * x / (d2 + d1 * x))


def fisher():
    for d1, d2 in [(1.0, 1.0), (1.0, 30.0), (4.0, 9.5), (14.0, 69.0), (869.0, 16511.0), (2708.0, 10832.0), (30.0, 2.0)]:
        for x in [1e-4, 0.2, 0.7, 0.95, 1.0, 1.1, 1.6, 4.0, 20.0, 200.0]:
            high, low = f_survival(x, d1, d2), f_cumulative(x, d1, d2)
            if high > mp.mpf("1e-300"):
                add("f.survival", [d1, d2, x], high, st.f.sf(x, d1, d2))
            if low > mp.mpf("1e-300"):
                add("f.cumulative", [d1, d2, x], low, st.f.cdf(x, d1, d2))
        for q in [1e-15, 1e-6, 0.025, 0.3, 0.7, 0.975, 0.9999]:
            start = st.f.isf(q, d1, d2)
            x = solve(lambda v: f_survival(v, d1, d2), mp.mpf(q), start if start < 1e40 else 1e3)
            add("f.upperQuantile", [d1, d2, q], x, st.f.isf(q, d1, d2))


def binomial():
    for n, p in [(1, 0.5), (10, 0.5), (37, 0.1), (265, 0.5), (1000, 0.003), (5000, 0.62), (20000, 0.5)]:
        mean = n * p
        deviation = (mean * (1 - p)) ** 0.5
        wanted = {0, 1, n // 2, n - 1, n}
        wanted |= {round(mean + z * deviation) for z in [-25, -8, -3, -1, 0, 1, 3, 8, 25]}
        for k in sorted(k for k in wanted if 0 <= k <= n):
            x = mp.mpf(p)
            pmf = mp.binomial(n, k) * x**k * (1 - x) ** (n - k)
            low = ONE if k == n else beta(n - k, k + 1, 1 - x)
            high = mp.mpf(0) if k == n else beta(k + 1, n - k, x)
            for name, value, other in [
                ("probability", pmf, st.binom.pmf(k, n, p)),
                ("cumulative", low, st.binom.cdf(k, n, p)),
                ("survival", high, st.binom.sf(k, n, p)),
            ]:
                if value > mp.mpf("1e-300"):
                    add("binomial." + name, [n, p, k], value, other)
        for q in [1e-6, 0.025, 0.4, 0.975, 0.999999]:
            add("binomial.quantile", [n, p, q], mp.mpf(float(st.binom.ppf(q, n, p))))


def noncentral(t, df, delta, upper):
    """P(T ≤ t) or P(T > t) as the mixture of a normal over the chi distribution of s."""
    t, df, delta = mp.mpf(t), mp.mpf(df), mp.mpf(delta)
    sign = -1 if upper else 1
    log_constant = mp.log(2) + df / 2 * mp.log(df / 2) - mp.loggamma(df / 2)
    log_term = lambda u: log_constant + df * u - df / 2 * mp.exp(2 * u)
    term = lambda u: mp.exp(log_term(u)) * mp.erfc(-sign * (t * mp.exp(u) - delta) / mp.sqrt(2)) / 2
    width = 1 / mp.sqrt(2 * df + t * t + 1)
    # A fine trapezoid over the whole line: the integrand is entire and falls off on both sides.
    step = width / 25
    total, start = mp.mpf(0), 0
    for direction in (1, -1):
        k = 0 if direction == 1 else -1
        quiet = 0
        while quiet < 40:
            value = term(k * step)
            total += value
            far = abs(k * step) > 12 * width + mp.mpf(3) / mp.sqrt(df)
            quiet = quiet + 1 if far and value < total * mp.mpf("1e-28") else 0
            k += direction
    return total * step


def noncentral_t():
    mp.mp.dps = 32
    grid = [
        (2.0, [(0.0, 0.5), (1.5, 0.5), (4.0, 3.0), (-1.0, 2.0), (10.0, 3.0)]),
        (4.0, [(199.0, 150.0), (201.0, 150.0), (-201.0, -150.0)]),
        (9.0, [(250.0, 40.0), (0.0, 1.0), (2.26, 2.5), (5.0, 1.0), (-3.0, 1.0), (0.5, 6.0), (8.0, 12.0)]),
        (49.0, [(2.0, 2.8), (2.0, -1.0), (-2.0, 2.9), (10.0, 4.0), (12.0, 14.0), (1.0, 9.0)]),
        (443.0, [(-2.28441875451459, -0.3), (-2.28441875451459, -4.2), (2.0, 0.0), (20.0, 17.0), (20.0, 27.0)]),
        (932.0, [(-1.51475296068772, 0.44), (-1.51475296068772, -3.47), (1.96, 6.0)]),
        (5000.0, [(1.96, 2.8), (30.0, 26.0), (-4.0, 0.0)]),
    ]
    for df, points in grid:
        for t, delta in points:
            low = noncentral(t, df, delta, False)
            high = noncentral(t, df, delta, True)
            assert abs(low + high - 1) < mp.mpf("1e-20"), (t, df, delta, low + high)
            add("noncentralT.cumulative", [df, delta, t], low, st.nct.cdf(t, df, delta))
            add("noncentralT.survival", [df, delta, t], high, st.nct.sf(t, df, delta))


def gamma_correction():
    for m in [2.0, 3.0, 9.0, 42.0, 443.0, 932.0, 1e5]:
        half = mp.mpf(m) / 2
        add("hedgesCorrection", [m], mp.gamma(half) / mp.sqrt(half) / mp.gamma(half - ONE / 2))


for part in [normal, student, chi_square, fisher, binomial, gamma_correction, noncentral_t]:
    part()

header = {
    "script": "Tests/StatisticsTests/Reference/generate.py",
    "scipy": scipy.__version__,
    "mpmath": mp.__version__,
    "date": datetime.date.today().isoformat(),
    "largestScipyDifference": scipy_differences,
}
with open(os.path.join(HERE, "distributions.json"), "w") as out:
    out.write('{"header": ' + json.dumps(header, indent=1) + ',\n"cases": [\n')
    out.write(",\n".join(json.dumps(case, allow_nan=False) for case in cases))
    out.write("\n]}\n")
print(len(cases), "cases", scipy_differences)
