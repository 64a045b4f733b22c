"""Pictures of each kind of page, for people to look at."""

from __future__ import annotations

from typing import Iterator

from kit.report import Finding
from kit.run import Run
from kit.site import offer_kind
from kit.sweep import list_fragment
from kit.waiting import filled

NAME = "screenshots"
# It finds no faults; people do, when they ask for pictures.
IN_GATE = False
IN_SELFTEST = False
RULES = {"picture": "a picture of each kind of page was taken"}
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")


def check_browser(run: Run) -> Iterator[Finding]:
    run.pictures.mkdir(parents=True, exist_ok=True)
    with run.tab() as tab:
        for name, address in _addresses(run):
            for width in WIDTHS:
                tab.set_viewport_size({"width": width, "height": 800})
                _open(tab, run, address)
                for scheme in SCHEMES:
                    tab.emulate_media(color_scheme=scheme)
                    tab.screenshot(path=run.pictures / f"{name}-{width}-{scheme}.png", full_page=True)
            _special(run, tab, name, address)
    for name, _ in _addresses(run):
        if not (run.pictures / f"{name}-320-dark.png").is_file():
            yield Finding("picture", name, "", "was not taken")


def _addresses(run: Run) -> Iterator[tuple[str, str]]:
    for page in run.site.one_of_each():
        name = page.kind + ("-" + offer_kind(page) if page.kind == "tilbud" else "")
        yield name, page.address
        if page.kind == "sok":
            yield "sok-treff", page.address + "#q=angst&alder=16"
            yield "sok-krise", page.address + "#q=selvmord"
            yield "sok-ingen", page.address + "#q=qqqqxzzz&alder=3"
        if page.kind == "min-liste":
            yield "min-liste-fylt", page.address + list_fragment(run.site)
    for page in run.site.translated():
        yield f"{page.kind}-{page.address[:2]}", page.address


def _special(run: Run, tab, name: str, address: str) -> None:
    """Right to left, forced colours, paper, and the page without styles."""
    tab.set_viewport_size({"width": 320, "height": 800})
    tab.emulate_media(color_scheme="light", forced_colors="active", reduced_motion="reduce")
    _open(tab, run, address)
    tab.screenshot(path=run.pictures / f"{name}-320-forced.png", full_page=True)
    tab.emulate_media(color_scheme="light", forced_colors="none")
    tab.evaluate("document.documentElement.dir = 'rtl'")
    tab.screenshot(path=run.pictures / f"{name}-320-rtl.png", full_page=True)
    tab.evaluate("document.documentElement.dir = 'ltr'")
    tab.set_viewport_size({"width": 794, "height": 1123})
    tab.emulate_media(media="print")
    tab.screenshot(path=run.pictures / f"{name}-print.png", full_page=True)
    tab.emulate_media(media="screen")


def _open(tab, run: Run, address: str) -> None:
    tab.goto("about:blank")
    tab.goto(run.root + address)
    page, _, fragment = address.partition("#")
    filled(tab, run.site.by_address[page].kind, fragment)
