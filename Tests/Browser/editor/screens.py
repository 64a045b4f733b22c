"""The screens of the editor, each in the state that a clerk may meet it in; and whether all are here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Iterator

from playwright.sync_api import Page as Tab

from editor.program import OFFER, ROOT, TEXT, TRANSLATED, Program
from kit.waiting import wait_until

HARD = TEXT.replace(
    "Første avsnitt.",
    "Lavterskeltilbudet forutsetter samhandlingskompetanse. Vi hjelper deg med å finne fram til dem som kan "
    "hjelpe deg videre, enten det er hjemme hos deg, hos oss eller et annet sted du selv velger. Kom innom.")
BROKEN = TEXT.replace("[voksne]", "[voksnee]")


@dataclass(frozen=True)
class Screen:
    """What is opened, over which text of the offer's file, and what is done there before it is looked at."""

    # The name of the template in editor/maler; None for a page of the preview.
    template: str | None
    address: str
    text: str = TEXT
    do: Callable[[Program, Tab], None] | None = None

    def open(self, program: Program, tab: Tab) -> None:
        # A page that is open reloads itself when the file changes, which would end the next visit.
        tab.goto(program.root + "rediger/ressurser/stil.css")
        # What was typed and not saved on the screen before is its own.
        tab.evaluate("localStorage.clear()")
        tab.set_viewport_size({"width": 1280, "height": 900})
        program.file.write_text(self.text, encoding="utf-8")
        tab.goto(program.root + self.address)
        if self.do:
            self.do(program, tab)
            # What was done may have led to another page, whose style is still on its way.
            tab.wait_for_load_state()


def _save_wrong(_: Program, tab: Tab) -> None:
    tab.fill("#felt-kontakt-telefon", "ring")
    tab.fill("#felt-tittel", "")
    tab.locator(".lagre button").first.click()
    tab.wait_for_selector("#feilboks")


def _both_change(program: Program, tab: Tab) -> None:
    tab.fill("#felt-kontakt-telefon", "33 34 41 11")
    program.file.write_text(TEXT.replace("33 34 40 00", "33 34 42 22"), encoding="utf-8")
    tab.locator(".lagre button").first.click()
    tab.wait_for_selector("fieldset.konflikt")


def _both_change_an_earlier_one(program: Program, tab: Tab) -> None:
    program.file.write_text(TEXT.replace("33 34 40 00", "33 34 42 22"), encoding="utf-8")
    tab.locator("main button[name=utgave]").first.click()
    tab.wait_for_selector("fieldset.konflikt")


def _marks(_: Program, tab: Tab) -> None:
    tab.locator(".merket summary").click()
    tab.evaluate("document.querySelector('.merket').scrollIntoView()")


def _come_back(_: Program, tab: Tab) -> None:
    tab.fill("#felt-kontakt-telefon", "33 34 41 11")
    tab.reload()
    wait_until(tab, "!document.getElementById('utkast').hidden")


def _come_back_to_answer(_: Program, tab: Tab) -> None:
    tab.fill("#felt-av", "Kari ved skranken")
    tab.reload()
    wait_until(tab, "!document.getElementById('utkast').hidden")


def _send_empty(_: Program, tab: Tab) -> None:
    tab.locator("main button[type=submit]").click()
    tab.wait_for_selector("#feilboks")


def _confirm_nobody(_: Program, tab: Tab) -> None:
    tab.locator("button[value=riktig]").click()
    tab.wait_for_selector("#feilboks")


def _panel(_: Program, tab: Tab) -> None:
    wait_until(tab, "!!document.querySelector('.rediger-feil')")


def _show_wrong(_: Program, tab: Tab) -> None:
    tab.fill("#felt-kontakt-telefon", "ring")
    tab.evaluate("document.getElementById('vis').formTarget = '_self'")
    tab.click("#vis")
    wait_until(tab, "document.title.startsWith('Siden kan ikke vises')")


FORM = f"rediger/tilbud/{OFFER}"
SCREENS = {
    "start": Screen("start", "rediger/"),
    "start-uten-treff": Screen("start", "rediger/?q=zzzz"),
    "start-avgrenset": Screen("start", "rediger/?vis=uten_kontakt"),
    "skjema": Screen("skjema", FORM),
    "skjema-feil": Screen("skjema", FORM, do=_save_wrong),
    "skjema-fra-for": Screen("skjema", FORM, BROKEN),
    "skjema-tung-tekst": Screen("skjema", FORM, HARD, _marks),
    "skjema-utkast": Screen("skjema", FORM, do=_come_back),
    "konflikt": Screen("skjema", FORM, do=_both_change),
    "lagret": Screen("skjema", FORM + "?lagret=1"),
    "kort": Screen("skjema", "rediger/kontaktkort/fredrikstad-kommunens-nettsted"),
    "tilbyder": Screen("skjema", "rediger/tilbyder/tonsberg-rustjenesten"),
    "side": Screen("skjema", "rediger/side/hjelp-na"),
    "side-oversatt": Screen("skjema", "rediger/side/om/nn"),
    "guide": Screen("skjema", "rediger/guide/parorende-forste-timene"),
    "kommuneside": Screen("skjema", "rediger/kommuneside/kragero/bolig"),
    "tema": Screen("skjema", "rediger/tema/angst"),
    "malgruppe": Screen("skjema", "rediger/malgruppe/barn"),
    "livsfase": Screen("skjema", "rediger/livsfase/voksne"),
    "hjelpelinje": Screen("skjema", "rediger/hjelpelinje/mental-helse"),
    "ord": Screen("skjema", "rediger/ord/vedtak"),
    "kommune": Screen("skjema", "rediger/kommune/tonsberg"),
    "nettsted": Screen("skjema", "rediger/nettsted/nettstedet"),
    "plan": Screen("skjema", "rediger/plan/tonsberg"),
    "planmal": Screen("skjema", "rediger/planmal/tonsberg/2"),
    "plantiltak": Screen("skjema", "rediger/plantiltak/tonsberg/tonsberg-m1-2"),
    "tall": Screen("skjema", "rediger/tall/tonsberg/ventetid"),
    "oversett": Screen("skjema", f"rediger/oversett/{OFFER}/nn"),
    "oversett-endret": Screen("skjema", f"rediger/oversett/{TRANSLATED}/en"),
    "bekreft": Screen("bekreft", f"rediger/bekreft/{OFFER}"),
    "bekreft-feil": Screen("bekreft", f"rediger/bekreft/{OFFER}", do=_confirm_nobody),
    "bekreft-liste": Screen("bekreft-liste", "rediger/bekreft"),
    "slutt": Screen("slutt", f"rediger/slutt/{OFFER}"),
    "ny": Screen("ny", "rediger/ny"),
    "ny-feil": Screen("ny", "rediger/ny", do=_send_empty),
    "kopi": Screen("ny", f"rediger/ny?fra={OFFER}"),
    "kontaktkort": Screen("kontaktkort", "rediger/kontaktkort"),
    "tidligere": Screen("tidligere", f"rediger/tidligere/tilbud/{OFFER}"),
    "tidligere-konflikt": Screen(
        "skjema", f"rediger/tidligere/tilbud/{OFFER}", do=_both_change_an_earlier_one),
    "feil": Screen("feil", "rediger/feil/1", "---\ntittel: [\n"),
    "melding": Screen("melding", "rediger/finnes-ikke"),
    "ikke-vist": Screen("ikke-vist", FORM, do=_show_wrong),
    "bekreft-utkast": Screen("bekreft", f"rediger/bekreft/{OFFER}", do=_come_back_to_answer),
    "forhandsvisning-tema": Screen(None, "tema/angst/"),
    "forhandsvisning-hjelp": Screen(None, "hjelp-na/"),
    "forhandsvisning-guide": Screen(None, "parorende/forste-timene/"),
    "forhandsvisning-plan": Screen(None, "planen/tonsberg/"),
    "forhandsvisning-forside": Screen(None, ""),
    "forhandsvisning": Screen(None, f"tilbud/{OFFER}/"),
    "forhandsvisning-feil": Screen(None, f"tilbud/{OFFER}/", BROKEN, _panel),
    "utkast": Screen(None, f"tilbud/{OFFER}/", TEXT.replace("---\n", "---\nstatus: utkast\n", 1)),
}

# No screen: what is around each of them, and what scripts ask for.
PARTS = {"grunn", "sagt"}


def poses(tab: Tab) -> Iterator[tuple[int, str]]:
    """The open screen at two widths, light and dark; it stays as it was opened, like a window that is resized."""
    for width, height in ((1280, 900), (320, 640)):
        tab.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            yield width, scheme


def missing() -> list[str]:
    """The templates and addresses of the editor that no screen here is of, and those there are no longer."""
    templates = {path.stem for path in (ROOT / "editor/maler").glob("*.mustache")} - PARTS
    sources = ROOT / "Sources/Editor"
    routes = set(re.findall(r'case \(\.get, [^,]+, "([a-z]+)"\)', (sources / "Editor.swift").read_text()))
    kinds = (sources / "Form/FormKind.swift").read_text().partition("enum Kind")[2].partition("static ")[0]
    routes |= set(re.findall(r'case \w+ = "([a-z]+)"', kinds))
    shown = {screen.address.split("?")[0].split("/")[1] for screen in SCREENS.values() if screen.template}
    shown -= {"", "finnes-ikke"}
    pictured = {screen.template for screen in SCREENS.values() if screen.template}
    if len(routes) < 8 or len(templates) < 8:
        return [f"only {sorted(routes)} and {sorted(templates)} are found in the sources"]
    return [f"address: {name}" for name in sorted(routes ^ shown)] + [
        f"template: {name}" for name in sorted(templates ^ pictured)]
