"""Divides tasks among processes, each of which keeps what it needs, such as a browser, from task to task."""

from __future__ import annotations

import multiprocessing
from queue import Empty
from typing import Any, Callable, Iterator


def divided(
    work: Callable[..., Iterator[Any]], tasks: list[Any], arguments: tuple[Any, ...], workers: int
) -> Iterator[Any]:
    """What `work(tasks, *arguments)` yields in each of at most `workers` processes, as it comes. Each is given the
    tasks that it has time for, the first ones first."""
    context = multiprocessing.get_context("spawn")
    queue, answers = context.Queue(), context.Queue()
    for task in tasks:
        queue.put(task)
    processes = [
        context.Process(target=_work, args=(queue, answers, work, arguments), daemon=True)
        for _ in range(min(workers, len(tasks)))
    ]
    for process in processes:
        queue.put(None)
        process.start()
    left = len(processes)
    while left:
        try:
            answer = answers.get(timeout=5)
        except Empty:
            if any(process.exitcode not in (None, 0) for process in processes):
                raise SystemExit("A worker ended early; its error is above.")
            continue
        if answer is None:
            left -= 1
        else:
            yield answer
    for process in processes:
        process.join()


def _work(queue, answers, work: Callable[..., Iterator[Any]], arguments: tuple[Any, ...]) -> None:
    for answer in work(iter(queue.get, None), *arguments):
        answers.put(answer)
    answers.put(None)
