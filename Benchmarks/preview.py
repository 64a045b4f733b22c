"""Measures how long the editor's server takes to show a change: from the end of the write of an offer's file
until the event that tells of it, and until the whole changed page has come over the loopback.

Arguments: the program (veiviser-rediger), a content folder, which is written in, the path of an offer's file
in it, and how many changes. Its waits depend on the machine's load, which is printed; the CPU time of the
program depends less on it.
"""

import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
TICK = 1000 / os.sysconf("SC_CLK_TCK")


class Server:
    """The program over a content folder, on a port that is free."""

    def __init__(self, program, content):
        start = time.monotonic()
        self.process = subprocess.Popen(
            [program, "--content", content, "--themes", ROOT / "themes", "--editor", ROOT / "editor",
             "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.root = self.process.stdout.readline().strip()
        self.start = time.monotonic() - start
        self.port = int(self.root.rstrip("/").rsplit(":", 1)[1])

    def page(self, address):
        """A page, and the mark that it is recognised by."""
        with urllib.request.urlopen(self.root + address) as answer:
            html = answer.read().decode()
        return html, re.search(r'veiviser-merke" content="([^"]+)"', html).group(1)

    def events(self, address, mark):
        """A stream of events about a page that is shown with a mark, already open."""
        stream = socket.create_connection(("127.0.0.1", self.port))
        target = f"/rediger/hendelser?side={quote(address, safe='')}&merke={mark}"
        stream.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
        wait_for(stream, "åpen")
        return stream

    def cpu(self):
        """User and system CPU in milliseconds since the start."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * TICK

    def memory(self):
        """Resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024


def wait_for(stream, text):
    """Reads a stream until it has sent a text."""
    read = b""
    while text.encode() not in read:
        part = stream.recv(4096)
        if not part:
            sys.exit("the stream ended")
        read += part


def told(name, values):
    return f"{name} {statistics.median(values):.0f} ms, worst {max(values):.0f} ms"


def main():
    program, content, file, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    address = f"tilbud/{Path(file).stem}/"
    path = Path(content) / file
    text = path.read_text(encoding="utf-8")
    server = Server(program, content)
    waits, shown, cpu = [], [], []
    try:
        memory = server.memory()
        mark = server.page(address)[1]
        for number in range(count):
            stream = server.events(address, mark)
            time.sleep(0.5)
            words = f"Måling nummer {number} av noe."
            changed = re.sub(r"^kort:.*$", f"kort: {words}", text, count=1, flags=re.MULTILINE)
            before = server.cpu()
            path.write_text(changed, encoding="utf-8")
            start = time.monotonic()
            wait_for(stream, "event: ny")
            waits.append((time.monotonic() - start) * 1000)
            html, mark = server.page(address)
            shown.append((time.monotonic() - start) * 1000)
            cpu.append(server.cpu() - before)
            stream.close()
            if words not in html:
                sys.exit("the page is old")
        print(f"start {server.start:.2f} s, memory {memory} MB, at the end {server.memory()} MB")
        print(f"{told('event after', waits)}; {told('page after', shown)}; {told('CPU', cpu)}")
        print(f"load {os.getloadavg()[0]:.1f}")
    finally:
        path.write_text(text, encoding="utf-8")
        server.process.terminate()
        server.process.wait()


main()
