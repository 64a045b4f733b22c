"""Runs the checks of the editor, and closes with «N passed, N failed»."""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Error  # noqa: E402

from editor import accessibility, day, journeys, pictures, whole_day  # noqa: E402
from editor.program import Program  # noqa: E402
from kit.chromium import chromium, new_context  # noqa: E402
from kit.keyboard import Stuck  # noqa: E402


def main() -> int:
    wanted = sys.argv[1:]
    passed = failed = 0
    program = Program()
    try:
        with chromium() as browser:
            for journey in (whole_day.whole_day, *journeys.JOURNEYS, *day.DAY):
                if wanted and journey.__name__ not in wanted:
                    continue
                journeys.put_back(program)
                context = new_context(browser, viewport={"width": 1280, "height": 900})
                begin = time.monotonic()
                problem = ""
                try:
                    journey(program, context.new_page())
                except (Stuck, Error, OSError) as error:
                    problem = str(error) or repr(error)
                context.close()
                passed, failed = passed + (not problem), failed + bool(problem)
                told = f"FAILED: {problem}" if problem else "ok"
                print(f"{journey.__name__} ({time.monotonic() - begin:.1f} s): {told}", flush=True)
            if not wanted or "axe" in wanted:
                found = list(accessibility.problems(program, browser))
                passed, failed = passed + (not found), failed + bool(found)
                print(f"axe: {len(found)} problems")
                for line in found[:20]:
                    print("  " + line)
            if "pictures" in wanted:
                print(f"pictures: {pictures.take(program, browser)}")
            if not wanted or "measure" in wanted:
                journeys.put_back(program)
                context = new_context(browser, viewport={"width": 1280, "height": 900})
                print(journeys.measure(program, context.new_page()))
                context.close()
                print(journeys.measure_list(program))
    finally:
        program.close()
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
