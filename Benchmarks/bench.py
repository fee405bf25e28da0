#!/usr/bin/env python3
"""Measures Samhold beside other programs, and writes Benchmarks/RESULTS.md: see README.md.

SIZES    numbers of rows, such as "10000 1000000 10000000"
GROWTH   numbers of partnerships, such as "10 100 1000 5000"
SECONDS  about how long each size is measured
THREADS  how many threads every program may use
SLOW     the most rows that pandas and R data.table are given, since they take minutes a round
"""
import os
import subprocess
import sys

import agreement
import contenders
import measure
import results

ROOT = contenders.ROOT
WORK = ROOT / ".build/bench"


def numbers(name, default):
    return [int(number.replace("_", "")) for number in os.environ.get(name, default).split()]


def made(*sizes):
    """The folder of a project of some size, made if it is not there."""
    folder = WORK / "-".join(map(str, sizes))
    if not (folder / "complete").exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([ROOT / ".build/release/bench-data", folder, *map(str, sizes)], check=True)
        (folder / "complete").touch()
    return folder


def compared(programs, rows, seconds):
    """Measures all programs on one file, and checks that they found the same."""
    folder = made(rows)
    if rows > numbers("SLOW", "1000000")[0]:
        programs = [program for program in programs if not program.is_slow]
    print(f"bench: {rows:,} rows", file=sys.stderr)
    costs = measure.in_turns(programs, folder, seconds, most=15)
    report = agreement.of_report(folder / programs[0].table)
    tables = {peer.name: agreement.of_peer(folder / peer.table) for peer in programs[1:]}
    agreed = agreement.compare(report, tables)
    for name, (_, error, missing) in agreed.items():
        if error > agreement.TOLERANCE or missing:
            sys.exit(f"bench: {name} found otherwise: error {error:.1e}, without {missing[:3]}")
    return results.comparison(rows, (folder / "answers.csv").stat().st_size, costs, agreed)


def grown(samhold, partnerships):
    folder = made(60 * partnerships, partnerships, 2)
    print(f"bench: {partnerships:,} partnerships", file=sys.stderr)
    cost = measure.run(samhold.command, folder)
    return partnerships, cost, (folder / samhold.table).stat().st_size


def parts():
    """The table of the program's parts, on the smallest file."""
    program = ROOT / ".build/release/bench-parts"
    run = subprocess.run([program, made(10_000)], capture_output=True, text=True, check=True)
    return "\n".join(["## Parts, 10,000 rows in memory, one thread", "", run.stdout])


def main():
    threads = numbers("THREADS", str(min(os.cpu_count() or 1, 8)))[0]
    seconds = numbers("SECONDS", "90")[0]
    programs = contenders.all_contenders(threads)
    sections = [results.heading(programs, threads)]
    for rows in numbers("SIZES", "10000 1000000"):
        sections.append(compared(programs, rows, seconds))
    growth = [grown(programs[0], size) for size in numbers("GROWTH", "10 100 1000")]
    sections.append(results.growth(growth))
    sections.append(parts())
    results.write(ROOT / "Benchmarks/RESULTS.md", sections)


if __name__ == "__main__":
    main()
