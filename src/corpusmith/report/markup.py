"""Pieces of the report's page: escaped text, numbers, tables with bars, charts of columns. Whatever goes in is hostile."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 64
WIDE = 3
FULL = 1000
LEAST = 8  # what is there must be seen
# Controls, zero-width characters, direction overrides, line separators: listed, since Python's classes change with its version.
HIDDEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
)
REPLACED = dict.fromkeys(HIDDEN, "\ufffd")


@dataclass(frozen=True)
class Bar:
    """One labelled count, in one or two parts that are drawn as a bar.

    Parameters
    ----------
    label
        Text; it is escaped here.
    parts
        The first is drawn strong, the second faint.
    note
        What the label means.
    """

    label: str
    parts: tuple[int, ...]
    note: str = ""


def escaped(text: str, width: int = WIDTH) -> str:
    r"""Text for HTML: shortened, without characters that are not seen, apart from the direction of what surrounds it.

    >>> escaped("<b>\u202eevil")
    '<bdi>&lt;b&gt;�evil</bdi>'
    """
    shown = (text if len(text) <= width else text[: width - 1] + "…").translate(REPLACED)
    return f"<bdi>{html.escape(shown).replace('_', '_<wbr>')}</bdi>"


def number(n: int) -> str:
    """A count with its thousands apart.

    >>> number(1234567)
    '1,234,567'
    """
    return f"{n:,}"


def share(part: int, whole: int) -> str:
    """A share in per cent with one decimal, rounded down; a dash of nothing.

    >>> share(1, 3), share(0, 0)
    ('33.3%', '–')
    """
    tenths = 1000 * part // whole if whole else None
    return "–" if tenths is None else f"{tenths // 10}.{tenths % 10}%"


def size(n_bytes: int) -> str:
    """A size with its unit, rounded down.

    >>> size(999), size(1_234_567)
    ('999 bytes', '1.2 MB')
    """
    for unit, scale in (("TB", 10**12), ("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if n_bytes >= scale:
            return f"{n_bytes // scale}.{n_bytes * 10 // scale % 10} {unit}"
    return f"{n_bytes} bytes"


def section(name: str, title: str, lead: str, *parts: str) -> str:
    """A part of the page with its heading and a sentence of introduction (HTML)."""
    head = f'<h2 id="{name}-title">{title}</h2>\n<p class="lead">{lead}</p>\n'
    return f'<section id="{name}" aria-labelledby="{name}-title">\n{head}{"".join(parts)}</section>\n'


def tiles(counts: Sequence[tuple[str, str, str]]) -> str:
    """Large figures: value, name and a remark each (plain text)."""
    cells = "".join(
        f"<div><dt>{html.escape(name)}</dt><dd><strong>{value}</strong> <span>{html.escape(note)}</span></dd></div>"
        for value, name, note in counts
    )
    return f'<dl class="tiles">{cells}</dl>\n'


def flow(*parts: str) -> str:
    """Parts in two columns where there is room."""
    return f'<div class="flow">\n{"".join(parts)}</div>\n'


def bars(
    caption: str, headers: Sequence[str], rows: Sequence[Bar], whole: int | None = None, *, legend: Sequence[str] = (), n_drawn: int = 2
) -> str:
    """A table of counts, each row with its bar.

    Parameters
    ----------
    headers
        Name of the labels, then of each part.
    whole
        What the first part's share is taken of; None: no shares, as for counts that overlap.
    legend
        Names of the two parts, where bars have two colours.
    n_drawn
        How many parts the bar shows, from the first.
    """
    longest = max((sum(row.parts[:n_drawn]) for row in rows), default=0)
    names = [*headers, *(["Share"] if whole is not None else [])]
    head = "".join(f'<th scope="col"{_numeric(position)}>{html.escape(name)}</th>' for position, name in enumerate(names))
    body = "".join(f"<tr>{_cells(row, whole)}{_bar(row.parts[:n_drawn], longest)}</tr>\n" for row in rows)
    body = body or f'<tr><td colspan="{len(names) + bool(n_drawn)}" class="none">none</td></tr>'
    bar = '<th class="bar" aria-hidden="true"></th>' if n_drawn else ""
    wide = ' wide" tabindex="0' if len(headers) > WIDE else ""  # what scrolls must be reached without a mouse
    return (
        f'<figure class="card{wide}"><table><caption>{html.escape(caption)}{_legend(legend)}</caption>\n'
        f"<thead><tr>{head}{bar}</tr></thead>\n<tbody>\n{body}</tbody></table></figure>\n"
    )


def chart(caption: str, header: str, rows: Sequence[Bar], headers: Sequence[str], legend: Sequence[str] = ()) -> str:
    """A chart of columns in the order given, and the same as a table that opens."""
    highest = max((sum(row.parts) for row in rows), default=0)
    if not highest:
        return bars(caption, (header, *headers), ())
    columns = "".join(_column(row, position, highest) for position, row in enumerate(rows))
    ends = [rows[0].label] if len(rows) == 1 else [rows[0].label, rows[-1].label]
    box = f"0 {-LEAST} {10 * len(rows)} {FULL + LEAST}"
    svg = f'<svg class="columns" viewBox="{box}" preserveAspectRatio="none" aria-hidden="true">{columns}</svg>'
    axis = "".join(f"<span>{html.escape(end)}</span>" for end in ends)
    table = bars(caption, (header, *headers), rows, n_drawn=0)
    return (
        f'<figure class="card"><figcaption>{html.escape(caption)}{_legend(legend)}</figcaption>\n'
        f'<div style="max-width: {4 * len(rows)}rem"><p class="top">{number(highest)}</p>{svg}<p class="axis">{axis}</p></div>\n'
        f"<details><summary>As a table</summary>\n{table}</details></figure>\n"
    )


def _numeric(position: int) -> str:
    return ' class="n"' if position else ""


def _legend(names: Sequence[str]) -> str:
    keys = "".join(f'<span class="key"><i class="part{position}"></i>{html.escape(name)}</span>' for position, name in enumerate(names))
    return f'<span class="legend">{keys}</span>' if keys else ""


def _cells(row: Bar, whole: int | None) -> str:
    label = escaped(row.label) if row.label else "<em>unknown</em>"
    note = f"<small>{escaped(row.note, WIDTH * 4)}</small>" if row.note else ""
    cells = "".join(f'<td class="n">{number(part)}</td>' for part in row.parts)
    if whole is not None:
        cells += f'<td class="n">{share(row.parts[0], whole)}</td>'
    return f'<th scope="row">{label}{note}</th>{cells}'


def _bar(parts: Sequence[int], longest: int) -> str:
    if not parts:
        return ""
    start, drawn = 0, ""
    for position, part in enumerate(parts):
        width = max(FULL * part // longest, LEAST) if part else 0
        drawn += f'<rect class="part{position}" x="{start}" width="{width}" height="10"/>'
        start += width
    svg = f'<svg viewBox="0 0 {FULL + LEAST} 10" preserveAspectRatio="none">{drawn}</svg>'
    return f'<td class="bar" aria-hidden="true">{svg}</td>'


def _column(row: Bar, position: int, highest: int) -> str:
    top, drawn = FULL, ""
    for number_of_part, part in enumerate(row.parts):
        height = max(FULL * part // highest, LEAST) if part else 0
        top -= height
        drawn += f'<rect class="part{number_of_part}" x="{10 * position + 1}" y="{top}" width="8" height="{height}"/>'
    return drawn
