"""The focus seen on every control of every page."""

from __future__ import annotations

from kit.chromium import OPEN_DETAILS, probe
from kit.sweep import SMALL, WIDE, Pose, Visit, own_width

NAME = "rings"
RULES = {
    "focus-visible": "what has focus has an outline of at least 2 px",
    "focus-obscured": "what has focus is in the window, with nothing over it",
}
POSES = (SMALL, WIDE)


def poses_of_others(name: str) -> tuple[Pose, ...]:
    return own_width(name)


def check_page(visit: Visit) -> None:
    # Until something is clicked, the focus is shown as it is after a key.
    if visit.pose is SMALL or not visit.in_every_pose:
        visit.tab.keyboard.press("Tab")
    visit.take(visit.tab.evaluate(
        f"() => {{ {OPEN_DETAILS}; return ({probe('rings')})({probe('focused')}); }}"))
