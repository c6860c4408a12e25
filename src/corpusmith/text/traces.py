"""Traces of many words at once: which lists have a word in a line, found in one pass over its bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.hashing import buffers

Automaton = tuple[NDArray[np.uint16], NDArray[np.uint32], NDArray[np.uint8]]
Flags = NDArray[np.bool_]
# Which lines are asked, and what of each.
Question = tuple[Flags, Callable[[pl.Expr], pl.Expr]]


@dataclass(frozen=True)
class Lines:
    """Lines, their characters, which lists have a word in them, as bits, and their first and last bytes (0 of an empty line)."""

    texts: pl.Series
    widths: NDArray[np.uint32]
    traces: NDArray[np.uint32]
    firsts: NDArray[np.uint8]
    lasts: NDArray[np.uint8]

    def answered(self, questions: Mapping[str, Question]) -> dict[str, Flags]:
        """The answer for each line, False where it is not eligible: most lines never meet the costly questions. All in one query."""
        places = {name: np.flatnonzero(eligible) for name, (eligible, _) in questions.items()}
        lines = {name: pl.col("line").gather(pl.Series(some)) for name, some in places.items()}
        found = self.texts.alias("line").to_frame().select(ask(lines[name]).implode().alias(name) for name, (_, ask) in questions.items())
        out = {name: np.zeros(len(self.texts), np.bool_) for name in questions}
        for name, some in places.items():
            out[name][some] = found[name][0].to_numpy()
        return out

    def naming(self, list_bit: np.uint32, width: int) -> Flags:
        """Whether a word of a list stands there, in whatever case of ASCII, in a line of so many characters at most."""
        return (self.traces & list_bit > 0) & (self.widths <= width)

    def begin(self, characters: str) -> Flags:
        """Whether a line may begin with one of some characters of ASCII, in whatever case, or with another that is none of ASCII."""
        return _may_be(characters)[self.firsts]

    def end(self, characters: str) -> Flags:
        """The same of its end."""
        return _may_be(characters)[self.lasts]

    def replaced(self, places: NDArray[np.int64], others: Lines) -> Lines:
        """The lines, those at some places replaced."""
        found = []
        for name in ("widths", "traces", "firsts", "lasts"):
            found.append(getattr(self, name).copy())
            found[-1][places] = getattr(others, name)
        return Lines(self.texts.clone().scatter(places, others.texts), *found)


def contains(pattern: str) -> Callable[[pl.Expr], pl.Expr]:
    """Whether a pattern is found in a line."""
    return lambda line: line.str.contains(pattern)


def names(words: Sequence[str]) -> Callable[[pl.Expr], pl.Expr]:
    """Whether one of some words stands in a line, in whatever case of ASCII."""
    return lambda line: line.str.contains_any(list(words), ascii_case_insensitive=True)


@cache
def _may_be(characters: str) -> Flags:
    table = np.zeros(256, np.bool_)
    table[128:] = True
    table[list((characters.lower() + characters.upper()).encode())] = True
    return table


def automaton(lists: Sequence[Sequence[str]]) -> Automaton:
    """What finds words in whatever case of ASCII, at most 32 lists of them: next states, the lists of each state as bits, classes of bytes.

    Method: A. V. Aho and M. J. Corasick, Efficient string matching, 1975.
    """
    needles = [(word.encode().lower(), np.uint32(1 << bit)) for bit, words in enumerate(lists) for word in words]
    known = sorted({byte for needle, _ in needles for byte in needle})
    classes = np.zeros(256, np.uint8)
    classes[known] = np.arange(1, len(known) + 1)
    for byte in range(ord("A"), ord("Z") + 1):
        classes[byte] = classes[byte + 32]
    branches: list[dict[int, int]] = [{}]
    ends = [np.uint32(0)]
    for needle, bit in needles:
        state = 0
        for letter in classes[list(needle)].tolist():
            if letter not in branches[state]:
                branches[state][letter] = len(branches)
                branches.append({})
                ends.append(np.uint32(0))
            state = branches[state][letter]
        ends[state] |= bit
    table, fallback, queue = np.zeros((len(branches), len(known) + 1), np.uint16), [0] * len(branches), [0]
    for state in queue:
        ends[state] |= ends[fallback[state]]
        below = table[fallback[state]].copy() if state else table[0]
        table[state] = below
        for letter, following in branches[state].items():
            fallback[following] = int(below[letter]) if state else 0
            table[state, letter] = following
            queue.append(following)
    return table, np.array(ends, np.uint32), classes


def traced(lines: pl.Series, known: Automaton) -> NDArray[np.uint32]:
    """The lists that have a word in each line, as bits.

    >>> traced(pl.Series(["A cab.", "ABBA", ""]), automaton([["ab", "é"], ["cab", "bba"]])).tolist()
    [3, 3, 0]
    """
    return _traced(*buffers(lines), *known)[0]  # type: ignore[no-any-return]


def traced_lines(texts: pl.Series, known: Automaton) -> Lines:
    """Lines and what is told of them at once."""
    return Lines(texts, texts.str.len_chars().to_numpy(), *_traced(*buffers(texts), *known))


@njit(cache=True)
def _traced(offsets: Any, data: Any, table: Any, ends: Any, classes: Any) -> Any:
    out, firsts, lasts = np.zeros(len(offsets) - 1, np.uint32), np.zeros(len(offsets) - 1, np.uint8), np.zeros(len(offsets) - 1, np.uint8)
    for row in range(len(out)):
        if offsets[row] < offsets[row + 1]:
            firsts[row], lasts[row] = data[offsets[row]], data[offsets[row + 1] - 1]
        state, found = np.uint16(0), np.uint32(0)
        for i in range(offsets[row], offsets[row + 1]):
            state = table[state, classes[data[i]]]
            found |= ends[state]
        out[row] = found
    return out, firsts, lasts
