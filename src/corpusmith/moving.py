"""Earlier results from which a task may take the rows of unchanged documents, also of those that stood in another shard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import polars as pl

from corpusmith import memo, objects
from corpusmith.loading import Reading, loaded
from corpusmith.memo import Call, Known
from corpusmith.stages.step import Step
from corpusmith.task import Earlier, Task
from corpusmith.work import Planned, Work


def tasks(work: Work, step: Step, planned: Sequence[Planned], before: Sequence[Known | None]) -> list[Task]:
    """The tasks of some calls, those of a local step told of earlier results.

    Parameters
    ----------
    planned
        All calls of the step that are to be computed.
    before
        What `memo.earlier` says of each.
    """
    made = [make() for make, _ in planned]
    if not (step.is_local and work.memo.is_read and planned):
        return made
    calls = [call for _, call in planned]
    moved = _moved(work, step, made, calls, before)
    known = [[*([own] if own else []), *moved.get(call.unit, [])] for call, own in zip(calls, before, strict=True)]
    return [
        replace(task, earlier=tuple(filter(None, (_earlier(work, step, call, one) for one in found))))
        for task, call, found in zip(made, calls, known, strict=True)
    ]


def _moved(work: Work, step: Step, made: Sequence[Task], calls: Sequence[Call], before: Sequence[Known | None]) -> dict[str, list[Known]]:
    """By unit the results for other units that held documents of it: where shards were joined or cut."""
    # Of other code nothing is read: the columns of its handed tables may be others.
    in_front = [one for one, other in pairwise(before) if one and not other and one.fingerprint == work.fingerprint]
    others = [*memo.vanished(work.memo, calls[0], work.shards), *in_front]
    if not others:
        return {}
    table = step.reads[0].only("doc_id") if step.reads[0].folder else step.reads[0]
    held = loaded([task.reads[0] for task in made], table)
    units = held.rows.select("doc_id", unit=pl.Series([task.unit for task in made]).gather(held.tasks()))
    found: dict[str, list[Known]] = {}
    for known in others:
        md5 = known.inputs.get(table.name)
        file = objects.found(work.memo.objects, md5) if md5 else None
        ids = loaded([Reading((file,) if file else ())], table).rows.select("doc_id")
        for unit in units.join(ids, on="doc_id", how="semi")["unit"].unique():
            found.setdefault(unit, []).append(known)
    own = {call.unit: known for call, known in zip(calls, before, strict=True)}
    return {unit: [known for known in of if known != own.get(unit)] for unit, of in found.items()}


def _earlier(work: Work, step: Step, call: Call, known: Known) -> Earlier | None:
    """What a result read and wrote, if all else that it depended on says the same of its documents."""
    names = [table.name for table in step.reads]
    differing = {name for name, digest in call.inputs.items() if name not in names and known.inputs.get(name) != digest}
    then, now = (memo.noted(work.memo, run) for run in (known.used, work.memo.run)) if differing else ({}, {})
    if known.fingerprint != call.fingerprint or any(then.get(name) != now.get(name, "") for name in differing):
        return None
    written = {name: part.md5 for name, parts in known.outputs.items() for part in parts.values()}
    read = {name: known.inputs[name] for name in names if known.inputs.get(name)}
    files = {md5: objects.found(work.memo.objects, md5) for md5 in {*read.values(), *written.values()}}
    if None in files.values():
        return None
    then_read, then_written = ({name: files[md5] for name, md5 in side.items()} for side in (read, written))
    return Earlier(then_read, then_written, known.used)  # type: ignore[arg-type]
