"""axe-core on the editor's pages and on what the preview adds, at two widths, light and dark."""

from __future__ import annotations

from typing import Iterator

from playwright.sync_api import Browser

from checks.axe import source
from editor.program import OFFER, TEXT, Program
from kit.chromium import new_context, probe
from kit.waiting import wait_until

PAGES = (
    "rediger/", f"rediger/tilbud/{OFFER}", "rediger/kontaktkort", "rediger/finnes-ikke", f"tilbud/{OFFER}/",
    f"rediger/bekreft/{OFFER}", "rediger/bekreft", f"rediger/slutt/{OFFER}", "rediger/ny",
    f"rediger/ny?fra={OFFER}", f"rediger/oversett/{OFFER}/nn", "rediger/kontaktkort/fredrikstad-kommunens-nettsted",
    "rediger/tilbyder/tonsberg-rustjenesten",
)
# What the offer's file is while some pages are looked at.
BROKEN = TEXT.replace("[voksne]", "[voksnee]")
OTHERS = {
    f"tilbud/{OFFER}/?feil": BROKEN,
    f"tilbud/{OFFER}/?utkast": TEXT.replace("---\n", "---\nstatus: utkast\n", 1),
    f"rediger/tilbud/{OFFER}?feil": BROKEN,
    "rediger/feil/1": "---\ntittel: [\n",
}


def problems(program: Program, browser: Browser) -> Iterator[str]:
    program.file.write_text(TEXT, encoding="utf-8")
    for width, height in ((320, 640), (1280, 900)):
        for scheme in ("light", "dark"):
            context = new_context(browser, viewport={"width": width, "height": height}, color_scheme=scheme)
            tab = context.new_page()
            for page in (*PAGES, *OTHERS):
                # A page that is open reloads itself when the file changes, which would end the next visit.
                tab.goto("about:blank")
                program.file.write_text(OTHERS.get(page, TEXT), encoding="utf-8")
                tab.goto(program.root + page)
                if page == f"tilbud/{OFFER}/?feil":
                    wait_until(tab, "!!document.querySelector('.rediger-feil')")
                tab.evaluate(source())
                for found in tab.evaluate(probe("axe")):
                    yield f"/{page} {width} {scheme} {found['where']}: {found['message']}"
                wide = tab.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    yield f"/{page} {width} {scheme}: {wide} px wide"
            context.close()
