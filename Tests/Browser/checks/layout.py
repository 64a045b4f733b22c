"""Nothing sticks out or is cut off: narrow, zoomed, spaced out, enlarged, and right to left."""

from __future__ import annotations

import json

from kit.chromium import probe
from kit.sweep import SMALL, WIDE, ZOOMED, Pose, Visit, own_width

NAME = "layout"
RULES = {
    "reflow": "no sideways scrolling at 320 × 256, which is 1280 × 1024 at 400 %",
    "clipped": "no text is cut off",
    "text-spacing": "nothing is lost when lines, letters, words and paragraphs are spaced out",
    "text-200": "nothing is lost when text is twice as large",
    "right-to-left": "nothing sticks out when the page runs from right to left",
}
POSES = (SMALL, ZOOMED, WIDE)


def poses_of_others(name: str) -> tuple[Pose, ...]:
    """The small one, where long words and wide things stick out, and the wide one on those whose own pose
    is wide. The low window is as wide as the small one: what differs is what the style sheet makes of it,
    which is alike on all pages of a kind."""
    return tuple(dict.fromkeys((SMALL, *own_width(name))))


# WCAG 1.4.12.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"

# What the probe finds of the page as it is, spaced out, and right to left, asked for at once, so that the
# browser draws none of it. The sheet is a constructed one, which the policy does not stop.
IN_THREE_WAYS = """(measure, spacing) => {
  const plain = measure();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  document.adoptedStyleSheets = [sheet];
  const spaced = measure();
  document.adoptedStyleSheets = [];
  document.documentElement.dir = 'rtl';
  const turned = measure();
  document.documentElement.dir = 'ltr';
  return [plain, spaced, turned];
}"""


def check_page(visit: Visit) -> None:
    if visit.pose is ZOOMED:
        visit.take(visit.tab.evaluate(probe("layout")), {"overflow": "reflow"})
        return
    plain, spaced, turned = visit.tab.evaluate(f"({IN_THREE_WAYS})({probe('layout')}, {json.dumps(SPACING)})")
    visit.take(plain, {"overflow": "reflow"})
    visit.take(spaced, {"overflow": "text-spacing", "clipped": "text-spacing"})
    visit.take(turned, {"overflow": "right-to-left", "clipped": "right-to-left"})
    with visit.large_text():
        visit.take(visit.tab.evaluate(probe("layout")), {"overflow": "text-200", "clipped": "text-200"})
