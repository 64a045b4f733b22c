"""Tries script/lib/check_links.py against servers on this machine, one of every kind, and closes with «N passed,
N failed»."""

from __future__ import annotations

import json
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "script/lib/check_links.py"
sys.path.insert(0, str(TOOL.parent))

import check_links  # noqa: E402

ASKED: list[tuple[float, str, str, str]] = []


class Handler(BaseHTTPRequestHandler):
    """A page for each way a server can behave."""

    protocol_version = "HTTP/1.1"
    robots = "User-agent: *\nDisallow: /stengt/\n"

    def do_HEAD(self) -> None:
        self.answer(False)

    def do_GET(self) -> None:
        self.answer(True)

    def answer(self, body: bool) -> None:
        ASKED.append((time.monotonic(), self.command, self.path, self.headers.get("User-Agent", "")))
        if self.path == "/robots.txt":
            return self.reply(200, self.robots.encode())
        if self.path == "/treg":
            time.sleep(4)
            return self.reply(200)
        if self.path == "/drypp":
            self.send_response(405 if not body else 200)
            self.send_header("Content-Length", "400" if body else "0")
            self.end_headers()
            try:
                for _ in range(40 if body else 0):
                    self.wfile.write(b"x" * 10)
                    time.sleep(0.3)
            except OSError:
                pass
            return None
        if self.path == "/stor":
            self.send_response(405 if not body else 200)
            self.send_header("Content-Length", str(10**10) if body else "0")
            self.end_headers()
            try:
                for _ in range(100_000 if body else 0):
                    self.wfile.write(b"x" * 65_536)
            except OSError:
                pass
            self.close_connection = True
            return None
        if self.path.startswith("/ring"):
            return self.reply(302, location=f"/ring{len(self.path)}" + "x" * len(self.path))
        if self.path == "/flyttet":
            return self.reply(301, location="/bra")
        if self.path == "/ut":
            return self.reply(302, location="file:///etc/passwd")
        if self.path == "/hode":
            return self.reply(200 if body else 501)
        return self.reply({"/borte": 404, "/slutt": 410, "/nei": 403, "/krasj": 503}.get(self.path, 200))

    def reply(self, status: int, body: bytes = b"", location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class ClosedHandler(Handler):
    robots = "User-agent: *\nDisallow: /\n"


def serve(handler: type[Handler], certificate: Path | None = None) -> str:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_port}"


def unknown_host(code: int) -> bool:
    """Whether the tool takes an answer of the name service for a name that is none."""
    error = httpx.ConnectError("x")
    error.__cause__ = OSError()
    error.__cause__.__context__ = socket.gaierror(code, "x")
    return check_links._is_unknown_host(error)


def self_signed(folder: Path) -> Path:
    path = folder / "tjener.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-keyout", str(folder / "nøkkel.pem"), "-out", str(folder / "bevis.pem")],
        check=True, capture_output=True)
    path.write_bytes((folder / "nøkkel.pem").read_bytes() + (folder / "bevis.pem").read_bytes())
    return path


class Case:
    """Runs of the tool over one cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, addresses: list[str], date: str, *more: str) -> tuple[dict[str, str], subprocess.CompletedProcess[str]]:
        """Each address that is told of, with its heading, and how the run ended."""
        listed = {"nettsted": "https://veiviser.example/",
                  "adresser": [{"adresse": a, "steder": [f"content/a.md:{n}:1"]} for n, a in enumerate(addresses, 1)]}
        run = subprocess.run(
            [sys.executable, str(TOOL), "--cache", str(self.folder / "lenker.json"), "--exempt",
             str(self.folder / "unntak.csv"), "--pause", "0.05", "--timeout", "1.5", "--date", date, *more],
            input=json.dumps(listed), capture_output=True, text=True, timeout=120)
        told, heading = {}, ""
        for line in run.stdout.splitlines():
            if not line.startswith(" "):
                heading = line.split(" (")[0]
            elif not line.startswith("    "):
                told[line.strip()] = heading
        return told, run


def main() -> int:
    passed = failed = 0

    def expect(what: str, holds: bool, told: object = "") -> None:
        nonlocal passed, failed
        passed, failed = passed + holds, failed + (not holds)
        if not holds:
            print(f"FAILED: {what}: {told}")

    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        root, closed = serve(Handler), serve(ClosedHandler)
        secret = serve(Handler, self_signed(folder))
        silent = {"/treg", "/drypp", "/krasj", "/ring", "/ut"}
        paths = ["/bra", "/flyttet", "/hode", "/stor", "/borte", "/slutt", "/nei", "/stengt/x", *sorted(silent)]
        addresses = [root + path for path in paths] + [closed + "/bra", secret + "/bra", "http://finnes-ikke.invalid/"]
        case = Case(folder)
        first, run = case.run(addresses, "2026-11-22")
        expect("the first day ends with 0", run.returncode == 0, run.stderr)
        expect("nothing is gone the first day", "Borte" not in first.values(), first)
        for path in ("/bra", "/flyttet", "/hode", "/stor"):
            expect(f"{path} answers", root + path not in first, first.get(root + path))
        for address in [root + path for path in silent] + [secret + "/bra"]:
            expect(f"{address} does not answer now", first.get(address) == "Svarer ikke nå", first.get(address))
        for address in (root + "/nei", root + "/stengt/x", closed + "/bra"):
            expect(f"{address} refuses robots", first.get(address) == "Slipper ikke roboter inn", first.get(address))
        expect("a name that is none is gone, and a name service that is away is not",
               unknown_host(socket.EAI_NONAME) and not unknown_host(socket.EAI_AGAIN))
        # The addresses have ports that the system chose, which may hold such digits.
        said = re.sub(r"https?://\S+", "", run.stdout)
        expect("no codes are shown", not any(code in said for code in ("404", "403", "HTTP")), run.stdout)
        expect("places are shown", "content/a.md:5:1" in run.stdout, run.stdout)
        expect("what robots may not see is not asked for", not any(a[2].startswith("/stengt") for a in ASKED))
        expect("robots say who they are", {a[3] for a in ASKED} == {"Veiviser-lenkesjekk/1.0 (+https://veiviser.example/)"})
        same, _ = case.run(addresses[:6], "2026-11-22")
        expect("twice on one day is not gone", "Borte" not in same.values(), same)
        second, run = case.run(addresses[:7], "2026-11-29")
        gone = {address for address, heading in second.items() if heading == "Borte"}
        expect("another day, what is not found is gone", gone == {root + "/borte", root + "/slutt"}, second)
        expect("a run that finds something gone ends with 1", run.returncode == 1)
        (folder / "unntak.csv").write_text(
            "adresse;grunn;dato\n" f"{root}/borte;Arkivert hos oss;2026-11-22\n" f"{root}/slutt;;2026-11-22\n"
            f"{root}/nei;Gammelt unntak;2024-01-01\nx;y;i går\n", encoding="utf-8")
        third, run = case.run(addresses[:7], "2026-11-30")
        expect("what is exempt is not tried", root + "/borte" not in third, third)
        expect("an exemption needs its reason", third.get(root + "/slutt") == "Borte" and ":3: " in run.stderr, run.stderr)
        expect("an old exemption is told of", ":4: " in run.stderr and root + "/nei" in third, run.stderr)
        expect("an exemption needs a day", ":5: " in run.stderr, run.stderr)
        (folder / "unntak.csv").unlink()
        before = (folder / "lenker.json").read_text(encoding="utf-8")
        _, run = case.run(["http://127.0.0.1:9/a", "http://127.0.0.1:9/b"], "2026-12-01")
        expect("without a network nothing is written", run.returncode == 2 and (folder / "lenker.json").read_text(encoding="utf-8") == before, run.stderr)
        (folder / "lenker.json").write_text("{ødelagt", encoding="utf-8")
        _, run = case.run([root + "/bra"], "2026-12-01", "--pause", "0.6")
        expect("a damaged cache is begun anew", run.returncode == 0, run.stderr)
        times = [a[0] for a in ASKED[-2:]]
        expect("there is a pause before the same host is asked again", times[1] - times[0] >= 0.55, times)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
