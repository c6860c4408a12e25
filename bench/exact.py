"""Overlap of all pairs of texts by brute force: plain sets of tuples of words, nothing sampled, nothing hashed by us."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

_SPACELESS = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


def words(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text, each with whether it is a character of a script without spaces; see dedup.words."""
    word = ""
    for at, char in enumerate(text):
        kind = unicodedata.category(char)
        if kind == "Cf":
            continue
        is_single = kind[0] in "LMN" and unicodedata.name(char, "").startswith(_SPACELESS)
        is_joint = char in ".,:" and word[-1:].isdecimal() and text[at + 1 : at + 2].isdecimal() and text[at + 1].isascii()
        if (kind[0] in "LMN" and not is_single) or is_joint:
            word += char
            continue
        if word:
            yield word.lower(), False
            word = ""
        if is_single:
            yield char, True
    if word:
        yield word.lower(), False


def shingles(text: str, n_words: int, n_chars: int) -> tuple[set[tuple[str, ...]], int]:
    """The windows of a text, and how many words it has; a character of a script without spaces counts n_words / n_chars."""
    tokens, found = list(words(text)), set()
    for start in range(len(tokens)):
        weight, end = 0, start
        while end < len(tokens) and weight < n_words * n_chars:
            weight += n_words if tokens[end][1] else n_chars
            end += 1
        if weight >= n_words * n_chars or start == 0:
            found.add(tuple(word for word, _ in tokens[start:end]))
    return found, len(tokens)


def overlaps(texts: list[str], n_words: int, n_chars: int, min_words: int) -> dict[tuple[int, int], tuple[int, int, int]]:
    """For each pair of texts that shares a shingle: how many, and how many each has; texts below min_words are left out."""
    holders, sizes, out = defaultdict(list), {}, {}
    for number, text in enumerate(texts):
        found, n = shingles(text, n_words, n_chars)
        if n >= min_words:
            counts = Counter(other for shingle in found for other in holders[shingle])
            sizes[number] = len(found)
            out.update({(other, number): (shared, sizes[other], len(found)) for other, shared in counts.items()})
            for shingle in found:
                holders[shingle].append(number)
    return out
