"""Class and id names of a page's elements, of each with the two above it, and which have the same: kernels over serialised HTML."""

from __future__ import annotations

from typing import Any

import numpy as np

from corpusmith.text.kernels import uncounted

# A context, see `walk`: where the class and id stand of its own element, the contexts of the nearest three elements that have such
# names, and the first context with the names of these three.
CLASS_AT, CLASS_END, ID_AT, ID_END, NAMED, SECOND, THIRD, FIRST_ALIKE = range(4, 12)
_BLANK = 0x20
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # FNV-1a


def n_bytes(contexts: Any, which: Any) -> int:
    """Bytes of the names of some named contexts, at most."""
    own = contexts[:, CLASS_END] - contexts[:, CLASS_AT] + contexts[:, ID_END] - contexts[:, ID_AT] + 2
    chains = contexts[which, NAMED : THIRD + 1]
    return int(own[chains].sum(where=chains >= 0, dtype=np.int64)) + len(which)


def names(html: Any, contexts: Any, which: Any) -> bytes:
    """The names of some named contexts as the page spells them, with a blank between two and a NUL behind those of a context."""
    out = np.empty(n_bytes(contexts, which), np.uint8)
    return out[: _write(html, contexts, contexts[which, NAMED : THIRD + 1], out)].tobytes()


@uncounted
def _write(html: Any, contexts: Any, chains: Any, out: Any) -> int:
    n = 0
    for chain in range(len(chains)):
        first = n
        for k in range(chains.shape[1]):
            one = chains[chain, k]
            if one < 0:
                break
            n = _append(html, contexts[one, CLASS_AT], contexts[one, CLASS_END], out, first, n)
            n = _append(html, contexts[one, ID_AT], contexts[one, ID_END], out, first, n)
        out[n] = 0
        n += 1
    return n


@uncounted
def _append(html: Any, start: int, end: int, out: Any, first: int, n: int) -> int:
    """Write the names of an attribute behind those that stand from `first` up to `n`, and say where they end."""
    is_apart = n > first
    for i in range(start, end):
        if _is_white(html[i]):
            is_apart = n > first
            continue
        if is_apart:
            out[n] = _BLANK
            n += 1
            is_apart = False
        out[n] = html[i]
        n += 1
    return n


@uncounted
def _is_white(byte: int) -> bool:
    """Whether a byte is white space to Python, which splits names."""
    return byte == _BLANK or 0x09 <= byte <= 0x0D or 0x1C <= byte <= 0x1F


@uncounted
def find_alike(html: Any, contexts: Any, lines: Any, slots: Any) -> None:
    """Set FIRST_ALIKE of the nearest named context of each line that is not blank; a full table leaves contexts to themselves."""
    slots[:] = -1
    n_free = len(slots) // 2
    for line in range(len(lines)):
        if not lines[line, 2]:
            continue
        named = contexts[lines[line, 1], NAMED]
        if named < 0 or contexts[named, FIRST_ALIKE] >= 0:
            continue
        slot = np.int64(_hash(html, contexts, named) & np.uint64(len(slots) - 1))
        while slots[slot, 0] >= 0 and not _is_alike(html, contexts, slots[slot, 0], named):
            slot = (slot + 1) & (len(slots) - 1)
        if slots[slot, 0] < 0 and n_free:
            slots[slot, 0] = named
            n_free -= 1
        contexts[named, FIRST_ALIKE] = slots[slot, 0] if slots[slot, 0] >= 0 else named


@uncounted
def _hash(html: Any, contexts: Any, named: int) -> Any:
    state = _SEED
    for k in range(NAMED, THIRD + 1):
        one = contexts[named, k]
        if one < 0:
            break
        for at in (CLASS_AT, ID_AT):
            for i in range(contexts[one, at], contexts[one, at + 1]):
                state = (state ^ np.uint64(html[i])) * _PRIME
            state = (state ^ np.uint64(0xFF)) * _PRIME
    return state ^ (state >> np.uint64(32))


@uncounted
def _is_alike(html: Any, contexts: Any, a: int, b: int) -> bool:
    for k in range(NAMED, THIRD + 1):
        one, other = contexts[a, k], contexts[b, k]
        if one == other:
            if one < 0:
                break
            continue
        if one < 0 or other < 0 or not _are_equal(html, contexts[one], contexts[other]):
            return False
    return True


@uncounted
def _are_equal(html: Any, one: Any, other: Any) -> bool:
    for at in (CLASS_AT, ID_AT):
        n = one[at + 1] - one[at]
        if other[at + 1] - other[at] != n:
            return False
        for i in range(n):
            if html[one[at] + i] != html[other[at] + i]:
                return False
    return True
