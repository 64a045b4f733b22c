"""The offers of a built site, as their pages say them: what the other engines get to index."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

# Parts of a page that would lead a search astray: what all pages share, links to other offers, and
# the form letter about faults.
ASIDE = ("varsel", "ta-med", "utskrift", "linjer", "kontrollert")
VOID = {"img", "br", "hr", "meta", "link", "input", "path", "wbr", "source"}


@dataclass
class Offer:
    """`places` are municipalities' ids, `ages` the first and last year or None when not stated."""

    id: str
    file: Path
    title: str = ""
    summary: str = ""
    provider: str = ""
    terms: str = ""
    body: str = ""
    places: list[str] = field(default_factory=list)
    ages: tuple[int, int] | None = None

    def may_suit(self, municipality: str, age: int | None) -> bool:
        """Whether the offer does not say that it is elsewhere or for another age."""
        if municipality and self.places and municipality not in self.places:
            return False
        return age is None or self.ages is None or self.ages[0] <= age <= self.ages[1]


def read(site: Path) -> list[Offer]:
    """The offers in the order of their ids."""
    offers = []
    for file in sorted((site / "tilbud").glob("*/index.html")):
        text = file.read_text(encoding="utf-8")
        if 'data-tilbud="' not in text:
            continue
        parser = _Page()
        parser.feed(text)
        offer = Offer(file.parent.name, file, ages=_ages(text))
        offer.places = re.findall(r'kommune/([^/"]+)/', re.search(r'class="merker".*?</p>', text, re.S)[0])
        for name in ("title", "summary", "provider", "terms", "body"):
            setattr(offer, name, " ".join(" ".join(parser.texts[name]).split()))
        offers.append(offer)
    return offers


def _ages(html: str) -> tuple[int, int] | None:
    stated = re.search(r"<dt>Alder</dt><dd>([^<]*)", html)
    if stated is None or "ikke oppgitt" in stated[1] or "gjelder ikke" in stated[1]:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", stated[1])]
    if len(numbers) == 2:
        return numbers[0], numbers[1]
    if len(numbers) == 1:
        return (numbers[0], 120) if "eldre" in stated[1] else (0, numbers[0])
    return 0, 120


class _Page(HTMLParser):
    """Sorts the text of a page's `<main>` into the parts of an offer."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, list[str]] = {n: [] for n in ("title", "summary", "provider", "terms", "body", "")}
        self._open: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        said = dict(attributes)
        classes = (said.get("class") or "").split()
        part = self._open[-1][1] if self._open else None
        if tag == "main":
            part = "body"
        elif part is not None:
            if any(name in classes for name in ASIDE) or tag in ("script", "style", "svg"):
                part = ""
            elif "brikker" in classes:
                part = "terms"
            elif tag == "nav":
                part = ""
            elif tag == "h1":
                part = "title"
            elif "ingress" in classes:
                part = "summary"
            elif "smafakta" in classes:
                part = "terms"
            elif said.get("aria-labelledby") == "tilbyder":
                part = "provider"
        self._open.append((tag, part))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """An element that ends where it begins holds no text."""

    def handle_endtag(self, tag: str) -> None:
        while tag not in VOID and self._open:
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1] is not None:
            self.texts[self._open[-1][1]].append(data)
