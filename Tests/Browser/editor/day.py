"""What a clerk does now and then, with what each save changes in the files, to the byte."""

from __future__ import annotations

from playwright.sync_api import Page as Tab

from editor.journeys import changed_lines, shows
from editor.program import FILE, OFFER, PHONE, Program
from kit.keyboard import expect, tab_to, type_words

FORM = f"rediger/tilbud/{OFFER}"


def go(tab: Tab, selector: str) -> None:
    """Follows a link, or presses a button, reached with Tab."""
    tab_to(tab, selector)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


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


DAY = (correct_then_confirm, not_reached, confirm_several, beside_the_form, remove_a_row, broken_file)
