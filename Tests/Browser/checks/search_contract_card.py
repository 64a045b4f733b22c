"""The help card's contract: where it is, in which order its lines come, and the exit in it."""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import quote

from playwright.sync_api import Error
from playwright.sync_api import Page as Tab

from kit.report import Finding
from kit.run import Run
from kit.waiting import results_shown, wait_until

NAME = "search-contract-card"
RULES = {
    "card-first": "the card is right under the search field, above filters, chips and the list",
    "card-place": "its first number is inside the first screen, with filters closed and open",
    "card-order": "the line that is most right comes first, and is the large one",
    "card-told": "focus and the live region tell of the card",
    "card-exit": "the exit is first in the card, neutral, and 24 px or more from any number",
    "card-sticky": "the exit follows down the page while the card is shown, and so on «Hjelp nå»",
    "card-shift": "Shift three times leaves, on the search page and on «Hjelp nå»",
    "card-quiet": "without the card, three numbers are above the list and in the empty answer",
}
SCREENS = ((360, 740), (1280, 800))
# What people write, and the number that must come first.
FIRST = {
    "selvskading": "116111", "jeg er 15 og kutter meg": "116111",
    "jeg er 45 år og skader meg selv": "116123", "vold": "116006", "mannen min slår meg": "116006",
    "voldtekt": "116006", "overdose": "+4722591300", "sønnen min har tatt en overdose": "113",
    "selvmord": "116123", "søsteren min vil ta livet sitt": "116123",
}
NEAREST = 24
PLACES = """() => {
  const box = (e) => { const r = e.getBoundingClientRect(); return {top: r.top + scrollY, bottom: r.bottom + scrollY, left: r.left, right: r.right}; };
  const card = document.querySelector('#krisekort');
  const calls = [...card.querySelectorAll('a[href^="tel:"]')].filter((a) => a.checkVisibility());
  const exit = card.querySelector('.forlat-knapp');
  const all = [...document.querySelectorAll('*')];
  const at = (e) => all.indexOf(e);
  const style = (e) => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.borderTopColor].join(); };
  return {
    first: calls.find((a) => a.classList.contains('ring'))?.getAttribute('href') ?? '',
    order: [...card.querySelectorAll('.kriselinjer .ring')].filter((a) => a.checkVisibility()).map((a) => [a.getAttribute('href'), box(a).bottom - box(a).top]),
    number: calls.filter((a) => a.classList.contains('ring')).map(box)[0],
    exit: box(exit), exitFirst: at(exit) < at(calls[0]),
    apart: Math.min(...[...document.querySelectorAll('main a[href^="tel:"]')].filter((a) => a.checkVisibility()).map((a) => {
      const [c, x] = [box(a), box(exit)];
      return Math.max(c.top - x.bottom, x.top - c.bottom, c.left - x.right, x.left - c.right);
    })),
    alike: calls.some((a) => style(a) === style(exit)),
    field: box(document.querySelector('#q')).bottom, card: box(exit).top,
    filter: box(document.querySelector('#filter')).top, results: box(document.querySelector('#resultat')).top,
    between: [...document.querySelectorAll('main a, main button, main input, main select')].filter((e) => e.checkVisibility() && at(e) > at(document.querySelector('#sok [type=submit]')) && at(e) < at(exit)).length,
    focus: document.activeElement.id, status: document.querySelector('#status').textContent,
    quiet: document.querySelector('#haster').checkVisibility(),
  };
}"""


def check_browser(run: Run) -> Iterator[Finding]:
    try:
        for width, height in SCREENS:
            with run.tab(viewport={"width": width, "height": height}) as tab:
                for words, number in FIRST.items():
                    yield from _check_card(run, tab, words, number, height)
        with run.tab(viewport={"width": 360, "height": 740}) as tab:
            yield from _check_exit(run, tab)
            yield from _check_quiet(run, tab)
    except Error as error:
        reason = str(error).splitlines()[0]
        yield from (Finding(rule, "sok/", "#krisekort", reason) for rule in RULES)


def _open(run: Run, tab: Tab, words: str) -> None:
    tab.goto("about:blank")
    tab.goto(run.root + "sok/#q=" + quote(words))
    results_shown(tab)


def _check_card(run: Run, tab: Tab, words: str, number: str, height: int) -> Iterator[Finding]:
    page = "sok/#q=" + words
    for is_open in (False, True):
        _open(run, tab, words)
        if tab.evaluate("document.querySelector('#krisekort').hidden"):
            yield Finding("card-order", page, "#krisekort", "is hidden")
            return
        if is_open:
            if not tab.locator("#flere").is_visible():
                # Wide screens have them open always.
                return
            # Without the scrolling that a click begins with.
            tab.evaluate("document.querySelector('#flere').click()")
        seen = tab.evaluate(PLACES)
        how = f"{tab.viewport_size['width']} px, filters {'open' if is_open else 'closed'}"
        if not seen["field"] <= seen["card"] < seen["filter"] <= seen["results"] or seen["between"]:
            yield Finding("card-first", page, "#krisekort", f"{how}: {seen['between']} controls between")
        if seen["number"]["bottom"] > height:
            yield Finding("card-place", page, ".ring", f"{how}: ends at {seen['number']['bottom']:.0f} px")
        if seen["first"] != "tel:" + number:
            yield Finding("card-order", page, ".ring", f"{how}: {seen['first']}, not {number}")
        sizes = [size for _, size in seen["order"]]
        if len(sizes) > 1 and sizes[0] <= max(sizes[1:]):
            yield Finding("card-order", page, ".ring", f"{how}: the first is no larger than the others")
        if not is_open and (seen["focus"] != "krise-overskrift" or not re.search(r"\d", seen["status"])):
            yield Finding("card-told", page, "#status", f"{how}: focus on «{seen['focus']}», «{seen['status']}»")
        if not seen["exitFirst"] or seen["apart"] < NEAREST or seen["alike"]:
            yield Finding("card-exit", page, ".forlat-knapp", f"{how}: {seen['apart']:.0f} px from a number")
        if seen["quiet"]:
            yield Finding("card-quiet", page, "#haster", "shown beside the card")


def _check_exit(run: Run, tab: Tab) -> Iterator[Finding]:
    for address in ("sok/#q=vold", "hjelp-na/"):
        tab.goto("about:blank")
        tab.goto(run.root + address)
        if address.startswith("sok"):
            results_shown(tab)
        tab.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
        top = tab.evaluate(
            "() => { const r = document.querySelector('.forlat-knapp').getBoundingClientRect();"
            " return r.bottom > 0 && r.top < innerHeight }")
        if not top:
            yield Finding("card-sticky", address, ".forlat-knapp", "is out of sight half way down")
        href = tab.get_attribute(".forlat-knapp", "href") or ""
        tab.context.route(href, lambda route: route.fulfill(content_type="text/html", body="<title>Ute</title>"))
        tab.evaluate("document.body.tabIndex = -1, document.body.focus()")
        tab.keyboard.press("Shift")
        told = tab.inner_text(".forlat-rad [role=status]")
        tab.keyboard.press("Shift")
        tab.keyboard.press("a")
        tab.keyboard.press("Shift")
        left = tab.title() == "Ute"
        tab.keyboard.press("Shift")
        tab.keyboard.press("Shift")
        try:
            wait_until(tab, "document.title === 'Ute'")
        except Error:
            yield Finding("card-shift", address, "", "three presses do not leave")
        if left or not told.strip():
            yield Finding("card-shift", address, "", "left too early" if left else "the presses are not told of")


def _check_quiet(run: Run, tab: Tab) -> Iterator[Finding]:
    for words in ("angst", "besøksvenn", "xqzvwk"):
        _open(run, tab, words)
        line = tab.evaluate(
            "() => { const p = document.querySelector('#haster'); const next = document.querySelector('#treffliste');"
            " return p.checkVisibility() && p.getBoundingClientRect().top <= next.getBoundingClientRect().top"
            " ? [...p.querySelectorAll('a')].map((a) => a.getAttribute('href')) : [] }")
        if line != ["tel:113", "tel:116117", "tel:116123"]:
            yield Finding("card-quiet", "sok/#q=" + words, "#haster", f"holds {line}")
