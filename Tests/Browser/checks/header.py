"""What stands above the page's own content on a phone: the crisis numbers, the name and two buttons."""

from __future__ import annotations

from kit.sweep import SMALL, Visit

NAME = "header"
RULES = {
    "header-height": "on a phone of 360 × 740, the header ends at most 100 px down the page",
    "header-large-text": "with text twice as large, the header is at most 40 % of that screen",
    "header-numbers": "a number to call is in the header in both sizes of text",
}
POSES = (SMALL,)
PHONE = {"width": 360, "height": 740}
MOST, MOST_LARGE = 100, 0.4 * PHONE["height"]
# All that where the header ends hangs on: the page's kind and language, and what there is down to the header's
# end, but for where links lead.
MARKUP = """() => {
  const header = document.querySelector('.topp');
  if (!header) return '';
  const above = document.createRange();
  above.setStart(document.body, 0);
  above.setEndAfter(header);
  const box = document.createElement('div');
  box.append(above.cloneContents(), ...[...document.querySelectorAll('.krise')].map((e) => e.cloneNode(true)));
  for (const link of box.querySelectorAll('[href], [action]')) {
    if (!link.getAttribute('href')?.startsWith('tel:')) link.removeAttribute('href');
    link.removeAttribute('action');
  }
  const own = (e) => e.cloneNode().outerHTML;
  return own(document.documentElement) + own(document.body) + box.innerHTML;
}"""
# The headers that have been measured: one like another ends where that one did.
MEASURED: set[str] = set()
# Where the header ends, and how many numbers in it can be seen; nothing on a page without one.
HEADER = """() => {
  const header = document.querySelector('.topp');
  const numbers = [...document.querySelectorAll('.krise a[href^="tel:"]')];
  return header && [header.getBoundingClientRect().bottom + scrollY,
                    numbers.filter((e) => e.checkVisibility()).length];
}"""


def check_page(visit: Visit) -> None:
    markup = visit.tab.evaluate(MARKUP)
    if markup in MEASURED:
        return
    MEASURED.add(markup)
    visit.tab.set_viewport_size(PHONE)
    _measure(visit, "header-height", MOST, 3)
    with visit.large_text():
        _measure(visit, "header-large-text", MOST_LARGE, 2)
    visit.tab.set_viewport_size({"width": visit.pose.width, "height": visit.pose.height})


def _measure(visit: Visit, rule: str, most: float, least_numbers: int) -> None:
    measured = visit.tab.evaluate(HEADER)
    if measured is None:
        return
    bottom, numbers = measured
    if bottom > most:
        visit.found(rule, ".topp", f"ends {bottom:.0f} px down, most is {most:.0f}")
    if numbers < least_numbers:
        visit.found("header-numbers", ".krise", f"{numbers} numbers, least is {least_numbers}")
