"""Findings, and how they are told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One fault: which rule, on which page (root-relative), where on it, and what is wrong."""

    rule: str
    page: str
    where: str
    message: str
    pose: str = ""

    def line(self) -> str:
        place = f" {self.where}" if self.where else ""
        pose = f" [{self.pose}]" if self.pose else ""
        return f"  {self.rule}: /{self.page}{pose}{place}: {self.message}"


def tell(findings: list[Finding], limit: int) -> None:
    """Prints each rule's findings, at most `limit` a rule, and how many were left out."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    for rule in sorted(by_rule):
        found = sorted(by_rule[rule], key=lambda f: (f.page, f.pose, f.where))
        for finding in found[:limit]:
            print(finding.line())
        if len(found) > limit:
            pages = len({f.page for f in found})
            print(f"  {rule}: {len(found) - limit} more, on {pages} pages in all")
