"""Runs the checks, tells what they found, and closes with «N passed, N failed»."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import selftest  # noqa: E402
from kit import jobs, sweep  # noqa: E402
from kit.report import Finding, tell  # noqa: E402
from kit.server import serving  # noqa: E402
from kit.site import Site  # noqa: E402
from open_findings import OPEN  # noqa: E402

# In the order they run. On a page, privacy comes first, since the others leave their marks on it.
CHECKS = (
    "budgets links names numbers language stylesheets head nu "
    "privacy outline axe shifts layout header targets rings "
    # Two of these run at a time: the longest first.
    "focus without_script search_contract journeys_to_help search_contract_card journeys journeys_to_people search_contract_filters screenshots journeys_without_script "
    "printing hosting pseudo_arabic without_style forced_colours subfolder"
).split()

# In the self-test much is waited for in vain, which leaves the processors to others.
WAITING = 2


def main() -> int:
    options = _options()
    os.chdir(ROOT)
    modules = [importlib.import_module("checks." + name) for name in CHECKS]
    wanted = [m for m in modules if _is_wanted(m, options)]
    if not wanted:
        print("No such check. There are: " + ", ".join(m.NAME for m in modules))
        return 2
    failed = passed = 0
    if options.selftest or not (options.no_selftest or options.only) and options.pages == "*":
        good, bad = selftest.run(modules, lambda site, some: check(site, some, "*", WAITING * options.workers, True))
        passed, failed = passed + good, failed + bad
    if not options.selftest:
        site = Site(options.site, options.pages)
        if not site.pages:
            print(f"No page in {options.site} fits. Build the site first: script/build")
            return 2
        findings = check(site, wanted, options.pages, options.workers, options.all)
        tell(findings, options.limit)
        rules = [rule for module in wanted for rule in module.RULES]
        broken = {finding.rule for finding in findings}
        # Only a run of everything can tell that a rule finds nothing any more.
        closed = set() if options.only or options.pages != "*" else set(OPEN) - broken
        for rule in sorted(closed):
            print(f"{rule}: holds now; take it off the list in open_findings.py")
        for rule in sorted(broken & set(OPEN)):
            print(f"{rule}: known and open: {OPEN[rule]}")
        broken -= set(OPEN)
        passed, failed = passed + len(set(rules) - broken - set(OPEN)), failed + len(broken)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


def _is_wanted(module: ModuleType, options: argparse.Namespace) -> bool:
    if options.only:
        return module.NAME in options.only
    return options.all or getattr(module, "IN_GATE", True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Checks the built site in Chromium.")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site's folder")
    parser.add_argument("--only", action="append", help="a check's name; may be given several times")
    parser.add_argument("--pages", default="*", help="pages whose address fits, such as '/tilbud/*'")
    parser.add_argument("--all", action="store_true", help="every page in all poses, and pictures; before a release")
    parser.add_argument("--selftest", action="store_true", help="only check the checks themselves")
    parser.add_argument("--no-selftest", action="store_true", help="leave the checks themselves unchecked")
    parser.add_argument("--workers", type=int, default=2, help="browsers at a time")
    parser.add_argument("--limit", type=int, default=8, help="findings shown for each rule")
    return parser.parse_args()


def check(
    site: Site, modules: list[ModuleType], glob: str, workers: int, in_every_pose: bool
) -> list[Finding]:
    """Runs the checks and prints a line for each."""
    findings: list[Finding] = []
    print(f"{len(site.pages)} pages in {site.folder.name}/")

    def told(name: str, found: list[Finding], seconds: float, scope: str) -> None:
        rules = Counter(f.rule for f in found)
        broken = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
        print(f"{name}: {scope}, {len(found)} failures{': ' + broken if broken else ''} ({seconds:.0f} s)")
        sys.stdout.flush()
        findings.extend(found)

    # The checks of files alone run while the pages are opened, which is done by other processes.
    with ThreadPoolExecutor(1) as reading, serving(site.folder) as root:
        filed = [(m, reading.submit(_check_files, m, site)) for m in modules if hasattr(m, "check_site")]
        paged = [m for m in modules if hasattr(m, "check_page")]
        if paged:
            names = [m.__name__.removeprefix("checks.") for m in paged]
            found, seconds, opened = sweep.sweep(site.folder, glob, root, names, workers, in_every_pose)
            for module in paged:
                own = [f for f in found if f.rule in module.RULES]
                count = f"{len(module.POSES)} poses"
                if hasattr(module, "poses_of_others") and not in_every_pose:
                    count = f"some of {count}, one of each kind × all"
                poses = f"{opened} pages and states × {count}"
                told(module.NAME, own, seconds.get(module.NAME, 0), poses)
            stray = [f for f in found if not any(f.rule in m.RULES for m in paged)]
            waiting = seconds.get("opening", 0) + seconds.get("posing", 0)
            told("opening", stray, waiting, f"{opened} pages and states")
        for module, future in filed:
            told(module.NAME, *future.result(), "all files")
        browsing = {m.__name__.removeprefix("checks."): m for m in modules if hasattr(m, "check_browser")}
        pictures = ROOT / "screenshots" / _folder(site)
        for name, found, spent in jobs.run_checks(
            site.folder, glob, root, pictures, list(browsing), workers
        ):
            told(browsing[name].NAME, found, spent, "browser")
    return findings


def _check_files(module: ModuleType, site: Site) -> tuple[list[Finding], float]:
    """What a check of files finds, and its seconds."""
    start = time.monotonic()
    return list(module.check_site(site)), time.monotonic() - start


def _folder(site: Site) -> str:
    return "" if site.folder == (ROOT / "site").resolve() else site.folder.name


if __name__ == "__main__":
    sys.exit(main())
