"""The editor's program over a copy of the repository's content."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
OFFER = "tonsberg-prove-av-redigering"
FILE = f"tonsberg/tiltak/{OFFER}.md"
PHONE = "33 34 40 00"
# An offer with a translation, which is older than what the offer says now.
TRANSLATED = "fredrikstad-parorendesenteret"
ORIGINAL = f"fredrikstad/parorende/{TRANSLATED}.md"
# Written by hand, as staff write: a comment, quotes of two kinds, a blank line.
TEXT = f"""---
tittel: Prøve av redigeringen   # vises øverst
kort: "Et tilbud som bare finnes mens redigeringen prøves."
tilbyder: tonsberg-rustjenesten
målgrupper: [voksne]
temaer: [rus, psykisk-helse]

slik_gjør_du:
  - Ring oss.
kontakt:
  - navn: Vakttelefonen
    telefon: '{PHONE}'
kilde:
  - {{dokument: tonsberg-fagplan-2022, side: "43"}}
---
Første avsnitt.

{"Et avsnitt til, så siden er lang nok til å rulle i. " * 60}
"""


class Program:
    """`veiviser-rediger` with the content in a folder of its own; stopped at the end."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="rediger-"))
        shutil.copytree(ROOT / "content", self.folder / "content", symlinks=True)
        self.file = self.folder / "content" / FILE
        self.file.write_text(TEXT, encoding="utf-8")
        self.make_versions()
        self.start()

    def make_versions(self) -> None:
        """Two versions of the content: in the first, two offers say something else."""
        original = self.folder / "content" / ORIGINAL
        now = original.read_text(encoding="utf-8")
        self.git("init", "--quiet")
        self.file.write_text(TEXT.replace(PHONE, "33 34 40 99"), encoding="utf-8")
        original.write_text(now.replace("\nkort: ", "\nkort: Før var det ", 1), encoding="utf-8")
        self.keep("Ola Nordmann", "2026-10-03T12:00:00")
        self.file.write_text(TEXT, encoding="utf-8")
        original.write_text(now, encoding="utf-8")
        self.keep("Kari Nordmann", "2026-11-02T12:00:00")

    def keep(self, name: str, time: str) -> None:
        self.git("add", ".")
        who = ("-c", f"user.name={name}", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
        self.git(*who, "commit", "--quiet", "--message", "Lagret", "--date", time)

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", "-C", str(self.folder), *arguments], check=True)

    def start(self, *more: str) -> None:
        binary = os.environ.get("VEIVISER_REDIGER") or str(ROOT / ".build/release/veiviser-rediger")
        self.process = subprocess.Popen(
            [binary, "--content", str(self.folder / "content"), "--port", "0", "--date", "2026-11-21", *more],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert self.process.stdout
        ready, _, _ = select.select([self.process.stdout], [], [], 120)
        line = os.read(self.process.stdout.fileno(), 4096).decode() if ready else ""
        if not line:
            self.process.kill()
            raise SystemExit("veiviser-rediger did not start: " + self.process.communicate()[1].decode())
        self.lines = line
        self.root = line.strip()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[float, int]:
        """Stops the program; gives the seconds it took and its exit code."""
        begin = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(20)
        return time.monotonic() - begin, code

    def close(self) -> None:
        if self.process.poll() is None:
            self.stop()
        shutil.rmtree(self.folder)

    def processor_time(self) -> float:
        """What the program has used of the processors, in milliseconds: as much on a busy machine."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """What the program has in memory, in megabytes."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) // 1024
        return 0
