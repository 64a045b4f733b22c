"""Our own client on the built search page, asked through the address as documented in docs/sok.md."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page as Tab

from offers import Offer
from questions import Question

DESCRIPTION = "Veiviser's own client on sok/; a query's time is from the change of the fragment to «klar»"
PAGE = "sok/"

# From the change of the address until the list is filled and the page says so.
ASK = """(fragment) => new Promise((answer) => {
  const root = document.documentElement;
  const start = performance.now();
  const done = () => {
    if (root.dataset.sok !== 'klar') return;
    const milliseconds = performance.now() - start;
    watch.disconnect();
    answer([[...document.querySelectorAll('#treffliste [data-id]')].map((item) => item.dataset.id), milliseconds]);
  };
  const watch = new MutationObserver(done);
  watch.observe(root, {attributes: true, attributeFilter: ['data-sok']});
  location.hash = fragment;
})"""


def prepare(site: Path, offers: list[Offer], folder: Path) -> None:
    """The site is served as it is."""


def fragment(question: Question) -> str:
    """The address's fragment that asks a question."""
    parts = {"q": question.text, "kommune": question.municipality, "alder": question.age}
    return "#" + "&".join(f"{key}={quote(str(value))}" for key, value in parts.items() if value not in ("", None))


def ask(tab: Tab, question: Question) -> tuple[list[str], float]:
    answers, milliseconds = tab.evaluate(ASK, fragment(question))
    return answers, milliseconds
