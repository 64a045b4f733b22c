"""Debian's Chromium, shut off from every host but this machine, at a fixed time and place."""

from __future__ import annotations

import datetime
import functools
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from kit.waiting import LONG, patience

# A Wednesday at noon: neither a holiday nor near a change of clocks.
NOON = datetime.datetime(2026, 6, 10, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))

ARGUMENTS = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    # Code runs for a moment on each page: compiling it well takes longer than it saves.
    "--js-flags=--no-opt --no-maglev",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; closed at the end. It is Chromium's shell without windows: the same engine as the browser's,
    for a quarter less processor time. `CHROMIUM` names another, such as `/usr/bin/chromium`."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell")
    if not path:
        raise SystemExit("Chromium is missing: apt-get install chromium-headless-shell")
    # Chromium's own sandbox does not start for root; nothing but our own pages is opened.
    arguments = ARGUMENTS + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


def new_context(browser: Browser, **options: object) -> BrowserContext:
    """A fresh profile in Oslo's time zone, in bokmål, at noon."""
    settings: dict[str, object] = {
        "locale": "nb-NO",
        "timezone_id": "Europe/Oslo",
        "color_scheme": "light",
        "viewport": {"width": 320, "height": 640},
        "service_workers": "block",
        **options,
    }
    context = browser.new_context(**settings)  # type: ignore[arg-type]
    context.set_default_timeout(patience() * 1000)
    # Pages come, in the self-test too, however long the machine takes.
    context.set_default_navigation_timeout(LONG * 1000)
    if settings.get("java_script_enabled", True):
        context.clock.set_fixed_time(NOON)
    return context


# Opens everything on a page that opens, so that what it holds is looked at too.
OPEN_DETAILS = "document.querySelectorAll('details').forEach(d => { d.open = true })"


def open_details(tab: Page) -> None:
    tab.evaluate(OPEN_DETAILS)


@functools.cache
def probe(name: str) -> str:
    """The source of a measurement made in the page: a JavaScript function."""
    return (Path(__file__).parent.parent / "probes" / f"{name}.js").read_text(encoding="utf-8")
