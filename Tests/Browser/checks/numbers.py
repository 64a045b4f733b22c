"""Every Norwegian telephone number in a page's main part is a link that calls it.

The patterns are this check's own, apart from the compiler's rule, so that one mends the other."""

from __future__ import annotations

import re
from typing import Iterator

from kit.document import Element
from kit.report import Finding
from kit.site import Page, Site

NAME = "numbers"
RULES = {
    "number-link": "a telephone number in the main part is in a tel: or sms: link",
    "number-same": "a link that shows a number calls that number",
}
SPACE = "[ \u00a0\u202f]"
GROUPED = re.compile(
    rf"(?<![\w.,/+-])(?:\+47{SPACE}?|0047{SPACE}?)?(?:"
    rf"[2-9]\d(?:{SPACE}\d\d){{3}}|[2-9]\d\d{SPACE}\d\d{SPACE}\d{{3}}|[2-9]\d\d{SPACE}\d{{3}}{SPACE}\d\d"
    rf"|[2-9]\d{SPACE}\d{{3}}{SPACE}\d{{3}}|[3-9]\d{{7}}|116{SPACE}?\d{{3}}|0[2-9]\d{{3}}|11[023]"
    rf")(?!{SPACE}?\d)(?![\w%]|[.,:-]\d|\.[a-z])")
# What makes digits a sum, a count or a reference; checked by eye when a new page meets it.
OTHERWISE_BEFORE = re.compile(r"(?:side|s\.|kap\.|kapittel|punkt|§|kr|nr\.?|rom|minst|over|antall|i alt|ca\.?)\s*$", re.I)
OTHERWISE_AFTER = re.compile(
    r"^\s*(?:kr|kroner|mill|innbygg|person|deltak|tilbud|menneske|prosent|stk|time|år|sider|elever|bruker|pasient|plasser)", re.I)


def check_site(site: Site) -> Iterator[Finding]:
    for page in site.shown():
        for main in page.tree.all("main"):
            for block, text in _texts(main):
                yield from _bare(page, block, text)
            for link in main.all("a"):
                yield from _wrong(page, link)


def _bare(page: Page, block: Element, text: str) -> Iterator[Finding]:
    for found in GROUPED.finditer(text):
        before, after = text[: found.start()], text[found.end():]
        if not OTHERWISE_BEFORE.search(before) and not OTHERWISE_AFTER.search(after):
            yield Finding("number-link", page.address, block.where(), f"«…{before[-30:]}{found.group()}»")


def _wrong(page: Page, link: Element) -> Iterator[Finding]:
    href = link.get("href")
    if not href.startswith("tel:"):
        return
    shown = "".join(GROUPED.findall(link.text())[:1])
    digits = re.sub(r"\D", "", re.sub(r"^(?:\+|00)47", "", shown))
    if digits and digits != href.removeprefix("tel:").removeprefix("+47"):
        yield Finding("number-same", page.address, link.where(), f"«{link.text()}» calls {href}")


BLOCKS = frozenset(
    "p li dd dt h1 h2 h3 h4 td th div section option summary figcaption caption blockquote label legend".split())


def _texts(block: Element) -> Iterator[tuple[Element, str]]:
    """Each block with its own text; links that call, scripts and figures leave a mark in it."""
    parts: list[str] = []
    inner: list[Element] = []

    def gather(element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag in ("script", "style", "svg", "template", "table"):
                parts.append("|")
            elif child.tag == "a" and child.get("href").startswith(("tel:", "sms:")):
                parts.append("|")
            elif child.tag in BLOCKS:
                parts.append("|")
                inner.append(child)
            else:
                gather(child)

    gather(block)
    yield block, " ".join("".join(parts).split(" "))
    for child in inner:
        yield from _texts(child)
