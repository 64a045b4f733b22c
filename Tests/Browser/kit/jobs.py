"""Runs the checks that open pages as they like, several at a time: each process has a browser, and each
check its own profiles in it."""

from __future__ import annotations

import importlib
import multiprocessing
import time
from contextlib import ExitStack
from pathlib import Path
from queue import Empty
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
    queue, answers = context.Queue(), context.Queue()
    for name in names:
        queue.put(name)
    processes = [
        context.Process(target=_work, args=(queue, answers, *job), daemon=True)
        for _ in range(min(workers, len(names)))
    ]
    for process in processes:
        queue.put(None)
        process.start()
    left = len(names)
    while left:
        try:
            answer = answers.get(timeout=5)
        except Empty:
            if any(process.exitcode not in (None, 0) for process in processes):
                raise SystemExit("A worker of the checks ended early; its error stands above.")
            continue
        left -= 1
        yield answer
    for process in processes:
        process.join()


def _work(queue, answers, folder: Path, glob: str, root: str, pictures: Path) -> None:
    site = Site(folder, glob)
    with ExitStack() as stack:
        browser = None
        while (name := queue.get()) is not None:
            # One that a check has brought down is started anew.
            if browser is None or not browser.is_connected():
                stack.close()
                browser = stack.enter_context(chromium())
            answers.put(_check(name, Run(site, root, browser, pictures)))


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
