"""Judged questions: what people type, and the offers that answer it.

A file has a question on each line: municipality and age (both may be empty), kind, question, and the
accepted offers' ids with spaces between, all with tabs between. Lines that begin with # are comments.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class Malformed(Exception):
    """A line that is no question; the message says which."""


@dataclass(frozen=True)
class Question:
    """`municipality` is empty for all, `age` is None for any; `accepted` is never empty."""

    municipality: str
    age: int | None
    kind: str
    text: str
    accepted: tuple[str, ...]


def read(file: Path) -> list[Question]:
    """The questions in the order of the file."""
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) != 5 or not columns[3] or not columns[4] or not columns[1].isdigit() and columns[1]:
            raise Malformed(f"{file}:{number}: wanted municipality, age, kind, question and ids with tabs between")
        place, age, kind, text, ids = columns
        found.append(Question(place, int(age) if age else None, kind, text, tuple(ids.split())))
    return found
