"""What a run tells a person on stderr: a bar on a terminal, plain lines in a log, and one summary line."""

from __future__ import annotations

import sys
import textwrap
import time
from collections import Counter
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING

import click

from corpusmith.run import Reused, Summary

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

SECONDS_BETWEEN_LINES = 10.0
WIDTH = 120


def _bars() -> Bars:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


class Progress:
    """Progress of one stage; use as a context manager and pass `tell` to `run`."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        self._bars = _bars() if sys.stderr.isatty() else None
        self._tasks: dict[str, TaskID] = {}
        self._told = time.monotonic()

    def __enter__(self) -> Progress:
        if self._bars:
            self._bars.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bars:
            self._bars.stop()

    def say(self, sentence: str) -> None:
        """Tell a person what takes long, in a line that stays."""
        line = f"{self._stage}: {sentence}"
        if self._bars:
            self._bars.console.print(line, highlight=False)
        else:
            click.echo(line, err=True)

    def tell(self, step: str, done: int, total: int) -> None:
        """Show that a step has done so many of its tasks."""
        if self._bars:
            if step not in self._tasks:
                self._tasks[step] = self._bars.add_task(f"{self._stage}: {step}", total=total)
            self._bars.update(self._tasks[step], completed=done, total=total)
        elif time.monotonic() - self._told >= SECONDS_BETWEEN_LINES:
            self._told = time.monotonic()
            click.echo(f"{self._stage}: {step} {done} of {total}", err=True)


def summary_line(summary: Summary) -> str:
    """One line on what a run of a stage did.

    >>> reused = (Reused("judgements", tuple("abcdefghi"), {"f00d": ["new"]}),)
    >>> summary_line(Summary("clean", 70, 66, 3, {"judgements": 4210}, 480_000, reused, 0.5))
    'clean: 70 records in, 66 accepted, 3 rejected; 4,210 judgements; 9 of 10 results reused; 0.5 s, 1.0 MB/s'
    """
    rows = ", ".join(f"{n_rows:,} {table}" for table, n_rows in summary.n_rows.items())
    speed = summary.raw_bytes / 1e6 / max(summary.seconds, 0.001)
    out = f"{rows}; " if rows else ""
    n_reused, n_computed = (sum(getattr(step, name) for step in summary.reused) for name in ("n_reused", "n_computed"))
    return (
        f"{summary.stage}: {summary.n_records:,} records in, {summary.n_accepted:,} accepted, {summary.n_rejected:,} rejected; "
        f"{out}{n_reused:,} of {n_reused + n_computed:,} results reused; {summary.seconds:.1f} s, {speed:.1f} MB/s"
    )


def explained(summary: Summary) -> str:
    """What a run reused and what it computed, and which part of the key differed: by step and reason the name of each result.

    >>> reused = (Reused("judgements", ("abba", "beef"), {"f00d": ["ingested/lines"]}),)
    >>> print(explained(Summary("clean", 70, 66, 3, {}, 480_000, reused, 0.5)))
    clean judgements: 2 reused, 1 computed
        reused (2):
            abba beef
        ingested/lines differs (1):
            f00d
    """
    return "\n".join(line for step in summary.reused for line in _explained(summary.stage, step))


def _explained(stage: str, step: Reused) -> list[str]:
    lines = [f"{stage} {step.step}: {step.n_reused:,} reused, {step.n_computed:,} computed"]
    if step.known:
        lines += [f"    reused ({step.n_reused:,}):", *_wrapped(step.known, 8)]
    for reasons, n in Counter(tuple(why) for why in step.reasons.values()).most_common():
        units = [unit for unit, why in step.reasons.items() if tuple(why) == reasons]
        lines += [*_wrapped([f"{_sentence(reasons)} ({n:,}):"], 4), *_wrapped(units, 8)]
    return lines


def _wrapped(words: Iterable[str], indent: int) -> list[str]:
    return textwrap.wrap(
        " ".join(words), WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )


def _sentence(reasons: tuple[str, ...]) -> str:
    if reasons in (("new",), ("result lost",)):
        return reasons[0]
    return f"{', '.join(reasons)} {'differs' if len(reasons) == 1 else 'differ'}"
