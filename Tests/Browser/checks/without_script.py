"""Pages with scripts hold the same for readers without them, and for browsers that store nothing.

Pages that run no script are the same with and without, and are left out; of those that run the same
scripts on the same parts, in the same language, the two largest stand for the rest. On a wide window
they are also watched for what moves; the sweep watches every page on a narrow one."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from typing import Iterator

from checks.shifts import MOVED, SHIFTS
from kit.chromium import probe
from kit.report import Finding
from kit.run import Run
from kit.site import LANGUAGES, Page, Site

NAME = "without-script"
RULES = {
    "no-script-content": "headings and links are there without scripts",
    "no-script-dead": "nothing that needs a script is shown without one",
    "shift-wide": "nothing moves while the page loads in a wide window",
    "no-storage": "the page works in a browser that refuses to store anything",
}
# What scripts work on, beside the hours.
PARTS = ("legg-i-liste", "skriv-ut", "forlat", "min-liste", "sok", "forsidesok", "tomt")
REFUSING = """
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
  Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } });
"""


def check_browser(run: Run) -> Iterator[Finding]:
    pages = scripted(run.site)
    content = probe("content")
    with (
        run.tab(viewport={"width": 1280, "height": 900}) as with_script,
        run.tab(java_script_enabled=False) as without,
        run.tab() as refusing,
    ):
        refusing.add_init_script(REFUSING)
        with_script.add_init_script(SHIFTS)
        said: list[str] = []
        refusing.on("console", lambda m: said.append(m.text))
        refusing.on("pageerror", lambda e: said.append(str(e)))
        for page in pages:
            for tab in (with_script, without, refusing):
                tab.goto(run.root + page.address, wait_until="load")
            theirs, ours = with_script.evaluate(content), without.evaluate(content)
            yield from _compare(page, theirs, ours)
            for value, what in with_script.evaluate(MOVED):
                yield Finding("shift-wide", page.address, what, f"{value:.4f}")
            if said or refusing.evaluate(content)["headings"] != theirs["headings"]:
                yield Finding("no-storage", page.address, "", (said or ["other headings"])[0])
                said.clear()


def scripted(site: Site) -> list[Page]:
    """The pages to look at, by address."""
    alike: dict[tuple, list[Page]] = defaultdict(list)
    for page in site.shown():
        scripts = sorted(posixpath.basename(e.get("src")) for e in page.tree.all("script") if e.get("src"))
        if scripts:
            parts = sorted({e.get("id") for e in page.tree.walk() if e.get("id") in PARTS})
            hours = any("data-timer" in e.attributes for e in page.tree.walk())
            alike[(page.kind, page.address.split("/")[0] in LANGUAGES, *scripts, *parts, hours)].append(page)
    return sorted((p for pages in alike.values() for p in sorted(pages, key=lambda p: -len(p.html))[:2]),
                  key=lambda p: p.address)


def _compare(page: Page, theirs: dict, ours: dict) -> Iterator[Finding]:
    for kind in ("headings", "links"):
        for missing in sorted(set(theirs[kind]) - set(ours[kind]))[:3]:
            yield Finding("no-script-content", page.address, kind, f"only with scripts: {missing}")
        for missing in sorted(set(ours[kind]) - set(theirs[kind]))[:3]:
            yield Finding("no-script-content", page.address, kind, f"only without: {missing}")
    for control in ours["dead"]:
        yield Finding("no-script-dead", page.address, control, "does nothing without scripts")
