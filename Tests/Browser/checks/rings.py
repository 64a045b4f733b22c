"""The focus seen on every control of every page."""

from __future__ import annotations

from kit.chromium import open_details, probe
from kit.sweep import SMALL, WIDE, Visit

NAME = "rings"
RULES = {
    "focus-visible": "what has focus has an outline of at least 2 px",
    "focus-obscured": "what has focus is in the window, with nothing over it",
}
POSES = (SMALL, WIDE)


def check_page(visit: Visit) -> None:
    open_details(visit.tab)
    # Until something is clicked, the focus is shown as it is after a key.
    if visit.pose is SMALL:
        visit.tab.keyboard.press("Tab")
    visit.take(visit.tab.evaluate(f"() => ({probe('rings')})({probe('focused')})"))
