"""What a run says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from metrics import Outcome, percentile, successes


@dataclass(frozen=True)
class Bytes:
    """What the search loads, compressed: for the first question with the scripts, the same with the
    page and its styles, and for each later one."""

    first: int
    first_with_page: int
    later: list[int]


def tell(outcomes: list[Outcome], weight: Bytes, misses: int) -> None:
    """Prints success, misses, time and bytes."""
    count = len(outcomes)
    for within in (1, 3):
        good = successes(outcomes, within)
        print(f"success@{within}: {100 * good / count:.1f} % ({good} of {count})")
    kinds = Counter(outcome.question.kind for outcome in outcomes)
    good_kinds = Counter(outcome.question.kind for outcome in outcomes if outcome.succeeds(3))
    print("success@3 by kind: " + ", ".join(f"{kind} {good_kinds[kind]}/{all}" for kind, all in sorted(kinds.items())))
    # The first question pays for the start-up.
    times = [outcome.milliseconds for outcome in outcomes[1:]]
    print(f"time of a query in the page: median {percentile(times, 50):.1f} ms, p95 {percentile(times, 95):.1f} ms")
    print(f"bytes, compressed: first query {weight.first} ({weight.first_with_page} with the page), next query"
          f" {sum(weight.later) / max(1, len(weight.later)):.0f} in the mean, {max(weight.later, default=0)} at most")
    missed = [outcome for outcome in outcomes if not outcome.succeeds(3)]
    for outcome in missed[:misses]:
        question = outcome.question
        told = " ".join(str(part) for part in (question.municipality, question.age) if part)
        place = outcome.place()
        print(f"missed: «{question.text}» [{question.kind}{', ' + told if told else ''}]"
              f"{f', found as number {place}' if place else ''}")
        print(f"  wanted: {' '.join(question.accepted)}")
        print(f"  got:    {' '.join(outcome.answers[:3]) or 'nothing'}")
