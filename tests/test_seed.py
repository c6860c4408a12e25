"""The real seed: five paragraphs, its facts, its lines. Lines are named by number and hash, so that no text of it is here."""

from __future__ import annotations

import datetime as dt
import hashlib

import polars as pl
import pytest
from bench.draws import stream
from bench.languages import language
from bench.prose import headline, paragraph

from corpusmith.corpus import Corpus
from tests.project import SHARED, build, scratch

SEEDS = sorted((SHARED / "seeds").glob("000_*.txt")) if SHARED.exists() else []
pytestmark = pytest.mark.skipif(not SEEDS, reason="../shared/seeds is not here")

KEPT = {11: "e05ab6264427e9c8", 13: "c4782980020cd55f", 15: "8cf254b27d42b44b", 17: "ca15b6ea7af87efb", 19: "68ebc15290faa82d"}
HEADLINE, DOUBLE = 3, 7
TITLE_HASH = "31dd5cb378ad6d5f"


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("seed")
    return Corpus(build(scratch(folder, {f"2025-01/unnamed/{SEEDS[0].name}": SEEDS[0].read_bytes()})))


def short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def another(number: int) -> bytes:
    """A page of the seed's own source: its furniture around an invented story."""
    draw, of = stream("seed", number), language("en")
    lines = SEEDS[0].read_text(encoding="utf-8").split("\n")
    story = [" ".join(paragraph(draw, of)) for _ in KEPT]
    for at, text in zip(KEPT, story, strict=True):
        lines[at] = text
    lines[DOUBLE], lines[HEADLINE] = story[0], headline(draw, of)
    return "\n".join(lines).replace("2025-01-14", f"2025-01-{number + 1:02d}").encode()


@pytest.fixture(scope="module")
def among_others(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    pages = {f"2025-01/unnamed/{number:03d}.txt": another(number) for number in range(12)}
    pages[f"2025-01/unnamed/{SEEDS[0].name}"] = SEEDS[0].read_bytes()
    return Corpus(build(scratch(tmp_path_factory.mktemp("source"), pages)))


def test_the_seed_is_as_exact_among_other_pages_of_its_source(among_others: Corpus) -> None:
    own = among_others.documents.filter(pl.col("raw_path").str.ends_with(SEEDS[0].name)).collect()
    lines = among_others.lines.filter(pl.col("doc_id") == own["doc_id"][0]).collect()
    kept = lines.filter(pl.col("is_kept") & (pl.col("text").str.strip_chars() != ""))
    assert {number: short_hash(text) for number, text in kept.select("line_no", "text").rows()} == KEPT
    assert short_hash(own["title"][0]) == TITLE_HASH
    footer = lines.filter(pl.col("line_no") > max(KEPT) + 1, pl.col("role") != "blank")
    assert footer.filter(pl.col("recurrence_log2") > 0).height > footer.height // 2


def test_the_five_paragraphs_are_the_text(seed: Corpus) -> None:
    kept = seed.lines.filter("is_kept").select("line_no", "text").collect().rows()
    assert {number: short_hash(text) for number, text in kept if text.strip()} == KEPT
    text = seed.documents.collect()["text"][0]
    assert [short_hash(paragraph) for paragraph in text.split("\n") if paragraph] == list(KEPT.values())


def test_the_doubled_standfirst_and_the_headline_have_their_roles(seed: Corpus) -> None:
    roles = dict(seed.lines.select("line_no", "role").collect().rows())
    assert roles[DOUBLE] == "repeat"
    assert roles[HEADLINE] == "headline"


def test_lines_are_lossless(seed: Corpus) -> None:
    lines = seed.lines.collect()
    assert lines.height == 110
    assert (lines["text"] + lines["ending"]).str.join("").item().encode() == SEEDS[0].read_bytes()


def test_its_facts_are_those_of_the_walk(seed: Corpus) -> None:
    row = seed.documents.collect().row(0, named=True)
    assert short_hash(row["title"]) == TITLE_HASH
    assert row["section"] == ["Biz", "Economy"]
    assert row["agency"] == "Xinhua"
    assert row["authors"] == []
    assert row["editors"] == ["Wang Qingchu"]
    assert row["published_at"] == dt.datetime(2025, 1, 14, 1, 6, tzinfo=dt.UTC)
    assert row["published_offset_min"] == 480
    assert row["published_precision"] == "minute"
    assert row["published_date"] == dt.date(2025, 1, 14)
    assert row["language"] == "en"
    assert row["page_type"] == "article"


def test_the_years_of_the_footers_lost(seed: Corpus) -> None:
    lost = seed.evidence.filter(pl.col("field").is_in(["rights", "published_local"]) & ~pl.col("is_chosen")).collect()
    shown = " ".join(lost["value"])
    assert "2019" in shown or "2020" in shown
