"""What comes out on paper: the text of a PDF of the page."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator

from playwright.sync_api import Page as Tab

from kit.report import Finding
from kit.run import Run
from kit.sweep import list_fragment
from kit.waiting import filled

NAME = "printing"
RULES = {
    "print-heading": "the page's heading is on paper",
    "print-phone": "every phone number of the content is on paper",
    "print-address": "the web addresses of an offer are on paper",
    "print-code": "an offer on paper has a code that leads to its page",
    "print-trace": "no button is on paper",
}
# 2 cm, which a phone reads at arm's length.
LEAST_CODE = 76


def check_browser(run: Run) -> Iterator[Finding]:
    with run.tab() as tab:
        for page in run.site.one_of_each():
            fragment = list_fragment(run.site) if page.kind == "min-liste" else ""
            tab.goto("about:blank")
            tab.goto(run.root + page.address + fragment)
            filled(tab, page.kind, fragment)
            text = squeezed(pdf_text(tab))
            yield from _check(tab, page.address + fragment, page.kind, text)


def _check(tab: Tab, name: str, kind: str, text: str) -> Iterator[Finding]:
    heading = tab.evaluate("(document.querySelector('main h1') || document.body).innerText")
    if squeezed(heading) not in text:
        yield Finding("print-heading", name, "h1", heading)
    phones = tab.evaluate(
        "[...document.querySelectorAll('main a[href^=\"tel:\"]')].filter(a => a.checkVisibility())"
        ".map(a => a.getAttribute('href').slice(4))")
    for phone in sorted(set(phones)):
        # People read +47 33 00 00 00 as eight digits.
        if phone.removeprefix("+47") not in text:
            yield Finding("print-phone", name, "", phone)
    if kind in ("tilbud", "min-liste"):
        for host in tab.evaluate(
            "[...document.querySelectorAll('main .kontakter a[href^=\"http\"]')].map(a => a.hostname)"):
            if squeezed(host.removeprefix("www.")) not in text:
                yield Finding("print-address", name, "", host)
        tab.emulate_media(media="print")
        side = tab.evaluate("document.querySelector('.qr')?.getBoundingClientRect().width ?? 0")
        tab.emulate_media(media="null")
        if side < LEAST_CODE:
            yield Finding("print-code", name, ".qr", f"{side:.0f} px wide, less than {LEAST_CODE}")
    for shown in tab.evaluate(
        "[...document.querySelectorAll('main button')].filter(e => e.checkVisibility())"
        ".map(e => e.innerText).filter(t => t.trim().length > 5)"):
        if squeezed(shown) in text:
            yield Finding("print-trace", name, "button", shown)


def pdf_text(tab: Tab) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page.pdf"
        tab.pdf(path=file, format="A4")
        return subprocess.run(
            ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
        ).stdout


def squeezed(text: str) -> str:
    """Without spaces, hyphens at line ends and case, so that line breaks do not matter."""
    return "".join(text.replace("\u00ad", "").split()).lower()
