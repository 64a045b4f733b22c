"""Six people in danger, from the front page to the right number: by thumb on a phone and by keyboard,
with at most two taps and without rolling the page."""

from __future__ import annotations

import itertools
from typing import Iterator

from playwright.sync_api import Error
from playwright.sync_api import Page as Tab

from kit.keyboard import Stuck, expect, tab_to
from kit.report import Finding
from kit.run import Run
from kit.waiting import arrived, results_shown, wait_until

NAME = "journeys-to-help"
RULES = {
    "help-self-harm": "a girl of 15 who cuts herself",
    "help-tablets": "someone who has taken tablets",
    "help-unconscious": "a friend who does not wake",
    "help-beaten": "a wife who is beaten",
    "help-father": "a child whose father drinks",
    "help-sister": "the brother of a suicidal sister",
}
# What each writes, and the number that must be there. The child looks under «Hjelp nå».
ASKED = {
    "help-self-harm": (("jeg er 15 og kutter meg", "jeg skader meg"), "tel:116111"),
    "help-tablets": (("jeg har tatt for mange tabletter", "har tatt mange paracet"), "tel:+4722591300"),
    "help-unconscious": (("får ikke kontakt med kompisen min", "kompisen min våkner ikke"), "tel:113"),
    "help-beaten": (("mannen min slår meg", "redd for mannen min"), "tel:116006"),
    "help-sister": (("søsteren min vil ta livet sitt", "søsteren min snakker om å dø"), "tel:116123"),
}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
IN_SIGHT = """(href) => [...document.querySelectorAll(`main a[href="${href}"]`)].some((a) => {
  const r = a.getBoundingClientRect();
  const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
  return r.height >= 44 && r.top >= 0 && r.bottom <= innerHeight && a.contains(top);
})"""


def check_browser(run: Run) -> Iterator[Finding]:
    for rule in RULES:
        words, number = ASKED.get(rule, ((), "tel:116111"))
        ways = [(_by_thumb, PHONE), (_by_keyboard, {"viewport": {"width": 1280, "height": 800}})]
        # The first journey that fails tells that the rule does not hold.
        for phrase, (journey, screen) in itertools.product(words or ("",), ways):
            with run.tab(**screen) as tab:
                try:
                    tab.goto(run.root)
                    journey(tab, phrase, number)
                except (Stuck, Error) as error:
                    yield Finding(rule, "", phrase, f"{journey.__name__}: {str(error).splitlines()[0]}")
                    break


def _by_thumb(tab: Tab, words: str, number: str) -> None:
    """Two taps: into the field, and on the number; or to «Hjelp nå», and on the group."""
    if words:
        tab.tap("#q")
        tab.keyboard.type(words)
        tab.keyboard.press("Enter")
        arrived(tab, "**/sok/**")
        results_shown(tab)
    else:
        tab.tap(".krise a[href$='hjelp-na/']")
        arrived(tab, "**/hjelp-na/")
        tab.tap("a[href='#under-18']")
    try:
        wait_until(tab, IN_SIGHT, number)
    except Error:
        raise Stuck(f"{number} is not in sight")


def _by_keyboard(tab: Tab, words: str, number: str) -> None:
    """The field, Enter, and Tab at most twice to the number."""
    if words:
        tab_to(tab, "#q")
        tab.keyboard.type(words)
        tab.keyboard.press("Enter")
        arrived(tab, "**/sok/**")
        results_shown(tab)
    else:
        tab_to(tab, ".krise a[href$='hjelp-na/']")
        tab.keyboard.press("Enter")
        arrived(tab, "**/hjelp-na/")
        tab_to(tab, "a[href='#under-18']")
        tab.keyboard.press("Enter")
    reached = False
    for _ in range(2):
        tab.keyboard.press("Tab")
        reached = reached or tab.evaluate("href => document.activeElement.getAttribute('href') === href", number)
        if reached:
            break
    expect(reached, f"{number} is not reached with Tab twice")
    expect(tab.evaluate(IN_SIGHT, number), f"{number} has focus out of sight")
