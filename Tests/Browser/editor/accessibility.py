"""axe-core, sideways scrolling and text at 200 % on every screen, at two widths, light and dark."""

from __future__ import annotations

from typing import Iterator

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from checks.axe import source
from editor.program import TEXT, Program
from editor.screens import SCREENS, missing, poses
from kit.chromium import new_context, probe


def problems(program: Program, browser: Browser) -> Iterator[str]:
    yield from missing()
    context = new_context(browser)
    tab = context.new_page()
    for name, screen in SCREENS.items():
        screen.open(program, tab)
        tab.evaluate(source())
        for width, scheme in poses(tab):
            found = [f"{one['where']}: {one['message']}" for one in tab.evaluate(probe("axe"))]
            # The scheme changes no size.
            if scheme == "light":
                found += layout(tab)
                found += [f"text at 200 %: {one}" for one in at_200(tab)]
            yield from (f"{name} {width} {scheme} {one}" for one in found)
    context.close()
    program.file.write_text(TEXT, encoding="utf-8")


def layout(tab: Tab) -> list[str]:
    """What sticks out sideways, and what text is cut off."""
    return [f"{one['where']}: {one['message']}" for one in tab.evaluate(probe("layout"))]


def at_200(tab: Tab) -> list[str]:
    """The same with text twice as large, as for a reader who chose so in the browser's settings."""
    browser = tab.context.new_cdp_session(tab)
    try:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        return layout(tab)
    finally:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        browser.detach()
