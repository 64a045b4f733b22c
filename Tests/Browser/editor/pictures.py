"""Pictures of every screen of the editor, at two widths in light and dark, to be looked at."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from editor.program import OFFER, ROOT, TEXT, Program
from kit.chromium import new_context

SCREENS = {
    "start": "rediger/", "skjema": f"rediger/tilbud/{OFFER}", "bekreft": f"rediger/bekreft/{OFFER}",
    "bekreft-liste": "rediger/bekreft", "slutt": f"rediger/slutt/{OFFER}", "ny": "rediger/ny",
    "oversett": f"rediger/oversett/{OFFER}/nn", "kontaktkort": "rediger/kontaktkort",
    "feil": "rediger/feil/1", "utkast": f"tilbud/{OFFER}/", "forhandsvisning": f"tilbud/{OFFER}/",
}


def take(program: Program, browser: Browser) -> Path:
    """Takes them into screenshots/rediger/; gives the folder."""
    folder = ROOT / "screenshots" / "rediger"
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in ((320, 640), (1280, 900)):
        for scheme in ("light", "dark"):
            context = new_context(browser, viewport={"width": width, "height": height}, color_scheme=scheme)
            tab = context.new_page()
            for name, address in SCREENS.items():
                tab.goto("about:blank")
                text = {"feil": "---\ntittel: [\n", "utkast": TEXT.replace("---\n", "---\nstatus: utkast\n", 1)}
                program.file.write_text(text.get(name, TEXT), encoding="utf-8")
                tab.goto(program.root + address)
                tab.wait_for_timeout(1200)
                tab.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=name != "skjema")
            context.close()
    program.file.write_text(TEXT, encoding="utf-8")
    return folder
