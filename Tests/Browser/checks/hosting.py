"""What `veiviser hosting` prints, served by Debian's real nginx. It is in the folder beside the site whose
name ends in `-host` (script/test-browser puts it there)."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator

from playwright.sync_api import Error

from kit.report import Finding
from kit.run import Run
from kit.site import host_folder
from kit.waiting import results_shown

NAME = "hosting"
RULES = {
    "host-nginx": "nginx takes the snippet, and serves the site with it",
    "host-headers": "pages, files and missing pages carry the headers that protect the visitor",
    "host-cache": "pages are asked for anew, files with a hash in their name are kept",
    "host-missing": "a missing page answers 404 with the site's own page",
    "host-own-files": "files for the host are not handed to visitors",
    "host-same": "the file for other hosts names the same headers",
    "host-console": "the browser has nothing to say with the host's headers",
}
HEADERS = {
    "content-security-policy": ("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"),
    "referrer-policy": ("no-referrer",),
    "permissions-policy": ("geolocation=", "camera=", "microphone="),
    "x-content-type-options": ("nosniff",),
    "cross-origin-opener-policy": ("same-origin",),
}
# The names of what `veiviser hosting` prints.
SNIPPET, RULES_FILE = "nginx", "headers"


def check_browser(run: Run) -> Iterator[Finding]:
    if not (host_folder(run.site.folder) / SNIPPET).is_file():
        yield Finding("host-nginx", SNIPPET, "", "is not there")
        return
    if not shutil.which("nginx"):
        yield Finding("host-nginx", SNIPPET, "", "nginx is missing: apt-get install nginx-light")
        return
    with _nginx(run.site.folder) as (port, error):
        if port == 0:
            yield Finding("host-nginx", SNIPPET, "", error)
            return
        yield from _check(run, port)
        yield from _check_in_browser(run, f"http://127.0.0.1:{port}/")


def _check(run: Run, port: int) -> Iterator[Finding]:
    hashed = next((run.site.name(f) for f in run.site.files(".css")), "")
    for path, wanted in (("", 200), (hashed, 200), ("finnes/ikke/", 404)):
        status, headers, body = _get(port, "/" + path)
        if status != wanted:
            yield Finding("host-missing" if wanted == 404 else "host-nginx", path, "", f"answers {status}")
        if wanted == 404 and "side-finner-ikke" not in body:
            yield Finding("host-missing", path, "", "is not the site's own page")
        for name, parts in HEADERS.items():
            for part in parts:
                if part not in headers.get(name, ""):
                    yield Finding("host-headers", path, name, f"lacks «{part}»: «{headers.get(name, '')}»")
        cache = headers.get("cache-control", "")
        if path == hashed and hashed and "immutable" not in cache:
            yield Finding("host-cache", path, "cache-control", f"«{cache}»")
        if path == "" and ("no-cache" not in cache or "no-store" in cache):
            yield Finding("host-cache", path, "cache-control", f"«{cache}»")
    for name in ("nginx.conf.inc", "_headers", "_redirects", ".veiviser-manifest"):
        if (run.site.folder / name).is_file() and _get(port, "/" + name)[0] == 200:
            yield Finding("host-own-files", name, "", "is handed out")
    for file in run.site.files(".mjs")[:1]:
        kind = _get(port, "/" + run.site.name(file))[1].get("content-type", "")
        if "javascript" not in kind:
            yield Finding("host-nginx", run.site.name(file), "content-type", f"«{kind}»")
    yield from _check_headers_file(run, _get(port, "/")[1])


def _check_headers_file(run: Run, served: dict[str, str]) -> Iterator[Finding]:
    file = host_folder(run.site.folder) / RULES_FILE
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    if not text:
        yield Finding("host-same", RULES_FILE, "", "is not there")
    for name in HEADERS:
        said = re.search(rf"^\s+{name}:\s*(.+?)\s*$", text, re.IGNORECASE | re.MULTILINE)
        if text and (said is None or said.group(1) != served.get(name)):
            message = f"«{said.group(1) if said else ''}», nginx says «{served.get(name, '')}»"
            yield Finding("host-same", RULES_FILE, name, message)


def _check_in_browser(run: Run, root: str) -> Iterator[Finding]:
    with run.tab() as tab:
        said: list[str] = []
        tab.on("console", lambda m: said.append(m.text))
        tab.on("pageerror", lambda e: said.append(str(e)))
        for page in run.site.one_of_each():
            # The missing page's links start at the base address of the settings.
            if page.kind == "finner-ikke":
                continue
            tab.goto(root + page.address + ("#q=angst" if page.kind == "sok" else ""))
            if page.kind == "sok":
                try:
                    results_shown(tab)
                except Error:
                    yield Finding("host-console", page.address, "", "shows no results")
            for message in said:
                yield Finding("host-console", page.address, "", message)
            said.clear()


def _get(port: int, path: str) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, headers, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


@contextmanager
def _nginx(folder: Path) -> Iterator[tuple[int, str]]:
    """A port where nginx serves the folder by the snippet; 0 and its words when it refuses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with TemporaryDirectory() as work:
        config = Path(work) / "nginx.conf"
        # Workers that root starts drop their rights, and could not read a folder of root's own.
        user = "user root;" if os.geteuid() == 0 else ""
        temporary = "".join(f"{kind}_temp_path {work}/{kind};\n" for kind in
                            ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        config.write_text(
            f"{user}\ndaemon off;\npid {work}/pid;\nerror_log {work}/error;\nevents {{}}\nhttp {{\n"
            f"include /etc/nginx/mime.types;\naccess_log off;\n{temporary}"
            f"server {{\nlisten 127.0.0.1:{port};\nroot {folder};\ninclude {host_folder(folder) / SNIPPET};\n}}\n}}\n")
        command = ["nginx", "-p", work, "-e", f"{work}/error", "-c", str(config)]
        tried = subprocess.run([*command, "-t"], capture_output=True, text=True)
        if tried.returncode:
            yield 0, " ".join(tried.stderr.split())[:400]
            return
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield port, ""
        finally:
            server.terminate()
            server.wait()
