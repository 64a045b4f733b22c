"""Puts the editor behind nginx with basic auth, by the lines of docs/drift.md, and checks that whoever uses it
is who the proxy says, and nobody else. See script/test-nginx.

Arguments: the program `veiviser-rediger`. Run in the repository's root.
"""

import base64
import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.parse

from nginx_checks import Checks, free_port, listens

OFFER = "tonsberg/tiltak/tonsberg-prove-bak-proxy.md"
FORM = "/rediger/tilbud/tonsberg-prove-bak-proxy"
TEXT = """---
tittel: Prøve bak proxy
kort: Et tilbud som bare finnes mens dette prøves.
målgrupper: [voksne]
kilde: [{tittel: Prøve}]
---
"""


def documented_server(port, auth, sock):
    """The server block that docs/drift.md has, with this run's own names."""
    text = pathlib.Path("docs/drift.md").read_text(encoding="utf-8")
    block = next(part for part in re.findall(r"```nginx\n(.*?)```", text, re.S) if "X-Remote-User" in part)
    changes = {
        "listen 443 ssl;": f"listen 127.0.0.1:{port};",
        "auth_basic_user_file /etc/nginx/veiviser.htpasswd;": f"auth_basic_user_file {auth};",
        "unix:/run/veiviser/rediger.sock": f"unix:{sock}",
        # docs/drift.md: with another port than 443.
        "proxy_set_header Host $host;": "proxy_set_header Host $http_host;",
    }
    for old, new in changes.items():
        if old not in block:
            sys.exit(f"docs/drift.md has no «{old}»")
        block = block.replace(old, new)
    return block


class Office:
    """The program on a socket file, with nginx in front of it."""

    def __init__(self, program):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="proxy-"))
        self.folder.chmod(0o755)
        shutil.copytree("content", self.folder / "content", symlinks=True)
        (self.folder / "content" / OFFER).write_text(TEXT, encoding="utf-8")
        self.port = free_port()
        self.sock = self.folder / "rediger.sock"
        self.origin = f"http://127.0.0.1:{self.port}"
        auth = self.folder / "passord"
        auth.write_text("kari:{PLAIN}hemmelig\nola:{PLAIN}hemmelig\n")
        self.program = subprocess.Popen(
            [program, "--content", str(self.folder / "content"), "--socket", str(self.sock),
             "--socket-mode", "660", "--address", self.origin, "--date", "2026-11-21"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.program.stdout.readline()
        user = "user root;\n" if os.geteuid() == 0 else ""
        paths = "".join(
            f"  {name}_temp_path {self.folder}/temp;\n"
            for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        config = self.folder / "nginx.conf"
        config.write_text(
            f"{user}daemon off;\npid {self.folder}/nginx.pid;\nerror_log {self.folder}/error.log notice;\n"
            f"worker_processes 1;\nevents {{ worker_connections 64; }}\nhttp {{\n"
            f"  access_log {self.folder}/access.log;\n{paths}"
            f"{documented_server(self.port, auth, self.sock)}}}\n")
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        self.nginx = subprocess.Popen([nginx, "-p", str(self.folder), "-c", str(config)])
        if not listens(self.port):
            self.stop()
            sys.exit("nginx did not start")

    def stop(self):
        for process in (self.nginx, self.program):
            process.terminate()
            process.wait(10)
        shutil.rmtree(self.folder)

    def ask(self, path, user=None, method="GET", body=None, headers=()):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path)
        if user:
            word = base64.b64encode(f"{user}:hemmelig".encode()).decode()
            connection.putheader("Authorization", f"Basic {word}")
        for name, value in headers:
            connection.putheader(name, value)
        data = body.encode() if body is not None else b""
        if body is not None:
            connection.putheader("Content-Type", "application/x-www-form-urlencoded")
            connection.putheader("Content-Length", str(len(data)))
        connection.endheaders(data)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, text

    def ask_socket(self, headers):
        """Asks the program itself, as a process of its own group could."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(20)
            connection.connect(str(self.sock))
            lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
            host = self.origin.removeprefix("http://")
            connection.sendall(f"GET /rediger/ HTTP/1.1\r\nHost: {host}\r\n{lines}Connection: close\r\n\r\n".encode())
            answer = b""
            while chunk := connection.recv(65536):
                answer += chunk
        return int(answer.split(b" ", 2)[1]), answer.decode("utf-8", "replace")


def named(text):
    """Whom the page says that one is; None for nobody."""
    found = re.search(r"Du er:\s*([^<]*)<", text)
    return found.group(1).strip() if found else None


def check(checks, office):
    status, text = office.ask("/rediger/")
    checks.that(status == 401 and "Finn et tilbud" not in text, f"nobody signed on got {status}")
    for user in ("kari", "ola"):
        status, text = office.ask("/rediger/", user)
        checks.that((status, named(text)) == (200, user), f"{user} got {status} as {named(text)}")
    forged = [
        [("X-Remote-User", "ola")], [("x-remote-user", "ola"), ("X-REMOTE-USER", "sjefen")],
        [("X_Remote_User", "ola")], [("Remote-User", "ola"), ("X-Forwarded-User", "ola")],
        [("X-Remote-User", "")],
    ]
    for headers in forged:
        status, text = office.ask("/rediger/", "kari", headers=headers)
        checks.that(
            (status, named(text)) == (200, "kari"), f"{headers} made kari {named(text)} ({status})")
        status, text = office.ask("/rediger/", headers=headers)
        checks.that(status == 401, f"{headers} without a password got {status}")
    # The program believes the proxy on the socket file, and refuses whatever names nobody, or two.
    for headers in ([], [("X-Remote-User", "")], [("X-Remote-User", "kari"), ("X-Remote-User", "ola")]):
        status, text = office.ask_socket(headers)
        checks.that(status == 403, f"over the socket, {headers} got {status}")
    status, text = office.ask_socket([("X-Remote-User", "kari")])
    checks.that((status, named(text)) == (200, "kari"), f"over the socket, kari got {status}")
    check_save(checks, office)


def check_save(checks, office):
    """A save goes through for our own origin alone, and the confirmation has the proxy's name."""
    _, page = office.ask(FORM, "kari")
    token = re.search(r'name="nokkel" value="([^"]*)"', page).group(1)
    fields = urllib.parse.urlencode({"nokkel": token, "tittel": "Prøve med nytt navn"})
    file = office.folder / "content" / OFFER
    status, _ = office.ask(FORM, "kari", "POST", fields, [("Origin", "https://ond.example")])
    checks.that(status == 403 and file.read_text() == TEXT, f"another origin got {status}")
    status, _ = office.ask(FORM, None, "POST", fields, [("Origin", office.origin)])
    checks.that(status == 401 and file.read_text() == TEXT, f"nobody saved with {status}")
    status, _ = office.ask(FORM, "kari", "POST", fields, [("Origin", office.origin)])
    saved = TEXT.replace("tittel: Prøve bak proxy", "tittel: Prøve med nytt navn")
    checks.that(status == 303 and file.read_text() == saved, f"kari's save got {status}")
    address = FORM.replace("/tilbud/", "/bekreft/")
    _, page = office.ask(address, "ola", headers=[("X-Remote-User", "kari")])
    checks.that('name="av" value="ola"' in page, "the confirmation is not in the name of whoever signed on")


def main():
    checks = Checks()
    office = Office(sys.argv[1])
    try:
        check(checks, office)
    finally:
        office.stop()
    print(f"editor behind nginx: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
