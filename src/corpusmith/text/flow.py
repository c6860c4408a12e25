"""Text flowing into lines, as a browser collapses white space and breaks lines around blocks: kernels over UTF-8 bytes.

A writer is three arrays: `state` (numbers below), `lines` (n, 4: where it ends in `out`, context, characters seen, of these linked)
and `out`, the lines with a line feed behind each.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from corpusmith.text.kernels import uncounted

N_OUT, N_LINES, N_BREAKS, N_TABS, IS_SPACED, HAS_PARTS, N_SEEN, N_LINKED, CONTEXT, N_SHOWN = range(10)
_TAB, _FEED, _PAGE, _RETURN, _BLANK = 0x09, 0x0A, 0x0C, 0x0D, 0x20


def writer(n_bytes: int) -> tuple[Any, Any, Any]:
    """A writer with room for the text of so many bytes of HTML."""
    state = np.zeros(10, np.int64)
    state[CONTEXT] = -1
    # A line needs a break, of one byte at least; a blank between two pieces replaces a tag.
    return state, np.empty((n_bytes + 4, 4), np.int32), np.empty(2 * n_bytes + 8, np.uint8)


@uncounted
def is_white(byte: int) -> bool:
    """Whether a byte is white space of HTML."""
    return byte in (_BLANK, _FEED, _TAB, _RETURN, _PAGE)


@uncounted
def end_line(state: Any, lines: Any, out: Any) -> None:
    """Close the line being written, blank or not."""
    row = lines[state[N_LINES]]
    row[0], row[1], row[2], row[3] = state[N_OUT], state[CONTEXT], state[N_SEEN], state[N_LINKED]
    out[state[N_OUT]] = _FEED
    state[N_OUT] += 1
    state[N_LINES] += 1
    state[N_SHOWN] += state[N_SEEN]
    state[N_SEEN] = state[N_LINKED] = state[N_TABS] = state[HAS_PARTS] = state[IS_SPACED] = 0
    state[CONTEXT] = -1


@uncounted
def settle(state: Any, lines: Any, out: Any) -> None:
    """Make the breaks that blocks asked for, now that something follows them."""
    if state[N_BREAKS] and (state[N_LINES] or state[HAS_PARTS]):
        for _ in range(state[N_BREAKS]):
            end_line(state, lines, out)
    state[N_BREAKS] = 0


@uncounted
def require(state: Any, n_breaks: int) -> None:
    """Ask for that many breaks before what follows, as a block does; the largest demand counts."""
    state[N_BREAKS] = max(state[N_BREAKS], n_breaks)
    state[IS_SPACED] = state[N_TABS] = 0


@uncounted
def line_break(state: Any, lines: Any, out: Any) -> None:
    """Break the line here, as <br> does."""
    settle(state, lines, out)
    end_line(state, lines, out)


@uncounted
def tab(state: Any) -> None:
    """Set the cell that follows apart from the one that ended."""
    if state[HAS_PARTS] and not state[N_BREAKS]:
        state[N_TABS] += 1


@uncounted
def write(state: Any, lines: Any, out: Any, data: Any, context: int, is_link: bool) -> None:
    """Append text whose white space collapses."""
    first, last = 0, len(data)
    while first < last and is_white(data[first]):
        first += 1
    while last > first and is_white(data[last - 1]):
        last -= 1
    if first == last:
        state[IS_SPACED] |= len(data) > 0
        return
    settle(state, lines, out)
    if state[N_TABS]:
        out[state[N_OUT] : state[N_OUT] + state[N_TABS]] = _TAB
        state[N_OUT] += state[N_TABS]
        state[N_TABS] = 0
    elif state[HAS_PARTS] and (state[IS_SPACED] or first):
        out[state[N_OUT]] = _BLANK
        state[N_OUT] += 1
    _add(state, out, data[first:last], context, is_link, True)
    state[IS_SPACED] = last < len(data)


@uncounted
def write_verbatim(state: Any, lines: Any, out: Any, data: Any, context: int, is_link: bool) -> None:
    """Append text whose white space stays, as in <pre>."""
    start, at = 0, 0
    while at <= len(data):
        if at == len(data) or data[at] == _FEED or data[at] == _RETURN:
            if at > start:
                settle(state, lines, out)
                _add(state, out, data[start:at], context, is_link, False)
            if at < len(data):
                # A break at the end of a block adds no line to the one that the block's own end makes.
                settle(state, lines, out)
                require(state, 1)
                at += data[at] == _RETURN and at + 1 < len(data) and data[at + 1] == _FEED
            start = at + 1
        at += 1


@uncounted
def _add(state: Any, out: Any, data: Any, context: int, is_link: bool, is_collapsed: bool) -> None:
    """Append a piece, white space collapsed or as it is, and count its characters, blanks aside."""
    at, n_seen, was_white = state[N_OUT], 0, False
    for byte in data:
        white = is_collapsed and is_white(byte)
        if white and was_white:
            continue
        out[at] = _BLANK if white else byte
        at += 1
        n_seen += out[at - 1] != _BLANK and byte & 0xC0 != 0x80
        was_white = white
    state[N_OUT] = at
    state[N_SEEN] += n_seen
    state[N_LINKED] += n_seen if is_link else 0
    state[HAS_PARTS] = 1
    if state[CONTEXT] < 0:
        state[CONTEXT] = context
