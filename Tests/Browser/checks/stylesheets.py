"""What the style sheet must not say, whatever it makes the pages look like."""

from __future__ import annotations

import re
from typing import Iterator

from kit.report import Finding
from kit.site import Site

NAME = "stylesheets"
RULES = {
    "css-logical": "directions are logical, so that a page can be turned right to left",
    "css-motion": "motion stands inside a query that asks whether it is wanted",
    "css-outline": "no outline is taken away",
    "css-outside": "nothing is loaded from elsewhere",
}
PHYSICAL = re.compile(
    r"(?:^|[;{\s])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?"
    r"|left|right|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;}!]"
)
# Four values that differ between left and right are physical too.
VALUE = r"([^\s;{}]+)"
FOUR_VALUES = re.compile(rf"(?:margin|padding|inset|border-width)\s*:\s*{VALUE}\s+{VALUE}\s+{VALUE}\s+{VALUE}\s*[;}}]")
# What only the skip link and scripts give focus to: the place to read on from, which is no control.
# It is never reached with Tab, and a frame around all of the content would say nothing.
PLACES = re.compile(r"(?:^|[\s,}])(?:main|#treff):focus\s*\{\s*$")


def check_site(site: Site) -> Iterator[Finding]:
    for file in site.files(".css"):
        name = site.name(file)
        css = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for match in PHYSICAL.finditer(css):
            yield Finding("css-logical", name, match.group(1), _around(css, match.start()))
        for match in FOUR_VALUES.finditer(css):
            if match.group(2) != match.group(4):
                yield Finding("css-logical", name, "", match.group(0))
        calm = _without_queries(css, "prefers-reduced-motion")
        for match in re.finditer(r"(?:^|[;{])\s*((?:animation|transition)[a-z-]*|scroll-behavior)\s*:", calm):
            yield Finding("css-motion", name, match.group(1), _around(calm, match.start()))
        for match in re.finditer(r"outline(?:-width|-style)?\s*:\s*(?:0|none)\b", css):
            if PLACES.search(css[: match.start()]):
                continue
            yield Finding("css-outline", name, "", _around(css, match.start()))
        for match in re.finditer(r"@import|url\((?!\s*[\"']?(?:#|data:image/svg))", css):
            yield Finding("css-outside", name, "", _around(css, match.start()))


def _around(css: str, at: int) -> str:
    return " ".join(css[max(0, at - 40) : at + 40].split())


def _without_queries(css: str, words: str) -> str:
    """The sheet without the media queries that hold `words`."""
    out, position = "", 0
    for match in re.finditer(r"@media[^{]*" + words + r"[^{]*\{", css):
        if match.start() < position:
            continue
        out += css[position : match.start()]
        depth, end = 1, match.end()
        while depth and end < len(css):
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        position = end
    return out + css[position:]
