"""Waiting for the page. Playwright's own waiting evaluates text inside the page, which our policy
forbids, so it is asked from outside."""

from __future__ import annotations

import os
from typing import Callable

from playwright.sync_api import Error, TimeoutError
from playwright.sync_api import Page as Tab

STEP_MS = 20
# How often what is waited for is asked for, for each second of patience.
TURNS = 25
PATIENCE = "BROWSER_PATIENCE"
LONG = 30


def patience() -> float:
    """How many seconds to wait for what may come. Long, for slow machines with much else to do; what
    never comes is told all the same. The self-test, where much never comes, waits shorter."""
    return float(os.environ.get(PATIENCE, LONG))


def wait_until(tab: Tab, expression: str, argument: object = None) -> None:
    """Returns when the expression (or a function of `argument`) is true in the page."""
    # Turns and not the clock: on a busy machine, where the page takes longer, each turn does so too.
    turns = int(patience() * TURNS)
    for _ in range(turns):
        try:
            if tab.evaluate(expression, argument):
                return
        except Error as error:
            # While the tab goes to another page there is nothing to ask.
            if "context was destroyed" not in str(error) and "navigation" not in str(error):
                raise
        tab.wait_for_timeout(STEP_MS)
    raise TimeoutError(f"asked {turns} times in vain for: {expression}")


def arrived(tab: Tab, url: str | Callable[[str], bool]) -> None:
    """Returns when the tab shows the address, or one that fits."""
    tab.wait_for_url(url, timeout=patience() * 1000)


def filled(tab: Tab, kind: str, fragment: str) -> None:
    """Returns when a page that a script fills from the fragment is filled."""
    if fragment and kind == "sok":
        results_shown(tab)
    if fragment and kind == "min-liste":
        wait_until(tab, "document.querySelectorAll('#liste > li').length > 0")


def results_shown(tab: Tab) -> None:
    """Returns when the search page shows the results of its address."""
    wait_until(tab, "document.documentElement.dataset.sok === 'klar'")
