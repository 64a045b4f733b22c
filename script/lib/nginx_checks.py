"""Starts nginx for a compiled site and checks what it answers. See script/test-nginx."""

import gzip
import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
HASHED = re.compile(r"(^ressurser/.+\.[0-9a-f]{10}\.[a-z]+|^sok/indeks/[a-z0-9-]+-[0-9a-f]{16}\.json)$")
HIDDEN = {"_headers", "_redirects", "nginx.conf.inc"}
IMMUTABLE = "public, max-age=31536000, immutable"


class Checks:
    """Counts what holds and prints what does not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def that(self, holds, sentence):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            if self.failed <= 50:
                print(f"FAILED: {sentence}")


def listens(port):
    """Whether a server listens on the port, or begins to within five seconds."""
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 0.1).close()
            return True
        except OSError:
            time.sleep(0.05)
    return False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def configuration(folder, root, snippet, port):
    user = "user root;\n" if os.geteuid() == 0 else ""
    paths = "".join(
        f"  {name}_temp_path {folder}/temp;\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"{user}daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log notice;\n"
        "worker_processes 1;\nevents { worker_connections 64; }\n"
        f"http {{\n  access_log {folder}/access.log;\n{paths}"
        f"  server {{\n    listen 127.0.0.1:{port};\n    root {root};\n    include {snippet};\n  }}\n}}\n"
    )


class Server:
    """nginx with one site, at a base path."""

    def __init__(self, site, base, host):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="nginx-"))
        self.port = free_port()
        root = site
        if base != "/":
            place = self.folder / "root" / base.strip("/")
            place.parent.mkdir(parents=True)
            place.symlink_to(site)
            root = self.folder / "root"
        config = self.folder / "nginx.conf"
        config.write_text(configuration(self.folder, root, host / "nginx", self.port))
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        command = [nginx, "-p", str(self.folder), "-c", str(config)]
        test = subprocess.run(command + ["-t", "-q"], capture_output=True, text=True, check=False)
        if test.returncode != 0:
            sys.exit(f"nginx refuses the configuration:\n{test.stderr}")
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE)
        if not listens(self.port):
            self.stop()
            sys.exit("nginx did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder)

    def ask(self, path, method="GET", compressed=False):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        headers = {"Accept-Encoding": "gzip"} if compressed else {}
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer, body


def required_headers(host):
    """The headers of every answer, as the rule for all paths in `headers` has them."""
    headers = {}
    for line in (host / "headers").read_text().splitlines()[1:]:
        if not line.startswith("  "):
            break
        name, value = line.strip().split(": ", 1)
        headers[name] = value
    return headers


def check_headers(checks, path, answer, required, caching):
    for name, value in required.items():
        found = answer.headers.get_all(name) or []
        checks.that(found == [value], f"{path}: {name} is {found}")
    found = answer.headers.get_all("Cache-Control") or []
    checks.that(found == [caching] if caching else found != [IMMUTABLE], f"{path}: Cache-Control is {found}")


def redirects(host):
    """The old and the new paths in `redirects`."""
    return [line.split(" ")[:2] for line in (host / "redirects").read_text().splitlines()]


def check_files(checks, server, site, base, host, required):
    compressed = set()
    moved = {old for old, _ in redirects(host)}
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if not file.is_file():
            continue
        if path in HIDDEN or any(part.startswith(".") for part in path.split("/")):
            status, answer, _ = server.ask(base + path)
            checks.that(status == 404, f"{path}: a hidden file answers {status}")
            check_headers(checks, path, answer, required, "no-cache")
            continue
        address = base + re.sub(r"(^|/)index\.html$", r"\1", path)
        if address in moved:
            continue
        status, answer, body = server.ask(address)
        content = file.read_bytes()
        kind = TYPES.get(file.suffix)
        checks.that(status == 200 and body == content, f"{address}: {status}")
        checks.that(answer.getheader("Content-Type") == kind, f"{address}: {answer.getheader('Content-Type')}")
        checks.that(answer.getheader("ETag") is not None, f"{address}: no ETag")
        check_headers(checks, address, answer, required, IMMUTABLE if HASHED.match(path) else "no-cache")
        if file.suffix not in compressed and len(content) > 1000:
            compressed.add(file.suffix)
            _, answer, body = server.ask(address, compressed=True)
            is_gzip = answer.getheader("Content-Encoding") == "gzip"
            checks.that(is_gzip and gzip.decompress(body) == content, f"{address}: not compressed")
            checks.that("Accept-Encoding" in (answer.getheader("Vary") or ""), f"{address}: no Vary")
    checks.that({".html", ".css"} <= compressed, f"only these types were compressed: {compressed}")


def check_missing(checks, server, site, base, required):
    page = (site / "404.html").read_bytes()
    addresses = ["finnes-ikke", "finnes-ikke/", "tilbud/finnes-ikke/", "ressurser/", "sok/indeks/", ".git/config"]
    addresses += ["ressurser/stil.0000000000.css", "sok/indeks/kjerne-0000000000000000.json"]
    for address in addresses:
        status, answer, body = server.ask(base + address)
        checks.that(status == 404 and body == page, f"{address}: {status} instead of the 404 page")
        checks.that(answer.getheader("Content-Type") == TYPES[".html"], f"{address}: type of the 404 page")
        check_headers(checks, address, answer, required, "no-cache")


def check_redirects(checks, server, site, base, host):
    # A folder without its slash goes to the folder, on whatever host and port was asked.
    folder = next(path for path in sorted(site.iterdir()) if (path / "index.html").is_file()).name
    status, answer, _ = server.ask(base + folder)
    location = answer.getheader("Location")
    checks.that(status == 301 and location == f"{base}{folder}/", f"{folder}: {status} to {location}")
    for old, new in redirects(host):
        status, answer, _ = server.ask(old)
        location = answer.getheader("Location")
        checks.that(status == 301 and location == new, f"{old}: {status} to {location}")
        checks.that(server.ask(new)[0] == 200, f"{new}, where {old} leads, is not there")


def check_manners(checks, server, base):
    checks.that(server.ask(base, "HEAD")[0] == 200, "HEAD is not answered")
    checks.that(server.ask(base, "POST")[0] == 405, "POST is not refused")
    _, answer, _ = server.ask(base)
    checks.that(answer.getheader("Server") == "nginx", "the server tells its version")
    checks.that(answer.getheader("Set-Cookie") is None, "a cookie is set")
    log = server.folder / "access.log"
    checks.that(not log.exists() or log.stat().st_size == 0, "visits are written to a log")
    errors = (server.folder / "error.log").read_text()
    checks.that("[error]" not in errors, f"a visit is written to the error log:\n{errors}")


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    base = sys.argv[2]
    host = pathlib.Path(sys.argv[3]).resolve()
    checks = Checks()
    required = required_headers(host)
    server = Server(site, base, host)
    try:
        check_files(checks, server, site, base, host, required)
        check_missing(checks, server, site, base, required)
        check_redirects(checks, server, site, base, host)
        check_manners(checks, server, base)
    finally:
        server.stop()
    print(f"{checks.passed} passed, {checks.failed} failed (nginx at {base})")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
