"""Pictures of every screen of the editor, at two widths in light and dark, to be looked at."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from editor.program import ROOT, TEXT, Program
from editor.screens import SCREENS, poses
from kit.chromium import new_context


def take(program: Program, browser: Browser) -> Path:
    """Takes them into screenshots/rediger/; gives the folder."""
    folder = ROOT / "screenshots" / "rediger"
    folder.mkdir(parents=True, exist_ok=True)
    context = new_context(browser)
    tab = context.new_page()
    for name, screen in SCREENS.items():
        screen.open(program, tab)
        for width, scheme in poses(tab):
            tab.wait_for_timeout(1000)
            # What was done may have led to a place of the page, and a long list is enough from its start.
            whole = screen.template != "skjema" and tab.evaluate("document.body.scrollHeight") < 4000
            tab.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=whole)
    context.close()
    program.file.write_text(TEXT, encoding="utf-8")
    return folder
