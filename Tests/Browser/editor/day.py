"""A clerk's day by keyboard alone, with what each save changes in the files, to the byte."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page as Tab

from editor.journeys import PAGE, changed_lines, shows
from editor.program import FILE, OFFER, PHONE, TEXT, Program
from kit.keyboard import expect, tab_to, type_words
from kit.waiting import wait_until

FORM = f"rediger/tilbud/{OFFER}"


def go(tab: Tab, selector: str) -> None:
    """Follows a link, or presses a button, reached with Tab."""
    tab_to(tab, selector)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


def choose(tab: Tab, selector: str, value: str) -> None:
    """Goes down in a menu until an option is chosen."""
    tab_to(tab, selector)
    for _ in range(tab.evaluate("s => document.querySelector(s).length", selector)):
        if tab.input_value(selector) == value:
            return
        tab.keyboard.press("ArrowDown")
    expect(tab.input_value(selector) == value, f"{selector} has no «{value}»")


def without(program: Program, *paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def confirm(program: Program, tab: Tab) -> None:
    """Find, see the facts, say who and how, confirm: one line, and the next that is due opens."""
    tab.goto(program.root + "rediger/")
    type_words(tab, "#q", "prøve av redigeringen")
    wait_until(tab, "form => document.querySelector('#liste a')?.getAttribute('href') === '/' + form", FORM)
    go(tab, f"#liste a[href='/{FORM}']")
    go(tab, f"a[href='/rediger/bekreft/{OFFER}']")
    shows(tab, PHONE)
    type_words(tab, "#felt-av", "Kari")
    tab_to(tab, "[name=hvordan]")
    tab.keyboard.press("Space")
    go(tab, "button[value=riktig]")
    expect("svart=riktig" in tab.url and "/rediger/bekreft/" in tab.url, f"it went to {tab.url}")
    shows(tab, "«Prøve av redigeringen» er bekreftet.")
    expect(tab.input_value("#felt-av") == "Kari", "the name is to be typed again")
    wanted = ["+kontrollert: {dato: 2026-11-21, av: Kari, hvordan: telefon}\n"]
    expect(changed_lines(program) == wanted, f"the file differs by {changed_lines(program)}")


def correct_then_confirm(program: Program, tab: Tab) -> None:
    """«Noe må rettes» leads to the form, and from there back to the confirmation."""
    tab.goto(f"{program.root}rediger/bekreft/{OFFER}")
    go(tab, "a[href$='etterpa=bekreft']")
    tab_to(tab, "#felt-kontakt-telefon")
    tab.keyboard.press("Control+a")
    tab.keyboard.type("33 34 41 11")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    expect(f"/rediger/bekreft/{OFFER}?lagret=1" in tab.url, f"it went to {tab.url}")
    shows(tab, "33 34 41 11")
    wanted = [f"-    telefon: '{PHONE}'\n", "+    telefon: '33 34 41 11'\n"]
    expect(changed_lines(program) == wanted, f"the file differs by {changed_lines(program)}")


def not_reached(program: Program, tab: Tab) -> None:
    """«Får ikke tak i dem» is written in the log, and not in the content."""
    tab.goto(f"{program.root}rediger/bekreft/{OFFER}")
    type_words(tab, "#felt-av", "Kari")
    go(tab, "button[value=ikke_nadd]")
    shows(tab, "Det er skrevet ned at ingen svarte")
    log = (program.folder / "oppfolging" / "hendelser.jsonl").read_text(encoding="utf-8")
    line = f'{{"dag":"2026-11-21","hendelse":"ikke_nådd","tilbud":["{OFFER}"],"av":"Kari"}}\n'
    expect(log.endswith(line), f"the log has {log!r}")
    expect(not changed_lines(program), "the content was changed")


def confirm_several(program: Program, tab: Tab) -> None:
    """The list has every offer's facts and one box each; what isn't ticked is not confirmed."""
    tab.goto(program.root + "rediger/bekreft")
    boxes = tab.locator("input[name=kryss]")
    expect(boxes.count() >= 3, f"only {boxes.count()} boxes")
    expect(boxes.evaluate_all("all => all.every(box => !box.checked)"), "a box is ticked from before")
    names = boxes.evaluate_all("all => all.slice(0, 2).map(box => box.value)")
    before = {path: path.read_bytes() for path in (program.folder / "content").rglob("*.*") if path.is_file()}
    for name in names:
        tab_to(tab, f"#kryss-{name}")
        tab.keyboard.press("Space")
    type_words(tab, "#felt-av", "Kari")
    tab_to(tab, "[name=hvordan]")
    tab.keyboard.press("ArrowDown")
    go(tab, ".lagre button")
    shows(tab, "2 tilbud er bekreftet.")
    changed = [path for path, bytes_ in before.items() if path.read_bytes() != bytes_]
    expect(sorted(path.stem for path in changed) == sorted(names), f"changed: {changed}")
    for path in changed:
        path.write_bytes(before[path])


def new_offer(program: Program, tab: Tab) -> None:
    """A new offer with opening hours, seen as a draft, and then published; then a copy of it."""
    tab.goto(program.root + "rediger/ny")
    type_words(tab, "#felt-tittel", "Kafé i parken")
    type_words(tab, "#felt-kort", "Kaffe og en prat ute.")
    choose(tab, "#felt-sted", "tonsberg/frivillig")
    type_words(tab, "#felt-kilde", "Samtale med lederen")
    go(tab, "main button[type=submit]")
    folder = program.folder / "content/tonsberg/frivillig"
    file = folder / "tonsberg-kafe-i-parken.md"
    copy = folder / "tonsberg-kafe-i-skogen.md"
    try:
        made = (
            "---\ntittel: Kafé i parken\nkort: Kaffe og en prat ute.\nkommuner: [tonsberg]\nstatus: utkast\n"
            "kilde:\n  - {tittel: Samtale med lederen}\n---\n")
        expect(file.read_text(encoding="utf-8") == made, f"the new file is {file.read_text()!r}")
        with_hours(program, tab, file, made)
        go(tab, "a[href='/rediger/ny?fra=tonsberg-kafe-i-parken']")
        type_words(tab, "#felt-tittel", "Kafé i skogen")
        go(tab, "main button[type=submit]")
        copied = file.read_text(encoding="utf-8").replace("i parken", "i skogen").replace(
            "kommuner: [tonsberg]\n", "kommuner: [tonsberg]\n")
        lines = set(copied.splitlines()) ^ set(copy.read_text(encoding="utf-8").splitlines())
        expect(lines == {"status: utkast"}, f"the copy differs by {lines}")
    finally:
        without(program, file, copy)


def with_hours(program: Program, tab: Tab, file: Path, made: str) -> None:
    """Adds hours by the keyboard, sees the site's own sentence before it is saved, and publishes."""
    tab_to(tab, "#felt-apningstider > summary")
    tab.keyboard.press("Enter")
    tab_to(tab, "#felt-apningstider-uke .ny-rad")
    tab.keyboard.press("Enter")
    expect(tab.evaluate("document.activeElement.name") == "åpningstider.uke.0.dager", "the new row has no focus")
    tab.keyboard.press("Space")
    type_words(tab, "[name='åpningstider.uke.0.fra']", "10")
    type_words(tab, "[name='åpningstider.uke.0.til']", "14.30")
    wait_until(tab, "document.getElementById('sagt-nar').innerText.includes('Mandag fra kl. 10.00 til 14.30')")
    tab_to(tab, "#felt-apningstider-uke .ny-rad")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    type_words(tab, "[name='åpningstider.uke.1.fra']", "9")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    hours = (
        'åpningstider:\n  uke:\n    - {dager: [mandag], fra: "10.00", til: "14.30"}\n'
        '    - {dager: [tirsdag], fra: "09.00"}\n')
    wanted = made.replace("status: utkast\n", hours + "status: utkast\n")
    expect(file.read_text(encoding="utf-8") == wanted, f"with hours it is {file.read_text(encoding='utf-8')!r}")
    tab.goto(f"{program.root}tilbud/{file.stem}/")
    shows(tab, "Utkast, ikke publisert.")
    shows(tab, "kl. 10.00 til 14.30")
    tab.goto(f"{program.root}rediger/tilbud/{file.stem}")
    tab_to(tab, "#felt-status")
    tab.keyboard.press("End")
    go(tab, ".lagre button")
    wanted = wanted.replace("status: utkast\n", "")
    expect(file.read_text(encoding="utf-8") == wanted, f"published it is {file.read_text(encoding='utf-8')!r}")
    tab.goto(f"{program.root}tilbud/{file.stem}/")
    wait_until(tab, "!document.querySelector('.rediger-band')")
    tab.goto(f"{program.root}rediger/tilbud/{file.stem}")


def end_with_successor(program: Program, tab: Tab) -> None:
    """An offer that has ended keeps its page, which names the one that took over."""
    tab.goto(program.root + FORM)
    go(tab, f"a[href='/rediger/slutt/{OFFER}']")
    type_words(tab, "#felt-status_merknad", "Prosjektet er over.")
    successor = "tonsberg-drop-in"
    choose(tab, "#felt-erstattes_av", successor)
    go(tab, ".lagre button")
    wanted = ["+status: avviklet\n", "+status_merknad: Prosjektet er over.\n", f"+erstattes_av: {successor}\n"]
    expect(changed_lines(program) == wanted, f"the file differs by {changed_lines(program)}")
    tab.goto(program.root + PAGE)
    shows(tab, "Prosjektet er over.")


def translate(program: Program, tab: Tab) -> None:
    """The original is beside each field; the translation is a file of its own."""
    file = program.file.with_name(f"{OFFER}.nn.md")
    try:
        tab.goto(program.root + FORM)
        go(tab, f"a[href='/rediger/oversett/{OFFER}/nn']")
        shows(tab, "Et tilbud som bare finnes mens redigeringen prøves.")
        type_words(tab, "#felt-tittel", "Prøve av redigeringa")
        type_words(tab, "#felt-kort", "Eit tilbod som finst mens redigeringa blir prøvd.")
        type_words(tab, "#felt-slik_gjor_du", "Ring oss.")
        go(tab, ".lagre button")
        wanted = (
            "---\ntittel: Prøve av redigeringa\nkort: Eit tilbod som finst mens redigeringa blir prøvd.\n"
            "slik_gjør_du: [Ring oss.]\n---\n")
        expect(file.read_text(encoding="utf-8") == wanted, f"it is {file.read_text(encoding='utf-8')!r}")
        expect(program.file.read_text(encoding="utf-8") == TEXT, "the original was changed")
        tab.goto(f"{program.root}nn/{PAGE}")
        shows(tab, "Prøve av redigeringa")
    finally:
        without(program, file)


def beside_the_form(program: Program, tab: Tab) -> None:
    """The page is beside the form on a wide screen, with what is typed, and nothing is written."""
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto(program.root + FORM)
    frame = tab.frame_locator("#visning iframe:not(.venter)")
    frame.get_by_text(PHONE).first.wait_for()
    history = tab.evaluate("history.length")
    tab.fill("#felt-kontakt-telefon", "33 34 41 11")
    frame.get_by_text("33 34 41 11").first.wait_for()
    frame.get_by_text("Ikke lagret ennå").first.wait_for()
    tab.fill("#felt-kontakt-telefon", "33 34 41 12")
    frame.get_by_text("33 34 41 12").first.wait_for()
    expect(tab.evaluate("history.length") == history, "the preview is in the way of the back button")
    tab.fill("#felt-kontakt-telefon", "ring")
    frame.get_by_text("Dette er ikke et telefonnummer").first.wait_for()
    expect(not changed_lines(program), "the preview was written")
    tab.set_viewport_size({"width": 390, "height": 800})
    tab.reload()
    expect(tab.locator("#visning iframe").count() == 0, "a narrow screen loads the page too")
    tab.fill("#felt-kontakt-telefon", "33 34 41 13")
    with tab.context.expect_page() as opened:
        tab.click("#vis")
    shows(opened.value, "33 34 41 13")


def remove_a_row(program: Program, tab: Tab) -> None:
    """A contact is taken away: its lines alone."""
    tab.goto(program.root + FORM)
    tab_to(tab, "[name='kontakt.0.fjern']")
    tab.keyboard.press("Space")
    expect(not tab.is_visible("[name='kontakt.0.telefon']"), "the row's fields are still there")
    go(tab, ".lagre button")
    wanted = ["-kontakt:\n", "-  - navn: Vakttelefonen\n", f"-    telefon: '{PHONE}'\n"]
    expect(changed_lines(program) == wanted, f"the file differs by {changed_lines(program)}")


def broken_file(program: Program, tab: Tab) -> None:
    """A file that can't be read: the panel leads to a page in plain words with the line."""
    program.file.write_text("---\ntittel: Prøve\nkort: [\n---\n", encoding="utf-8")
    tab.goto(program.root)
    tab.click(".rediger-feil a")
    shows(tab, f"{FILE}, linje")
    shows(tab, "Hva du gjør")


DAY = (
    confirm, correct_then_confirm, not_reached, confirm_several, new_offer, end_with_successor, translate,
    beside_the_form, remove_a_row, broken_file,
)
