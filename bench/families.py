"""Texts to families by the library alone: what the stage `dedup` does, without its tables, memo and processes.

Texts are read some thousand at a time; words and fingerprints lie on disk between the steps, as they do in the stage.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
from numba import njit

from corpusmith.dedup.alignment import Limits
from corpusmith.dedup.candidates import Bounds, candidates, ordered
from corpusmith.dedup.families import firsts, hubs
from corpusmith.dedup.fingerprints import Sizes, sketches
from corpusmith.dedup.pairs import equal, templates, verified
from corpusmith.dedup.postings import postings
from corpusmith.dedup.spans import Margins
from corpusmith.dedup.words import nullable
from corpusmith.stages import dedup
from corpusmith.task import PRIME

Ints = npt.NDArray[np.int64]


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


def found(texts: Iterable[pl.Series], params: dedup.Params, n_partitions: int = 4) -> Found:
    """The families of texts, in order; a text's key is a mixed number of its own, as a hash would be."""
    out = Found()
    with TemporaryDirectory() as folder:
        documents, sizes = _sketched(texts, params, n_partitions, Path(folder), out)
        with out.timed("fingerprints shared"):
            shared = pl.concat([postings(_samples(Path(folder), number)) for number in range(n_partitions)])
        with out.timed("candidates"):
            bounds = Bounds(params.min_estimate_permille, params.max_frequency, params.n_hubs)
            likely = pl.concat([candidates(shared, documents, bounds), equal(documents)])
            likely = ordered(likely["a"].to_numpy(), likely["b"].to_numpy())
            del shared
        _verified(likely, documents, sizes, params, Path(folder), out)
    alike = out.pairs.filter(~pl.col("is_template"))
    with out.timed("families"):
        a, b, likeness = (alike[name].cast(pl.Int64).to_numpy() for name in ("a", "b", "jaccard_permille"))
        out.families = firsts(hubs(a, b, likeness, documents["n_chars"].to_numpy(), documents["doc_key"].to_numpy()))
    return out


def _sketched(texts: Iterable[pl.Series], params: dedup.Params, n: int, folder: Path, out: Found) -> tuple[pl.DataFrame, Ints]:
    parts, sizes, first = [], [np.zeros(0, np.int64)], 0
    files = [[(folder / f"{number}.{name}").open("wb") for name in ("key", "doc_key")] for number in range(n)]
    with (folder / "words").open("wb") as words:
        for some in texts:
            out.n_bytes += int(some.str.len_bytes().sum())
            with out.timed("words and fingerprints"):
                sketch = sketches(some, Sizes(params.shingle_words, params.shingle_chars, params.window, params.min_words))
                n_prints, n_chars = np.diff(sketch.begins), some.str.len_chars().cast(pl.Int64)
            keys = _keys(first, len(some))
            with out.timed("partitions"):
                numbers = (
                    (sketch.prints % np.uint64(PRIME) % np.uint64(n)).astype(np.uint16)
                    if n > 1
                    else np.zeros(len(sketch.prints), np.uint16)
                )
                order, ends = np.argsort(numbers, kind="stable"), np.cumsum(np.bincount(numbers, minlength=n))
                columns = sketch.prints, np.repeat(keys, n_prints)
                columns = tuple(column[order] for column in columns) if n > 1 else columns
                for number, pair in enumerate(files):
                    for file, column in zip(pair, columns, strict=True):
                        column[ends[number - 1] if number else 0 : ends[number]].tofile(file)
            facts = {"doc_key": keys, "n_prints": n_prints.astype(np.int32), "n_chars": n_chars}
            parts.append(pl.DataFrame(facts).with_columns(nullable("text_hash", sketch.hashes)))
            sketch.words.tofile(words)
            sizes.append(np.diff(sketch.offsets))
            first += len(some)
    for file in chain(*files):
        file.close()
    return pl.concat(parts).rechunk(), np.concatenate(sizes)


def _keys(first: int, n: int) -> npt.NDArray[np.uint64]:
    keys = np.arange(first, first + n, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    return keys ^ (keys >> np.uint64(29))


def _samples(folder: Path, number: int) -> pl.DataFrame:
    return pl.DataFrame({name: np.fromfile(folder / f"{number}.{name}", np.uint64) for name in ("key", "doc_key")})


def _verified(likely: pl.DataFrame, documents: pl.DataFrame, sizes: Ints, params: dedup.Params, folder: Path, out: Found) -> None:
    involved = np.union1d(likely["a"].to_numpy(), likely["b"].to_numpy())
    begins = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes[involved])])
    with out.timed("exact overlap"):
        words = _words(np.memmap(folder / "words", np.uint32, "r"), begins[involved], offsets) if offsets[-1] else np.empty(0, np.uint32)
        within = likely.with_columns(pl.Series(name, np.searchsorted(involved, likely[name].to_numpy())) for name in ("a", "b"))
        figures = verified(within, words, offsets, params.shingle_words, params.shingle_chars)
        pairs = dedup.alike(figures, documents["text_hash"].gather(involved), params)
    with out.timed("templates"):
        alignment = Limits(params.max_aligned_words, params.min_run_words, params.max_slot_words)
        margins = Margins(params.shingle_words, params.shingle_chars, params.max_margin_words)
        is_template = templates(pairs, words, offsets, margins=margins, alignment=alignment, limits=dedup.thresholds(params))
    places = [pl.Series(name, involved[pairs[name].to_numpy()]) for name in ("a", "b")]
    out.pairs = pairs.with_columns(*places, pl.Series("is_template", is_template))


@njit
def _words(stored: Any, begins: Any, offsets: Any) -> Any:
    """The words of some documents, one behind another."""
    out = np.empty(offsets[-1], np.uint32)
    for number in range(len(begins)):
        size = offsets[number + 1] - offsets[number]
        out[offsets[number] : offsets[number + 1]] = stored[begins[number] : begins[number] + size]
    return out
