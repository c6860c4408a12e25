"""Plain twins of the kernels: regular expressions, tuples and sets."""

from __future__ import annotations

import re

WORD = re.compile(r"[一-鿿ぁ-んァ-ヶー]|(?:[A-Za-zäöüÄÖÜß]|[0-9](?:[.,:](?=[0-9]))?)+")
ALPHABET = "abcAB äÖ019.,: \n-_中文か—’"


def words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def is_single(word: str) -> bool:
    return word > "぀"


def shingles(text: str, n_words: int, n_chars: int) -> set[tuple[str, ...]]:
    """Windows of words; a character of a script without spaces counts n_words / n_chars of a word."""
    found, tokens = set(), words(text)
    for start in range(len(tokens)):
        weight, end = 0, start
        while end < len(tokens) and weight < n_words * n_chars:
            weight += n_words if is_single(tokens[end]) else n_chars
            end += 1
        if weight >= n_words * n_chars or start == 0:
            found.add(tuple(tokens[start:end]))
    return found


def n_common(a: list[str], b: list[str]) -> int:
    """Length of a longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = row[:]
        for j, y in enumerate(b):
            row[j + 1] = before[j] + 1 if x == y else max(before[j + 1], row[j])
    return row[-1]
