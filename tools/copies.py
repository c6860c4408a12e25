"""Copies of labelled pages of HTML with other matter below their text, as pages in the wild hold more kinds of it.

What a copy holds comes from labelled pages of the same fold of sites, so that it stays unseen by whoever has not seen the fold; names,
dates and headings of other matter are invented. A copy is about as long as its page: a judge that learns from longer ones takes short
pages for text.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
from matter import LEAD, POST, TITLE, Line, Stock, Story, matter

SEED, MIN_DONORS = 1, 3
# Letters below a text from which they may be replaced.
_BELOW = 500
_MARKS = ("tag", "container", "classes", "link_permille")
_NOT_OF_LINES = ("doc_id", "fold")


@dataclass(frozen=True)
class _Page:
    """A labelled page: facts, rows of its lines by column, and which of them are text."""

    doc_id: str
    facts: dict[str, Any]
    fold: int
    rows: dict[str, list[Any]]
    kept: list[int]

    @property
    def texts(self) -> list[str]:
        """Its lines."""
        return self.rows["text"]

    @property
    def is_article(self) -> bool:
        """Whether it has one text."""
        return self.facts["page_type"] == "article" or self.facts["dataset"] in ("scrapinghub", "fundus")

    @property
    def kin(self) -> tuple[str, int]:
        """What pages share that may lend to each other."""
        return (self.facts["lang"] or "en")[:2], self.fold


def copies(folder: Path, lines: pl.DataFrame) -> pl.DataFrame:
    """Copies of labelled pages, columns as given.

    Parameters
    ----------
    folder
        With pages: id, lang, page_type, dataset, gold_title.
    lines
        doc_id, text, keep, fold, and the marks of HTML.
    """
    facts = pl.read_parquet(folder / "pages.parquet", columns=["id", "lang", "page_type", "dataset", "gold_title"])
    pages = _pages({row["id"]: row for row in facts.iter_rows(named=True)}, lines)
    donors: dict[tuple[str, int], Stock] = defaultdict(Stock)
    for page in pages:
        _note(donors[page.kin], page)
    chance = random.Random(f"{SEED} grown")  # noqa: S311 - no secret
    made = ((page, _grown(chance, page, donors[page.kin])) for page in pages)
    found = [_frame(f"{page.doc_id} grown", page.fold, rows, lines.schema) for page, rows in made if rows]
    return pl.concat(found).select(lines.columns)


def _pages(facts: dict[str, dict[str, Any]], lines: pl.DataFrame) -> list[_Page]:
    found = []
    for (doc_id,), own in lines.partition_by("doc_id", as_dict=True, maintain_order=True).items():
        rows = own.drop(_NOT_OF_LINES).to_dict(as_series=False)
        kept = [at for at, keep in enumerate(rows["keep"]) if keep > 0 and rows["text"][at].strip()]
        found.append(_Page(str(doc_id), facts[str(doc_id)], own["fold"][0], rows, kept))
    return found


def _note(donors: Stock, page: _Page) -> None:
    """What a page can give to others: its story, its posts, itself."""
    said = [page.texts[at].strip() for at in page.kept]
    if page.facts["page_type"] == "forum":
        donors.posts += [text for text in said if len(text) >= POST]
    leads, title = [text for text in said if len(text) >= LEAD], (page.facts["gold_title"] or "").strip()
    if page.is_article and leads and len(title) in TITLE:
        known = set(page.kept)
        body = [page.texts[at] for at in range(page.kept[0], page.kept[-1] + 1) if at in known or not page.texts[at].strip()]
        donors.stories.append(Story(page.doc_id, title, leads[0], body))


def _frame(doc_id: str, fold: int, rows: dict[str, list[Any]], schema: pl.Schema) -> pl.DataFrame:
    own = {name: kind for name, kind in schema.items() if name not in _NOT_OF_LINES}
    return pl.DataFrame(rows, schema=own).with_columns(pl.lit(doc_id).alias("doc_id"), pl.lit(fold, schema["fold"]).alias("fold"))


def _joined(*parts: tuple[_Page, range | list[int]]) -> dict[str, list[Any]]:
    return {name: [page.rows[name][at] for page, places in parts for at in places] for name in parts[0][0].rows}


def _grown(chance: random.Random, page: _Page, donors: Stock) -> dict[str, list[Any]]:
    """A page, if no forum, with other matter below its text: in place of what stands there, or of the end of the text."""
    stories = [story for story in donors.stories if story.doc_id != page.doc_id]
    if page.facts["page_type"] == "forum" or not page.kept or len(stories) < MIN_DONORS:
        return {}
    end, n = page.kept[-1] + 1, len(page.texts)
    n_below = _letters(page.texts[end:])
    if n_below < _BELOW or chance.random() < 0.3:
        wanted = min(chance.uniform(0.15, 0.6) * _letters([page.texts[at] for at in page.kept]), 6000)
        end = _shortened(page, wanted)
        place = after = page.kept[-1] + 1 + chance.choice((0, 0, chance.randint(0, min(n - page.kept[-1] - 1, 20))))
        length = _letters(page.texts[end : page.kept[-1] + 1])
    else:
        wanted = min(chance.uniform(0.3, 1) * n_below, 8000)
        place = end if chance.random() < 0.6 else chance.randint(end, min(n, end + 30))
        after = next((at for at in range(place, n) if _letters(page.texts[place:at]) >= wanted), n)
        length = max(_letters(page.texts[place:after]), 200)
    gap: list[Line] = [("", None, None)] * (chance.random() < 0.8)
    added = _marked(chance, page, [*gap, *matter(chance, stories, donors.posts, page.kin[0], length), *gap])
    before = [*range(end), *range(page.kept[-1] + 1, place)]
    rows, below = _joined((page, before)), _joined((page, range(after, n)))
    return {name: rows[name] + added[name] + below[name] for name in rows}


def _marked(chance: random.Random, page: _Page, lines: list[Line]) -> dict[str, list[Any]]:
    """Rows of other matter; in HTML in the landmark and classes of a line of the text or below it, or each tag in those of one below."""
    rows: dict[str, list[Any]] = {"text": [text for text, _, _ in lines], "keep": [0.0] * len(lines)}
    marked = [at for at, tag in enumerate(page.rows["tag"]) if tag is not None]
    if not marked:
        return rows | {name: [None] * len(lines) for name in _MARKS}
    known, end = set(page.kept), page.kept[-1]
    own, below = [at for at in marked if at in known], [at for at in marked if at > end]
    first = chance.choice(own if not below or (own and chance.random() < 0.35) else below)
    is_each = bool(below) and chance.random() < 0.5
    places = {tag: chance.choice(below) if is_each else first for tag in dict.fromkeys(tag for _, tag, _ in lines if tag)}
    for name in ("container", "classes"):
        rows[name] = [page.rows[name][places[tag]] if tag else None for _, tag, _ in lines]
    return rows | {"tag": [tag for _, tag, _ in lines], "link_permille": [link for _, _, link in lines]}


def _letters(texts: list[str]) -> int:
    return sum(map(len, texts))


def _shortened(page: _Page, wanted: float) -> int:
    """Where a text ends that has lost so many letters; its first line stays."""
    lost, end = 0, page.kept[-1] + 1
    while end > page.kept[0] + 1 and lost < wanted:
        end -= 1
        lost += len(page.texts[end])
    return end
