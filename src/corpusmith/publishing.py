"""How a finished stage gets its place: the files of other stages that it publishes, its manifest, what DVC will cache, then one rename."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpusmith import manifests, objects, store
from corpusmith.contract import FILES_READ, Table
from corpusmith.work import Work


def share(doing: Work, copies: Mapping[Table, Table]) -> None:
    """Give the files of tables that an earlier stage made whole a second name below the folder of public tables."""
    for found, public in copies.items():
        parts = doing.parts(found)
        for unit, part in parts.items():
            file = doing.place.file(found, unit)
            if not objects.found(doing.memo.objects, part.md5):
                objects.keep(doing.memo.objects, file, part.md5)
            objects.put(doing.memo.objects, part.md5, doing.place.file(public, unit))
        doing.add({public.name: parts})


def publish(doing: Work, tables: Sequence[Table]) -> None:
    """Move a finished stage to its place: its manifest makes it whole, then one rename."""
    for folder in sorted({table.folder for table in tables}):
        of_folder = [table for table in tables if table.folder == folder]
        for table in of_folder:
            if not doing.written.get(table.name):
                store.write_empty(doing.place.out, table)
        parts = {table.short_name: dict(doing.written.get(table.name, {})) for table in of_folder}
        manifest = manifests.Manifest(tuple(doing.shards), parts, _records(doing) if FILES_READ in of_folder else {})
        manifests.write(doing.place.out / folder, manifest)
        for part in (part for of_table in parts.values() for part in of_table.values()):
            objects.give(doing.memo.objects, part.md5)
        replace(doing.place.out / folder, doing.place.data / folder)


def _records(doing: Work) -> dict[str, int]:
    files = store.read(doing.place.out, FILES_READ, doing.shards, ["status", "raw_bytes"])
    by_status = dict(files.group_by("status").len().rows())
    return {"all": files.height, "raw_bytes": int(files["raw_bytes"].sum()), **by_status}


def replace(new: Path, old: Path) -> None:
    """Put a folder in the place of another, which need not be there."""
    shutil.rmtree(old, ignore_errors=True)
    old.parent.mkdir(parents=True, exist_ok=True)
    os.rename(new, old)
