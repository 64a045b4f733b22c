"""One page of each kind in Arabic letters, from right to left: a language nobody here has written yet.

The words stay ours, letter by letter; numbers, names of files and what scripts read are left alone."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator

from kit.chromium import probe
from kit.report import Finding
from kit.run import Run
from kit.server import serving
from kit.site import Page, Site

NAME = "pseudo-arabic"
RULES = {
    "arabic-fit": "nothing sticks out or is cut off in Arabic from right to left",
    "arabic-numbers": "telephone numbers are read from left to right",
    "arabic-start": "the text begins at the right",
}
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzæøå" + "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
    ("ابكدوفغهيجقلمنعبقرستوفوخيزئوا") * 2)
WIDTHS = (320, 1280)
NUMBERS = """() => [...document.querySelectorAll('a[href^="tel:"]')].filter((a) => a.checkVisibility()).flatMap((a) => {
  const walker = document.createTreeWalker(a, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const digits = [...node.data.matchAll(/[0-9]/g)].map((m) => m.index);
    if (digits.length < 3) continue;
    const at = (i) => { const r = document.createRange(); r.setStart(node, i); r.setEnd(node, i + 1); return r.getBoundingClientRect(); };
    const first = at(digits[0]), last = at(digits.at(-1));
    return Math.abs(first.top - last.top) > 4 || first.left < last.left ? [] : [node.data.trim()];
  }
  return [];
})"""
START = """() => [...document.querySelectorAll('main h1, main p')].filter((e) => e.checkVisibility())
  .filter((e) => getComputedStyle(e).direction !== 'rtl' && !e.closest('[dir=ltr]')).map((e) => e.localName + '.' + e.className)"""


def check_browser(run: Run) -> Iterator[Finding]:
    with TemporaryDirectory() as work, run.tab() as tab:
        folder = Path(work)
        pages = run.site.one_of_each()
        write(run.site, pages, folder)
        with serving(folder) as root:
            for page in pages:
                # The missing page's links start at the base address of the settings.
                if page.kind == "finner-ikke":
                    continue
                tab.goto(root + page.address)
                for width in WIDTHS:
                    tab.set_viewport_size({"width": width, "height": 800})
                    for fault in tab.evaluate(probe("layout")):
                        yield Finding("arabic-fit", page.address, fault["where"], fault["message"], str(width))
                for number in tab.evaluate(NUMBERS):
                    yield Finding("arabic-numbers", page.address, number, "runs from right to left")
                for where in sorted(set(tab.evaluate(START))):
                    yield Finding("arabic-start", page.address, where, "begins at the left")


def write(site: Site, pages: list[Page], folder: Path) -> None:
    """Writes the pages in Arabic letters, beside the site's own files."""
    for part in site.folder.iterdir():
        if part.is_file() and part.suffix != ".html":
            (folder / part.name).symlink_to(part)
    for page in pages:
        file = folder / page.file.relative_to(site.folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(in_arabic_letters(page.html), encoding="utf-8")
    for name in {site.name(f).split("/")[0] for f in site.files(".css", ".mjs", ".svg")}:
        if (site.folder / name).is_dir() and not (folder / name).exists():
            (folder / name).symlink_to(site.folder / name)


def in_arabic_letters(html: str) -> str:
    parts = re.split(r"(<(?:script|style|template)\b.*?</(?:script|style|template)>|<[^>]+>|&[#\w]+;)", html,
                     flags=re.DOTALL)
    text = "".join(part if i % 2 else part.translate(LETTERS) for i, part in enumerate(parts))
    return re.sub(r"<html lang=\"\w+\" dir=\"ltr\"", '<html lang="ar" dir="rtl"', text, count=1)
