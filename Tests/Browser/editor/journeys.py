"""What a clerk does, and what may happen meanwhile."""

from __future__ import annotations

import difflib
import os
import re
import signal
import time
import urllib.parse
import urllib.request

from playwright.sync_api import Page as Tab

from editor.program import FILE, OFFER, PHONE, TEXT, Program
from kit.keyboard import expect, tab_to
from kit.waiting import wait_until

PAGE = f"tilbud/{OFFER}/"
NEW = "33 34 41 11"


def changed_lines(program: Program) -> list[str]:
    """The lines that differ from the file as it was written by hand, with their signs."""
    now = program.file.read_bytes().decode().splitlines(keepends=True)
    lines = difflib.unified_diff(TEXT.splitlines(keepends=True), now, n=0)
    return [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")]


def put_back(program: Program) -> None:
    program.file.write_text(TEXT, encoding="utf-8")


def shows(tab: Tab, text: str) -> None:
    wait_until(tab, "text => document.body.innerText.includes(text)", text)


def one_line(program: Program, tab: Tab) -> None:
    """The program prints one line, and it is the address."""
    expect(program.lines == program.root + "\n", f"it printed {program.lines!r}")
    expect(program.root.startswith("http://127.0.0.1:") and program.root.endswith("/"), program.root)


def correct_phone(program: Program, tab: Tab) -> None:
    """By keyboard: the pencil, the form, another number, save; the file differs by that line alone."""
    tab.goto(program.root + PAGE)
    shows(tab, PHONE)
    tab_to(tab, f"a[href='/rediger/tilbud/{OFFER}']")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/rediger/tilbud/{OFFER}")
    tab_to(tab, "#felt-kontakt-telefon")
    tab.keyboard.press("Control+a")
    tab.keyboard.type(NEW)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**lagret=1*")
    expect(
        changed_lines(program) == [f"-    telefon: '{PHONE}'\n", f"+    telefon: '{NEW}'\n"],
        f"the file differs by {changed_lines(program)}")
    tab.goto(program.root + PAGE)
    shows(tab, NEW)


def save_nothing(program: Program, tab: Tab) -> None:
    """A form that is sent as it is writes nothing."""
    before = os.stat(program.file)
    tab.goto(f"{program.root}rediger/tilbud/{OFFER}")
    tab.locator(".lagre button").first.click()
    tab.wait_for_url("**lagret=0*")
    after = os.stat(program.file)
    expect((before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns), "the file was written")


def fact_pencil(program: Program, tab: Tab) -> None:
    """Every pencil of the page leads to a field that the form has."""
    tab.goto(program.root + PAGE)
    links = tab.evaluate("[...document.querySelectorAll('.rediger-blyant')].map(a => a.getAttribute('href'))")
    expect(len(links) >= 2, f"only {links}")
    tab.goto(f"{program.root}rediger/tilbud/{OFFER}")
    for link in links:
        anchor = link.partition("#")[2]
        expect(tab.evaluate("id => !!document.getElementById(decodeURIComponent(id))", anchor), f"no field {anchor}")


def fault(program: Program, tab: Tab) -> None:
    """A file broken by hand: the page stays, under a panel with the place; mended, the panel goes."""
    tab.goto(program.root + PAGE)
    shows(tab, PHONE)
    program.file.write_text(TEXT.replace("målgrupper: [voksne]", "målgrupper: [voksnee]"), encoding="utf-8")
    wait_until(tab, "!!document.querySelector('.rediger-feil')")
    panel = tab.inner_text(".rediger-feil")
    expect(f"{FILE}, linje 5" in panel and "voksnee" in panel, panel)
    shows(tab, PHONE)
    tab.click(".rediger-feil a")
    tab.wait_for_url("**/rediger/tilbud/**#felt-**")
    tab.go_back()
    wait_until(tab, "!!document.querySelector('.rediger-feil')")
    program.file.write_text("---\ntittel: [\n", encoding="utf-8")
    wait_until(tab, "!document.querySelector('.rediger-feil')?.innerText.includes('voksnee')")
    panel = tab.inner_text(".rediger-feil")
    expect(f"{FILE}, linje " in panel, panel)
    put_back(program)
    wait_until(tab, "!document.querySelector('.rediger-feil')")


def place_is_kept(program: Program, tab: Tab) -> None:
    """A page that loads itself again is where it was, with the focus where it was."""
    tab.goto(program.root + PAGE)
    tab.locator("a[href^='tel:']").last.focus()
    tab.evaluate("scrollTo(0, 300)")
    before = tab.evaluate("[scrollY, document.activeElement.getAttribute('href')]")
    program.file.write_text(TEXT.replace("Første avsnitt.", "Endret avsnitt."), encoding="utf-8")
    shows(tab, "Endret avsnitt.")
    wait_until(tab, "y => Math.abs(scrollY - y) < 3", before[0])
    after = tab.evaluate("[scrollY, document.activeElement.getAttribute('href')]")
    expect(after[1] == before[1], f"the focus was {before}, and is {after}")


def only_that_page(program: Program, tab: Tab) -> None:
    """A page that a change doesn't concern is left alone."""
    tab.goto(program.root + "personvern/")
    tab.evaluate("window.samme = true")
    program.file.write_text(TEXT.replace("Første avsnitt.", "Et annet avsnitt."), encoding="utf-8")
    tab.wait_for_timeout(1500)
    expect(tab.evaluate("window.samme === true"), "the page was loaded again")


def two_hundred_changes(program: Program, tab: Tab) -> None:
    """200 changes as fast as a program writes them: the last one is what the page shows."""
    tab.goto(program.root + PAGE)
    for number in range(200):
        text = TEXT.replace("Første avsnitt.", f"Endring nummer {number} av 200.")
        if number % 2:
            other = program.file.with_suffix(".ny")
            other.write_text(text, encoding="utf-8")
            other.rename(program.file)
        else:
            program.file.write_text(text, encoding="utf-8")
    shows(tab, "Endring nummer 199 av 200.")
    wait_until(tab, "!document.querySelector('.rediger-feil')")


def deleted_and_renamed(program: Program, tab: Tab) -> None:
    """A page whose file is deleted is gone, and is back with it; so with a file that gets another name."""
    tab.goto(program.root + PAGE)
    shows(tab, "Prøve av redigeringen")
    program.file.unlink()
    wait_until(tab, "!document.body.innerText.includes('Prøve av redigeringen')")
    put_back(program)
    shows(tab, "Prøve av redigeringen")
    other = program.file.with_name(OFFER + "-flyttet.md")
    program.file.rename(other)
    wait_until(tab, "!document.body.innerText.includes('Prøve av redigeringen')")
    tab.goto(f"{program.root}tilbud/{OFFER}-flyttet/")
    shows(tab, "Prøve av redigeringen")
    other.rename(program.file)


def restart(program: Program, tab: Tab) -> None:
    """The program is started anew while somebody writes: nothing that was typed is lost."""
    tab.goto(f"{program.root}rediger/tilbud/{OFFER}")
    tab.fill("#felt-kontakt-telefon", NEW)
    port = program.root.rsplit(":", 1)[1].strip("/")
    program.stop()
    program.start("--port", port)
    tab.locator(".lagre button").first.click()
    tab.wait_for_selector("#feilboks")
    expect(not changed_lines(program), "an old form was saved without being asked")
    expect(tab.input_value("#felt-kontakt-telefon") == NEW, "what was typed is gone")
    tab.locator(".lagre button").first.click()
    tab.wait_for_url("**lagret=1*")
    expect(len(changed_lines(program)) == 2, f"the file differs by {changed_lines(program)}")


def two_people(program: Program, tab: Tab) -> None:
    """Two windows with the form of one offer: other fields, the same value, the same field, a row that is gone."""
    form = f"{program.root}rediger/tilbud/{OFFER}"
    other = tab.context.new_page()

    def both(mine: dict[str, str], others: dict[str, str]) -> None:
        """Both open the form; the other one saves first."""
        put_back(program)
        for window in (tab, other):
            window.goto(form)
        for window, values in ((other, others), (tab, mine)):
            for field, value in values.items():
                window.check(field) if value == "x" else window.fill(field, value)
            window.locator(".lagre button").first.click()
            window.wait_for_selector("[role=status] strong, #feilboks")

    phone, title = "#felt-kontakt-telefon", "#felt-tittel"
    lines = {
        phone: [f"-    telefon: '{PHONE}'\n", f"+    telefon: '{NEW}'\n"],
        title: ["-tittel: Prøve av redigeringen   # vises øverst\n", "+tittel: Ny tittel   # vises øverst\n"],
    }
    both({phone: NEW}, {title: "Ny tittel"})
    expect(changed_lines(program) == lines[title] + lines[phone], f"it differs by {changed_lines(program)}")
    both({phone: NEW}, {phone: NEW})
    shows(tab, "Ingenting var endret.")
    expect(changed_lines(program) == lines[phone], f"it differs by {changed_lines(program)}")
    both({phone: NEW, title: "Ny tittel"}, {phone: "33 34 42 22"})
    shows(tab, "Noen andre endret det samme mens du skrev")
    shows(tab, "33 34 42 22")
    expect(tab.input_value(title) == "Ny tittel", "what was typed is gone")
    tab.check("input[value=min]")
    tab.locator(".lagre button").first.click()
    tab.wait_for_url("**lagret=1*")
    expect(changed_lines(program) == lines[title] + lines[phone], f"it differs by {changed_lines(program)}")
    both({phone: NEW}, {"[name='kontakt.0.fjern']": "x"})
    shows(tab, "Noen andre endret det samme mens du skrev")
    tab.check("input[value=andres]")
    tab.locator(".lagre button").first.click()
    tab.wait_for_selector("[role=status] strong")
    wanted = ["-kontakt:\n", "-  - navn: Vakttelefonen\n", f"-    telefon: '{PHONE}'\n"]
    expect(changed_lines(program) == wanted, f"it differs by {changed_lines(program)}")


def crash_and_return(program: Program, tab: Tab) -> None:
    """A window that is closed in the middle: the file is what one returns to, and what was typed is offered."""
    form = f"{program.root}rediger/tilbud/{OFFER}"
    window = tab.context

    def typed(address: str, field: str, words: str) -> Tab:
        """Types in a new window, which then is gone as if the machine went off; a window to return in."""
        crashed = window.new_page()
        crashed.goto(address)
        crashed.fill(field, words)
        crashed.close(run_before_unload=False)
        again = window.new_page()
        again.goto(address)
        return again

    tab = typed(form, "#felt-kontakt-telefon", NEW)
    expect(tab.input_value("#felt-kontakt-telefon") == PHONE, "the file isn't the default")
    expect(not tab.is_visible("#utkast [data-endret]"), "a file that nobody changed is said to be changed")
    tab.click("#utkast [data-valg=hent]")
    expect(tab.input_value("#felt-kontakt-telefon") == NEW, "what was typed is gone")
    tab.close()
    # Somebody else changes the file meanwhile: what both wrote is kept.
    program.file.write_text(TEXT.replace("Første avsnitt.", "Endret avsnitt."), encoding="utf-8")
    tab = window.new_page()
    tab.goto(form)
    shows(tab, "Noen har endret tilbudet siden.")
    tab.click("#utkast [data-valg=hent]")
    tab.locator(".lagre button").first.click()
    tab.wait_for_url("**lagret=1*")
    lines = changed_lines(program)
    expect(
        [f"-    telefon: '{PHONE}'\n", f"+    telefon: '{NEW}'\n", "-Første avsnitt.\n", "+Endret avsnitt.\n"] == lines,
        f"the file differs by {lines}")
    tab.goto(form)
    expect(not tab.is_visible("#utkast"), "what was saved is offered again")
    tab.close()
    for page in (f"rediger/bekreft/{OFFER}", "rediger/bekreft"):
        tab = typed(program.root + page, "#felt-av", "Kari ved skranken")
        expect(tab.input_value("#felt-av") == "", f"{page} begins with an old answer")
        tab.click("#utkast [data-valg=hent]")
        expect(tab.input_value("#felt-av") == "Kari ved skranken", f"what was typed on {page} is gone")
        tab.close()
    program.file.write_text(TEXT.replace(PHONE, "33 34 40 77"), encoding="utf-8")
    tab = window.new_page()
    tab.goto(f"{program.root}rediger/bekreft/{OFFER}")
    shows(tab, "Noen har endret opplysningene siden.")
    # An answer is about what was read: the old facts aren't confirmed.
    tab.click("#utkast [data-valg=hent]")
    tab.check("input[name=hvordan][value=telefon]")
    tab.click("button[value=riktig]")
    tab.wait_for_selector("#feilboks")
    expect("kontrollert" not in program.file.read_text(encoding="utf-8"), "facts that nobody read are confirmed")
    expect(tab.input_value("#felt-av") == "Kari ved skranken", "what was typed is gone")
    tab.click("button[value=riktig]")
    tab.wait_for_url("**svart=riktig*")
    tab = typed(f"{program.root}rediger/ny", "#felt-tittel", "Kafé i parken")
    expect(tab.input_value("#felt-tittel") == "", "a new offer begins with an old one")
    tab.click("#utkast [data-valg=hent]")
    expect(tab.input_value("#felt-tittel") == "Kafé i parken", "what was typed is gone")


def nynorsk(program: Program, tab: Tab) -> None:
    """Started for it, the editor speaks nynorsk, and says so to screen readers."""
    program.stop()
    program.start("--texts", "nn")
    tab.goto(program.root + "rediger/")
    expect(tab.evaluate("document.documentElement.lang") == "nn", "the page is not marked as nynorsk")
    expect(tab.locator("a", has_text="Nytt tilbod").count() > 0, "the texts are not nynorsk")
    program.stop()
    program.start()


def stops(program: Program, tab: Tab) -> None:
    """SIGINT and SIGTERM end the program within a second though a page waits for events."""
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        tab.goto(program.root + PAGE)
        tab.wait_for_timeout(500)
        seconds, exit_code = program.stop(number)
        program.start()
        expect(seconds < 1, f"{number.name} took {seconds:.2f} s")
        expect(exit_code == code, f"{number.name} gave {exit_code}")


def measure(program: Program, tab: Tab) -> str:
    """Milliseconds from a change of the file until the browser shows it: the median and worst of nine."""
    tab.goto(program.root + PAGE)
    spent = []
    for number in range(9):
        text = f"Måling nummer {number}."
        tab.wait_for_timeout(300)
        begin = time.monotonic()
        program.file.write_text(TEXT.replace("Første avsnitt.", text), encoding="utf-8")
        shows(tab, text)
        spent.append((time.monotonic() - begin) * 1000)
    spent.sort()
    return f"shown {spent[4]:.0f} ms after a change (worst of nine {spent[-1]:.0f}), {program.memory()} MB"


def measure_list(program: Program) -> str:
    """Milliseconds for the list of 1 000 offers, searched by words: the median and worst of nine answers."""
    content = program.folder / "content"
    offers = sorted(path for path in content.glob("*/*/*.md") if "." not in path.stem and path.parts[-3] != "felles")
    made = []
    for number in range(1000 - len(offers)):
        path = offers[number % len(offers)]
        copy = path.with_name(f"{path.stem}-{number}.md")
        text = path.read_text(encoding="utf-8")
        copy.write_text(re.sub(r"(?m)^tittel: .*$", f"tittel: Kopi {number}", text, count=1), encoding="utf-8")
        made.append(copy)
    port = program.root.rsplit(":", 1)[1].strip("/")
    program.stop()
    program.start("--port", port)
    spent = []
    before = program.processor_time()
    for words in ("angst", "rus", "kafe", "noen å snakke med", "angst", "rus", "kafe", "samtale", "a"):
        begin = time.monotonic()
        with urllib.request.urlopen(f"{program.root}rediger/?q={urllib.parse.quote(words)}") as answer:
            answer.read()
        spent.append((time.monotonic() - begin) * 1000)
    spent.sort()
    used = (program.processor_time() - before) / len(spent)
    for path in made:
        path.unlink()
    return (
        f"a list of 1 000 offers in {spent[4]:.0f} ms (worst of nine {spent[-1]:.0f}), "
        f"{used:.0f} ms of a processor's time each")


JOURNEYS = (
    one_line, correct_phone, save_nothing, fact_pencil, fault, place_is_kept, only_that_page,
    two_hundred_changes, deleted_and_renamed, restart, two_people, crash_and_return, nynorsk, stops,
)
