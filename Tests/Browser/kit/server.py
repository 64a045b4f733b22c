"""A file server on the loopback interface, which keeps a list of what it did not find."""

from __future__ import annotations

import functools
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".json": "application/json",
        ".html": "text/html; charset=utf-8",
    }

    def __init__(self, *arguments, folder: Path, prefix: str, **options) -> None:
        self.prefix = prefix
        super().__init__(*arguments, directory=str(folder), **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "not-under-the-prefix")
        return super().translate_path("/" + path[len(self.prefix) :])

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing is logged: a missing file is a failed response in the browser."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up on a page it leaves is no fault."""


@contextmanager
def serving(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serves a folder under `prefix` (with a slash at both ends) and gives the site's root."""
    handler = functools.partial(_Handler, folder=folder, prefix=prefix)
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
