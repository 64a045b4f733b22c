"""Nothing moves while the page loads: a cumulative layout shift of 0."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from kit.sweep import SMALL, Visit

NAME = "shifts"
RULES = {"shift": "nothing moves while the page loads"}
POSES = (SMALL,)
SHIFTS = """
window.__shifts = [];
window.__note = (entries) => {
  for (const entry of entries) if (!entry.hadRecentInput)
    window.__shifts.push([entry.value, entry.sources.map((s) => s.node && s.node.nodeType === 1
      ? s.node.localName + (s.node.id ? '#' + s.node.id : '.' + s.node.className) : '?').join(', ')]);
};
window.__watch = new PerformanceObserver((list) => window.__note(list.getEntries()));
window.__watch.observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver(() => { window.__painted = true; }).observe({ type: 'paint', buffered: true });
"""
# Only what has been painted can move. What a script moves it moves within some frames after that. What the
# browser has seen and not told yet is taken from it, so nothing waits for the clock.
MOVED = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let frames = 0; frames < 200 && !window.__painted; frames++) await frame();
  for (let frames = 0; frames < 6; frames++) await frame();
  window.__note(window.__watch.takeRecords());
  return window.__shifts;
}"""


def prepare(context: BrowserContext) -> None:
    context.add_init_script(SHIFTS)


def check_page(visit: Visit) -> None:
    # On a page without scripts there is nothing to wait for.
    moved = MOVED if visit.tab.evaluate("!!document.querySelector('script[src]')") else "window.__shifts"
    for value, what in visit.tab.evaluate(moved):
        visit.found("shift", what, f"{value:.4f}")
