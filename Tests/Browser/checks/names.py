"""What links are called, read from the page as it was built."""

from __future__ import annotations

from typing import Iterator
from urllib.parse import urlsplit

from checks.links import resolve
from kit.document import Element
from kit.report import Finding
from kit.site import Page, Site

NAME = "names"
RULES = {
    "name-empty": "a link has a name",
    "name-vague": "a link says where it leads",
    "name-shared": "two links of one name on a page lead to one place",
    "name-placeholder": "no placeholder stands in for a label",
    "name-label": "a spoken label finds its control: the accessible name holds the text shown",
}
VAGUE = frozenset((
    "les mer", "les meir", "mer", "meir", "her", "klikk her", "trykk her", "link", "lenke", "lenkje",
    "se mer", "vis mer", "mer info", "nettside", "read more", "more", "here", "click here", "website",
    "learn more",
))


def check_site(site: Site) -> Iterator[Finding]:
    for page in site.pages:
        yield from _check_links(page)
        for field in page.tree.all("input", "textarea"):
            if field.get("placeholder"):
                yield Finding("name-placeholder", page.address, field.where(), field.get("placeholder"))
        for element in page.tree.all("a", "button", "summary"):
            shown, named = element.text().lower(), element.get("aria-label").lower()
            if named and shown and shown not in named:
                yield Finding("name-label", page.address, element.where(), f"«{named}» / «{shown}»")


def _check_links(page: Page) -> Iterator[Finding]:
    places: dict[str, tuple[str, Element]] = {}
    for link in page.tree.all("a"):
        if "href" not in link.attributes or link.inside("template", "noscript"):
            continue
        name = _name(page, link)
        if not name:
            yield Finding("name-empty", page.address, link.where(), link.get("href"))
            continue
        if name.rstrip(" .…»›→") in VAGUE:
            yield Finding("name-vague", page.address, link.where(), f"«{name}»")
        place = _place(page, link.get("href"))
        first_place, first = places.setdefault(name, (place, link))
        if first_place != place:
            message = f"«{name}» leads to {place}, and at {first.where()} to {first_place}"
            yield Finding("name-shared", page.address, link.where(), message)


def _name(page: Page, link: Element) -> str:
    """The accessible name, lower-case: what a label says, else the text with its pictures' names."""
    if link.get("aria-labelledby"):
        by_id = {e.get("id"): e for e in page.tree.walk() if e.get("id")}
        parts = [by_id[i].text() for i in link.get("aria-labelledby").split() if i in by_id]
        return " ".join(parts).lower()
    text = link.get("aria-label") or _visible(link)
    return " ".join(text.split()).lower()


def _visible(element: Element) -> str:
    text = ""
    for child in element.children:
        if isinstance(child, str):
            text += child
        elif child.get("aria-hidden") == "true" or child.tag in ("script", "style", "template"):
            continue
        elif child.tag == "svg":
            text += " " + (child.get("aria-label") or " ".join(t.text() for t in child.all("title")))
        elif child.tag == "img":
            text += " " + child.get("alt")
        else:
            text += _visible(child)
    return text


def _place(page: Page, href: str) -> str:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href
    address = resolve(page.address, parts.path) or parts.path
    return f"{address}#{parts.fragment}" if parts.fragment else address
