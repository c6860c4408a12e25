"""What a run tells a person on stderr: a bar on a terminal, plain lines in a log, and one summary line."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from corpusmith.run import Summary

SECONDS_BETWEEN_LINES = 10.0


class Progress:
    """Progress of one stage; use as a context manager and pass `tell` to `run`."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bars = Bars(*columns, console=Console(stderr=True), transient=True) if sys.stderr.isatty() else None
        self._tasks: dict[str, TaskID] = {}
        self._told = time.monotonic()

    def __enter__(self) -> Progress:
        if self._bars:
            self._bars.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bars:
            self._bars.stop()

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

    >>> summary_line(Summary("clean", 70, 66, 3, {"judgements": 4210}, 480_000, 0.5))
    'clean: 70 records in, 66 accepted, 3 rejected; 4,210 judgements; 0.5 s, 1.0 MB/s'
    """
    rows = ", ".join(f"{n_rows:,} {table}" for table, n_rows in summary.n_rows.items())
    speed = summary.raw_bytes / 1e6 / max(summary.seconds, 0.001)
    out = f"{rows}; " if rows else ""
    return (
        f"{summary.stage}: {summary.n_records:,} records in, {summary.n_accepted:,} accepted, {summary.n_rejected:,} rejected; "
        f"{out}{summary.seconds:.1f} s, {speed:.1f} MB/s"
    )
