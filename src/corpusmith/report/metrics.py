"""What DVC's own commands show of a report: one JSON file of metrics, and tables for plots."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from corpusmith.contract import FIELDS, PAGE_TYPES, REASONS, RELATIONS, ROLES, STATUSES
from corpusmith.report.figures import Totals

TOTALS = (
    "records", "raw_bytes", "documents", "articles", "canonical", "without_text", "words", "characters", "lines", "lines_kept",
    "families", "families_shared", "families_across_sources", "evidence_chosen", "evidence_lost", "evidence_unknown",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
EVIDENCE_BY_CONFIDENCE = ("evidence_chosen_by_confidence", "evidence_lost_by_confidence")
Row = Sequence[str | int]


def permille(part: int, whole: int) -> int | None:
    """A share per mille, rounded down; None of nothing.

    >>> permille(1, 3), permille(0, 0)
    (333, None)
    """
    return 1000 * part // whole if whole else None


def metrics(totals: Totals) -> dict[str, dict[str, int | None]]:
    """Figures by group and name, the same names whatever the corpus holds; shares of nothing are None."""
    total = {name: totals.get("totals", {}).get(name, 0) for name in TOTALS}
    known = totals.get("articles_by_known_field", {})
    kept, removed = (sum(totals.get(f"characters_{fate}_by_role", {}).values()) for fate in ("kept", "removed"))
    stated = totals.get("evidence_chosen_by_origin", {}).get("stated", 0) + total["evidence_unknown"]
    return {
        "records": _named(total, all="records", raw_bytes="raw_bytes") | _closed(totals, "records_by_status", STATUSES),
        "reasons": _closed(totals, "records_by_reason", REASONS),
        "documents": _named(
            total, all="documents", canonical="canonical", without_text="without_text", words="words", characters="characters"
        ),
        # DVC takes a metric named "error" for a failure of its own.
        "page_types": {f"{name}_pages": n for name, n in _closed(totals, "documents_by_page_type", PAGE_TYPES).items()},
        "lines": _named(total, all="lines", kept="lines_kept") | {"characters_kept_permille": permille(kept, kept + removed)},
        "families": _named(total, all="families", shared="families_shared", across_sources="families_across_sources"),
        "pairs": _closed(totals, "pairs_by_relation", RELATIONS),
        "articles_with_field_permille": {c.name: permille(known.get(c.name, 0), total["articles"]) for c in FIELDS},
        "evidence": _named(total, chosen="evidence_chosen", lost="evidence_lost") | {"stated": stated},
    }


def metrics_json(totals: Totals) -> bytes:
    """The metrics as JSON with sorted keys."""
    return (json.dumps(metrics(totals), indent=2, sort_keys=True) + "\n").encode()


def plots(totals: Totals, top_n: int) -> dict[str, bytes]:
    """Tables for plots as CSV, by file name; of open lists the `top_n` largest."""
    return {
        "records_by_reason.csv": _csv(("reason", "records"), _closed_rows(totals, REASONS, "records_by_reason")),
        "documents_by_source.csv": _csv(
            ("source", "documents", "articles", "canonical"),
            _open_rows(totals, top_n, "documents_by_source", "articles_by_source", "canonical_by_source"),
        ),
        "documents_by_language.csv": _csv(("language", "documents"), _open_rows(totals, top_n, "documents_by_language")),
        "documents_by_length.csv": _csv(("characters_log2", "documents"), _numbered_rows(totals, "documents_by_length")),
        "published_by_month.csv": _csv(("month", "documents"), sorted(_known(totals, "documents_by_month").items())),
        "lines_by_role.csv": _csv(("role", "kept", "removed"), _closed_rows(totals, ROLES, "lines_kept_by_role", "lines_removed_by_role")),
        "kept_share.csv": _csv(("kept_permille", "documents"), _numbered_rows(totals, "documents_by_kept_share")),
        "families_by_size.csv": _csv(("size_log2", "families"), _numbered_rows(totals, "families_by_size")),
        "confidence.csv": _csv(("confidence_permille", "chosen", "lost"), _numbered_rows(totals, *EVIDENCE_BY_CONFIDENCE)),
    }


def largest(counted: Mapping[str, int], n: int) -> list[str]:
    """The `n` labels with the largest counts, the largest first; equal ones by name."""
    return sorted(counted, key=lambda label: (-counted[label], label))[:n]


def _named(total: Mapping[str, int], **names: str) -> dict[str, int | None]:
    return {name: total[figure] for name, figure in names.items()}


def _closed(totals: Totals, figure: str, names: Sequence[str]) -> dict[str, int | None]:
    return {name: totals.get(figure, {}).get(name, 0) for name in names}


def _known(totals: Totals, figure: str) -> dict[str, int]:
    return {label: n for label, n in totals.get(figure, {}).items() if label}


def _closed_rows(totals: Totals, names: Sequence[str], *figures: str) -> list[Row]:
    return [(name, *(totals.get(figure, {}).get(name, 0) for figure in figures)) for name in names]


def _open_rows(totals: Totals, top_n: int, *figures: str) -> list[Row]:
    labels = largest(totals.get(figures[0], {}), top_n)
    return [(label or "unknown", *(totals.get(figure, {}).get(label, 0) for figure in figures)) for label in labels]


def _numbered_rows(totals: Totals, *figures: str) -> list[Row]:
    labels = sorted({label for figure in figures for label in _known(totals, figure)})
    return [(int(label), *(totals.get(figure, {}).get(label, 0) for figure in figures)) for label in labels]


def _csv(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return stream.getvalue().encode()


def _harmless(cell: str) -> str:
    """The cell, quoted where a spreadsheet would take it for a formula.

    >>> _harmless("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
