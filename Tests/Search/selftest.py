"""Checks the parts that judge, without a browser. Closes with «N passed, N failed»."""

from __future__ import annotations

import math
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import offers  # noqa: E402
import questions  # noqa: E402
from metrics import Outcome, percentile, successes  # noqa: E402
from questions import Question  # noqa: E402
from wire import Wire  # noqa: E402

QUESTION = Question("tonsberg", None, "need", "angst", ("b", "d"))


def outcome(*answers: str) -> Outcome:
    return Outcome(QUESTION, answers, 1.0)


class Metrics(unittest.TestCase):
    def test_an_answer_counts_up_to_its_place(self) -> None:
        outcomes = [outcome("b", "a"), outcome("a", "c", "d"), outcome("a", "c", "e", "b"), outcome()]
        self.assertEqual([o.place() for o in outcomes], [1, 3, 4, None])
        self.assertEqual([successes(outcomes, within) for within in (1, 2, 3, 4)], [1, 1, 2, 3])

    def test_the_first_of_several_accepted_ones_counts(self) -> None:
        self.assertEqual(outcome("a", "d", "b").place(), 2)

    def test_percentiles_are_values_that_were_measured(self) -> None:
        values = [float(n) for n in range(20, 0, -1)]
        self.assertEqual([percentile(values, p) for p in (0, 50, 95, 96, 100)], [1, 10, 19, 20, 20])
        self.assertEqual(percentile([7.0], 95), 7)
        self.assertTrue(math.isnan(percentile([], 50)))


class Reading(unittest.TestCase):
    def read(self, text: str) -> list[Question]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "questions.tsv"
            file.write_text(text, encoding="utf-8")
            return questions.read(file)

    def test_places_and_ages_may_be_empty(self) -> None:
        read = self.read("# said\n\nby\t16\tage\tsår?\ta b\n\t\tname\tX\tc\n")
        self.assertEqual(read, [Question("by", 16, "age", "sår?", ("a", "b")), Question("", None, "name", "X", ("c",))])

    def test_a_line_short_of_columns_is_told(self) -> None:
        for line in ("by\tneed\tangst\ta", "by\told\tneed\tangst\ta", "by\t\tneed\t\ta", "by\t\tneed\tangst\t"):
            with self.assertRaises(questions.Malformed):
                self.read(line)


class Pages(unittest.TestCase):
    PAGE = """<nav>Meny</nav><main><article data-tilbud="x"><p class="merker"><a href="../../kommune/by/">By</a></p>
    <h1>Navn</h1><p class="ingress">Kort.</p><div class="varsel">Gammelt</div>
    <dl><dt>Alder</dt><dd>%s</dd></dl><p>Les<svg><path d=""/></svg> dette<br>her</p>
    <section aria-labelledby="tilbyder"><p>Laget</p></section>
    <nav><ul class="lenkeliste"><li>Et annet</li></ul><ul class="brikker"><li>Angst</li></ul></nav>
    </article></main><footer>Bunn</footer>"""

    def offer(self, age: str) -> offers.Offer:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "tilbud" / "x" / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(self.PAGE % age, encoding="utf-8")
            [offer] = offers.read(Path(folder))
            return offer

    def test_an_offer_is_what_its_own_text_says(self) -> None:
        offer = self.offer("Fra 13 til 20 år")
        self.assertEqual((offer.title, offer.summary, offer.provider, offer.terms), ("Navn", "Kort.", "Laget", "Angst"))
        self.assertEqual((offer.places, offer.ages), (["by"], (13, 20)))
        self.assertEqual(offer.body, "By Alder Fra 13 til 20 år Les dette her")

    def test_only_another_age_or_place_rules_out(self) -> None:
        self.assertEqual([self.offer("13 år og eldre").may_suit("by", age) for age in (12, 13)], [False, True])
        self.assertTrue(self.offer("ikke oppgitt").may_suit("by", 3))
        self.assertFalse(self.offer("Alle aldre").may_suit("tettsted", 3))


class Weight(unittest.TestCase):
    def test_files_weigh_what_crosses_the_wire(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "a.json").write_text("a" * 10_000)
            (Path(folder) / "b.mjs").write_text("b")
            (Path(folder) / "c.css").write_text("c")
            wire = Wire(Path(folder))
            for path in ("/a.json", "/c.css", "/b.mjs", "/none.json"):
                wire.note(path)
            self.assertLess(wire.weight(0, 1), 100)
            # What is shorter as it is, is sent as it is.
            self.assertEqual(wire.weight(1), 1)
            self.assertEqual(wire.weight(1, with_page=True), 2)


if __name__ == "__main__":
    result = unittest.TextTestRunner(verbosity=0).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
    bad = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - bad} passed, {bad} failed")
    sys.exit(1 if bad else 0)
