"""The same journeys without scripts reach the same offers, through links."""

from __future__ import annotations

from typing import Iterator

from playwright.sync_api import Error

from checks.journeys import search_from_front
from checks.links import resolve
from kit.keyboard import Stuck, expect, follow, ids, sure_ids
from kit.report import Finding
from kit.run import Run
from kit.waiting import results_shown

NAME = "journeys-without-script"
RULES = {
    "plain-sixteen": "offers found for a 16-year-old are reached through the life stages",
    "plain-wife": "offers found for a wife are reached from the relatives' entrance or the themes",
    "plain-exit": "the exit is a link",
    "plain-everything": "every offer is reached from the front page through links",
}


def check_browser(run: Run) -> Iterator[Finding]:
    for rule, journey in (("plain-sixteen", sixteen), ("plain-wife", wife), ("plain-exit", leave)):
        try:
            journey(run)
        except (Stuck, Error) as error:
            yield Finding(rule, "", "", str(error).splitlines()[0])
    reached = reachable(run, "", 12)
    for page in run.site.by_address.values():
        if page.kind == "tilbud" and page.address.startswith("tilbud/") and page.address not in reached:
            yield Finding("plain-everything", page.address, "", "no link leads there")


def reachable(run: Run, start: str, steps: int) -> set[str]:
    """The addresses that links lead to from a page, in at most so many steps."""
    reached, edge = {start}, {start}
    for _ in range(steps):
        found: set[str] = set()
        for address in edge:
            page = run.site.by_address.get(address)
            for link in page.tree.all("a") if page else ():
                href = link.get("href").split("#")[0]
                target = resolve(address, href) if ":" not in href else None
                if target in run.site.by_address and not link.inside("template"):
                    found.add(target)
        edge = found - reached
        reached |= found
        if not edge:
            break
    return reached


def _found(run: Run, words: str) -> list[str]:
    with run.tab() as tab:
        search_from_front(run, tab, words)
        return [f"tilbud/{id}/" for id in ids(tab)[:10]]


def sixteen(run: Run) -> None:
    with run.tab() as tab:
        tab.goto(run.root + "sok/#q=angst&alder=16")
        results_shown(tab)
        wanted = [f"tilbud/{id}/" for id in sure_ids(tab)[:10]]
    expect(wanted, "the search finds nothing for a 16-year-old")
    with run.tab(java_script_enabled=False) as tab:
        tab.goto(run.root)
        follow(tab, "main a[href*='livsfase/ungdom/']")
        expect("/livsfase/" in tab.url, f"the life stage led to {tab.url}")
        page = tab.url.removeprefix(run.root)
    missing = [w for w in wanted if w not in reachable(run, page, 1)]
    expect(not missing, f"/{page} does not link to {', '.join(missing)}")


def wife(run: Run) -> None:
    wanted = _found(run, "mannen min drikker for mye")
    with run.tab(java_script_enabled=False) as tab:
        tab.goto(run.root)
        follow(tab, "main a[href$='parorende/']")
        page = tab.url.removeprefix(run.root)
    # The entrance itself, its guides and themes, and what they list.
    missing = [w for w in wanted if w not in reachable(run, page, 3)]
    expect(not missing, f"/{page} does not lead to {', '.join(missing)}")
    direct = [a for a in reachable(run, page, 1) if a.startswith("tilbud/")]
    expect(direct, f"/{page} lists no offer")


def leave(run: Run) -> None:
    pages = [p for p in run.site.shown() if p.kind == "tilbud" and "forlat-knapp" in p.html]
    expect(pages, "no offer has the exit")
    with run.tab(java_script_enabled=False) as tab:
        tab.goto(run.root + pages[0].address)
        href = tab.get_attribute(".forlat-knapp", "href")
        expect(href and href.startswith("https://"), f"the exit leads to «{href}»")
        tab.context.route(href or "", lambda r: r.fulfill(content_type="text/html", body="<title>Ute</title>"))
        follow(tab, ".forlat-knapp")
        expect(tab.title() == "Ute", f"the exit led to {tab.url}")
