"""Opening a page tells nobody, and leaves nothing behind."""

from __future__ import annotations

from kit.sweep import SMALL, Visit

NAME = "privacy"
RULES = {
    "private-request": "nothing is asked of another host",
    "private-missing": "nothing asked for is missing",
    "private-console": "the browser has nothing to say: no error, no breach of the policy",
    "private-cookie": "no cookie",
    "private-storage": "nothing is stored without the visitor's act",
    "motion": "nothing moves on its own",
    "opened": "the page opens",
}
POSES = (SMALL,)
# What is stored, and what moves.
LEFT = """async () => [[
  ...Object.keys(localStorage).map((k) => 'localStorage ' + k),
  ...Object.keys(sessionStorage).map((k) => 'sessionStorage ' + k),
  ...(await indexedDB.databases()).map((d) => 'indexedDB ' + d.name),
  ...(window.caches ? await caches.keys().catch(() => []) : []).map((k) => 'cache ' + k),
], document.getAnimations().map((a) => a.effect.target.localName)]"""


def check_page(visit: Visit) -> None:
    for url in visit.requests:
        if not url.startswith((visit.root, "about:", "blob:")):
            visit.found("private-request", "", url)
    for failure in visit.failures:
        visit.found("private-missing", "", failure)
    for message in visit.messages:
        visit.found("private-console", "", message[:300])
    for cookie in visit.tab.context.cookies():
        visit.found("private-cookie", "", cookie.get("name", ""))
        visit.tab.context.clear_cookies()
    left, moving = visit.tab.evaluate(LEFT)
    for stored in left:
        visit.found("private-storage", "", stored)
        visit.tab.evaluate("localStorage.clear(), sessionStorage.clear()")
    if moving:
        visit.found("motion", ", ".join(moving), "runs on its own")
