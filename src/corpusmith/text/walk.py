"""The walk over a page's elements that writes its text: kernels over serialised HTML."""

from __future__ import annotations

from typing import Any

import numpy as np

from corpusmith.text import elements, flow, naming, tokens
from corpusmith.text.elements import AS_IS, BLOCK, BREAK, CELL, EMPTY, GHOST, GROUP, LANDMARK, LINK, PART, PRE, ROW, SPACE
from corpusmith.text.kernels import uncounted
from corpusmith.text.naming import CLASS_AT, CLASS_END, FIRST_ALIKE, ID_AT, ID_END, NAMED, SECOND, THIRD

# A context: nearest block or cell, nearest landmark, is it in a link, is it preformatted; then as `naming` says, -1 for none.
OWN, CONTAINER, IS_LINK, IS_PRE = range(4)
TOO_DEEP = -1
# An open element: the key of its tag, its flags, the context outside it; what closed in it: a cell, a row, a group with a row.
_KEY, _FLAGS, _OUTSIDE, _HAD_CELL, _HAD_ROW, _HAD_GROUP = range(6)
# Where the walk is: in the page, in the open elements, in the contexts; their number, and that of characters hidden.
_AT, _DEPTH, _CONTEXT, _N_CONTEXTS, _N_HIDDEN = range(5)
_KNOWN = tokens.keys(tokens.ATTRIBUTES)
_DISPLAY, _NONE, _SPACES, _PRE, _BREAKS = (
    np.frombuffer(word, np.uint8) for word in (b"display", b"none", b"white-space", b"pre", b"break-spaces")
)
_LESS, _SLASH, _BANG = 0x3C, 0x2F, 0x21
_N_SKIPPED = 1 << 14


def walked(source: Any, max_depth: int, is_shown: bool, state: Any, lines: Any, out: Any) -> tuple[Any, int]:
    """Write the text of a serialised body; its contexts (n, 12), and how many characters it hides, TOO_DEEP if it nests deeper.

    Parameters
    ----------
    is_shown
        Whether what is hidden is written too.
    state, lines, out
        As of `flow.writer`.
    """
    contexts = np.empty((1 + int(np.count_nonzero(source == _LESS)), 12), np.int32)
    contexts[0] = elements.BODY, -1, 0, 0, *(-1,) * 8
    opened = np.zeros((max_depth + 2, 6), np.int64)
    place = np.array([0, 0, 0, 1, 0], np.int64)
    spans, scratch, skipped = np.empty((6, 2), np.int64), np.empty(len(source) + 8, np.uint8), np.empty((_N_SKIPPED, 2), np.int64)
    n_hidden = _walk(source, max_depth, is_shown, (state, lines, out), contexts, opened, place, spans, scratch, skipped)
    return contexts[: place[_N_CONTEXTS]], n_hidden


@uncounted
def _walk(
    source: Any, max_depth: int, is_shown: bool, writer: Any, contexts: Any, opened: Any, place: Any, spans: Any, scratch: Any, skipped: Any
) -> int:
    place[_AT], _ = tokens.attributes(source, tokens.name_end(source, 1), _KNOWN, spans)
    while place[_AT] < len(source):
        at = place[_AT]
        if source[at] != _LESS:
            end = tokens.text_end(source, at)
            _write(scratch[: tokens.unescape(source, at, end, scratch)], writer, contexts, opened, place)
            place[_AT] = end
        elif source[at + 1] == _BANG:
            place[_AT] = tokens.comment_end(source, at + 4)
        elif source[at + 1] == _SLASH:
            end = tokens.name_end(source, at + 2)
            place[_AT] = end + 1
            # Others are ends of foreign elements that are void in HTML.
            if opened[place[_DEPTH], _KEY] == np.int64(tokens.key(source, at + 2, end)):
                _close(writer[0], opened, place)
        elif not _start(source, max_depth, is_shown, writer, contexts, opened, place, spans, scratch, skipped):
            return TOO_DEEP
    flow.end_line(*writer)
    naming.find_alike(source, contexts, writer[1][: writer[0][flow.N_LINES]], skipped)
    return int(place[_N_HIDDEN])


@uncounted
def _start(
    source: Any, max_depth: int, is_shown: bool, writer: Any, contexts: Any, opened: Any, place: Any, spans: Any, scratch: Any, skipped: Any
) -> bool:
    """Read a start tag, and what it hides; False if it is too deep."""
    name, end = place[_AT] + 1, tokens.name_end(source, place[_AT] + 1)
    number = tokens.number_of(source, name, end, elements.KEYS)
    flags = elements.FLAGS[number] if number >= 0 else 0
    place[_AT], has_any = tokens.attributes(source, end, _KNOWN, spans)
    _follow(writer[0], opened[place[_DEPTH]], flags)
    is_hidden = has_any and not is_shown and _is_hidden(source, spans)
    if flags & GHOST or is_hidden:
        if not flags & EMPTY:
            n_seen = _skip(source, name, end, flags, place, scratch, skipped)
            place[_N_HIDDEN] += 0 if flags & GHOST else n_seen
        return True
    if place[_DEPTH] >= max_depth:
        return False
    place[_DEPTH] += 1
    row = opened[place[_DEPTH]]
    row[:] = 0
    row[_KEY], row[_FLAGS], row[_OUTSIDE] = np.int64(tokens.key(source, name, end)), flags, place[_CONTEXT]
    _break_before(writer, flags)
    _enter(source, number, flags, has_any, spans, contexts, place)
    if flags & AS_IS:
        start = place[_AT]
        place[_AT] = tokens.raw_end(source, start, name, end)
        _write(source[start : place[_AT]], writer, contexts, opened, place)
    elif flags & EMPTY:
        _close(writer[0], opened, place)
    return True


@uncounted
def _write(data: Any, writer: Any, contexts: Any, opened: Any, place: Any) -> None:
    state, lines, out = writer
    context = place[_CONTEXT]
    is_link = contexts[context, IS_LINK] != 0
    if contexts[context, IS_PRE]:
        flow.write_verbatim(state, lines, out, data, context, is_link)
    elif not opened[place[_DEPTH], _FLAGS] & PART or not _is_white(data):
        flow.write(state, lines, out, data, context, is_link)


@uncounted
def _is_white(data: Any) -> bool:
    for byte in data:  # noqa: SIM110 - numba knows no all()
        if not flow.is_white(byte):
            return False
    return True


@uncounted
def _follow(state: Any, parent: Any, flags: int) -> None:
    """Set apart what follows a cell, a row, a group of rows among its siblings."""
    if flags & CELL and parent[_HAD_CELL]:
        flow.tab(state)
        parent[_HAD_CELL] = 0
    if (flags & ROW and parent[_HAD_ROW]) or (flags & GROUP and parent[_HAD_GROUP]):
        flow.require(state, 1)


@uncounted
def _break_before(writer: Any, flags: int) -> None:
    state, lines, out = writer
    if flags & BLOCK:
        flow.require(state, 2 if flags & SPACE else 1)
    elif flags & BREAK:
        flow.line_break(state, lines, out)


@uncounted
def _close(state: Any, opened: Any, place: Any) -> None:
    """Leave the innermost element."""
    row, parent = opened[place[_DEPTH]], opened[place[_DEPTH] - 1]
    flags = row[_FLAGS]
    if flags & BLOCK:
        flow.require(state, 2 if flags & SPACE else 1)
    parent[_HAD_CELL] |= flags & CELL
    parent[_HAD_ROW] |= flags & ROW
    if flags & GROUP:
        parent[_HAD_GROUP] |= row[_HAD_ROW]
    place[_CONTEXT] = row[_OUTSIDE]
    place[_DEPTH] -= 1


@uncounted
def _enter(source: Any, number: int, flags: int, has_any: bool, spans: Any, contexts: Any, place: Any) -> None:
    """Make the context inside an element, if it differs from that outside."""
    is_own = flags & (BLOCK | CELL)
    if not has_any and not is_own and not flags & (LANDMARK | LINK):
        return
    outside, context, this = contexts[place[_CONTEXT]], contexts[place[_N_CONTEXTS]], place[_N_CONTEXTS]
    for k in range(len(context)):
        context[k] = outside[k]
    if is_own:
        context[OWN] = number
    if flags & LANDMARK:
        context[CONTAINER] = number
    if flags & PRE:
        context[IS_PRE] = 1
    if has_any:
        _enter_stated(source, spans, flags, outside, context, this)
    place[_CONTEXT] = this
    place[_N_CONTEXTS] += 1


@uncounted
def _enter_stated(source: Any, spans: Any, flags: int, outside: Any, context: Any, this: int) -> None:
    """Let the attributes of an element have their say on the context inside it."""
    role = tokens.trimmed_number(source, spans[tokens.ROLE], elements.ROLE_KEYS)
    if role >= 0:
        context[CONTAINER] = elements.ROLE_TAGS[role]
    if flags & LINK and spans[tokens.HREF, 0] >= 0:
        context[IS_LINK] = 1
    style = spans[tokens.STYLE]
    if tokens.declares(source, style, _SPACES, _PRE, False) or tokens.declares(source, style, _SPACES, _BREAKS, False):
        context[IS_PRE] = 1
    if tokens.is_filled(source, spans[tokens.CLASS]) or tokens.is_filled(source, spans[tokens.ID]):
        context[NAMED], context[SECOND], context[THIRD], context[FIRST_ALIKE] = this, outside[NAMED], outside[SECOND], -1
        context[CLASS_AT], context[CLASS_END] = spans[tokens.CLASS]
        context[ID_AT], context[ID_END] = spans[tokens.ID]


@uncounted
def _is_hidden(source: Any, spans: Any) -> bool:
    # React streams parts of a page as <div hidden id="S:0"> and moves them into place.
    if spans[tokens.HIDDEN, 0] >= 0:
        start, end = spans[tokens.ID]
        return not (end - start >= 2 and source[start] == 0x53 and source[start + 1] == 0x3A)
    return bool(tokens.declares(source, spans[tokens.STYLE], _DISPLAY, _NONE, True))


@uncounted
def _skip(source: Any, name: int, end: int, flags: int, place: Any, scratch: Any, inner: Any) -> int:
    """Go behind an element, and count the characters a reader would see of it, white space aside."""
    at, depth, n_seen = place[_AT], 0, 0
    inner[0] = np.int64(tokens.key(source, name, end)), flags
    while at < len(source) and depth >= 0:
        if source[at] != _LESS:
            after = tokens.text_end(source, at)
            n_seen += 0 if inner[depth, 1] & GHOST else _n_seen(scratch[: tokens.unescape(source, at, after, scratch)])
            at = after
        elif source[at + 1] == _BANG:
            at = tokens.comment_end(source, at + 4)
        else:
            is_end = source[at + 1] == _SLASH
            start = at + 2 if is_end else at + 1
            after = tokens.name_end(source, start)
            found = np.int64(tokens.key(source, start, after))
            at = tokens.tag_end(source, after)
            if is_end:
                depth -= inner[depth, 0] == found
            elif depth + 1 < len(inner):
                number = tokens.number_of(source, start, after, elements.KEYS)
                kind = elements.FLAGS[number] if number >= 0 else 0
                if kind & AS_IS:
                    after, start = at, tokens.raw_end(source, at, start, after)
                    n_seen += _n_seen(source[after:start])
                    at = start
                if not kind & EMPTY:
                    depth += 1
                    inner[depth] = found, kind
    place[_AT] = at
    return n_seen


@uncounted
def _n_seen(data: Any) -> int:
    n = 0
    for byte in data:
        n += not flow.is_white(byte) and byte & 0xC0 != 0x80
    return n
