"""What a trembling thumb has to hit."""

from __future__ import annotations

from kit.chromium import OPEN_DETAILS, probe
from kit.sweep import SMALL, WIDE, Pose, Visit, own_width

NAME = "targets"
RULES = {
    "target-24": "every control is at least 24 × 24, but for links in running text",
    "target-44": "filters, phone links, chips, buttons and the exit are at least 44 × 44",
}
POSES = (SMALL, WIDE)


def poses_of_others(name: str) -> tuple[Pose, ...]:
    return own_width(name)


def check_page(visit: Visit) -> None:
    visit.take(visit.tab.evaluate(f"() => {{ {OPEN_DETAILS}; return ({probe('targets')})(); }}"))
