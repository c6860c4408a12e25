"""The raw files in groups that one task scans, and what tells that a group is unchanged."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from corpusmith.readers import folder, sidecar
from corpusmith.stages.cutting import ends

# How much a worker reads at a time, a file counted as so much more, and for how long a change is fresh: results do not depend on it.
GROUP_BYTES, FILE_BYTES, RACY_NS = 8_000_000, 2000, 2_000_000_000


@dataclass(frozen=True)
class Group:
    """Raw files that one task scans: their paths on disk, and a digest of what tells that they are unchanged."""

    paths: tuple[str, ...]
    digest: str


def groups(raw: Path) -> list[Group]:
    """The raw files in groups whose ends depend on the paths around them; InputError where paths or a metadata.csv contradict themselves.

    Like DVC, a group takes a file for unchanged by its size, times and inode; one changed in the last two seconds may change again
    within a tick of the clock, and makes its group a new one.
    """
    found = folder.seeds(raw)
    present = {seed.raw_path for seed in found}
    stated = {place: sidecar.check(raw, place, present) for place in folder.sidecars(raw)}
    hashes = np.array([int.from_bytes(hashlib.sha256(seed.raw_path.encode()).digest()[:8]) for seed in found], np.uint64)
    sizes = np.array([seed.n_bytes + FILE_BYTES for seed in found], np.int64)
    last = np.flatnonzero(ends(hashes, sizes, GROUP_BYTES, 4 * GROUP_BYTES)) + 1
    return [_group(found[start:end], stated) for start, end in pairwise((0, *last.tolist()))]


def _group(found: Sequence[folder.Seed], stated: Mapping[str, str]) -> Group:
    known = hashlib.sha256()
    for seed in found:
        known.update(f"{seed.disk_path}\0{seed.n_bytes} {seed.modified_ns} {seed.changed_ns} {seed.inode}\n".encode())
    for place in sorted({seed.disk_path.rpartition("/")[0] for seed in found} & stated.keys()):
        known.update(f"{place}\0{stated[place]}\n".encode())
    if max(seed.changed_ns for seed in found) > time.time_ns() - RACY_NS:
        known.update(os.urandom(16))
    return Group(tuple(seed.disk_path for seed in found), known.hexdigest())
