"""What a line looks like by itself: one pass over the bytes of a column of lines, whole numbers out."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import characters as c
from corpusmith.text.cues import FUNCTION as _FUNCTION
from corpusmith.text.cues import PERSON as _PERSON
from corpusmith.text.cues import SLOTS, cue_table
from corpusmith.text.distinct import distinct, spread
from corpusmith.text.hashing import buffers
from corpusmith.text.kernels import uncounted

NAMES = (
    "width", "n_words", "n_terminals", "is_sentence", "last_kind", "first_kind", "digits_permille", "upper_permille", "title_permille",
    "word_length", "n_separators", "n_commas", "function_permille", "navigation_permille", "legal_permille", "time_permille",
    "credit_permille", "comment_permille", "teaser_permille", "person_permille", "consent_permille", "biography_permille", "n_quotes",
    "n_addresses", "is_signed", "first_cue", "last_cue", "words_before_colon", "n_exclaimed",
)  # fmt: skip
(
    WIDTH, WORDS, TERMINALS, SENTENCE, LAST, FIRST, DIGITS, UPPERS, TITLES, WORD_LENGTH, SEPARATORS, COMMAS, FUNCTIONS, NAVIGATION, LEGAL,
    TIME, CREDIT, COMMENT, TEASER, PERSON, CONSENT, BIOGRAPHY, QUOTES, ADDRESSES, SIGNED, FIRST_CUE, LAST_CUE, COLON_AT, EXCLAIMED,
) = range(len(NAMES))  # fmt: skip
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
# Words of a line that are noted, and what stands for a number among them.
MAX_TOKENS, _NUMBER = 60, np.uint32(1)
Spans = tuple[NDArray[np.uint32], NDArray[np.int64]]


def line_features(lines: pl.Series) -> tuple[NDArray[np.int32], NDArray[np.uint64], Spans, Spans]:
    """One row of NAMES per line, a key that lines equal but for case, digits, marks and spacing share, content words, and tokens.

    Words and tokens are hashes (XOR-folded FNV-1a) and the ends of each line's: those of line i stand at ends[i - 1] up to ends[i].
    Content words have four letters or more and are no cue; in scripts without spaces they are pairs of characters. Tokens are the first
    MAX_TOKENS words of a line, all numbers alike, or single characters.

    `width` counts letters and digits, a character of a script without spaces as two; `n_words` takes two such
    characters for a word. Shares are per mille of words, of letters (upper) or of width (digits). A blank line is all 0.

    >>> rows, keys, words, tokens = line_features(pl.Series(["Read more: 12 stories", "READ MORE 37 stories…"]))
    >>> int(rows[0, WORDS]), bool(keys[0] == keys[1])
    (4, True)
    """
    known, places = distinct(lines)
    rows, keys, words, ends, tokens, token_ends = _features(*buffers(known), c.kinds(), c.folded(), *cue_table())
    return rows.take(places, axis=0), keys[places], spread(words, ends, places), spread(tokens, token_ends, places)


@uncounted
def _decoded(data: Any, i: int) -> Any:
    byte = np.int64(data[i])
    if byte < 0x80:
        return byte, i + 1
    if byte < 0xE0:
        return (byte & 0x1F) << 6 | (data[i + 1] & 0x3F), i + 2
    if byte < 0xF0:
        return (byte & 0x0F) << 12 | (data[i + 1] & 0x3F) << 6 | (data[i + 2] & 0x3F), i + 3
    return (byte & 0x07) << 18 | (data[i + 1] & 0x3F) << 12 | (data[i + 2] & 0x3F) << 6 | (data[i + 3] & 0x3F), i + 4


@uncounted
def _kind(kinds: Any, char: int) -> Any:
    if char < len(kinds):
        return np.int64(kinds[char])
    return c.UNSPACED if 0x20000 <= char < 0x40000 else c.OTHER


@uncounted
def _count_letter(row: Any, kind: int) -> None:
    if row[LAST] == 0:
        row[FIRST] = kind
    row[LAST] = kind
    row[SENTENCE] = 0


@uncounted
def _count_character(row: Any, kind: int, before: int, after: int, char: int, nth: int) -> None:
    if row[LAST] == 0 and kind != c.SPACE and kind != c.MARK:
        row[FIRST] = kind
    if kind == c.COLON and row[COLON_AT] == 0:
        row[COLON_AT] = min(nth, 9)
    if kind == c.TERMINAL and not (after == c.LOWER or after == c.DIGIT or after == c.UPPER):
        row[TERMINALS] += before != c.TERMINAL
        row[SENTENCE] = 1
    elif kind == c.SEPARATOR or kind == c.BULLET:
        row[SEPARATORS] += kind == c.SEPARATOR
        row[SENTENCE] = 0
    elif kind == c.COMMA:
        row[COMMAS] += 1
    elif kind == c.CLOSER:
        row[QUOTES] += 1
    elif char == 0x40 or (char == 0x2F and before == c.SEPARATOR):
        row[ADDRESSES] += 1
    elif char == 0xA9 or char == 0xAE or char == 0x2122:
        row[SIGNED] = 1
    if char == 0x21 or char == 0x3F or char == 0xFF01 or char == 0xFF1F:
        row[EXCLAIMED] += 1
    if kind == c.LOWER or kind == c.UPPER or kind == c.DIGIT or kind == c.UNSPACED or kind == c.COLON:
        row[SENTENCE] = 0
    if kind != c.SPACE and kind != c.MARK:
        row[LAST] = kind


@uncounted
def _finish(row: Any, n_unspaced: int, n_letters: int, n_runs: int) -> None:
    row[WIDTH] = n_letters + row[DIGITS] + 2 * n_unspaced
    row[WORDS] = n_runs + (n_unspaced + 1) // 2
    if row[WORDS] == 0:
        return
    # Thai, Lao, Khmer and Burmese have no full stop: a long line is taken for sentences
    if row[LAST] == c.UNSPACED and n_unspaced >= 40:
        row[SENTENCE] = 1
    row[WORD_LENGTH] = 10 * (n_letters + row[DIGITS] + 2 * n_unspaced) // row[WORDS]
    row[DIGITS] = 1000 * row[DIGITS] // row[WIDTH]
    row[UPPERS] = 1000 * row[UPPERS] // max(1, n_letters + 2 * n_unspaced)
    row[TITLES] = 1000 * row[TITLES] // row[WORDS]
    for i in range(FUNCTIONS, BIOGRAPHY + 1):
        row[i] = 500 * row[i] // row[WORDS]
    # a cue among the last four words: a credit, "via Getty Images"
    row[LAST_CUE] = row[LAST_CUE] % 16 if row[LAST_CUE] // 16 + 4 > n_runs + n_unspaced else 0


# What is noted of a word until its line is read: 8 times its place, and how much it weighs as a cue, with a bit for one long enough to
# be of content. No array is handed to a function for each word: counting references takes longer than the word.
_WORD, _LONG_WORD, _CHARACTER = 2, 4 + 2, 3
_BLANK = 0x20


@uncounted
def _measure(
    row: Any, data: Any, start: int, end: int, kinds: Any, folded: Any, states: Any, about: Any, tokens: Any, m: int
) -> tuple[np.uint64, int, int, int, int, int]:
    """A line's hash, words noted, tokens up to its end, characters of scripts without spaces, letters, and words of other scripts."""
    line, word, pair, is_open, n_chars, last = _SEED, _SEED, np.uint64(0), False, 0, m + MAX_TOKENS
    n_unspaced, n_letters, n_runs, n, before, i, char, kind = 0, 0, 0, 0, c.SPACE, start, _BLANK, c.SPACE
    while i <= end + 1:  # a blank stands before the line, and one behind it, which ends the last word
        following, i = _decoded(data, i) if i < end else (_BLANK, i + 1)
        after = _kind(kinds, following)
        low = np.uint64(folded[char] if char < len(folded) else char)
        is_word = kind == c.LOWER or kind == c.UPPER or kind == c.DIGIT
        if is_word and not is_open:
            is_open, word, n_chars, n_runs = True, _SEED, 0, n_runs + 1
            row[TITLES] += kind == c.UPPER
        if is_word or (kind == c.MARK and is_open):
            word = (word ^ low) * _PRIME
            n_chars += kind != c.DIGIT
        elif is_open:
            is_open, states[n], about[n] = False, word, 8 * (n_runs + n_unspaced) + (_LONG_WORD if n_chars >= 4 else _WORD)
            tokens[m], m, n = _token(word, n_chars), m + (m < last), n + 1
        if is_word:
            row[UPPERS] += kind == c.UPPER
            row[DIGITS] += kind == c.DIGIT
            n_letters += kind != c.DIGIT
            line = (line ^ (np.uint64(48) if kind == c.DIGIT else low)) * _PRIME if not (kind == c.DIGIT and before == c.DIGIT) else line
            _count_letter(row, kind)
        elif kind != c.SPACE:
            if kind == c.UNSPACED:
                n_unspaced += 1
                single, line = (_SEED ^ low) * _PRIME, (line ^ low) * _PRIME
                states[n], about[n], tokens[m] = single, 8 * (n_runs + n_unspaced) + _CHARACTER, _token(single, 1)
                states[n + 1], about[n + 1] = (pair ^ low) * _PRIME, 8 * (n_runs + n_unspaced) + _LONG_WORD
                m, n, pair = m + (m < last), n + 1 + (before == c.UNSPACED), single
            _count_character(row, kind, before, after, char, n_runs + n_unspaced)
        before, char, kind = kind if kind != c.MARK else before, following, after
    return line, n, m, n_unspaced, n_letters, n_runs


@uncounted
def _token(word: np.uint64, n_chars: int) -> np.uint32:
    return np.uint32(word ^ (word >> np.uint64(32))) if n_chars else _NUMBER


@uncounted
def _count_cues(row: Any, states: Any, about: Any, keys: Any, meanings: Any, words: Any, n: int) -> int:
    """Count what each noted word of a line says, or note it as one of content; how many of these there are now."""
    for k in range(len(states)):
        state, nth, weight = states[k], about[k] >> 3, about[k] & 3
        slot = np.int64(state % np.uint64(SLOTS))
        while keys[slot] != 0 and keys[slot] != state:
            slot = (slot + 1) % SLOTS
        if keys[slot] == 0:
            words[n] = np.uint32(state ^ (state >> np.uint64(32)))
            n += about[k] >> 2 & 1
            continue
        meaning = meanings[slot]
        row[FUNCTIONS + meaning - 1] += weight
        if meaning == _PERSON:
            row[FUNCTIONS] += weight
        if meaning != _FUNCTION:
            row[LAST_CUE] = 16 * nth + meaning
            if row[FIRST_CUE] == 0 and nth <= 4:
                row[FIRST_CUE] = meaning
    return n


@njit(cache=True)
def _features(offsets: Any, data: Any, kinds: Any, folded: Any, keys: Any, meanings: Any) -> Any:
    n_lines = len(offsets) - 1
    rows, lines = np.zeros((n_lines, len(NAMES)), np.int32), np.zeros(n_lines, np.uint64)
    n_bytes = offsets[n_lines] - offsets[0]
    # One more than there can be: what is written before it is known to be needed.
    words, ends, n = np.empty(n_bytes // 2 + 2, np.uint32), np.zeros(n_lines, np.int64), 0
    tokens, token_ends, m = np.empty(min(n_bytes, n_bytes // 2 + n_lines) + 1, np.uint32), np.zeros(n_lines, np.int64), 0
    longest = max(np.max(np.diff(offsets)), 0) + 2 if n_lines else 2
    states, about = np.empty(longest, np.uint64), np.empty(longest, np.int64)
    for i in range(n_lines):
        row = rows[i]
        lines[i], k, m, n_unspaced, n_letters, n_runs = _measure(
            row, data, offsets[i], offsets[i + 1], kinds, folded, states, about, tokens, m
        )
        n = _count_cues(row, states[:k], about[:k], keys, meanings, words, n)
        _finish(row, n_unspaced, n_letters, n_runs)
        ends[i], token_ends[i] = n, m
    return rows, lines, words[:n].copy(), ends, tokens[:m].copy(), token_ends
