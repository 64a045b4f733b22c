"""The search page's contract for tools, in a real browser."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Error, Response, Route
from playwright.sync_api import Page as Tab

from kit.report import Finding
from kit.run import Run
from kit.waiting import results_shown, wait_until

NAME = "search-contract"
RULES = {
    "search-ids": "the ids, data attributes and states that tools rely on",
    "search-count": "the heading's number is the list's",
    "search-call": "a result's number to call is on the offer's page, and it says when nobody has tried it",
    "search-again": "reloading and opening the same address anew give the same list",
    "search-crisis": "crisis words show the help card, and harmless words near them do not",
    "search-exit": "every crisis word brings the quick exit, other words do not",
    "search-unknown": "what the fragment says that nobody knows is passed over in silence",
    "search-silent": "no part of the question leaves the device or is stored",
    "search-files": "an index of many files is read, with the script for it",
    "search-shift": "nothing moves when results come",
    "budget-search": "the scripts and index files of a first search are at most 52 KB, and the next one loads none",
}
IDS = ("sok", "q", "filter", "alder", "resultat", "treff", "treffliste", "krisekort", "haster",
       "valgte", "vis-flere", "ingen", "utveier", "status", "uten-sok")
FRAGMENTS = (
    "#q=angst",
    "#q=jeg+f%C3%A5r+ikke+sove",
    "#q=depresjon+etter+60",
    "#alder=16",
    "#kommune=tonsberg,fredrikstad",
    "#type=frivillig",
    "#malgruppe=parorende",
    "#tema=rus",
    "#q=angst&alder=16&kommune=tonsberg&type=tiltak,frivillig",
)
CRISIS = {
    "selvmord": True, "jeg vil ikke leve lenger": True, "overdose": True, "blir slått": True,
    "suicide": True, "sjølvmord": True, "voldtekt": True, "selvskading": True,
    "angst": False, "livsmestring": False, "seniorsenter": False, "slå av en prat": False,
}
# Of every result, its id, the address of its call button and what is said of the number.
CALLS = """() => [...document.querySelectorAll('#treffliste [data-id]')].map((li) =>
  [li.dataset.id, li.querySelector('.ring')?.getAttribute('href') ?? '', li.querySelector('[data-del=sto]')?.textContent ?? ''])"""
# A small index of many files; a real site has one above 300 offers only.
FILES = Path(__file__).parents[2] / "SharedFixtures/search/indeks/delt"
EXIT = {"blir slått": True, "voldtekt": True, "selvmord": True, "angst": False}
RESULTS = """() => ({
  ids: [...document.querySelectorAll('#treffliste [data-id]')].map((li) => li.dataset.id),
  heading: document.querySelector('#treff').textContent,
  more: !document.querySelector('#vis-flere').hidden,
  group: (document.querySelector('#treffliste .ukjent h2, #treffliste .ukjent-gruppe h2') || {}).textContent || '',
  card: !document.querySelector('#krisekort').hidden,
  exit: document.querySelector('#krisekort .forlat-knapp')?.checkVisibility() ?? false,
})"""


def check_browser(run: Run) -> Iterator[Finding]:
    page = run.site.by_address.get("sok/")
    if page is None:
        yield from (Finding(rule, "sok/", "", "there is no search page") for rule in RULES)
        return
    try:
        yield from _check(run)
    except Error as error:
        yield Finding("search-ids", "sok/", "", str(error).splitlines()[0])
        return


def _check(run: Run) -> Iterator[Finding]:
    root = run.root + "sok/"
    with run.tab() as tab:
        tab.goto(root)
        present = set(tab.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        for missing in [i for i in IDS if i not in present]:
            yield Finding("search-ids", "sok/", "#" + missing, "is not on the page")
        for fragment in FRAGMENTS:
            yield from _check_fragment(run, tab, root, fragment)
        for words, wanted in CRISIS.items():
            shown = search(tab, root, "#q=" + words.replace(" ", "+"))["card"]
            if shown != wanted:
                yield Finding("search-crisis", "sok/#q=" + words, "#krisekort", "shown" if shown else "hidden")
        for words, wanted in EXIT.items():
            if search(tab, root, "#q=" + words.replace(" ", "+"))["exit"] != wanted:
                yield Finding("search-exit", "sok/#q=" + words, ".forlat-knapp", "hidden" if wanted else "shown")
    yield from _check_unknown(run, root)
    yield from _check_silence(run, root)
    yield from _check_files(run, root)
    yield from _check_weight(run, root)


def _check_files(run: Run, root: str) -> Iterator[Finding]:
    core = next(FILES.glob("kjerne-*.json"))

    def answer_page(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r"kjerne-[0-9a-f]+\.json", core.name, answer.text()))

    def answer_file(route: Route) -> None:
        route.fulfill(path=FILES / route.request.url.split("/indeks/")[1])

    with run.tab() as tab:
        tab.route(root, answer_page)
        tab.route(root + "indeks/**", answer_file)
        ids = search(tab, root, "#q=angst")["ids"]
        if ids[:1] != ["nes-angstgruppe"]:
            yield Finding("search-files", "sok/", "#treffliste", f"has {ids}")


def search(tab: Tab, root: str, fragment: str) -> dict:
    """Opens the search page anew in a state, and reads its results when they are shown."""
    tab.goto("about:blank")
    tab.goto(root + fragment)
    results_shown(tab)
    return tab.evaluate(RESULTS)


def _check_fragment(run: Run, tab: Tab, root: str, fragment: str) -> Iterator[Finding]:
    name = "sok/" + fragment
    first = search(tab, root, fragment)
    if not first["ids"]:
        yield Finding("search-ids", name, "#treffliste", "is empty")
    for id in first["ids"]:
        if f"tilbud/{id}/" not in run.site.by_address:
            yield Finding("search-ids", name, f"[data-id={id}]", "is no offer")
    for clicks in range(50):
        if not tab.evaluate(RESULTS)["more"]:
            break
        tab.click("#vis-flere")
    whole = tab.evaluate(RESULTS)
    count = re.search(r"\d+", whole["heading"].replace("\u00a0", "").replace(" ", ""))
    unknown = re.search(r"\((\d+)\)", whole["group"])
    listed = len(set(whole["ids"])) - (int(unknown.group(1)) if unknown else 0)
    calls = [call for call in tab.evaluate(CALLS) if call[1]]
    if fragment == "#type=frivillig" and not calls:
        yield Finding("search-call", name, ".ring", "no result has a number")
    for id, address, remark in calls:
        page = run.site.by_address[f"tilbud/{id}/"].html
        # The page tells of a number and an address together that nobody has tried them.
        untried = "Vi har ikke ringt" in page or "Vi har ikke prøvd" in page
        if f'href="{address}"' not in page or untried != bool(remark):
            yield Finding("search-call", name, f"[data-id={id}] .ring", f"{address} «{remark}»")
    # Either the sure ones alone or all are a fair count.
    if count is None or int(count.group()) not in (listed, len(set(whole["ids"]))):
        yield Finding("search-count", name, "#treff", f"«{whole['heading']}», {listed} listed, and {whole['group']}")
    if len(whole["ids"]) != len(set(whole["ids"])):
        yield Finding("search-count", name, "#treffliste", "an offer stands twice")
    for again in (lambda: search(tab, root, fragment), lambda: _reload(tab)):
        if again()["ids"][: len(first["ids"])] != first["ids"]:
            yield Finding("search-again", name, "#treffliste", "another list")


def _reload(tab: Tab) -> dict:
    tab.reload()
    results_shown(tab)
    return tab.evaluate(RESULTS)


def _check_unknown(run: Run, root: str) -> Iterator[Finding]:
    with run.tab() as tab:
        said: list[str] = []
        tab.on("console", lambda m: said.append(m.text))
        tab.on("pageerror", lambda e: said.append(str(e)))
        for fragment in ("#finnes=ikke&q=angst", "#q=angst&tema=finnes-ikke", "#q=angst&alder=400",
                         "#q=%E0%A4%A", "#q=angst&alder=-1&kommune=,,"):
            try:
                search(tab, root, fragment)
            except Error as error:
                yield Finding("search-unknown", "sok/" + fragment, "", str(error).splitlines()[0])
            if said:
                yield Finding("search-unknown", "sok/" + fragment, "", said[0])
                said.clear()


def _check_silence(run: Run, root: str) -> Iterator[Finding]:
    with run.tab() as tab:
        asked: list[str] = []
        tab.on("request", lambda r: asked.append(f"{r.method} {unquote(r.url)} {r.post_data or ''}"))
        tab.goto(root)
        tab.fill("#q", "søvnløs grubling")
        tab.keyboard.press("Enter")
        results_shown(tab)
        parts = urlsplit(tab.url)
        if "søvnløs" not in unquote(parts.fragment) or parts.query:
            yield Finding("search-silent", "sok/", "address", tab.url)
        for line in asked:
            if re.search("søvn|grubl|sovn", line.split("#")[0]):
                yield Finding("search-silent", "sok/", "request", line)
        stored = tab.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        if re.search("søvn|grubl", stored):
            yield Finding("search-silent", "sok/", "storage", stored)


def _check_weight(run: Run, root: str) -> Iterator[Finding]:
    """Bytes compressed as a host would (gzip -9), of what a first search loads beside the page."""
    with run.tab() as tab:
        tab.add_init_script(
            "window.__moved = 0; new PerformanceObserver((l) => { for (const e of l.getEntries())"
            " window.__moved += e.value; }).observe({ type: 'layout-shift', buffered: true });")
        answers: list[Response] = []
        tab.on("response", lambda answer: answers.append(answer))
        search(tab, root, "#q=angst")
        tab.wait_for_load_state("networkidle")
        moved = tab.evaluate("window.__moved")
        if moved:
            yield Finding("search-shift", "sok/#q=angst", "", f"{moved:.4f}")
        fetched = [a for a in answers if a.ok and a.request.resource_type in ("fetch", "xhr", "script")]
        sizes = {a.url.split("#")[0]: len(gzip.compress(a.body(), 9, mtime=0)) for a in fetched}
        total = sum(sizes.values())
        shares = ", ".join(f"{url.removeprefix(run.root)} {size}" for url, size in sorted(sizes.items()))
        print(f"  first search: {total} B in {len(sizes)} files: {shares}")
        if total > 52 * 1024:
            yield Finding("budget-search", "sok/#q=angst", "", f"{total} B, more than {52 * 1024}")
        answers.clear()
        # The page heard of the new fragment before this listener of ours does.
        tab.evaluate("() => new Promise(heard => { addEventListener('hashchange', heard, { once: true });"
                     " location.hash = '#q=ensom&alder=70' })")
        results_shown(tab)
        tab.wait_for_load_state("networkidle")
        # The browser asks for the icon again when it pleases.
        loaded = ", ".join(a.url for a in answers if a.request.resource_type in ("fetch", "xhr", "script"))
        if loaded:
            yield Finding("budget-search", "sok/#q=ensom", "", "the next search loads " + loaded)
