"""Tries web addresses and tells in Norwegian which don't lead anywhere. Reads the list that
`veiviser check --external` prints from its input.

Polite: one address at a time, a pause before each host is asked again, the head alone where that is enough, never
more than a little of a page, and nothing where `robots.txt` asks robots to stay away. An address is only said to be
gone when it was so on two different days; until then it doesn't answer now."""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import os
import socket
import sys
import time
from pathlib import Path
from typing import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import httpx

GONE, SILENT, CLOSED, WELL = "borte", "svarer ikke nå", "slipper ikke roboter inn", "svarer"
# What each answer asks of whoever reads it.
ADVICE = {
    GONE: "Finn den nye adressen, eller ta bort lenken.",
    SILENT: "Kan være forbigående. Prøves igjen neste gang.",
    CLOSED: "Åpne den selv i nettleseren.",
}
# Bytes of a page that are read, at most: enough to know that it comes.
MOST_BYTES = 65_536
MOST_REDIRECTS = 5
SECONDS = 15.0
# An exemption holds for a year; then somebody must look again.
EXEMPT_DAYS = 365


class Links:
    """Asks hosts, and remembers when each was asked and what it lets robots do."""

    def __init__(self, agent: str, pause: float, timeout: float, sleep: Callable[[float], None] = time.sleep) -> None:
        self.agent, self.pause, self.sleep = agent, pause, sleep
        # From one answer to the next: a page that comes a byte at a time is given up after as long in all.
        self.timeout = timeout
        self.client = httpx.Client(
            headers={"User-Agent": agent, "Accept": "*/*"}, timeout=timeout, follow_redirects=False,
            # No settings of the machine's own, such as passwords in ~/.netrc.
            trust_env=False)
        self.asked: dict[str, float] = {}
        self.robots: dict[str, RobotFileParser] = {}

    def ask(self, method: str, address: str) -> httpx.Response:
        """One request and at most a little of what is answered."""
        host = urlsplit(address).netloc
        if host in self.asked:
            self.sleep(max(0.0, self.asked[host] + self.pause - time.monotonic()))
        try:
            begun = time.monotonic()
            with self.client.stream(method, address) as response:
                body = b""
                for part in response.iter_raw(8192):
                    body += part
                    if len(body) >= MOST_BYTES:
                        break
                    if time.monotonic() - begun > self.timeout:
                        raise httpx.ReadTimeout("too slow in all")
                response.extensions["begun"] = body[:MOST_BYTES]
                return response
        finally:
            self.asked[host] = time.monotonic()

    def may(self, address: str) -> bool:
        """Whether the host lets robots ask for an address. A host without rules does."""
        parts = urlsplit(address)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self.robots:
            rules = RobotFileParser()
            response = self.ask("GET", root + "/robots.txt")
            if response.status_code in (401, 403):
                rules.parse(["User-agent: *", "Disallow: /"])
            elif response.status_code == 200:
                rules.parse(response.extensions["begun"].decode("utf-8", "replace").splitlines())
            else:
                rules.parse([])
            self.robots[root] = rules
        return self.robots[root].can_fetch(self.agent, address)

    def answer(self, address: str) -> str:
        """What comes of an address; `borte` as it is today."""
        try:
            for _ in range(MOST_REDIRECTS + 1):
                if not self.may(address):
                    return CLOSED
                response = self.ask("HEAD", address)
                # Many servers answer nothing sensible to a question for the head alone.
                if response.status_code >= 400:
                    response = self.ask("GET", address)
                if not response.is_redirect:
                    return _meaning(response.status_code)
                address = str(response.next_request.url) if response.next_request else ""
                if urlsplit(address).scheme not in ("http", "https"):
                    return SILENT
            return SILENT
        except httpx.ConnectError as error:
            return GONE if _is_unknown_host(error) else SILENT
        except (httpx.HTTPError, httpx.InvalidURL, ValueError):
            return SILENT


def _meaning(status: int) -> str:
    if status in (404, 410):
        return GONE
    if status in (401, 403, 405, 406, 429, 451, 999):
        return CLOSED
    return WELL if 200 <= status < 400 else SILENT


def _is_unknown_host(error: BaseException | None) -> bool:
    """Whether the name of the host is none; what asked for it is a cause further down."""
    while error is not None:
        if isinstance(error, socket.gaierror):
            return error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        error = error.__cause__ or error.__context__
    return False


def exemptions(path: Path, today: datetime.date) -> tuple[set[str], list[str]]:
    """The addresses that are not tried, and what is wrong in the file: rows of address, reason and day."""
    exempt: set[str] = set()
    wrong: list[str] = []
    if not path.exists():
        return exempt, wrong
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter=";"), 1):
            if number == 1 or not any(row):
                continue
            address, reason, day = (*[cell.strip() for cell in row], "", "", "")[:3]
            try:
                date = datetime.date.fromisoformat(day)
            except ValueError:
                wrong.append(f"{path}:{number}: skriv adresse;grunn;dato, med datoen som 2026-11-22")
                continue
            if not address or not reason:
                wrong.append(f"{path}:{number}: unntaket trenger både adresse og grunn")
            elif today - date > datetime.timedelta(days=EXEMPT_DAYS):
                wrong.append(f"{path}:{number}: unntaket er eldre enn ett år; se på adressen igjen")
            else:
                exempt.add(address)
    return exempt, wrong


def judged(answer: str, address: str, cache: dict[str, dict[str, str]], today: datetime.date) -> str:
    """The answer to tell, and the cache with today's: gone takes two days."""
    before = cache.get(address, {})
    since = before.get("borte_siden") if before.get("svar") == GONE else None
    cache[address] = {"dag": today.isoformat(), "svar": answer}
    if answer == GONE:
        cache[address]["borte_siden"] = since or today.isoformat()
        return GONE if since and since < today.isoformat() else SILENT
    return answer


def report(found: dict[str, list[str]], places: dict[str, list[str]], tried: int) -> str:
    """What people read: what to do about first, each with its places."""
    lines = []
    for answer in (GONE, CLOSED, SILENT):
        if found.get(answer):
            lines.append(f"{answer.capitalize()} ({len(found[answer])}). {ADVICE[answer]}")
            for address in found[answer]:
                lines += ["  " + address] + ["    " + place for place in places[address]]
    lines.append(f"{tried} adresser prøvd, {len(found.get(WELL, []))} svarer.")
    return "\n".join(lines) + "\n"


def read_cache(path: Path) -> dict[str, dict[str, str]]:
    try:
        cache = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return {k: v for k, v in cache.items() if isinstance(v, dict)} if isinstance(cache, dict) else {}


def write_cache(path: Path, cache: dict[str, dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    new.write_text(json.dumps(cache, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(new, path)


def main() -> int:
    parser = argparse.ArgumentParser(description="Prøver nettadressene i innholdet. Leser lista fra «veiviser check --external».")
    parser.add_argument("--cache", type=Path, default=Path("oppfolging/lenker.json"), help="fila med det som ble svart sist")
    parser.add_argument("--exempt", type=Path, default=Path("oppfolging/lenkeunntak.csv"), help="adresser som ikke prøves: adresse;grunn;dato")
    parser.add_argument("--pause", type=float, default=5.0, help="sekunder mellom to spørsmål til samme tjener")
    parser.add_argument("--timeout", type=float, default=SECONDS, help="sekunder å vente på et svar")
    parser.add_argument("--date", type=datetime.date.fromisoformat, default=datetime.date.today(), help="dagen i dag")
    options = parser.parse_args()
    listed = json.load(sys.stdin)
    places = {item["adresse"]: item["steder"] for item in listed["adresser"]}
    agent = "Veiviser-lenkesjekk/1.0" + (f" (+{listed['nettsted']})" if listed.get("nettsted") else "")
    exempt, wrong = exemptions(options.exempt, options.date)
    cache = read_cache(options.cache)
    links = Links(agent, options.pause, options.timeout)
    answers = {address: links.answer(address) for address in places if address not in exempt}
    if answers and not any(answer in (WELL, CLOSED) for answer in answers.values()) and len(answers) > 1:
        print("Ingen av adressene svarer. Er maskinen på nett? Ingenting er skrevet ned.", file=sys.stderr)
        return 2
    found: dict[str, list[str]] = {}
    for address, answer in answers.items():
        found.setdefault(judged(answer, address, cache, options.date), []).append(address)
    write_cache(options.cache, {address: cache[address] for address in answers})
    sys.stdout.write(report(found, places, len(answers)))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if found.get(GONE) or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
