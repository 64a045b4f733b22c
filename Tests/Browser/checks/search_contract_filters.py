"""The search page's filters and place, in a real browser."""

from __future__ import annotations

import re
from typing import Iterator

from playwright.sync_api import Error
from playwright.sync_api import Page as Tab

from kit.report import Finding
from kit.run import Run
from kit.waiting import arrived, results_shown, wait_until

NAME = "search-contract-filters"
RULES = {
    "filter-column": "wide screens have all filters in a column beside the results",
    "filter-in-sight": "where, age and «kom uten avtale» are in sight at any width, without opening anything",
    "filter-sheet": "the sheet opens, holds and gives back focus, by keyboard",
    "filter-count": "the number on the sheet's button is the list's, while one chooses",
    "filter-none": "a filter that gives nothing is hidden",
    "filter-tree": "narrower themes come into sight under the theme that is chosen",
    "filter-still": "results stay where they are when filters are opened",
    "filter-back": "Back from an offer lands on it, also after filters were opened",
    "first-in-sight": "a phone's first screen has the first result's name and what it is, with a place chosen",
    "place-kept": "a place chosen on the front page is the search's, and its results come alone",
}
PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 800}
TOP = "document.querySelector('#treff').getBoundingClientRect().top + scrollY"
SHOWN = """() => [...document.querySelectorAll('#mer label:has(input)')].filter((l) => l.checkVisibility())
  .map((l) => [l.querySelector('input').value, l.querySelector('.antall')?.textContent ?? ''])"""


def check_browser(run: Run) -> Iterator[Finding]:
    steps = {
        "filter-column": (_column, LAPTOP), "filter-none": (_none, LAPTOP), "filter-tree": (_tree, LAPTOP),
        "filter-sheet": (_sheet, PHONE), "filter-count": (_count, PHONE), "filter-still": (_still, PHONE),
        "filter-back": (_back, PHONE), "place-kept": (_place, PHONE), "filter-in-sight": (_in_sight, PHONE),
        "first-in-sight": (_first, PHONE),
    }
    for rule, (step, size) in steps.items():
        with run.tab(viewport=size) as tab:
            try:
                for fault in step(run, tab):
                    yield Finding(rule, "sok/", "#filter", fault)
            except Error as error:
                yield Finding(rule, "sok/", "#filter", str(error).splitlines()[0])


def _open(run: Run, tab: Tab, fragment: str) -> None:
    tab.goto(run.root + "sok/" + fragment)
    results_shown(tab)


def _counted(tab: Tab) -> None:
    """Waits until the filters have their numbers."""
    wait_until(tab, "/\\d/.test(document.querySelector('#mer .antall').textContent)")


def _number(text: str) -> str:
    found = re.search(r"\d+", text)
    return found.group() if found else ""


def _column(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    _counted(tab)
    seen = tab.evaluate(
        "() => { const r = (s) => document.querySelector(s).getBoundingClientRect();"
        " return [r('#filter').right, r('#resultat').left, r('#filter').top, r('#resultat').top,"
        " document.querySelector('#mer').checkVisibility()] }")
    if seen[0] > seen[1] or abs(seen[2] - seen[3]) > 40 or not seen[4]:
        yield f"ends at {seen[0]:.0f}, results begin at {seen[1]:.0f}; tops {seen[2]:.0f} and {seen[3]:.0f}"


def _none(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    _counted(tab)
    shown = tab.evaluate(SHOWN)
    if not shown:
        yield "no filter is shown"
    for value, count in shown:
        if count == "(0)":
            yield f"«{value}» gives nothing"


def _tree(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    _counted(tab)
    before = {value for value, _ in tab.evaluate(SHOWN)}
    top = tab.locator("#mer [data-fasett=tema] > ul > li:not([hidden]):has(.smalere li:not([hidden])) > label").first
    top.click()
    results_shown(tab)
    wait_until(tab, "[...document.querySelectorAll('.smalere label')].some((l) => l.checkVisibility())")
    if not {value for value, _ in tab.evaluate(SHOWN)} - before:
        yield "nothing came into sight"


def _in_sight(run: Run, tab: Tab) -> Iterator[str]:
    for size in (PHONE, LAPTOP):
        tab.set_viewport_size(size)
        _open(run, tab, "#q=angst")
        for what in ("[data-fasett=kommune] input", "#alder", "#filter input[value=drop-in]"):
            if not tab.locator(what).first.is_visible():
                yield f"{what} is not in sight at {size['width']} px"


def _first(run: Run, tab: Tab) -> Iterator[str]:
    # A need, an age told in words, and an age in its field.
    for question in ("q=ensom", "q=15 år og trist", "q=ensom&alder=80"):
        tab.goto("about:blank")
        _open(run, tab, f"#{question}&kommune=tonsberg")
        ends = tab.evaluate(
            "document.querySelector('#treffliste .kort .merker').getBoundingClientRect().bottom + scrollY")
        if ends > PHONE["height"]:
            yield f"{question}: ends at {ends:.0f} px"


def _sheet(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    tab.focus("#flere")
    tab.keyboard.press("Enter")
    for _ in range(80):
        tab.keyboard.press("Tab")
        if not tab.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#ark')"):
            yield "Tab leaves the open sheet"
            break
    tab.keyboard.press("Escape")
    wait_until(tab, "!document.querySelector('#ark').open")
    if tab.evaluate("document.activeElement.id") != "flere":
        yield "Escape does not give focus back to the button"
    tab.keyboard.press("Enter")
    tab.focus("#vis")
    tab.keyboard.press("Enter")
    results_shown(tab)
    if tab.evaluate("document.activeElement.id") != "treff":
        yield "the button does not lead to the results"


def _count(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    tab.click("#flere")
    for value in ("uten-henvisning", "gratis"):
        _counted(tab)
        before = tab.inner_text("#vis")
        tab.click(f"#mer input[value={value}]")
        wait_until(tab, f"location.hash.includes('{value}')")
        results_shown(tab)
        if tab.inner_text("#vis") == before or _number(tab.inner_text("#vis")) != _number(tab.inner_text("#treff")):
            yield f"«{tab.inner_text('#vis')}» over «{tab.inner_text('#treff')}» when {value} is chosen"
        break


def _still(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    before = tab.evaluate(TOP)
    tab.click("#flere")
    _counted(tab)
    if tab.evaluate(TOP) != before:
        yield f"results move from {before:.0f} to {tab.evaluate(TOP):.0f} px"


def _back(run: Run, tab: Tab) -> Iterator[str]:
    _open(run, tab, "#q=angst")
    tab.click("#flere")
    tab.click("#mer input[value=uten-henvisning]")
    wait_until(tab, "location.hash.includes('uten-henvisning')")
    tab.click("#vis")
    results_shown(tab)
    opened = tab.locator("#treffliste h3 a").nth(3)
    opened.scroll_into_view_if_needed()
    href, address = opened.get_attribute("href"), tab.url
    opened.click()
    arrived(tab, "**/tilbud/**")
    tab.go_back()
    arrived(tab, address)
    results_shown(tab)
    inside = "h => { const r = [...document.querySelectorAll('#treffliste a')].find((a) => a.getAttribute('href') === h)?.getBoundingClientRect(); return !!r && r.top >= 0 && r.bottom <= innerHeight }"
    wait_until(tab, inside, href)
    yield from ()


def _place(run: Run, tab: Tab) -> Iterator[str]:
    tab.goto(run.root)
    if tab.evaluate("sessionStorage.length"):
        yield "something is stored before a place is chosen"
    place = tab.locator("#sted input:not([value=''])").first
    id = place.get_attribute("value")
    place.check()
    tab.fill("#q", "angst")
    tab.press("#q", "Enter")
    arrived(tab, "**/sok/**")
    results_shown(tab)
    if f"kommune={id}" not in tab.url or tab.evaluate("JSON.stringify({...sessionStorage})") != f'{{"sted":"{id}"}}':
        yield f"{tab.url} with {tab.evaluate('JSON.stringify({...sessionStorage})')} stored"
    if not tab.locator("#naboer a").count():
        yield "no other municipality is named"
    tab.goto(run.root + "sok/")
    results_shown(tab)
    if not tab.locator(f"[data-fasett=kommune] input[value={id}]").is_checked():
        yield "the place is forgotten"
    tab.locator(f"[data-fasett=kommune] input[value={id}]").uncheck()
    wait_until(tab, "sessionStorage.length === 0")
