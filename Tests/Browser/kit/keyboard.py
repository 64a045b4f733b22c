"""Getting about with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page as Tab

from kit.waiting import arrived


class Stuck(Exception):
    """The journey cannot go on; says what was missing."""


# Whether what has focus fits a selector, and whether it had focus before on this way. A field for a date has
# focus several times in a row, once for each of its parts.
ARRIVED = """([selector, first]) => {
  const e = document.activeElement;
  if (first) window.__met = new Set();
  const again = e !== document.body && e !== window.__last && window.__met.has(e);
  window.__met.add(e);
  window.__last = e;
  return [!!e && e.matches(selector), again];
}"""


def tab_to(tab: Tab, selector: str, most: int = 400) -> None:
    """Presses Tab until what fits the selector has focus, at most once round the page."""
    for press in range(most):
        tab.keyboard.press("Tab")
        there, again = tab.evaluate(ARRIVED, [selector, press == 0])
        if there:
            return
        if again:
            break
    raise Stuck(f"«{selector}» is not reached with Tab on {tab.url}")


def follow(tab: Tab, selector: str) -> None:
    """Goes to a link with Tab, and follows it with Enter to another page."""
    tab_to(tab, selector)
    press_and_leave(tab)


def press_and_leave(tab: Tab, key: str = "Enter") -> None:
    """Presses a key, and waits for another page (a new fragment is the same page)."""
    before = tab.url.split("#")[0]
    tab.keyboard.press(key)
    arrived(tab, lambda url: url.split("#")[0] != before)


def type_words(tab: Tab, selector: str, words: str) -> None:
    tab_to(tab, selector)
    tab.keyboard.type(words)


def expect(truth: object, otherwise: str) -> None:
    """Ends the journey unless it is true."""
    if not truth:
        raise Stuck(otherwise)


def ids(tab: Tab) -> list[str]:
    """The offers in the list of results, in order, the unknown ones too."""
    return tab.evaluate("[...document.querySelectorAll('#treffliste [data-id]')].map(li => li.dataset.id)")


def sure_ids(tab: Tab) -> list[str]:
    """The offers that state what was asked for, not the group «Ikke oppgitt»."""
    return tab.evaluate(
        "[...document.querySelectorAll('#treffliste > [data-id]')].map(li => li.dataset.id)")
