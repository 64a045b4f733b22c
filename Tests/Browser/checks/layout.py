"""Nothing sticks out or is cut off: narrow, zoomed, spaced out, enlarged, and right to left."""

from __future__ import annotations

from playwright.sync_api import CDPSession

from kit.chromium import probe
from kit.sweep import SMALL, WIDE, ZOOMED, Visit

NAME = "layout"
RULES = {
    "reflow": "no sideways scrolling at 320 × 256, which is 1280 × 1024 at 400 %",
    "clipped": "no text is cut off",
    "text-spacing": "nothing is lost when lines, letters, words and paragraphs are spaced out",
    "text-200": "nothing is lost when text is twice as large",
    "right-to-left": "nothing sticks out when the page runs from right to left",
}
POSES = (SMALL, ZOOMED, WIDE)
# WCAG 1.4.12.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"


def check_page(visit: Visit) -> None:
    if visit.pose is ZOOMED:
        _probe(visit, {"overflow": "reflow"})
        return
    _probe(visit, {"overflow": "reflow"})
    _styled(visit, SPACING)
    _probe(visit, {"overflow": "text-spacing", "clipped": "text-spacing"})
    _styled(visit, "")
    browser = visit.tab.context.new_cdp_session(visit.tab)
    _font_size(browser, 32)
    _probe(visit, {"overflow": "text-200", "clipped": "text-200"})
    _font_size(browser, 16)
    browser.detach()
    visit.tab.evaluate("document.documentElement.dir = 'rtl'")
    _probe(visit, {"overflow": "right-to-left", "clipped": "right-to-left"})
    visit.tab.evaluate("document.documentElement.dir = 'ltr'")


def _probe(visit: Visit, rules: dict[str, str]) -> None:
    visit.take(visit.tab.evaluate(probe("layout")), rules)


def _styled(visit: Visit, css: str) -> None:
    """Lays a sheet over the page's own; a constructed one, which the policy does not stop."""
    visit.tab.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        css,
    )


def _font_size(browser: CDPSession, pixels: int) -> None:
    """What a reader gets who chose another size of text in the browser's settings (16 at first).
    The lengths in media queries follow it, as they do not when a page's own size is changed."""
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": pixels, "fixed": pixels - 3}})
