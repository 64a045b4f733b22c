"""What a page weighs, compressed as a host compresses it (gzip -9)."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Iterator

from kit.report import Finding
from kit.site import Page, Site

NAME = "budgets"
KB = 1024
RULES = {
    "budget-html": "a page is at most 14 KB, search and «Hjelp nå» 10",
    "budget-css": "one style sheet of at most 8 KB",
    "budget-js": "all scripts of a page together at most 12.6 KB",
    "budget-js-page": "no script on a page that needs none",
    "budget-fonts": "no fonts",
    "budget-raster": "no raster images",
}
SMALL_KINDS = ("sok", "hjelp-na")
# What each kind of page may run: searching, saving an offer, the list, open hours. Any page about
# violence may also run the exit.
SCRIPTED_KINDS = ("forside", "sok", "tilbud", "min-liste")
# The search page's script alone is over 12.5 KB: filters in a sheet, danger, and the decoder of its weights, which
# takes 0.15 KB and saves 0.33 of the index. What a first search fetches in all is held to 52 KB by
# search_contract.py, which is what visitors wait for.
MOST_SCRIPT = 126 * KB // 10
FONTS = (".woff", ".woff2", ".ttf", ".otf", ".eot")
RASTERS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp")


def size(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def check_site(site: Site) -> Iterator[Finding]:
    sizes = {page: size(page.file.read_bytes()) for page in site.pages}
    for page, bytes_ in sizes.items():
        most = (10 if page.kind in SMALL_KINDS else 14) * KB
        if bytes_ > most:
            yield Finding("budget-html", page.address, "", f"{bytes_} B, more than {most}")
        scripts = [e.get("src") for e in page.tree.all("script") if e.get("src")]
        unneeded = [s for s in scripts if "forlat" not in s]
        if unneeded and page.kind not in SCRIPTED_KINDS:
            yield Finding("budget-js-page", page.address, unneeded[0], f"a «{page.kind}» page")
    print("  largest pages: " + _largest({p.address: s for p, s in sizes.items()}))

    sheets = {site.name(f): size(f.read_bytes()) for f in site.files(".css")}
    if len(sheets) > 1:
        yield Finding("budget-css", "", "", "more than one style sheet: " + ", ".join(sheets))
    for name, bytes_ in sheets.items():
        print(f"  style: {name} {bytes_} B")
        if bytes_ > 8 * KB:
            yield Finding("budget-css", name, "", f"{bytes_} B, more than {8 * KB}")

    scripts = {file.resolve(): size(file.read_bytes()) for file in site.files(".mjs", ".js")}
    print("  scripts: " + _largest({site.name(file): bytes_ for file, bytes_ in scripts.items()}))
    for page in site.pages:
        total = sum(scripts.get(file, 0) for file in _scripts_of(page))
        if total > MOST_SCRIPT:
            yield Finding("budget-js", page.address, "", f"{total} B, more than {MOST_SCRIPT}")

    for file in site.files(*FONTS):
        yield Finding("budget-fonts", site.name(file), "", "a font")
    for file in site.files(*RASTERS):
        yield Finding("budget-raster", site.name(file), "", "a raster image")


def _scripts_of(page: Page) -> set[Path]:
    """The scripts a page names, with those they import."""
    found: set[Path] = set()
    waiting = [
        (page.file.parent / source).resolve()
        for script in page.tree.all("script")
        if (source := script.get("src")) and not source.startswith(("/", "http"))
    ]
    while waiting:
        file = waiting.pop()
        if file in found or not file.is_file():
            continue
        found.add(file)
        imports = re.findall(r"""(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]""", file.read_text(encoding="utf-8"))
        waiting += [(file.parent / name).resolve() for name in imports]
    return found


def _largest(sizes: dict[str, int]) -> str:
    ten = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))[:10]
    return ", ".join(f"/{name} {bytes_}" for name, bytes_ in ten)
