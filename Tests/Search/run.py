"""Asks an engine a file of judged questions in Chromium, and tells how it did."""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "Tests/Browser")]

import offers  # noqa: E402
import questions  # noqa: E402
import report  # noqa: E402
from kit.chromium import chromium  # noqa: E402
from metrics import Outcome, percentile  # noqa: E402
from report import Bytes  # noqa: E402
from wire import serving  # noqa: E402

ENGINES = ("veiviser", "pagefind", "lunr")


def main() -> int:
    options = _options()
    try:
        asked = questions.read(options.file)
    except (OSError, questions.Malformed) as error:
        print(error, file=sys.stderr)
        return 2
    if not asked:
        print(f"{options.file}: no questions", file=sys.stderr)
        return 2
    if not (options.site / "sok" / "index.html").is_file():
        print(f"No search page in {options.site}. Build the site first: script/build", file=sys.stderr)
        return 2
    engine = importlib.import_module("engines." + options.engine)
    outcomes, weight = _run(engine, options.site.resolve(), asked, options.rounds)
    print(f"{engine.DESCRIPTION}")
    report.tell(outcomes, weight, options.misses)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/evaluate-search", description=__doc__)
    parser.add_argument("file", type=Path, help="questions in the format of Tests/SharedFixtures/search/own-queries.tsv")
    parser.add_argument("--engine", choices=ENGINES, default="veiviser", help="who is asked (default: veiviser)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site's folder (default: site)")
    parser.add_argument("--misses", type=int, default=1000, help="how many misses are shown (default: all)")
    parser.add_argument(
        "--rounds", type=int, default=1, help="how often all is asked; a question's time is its median (default: 1)"
    )
    return parser.parse_args()


def _run(
    engine: ModuleType, site: Path, asked: list[questions.Question], rounds: int
) -> tuple[list[Outcome], Bytes]:
    with tempfile.TemporaryDirectory() as made, chromium() as browser:
        folder = site
        if engine.PAGE != "sok/":
            folder = Path(made)
            engine.prepare(site, offers.read(site), folder)
        with serving(folder) as wire:
            # Not the browser suite's profile, whose clock stands still.
            tab = browser.new_context(locale="nb-NO", timezone_id="Europe/Oslo").new_page()
            tab.goto(wire.root + engine.PAGE, wait_until="networkidle")
            answers, times, marks = [], [], []
            for question in asked:
                found, milliseconds = engine.ask(tab, question)
                answers.append(tuple(found))
                times.append([milliseconds])
                marks.append(wire.mark())
            # Another program's turn on the machine is not the search's time.
            for _ in range(rounds - 1):
                for question, spent in zip(asked, times):
                    spent.append(engine.ask(tab, question)[1])
            outcomes = [Outcome(q, a, percentile(t, 50)) for q, a, t in zip(asked, answers, times)]
            later = [wire.weight(since, until) for since, until in zip(marks, marks[1:])]
            return outcomes, Bytes(wire.weight(0, marks[0]), wire.weight(0, marks[0], with_page=True), later)


if __name__ == "__main__":
    sys.exit(main())
