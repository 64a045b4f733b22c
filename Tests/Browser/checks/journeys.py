"""What people come to do, done with the keyboard alone at 320 px."""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import unquote

from playwright.sync_api import Error
from playwright.sync_api import Page as Tab

from checks.printing import pdf_text, squeezed
from kit.keyboard import Stuck, expect, follow, ids, press_and_leave, sure_ids, tab_to, type_words
from kit.report import Finding
from kit.run import Run
from kit.waiting import arrived, results_shown, wait_until

NAME = "journeys"
RULES = {
    "journey-sixteen": "help for a 16-year-old without a referral",
    "journey-wife": "a wife looks for support",
    "journey-filter": "a filter is removed, by its chip and by the question it was read from",
    "journey-back": "Back from an offer gives the same list, place and focus",
    "journey-list": "offers are saved, printed, remembered and deleted",
    "journey-exit": "the exit leaves, and takes what was stored with it",
}


def check_browser(run: Run) -> Iterator[Finding]:
    journeys = {
        "journey-sixteen": sixteen, "journey-wife": wife, "journey-filter": remove_filter,
        "journey-back": back, "journey-list": save_and_print, "journey-exit": leave,
    }
    for rule, journey in journeys.items():
        with run.tab(viewport={"width": 320, "height": 640}) as tab:
            try:
                journey(run, tab)
            except (Stuck, Error) as error:
                message = str(error).splitlines()[0] if str(error) else repr(error)
                yield Finding(rule, tab.url.removeprefix(run.root), "", message)


def search_from_front(run: Run, tab: Tab, words: str) -> None:
    """Types a question on the front page, and waits for the search page's results."""
    tab.goto(run.root)
    type_words(tab, "#q", words)
    press_and_leave(tab)
    expect("/sok/" in tab.url, f"the question led to {tab.url}")
    results_shown(tab)
    expect(ids(tab), f"no result for «{words}»")


def open_filter(tab: Tab) -> None:
    tab_to(tab, "#flere")
    tab.keyboard.press("Enter")
    expect(tab.evaluate("document.querySelector('#ark').open"), "the sheet with more filters did not open")


def sixteen(run: Run, tab: Tab) -> None:
    search_from_front(run, tab, "angst")
    tab.evaluate("scrollTo(0, 0), document.body.tabIndex = -1, document.body.focus()")
    type_words(tab, "#alder", "16")
    open_filter(tab)
    tab_to(tab, "#filter input[value=uten-henvisning]")
    tab.keyboard.press("Space")
    tab_to(tab, "#filter button[type=submit]")
    tab.keyboard.press("Enter")
    wait_until(tab, "location.hash.includes('uten-henvisning')")
    results_shown(tab)
    expect(tab.evaluate("document.activeElement.id") == "treff", "focus did not move to the count")
    expect(tab.input_value("#alder") == "16", "the age is not in the filters in sight")
    chips = tab.inner_text("#valgte")
    expect("henvisning" in chips and "16" not in chips,
           f"the chips are not of what is behind «Flere filtre»: «{chips}»")
    found = sure_ids(tab)
    expect(found, "no offer for a 16-year-old without a referral")
    for id in found:
        page = run.site.by_address[f"tilbud/{id}/"]
        facts = facts_of(page)
        low, high = age_range(facts.get("alder", ""))
        # An offer that states no age has those of its audiences.
        usual = "alder" not in facts and "ungdom" in facts.get("målgruppe", "")
        expect(low <= 16 <= high or usual, f"{id} is for «{facts.get('alder')}», «{facts.get('målgruppe')}»")
        says = next(page.tree.all("main")).text().lower()
        expect("trenger ikke henvisning" in says, f"{id} does not say that no referral is needed")
    why = tab.inner_text("#treffliste > li:first-child ul")
    expect("16" in why, f"the first result does not say why it fits: «{why}»")
    follow(tab, "#treffliste a")
    expect("/tilbud/" in tab.url and tab.locator("main a[href^='tel:'], main a[href^='http']").count(),
           "the offer has no way to get in touch")


def facts_of(page) -> dict[str, str]:
    """The facts of an offer's page by name, both lower-case."""
    terms: dict[str, str] = {}
    for listing in page.tree.all("dl"):
        names = [e.text().lower() for e in listing.all("dt")]
        values = [e.text().lower() for e in listing.all("dd")]
        for name, value in zip(names, values):
            terms.setdefault(name, value)
    return terms


def age_range(text: str) -> tuple[int, int]:
    """The ages that a sentence about age means; (0, 200) when it says all, (999, 0) when unknown."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if "ikke oppgitt" in text or not text:
        return 999, 0
    if not numbers:
        return 0, 200
    if len(numbers) == 1:
        return (0, numbers[0]) if re.search(r"\b(til|under|opp)\b", text) else (numbers[0], 200)
    return numbers[0], numbers[1]


def wife(run: Run, tab: Tab) -> None:
    search_from_front(run, tab, "mannen min drikker for mye")
    chips = tab.inner_text("#valgte").lower()
    expect("pårørende" in chips, f"the relation is not shown as understood: «{chips}»")
    first = [run.site.by_address[f"tilbud/{id}/"] for id in ids(tab)[:5]]
    expect(any("slag-parorende" in p.html or "pårørende" in p.html.lower() for p in first),
           "none of the first five is for relatives")
    tab.goto(run.root)
    follow(tab, "main a[href$='parorende/']")
    expect("/parorende/" in tab.url, f"the relatives' entrance is not {tab.url}")
    follow(tab, "main a[href*='tilbud/'], main a[href*='parorende/']")
    expect(tab.locator("h1").count() == 1, "the page that follows has no heading")


def remove_filter(run: Run, tab: Tab) -> None:
    tab.goto(run.root + "sok/#q=angst&type=frivillig&malgruppe=voksne")
    results_shown(tab)
    before = ids(tab)
    chips = tab.locator("#valgte li").count()
    expect(chips >= 2, f"{chips} chips for two filters")
    tab_to(tab, "#valgte a, #valgte button")
    tab.keyboard.press("Enter")
    wait_until(tab, "n => document.querySelectorAll('#valgte li').length < n", chips)
    results_shown(tab)
    expect(ids(tab) != before or len(ids(tab)) >= len(before), "the list did not change")
    expect(tab.evaluate("document.activeElement !== document.body"), "focus was lost with the chip")
    expect(tab.inner_text("#status").strip() or tab.evaluate("document.activeElement.id === 'treff'"),
           "the change is not told to a screen reader")
    search_from_front(run, tab, "gutt 12 år")
    expect("12" in tab.inner_text("#valgte"), "the age in the question is no chip")
    tab.evaluate("scrollTo(0, 0), document.body.tabIndex = -1, document.body.focus()")
    tab_to(tab, "#valgte a, #valgte button")
    tab.keyboard.press("Enter")
    wait_until(tab, "!document.querySelector('#valgte').textContent.includes('12')")
    expect(ids(tab), "nothing is left when the age is removed")


def back(run: Run, tab: Tab) -> None:
    search_from_front(run, tab, "angst")
    before, address = ids(tab), tab.url
    expect(len(before) >= 5, "too few results to go down in")
    for _ in range(4):
        tab_to(tab, "#treffliste h3 a")
    # The browser scrolls to what has focus before it shows the next frame.
    tab.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
    height, href = tab.evaluate("[scrollY, document.activeElement.href]")
    press_and_leave(tab)
    expect("/tilbud/" in tab.url, f"the result led to {tab.url}")
    # The browser's own key for Back is no key of the page's, so Back is asked of the browser.
    tab.go_back()
    arrived(tab, address)
    results_shown(tab)
    expect(ids(tab) == before, "another list after Back")
    wait_until(tab, "height => Math.abs(scrollY - height) <= 60", height)
    focused = tab.evaluate("document.activeElement.href || ''")
    shown = tab.evaluate(
        "h => { const r = [...document.querySelectorAll('#treffliste a')].find(a => a.href === h)"
        ".getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }", href)
    expect(focused == href or shown, f"the opened result is out of sight after Back, focus on «{focused}»")
    tab.go_back()
    arrived(tab, run.root)


def save_and_print(run: Run, tab: Tab) -> None:
    offers = [p for p in run.site.by_address.values() if p.kind == "tilbud"
              and p.address.startswith("tilbud/") and 'href="tel:' in p.html.split("<main")[1].split("</main")[0]]
    expect(len(offers) >= 2, "there are not two offers with a phone")
    for page in offers[:2]:
        tab.goto(run.root + page.address)
        stored = tab.evaluate("localStorage.length + sessionStorage.length")
        expect(stored == (0 if page is offers[0] else 1), f"{stored} stored before it was asked for")
        tab_to(tab, "#legg-i-liste")
        tab.keyboard.press("Enter")
        wait_until(tab, "sessionStorage.length > 0")
        expect("/tilbud/" in tab.url, "saving left the offer's page")
    expect(tab.evaluate("localStorage.length") == 0, "the device remembers without having been asked")
    tab.goto(run.root + "min-liste/")
    tab.wait_for_selector("#liste > li:nth-child(2)")
    titles = [squeezed(next(p.tree.all("h1")).text()) for p in offers[:2]]
    text = squeezed(pdf_text(tab))
    for page, title in zip(offers, titles):
        expect(title in text, f"«{title}» is not on paper")
        phone = re.search(r'href="tel:(?:\+47)?(\d+)"', page.html.split("<main")[1]).group(1)
        expect(phone in text, f"the phone {phone} of {page.address} is not on paper")
    expect(offers[0].address.split("/")[1] in unquote(tab.url), "the address does not hold the list")
    address = tab.url
    tab_to(tab, "#kopier")
    tab.keyboard.press("Enter")
    wait_until(tab, "document.querySelector('#lenke').checkVisibility()")
    expect(tab.input_value("#lenke") == address, f"the link to copy is «{tab.input_value('#lenke')}»")
    for way, scheme in (("#send-sms", "sms:"), ("#send-epost", "mailto:")):
        href = unquote(tab.get_attribute(way, "href") or "")
        expect(href.startswith(scheme) and address in href, f"{way} sends «{href}»")
    tab.evaluate("scrollTo(0, 0), document.body.tabIndex = -1, document.body.focus()")
    tab_to(tab, "#husk")
    tab.keyboard.press("Space")
    wait_until(tab, "localStorage.length === 1")
    tab_to(tab, "#slett")
    tab.keyboard.press("Enter")
    wait_until(tab, "localStorage.length + sessionStorage.length === 0")
    expect(tab.locator("#liste > li").count() == 0, "deleted offers are still shown")
    expect(tab.evaluate("document.activeElement !== document.body"), "focus was lost when deleting")


def leave(run: Run, tab: Tab) -> None:
    pages = [p for p in run.site.shown() if p.kind == "tilbud" and "forlat-knapp" in p.html]
    expect(pages, "no offer has the exit")
    first = next(p for p in run.site.shown() if p.kind == "temaer")
    tab.goto(run.root + first.address)
    tab.goto(run.root + pages[0].address)
    tab.evaluate("sessionStorage.setItem('min-liste', 'x'), localStorage.setItem('min-liste', 'x')")
    href = tab.get_attribute(".forlat-knapp", "href")
    expect(href and href.startswith("https://"), f"the exit leads to «{href}»")
    entries = tab.evaluate("history.length")
    tab.context.route(href, lambda route: route.fulfill(content_type="text/html", body="<title>Ute</title>"))
    tab_to(tab, ".forlat-knapp")
    tab.keyboard.press("Enter")
    wait_until(tab, "document.title === 'Ute'")
    expect(tab.evaluate("history.length") == entries, "the exit added to the history")
    tab.go_back()
    arrived(tab, run.root + first.address)
    expect(tab.evaluate("localStorage.length + sessionStorage.length") == 0, "something stayed stored")
