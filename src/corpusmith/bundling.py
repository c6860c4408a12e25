"""Which tasks a worker does in one call: a call costs some hundred small queries, however many documents it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusmith.loading import loaded
from corpusmith.stages.step import Step
from corpusmith.task import Task

# What a shard takes of the room of a call: of one where few documents changed most rows are only read and compared. With more room a call
# would save little and need more memory.
NEW, REUSED = 4, 1
ROOM = 64
LEAST_ROOM = 16  # however many workers wait
MOST_BYTES = 64_000_000  # of the files and raw records of one call, which stand in memory several times over; one shard may be larger


def bundles(step: Step, tasks: Sequence[Task], workers: int) -> Iterator[tuple[Task, ...]]:
    """The tasks of each call: several of a step per shard, fewer where more workers wait, but no fewer than LEAST_ROOM holds."""
    if step.kind != "per_shard":
        yield from zip(tasks)
        return
    shares = [REUSED if task.earlier else NEW for task in tasks]
    of_worker = NEW * -(-sum(shares) // (workers * NEW))
    yield from _bundled(step, tasks, shares, min(ROOM, max(LEAST_ROOM, of_worker)))


def _bundled(step: Step, tasks: Sequence[Task], shares: Sequence[int], room: int) -> Iterator[tuple[Task, ...]]:
    bundle: list[Task] = []
    taken = n_bytes = 0
    for task, share in zip(tasks, shares, strict=True):
        own = _bytes(step, task)
        if bundle and (taken + share > room or n_bytes + own > MOST_BYTES):
            yield tuple(bundle)
            bundle, taken, n_bytes = [], 0, 0
        bundle.append(task)
        taken, n_bytes = taken + share, n_bytes + own
    if bundle:
        yield tuple(bundle)


def _bytes(step: Step, task: Task) -> int:
    """Of the files a task reads whole, and of the raw records they name."""
    on_disk = sum(file.stat().st_size for reading in task.reads if not reading.cells for file in reading.files if file)
    named = [
        int(loaded([reading], table).rows["raw_bytes"].sum())
        for reading, table in zip(task.reads, step.reads, strict=True)
        if not table.folder and any(column.name == "raw_bytes" for column in table.columns)
    ]
    return on_disk + sum(named)
