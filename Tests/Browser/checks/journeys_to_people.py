"""Six people on a phone, from the front page to somebody to talk to: counted in taps and screens.

A tap is a press on a link, a button or a field; typing and Enter are none, since the keyboard is up.
Screens are how far down its page the lowest thing lies that is needed on the way, in heights of the window.
"""

from __future__ import annotations

from math import ceil
from typing import Iterator

from playwright.sync_api import Error
from playwright.sync_api import Page as Tab

from kit.keyboard import Stuck, expect, ids
from kit.report import Finding
from kit.run import Run
from kit.waiting import results_shown, wait_until

NAME = "journeys-to-people"
RULES = {
    "talk-sleepless": "a sleepless boy of 17",
    "talk-gambler": "a man of 45 in debt by gambling",
    "talk-old": "a widower of 80, at 200 % text",
    "talk-refugee": "a refugee who reads English",
    "talk-mother": "the mother of a 19-year-old who uses drugs",
    "talk-wife": "the wife of a depressed man",
}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
MOST_TAPS, MOST_SCREENS = 3, 2
# The lower edge of the first of some elements that is shown, from the top of the page.
LOWER_EDGE = """(selector) => {
  const shown = [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length);
  return shown.length ? shown[0].getBoundingClientRect().bottom + scrollY : null;
}"""


class Walk:
    """A journey with its taps and screens."""

    def __init__(self, tab: Tab) -> None:
        self.tab, self.taps, self.screens = tab, 0, 1

    def see(self, selector: str) -> None:
        """Rolls the page to the first of some elements that is shown."""
        wait_until(self.tab, f"(s) => ({LOWER_EDGE})(s) !== null", selector)
        edge = self.tab.evaluate(LOWER_EDGE, selector)
        self.screens = max(self.screens, ceil(edge / self.tab.evaluate("innerHeight")))

    def tap(self, selector: str) -> None:
        self.see(selector)
        self.taps += 1
        self.tab.locator(selector).locator("visible=true").first.tap()

    def go(self, selector: str) -> None:
        """Taps a link to another page."""
        before = self.tab.url.split("#")[0]
        self.tap(selector)
        self.tab.wait_for_url(lambda url: url.split("#")[0] != before)

    def ask(self, words: str) -> None:
        """Writes a question in the front page's field."""
        self.tap("#q")
        self.tab.keyboard.type(words)
        self.tab.keyboard.press("Enter")
        self.tab.wait_for_url("**/sok/**")
        results_shown(self.tab)

    def call(self, *numbers: str) -> None:
        """Sees a number that fits in the page's own part, not only in the strip above."""
        self.see(", ".join(f"main a[href='tel:{number}']" for number in numbers))


def check_browser(run: Run) -> Iterator[Finding]:
    journeys = {
        "talk-sleepless": sleepless, "talk-gambler": gambler, "talk-old": old,
        "talk-refugee": refugee, "talk-mother": mother, "talk-wife": wife,
    }
    for rule, journey in journeys.items():
        with run.tab(**PHONE) as tab:
            walk = Walk(tab)
            try:
                if journey is old:
                    _text_twice_as_large(tab)
                tab.goto(run.root)
                journey(walk)
                print(f"  {rule}: {walk.taps} taps, {walk.screens} screens")
                expect(walk.taps <= MOST_TAPS, f"{walk.taps} taps")
                expect(walk.screens <= MOST_SCREENS, f"{walk.screens} screens")
            except (Stuck, Error) as error:
                where = tab.url.removeprefix(run.root)
                yield Finding(rule, "", "", f"{where}: {str(error).splitlines()[0]}")


def sleepless(walk: Walk) -> None:
    """By the three questions: somebody for his age."""
    walk.go("a[href$='finn-hjelp/']")
    walk.go("a[href$='finn-hjelp/ungdom/']")
    walk.go("a[href$='finn-hjelp/ungdom/sovn/']")
    walk.call("116111")


def gambler(walk: Walk) -> None:
    """The answer says that nothing is known for gambling, and names the lines."""
    walk.ask("45 år og gjeld etter gambling")
    wait_until(walk.tab, "document.querySelector('[data-svar=\"side:pengespill\"]')?.hidden === false")
    walk.call("116123")
    walk.call("+4755553339")


def old(walk: Walk) -> None:
    """The strip at the top of every page has the number; the page below it is long at this size."""
    walk.see(".krise a[href='tel:116123']")


def refugee(walk: Walk) -> None:
    """Services for refugees among the first, and the line above them."""
    walk.tap(".sprakvalg summary")
    walk.go("a[hreflang='en']")
    walk.ask("I am a refugee and feel sad")
    expect("migrasjonshelse" in " ".join(ids(walk.tab)[:3]), f"found {ids(walk.tab)[:3]}")
    walk.call("116123")


def mother(walk: Walk) -> None:
    """The relatives' entrance names the line that is for her."""
    walk.go("main a[href$='parorende/']")
    walk.call("80040567", "+4780040567")


def wife(walk: Walk) -> None:
    """A result for her, and its number on the offer's page."""
    walk.ask("mannen min er deprimert")
    found = ids(walk.tab)[0]
    expect("drop-in" in found or "parorende" in found, f"found {found}")
    walk.go("#treffliste h3 a")
    walk.see("main .ring")


def _text_twice_as_large(tab: Tab) -> None:
    """As a reader gets it who chose so in the browser's settings; the lengths in media queries follow."""
    tab.context.new_cdp_session(tab).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 29}})
