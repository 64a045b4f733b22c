"""A clerk's whole day in one window, by the keyboard alone: from the first page on, every step is a key.

After each save the content folder is compared with what it was, byte for byte: which files, which lines.
"""

from __future__ import annotations

import difflib
from pathlib import Path

from playwright.sync_api import Page as Tab

from editor.program import OFFER, PHONE, Program
from kit.keyboard import expect, tab_to
from kit.waiting import wait_until

# Keeps in the window what no keyboard does: a pointer, or a value that no person typed.
WITNESS = """
for (const kind of ["pointerdown", "input", "change"]) {
  addEventListener(kind, (event) => {
    const isControl = event.target instanceof Element && event.target.matches("input, select, textarea");
    if (kind === "pointerdown" || (isControl && !event.isTrusted)) sessionStorage.setItem("annet", kind);
  }, true);
}
"""
TITLE = "Prøve av redigeringen"
NEW = "tonsberg-kafe-i-parken"
COPY = "tonsberg-kafe-i-skogen"
FOLDER = "tonsberg/frivillig"


class Folder:
    """The content folder as it was at the last look."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.first = self.last = self.read()

    def read(self) -> dict[str, bytes]:
        paths = [path for path in self.root.rglob("*") if path.is_file()]
        return {str(path.relative_to(self.root)): path.read_bytes() for path in paths}

    def differs_by(self, wanted: dict[str, list[str]]) -> None:
        """Since the last look those lines of those files differ, and no other byte of the folder."""
        now = self.read()
        found: dict[str, list[str]] = {}
        for path in sorted(self.last.keys() | now.keys()):
            old, new = self.last.get(path), now.get(path)
            if old != new:
                texts = [(bytes_ or b"").decode().splitlines(keepends=True) for bytes_ in (old, new)]
                lines = difflib.unified_diff(*texts, n=0)
                found[path] = [line for line in lines if not line.startswith(("+++", "---", "@@"))]
        expect(found == wanted, f"the folder differs by {found} instead of {wanted}")
        self.last = now

    def put_back(self) -> None:
        for path in self.read().keys() - self.first.keys():
            (self.root / path).unlink()
        for path, bytes_ in self.first.items():
            if (self.root / path).read_bytes() != bytes_:
                (self.root / path).write_bytes(bytes_)


class Clerk:
    """Somebody with a keyboard."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab

    def press(self, key: str) -> None:
        self.tab.keyboard.press(key)

    def follow(self, selector: str) -> None:
        """Goes to a link or a button, and on to the page it leads to."""
        tab_to(self.tab, selector)
        with self.tab.expect_navigation():
            self.press("Enter")

    def open(self, selector: str) -> None:
        tab_to(self.tab, selector)
        self.press("Enter")

    def type(self, selector: str, words: str) -> None:
        """Types in the place of what is there."""
        tab_to(self.tab, selector)
        self.press("Control+a")
        self.tab.keyboard.type(words)

    def tick(self, selector: str) -> None:
        tab_to(self.tab, selector)
        self.press("Space")

    def choose(self, selector: str, value: str) -> None:
        """Goes down in a menu until an option is chosen."""
        tab_to(self.tab, selector)
        for _ in range(self.tab.evaluate("s => document.querySelector(s).length", selector)):
            if self.tab.input_value(selector) == value:
                return
            self.press("ArrowDown")
        expect(self.tab.input_value(selector) == value, f"{selector} has no «{value}»")

    def sees(self, words: str) -> None:
        wait_until(self.tab, "words => document.body.innerText.includes(words)", words)

    def save(self, selector: str | None = None) -> None:
        """Saves with Enter in the field one is in, or else with the button that fits."""
        if selector:
            tab_to(self.tab, selector)
        with self.tab.expect_navigation():
            self.press("Enter")
        expect("lagret=1" in self.tab.url, f"it was not saved: {self.tab.url}")

    def find(self, words: str, offer: str) -> None:
        """From any page of the editor to the form of an offer, by the list."""
        self.follow(".topp .merke")
        tab_to(self.tab, "#q")
        self.tab.keyboard.type(words)
        form = f"/rediger/tilbud/{offer}"
        wait_until(self.tab, "f => document.querySelector('#liste a')?.getAttribute('href') === f", form)
        self.follow(f"#liste a[href='{form}']")


def whole_day(program: Program, tab: Tab) -> None:
    """Find, correct, confirm, new offer with hours, copy, end with successor, translate: no mouse, no address."""
    tab.add_init_script(WITNESS)
    # No room for the page beside the form: it is looked at as a page.
    tab.set_viewport_size({"width": 1000, "height": 800})
    folder = Folder(program.folder / "content")
    clerk = Clerk(tab)
    try:
        tab.goto(program.root)
        correct_and_confirm(clerk, folder)
        new_offer(clerk, folder)
        copy(clerk, folder)
        end_with_successor(clerk, folder)
        translate(clerk, folder)
        other = tab.evaluate("sessionStorage.getItem('annet')")
        expect(other is None, f"something but the keyboard did it: {other}")
    finally:
        folder.put_back()


def correct_and_confirm(clerk: Clerk, folder: Folder) -> None:
    """From the site's front page to the editor, by its list to the form, and on to the confirmation."""
    path = f"tonsberg/tiltak/{OFFER}.md"
    clerk.follow(".rediger-linje a[href='/rediger/']")
    clerk.find("prøve av redigeringen", OFFER)
    clerk.type("#felt-kontakt-telefon", "33 34 41 11")
    clerk.save()
    folder.differs_by({path: [f"-    telefon: '{PHONE}'\n", "+    telefon: '33 34 41 11'\n"]})
    clerk.follow(f"a[href='/rediger/bekreft/{OFFER}']")
    clerk.sees("33 34 41 11")
    clerk.type("#felt-av", "Kari")
    clerk.tick("[name=hvordan]")
    clerk.follow("button[value=riktig]")
    clerk.sees(f"«{TITLE}» er bekreftet.")
    expect(f"/rediger/bekreft/{OFFER}" not in clerk.tab.url, "the next offer didn't open")
    expect(clerk.tab.input_value("#felt-av") == "Kari", "the name is to be typed again")
    folder.differs_by({path: ["+kontrollert: {dato: 2026-11-21, av: Kari, hvordan: telefon}\n"]})


def new_offer(clerk: Clerk, folder: Folder) -> None:
    """A draft, its hours with the site's own sentence, the day it was new, and published; seen each time."""
    path = f"{FOLDER}/{NEW}.md"
    clerk.follow(".topp a[href='/rediger/ny']")
    clerk.type("#felt-tittel", "Kafé i parken")
    clerk.type("#felt-kort", "Kaffe og en prat ute.")
    clerk.choose("#felt-sted", FOLDER)
    clerk.type("#felt-kilde", "Samtale med lederen")
    clerk.follow("main button[type=submit]")
    folder.differs_by({path: [
        "+---\n", "+tittel: Kafé i parken\n", "+kort: Kaffe og en prat ute.\n", "+kommuner: [tonsberg]\n",
        "+status: utkast\n", "+kilde:\n", "+  - {tittel: Samtale med lederen}\n", "+---\n"]})
    clerk.open("#felt-apningstider > summary")
    clerk.open("#felt-apningstider-uke .ny-rad")
    # The new row has the focus: its first day.
    clerk.press("Space")
    clerk.type("[name='åpningstider.uke.0.fra']", "10")
    clerk.type("[name='åpningstider.uke.0.til']", "14.30")
    clerk.sees("Mandag fra kl. 10.00 til 14.30")
    clerk.open("#felt-apningstider-uke .ny-rad")
    clerk.press("Tab")
    clerk.press("Space")
    clerk.type("[name='åpningstider.uke.1.fra']", "9")
    # A field for a day is typed part by part. Which part is first depends on the browser's own language.
    tab_to(clerk.tab, "#felt-publisert")
    clerk.tab.keyboard.type("11112026")
    expect(clerk.tab.input_value("#felt-publisert") == "2026-11-11", "the day isn't what was typed")
    clerk.save(".lagre button")
    folder.differs_by({path: [
        "+åpningstider:\n", "+  uke:\n", '+    - {dager: [mandag], fra: "10.00", til: "14.30"}\n',
        '+    - {dager: [tirsdag], fra: "09.00"}\n', "+publisert: 2026-11-11\n"]})
    clerk.follow(f"a[href='/tilbud/{NEW}/']")
    clerk.sees("Utkast, ikke publisert.")
    clerk.sees("kl. 10.00 til 14.30")
    clerk.follow(f"a[href='/rediger/tilbud/{NEW}']")
    tab_to(clerk.tab, "#felt-status")
    clerk.press("End")
    clerk.save(".lagre button")
    folder.differs_by({path: ["-status: utkast\n"]})
    clerk.follow(f"a[href='/tilbud/{NEW}/']")
    wait_until(clerk.tab, "!document.querySelector('.rediger-band')")
    clerk.follow(f"a[href='/rediger/tilbud/{NEW}']")


def copy(clerk: Clerk, folder: Folder) -> None:
    """All but the name and the day it was new; a draft again."""
    clerk.follow(f"a[href='/rediger/ny?fra={NEW}']")
    clerk.type("#felt-tittel", "Kafé i skogen")
    clerk.follow("main button[type=submit]")
    lines = folder.last[f"{FOLDER}/{NEW}.md"].decode().splitlines(keepends=True)
    copied = ["+" + line for line in lines if not line.startswith("publisert:")]
    copied[1] = "+tittel: Kafé i skogen\n"
    copied.insert(copied.index("+kilde:\n"), "+status: utkast\n")
    folder.differs_by({f"{FOLDER}/{COPY}.md": copied})


def end_with_successor(clerk: Clerk, folder: Folder) -> None:
    """The offer that has ended keeps its page, which names the new one."""
    clerk.find("prøve av redigeringen", OFFER)
    clerk.follow(f"a[href='/rediger/slutt/{OFFER}']")
    clerk.type("#felt-status_merknad", "Prosjektet er over.")
    clerk.choose("#felt-erstattes_av", NEW)
    clerk.save(".lagre button")
    folder.differs_by({f"tonsberg/tiltak/{OFFER}.md": [
        "+status: avviklet\n", "+status_merknad: Prosjektet er over.\n", f"+erstattes_av: {NEW}\n"]})
    clerk.follow(f"a[href='/tilbud/{OFFER}/']")
    clerk.sees("Prosjektet er over.")
    clerk.sees("Kafé i parken")
    clerk.follow(f"a[href='/rediger/tilbud/{OFFER}']")


def translate(clerk: Clerk, folder: Folder) -> None:
    """The original beside each field; the translation is a file of its own, and a page."""
    clerk.find("kafé i parken", NEW)
    clerk.follow(f"a[href='/rediger/oversett/{NEW}/nn']")
    clerk.sees("Kaffe og en prat ute.")
    clerk.type("#felt-tittel", "Kafé i parken")
    clerk.type("#felt-kort", "Kaffi og ein prat ute.")
    clerk.save(".lagre button")
    folder.differs_by({f"{FOLDER}/{NEW}.nn.md": [
        "+---\n", "+tittel: Kafé i parken\n", "+kort: Kaffi og ein prat ute.\n", "+---\n"]})
    clerk.follow(f"a[href='/rediger/tilbud/{NEW}']")
    clerk.follow(f"a[href='/tilbud/{NEW}/']")
    clerk.follow(".sprakvalg a[hreflang='nn']")
    clerk.sees("Kaffi og ein prat ute.")
