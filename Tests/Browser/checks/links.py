"""Every link inside the site leads somewhere, in whatever folder the site lies."""

from __future__ import annotations

import posixpath
import re
from typing import Iterator
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from kit.document import Element
from kit.report import Finding
from kit.site import Page, Site

NAME = "links"
RULES = {
    "link-target": "a link inside the site leads to a page or file that exists",
    "link-anchor": "an anchor names an element of the page it leads to",
    "link-relative": "a link inside the site is relative, so that the site works in a sub-folder",
    "link-to-redirect": "a link leads to the page itself, not to the page that redirects to it",
    "redirect-target": "a redirect leads to a page that exists, and has a link for those it fails",
    "sitemap": "the sitemap holds exactly the pages to be found, and nothing else",
}
# Pages whose fragments are read by a script, not by the browser.
STATE_PAGES = ("sok/", "min-liste/")


def check_site(site: Site) -> Iterator[Finding]:
    anchors = {page.address: _anchors(page) for page in site.by_address.values()}
    for page in site.pages:
        for element, reference in _references(page):
            yield from _check(site, anchors, page, element, reference)
        if page.kind == "viderefort":
            yield from _check_redirect(site, page)
    yield from _check_sitemap(site)


def _anchors(page: Page) -> set[str]:
    return {e.get("id") for e in page.tree.walk() if e.get("id")}


def _references(page: Page) -> Iterator[tuple[Element, str]]:
    for element in page.tree.walk():
        for name in ("href", "src", "action", "data-indeks"):
            if name in element.attributes:
                yield element, element.get(name)


def _check(
    site: Site, anchors: dict[str, set[str]], page: Page, element: Element, reference: str
) -> Iterator[Finding]:
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return
    if reference.startswith("/") and page.kind != "finner-ikke":
        yield Finding("link-relative", page.address, element.where(), reference)
    address = resolve(page.address, parts.path)
    if address is None or not _exists(site, address):
        yield Finding("link-target", page.address, element.where(), reference)
        return
    target = site.by_address.get(address)
    if target is None:
        return
    if target.kind == "viderefort":
        yield Finding("link-to-redirect", page.address, element.where(), reference)
    fragment = unquote(parts.fragment)
    state = fragment == "" or "=" in fragment and address.endswith(STATE_PAGES)
    if element.tag == "a" and not state and fragment not in anchors[address]:
        yield Finding("link-anchor", page.address, element.where(), reference)


def resolve(base: str, path: str) -> str | None:
    """The address that a relative path means on a page; nil outside the site. A path from the
    root is taken from the site's root."""
    if path == "":
        return base
    joined = path if path.startswith("/") else posixpath.join("/", posixpath.dirname(base), path)
    normal = posixpath.normpath(unquote(joined))
    depth = 0
    for part in posixpath.join(posixpath.dirname(base), path).split("/"):
        depth += -1 if part == ".." else 0 if part in ("", ".") else 1
        if depth < 0 and not path.startswith("/"):
            return None
    address = normal.lstrip("/")
    return address + "/" if address and (path.endswith(("/", "/.", "/..")) or path in (".", "..")) else address


def _exists(site: Site, address: str) -> bool:
    if address in site.by_address:
        return True
    return address != "" and not address.endswith("/") and (site.folder / address).is_file()


def _check_redirect(site: Site, page: Page) -> Iterator[Finding]:
    refresh = next((e.get("content") for e in page.tree.all("meta") if e.get("http-equiv")
                    and e.get("http-equiv").lower() == "refresh"), "")
    path = re.sub(r"^\s*\d+\s*;\s*url=", "", refresh, flags=re.IGNORECASE)
    address = resolve(page.address, urlsplit(path).path)
    target = site.by_address.get(address or "?")
    if target is None or target.kind == "viderefort":
        yield Finding("redirect-target", page.address, "meta", refresh)
    if not any(e.get("href") == path for e in page.tree.all("a")):
        yield Finding("redirect-target", page.address, "body", f"no link to {path}")


def _check_sitemap(site: Site) -> Iterator[Finding]:
    file = site.folder / "sitemap.xml"
    if not file.is_file():
        # Without a base address in the settings there can be no sitemap.
        return
    places = [e.text or "" for e in ElementTree.parse(file).iter() if e.tag.endswith("}loc")]
    root = min(places, key=len, default="")
    listed = {place.removeprefix(root) for place in places}
    wanted = {page.address for page in site.by_address.values() if _is_found(page)}
    for address in sorted(listed - wanted):
        yield Finding("sitemap", "sitemap.xml", address, "not a page to be found")
    for address in sorted(wanted - listed):
        yield Finding("sitemap", address, "sitemap.xml", "not in it")
    if len(places) != len(listed):
        yield Finding("sitemap", "sitemap.xml", "", "an address stands twice")


def _is_found(page: Page) -> bool:
    if page.kind in ("viderefort", "finner-ikke"):
        return False
    return not any("noindex" in e.get("content") for e in page.tree.all("meta")
                   if e.get("name") == "robots")
