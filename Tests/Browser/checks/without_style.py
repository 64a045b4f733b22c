"""One page of each kind without its style sheet: what a reader gets when only the page arrives."""

from __future__ import annotations

from typing import Iterator

from kit.chromium import probe
from kit.report import Finding
from kit.run import Run

NAME = "without-style"
RULES = {
    "bare-icons": "an icon stays as small as text, also without the style sheet",
    "bare-fit": "no line is wider than a phone, also without the style sheet",
    "bare-content": "headings and links are there without the style sheet",
}
# Charts and codes are meant to be seen; icons stand beside words that say the same.
ICONS = """() => [...document.querySelectorAll('svg:not(.figur), img:not(.qr)')]
  .filter((e) => e.getBoundingClientRect().width > 48)
  .map((e) => `${e.parentElement.localName}.${e.parentElement.className} > ${e.localName}`)"""


def check_browser(run: Run) -> Iterator[Finding]:
    content = probe("content")
    with run.tab() as bare, run.tab() as styled:
        bare.route("**/*.css", lambda route: route.abort())
        for page in run.site.one_of_each():
            for tab in (bare, styled):
                tab.goto(run.root + page.address)
            for where in sorted(set(bare.evaluate(ICONS))):
                yield Finding("bare-icons", page.address, where, "is larger than text")
            for fault in bare.evaluate(probe("layout")):
                yield Finding("bare-fit", page.address, fault["where"], fault["message"])
            there, here = styled.evaluate(content), bare.evaluate(content)
            for kind in ("headings", "links"):
                for missing in sorted(set(there[kind]) - set(here[kind])):
                    yield Finding("bare-content", page.address, kind, missing)
