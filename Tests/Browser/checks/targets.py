"""What a trembling thumb has to hit."""

from __future__ import annotations

from kit.chromium import open_details, probe
from kit.sweep import SMALL, WIDE, Visit

NAME = "targets"
RULES = {
    "target-24": "every control is at least 24 × 24, but for links in running text",
    "target-44": "filters, phone links, chips, buttons and the exit are at least 44 × 44",
}
POSES = (SMALL, WIDE)


def check_page(visit: Visit) -> None:
    open_details(visit.tab)
    visit.take(visit.tab.evaluate(probe("targets")))
