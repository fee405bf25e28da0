"""Writes what was measured as tables of Markdown."""
import datetime
import os
import platform
import statistics
import sys


def machine():
    names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if "model name" in line]
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    processor = names[0] if names else platform.machine()
    return f"{len(names) or os.cpu_count()} × {processor}, {pages / 2**30:.0f} GiB, {platform.system()}"


def heading(contenders, threads):
    versions = [f"{c.name} {c.version}" for c in contenders]
    return "\n".join([
        "# Results",
        "",
        "Made by `make bench`. The programs run in turns on the same file, each round all of them;",
        "“over Samhold” is the median of the ratios of the rounds, with the least and the most. All",
        "make the bare tables, but for Samhold, which makes report.html and report.xml with everything",
        "in them. Memory is the most of any run.",
        "",
        f"- {datetime.date.today()}, {machine()}, {threads} threads, load {os.getloadavg()[0]:.1f}",
        f"- {', '.join(versions)}, Python {platform.python_version()}",
        "",
    ])


def comparison(rows, size, costs, agreement):
    """The table of one file."""
    own = costs["Samhold"]
    rounds = len(own.wall)
    lines = [
        f"## {rows:,} rows, {size / 1e6:.1f} MB",
        "",
        f"{rounds} rounds after one that does not count.",
        "",
        "| | Wall, s | least–most | Processor, s | Memory, MB | Over Samhold | least–most |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, cost in costs.items():
        ratios = cost.ratios(own)
        lines.append("| " + " | ".join([
            name,
            f"{cost.median:.3f}",
            f"{min(cost.wall):.3f}–{max(cost.wall):.3f}",
            f"{statistics.median(cost.cpu):.3f}",
            f"{cost.memory / 1e6:.0f}",
            f"{statistics.median(ratios):.2f}",
            f"{min(ratios):.2f}–{max(ratios):.2f}",
        ]) + " |")
    return "\n".join([*lines, "", *map(agreed, agreement.items()), ""])


def agreed(entry):
    name, (count, error, _) = entry
    return f"- {name}: {count:,} figures agree, the largest relative difference is {error:.0e}."


def growth(measured):
    """The table of projects that grow in partnerships."""
    lines = [
        f"## From {measured[0][0]:,} to {measured[-1][0]:,} partnerships",
        "",
        "Samhold alone, 60 rows and two waves a partnership, report.html and report.xml.",
        "",
        "| Partnerships | Wall, s | Processor, ms a partnership | Memory, MB | report.xml, MB |",
        "|---|---|---|---|---|",
    ]
    for partnerships, (wall, cpu, memory), size in measured:
        lines.append(
            f"| {partnerships:,} | {wall:.2f} | {1000 * cpu / partnerships:.2f} |"
            f" {memory / 1e6:.0f} | {size / 1e6:.1f} |"
        )
    return "\n".join([*lines, ""])


def write(path, sections):
    text = "\n".join(sections)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    sys.stdout.write(text)
