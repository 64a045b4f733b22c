"""Nothing moves while the page loads: a cumulative layout shift of 0."""

from __future__ import annotations

from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from kit.sweep import SMALL, Visit
from kit.waiting import filled

NAME = "shifts"
RULES = {"shift": "nothing moves while the page loads"}
POSES = (SMALL,)
SHIFTS = """
window.__shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput)
    window.__shifts.push([entry.value, entry.sources.map((s) => s.node && s.node.nodeType === 1
      ? s.node.localName + (s.node.id ? '#' + s.node.id : '.' + s.node.className) : '?').join(', ')]);
}).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver(() => { window.__painted = true; }).observe({ type: 'paint', buffered: true });
"""
# Only what has been painted can move. What a script moves it moves within some frames after that, and
# the browser tells of it a little later.
MOVED = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let frames = 0; frames < 200 && !window.__painted; frames++) await frame();
  for (let frames = 0; frames < 6; frames++) await frame();
  await new Promise((on) => setTimeout(on, 50));
  return window.__shifts;
}"""


def prepare(context: BrowserContext) -> None:
    context.add_init_script(SHIFTS)


def check_page(visit: Visit) -> None:
    if not _moved(visit.tab):
        return
    # On a busy machine the browser may paint between two of its own tasks. What the page itself moves, it
    # moves each time: only what is seen again in a fresh tab counts.
    with visit.tab.context.new_page() as again:
        again.goto(visit.tab.url)
        filled(again, visit.page.kind, visit.tab.url.partition("#")[2])
        for value, what in _moved(again):
            visit.found("shift", what, f"{value:.4f}")


def _moved(tab: Tab) -> list:
    # On a page without scripts there is nothing to wait for.
    return tab.evaluate(MOVED if tab.evaluate("!!document.querySelector('script[src]')") else "window.__shifts")
