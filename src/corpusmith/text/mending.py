"""Mended lines: mojibake undone, no-break spaces and control characters normalised; clean text of any language stays as it is."""

from __future__ import annotations

import polars as pl

# What UTF-8 looks like when read as windows-1252, Latin-1, MacRoman, windows-1251 or their kin; ftfy decides, this only finds candidates.
_SUSPECT = (
    r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    r"|[\u0080-\u009f]|‚Ä|√[©®†°±≤≥£§¶ß•∂∑∏π∫ªºΩæø]|[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f‚„…†‡€‰‹‘’“”•–—™›]|Ђ|вЂ|[ÐÑ][\u0080-\u00bf°-¿]|Ã"
)
_NO_BREAK_SPACES = r"[\u00a0\u202f\u2007]"
_LINE_SEPARATORS = r"[\u0085\u2028\u2029\u000b\u000c]"
_CONTROLS = r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\u00ad\ufff9-\ufffb]"
NAMES = ("control_characters", "mojibake", "no_break_space")


def mended(lines: pl.Series) -> pl.Series:
    r"""The lines, mended and without white space at their ends; null stays null.

    Joiners and directional marks stay: scripts need them.

    >>> mended(pl.Series(["caf\u00c3\u00a9 at\u00a09 ", "naïve Ärger"])).to_list()
    ['café at 9', 'naïve Ärger']
    """
    some = suspects(lines)
    stripped = lines.str.strip_chars()
    return stripped.scatter(some.arg_true(), _normalised(_decoded(lines.filter(some)))) if some.any() else stripped


def suspects(lines: pl.Series) -> pl.Series:
    """Which lines may need more than white space taken from their ends; found in one look, `with_mendings` tells."""
    return lines.str.contains(f"{_SUSPECT}|{_CONTROLS}|{_LINE_SEPARATORS}|{_NO_BREAK_SPACES}").fill_null(False)


def with_mendings(lines: pl.Series) -> pl.DataFrame:
    """The lines mended, and which mendings each needed: `text` and one Boolean column per name in NAMES; false where null."""
    decoded = _decoded(lines)
    return pl.DataFrame({
        "text": _normalised(decoded),
        "control_characters": decoded.str.contains(f"{_CONTROLS}|{_LINE_SEPARATORS}").fill_null(False),
        "mojibake": (decoded != lines).fill_null(False),
        "no_break_space": decoded.str.contains(_NO_BREAK_SPACES).fill_null(False),
    })  # fmt: skip


def _decoded(lines: pl.Series) -> pl.Series:
    suspect = lines.str.contains(_SUSPECT).fill_null(False)
    if not suspect.any():
        return lines
    import ftfy  # noqa: PLC0415 - takes longer to load than most pages to clean, and most need no mending

    repaired = pl.Series([ftfy.fix_encoding(line) for line in lines.filter(suspect).to_list()], dtype=pl.String)
    return lines.clone().scatter(suspect.arg_true(), repaired)


def _normalised(lines: pl.Series) -> pl.Series:
    spaced = lines.str.replace_all(f"{_NO_BREAK_SPACES}|{_LINE_SEPARATORS}", " ")
    return spaced.str.replace_all(_CONTROLS, "").str.strip_chars()
