"""Texts to families by the library alone: what the stage `dedup` does, without its tables, memo and processes.

Texts are read some thousand at a time; words and fingerprints lie on disk between the steps, as they do in the stage.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from mmap import MAP_POPULATE, MAP_SHARED, PROT_READ, mmap
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
import polars as pl
from numba import njit

from corpusmith.dedup.alignment import Limits
from corpusmith.dedup.candidates import Bounds, candidates, ordered
from corpusmith.dedup.families import firsts, hubs
from corpusmith.dedup.fingerprints import Sizes, sketches
from corpusmith.dedup.frames import templates
from corpusmith.dedup.pairs import equal, verified
from corpusmith.dedup.postings import postings
from corpusmith.dedup.spans import Margins
from corpusmith.dedup.words import nullable
from corpusmith.stages import dedup
from corpusmith.task import PRIME

Ints = npt.NDArray[np.int64]
_BUFFER = 1 << 18  # bytes of a file that are written at once


@dataclass
class Found:
    """Verified pairs (a, b: numbers of texts), the first text of each text's family, and CPU seconds by part."""

    pairs: pl.DataFrame = field(default_factory=pl.DataFrame)
    families: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    seconds: Counter[str] = field(default_factory=Counter)
    n_bytes: int = 0

    @contextmanager
    def timed(self, part: str) -> Iterator[None]:
        """Adds the CPU of what is done within."""
        start = time.process_time()
        yield
        self.seconds[part] += time.process_time() - start


class Shelf:
    """Columns that grow: in memory, or in files of a folder."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.columns: dict[str, list[npt.NDArray[Any]]] = defaultdict(list)
        self.files: dict[str, BinaryIO] = {}

    def put(self, name: str, values: npt.NDArray[Any]) -> None:
        """Adds values to a column, until it is read."""
        if self.folder is None:
            self.columns[name].append(values)
        else:
            if name not in self.files:
                self.files[name] = (self.folder / name).open("wb", _BUFFER)
            self.files[name].write(values.data)

    def column(self, name: str, kind: type[np.generic]) -> npt.NDArray[Any]:
        """What a column holds; files are mapped."""
        if self.folder is None:
            parts = self.columns[name]
            return parts[0] if len(parts) == 1 else np.concatenate([np.empty(0, kind), *parts])
        if name in self.files:
            self.files.pop(name).close()
        path = self.folder / name
        if not path.exists() or not path.stat().st_size:
            return np.empty(0, kind)
        with path.open("rb") as file:
            return np.frombuffer(mmap(file.fileno(), 0, MAP_SHARED | MAP_POPULATE, PROT_READ), kind)


def found(texts: Iterable[pl.Series], params: dedup.Params, n_partitions: int = 4) -> Found:
    """The families of texts, in order; a text's key is a mixed number of its own, as a hash would be. One partition: all in memory."""
    out = Found()
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder) if n_partitions > 1 else None)
        documents, sizes = _sketched(texts, params, n_partitions, shelf, out)
        with out.timed("fingerprints shared"):
            shared = pl.concat([postings(_samples(shelf, number)) for number in range(n_partitions)])
        with out.timed("candidates"):
            bounds = Bounds(params.min_estimate_permille, params.max_frequency, params.n_hubs)
            likely = pl.concat([candidates(shared, documents, bounds), equal(documents)])
            likely = ordered(likely["a"].to_numpy(), likely["b"].to_numpy())
            del shared
        _verified(likely, documents, sizes, params, shelf, out)
    alike = out.pairs.filter(~pl.col("is_template"))
    with out.timed("families"):
        a, b, likeness = (alike[name].cast(pl.Int64).to_numpy() for name in ("a", "b", "jaccard_permille"))
        out.families = firsts(hubs(a, b, likeness, documents["n_chars"].to_numpy(), documents["doc_key"].to_numpy()))
    return out


def _sketched(texts: Iterable[pl.Series], params: dedup.Params, n: int, shelf: Shelf, out: Found) -> tuple[pl.DataFrame, Ints]:
    parts, sizes, first = [], [np.zeros(0, np.int64)], 0
    for some in texts:
        out.n_bytes += int(some.str.len_bytes().sum())
        with out.timed("words and fingerprints"):
            sketch = sketches(some, Sizes(params.shingle_words, params.shingle_chars, params.window, params.min_words))
            n_prints, n_chars = np.diff(sketch.begins), some.str.len_chars().cast(pl.Int64)
        keys = _keys(first, len(some))
        with out.timed("partitions"):
            _dealt(sketch.prints, np.repeat(keys, n_prints), n, shelf)
        facts = {"doc_key": keys, "n_prints": n_prints.astype(np.int32), "n_chars": n_chars}
        parts.append(pl.DataFrame(facts).with_columns(nullable("text_hash", sketch.hashes)))
        shelf.put("words", sketch.words)
        sizes.append(np.diff(sketch.offsets))
        first += len(some)
    return pl.concat(parts).rechunk(), np.concatenate(sizes)


def _dealt(prints: npt.NDArray[np.uint64], keys: npt.NDArray[np.uint64], n: int, shelf: Shelf) -> None:
    """Fingerprints and documents, by partition."""
    if n == 1:
        shelf.put("0.key", prints)
        shelf.put("0.doc_key", keys)
        return
    begins = np.zeros(n + 1, np.int64)
    columns = np.empty_like(prints), np.empty_like(keys)
    _scattered(prints, keys, np.uint64(PRIME), begins, *columns)
    for name, column in zip(("key", "doc_key"), columns, strict=True):
        for number in range(n):
            shelf.put(f"{number}.{name}", column[begins[number] : begins[number + 1]])


@njit
def _scattered(prints: Any, keys: Any, prime: np.uint64, begins: Any, out_prints: Any, out_keys: Any) -> None:
    """Writes rows by partition, in each as they came, and where each partition begins."""
    n = np.uint64(len(begins) - 1)
    numbers = np.empty(len(prints), np.uint16)
    for row in range(len(prints)):
        numbers[row] = prints[row] % prime % n
        begins[numbers[row] + 1] += 1
    begins[:] = np.cumsum(begins)
    ends = begins.copy()
    for row in range(len(prints)):
        place = ends[numbers[row]]
        out_prints[place], out_keys[place] = prints[row], keys[row]
        ends[numbers[row]] += 1


def _keys(first: int, n: int) -> npt.NDArray[np.uint64]:
    keys = np.arange(first, first + n, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    return keys ^ (keys >> np.uint64(29))


def _samples(shelf: Shelf, number: int) -> pl.DataFrame:
    return pl.DataFrame({name: shelf.column(f"{number}.{name}", np.uint64) for name in ("key", "doc_key")})


def _verified(likely: pl.DataFrame, documents: pl.DataFrame, sizes: Ints, params: dedup.Params, shelf: Shelf, out: Found) -> None:
    offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    with out.timed("exact overlap"):
        words = shelf.column("words", np.uint32)
        figures = verified(likely, words, offsets, params.shingle_words, params.shingle_chars)
        pairs = dedup.alike(figures, documents["text_hash"], params)
    with out.timed("templates"):
        shingles = params.shingle_words, params.shingle_chars
        alignment = Limits(params.max_aligned_words, params.min_run_words, params.max_slot_words, *shingles)
        margins = Margins(*shingles, params.max_margin_words)
        is_template = templates(pairs, words, offsets, margins=margins, alignment=alignment, limits=dedup.thresholds(params))
    out.pairs = pairs.with_columns(pl.Series("is_template", is_template)).filter("is_close").drop("is_close")
