"""A walk with the Tab key through one page of each kind. What it sees of the focus itself is told under
the rules of `rings`, which looks at every page."""

from __future__ import annotations

from typing import Iterator

from playwright.sync_api import CDPSession
from playwright.sync_api import Page as Tab

from kit.chromium import open_details, probe
from kit.report import Finding
from kit.run import Run
from kit.sweep import STATES, list_fragment
from kit.waiting import filled

NAME = "focus"
RULES = {
    "focus-reached": "every control is reached once and left again",
    "focus-skip": "the first stop leads past the head of the page",
}
WINDOWS = ({"width": 320, "height": 480}, {"width": 1280, "height": 720})
# Looks at what has focus when the key is pressed next, before that moves it.
WATCH = "focused => { window.__walk = []; addEventListener('keydown', () => window.__walk.push(focused()), true); }"
# Pressed and not let go, which halves the asking of the browser.
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}


def check_browser(run: Run) -> Iterator[Finding]:
    with run.tab() as tab:
        keys = tab.context.new_cdp_session(tab)
        for page in run.site.one_of_each():
            fragments = [""]
            if page.kind == "sok":
                fragments.append(STATES["sok"][1])
            if page.kind == "min-liste":
                fragments.append(list_fragment(run.site))
            for fragment in fragments:
                for window in WINDOWS:
                    tab.set_viewport_size(window)
                    tab.goto("about:blank")
                    tab.goto(run.root + page.address + fragment)
                    filled(tab, page.kind, fragment)
                    open_details(tab)
                    # Results may give the focus to their heading; the walk starts at the top.
                    tab.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
                    tab.evaluate("document.body.tabIndex = -1, document.body.focus()")
                    yield from _walk(tab, keys, page.address + fragment, f"{window['width']}")


def _walk(tab: Tab, keys: CDPSession, name: str, pose: str) -> Iterator[Finding]:
    expected = tab.evaluate(probe("tabstops"))
    tab.evaluate(f"() => ({WATCH})({probe('focused')})")
    # Once more than there are controls, to see the walk end, and once to look at that.
    for _ in range(expected + 2):
        keys.send("Input.dispatchKeyEvent", TAB)
    reached: list[str] = []
    for stop in tab.evaluate("window.__walk.slice(1)"):
        if stop is None:
            break
        if stop["number"] != len(reached):
            # Past the last control the browser starts anew from the top; anything else is a trap.
            if stop["number"] != 0:
                yield Finding("focus-reached", name, stop["name"], "is reached twice", pose)
            break
        reached.append(stop["name"])
        for rule, message in stop["faults"]:
            yield Finding(rule, name, stop["name"], message, pose)
    if len(reached) != expected:
        yield Finding("focus-reached", name, "", f"{len(reached)} reached of {expected} controls", pose)
    first = tab.evaluate("(document.querySelector('a[href]') || {}).hash || ''")
    if first != "#innhold":
        yield Finding("focus-skip", name, "", f"the first link leads to «{first}»", pose)
