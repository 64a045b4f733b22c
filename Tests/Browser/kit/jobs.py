"""Runs the checks that open pages as they like, several at a time: each process has a browser, and each
check its own profiles in it."""

from __future__ import annotations

import importlib
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Iterable, Iterator

from playwright.sync_api import Error

from kit.chromium import chromium
from kit.report import Finding
from kit.run import Run
from kit.site import Site
from kit.workers import divided


def run_checks(
    folder: Path, glob: str, root: str, pictures: Path, names: list[str], workers: int
) -> Iterator[tuple[str, list[Finding], float]]:
    """Each check's module name, findings and seconds, as they end."""
    return divided(_checks, names, (folder, glob, root, pictures), workers)


def _checks(
    names: Iterable[str], folder: Path, glob: str, root: str, pictures: Path
) -> Iterator[tuple[str, list[Finding], float]]:
    site = Site(folder, glob)
    with ExitStack() as stack:
        browser = None
        for name in names:
            # One that a check has brought down is started anew.
            if browser is None or not browser.is_connected():
                stack.close()
                browser = stack.enter_context(chromium())
            yield _check(name, Run(site, root, browser, pictures))


def _check(name: str, run: Run) -> tuple[str, list[Finding], float]:
    module = importlib.import_module("checks." + name)
    start = time.monotonic()
    findings: list[Finding] = []
    try:
        findings.extend(module.check_browser(run))
    except Error as error:
        # That a check could not go on is a finding of its first rule.
        reason = "the check ended early: " + str(error).splitlines()[0]
        findings.append(Finding(next(iter(module.RULES)), "", "", reason))
    return name, findings, time.monotonic() - start
