"""The pass over the bytes of a text that numbers its words; see `words` for what a word is.

Letters and digits of ASCII are found 64 bytes at a time and a word of them is hashed at a stroke; all else is read character by
character. Positions are unsigned, so that no index is checked for being negative.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.octets import ONES, entry_of, marked, octet, shifted, spelled, trailing_zeros

FIGURE, SINGLE, CAPITAL = 1, 2, 4
MEANING = np.uint32(0xFFFFFFFB)  # a word without its capital
SEPARATOR, LETTER, DIGIT, SINGLE_KIND, SKIPPED, JOINER, SPACE, UPPER = 0, 1, 2, 3, 4, 5, 6, 8
LIMIT = 0x32400  # letters end here: CJK extension H
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # FNV-1a over code points
_MIX, _MORE = np.uint64(0x9FB21C651E98DF25), np.uint64(0xD6E8FEB86659FD93)  # odd, of no pattern
_ONE, _THREE, _SEVEN, _FIFTEEN, _BLOCK = np.uint64(1), np.uint64(3), np.uint64(7), np.uint64(15), np.uint64(64)
_KIND, _CHAR = np.uint32(7), np.uint32(4)


@njit(cache=True)
def mixed(value: np.uint64) -> np.uint64:
    """Finaliser of MurmurHash3 (Appleby 2011): every bit of the value touches every bit of the result."""
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xFF51AFD7ED558CCD)
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xC4CEB9FE1A85EC53)
    return value ^ (value >> np.uint64(33))


@njit(cache=True)
def _low(data: np.uint64, i: np.uint64) -> np.uint32:
    return np.uint32(octet(data, i) & 0x3F)


@njit(cache=True)
def _decoded(data: np.uint64, i: np.uint64, byte: np.uint32) -> tuple[Any, Any]:
    two = _low(data, i + _ONE)
    if byte < 0xE0:
        return (byte & np.uint32(0x1F)) << np.uint32(6) | two, i + np.uint64(2)
    three = _low(data, i + np.uint64(2))
    if byte < 0xF0:
        return (byte & np.uint32(0x0F)) << np.uint32(12) | two << np.uint32(6) | three, i + np.uint64(3)
    four = _low(data, i + np.uint64(3))
    return (byte & np.uint32(7)) << np.uint32(18) | two << np.uint32(12) | three << np.uint32(6) | four, i + np.uint64(4)


@njit(cache=True)
def _next(data: np.uint64, i: np.uint64, table: np.uint64) -> tuple[Any, Any]:
    """The table's entry for the character at i, and where the next one begins; beyond the table all are separators."""
    byte = np.uint32(octet(data, i))
    if byte < 0x80:
        return entry_of(table, np.uint64(byte)), i + _ONE
    char, i = _decoded(data, i, byte)
    return (entry_of(table, np.uint64(char)) if char < np.uint32(LIMIT) else np.uint32(char << _CHAR)), i


@njit(cache=True)
def _absorbed(state: np.uint64, octets: np.uint64, more: np.uint64) -> np.uint64:
    """A hash with 16 bytes more."""
    state = (state ^ octets) * _MIX + more * _MORE
    return state ^ (state >> np.uint64(32))


@njit(cache=True)
def _number(state: np.uint64, flags: np.uint32) -> np.uint32:
    return np.uint32((state * _MIX) >> np.uint64(35)) << np.uint32(3) | flags


@njit(cache=True, inline="always")
def _word(data: np.uint64, i: np.uint64, end: np.uint64, table: np.uint64, entry: np.uint32) -> Any:
    """FNV-1a over a word's plain characters, from the entry of the first one on, which i is behind; flags, end, highest entry."""
    state, flags, seen, kind = _SEED, (entry & np.uint32(UPPER)) >> np.uint32(1), np.uint32(0), entry & _KIND
    is_digit = kind == DIGIT
    while True:
        if kind != SKIPPED:
            is_digit = kind == DIGIT
            flags |= np.uint32(is_digit)
            seen |= entry
            state = (state ^ np.uint64(entry >> _CHAR)) * _PRIME
        if i >= end:
            break
        entry, behind = _next(data, i, table)
        kind = entry & _KIND
        if kind not in (LETTER, DIGIT, SKIPPED) and not (kind == JOINER and is_digit and behind < end and _is_digit(octet(data, behind))):
            break
        i = behind
    return state, flags, i, seen >> _CHAR


@njit(cache=True)
def _ascii(data: np.uint64, i: np.uint64, end: np.uint64, table: np.uint64) -> np.uint64:
    """The hash of a word whose plain form is ASCII, 16 characters at a time."""
    state, octets, more, n = _SEED, np.uint64(0), np.uint64(0), np.uint64(0)
    while i < end:
        entry, i = _next(data, i, table)
        if entry & _KIND != SKIPPED:
            byte = np.uint64(entry >> _CHAR) << ((n & _SEVEN) << _THREE)
            is_second = (n >> _THREE) & _ONE
            octets, more = octets | byte * (_ONE - is_second), more | byte * is_second
            n += _ONE
            if not n & _FIFTEEN:
                state, octets, more = _absorbed(state, octets, more), np.uint64(0), np.uint64(0)
    return _absorbed(state, octets, more) if n & _FIFTEEN else state


@njit(cache=True, inline="always")
def _other(data: np.uint64, i: np.uint64, end: np.uint64, table: np.uint64) -> Any:
    """A word of any characters, or one of a script without spaces, or what stands between: whether a word, hash, flags, end."""
    entry, behind = _next(data, i, table)
    kind = entry & _KIND
    if kind in (LETTER, DIGIT):
        state, flags, behind, highest = _word(data, behind, end, table, entry)
        return np.uint32(1), mixed(state) if highest >= 0x80 else _ascii(data, i, behind, table), flags, behind
    if kind == SINGLE_KIND:
        return np.uint32(1), mixed((_SEED ^ np.uint64(entry >> _CHAR)) * _PRIME), np.uint32(SINGLE), behind
    is_space = kind in (SPACE, SKIPPED)
    return np.uint32(0), np.uint64(0) if is_space else _punctuation(entry >> _CHAR), np.uint32(0), behind


@njit(cache=True)
def _punctuation(char: int) -> np.uint64:
    return (np.uint64(char) + _ONE) * _MIX


@njit(cache=True)
def _is_digit(byte: int) -> bool:
    return byte >= 48 and byte <= 57


@njit(cache=True)
def _is_joint(byte: int) -> bool:
    return byte in (44, 46, 58)


@njit(cache=True)
def read(whole: Any, table: np.uint64, spare: Any, out: Any, n: int) -> Any:
    """Writes the words of a text to `out` from n on; returns where they end, and the text's hash (0: blank).

    `whole` is the address of its buffer, its start and end there, and the buffer's length; `table` an address, `spare` 64 bytes.
    """
    data, start, stop, length = whole
    i, end, size, text, before = np.uint64(start), np.uint64(stop), np.uint64(length), _SEED, np.uint64(0)
    run, digits, capitals, others = marked(data, i, end, size, spare)
    for block in range(start, stop, 64):
        base = np.uint64(block)
        next_run, next_digits, next_capitals, next_others = marked(data, base + _BLOCK, end, size, spare)
        left = (run & ~(run << _ONE | before)) | others
        left = left if i <= base else left & (ONES << (i - base)) if i - base < _BLOCK else np.uint64(0)
        while left:
            place = trailing_zeros(left)
            left &= left - _ONE
            here, n_run = base + place, trailing_zeros(~shifted(run, next_run, place))
            byte = octet(data, here)
            if n_run - _ONE < _FIFTEEN and here + _FIFTEEN < size and octet(data, here + n_run) < 0x80:
                figures = shifted(digits, next_digits, place) & ((_ONE << n_run) - _ONE)
                if not figures or not _is_joint(octet(data, here + n_run)):
                    word = _absorbed(_SEED, *spelled(data, here, n_run))
                    out[n] = _number(word, np.uint32(figures != np.uint64(0)) | np.uint32((capitals >> place) & _ONE) << np.uint32(2))
                    text = (text ^ word) * _PRIME
                    n += 1
                    continue
            elif not n_run and byte < 0x80:
                text = (text ^ _punctuation(byte)) * _PRIME
                continue
            i, byte = here, np.uint8(0x80)
            while byte >= 0x80:  # whole stretches of other scripts
                is_word, word, flags, i = _other(data, i, end, table)
                out[n] = _number(word, flags)
                text = (text ^ word) * _PRIME if word else text
                n += is_word
                byte = octet(data, i) if i < end else np.uint8(0)
            left = left & (ONES << (i - base)) if i - base < _BLOCK else np.uint64(0)
        before = run >> np.uint64(63)
        run, digits, capitals, others = next_run, next_digits, next_capitals, next_others
    return n, (np.uint64(0) if text == _SEED else mixed(text))


@njit(cache=True)
def address(array: Any) -> np.uint64:
    """Where an array begins; it has to live as long as it is read."""
    return np.uint64(array.ctypes.data)
