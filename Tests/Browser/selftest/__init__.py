"""The checks checked: a small site with one planted fault for each rule, and a page without any."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Callable, Iterator

from kit.report import Finding
from kit.site import Site
from kit.waiting import PATIENCE
from selftest import faulty_pages, faulty_site

CLEAN = "ren/"


def run(modules: list[ModuleType], check: Callable[[Site, list[ModuleType]], list[Finding]]) -> tuple[int, int]:
    """How many rules found their planted fault, and how many did not (a fault found on the page
    without faults counts as one of these)."""
    print("Self-test: each rule must find the fault that was planted for it")
    modules = [module for module in modules if getattr(module, "IN_SELFTEST", True)]
    with tempfile.TemporaryDirectory() as folder, _impatient():
        site = Path(folder) / "selftest"
        faulty_site.write(site)
        faulty_pages.write(site)
        findings = check(Site(site), modules)
    places = faulty_site.PLACES
    good = bad = 0
    for rule in [rule for module in modules for rule in module.RULES]:
        place = places.get(rule, rule + "/")
        if any(f.rule == rule and f.page.startswith(place) for f in findings):
            good += 1
            continue
        bad += 1
        elsewhere = sorted({"/" + f.page for f in findings if f.rule == rule})
        print(f"  {rule}: did not find the fault in /{place}; found {', '.join(elsewhere) or 'nothing'}")
    rules = {rule for module in modules for rule in module.RULES}
    for rule, page, pose in faulty_site.FURTHER:
        if rule not in rules:
            continue
        if any((f.rule, f.page) == (rule, page) and f.pose.startswith(pose) for f in findings):
            good += 1
            continue
        bad += 1
        print(f"  {rule}: did not find the fault in /{page} at {pose or 'any pose'}")
    for finding in findings:
        if finding.page == CLEAN:
            bad += 1
            print("  found a fault where there is none:" + finding.line())
    print(f"Self-test: {good} rules found their fault, {bad} did not\n")
    return good, bad


@contextmanager
def _impatient() -> Iterator[None]:
    """While the faulty site is looked at: much of what is waited for never comes there."""
    os.environ[PATIENCE] = "4"
    try:
        yield
    finally:
        del os.environ[PATIENCE]
