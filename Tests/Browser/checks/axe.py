"""axe-core on every page: in all four poses on one page of each kind and on those a script fills, in
its own on each of the others; in all four on every page with `--all`. Where a page in a dark scheme differs in
nothing but colours from what was just looked at, only the rules of colour look at it again.

What is not looked at on the others is axe's rule of how large a target is: `targets` looks at the size of
each on every page and asks for more, and `rings` whether something lies over it.

Every rule but contrast looks at every element. Contrast looks at every text too, but asks axe once for
each look (`probes/looks.js`): texts alike in colour, size, weight and all that is painted behind them have
one contrast, on whichever page they stand."""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path

from playwright.sync_api import BrowserContext

from kit.chromium import probe
from kit.sweep import SMALL, SMALL_DARK, WIDE, WIDE_DARK, Pose, Visit, own_pose

NAME = "axe"
RULES = {"axe": "no violation of axe-core's rules for WCAG 2.0 to 2.2 A and AA and best practice"}
POSES = (SMALL, SMALL_DARK, WIDE, WIDE_DARK)
# What axe found of each look it was sure of, or never is: the fault, or nothing.
JUDGED: dict[str, str | None] = {}


def poses_of_others(name: str) -> tuple[Pose, ...]:
    return (own_pose(name),)


@functools.cache
def source() -> str:
    package = importlib.util.find_spec("axe_playwright_python")
    if not package or not package.origin:
        raise SystemExit("axe-core is missing: see requirements.txt")
    return Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def prepare(context: BrowserContext) -> None:
    # There to be run on a page that axe looks at; its source is sent once, and not with each page.
    context.add_init_script(f"window.__axe = () => {{ {source()} }};")


def check_page(visit: Visit) -> None:
    arguments = f"true, {probe('shape')}" if visit.in_every_pose else "false"
    # All in one question: each takes the browser as long as a small check.
    found, looks = visit.tab.evaluate(
        f"(async () => [(window.axe || __axe(), await ({probe('axe')})({arguments})), ({probe('looks')})()])()")
    visit.take(found)
    _check_contrast(visit, looks)


def _check_contrast(visit: Visit, looks: list[list[str]]) -> None:
    for look, where in looks:
        if JUDGED.get(look):
            visit.found("axe", where, f"color-contrast: {JUDGED[look]}")
    unknown = [look for look, _ in looks if look not in JUDGED]
    if not unknown:
        return
    judged = _judge(visit, [look for look in unknown if not look.startswith("?")],
                    [look for look in unknown if look.startswith("?")])
    # Where axe is not sure of one text, it may be of another of the same look.
    unsure = [look for look in unknown if look not in judged and not look.startswith("?")]
    if unsure:
        judged |= _judge(visit, [], unsure)
    JUDGED.update((look, fault) for look, fault in judged.items() if not look.startswith("?"))
    JUDGED.update((look, None) for look in unsure if look not in judged and look.endswith("|drawn"))


def _judge(visit: Visit, one: list[str], all_: list[str]) -> dict[str, str | None]:
    """Each look that axe is sure of, with its fault, which is told too."""
    judged: dict[str, str | None] = {}
    for look, fault, where in visit.tab.evaluate(probe("contrast"), {"one": one, "all": all_}):
        if fault:
            visit.found("axe", where, f"color-contrast: {fault}")
        judged[look] = judged.get(look) or fault
    return judged
