"""What class and id names say of a line: cue syllables of many sites, found in one pass by an automaton."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.hashing import buffers

_CUES = {
    "comment": "comment disqus reply replies respond discuss reaction kommentar feedback",
    "related": (
        "relat recommend more- -more more_ trending popular latest mostread most- teaser promo card outbrain taboola suggest readnext next-"
        " similar recirc also feed list-item grid carousel slider swiper rail"
    ),
    "share": "share social follow twitter facebook whatsapp tool",
    "author": "author byline bio contributor writer profile avatar credit",
    "caption": "caption photo image img picture figure media gallery video player",
    "chrome": (
        "nav menu foot header masthead crumb sidebar side- widget banner topbar toolbar logo search login sign pagination pager drawer"
        " modal popup dropdown"
    ),
    "signup": (
        "newsletter subscri signup sign-up paywall cookie consent gdpr privacy cta advert ad- ads sponsor donat legal copyright disclaimer"
    ),
    "content": "article content post entry story body text main markdown prose rich paragraph description copy",
    "meta": "meta date time tag categor topic label info publish kicker dek lede summary standfirst subtitle subhead",
    "title": "title headline heading h1",
    "forum": "message thread topic reply quote signature user member bbcode postbody",
}  # fmt: skip
NAMES = (*(f"names_{cue}" for cue in _CUES), *(f"own_{cue}" for cue in _CUES))
_N = len(_CUES)
_LETTERS = "abcdefghijklmnopqrstuvwxyz-_1"


def class_cues(classes: pl.Series) -> NDArray[np.int32]:
    """How often the names of a line hold syllables of each cue, and whether the nearest name does (n, NAMES).

    >>> row = class_cues(pl.Series(["related-stories sidebar"]))[0]
    >>> [name for name, found in zip(NAMES, row) if found]
    ['names_related', 'names_chrome', 'own_related']
    """
    found: NDArray[np.int32] = _counts(*buffers(classes), *_automaton())
    return found


@cache
def _automaton() -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.uint8]]:
    """Next states, the cues that end in a state as bits, and the letter of each byte (Aho and Corasick 1975)."""
    branches: list[dict[int, int]] = [{}]
    ends = [0]
    for bit, syllables in enumerate(_CUES.values()):
        for syllable in syllables.split():
            state = 0
            for char in syllable:
                letter = 1 + _LETTERS.index(char)
                if letter not in branches[state]:
                    branches[state][letter] = len(branches)
                    branches.append({})
                    ends.append(0)
                state = branches[state][letter]
            ends[state] |= 1 << bit
    table, fallback, queue = np.zeros((len(branches), 1 + len(_LETTERS)), np.int32), [0] * len(branches), [0]
    for state in queue:
        ends[state] |= ends[fallback[state]]
        for letter in range(1, 1 + len(_LETTERS)):
            below = table[fallback[state], letter] if state else 0
            if letter in branches[state]:
                table[state, letter] = branches[state][letter]
                fallback[branches[state][letter]] = below
                queue.append(branches[state][letter])
            else:
                table[state, letter] = below
    letters = np.zeros(256, np.uint8)
    for number, char in enumerate(_LETTERS):
        letters[ord(char)] = 1 + number
    return table, np.array(ends, np.int64), letters


@njit(cache=True)
def _counts(offsets: Any, data: Any, table: Any, ends: Any, letters: Any) -> Any:
    out = np.zeros((len(offsets) - 1, 2 * _N), np.int32)
    for row in range(len(out)):
        state, is_nearest = 0, 1
        for i in range(offsets[row], offsets[row + 1]):
            if data[i] == 0x20:
                state, is_nearest = 0, 0
                continue
            state = table[state, letters[data[i]]]
            cues = ends[state]
            bit = 0
            while cues:
                if cues & 1:
                    out[row, bit] += 1
                    out[row, _N + bit] |= is_nearest
                cues >>= 1
                bit += 1
    return out
