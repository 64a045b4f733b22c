"""Measures whole builds of made-up catalogues, beside Hugo where it is installed.

All programs take turns (A B A B), each run into a new empty folder, and the medians are printed.
Run by script/benchmark, which builds and installs what this needs.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / ".build/release"
PROGRAMS = ROOT / "Benchmarks/.build/release"
# Where the programs are measured and not the disk: a tmpfs on every Linux.
MEMORY = "/dev/shm"


def run(command):
    """Runs a command; returns wall seconds, user and system CPU seconds, peak memory in MB, and what
    it printed."""
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        child = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        text = log.read().decode()
    if child.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{text[-3000:]}")
    return {
        "wall": wall, "user": usage.ru_utime, "system": usage.ru_stime, "cpu": usage.ru_utime + usage.ru_stime,
        # Linux gives the peak in KiB.
        "memory": usage.ru_maxrss / 1024, "text": text,
    }


def tree_size(folder):
    """The number of files in a folder and their bytes."""
    sizes = [os.path.getsize(Path(base) / name) for base, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


def median(results, key):
    return statistics.median(result[key] for result in results)


def veiviser(catalogue, output):
    return [
        RELEASE / "veiviser", "build", "--content", catalogue / "content", "--themes", ROOT / "themes",
        "--output", output, "--date", "2026-11-21", "--base-url", "https://veiviser.example/",
    ]


def hugo_binary():
    """Hugo itself, not the Python script that starts it; None if it is not installed."""
    found = sorted(ROOT.glob(".venv/lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else None


def made_catalogue(count, work):
    catalogue = work / "catalogue"
    subprocess.run(
        [PROGRAMS / "BenchmarkCatalogue", str(count), ROOT / "content", catalogue],
        check=True, stdout=subprocess.DEVNULL,
    )
    return catalogue


def row(name, results, tree):
    files, size = tree
    print(
        f"| {name} | {median(results, 'wall'):.2f} s | {median(results, 'user'):.2f} s "
        f"| {median(results, 'system'):.2f} s | {median(results, 'memory'):.0f} MB | {files} "
        f"| {size / 1e6:.1f} MB | {files / median(results, 'wall'):.0f} |"
    )


HEADING = (
    "| program | wall | user CPU | system CPU | peak memory | files | bytes | files/s |\n"
    "|---|---|---|---|---|---|---|---|"
)


def load():
    return f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def measure_in_memory(count, arguments):
    """Ours and Hugo in turn, the output on tmpfs; then ours again over its own output."""
    work = Path(tempfile.mkdtemp(prefix="veiviser-benchmark-", dir=MEMORY))
    catalogue = made_catalogue(count, work)
    programs = {"veiviser": lambda output: veiviser(catalogue, output)}
    hugo = None if arguments.no_hugo else hugo_binary()
    if hugo:
        site = work / "hugo"
        shutil.copytree(ROOT / "Benchmarks/hugo", site)
        (site / "content").symlink_to(catalogue / "hugo/content")
        programs["hugo"] = lambda output: [hugo, "--quiet", "--source", site, "--destination", output]

    print(f"\n{count} offers, output on tmpfs; {load()}")
    results = {name: [] for name in programs}
    trees = {}
    for number in range(arguments.runs):
        for name, command in programs.items():
            output = work / f"{name}-{number}"
            results[name].append(run(command(output)))
            trees[name] = tree_size(output)
            last = number == arguments.runs - 1
            if not (last and name == "veiviser"):
                shutil.rmtree(output)
        said = ", ".join(
            f"{name} {row[-1]['wall']:.2f} s ({row[-1]['cpu']:.2f} s CPU, {row[-1]['memory']:.0f} MB)"
            for name, row in results.items()
        )
        print(f"run {number + 1}: {said}; {load()}", flush=True)

    # The same build once more, over its own output, and then with one offer changed.
    output = work / f"veiviser-{arguments.runs - 1}"
    again = run(programs["veiviser"](output))
    offer = min((catalogue / "content").glob("*/tiltak/*.md"))
    offer.write_text(offer.read_text() + "\nEn setning til.\n")
    changed = run(programs["veiviser"](output))

    print(f"medians of {arguments.runs}:")
    print(HEADING)
    for name in programs:
        row(name, results[name], trees[name])
    if hugo:
        def ratio(key):
            return median(results["hugo"], key) / median(results["veiviser"], key)

        print(
            f"veiviser is {ratio('wall'):.1f} times as fast with {1 / ratio('cpu'):.2f} times the CPU "
            f"and {1 / ratio('memory'):.2f} times the memory"
        )
    print(
        f"veiviser again, nothing changed: {again['wall']:.2f} s; one offer changed: {changed['wall']:.2f} s"
    )
    shutil.rmtree(work)


def measure_on_disk(count, arguments):
    """Ours into memory, ours onto the disk, and the same tree written onto the disk by our writer alone,
    in turn. Nothing is deleted before the end: ext4 scans past freshly deleted inodes for minutes, and
    the next build would be blamed for it."""
    work = Path(tempfile.mkdtemp(prefix="veiviser-benchmark-", dir=MEMORY))
    disk = Path(tempfile.mkdtemp(prefix="veiviser-benchmark-", dir=arguments.on))
    catalogue = made_catalogue(count, work)
    print(f"\n{count} offers, output in {arguments.on}; {load()}")
    built, stored, alone = [], [], []
    for number in range(arguments.runs):
        if (work / "output").exists():
            shutil.rmtree(work / "output")
        built.append(run(veiviser(catalogue, work / "output")))
        # What earlier runs left to be written would be charged to this one.
        os.sync()
        stored.append(run(veiviser(catalogue, disk / f"build-{number}")))
        os.sync()
        writing = run([PROGRAMS / "WriterBenchmark", work / "output", disk / f"copy-{number}"])
        writing["wall"] = float(re.search(r"^new: .* in ([0-9.]+) s$", writing["text"], re.M).group(1))
        alone.append(writing)
        print(
            f"run {number + 1}: tmpfs {built[-1]['wall']:.2f} s, disk {stored[-1]['wall']:.2f} s, "
            f"writing alone {writing['wall']:.2f} s; {load()}", flush=True,
        )
    print(f"medians of {arguments.runs}:")
    print(HEADING)
    tree = tree_size(work / "output")
    row("veiviser on tmpfs", built, tree)
    row("veiviser on the disk", stored, tree)
    row("writing the tree alone", alone, tree)
    limit = median(built, "wall") + 1.3 * median(alone, "wall")
    verdict = "within" if median(stored, "wall") <= limit else "over"
    print(
        f"on the disk {median(stored, 'wall'):.2f} s, {verdict} {limit:.2f} s: "
        "what it takes on tmpfs and 1.3 times what writing alone takes"
    )
    shutil.rmtree(work)
    shutil.rmtree(disk)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=None, help="numbers of offers (1000 10000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each program (3)")
    parser.add_argument("--on", help="a folder on a disk: measure building onto it, beside writing alone")
    parser.add_argument("--no-hugo", action="store_true", help="measure veiviser alone")
    arguments = parser.parse_args()
    for count in arguments.counts or [1000, 10000]:
        if arguments.on:
            measure_on_disk(count, arguments)
        else:
            measure_in_memory(count, arguments)


main()
