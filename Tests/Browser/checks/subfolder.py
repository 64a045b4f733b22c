"""The site works in a folder of another site."""

from __future__ import annotations

from typing import Iterator

from kit.report import Finding
from kit.run import Run
from kit.server import serving
from kit.waiting import results_shown

NAME = "subfolder"
RULES = {"subfolder": "pages, files, search and links work under /a/b/"}


def check_browser(run: Run) -> Iterator[Finding]:
    with serving(run.site.folder, "/a/b/") as root, run.tab() as tab:
        bad: list[str] = []
        tab.on("response", lambda r: bad.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        tab.on("console", lambda m: bad.append(m.text))
        for page in run.site.one_of_each():
            if page.kind == "finner-ikke":
                # Its links start at the base address of the settings, since it stands anywhere.
                continue
            tab.goto(root + page.address + ("#q=angst" if page.kind == "sok" else ""))
            if page.kind == "sok":
                results_shown(tab)
                if tab.locator("#treffliste a").count():
                    tab.locator("#treffliste a").first.click()
                    if not tab.url.startswith(root + "tilbud/"):
                        yield Finding("subfolder", page.address, "#treffliste", tab.url)
            for message in bad:
                yield Finding("subfolder", page.address, "", message)
            bad.clear()
