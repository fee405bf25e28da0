"""What is measured: Samhold, and the programs that do the bare job on the same file."""
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".build/peers/bin/python3"


@dataclass
class Contender:
    name: str
    version: str
    # The command for a folder with answers.csv in it, which it is run in.
    command: list
    # The table that it writes there.
    table: str
    # Whether it takes a minute where others take seconds.
    is_slow: bool = False


def peers_scripts():
    """Where the peers' scripts lie, which are no part of this repository; None without them."""
    shared = Path(os.environ.get("SAMHOLD_SHARED", ROOT / "../shared")).resolve()
    folder = shared / "yardsticks"
    return folder if folder.is_dir() else None


def output_of(*command):
    """The first line a program prints; empty when it cannot be run or fails."""
    try:
        run = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return ""
    return (run.stdout.splitlines() or [""])[0].strip() if run.returncode == 0 else ""


def samhold(threads):
    program = str(ROOT / ".build/release/samhold")
    command = [program, "report", "--quiet", "--format", "html,xml", "--threads", str(threads)]
    return Contender("Samhold", output_of(program, "--version"), command, "report/report.xml")


def reference(scripts, threads):
    """The hand-written C, made here from its source."""
    program = ROOT / ".build/bench/reference"
    if not shutil.which("gcc"):
        return None
    build = ["gcc", "-O3", "-march=native", "-DNO512", scripts / "ref.c", "-o", program]
    program.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([*build, "-lm", "-lpthread"], check=True)
    command = [str(program), "answers.csv", "reference.tsv", str(threads)]
    return Contender("C reference", output_of("gcc", "-dumpfullversion"), command, "reference.tsv")


def python_peer(name, module, script, threads, is_slow=False):
    version = output_of(PYTHON, "-c", f"import {module}; print({module}.__version__)")
    table = f"{script.stem}.tsv"
    command = [str(PYTHON), str(script), "answers.csv", table, str(threads)]
    return Contender(name, version, command, table, is_slow) if version else None


def data_table(scripts, threads):
    version = output_of("Rscript", "-e", "cat(as.character(packageVersion('data.table')))")
    command = ["Rscript", str(scripts / "dt.R"), "answers.csv", "dt.tsv", str(threads)]
    return Contender("R data.table", version, command, "dt.tsv", True) if version else None


def all_contenders(threads):
    """Samhold first, then whichever peers are installed."""
    scripts = peers_scripts()
    if not scripts:
        print("bench: no yardsticks in ../shared or $SAMHOLD_SHARED, so Samhold runs alone")
        return [samhold(threads)]
    found = [
        samhold(threads),
        reference(scripts, threads),
        python_peer("Polars", "polars", scripts / "pol.py", threads),
        python_peer("DuckDB, tuned", "duckdb", scripts / "duck2.py", threads),
        python_peer("DuckDB, plain", "duckdb", scripts / "duck.py", threads),
        python_peer("pandas", "pandas", scripts / "pan.py", threads, is_slow=True),
        data_table(scripts, threads),
    ]
    return [contender for contender in found if contender]
