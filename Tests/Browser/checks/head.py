"""What each page promises the browser about itself, and keeps."""

from __future__ import annotations

from typing import Iterator
from urllib.parse import urlsplit

from kit.document import Element
from kit.report import Finding
from kit.site import Page, Site

NAME = "head"
RULES = {
    "head-policy": "a content security policy that allows nothing but the site's own files",
    "head-referrer": "no referrer is sent",
    "head-zoom": "zooming is not hindered",
    "head-blocking": "nothing but the one style sheet, the page itself and the search's script holds back the first paint",
    "head-whole": "the first paint waits until the page is read, so that no part of it moves",
    "head-inline": "no style or script stands in the page",
    "head-outside": "nothing is loaded from another host",
    "head-external-link": "a link to another host sends no referrer, gives no handle and stays in the tab",
    "head-query-name": "no field of a search form has a name, so no query can leave the device",
}
POLICY = {
    "default-src": {"'none'"},
    "script-src": {"'self'", "'none'"},
    "style-src": {"'self'", "'none'"},
    # The printed code is a picture in the page.
    "img-src": {"'self'", "'none'", "data:"},
    "connect-src": {"'self'", "'none'"},
    "form-action": {"'self'", "'none'"},
    "base-uri": {"'none'"},
    "require-trusted-types-for": {"'script'"},
    "trusted-types": {"'none'", ""},
}
REQUIRED = ("default-src", "base-uri", "form-action", "require-trusted-types-for")
LOADING = {"img": "src", "script": "src", "iframe": "src", "link": "href", "source": "srcset",
           "audio": "src", "video": "src", "object": "data", "embed": "src", "use": "href"}


def check_site(site: Site) -> Iterator[Finding]:
    for page in site.pages:
        meta = {(e.get("http-equiv") or e.get("name")).lower(): e.get("content")
                for e in page.tree.all("meta")}
        yield from _check_policy(page, meta.get("content-security-policy", ""))
        if meta.get("referrer") != "no-referrer":
            yield Finding("head-referrer", page.address, "head", f"«{meta.get('referrer', '')}»")
        view = meta.get("viewport", "")
        if "width=device-width" not in view or "maximum-scale" in view or "user-scalable" in view:
            yield Finding("head-zoom", page.address, "head", f"viewport «{view}»")
        sheets = [e for e in page.tree.all("link") if "stylesheet" in e.get("rel").split()]
        loud = [e for e in page.tree.all("script") if e.get("src") and e.get("type") != "module"]
        for element in sheets[1:] + loud:
            yield Finding("head-blocking", page.address, element.where(), "is waited for")
        # A page that only leads on is never looked at.
        if "refresh" not in meta:
            yield from _check_expected(page)
        for element in page.tree.walk():
            yield from _check_element(page, element)


def _check_policy(page: Page, policy: str) -> Iterator[Finding]:
    directives: dict[str, set[str]] = {}
    for part in policy.split(";"):
        name, *values = part.split() or [""]
        directives[name] = set(values)
    for name in REQUIRED:
        if name not in directives:
            yield Finding("head-policy", page.address, "head", f"{name} is missing")
    for name, values in directives.items():
        allowed = POLICY.get(name)
        if name and allowed is None and name not in ("upgrade-insecure-requests", "manifest-src"):
            yield Finding("head-policy", page.address, "head", f"{name} is not expected")
        elif allowed is not None and not values <= allowed:
            yield Finding("head-policy", page.address, "head", f"{name} {' '.join(sorted(values))}")


def _check_expected(page: Page) -> Iterator[Finding]:
    """Without `<link rel="expect" blocking="render">`, a browser may paint half a page and then move it
    (https://html.spec.whatwg.org/multipage/links.html#link-type-expect). It must name the last element:
    Chromium 156 paints when it has read the start tag of the element named, not its end. A page is so
    small (see `budgets.py`) that all of it comes in the first round trips, so waiting costs little.

    The search page waits for its script too: without it there is nothing to search with, and what it hides for a
    question in the address would move what is below, which slow machines showed. A script that can't be had, or
    that nobody runs, is not waited for."""
    waiting = [e for e in page.tree.all("link", "script") if e.get("blocking")]
    last = "#" + list(page.tree.walk())[-1].get("id")
    if last not in {e.get("href") for e in waiting if e.get("rel") == "expect"}:
        yield Finding("head-whole", page.address, "link", "the last element is not waited for")
    for element in waiting:
        if page.kind == "sok" and element.tag == "script":
            continue
        if element.get("rel") != "expect" or element.get("href") != last:
            yield Finding("head-blocking", page.address, element.where(), "is waited for")


def _check_element(page: Page, element: Element) -> Iterator[Finding]:
    where = element.where()
    if element.tag == "style" or "style" in element.attributes:
        yield Finding("head-inline", page.address, where, "style")
    if element.tag == "script" and not element.get("src") and element.get("type") != "application/json":
        yield Finding("head-inline", page.address, where, "script")
    if any(name.startswith("on") for name in element.attributes):
        yield Finding("head-inline", page.address, where, "handler")
    source = element.get(LOADING.get(element.tag, ""))
    loads = element.tag != "link" or element.get("rel") not in ("canonical", "alternate")
    code = element.tag == "img" and source.startswith("data:image/png;base64,")
    if loads and not code and (urlsplit(source).netloc or source.startswith("data:")):
        yield Finding("head-outside", page.address, where, source)
    if element.tag == "a" and urlsplit(element.get("href")).scheme in ("http", "https"):
        relation = set(element.get("rel").split())
        if not {"noopener", "noreferrer"} <= relation or element.get("target"):
            yield Finding("head-external-link", page.address, where, element.get("href"))
    if element.tag == "form" and element.get("role") == "search":
        for field in element.all("input", "select", "textarea", "button"):
            if field.get("name"):
                yield Finding("head-query-name", page.address, field.where(), field.get("name"))
