"""A file server on the loopback interface that counts what crosses the wire, compressed."""

from __future__ import annotations

import functools
import gzip
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator
from urllib.parse import urlsplit

# What the search itself costs; the page around it is each site's own.
PAGE = (".html", ".css", ".svg", ".ico", "/")


class Wire:
    """The files asked for, in order."""

    def __init__(self, folder: Path) -> None:
        self.root = ""
        self._folder = folder
        self._asked: list[str] = []

    def note(self, path: str) -> None:
        self._asked.append(path)

    def mark(self) -> int:
        """A place in the list, to count from."""
        return len(self._asked)

    def weight(self, since: int, until: int | None = None, with_page: bool = False) -> int:
        """The bytes of the search's files asked for: each as gzip -9 makes it, or as it is when that
        is shorter."""
        paths = [p for p in self._asked[since:until] if with_page or not p.endswith(PAGE)]
        return sum(self._size(path) for path in paths)

    def files(self, since: int, until: int | None = None) -> list[str]:
        """The search's files asked for."""
        return [path for path in self._asked[since:until] if not path.endswith(PAGE)]

    def _size(self, path: str) -> int:
        file = self._folder / path.lstrip("/")
        if file.is_dir():
            file = file / "index.html"
        if not file.is_file():
            return 0
        body = file.read_bytes()
        return min(len(body), len(gzip.compress(body, 9, mtime=0)))


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, *arguments, wire: Wire, folder: Path, **options) -> None:
        self.wire = wire
        super().__init__(*arguments, directory=str(folder), **options)

    def do_GET(self) -> None:
        self.wire.note(urlsplit(self.path).path)
        super().do_GET()

    def log_message(self, format: str, *arguments: object) -> None:
        """What was asked for is in the wire's list."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up on a page it leaves is no fault."""


@contextmanager
def serving(folder: Path) -> Iterator[Wire]:
    """Serves a folder; the wire's `root` is its address, with a slash at the end."""
    wire = Wire(folder)
    server = _Server(("127.0.0.1", 0), functools.partial(_Handler, wire=wire, folder=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wire.root = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        yield wire
    finally:
        server.shutdown()
        server.server_close()
