"""Forced colours: every control keeps an edge that does not hang on a background."""

from __future__ import annotations

from typing import Iterator

from kit.chromium import open_details
from kit.report import Finding
from kit.run import Run

NAME = "forced-colours"
RULES = {"forced-edge": "buttons, fields and chips have a border, an outline or an underline"}
EDGES = """() => [...document.querySelectorAll(
    'button, input:not([type=hidden]), select, .knapp, .brikker a, #valgte a, .forlat-knapp')]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => {
    const s = getComputedStyle(e);
    const border = s.borderBlockEndStyle !== 'none' && parseFloat(s.borderBlockEndWidth) > 0;
    const outline = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
    const line = (x) => getComputedStyle(x).textDecorationLine.includes('underline');
    return !border && !outline && !line(e) && ![...e.children].some(line) && s.appearance === 'none';
  })
  .map((e) => e.localName + (e.id ? '#' + e.id : '') + '.' + e.className)"""


def check_browser(run: Run) -> Iterator[Finding]:
    with run.tab(forced_colors="active", reduced_motion="reduce") as tab:
        for page in run.site.one_of_each():
            tab.goto(run.root + page.address)
            open_details(tab)
            for control in sorted(set(tab.evaluate(EDGES))):
                yield Finding("forced-edge", page.address, control, "has no edge")
