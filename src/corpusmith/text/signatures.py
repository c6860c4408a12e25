"""Lines that consist of names, and of times, roles and little else behind them."""
# ruff: noqa: E501

from __future__ import annotations

import re

import polars as pl

from corpusmith.text.agencies import is_agency
from corpusmith.text.credits import is_name, spans_of_names
from corpusmith.text.dates import moments
from corpusmith.text.whereabouts import is_whereabouts

_NEAR = (-6, 14)
_WIDEST, _LONGEST_REST = 150, 60
SHAPED = (
    r"^[\s•·|*▪–—-]*(?:(?i:by|von|par|por|di|av|af)\s*)?(?:\p{Lu}[\p{L}.'’‐-]*[\s\u00a0]+(?:[\p{Ll}'’]{1,4}[\s\u00a0]+)*){1,3}\p{Lu}[\p{L}.'’‐-]+"
    r"|^[\s]*[\p{Hangul}]{2,4}[\s\u00a0]*기자|^[\s]*[\p{Han}]{2,4}[\s\u3000]+\d{4}"
)
_RELATIVE = (
    r"\d{1,3}\s?(?:sec|min|minute|hour|hr|h|d|day|week|month|year|std|stunde|minuten|tag|tage|woche|monat|heure|jour|hora|día|minuto|ora|ore|uur|time|timer|dager|tim|dgr)s?(?:n|en)?\.?(?:\s+(?:ago|read|lesezeit|siden|sedan|fa|geleden))?\b"
    r"|\b(?:vor|il y a|hace|há)\s+\d+|\b(?:just now|today|yesterday|heute|gestern|hoy|ayer|aujourd'hui|hier|ieri|oggi|vandaag|gisteren)\b|\d{1,2}[:.]\d{2}\s?(?:uhr|h\b|am\b|pm\b|[ap]\.m)|lesezeit|minute read|min read"
)
_ROLE_WORD = (
    r"\b(?:(?:chief|senior|staff|deputy|associate|assistant|managing|contributing|political|special|foreign|global|sports?|business|economics?|science|health|tech|news|live|crime|royal|\w+politischer?|stellvertretender?|freier?|leitender?)\s+)*"
    r"(?:editors?|reporters?|(?:co-?)?founders?|correspondents?|writers?|journalists?|columnists?|contributors?|producer|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|journalist(?:in)?|reporterin|"
    r"autor(?:in)?|volontär(?:in)?|chefredakteur(?:in)?|ressortleiter(?:in)?|journaliste|rédact(?:eur|rice)|correspondante?|redactora?|periodista|corresponsal|enviad[oa]|"
    r"redattore|giornalista|inviat[oa]|jornalista|repórter|redacteur|verslaggever|journalista|toimittaja|reportera?|dziennikarz|muhabir|yazar[ıi]?|기자|记者|記者)\b"
)
IS_RELATIVE, IS_ROLE = rf"(?i){_RELATIVE}", rf"(?i){_ROLE_WORD}"
_SIGN = r"\s[|•·/–—-]\s?|\s?[|•·/]\s|\t|\s{2,}|\s*[(\[]|(?<=[a-zà-ÿ])(?=(?:Published|Updated|Posted|Twitter|Facebook|Follow)\b)|\s(?:Published|Updated|Posted)\b"
_CUT, _CUT_AT_SIGN = (re.compile(pattern, re.IGNORECASE) for pattern in (rf"{_RELATIVE}|{_ROLE_WORD}|{_SIGN}", _SIGN))
_LEAD = re.compile(
    r"[\s•·|*▪–—-]*(?:(?:by|von|par|por|di|av|af|geschrieben von|written by|posted by)(?:\s*:\s*|\s+|(?=[A-ZÀ-Þ])))?", re.IGNORECASE
)
# Words for "by" that are particles or names elsewhere (Ni Made, De Jong, Per Olof): cues only on pages in their own language. Afrikaans is taken for Dutch at times.
_OWN_CUES = {
    "af": "deur", "ca": "per", "cy": "gan", "ga": "le", "is": "eftir", "lb": "vun", "mt": "minn", "nl": "deur", "ro": "de", "sq": "nga", "sw": "na", "tl": "ni", "vi": "theo",
}  # fmt: skip
_FIRST_WORD = r"^[\s•·|*▪–—-]*(\p{L}+)[\s\u00a0:]"
_DIGIT = re.compile(r"\d")
_LISTED, _OF_LINE = {"names": pl.String, "starts": pl.Int32, "ends": pl.Int32}, {"rest": pl.Int32, "lead": pl.Int32}


def named_lines(around: pl.DataFrame) -> pl.DataFrame:
    """Lines near headline and body that consist of names, and of times, roles and little else behind them: doc_id, line_no, lists names, starts and ends, rest, lead.

    What these are see `names_of`.

    Parameters
    ----------
    around
        Lines as `places.placed` gives them, with title and title_place of the chosen headline, and the page's language.
    """
    below = pl.col("place") - pl.col("title_place")
    is_near = pl.col("above").is_between(*_NEAR) | below.is_between(-4, 16) | pl.col("behind").is_between(-1, 8) | pl.col("above").is_null()
    some = around.filter(
        is_near.fill_null(False) & pl.col("width").is_between(5, _WIDEST) & (pl.col("plain") != pl.col("title").fill_null(""))
    )
    some = some.filter(pl.col("text").str.contains(SHAPED)).select("doc_id", "line_no", "text", cue=_own_cue())
    asked = some.select("text", "cue").unique(maintain_order=True).with_row_index("key")
    texts = asked["text"]
    is_told = texts.str.contains(IS_RELATIVE) | texts.str.contains(IS_ROLE)
    read = enumerate(names_of(*line) for line in zip(texts, is_told, asked["cue"], strict=True))
    rows = [(key, *name, *line[3:]) for key, line in read if line is not None for name in zip(*line[:3], strict=True)]
    found = pl.DataFrame(rows, schema={"key": pl.UInt32, **_LISTED, **_OF_LINE}, orient="row")
    found = found.group_by("key", maintain_order=True).agg(pl.col(*_LISTED), pl.col(*_OF_LINE).first())
    keyed = some.join(asked, on=["text", "cue"], how="left", maintain_order="left")
    return keyed.join(found, on="key", how="inner", maintain_order="left").drop("text", "cue", "key")


def _own_cue() -> pl.Expr:
    """The word for "by" of the page's language where a line begins with it; "" elsewhere."""
    own = pl.col("language").replace_strict(_OWN_CUES, default=None, return_dtype=pl.String)
    first = pl.when(own.is_not_null()).then("text").str.extract(_FIRST_WORD, 1)
    return pl.when(first.str.to_lowercase() == own).then(first).otherwise(pl.lit(""))


def names_of(line: str, is_told: bool = True, cue: str = "") -> tuple[list[str], list[int], list[int], int, int] | None:
    """Names a line consists of, where each starts and ends, what stands behind them (0 nothing, 1 a time, 2 a role, 3 little), whether a cue leads.

    Parameters
    ----------
    is_told
        Whether the line may hold a relative time or a role.
    cue
        What the line begins with if that is no name, beside the cues of all languages.

    >>> names_of("Ana Sol 14 January 2025 - 09:06")
    (['Ana Sol'], [0], [7], 1, 0)
    >>> names_of("Harbour town opens")
    """
    start = _LEAD.match(line)
    first = start.end() if start else 0
    if cue:
        first = len(line) - len(line[line.index(cue) + len(cue) :].lstrip(" \t\u00a0\u3000:"))
    end, times = len(line), moments(line) if _DIGIT.search(line) else []
    if times:
        end = min(end, times[0].start)
    if cut := (_CUT if is_told else _CUT_AT_SIGN).search(line, first):
        end = min(end, cut.start())
    spans = [(a, b) for a, b in spans_of_names(line, first, end) if line[a:b]]
    names = [" ".join(line[a:b].split()) for a, b in spans]
    if n := next((n for n, name in enumerate(names) if n and is_whereabouts(name)), 0):
        names, spans, end = names[:n], spans[:n], spans[n - 1][1]
    are_people = [is_name(name) for name in names]
    if not any(are_people) or any(not is_person and not is_agency(name) for name, is_person in zip(names, are_people, strict=True)):
        return None
    rest = line[end:].strip()
    kind = 0 if not rest else 1 if times or re.search(IS_RELATIVE, rest) else 2 if re.search(IS_ROLE, rest) else 3
    if kind == 3 and len(rest) > _LONGEST_REST:
        return None
    lead = int(bool(re.search(r"\w", line[:first])))
    return names, [a for a, _ in spans], [b for _, b in spans], kind, lead
