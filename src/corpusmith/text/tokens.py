"""Tokens of serialised HTML: kernels over UTF-8 bytes as a parser writes its tree, well nested and with quoted attributes."""

from __future__ import annotations

from typing import Any

import numpy as np

from corpusmith.text.kernels import uncounted

# Attributes that matter to a rendering; a span is (start, end), -1 where there is none.
CLASS, ID, ROLE, STYLE, HREF, HIDDEN = range(6)
ATTRIBUTES = ("class", "id", "role", "style", "href", "hidden")
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # FNV-1a
_LESS, _GREATER, _SLASH, _EQUALS, _QUOTE, _AND, _SEMICOLON, _COLON = 0x3C, 0x3E, 0x2F, 0x3D, 0x22, 0x26, 0x3B, 0x3A
_LONGEST_ENTITY = _LONGEST_ATTRIBUTE = 6


def keys(names: tuple[str, ...]) -> Any:
    """The key of each name, as `key` finds it."""
    return np.array([key(np.frombuffer(name.encode(), np.uint8), 0, len(name)) for name in names], np.uint64)


@uncounted
def key(html: Any, start: int, end: int) -> Any:
    """FNV-1a over bytes, ASCII letters in lower case."""
    state = _SEED
    for i in range(start, end):
        state = (state ^ np.uint64(_lower(html[i]))) * _PRIME
    return state


@uncounted
def number_of(html: Any, start: int, end: int, known: Any) -> int:
    """The number of the name among known keys; -1 if it is none of them."""
    wanted = key(html, start, end)
    for number in range(len(known)):
        if known[number] == wanted:
            return number
    return -1


@uncounted
def trimmed_number(html: Any, span: Any, known: Any) -> int:
    """The number of an attribute's value among known keys, white space around it aside; -1 if it is none of them."""
    start, end = span
    while start < end and html[start] <= 0x20:
        start += 1
    while end > start and html[end - 1] <= 0x20:
        end -= 1
    return number_of(html, start, end, known) if start < end else -1


@uncounted
def is_filled(html: Any, span: Any) -> bool:
    """Whether an attribute's value holds more than white space and &nbsp;."""
    at, end = span
    while at < end:
        if html[at] > 0x20:
            if at + 6 > end or html[at] != _AND or html[at + 1] != 0x6E:
                return True
            at += 5
        at += 1
    return False


@uncounted
def name_end(html: Any, start: int) -> int:
    """Where the name of a tag ends."""
    at = start
    while at < len(html) and html[at] > 0x20 and html[at] != _GREATER and html[at] != _SLASH:
        at += 1
    return at


@uncounted
def attributes(html: Any, at: int, known: Any, spans: Any) -> tuple[int, bool]:
    """Where a start tag ends whose name ended at `at`, and whether it has attributes; spans (6, 2) of those known are set."""
    spans[:] = -1
    has_any = False
    while at < len(html) and html[at] != _GREATER:
        if html[at] <= 0x20:
            at += 1
            continue
        start = at
        at += 1
        while at < len(html) and html[at] > 0x20 and html[at] != _EQUALS and html[at] != _GREATER:
            at += 1
        number = number_of(html, start, at, known) if at - start <= _LONGEST_ATTRIBUTE else -1
        first = last = at
        if at + 1 < len(html) and html[at] == _EQUALS and html[at + 1] == _QUOTE:
            first = last = at + 2
            while last < len(html) and html[last] != _QUOTE:
                last += 1
            at = last + 1
        has_any = True
        if number >= 0:
            spans[number, 0], spans[number, 1] = first, last
    return at + 1, has_any


@uncounted
def tag_end(html: Any, at: int) -> int:
    """Where a tag ends whose name ended at `at`."""
    while at < len(html) and html[at] != _GREATER:
        at += 1
        if html[at - 1] == _EQUALS and at < len(html) and html[at] == _QUOTE:
            at += 1
            while at < len(html) and html[at] != _QUOTE:
                at += 1
    return at + 1


@uncounted
def comment_end(html: Any, at: int) -> int:
    """Where a comment ends whose dashes began at `at`."""
    while at + 2 < len(html) and not (html[at] == 0x2D and html[at + 1] == 0x2D and html[at + 2] == _GREATER):
        at += 1
    return at + 3


@uncounted
def text_end(html: Any, at: int) -> int:
    """Where a text ends."""
    while at < len(html) and html[at] != _LESS:
        at += 1
    return at


@uncounted
def raw_end(html: Any, at: int, name: int, end: int) -> int:
    """Where the end tag of an element begins whose text is written as it stands."""
    while at < len(html):
        at = text_end(html, at)
        is_end = at + 1 < len(html) and html[at + 1] == _SLASH and name_end(html, at + 2) - at - 2 == end - name
        if is_end and key(html, at + 2, at + 2 + end - name) == key(html, name, end):
            return at
        at += 1
    return at


@uncounted
def unescape(html: Any, start: int, end: int, scratch: Any) -> int:
    """Write the bytes of a text, its entities resolved, and say how many; a parser writes &amp; &lt; &gt; &nbsp; and &quot; alone."""
    n, at = 0, start
    while at < end:
        if html[at] != _AND or at + 3 >= end:
            scratch[n] = html[at]
            n += 1
            at += 1
            continue
        letter, after = html[at + 1], html[at + 2]
        if letter == 0x6E:  # &nbsp;
            scratch[n], scratch[n + 1] = 0xC2, 0xA0
            n += 2
            at += 6
            continue
        scratch[n] = _AND if letter == 0x61 else _LESS if letter == 0x6C else _GREATER if letter == 0x67 else _QUOTE
        n += 1
        at += 5 if letter == 0x61 else 4 if after == 0x74 else 6
    return n


@uncounted
def declares(html: Any, style: Any, name: Any, value: Any, is_whole: bool) -> bool:
    """Whether an inline style (span) gives a property a value, or one that begins with it."""
    start, end = style
    for at in range(start, end):
        if at > start and not (html[at - 1] == _SEMICOLON and not _ends_entity(html, start, at - 1)):
            continue
        colon = _matched(html, _filled(html, at, end), end, name)
        if colon < 0:
            continue
        colon = _filled(html, colon, end)
        after = _matched(html, _filled(html, colon + 1, end), end, value) if colon < end and html[colon] == _COLON else -1
        if after >= 0 and not (is_whole and after < end and _is_letter(html[after])):
            return True
    return False


@uncounted
def _ends_entity(html: Any, start: int, at: int) -> bool:
    for i in range(at - 1, max(start, at - _LONGEST_ENTITY) - 1, -1):
        if html[i] == _AND:
            return True
        if not _is_letter(html[i]):
            return False
    return False


@uncounted
def _filled(html: Any, at: int, end: int) -> int:
    while at < end and html[at] <= 0x20:
        at += 1
    return at


@uncounted
def _matched(html: Any, at: int, end: int, word: Any) -> int:
    """Behind a word that stands at a place in whatever case; -1 if it does not."""
    if at + len(word) > end:
        return -1
    for i in range(len(word)):
        if _lower(html[at + i]) != word[i]:
            return -1
    return at + len(word)


@uncounted
def _lower(byte: int) -> int:
    return byte + 0x20 if 0x41 <= byte <= 0x5A else byte


@uncounted
def _is_letter(byte: int) -> bool:
    return 0x61 <= _lower(byte) <= 0x7A or 0x30 <= byte <= 0x39 or byte == 0x5F or byte >= 0x80
