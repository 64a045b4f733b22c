"""axe-core on the editor's pages and on what the preview adds, at two widths, light and dark."""

from __future__ import annotations

from typing import Iterator

from playwright.sync_api import Browser

from checks.axe import source
from editor.program import OFFER, TEXT, Program
from kit.chromium import new_context, probe
from kit.waiting import wait_until

PAGES = ("rediger/", f"rediger/tilbud/{OFFER}", "rediger/kontaktkort", "rediger/finnes-ikke", f"tilbud/{OFFER}/")


def problems(program: Program, browser: Browser) -> Iterator[str]:
    program.file.write_text(TEXT, encoding="utf-8")
    for width, height in ((320, 640), (1280, 900)):
        for scheme in ("light", "dark"):
            context = new_context(browser, viewport={"width": width, "height": height}, color_scheme=scheme)
            tab = context.new_page()
            for page in (*PAGES, "?feil"):
                broken = page == "?feil"
                # A page that is open reloads itself when the file changes, which would end the next visit.
                tab.goto("about:blank")
                program.file.write_text(TEXT.replace("[voksne]", "[voksnee]") if broken else TEXT, encoding="utf-8")
                tab.goto(program.root + page)
                if broken:
                    wait_until(tab, "!!document.querySelector('.rediger-feil')")
                tab.evaluate(source())
                for found in tab.evaluate(probe("axe")):
                    yield f"/{page} {width} {scheme} {found['where']}: {found['message']}"
                wide = tab.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    yield f"/{page} {width} {scheme}: {wide} px wide"
            context.close()
