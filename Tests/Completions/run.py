"""Types half a word and a tab in real shells, and closes with «N passed, N failed, N skipped»."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VEIVISER") or str(ROOT / ".build/release/veiviser")
# How long a shell may take, in seconds, on a machine that does much else.
PATIENCE = 60
# How a shell is started, and how it reads a script.
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit && compinit -u -D && source {} && compdef _veiviser veiviser"),
    "fish": (["fish", "--no-config", "-i"], "source {}"),
}
# What is typed, and what the tab makes of it.
TYPED = (
    ("veiviser rep", "veiviser report"),
    ("veiviser due --format js", "veiviser due --format json"),
    ("veiviser confirm --how tele", "veiviser confirm --how telefon"),
    ("veiviser schema kontaktk", "veiviser schema kontaktkort"),
    ("veiviser build --content Benchm", "veiviser build --content Benchmarks/"),
    ("veiviser confirm tonsberg-assis", "veiviser confirm tonsberg-assistert-selvhjelp"),
)


class Terminal:
    """A shell in a terminal of its own, in the repository's root."""

    def __init__(self, command: list[str], bin_folder: str) -> None:
        self.shown = ""
        process, self.descriptor = pty.fork()
        if process == 0:
            os.chdir(ROOT)
            path = bin_folder + os.pathsep + os.environ["PATH"]
            os.execvpe(command[0], command, {**os.environ, "PATH": path, "TERM": "dumb", "PS1": "> ", "HOME": bin_folder})
        self.process = process

    def type(self, text: str) -> None:
        os.write(self.descriptor, text.encode())

    def shows(self, text: str) -> bool:
        """Waits until a text has come since the last that was asked for."""
        end = time.monotonic() + PATIENCE
        while text not in self.shown and time.monotonic() < end:
            ready, _, _ = select.select([self.descriptor], [], [], 0.2)
            if ready:
                try:
                    self.shown += os.read(self.descriptor, 65536).decode(errors="replace")
                except OSError:
                    break
        found = text in self.shown
        if found:
            self.shown = self.shown.partition(text)[2]
        return found

    def close(self) -> None:
        os.close(self.descriptor)
        os.waitpid(self.process, 0)


def completed(shell: str, script: str, bin_folder: str) -> list[str]:
    """What a shell doesn't complete as it should."""
    command, source = SHELLS[shell]
    wrong = []
    terminal = Terminal(command, bin_folder)
    # Quotes keep the words apart from what is typed, which a terminal shows too.
    terminal.type(source.format(script) + " && echo rea''dy\n")
    if not terminal.shows("ready"):
        wrong.append("does not read the script: " + terminal.shown[-300:])
    for typed, expected in TYPED if not wrong else ():
        terminal.type(typed)
        terminal.shows(typed)
        terminal.type("\t")
        # What was typed is read away, so this is what the tab added.
        if not terminal.shows(expected[len(typed):]):
            wrong.append(f"«{typed}» does not become «{expected}»: {terminal.shown[-200:]!r}")
        # Empties the line, and says when that is done.
        terminal.type("\x15echo emp''ty\n")
        terminal.shows("empty")
    terminal.close()
    return wrong


def main() -> int:
    passed = failed = skipped = 0
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(Path(PROGRAM).resolve(), Path(folder) / "veiviser")
        for shell in SHELLS:
            if not shutil.which(shell):
                print(f"{shell}: skipped, it is not installed")
                skipped += 1
                continue
            script = f"{folder}/veiviser.{shell}"
            text = subprocess.run(
                [PROGRAM, "--generate-completion-script", shell], check=True, capture_output=True).stdout
            Path(script).write_bytes(text)
            wrong = completed(shell, script, folder)
            print(f"{shell}: " + ("; ".join(wrong) if wrong else f"{len(TYPED)} lines completed"))
            passed, failed = passed + (not wrong), failed + bool(wrong)
    print(f"\n{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
