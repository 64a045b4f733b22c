"""The built site on disk: its pages, their kinds, and their addresses."""

from __future__ import annotations

import fnmatch
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from kit import document

LANGUAGES = ("nb", "nn", "en")


def host_folder(site: Path) -> Path:
    """The folder beside a site with what `veiviser hosting` prints for it."""
    return site.with_name(site.name + "-host")


@dataclass(frozen=True)
class Page:
    """A page: its address from the site's root (`tilbud/x/`, empty for the front page), its file,
    and its kind, which is the layout that made it (`viderefort` for a redirect)."""

    address: str
    file: Path
    kind: str

    @functools.cached_property
    def html(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @functools.cached_property
    def tree(self) -> document.Element:
        return document.read(self.html)


class Site:
    """A folder of pages. `pages` are sorted by address and hold every HTML file."""

    def __init__(self, folder: Path, glob: str = "*") -> None:
        self.folder = folder.resolve()
        every = sorted(
            (read_page(self.folder, file) for file in self.folder.rglob("*.html")),
            key=lambda page: page.address,
        )
        self.pages = [page for page in every if fnmatch.fnmatch("/" + page.address, glob)]
        self.by_address = {page.address: page for page in every}

    def shown(self) -> list[Page]:
        """The pages that stay when they are opened: all but the redirects."""
        return [page for page in self.pages if page.kind != "viderefort"]

    def one_of_each(self) -> list[Page]:
        """One page of each kind in the site's own language: the largest, since it holds the most of
        what the kind may hold. An offer counts as three kinds, by who gives it."""
        largest: dict[str, Page] = {}
        for page in self.shown():
            kind = page.kind
            if kind == "tilbud":
                kind += "-" + offer_kind(page)
            if kind not in largest or _fullness(page) > _fullness(largest[kind]):
                largest[kind] = page
        return [largest[kind] for kind in sorted(largest)]

    def translated(self) -> list[Page]:
        """The pages in another language than the site's own that stand for the rest: one of each
        kind and language, the largest."""
        largest: dict[tuple[str, str], Page] = {}
        for page in self.shown():
            if is_translated(page):
                key = (page.kind, page.address.split("/", 1)[0])
                if key not in largest or len(page.html) > len(largest[key].html):
                    largest[key] = page
        return [largest[key] for key in sorted(largest)]

    def files(self, *endings: str) -> list[Path]:
        """The files whose names end so, sorted."""
        return sorted(f for f in self.folder.rglob("*") if f.is_file() and f.name.endswith(endings))

    def name(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix()


def read_page(folder: Path, file: Path) -> Page:
    address = file.relative_to(folder).as_posix()
    if address == "index.html" or address.endswith("/index.html"):
        address = address[: -len("index.html")]
    html = file.read_text(encoding="utf-8")
    if re.search(r"<meta http-equiv=\"?refresh", html, re.IGNORECASE):
        return Page(address, file, "viderefort")
    kind = re.search(r"<body[^>]*class=\"[^\"]*\bside-([a-z0-9_-]+)", html)
    return Page(address, file, kind.group(1) if kind else "side")


def offer_kind(page: Page) -> str:
    """`tiltak`, `frivillig` or `parorende`: what an offer's page says it is."""
    kind = re.search(r"\bslag-(tiltak|frivillig|parorende)\b", page.html)
    return kind.group(1) if kind else "tiltak"


def is_translated(page: Page) -> bool:
    """Whether the page stands in a language's folder, which those in the site's own don't."""
    return page.address.split("/", 1)[0] in LANGUAGES


def _fullness(page: Page) -> tuple[bool, int]:
    return (not is_translated(page), len(page.html))
