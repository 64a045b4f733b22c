"""Checks the report to leaders as a file in Chromium, and closes with «N passed, N failed»."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path.insert(0, str(HERE.parent))

from playwright.sync_api import Browser  # noqa: E402

from checks.axe import source  # noqa: E402
from kit.chromium import chromium, new_context, probe  # noqa: E402

POSES = [(*size, scheme) for size in ((320, 640), (360, 740), (1280, 900)) for scheme in ("light", "dark")]
# axe takes its time on a report of hundreds of offers; a small one has the same parts.
FEW_POSES = [(1280, 900, "light")]


def write(program: str, folder: Path, content: str, *options: str) -> None:
    subprocess.run(
        [program, "report", "--content", content, "--date", "2026-11-21", "--output", str(folder), *options],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def problems(
    page: Path, browser: Browser, pictures: Path | None, judged: list[tuple[int, int, str]]
) -> Iterator[str]:
    """What is wrong with a report, in every width and colour scheme and on paper; in some, what axe finds."""
    for width, height, scheme in POSES:
        context = new_context(browser, viewport={"width": width, "height": height}, color_scheme=scheme)
        tab = context.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(page.as_uri())
        pose = f"{page.parent.name} {width} {scheme}"
        yield from (f"{pose}: asks for {url}" for url in asked if url != page.as_uri())
        wide = tab.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{pose}: {wide} px wide"
        yield from (f"{pose}: {text}" for text in tab.evaluate(MAP_CONTRAST))
        if (width, height, scheme) in judged:
            tab.evaluate(source())
            yield from (f"{pose} {f['where']}: {f['message']}" for f in tab.evaluate(probe("axe")))
            # The probe leaves contrast to another, which asks for each look once.
            yield from (f"{pose}: contrast of {html}" for html in tab.evaluate(CONTRAST))
        if pictures:
            tab.screenshot(path=str(pictures / f"{page.parent.name}-{width}-{scheme}.png"), full_page=True)
        if width == 1280 and scheme == "dark":
            yield from _paper(page, tab, pictures)
        context.close()


CONTRAST = """() => axe.run({runOnly: ['color-contrast']})
  .then(result => result.violations.flatMap(found => found.nodes.map(node => node.html)))"""

# axe doesn't look at texts in pictures: each figure of a map against its field, by the formula of WCAG 2.2.
MAP_CONTRAST = """() => {
  const light = (text) => {
    const [r, g, b] = text.match(/[\\d.]+/g).slice(0, 3)
      .map((part) => part / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const found = new Set()
  for (const text of document.querySelectorAll('.kart .tall')) {
    let field = text.previousElementSibling
    while (field && field.tagName !== 'rect') field = field.previousElementSibling
    const back = getComputedStyle(field).fill
    const shown = back === 'none' ? getComputedStyle(document.documentElement).backgroundColor : back
    const [a, b] = [light(getComputedStyle(text).fill), light(shown)].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    if (ratio < 4.5) found.add(`a figure of ${text.getAttribute('class')} has contrast ${ratio.toFixed(2)}`)
    const box = text.getBBox(), room = field.getBBox()
    if (box.width > room.width) found.add(`«${text.textContent}» is wider than its field`)
  }
  return [...found]
}"""


def _paper(page: Path, tab: object, pictures: Path | None) -> Iterator[str]:
    """The report printed: every section is on it, dark schemes too."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = (pictures or Path(folder)) / f"{page.parent.name}.pdf"
        tab.pdf(path=str(pdf), prefer_css_page_size=True, print_background=True)  # type: ignore[attr-defined]
        text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
        for heading in tab.evaluate("[...document.querySelectorAll('h2')].map(h => h.textContent)"):  # type: ignore[attr-defined]
            if " ".join(heading.split()) not in " ".join(text.split()):
                yield f"{page.parent.name}: «{heading}» is not on paper"


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks the report to leaders in Chromium.")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures and the report on paper")
    options = parser.parse_args()
    program = os.environ.get("VEIVISER") or str(ROOT / ".build/release/veiviser")
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as kept, chromium() as browser:
        # The repository's own content, and a site with next to nothing.
        small = "Tests/SiteBuildTests/Cases/base/content"
        for name, content, judged in (("rapport", "content", FEW_POSES), ("liten", small, POSES)):
            folder = Path(kept) / name
            write(program, folder, content, "--since", "2026-01-01")
            found = list(problems(folder / "index.html", browser, options.pictures, judged))
            print("\n".join(found) if found else f"{name}: holds")
            failed += bool(found)
    print(f"\n{2 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
