"""Pages with scripts hold the same for readers without them, and for browsers that store nothing.

Pages that run no script are the same with and without, and are left out. On a wide window they are
also watched for what moves; the sweep watches them on a narrow one."""

from __future__ import annotations

from typing import Iterator

from checks.privacy import SHIFTS
from kit.chromium import probe
from kit.report import Finding
from kit.run import Run
from kit.site import Page

NAME = "without-script"
RULES = {
    "no-script-content": "headings and links are there without scripts",
    "no-script-dead": "nothing that needs a script is shown without one",
    "shift-wide": "nothing moves while the page loads in a wide window",
    "no-storage": "the page works in a browser that refuses to store anything",
}
REFUSING = """
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
  Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } });
"""


def check_browser(run: Run) -> Iterator[Finding]:
    pages = [p for p in run.site.shown() if any(e.get("src") for e in p.tree.all("script"))]
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
            for value, what in with_script.evaluate("window.__shifts"):
                yield Finding("shift-wide", page.address, what, f"{value:.4f}")
            if said or refusing.evaluate(content)["headings"] != theirs["headings"]:
                yield Finding("no-storage", page.address, "", (said or ["other headings"])[0])
                said.clear()


def _compare(page: Page, theirs: dict, ours: dict) -> Iterator[Finding]:
    for kind in ("headings", "links"):
        for missing in sorted(set(theirs[kind]) - set(ours[kind]))[:3]:
            yield Finding("no-script-content", page.address, kind, f"only with scripts: {missing}")
        for missing in sorted(set(ours[kind]) - set(theirs[kind]))[:3]:
            yield Finding("no-script-content", page.address, kind, f"only without: {missing}")
    for control in ours["dead"]:
        yield Finding("no-script-dead", page.address, control, "does nothing without scripts")
