"""The language of the page and of its parts."""

from __future__ import annotations

import re
from typing import Iterator

from kit.document import Element
from kit.report import Finding
from kit.site import LANGUAGES, Page, Site

NAME = "language"
RULES = {
    "language-page": "a page says its language, and one in a language's folder says that one",
    "language-link": "a link to a page in another language says so in its own language",
    "language-part": "text in another language than the page's says which",
}
# Small words that stand in any longer text of a language, and in no text of the other.
WORDS = {
    "en": frozenset("the and you your with this are they what can have not when who from about is to if".split()),
    "no": frozenset("og du deg med det er som på ikke kan har når hvem fra om av en et å eller ein og".split()),
}
BLOCKS = ("p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "td", "th", "figcaption", "summary", "label")


def check_site(site: Site) -> Iterator[Finding]:
    for page in site.pages:
        html = next(page.tree.all("html"), None)
        lang = html.get("lang") if html else ""
        folder = page.address.split("/", 1)[0]
        if lang not in LANGUAGES or folder in LANGUAGES and folder != lang:
            yield Finding("language-page", page.address, "html", f"lang is «{lang}»")
            continue
        for link in page.tree.all("a"):
            other = link.get("hreflang")
            if other and link.language() != other and not any(
                e.get("lang") == other for e in link.walk()
            ):
                yield Finding("language-link", page.address, link.where(), f"hreflang «{other}»")
        yield from _check_parts(page)


def _check_parts(page: Page) -> Iterator[Finding]:
    for block in page.tree.all(*BLOCKS):
        text = _own_text(block)
        words = re.findall(r"[a-zæøå]+", re.sub(r"\S+[/@.]\S+", "", text.lower()))
        if len(words) < 6:
            continue
        english = sum(word in WORDS["en"] for word in words)
        norwegian = sum(word in WORDS["no"] for word in words)
        lang = block.language()
        if english >= 2 and english > 2 * norwegian and lang in ("nb", "nn", "no"):
            yield Finding("language-part", page.address, block.where(), f"English? «{text[:60]}»")
        if norwegian >= 2 and norwegian > 2 * english and lang not in ("nb", "nn", "no"):
            yield Finding("language-part", page.address, block.where(), f"Norwegian? «{text[:60]}»")


def _own_text(block: Element) -> str:
    """The text in the block's own language, without the blocks inside it."""
    text = ""
    for child in block.children:
        if isinstance(child, str):
            text += child
        elif not child.get("lang") and child.tag not in BLOCKS + ("ul", "ol", "dl", "script", "template"):
            text += " " + _own_text(child)
    return " ".join(text.split())
