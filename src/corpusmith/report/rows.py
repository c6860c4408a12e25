"""Figures as rows to draw: closed lists in their order, open lists by size, numbers in theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpusmith.contract import MEANINGS
from corpusmith.report.figures import TENTHS, UNKNOWN, Totals
from corpusmith.report.markup import Bar, number
from corpusmith.report.metrics import largest

DATE_UNITS = ((7, "month"), (4, "year"), (3, "decade"), (2, "century"))
MONTHS = 12


def of(totals: Totals, figure: str) -> Mapping[str, int]:
    """The counts of a figure by label; empty if nothing was counted."""
    return totals.get(figure, {})


def total(totals: Totals, name: str) -> int:
    """A total by its name; 0 if nothing was counted."""
    return of(totals, "totals").get(name, 0)


def parts(totals: Totals, label: str, figures: Sequence[str]) -> tuple[int, ...]:
    """What each of some figures counts under one label."""
    return tuple(of(totals, figure).get(label, 0) for figure in figures)


def closed(totals: Totals, names: tuple[str, ...], *figures: str) -> list[Bar]:
    """One row per value of a closed list, in its order, with its meaning."""
    meanings = MEANINGS.get(names, {})
    return [Bar(name, parts(totals, name, figures), meanings.get(name, "")) for name in names]


def present(rows: Sequence[Bar]) -> list[Bar]:
    """The rows that count anything."""
    return [row for row in rows if any(row.parts)]


def ranked(totals: Totals, n: int, *figures: str) -> list[Bar]:
    """The `n` labels with the largest sums, the largest first, and the others as one row."""
    labels = {label for figure in figures for label in of(totals, figure)}
    sums = {label: sum(parts(totals, label, figures)) for label in labels}
    return _first(totals, largest(sums, len(sums)), n, figures)


def ranked_by_first(totals: Totals, n: int, *figures: str) -> list[Bar]:
    """As `ranked`, by the first figure alone, which the others are parts of."""
    return _first(totals, largest(of(totals, figures[0]), len(of(totals, figures[0]))), n, figures)


def _first(totals: Totals, labels: Sequence[str], n: int, figures: Sequence[str]) -> list[Bar]:
    shown, others = labels[:n], labels[n:]
    rows = [Bar(label, parts(totals, label, figures)) for label in shown]
    if others:
        rows.append(
            Bar(f"{number(len(others))} others", tuple(sum(of(totals, figure).get(label, 0) for label in others) for figure in figures))
        )
    return rows


def tenths(totals: Totals, *figures: str) -> list[Bar]:
    """One row per tenth of the range 0 to 1000 per mille; none if nothing was counted."""
    if not any(of(totals, figure) for figure in figures):
        return []
    return [Bar(f"{100 * tenth}", parts(totals, f"{100 * tenth:03}", figures)) for tenth in range(TENTHS)]


def powers(totals: Totals, figure: str) -> list[Bar]:
    """One row per power of two from the least to the greatest that was counted, labelled with the power's value."""
    numbers = [int(label) for label in of(totals, figure) if label != UNKNOWN]
    if not numbers:
        return []
    return [Bar(number(2**power), parts(totals, f"{power:02}", [figure])) for power in range(min(numbers), max(numbers) + 1)]


def dates(totals: Totals, max_columns: int) -> tuple[list[Bar], str]:
    """One row per month, year, decade or century without gaps, and the unit: the finest that gives at most `max_columns` rows."""
    known = {label: n for label, n in of(totals, "documents_by_month").items() if label != UNKNOWN}
    rows: list[Bar] = []
    for width, unit in DATE_UNITS:
        sums: dict[str, int] = {}
        for month, n in known.items():
            sums[month[:width]] = sums.get(month[:width], 0) + n
        span = _span(min(sums), max(sums)) if sums else []
        rows = [Bar(label.ljust(4, "0"), (sums.get(label, 0),)) for label in span]
        if len(rows) <= max_columns:
            return rows, unit
    return rows, unit


def _span(first: str, last: str) -> list[str]:
    """All labels from the first to the last, of the same width.

    >>> _span("2024-12", "2025-01"), _span("199", "201")
    (['2024-12', '2025-01'], ['199', '200', '201'])
    """
    if "-" not in first:
        return [f"{n:0{len(first)}}" for n in range(int(first), int(last) + 1)]
    start, end = (int(label[:4]) * MONTHS + int(label[5:]) - 1 for label in (first, last))
    return [f"{n // MONTHS:04}-{n % MONTHS + 1:02}" for n in range(start, end + 1)]
