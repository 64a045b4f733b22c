"""The outline of headings, in every state of a page."""

from __future__ import annotations

from kit.chromium import probe
from kit.sweep import SMALL, Visit

NAME = "outline"
RULES = {
    "heading-top": "one h1 and one main",
    "heading-skip": "no level is left out",
    "heading-empty": "every heading says something",
}
POSES = (SMALL,)


def check_page(visit: Visit) -> None:
    visit.take(visit.tab.evaluate(probe("outline")))
