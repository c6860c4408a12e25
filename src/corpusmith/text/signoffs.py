"""Sign-offs: the agencies in brackets behind the last sentence of an article."""

from __future__ import annotations

import re

import polars as pl

from corpusmith.text.agencies import is_agency
from corpusmith.text.claims import CLAIM
from corpusmith.text.credits import spans_of_names

# A sentence ends before the brackets: "the press trust (PTI)" explains a name.
PREFILTER = r"[.!?…。！？][\"'”’»“」』]?\s*(?:[(（\[][^()（）\[\]\n]{2,60}[)）\]]|/[^/\n]{2,30}/)[.。]?\s*$"
_SIGN_OFF = re.compile(PREFILTER)
# "(con información de EFE)", "(mit Material von dpa)".
_WITH = (
    r"(?i:avec|con(?: informaci[oó]n de)?|com(?: informações d[aeo])?|mit(?: material (?:von|der))?"
    r"|with(?: (?:agency )?inputs from| files from)?)\s+"
)
_NAMES = re.compile(rf"[(（\[/](?:{_WITH})?(?P<names>[^()（）\[\]]+?)[)）\]/][.。]?\s*$")
_LAST = 3
_SURE = 800


def signed_lines(placed: pl.DataFrame, aliases: tuple[str, ...]) -> pl.DataFrame:
    """Agencies that sign one of the last kept lines of a document, as claims.

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    aliases
        Names under which sources are credited, beside the agencies known to all.
    """
    lines = placed.filter(pl.col("is_kept") & (pl.col("behind") > -_LAST)).filter(pl.col("text").str.contains(PREFILTER))
    rows = (
        (doc_id, line_no, start, end, text[start:end], "agency", "agency_sign_off", _SURE, f"{line_no}", element)
        for doc_id, line_no, text in lines.select("doc_id", "line_no", "text").iter_rows()
        for element, (start, end) in enumerate(sign_off(text, aliases))
    )
    return pl.DataFrame(list(rows), schema=CLAIM, orient="row")


def sign_off(line: str, aliases: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    """Where the agencies stand that sign a paragraph at its end.

    >>> line = "Der Hafen bleibt zu. (AFP/dpa)"
    >>> [line[start:end] for start, end in sign_off(line)]
    ['AFP', 'dpa']
    >>> sign_off("Talks with the news agency (AFP)")
    []
    """
    sentence = _SIGN_OFF.search(line)
    match = _NAMES.search(line, sentence.start()) if sentence else None
    if match is None:
        return []
    return [span for span in spans_of_names(line, *match.span("names")) if is_agency(line[slice(*span)], aliases)]
