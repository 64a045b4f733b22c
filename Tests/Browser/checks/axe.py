"""axe-core on every page: in all four poses on one page of each kind and on those a script fills, in
one of them on the others; in all four on every page with `--all`."""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path

from kit.chromium import probe
from kit.sweep import SMALL, SMALL_DARK, WIDE, WIDE_DARK, Visit

NAME = "axe"
RULES = {"axe": "no violation of axe-core's rules for WCAG 2.0 to 2.2 A and AA and best practice"}
POSES = (SMALL, SMALL_DARK, WIDE, WIDE_DARK)
SAMPLED = True


@functools.cache
def source() -> str:
    package = importlib.util.find_spec("axe_playwright_python")
    if not package or not package.origin:
        raise SystemExit("axe-core is missing: see requirements.txt")
    return Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def check_page(visit: Visit) -> None:
    if not visit.tab.evaluate("'axe' in window"):
        visit.tab.evaluate(source())
    visit.take(visit.tab.evaluate(probe("axe")))
