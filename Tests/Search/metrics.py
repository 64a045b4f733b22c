"""What a run of questions comes to."""

from __future__ import annotations

import math
from dataclasses import dataclass

from questions import Question


@dataclass(frozen=True)
class Outcome:
    """What an engine answered a question: offers' ids, best first, and the milliseconds it took."""

    question: Question
    answers: tuple[str, ...]
    milliseconds: float

    def place(self) -> int | None:
        """The place of the first accepted answer, from 1; None when there is none."""
        for place, answer in enumerate(self.answers, 1):
            if answer in self.question.accepted:
                return place
        return None

    def succeeds(self, within: int) -> bool:
        """Whether an accepted answer is among the first ones."""
        place = self.place()
        return place is not None and place <= within


def successes(outcomes: list[Outcome], within: int) -> int:
    """How many questions have an accepted answer among their first ones."""
    return sum(outcome.succeeds(within) for outcome in outcomes)


def percentile(values: list[float], percent: float) -> float:
    """The smallest value that so many percent of the values do not exceed (nearest rank); NaN when
    there are no values."""
    if not values:
        return math.nan
    rank = max(1, math.ceil(percent / 100 * len(values)))
    return sorted(values)[rank - 1]
