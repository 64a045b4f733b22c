"""Runs the checks that open pages as they like, several at a time, each in a browser of its own."""

from __future__ import annotations

import importlib
import multiprocessing
import time
from pathlib import Path
from typing import Iterator

from playwright.sync_api import Error

from kit.chromium import chromium
from kit.report import Finding
from kit.run import Run
from kit.site import Site


def run_checks(
    folder: Path, glob: str, root: str, pictures: Path, names: list[str], workers: int
) -> Iterator[tuple[str, list[Finding], float]]:
    """Each check's module name, findings and seconds, as they end."""
    context = multiprocessing.get_context("spawn")
    job = (folder, glob, root, pictures)
    with context.Pool(min(workers, max(1, len(names)))) as pool:
        yield from pool.imap_unordered(_check, [(name, *job) for name in names])


def _check(job: tuple[str, Path, str, str, Path]) -> tuple[str, list[Finding], float]:
    name, folder, glob, root, pictures = job
    module = importlib.import_module("checks." + name)
    start = time.monotonic()
    findings: list[Finding] = []
    with chromium() as browser:
        try:
            findings.extend(module.check_browser(Run(Site(folder, glob), root, browser, pictures)))
        except Error as error:
            # That a check could not go on is a finding of its first rule.
            reason = "the check ended early: " + str(error).splitlines()[0]
            findings.append(Finding(next(iter(module.RULES)), "", "", reason))
    return name, findings, time.monotonic() - start
