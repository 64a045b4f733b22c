"""Pagefind on the same offers' pages, asked through its own JavaScript.

Only an offer's own text is indexed: what all pages share, links to other offers and the form letter
about faults are left out, as a careful site owner would. The municipality is a Pagefind filter. Ages
have no counterpart; offers that state another age are left out of its answers at no cost.
"""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Page as Tab

from offers import ASIDE, Offer
from questions import Question

DESCRIPTION = f"Pagefind {version('pagefind')} on the same pages, forced to Norwegian, ten results loaded"
PAGE = "sok.html"
LEFT_OUT = [f".{name}" for name in ASIDE] + [".lenkeliste"]
SHOWN = 10

HTML = """<!doctype html><html lang="nb"><title>Søk</title><script type="module">
import * as pagefind from './pagefind/pagefind.js';
window.ask = async (text, place) => {
  const start = performance.now();
  const {results} = await pagefind.search(text, {filters: place ? {kommune: place} : {}});
  const shown = await Promise.all(results.slice(0, %d).map((result) => result.data()));
  return [shown.map(({url}) => url.split('/').at(-2)), performance.now() - start];
};
</script>""" % SHOWN

_offers: dict[str, Offer] = {}


def prepare(site: Path, offers: list[Offer], folder: Path) -> None:
    """Copies the offers' pages, marks what to index, and runs Pagefind on them."""
    for offer in offers:
        _offers[offer.id] = offer
        places = "".join(f'<i hidden data-pagefind-filter="kommune:{place}"></i>' for place in offer.places)
        html = offer.file.read_text(encoding="utf-8")
        html = re.sub(r"<main[^>]*>", lambda main: main[0][:-1] + " data-pagefind-body>" + places, html, count=1)
        page = folder / "tilbud" / offer.id / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(html, encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--force-language", "no", "--quiet"]
    subprocess.run([*command, "--exclude-selectors", ", ".join(LEFT_OUT)], check=True)
    (folder / PAGE).write_text(HTML, encoding="utf-8")


def ask(tab: Tab, question: Question) -> tuple[list[str], float]:
    ids, milliseconds = tab.evaluate("([text, place]) => ask(text, place)", [question.text, question.municipality])
    return [id for id in ids if _offers[id].may_suit("", question.age)], milliseconds
