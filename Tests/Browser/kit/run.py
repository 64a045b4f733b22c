"""What a check that opens pages on its own is given."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from kit.chromium import new_context
from kit.site import Site


@dataclass(frozen=True)
class Run:
    """The site on disk, its root on the loopback server, a browser, and a folder for pictures."""

    site: Site
    root: str
    browser: Browser
    pictures: Path

    @contextmanager
    def tab(self, **options: object) -> Iterator[Tab]:
        """A tab in a profile of its own, both closed at the end."""
        context = new_context(self.browser, **options)
        try:
            yield context.new_page()
        finally:
            context.close()
