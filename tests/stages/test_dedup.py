"""The stage dedup, its steps run by hand on small corpora."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedup import twins
from tests.dedup.eighth_frames import EIGHTH_FRAMES
from tests.dedup.fifth_frames import FIFTH_FRAMES, closures
from tests.dedup.fourth_frames import FOURTH_FRAMES
from tests.dedup.fourth_frames import found as lost_property
from tests.dedup.frames import FRAMES, recipe, seeded, story
from tests.dedup.held_frames import HELD_FRAMES
from tests.dedup.ninth_frames import NINTH_FRAMES
from tests.dedup.other_frames import OTHER_FRAMES
from tests.dedup.params import PARAMS
from tests.dedup.seventh_frames import SEVENTH_FRAMES
from tests.dedup.sixth_frames import SIXTH_FRAMES
from tests.stages.steps import placed

from corpusmith import contract, store
from corpusmith.stages import dedup
from corpusmith.stages.step import Tables

CASES = json.loads((Path(__file__).parent.parent / "cases" / "dedup" / "pairs.json").read_text(encoding="utf-8"))
INPUTS: Any = None
PARAMETERS = dedup.Params(**PARAMS)
PAIRS = contract.PAIRS_FOUND.name
FIGURES = ("doc_a", "doc_b", "jaccard_permille")


def doc_id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def read(texts: list[str]) -> Tables:
    """The stage's inputs: every line is kept, a line beginning with # is not."""
    rows = [(doc_id(text), n, line, not line.startswith("#"), "paragraph") for text in texts for n, line in enumerate(text.split("\n"))]
    schema = {"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String, "is_kept": pl.Boolean, "role": pl.String}
    lines = pl.DataFrame(rows, schema=schema, orient="row")
    pages = pl.DataFrame({"doc_id": [doc_id(text) for text in texts]}, schema={"doc_id": pl.String})
    pages = pages.with_columns(raw_path=pl.lit("2025-01/post/page.txt"))
    return {
        contract.PAGES.name: pages,
        contract.LINES_READ.name: lines.select("doc_id", "line_no", "text"),
        contract.JUDGEMENTS.name: lines.select("role", "is_kept"),
    }


def ran(texts: list[str], params: dedup.Params = PARAMETERS, n_partitions: int = 3, n_shards: int = 2) -> Tables:
    """All tables of the stage, in document order, checked against the contract."""
    shards = [read(texts[n::n_shards]) for n in range(n_shards)]
    inputs = {name: pl.concat([placed(tables[name], n) for n, tables in enumerate(shards)]) for name in shards[0]}
    handed = dedup.sketched(inputs, params, INPUTS)
    order = pl.DataFrame({"doc_id": [doc_id(text) for text in texts]}, schema={"doc_id": pl.String})
    handed["sketches"] = order.join(handed["sketches"], on="doc_id", how="left", maintain_order="left")
    partitions = [
        dedup.matched({name: handed[name].filter(pl.col("key") % n_partitions == n) for name in ("samples", "paragraphs")}, params, INPUTS)
        for n in range(n_partitions)
    ]
    found = handed | {name: pl.concat([part[name] for part in partitions]) for name in partitions[0]}
    found |= dedup.placed({**inputs, "reused": found["reused"]}, params, INPUTS)
    found |= dedup.joined(found, params, INPUTS)
    tables = {table.name: table for step in dedup.STEPS for table in step.writes}
    kept = {name: found[name].select(contract.polars_schema(table).keys()) for name, table in tables.items()}
    return {name: store.checked(table, kept[name]) for name, table in tables.items()}


def families(texts: list[str], params: dedup.Params = PARAMETERS) -> set[frozenset[str]]:
    """The families, as sets of texts."""
    by_id = {doc_id(text): text for text in texts}
    links = ran(texts, params)[contract.LINKS.name]
    return {frozenset(by_id[i] for i in ids) for (ids,) in links.group_by("family_id").agg("doc_id").select("doc_id").iter_rows()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_in_the_wild(case: dict[str, str]) -> None:
    found = ran([case["a"], case["b"]])
    is_family = found[contract.LINKS.name]["family_id"].n_unique() == 1
    assert is_family == (case["expected"] == "family")
    assert (
        found[contract.PAIRS_FOUND.name]["is_template"].to_list() == {"family": [False], "template": [True], "apart": []}[case["expected"]]
    )


def corpus(r: random.Random) -> list[str]:
    """Stories with reprints and cuts, and fillings of frames."""
    texts = []
    for _ in range(r.randint(1, 4)):
        sentences = story(r)
        texts.append(" ".join(sentences))
        texts += ["\n\n".join([story(r, 1)[0], " ".join(sentences[: r.randint(5, 14)])]) for _ in range(r.randint(0, 3))]
    texts += [frame(r) for frame in r.sample(FRAMES, 2) for _ in range(r.randint(1, 3))]
    return list(dict.fromkeys(texts))


@settings(deadline=None, max_examples=15)
@given(st.randoms(use_true_random=False))
def test_order_shards_and_partitions_do_not_matter(r: random.Random) -> None:
    texts = corpus(r)
    found = families(texts)
    assert families(r.sample(texts, len(texts))) == found
    one, other = ran(texts, n_partitions=1, n_shards=1), ran(texts, n_partitions=7, n_shards=3)
    assert one[contract.PAIRS_FOUND.name].equals(other[contract.PAIRS_FOUND.name])
    assert one[contract.LINKS.name].equals(other[contract.LINKS.name])
    reuse = contract.REUSES.name
    assert one[reuse].sort("doc_id", "line_no").equals(other[reuse].sort("doc_id", "line_no"))


@settings(deadline=None, max_examples=10)
@given(st.randoms(use_true_random=False))
def test_a_document_that_shares_nothing_changes_nothing(r: random.Random) -> None:
    texts, stranger = corpus(r), "Quokkas nibble violet eucalyptus beneath seventeen paper lanterns while nobody whistles. " * 3
    assert families([*texts, stranger]) == families(texts) | {frozenset([stranger])}


@settings(deadline=None, max_examples=10)
@given(st.randoms(use_true_random=False))
def test_figures_are_exact(r: random.Random) -> None:
    texts = corpus(r)
    by_id = {doc_id(text): twins.shingles(text, 5, 8) for text in texts}
    place = {doc_id(text): n for n, text in enumerate(texts)}
    for pair in ran(texts)[contract.PAIRS_FOUND.name].iter_rows(named=True):
        a, b = by_id[pair["doc_a"]], by_id[pair["doc_b"]]
        assert place[pair["doc_a"]] < place[pair["doc_b"]]
        assert pair["jaccard_permille"] == 1000 * len(a & b) // len(a | b)
        assert (pair["containment_a_permille"], pair["containment_b_permille"]) == (
            1000 * len(a & b) // len(a),
            1000 * len(a & b) // len(b),
        )


def test_every_similar_pair_is_found() -> None:
    texts = [text for seed in range(12) for text in corpus(seeded(seed))]
    sets = [twins.shingles(text, 5, 8) for text in texts]
    expected = {
        (doc_id(texts[i]), doc_id(texts[j]))
        for j in range(len(texts))
        for i in range(j)
        if len(sets[i] & sets[j]) >= 12 and len(sets[i] & sets[j]) >= 0.5 * min(len(sets[i]), len(sets[j]))
    }
    assert len(expected) > 30
    assert expected <= set(ran(texts)[contract.PAIRS_FOUND.name].select("doc_a", "doc_b").rows())


def test_templates_join_no_family_with_any_cap() -> None:
    r = seeded(3)
    texts = list(dict.fromkeys(frame(r) for frame in FRAMES + OTHER_FRAMES for _ in range(40)))
    for cap in (8, 64, 100_000):
        alone = [family for family in families(texts, dataclasses.replace(PARAMETERS, max_frequency=cap)) if len(family) == 1]
        assert len(alone) >= 0.99 * len(texts)


@pytest.mark.parametrize("frame", HELD_FRAMES + FOURTH_FRAMES + FIFTH_FRAMES + SIXTH_FRAMES, ids=lambda frame: frame.__name__)
def test_fillings_of_a_frame_stand_alone(frame: Callable[[random.Random], str]) -> None:
    r = seeded(11)
    texts = list(dict.fromkeys(frame(r) for _ in range(60)))
    assert sum(len(family) == 1 for family in families(texts)) >= 0.99 * len(texts)


@pytest.mark.parametrize(
    ("frames", "share"), [(SEVENTH_FRAMES, 0.98), (EIGHTH_FRAMES, 0.99), (NINTH_FRAMES, 0.99)], ids=["seventh", "eighth", "ninth"]
)
def test_of_frames_first_seen_with_the_rules_done_few_fillings_join(frames: list[Callable[[random.Random], str]], share: float) -> None:
    r = seeded(11)
    texts = list(dict.fromkeys(frame(r) for frame in frames for _ in range(60)))
    assert sum(len(family) == 1 for family in families(texts)) >= share * len(texts)


def test_a_wire_story_that_many_cut_and_wrap_stays_a_family() -> None:
    r = seeded(17)
    sentences = story(r, 12)
    papers = [" ".join([*story(r, 1), *sentences[: r.choice((5, 8, 12, 12))]]) for _ in range(30)]
    assert families([" ".join(sentences), *papers]) == {frozenset([" ".join(sentences), *papers])}


def test_a_report_joins_its_own_reprint_not_its_frame() -> None:
    r = seeded(9)
    reports = [recipe(r) for _ in range(6)]
    reprint = "Cooking for the weekend\n\n" + reports[2].partition("\n\n")[2]
    assert frozenset([reports[2], reprint]) in families([*reports, reprint])


def test_a_report_joins_its_cut_reprint_among_lists_in_other_orders() -> None:
    r = seeded(12)
    notices = [lost_property(r) for _ in range(40)]
    cut = "News in brief\n\n" + notices[7].rpartition(". ")[0]
    assert {family for family in families([*notices, cut]) if len(family) > 1} == {frozenset([notices[7], cut])}


def test_a_report_with_other_passages_joins_its_reprint_among_its_frame() -> None:
    r = seeded(13)
    lists = [closures(r) for _ in range(30)]
    reprint = "From the county\n\n" + lists[4].partition("\n\n")[2].replace("We have been told", "The newsdesk was told")
    assert {family for family in families([*lists, reprint]) if len(family) > 1} == {frozenset([lists[4], reprint])}


@pytest.mark.parametrize("seed", range(14, 20))
def test_company_parts_hardly_anybody_from_a_story_that_many_tell_anew(seed: int) -> None:
    r = seeded(seed)
    sentences = story(r)
    versions = [" ".join(sentences), *(" ".join(s if r.random() > 0.2 else story(r, 1)[0] for s in sentences) for _ in range(9))]
    versions = list(dict.fromkeys(versions))
    without = dataclasses.replace(PARAMETERS, template_min_company=1000)
    largest, known = (max(map(len, families(versions, params))) for params in (PARAMETERS, without))
    assert known >= largest >= known - 1


def test_a_story_carried_by_more_than_the_cap_is_one_family() -> None:
    r = seeded(4)
    text = " ".join(story(r))
    texts = [
        f"{text} Printed in edition {name}." for name in twins.WORD.findall("alpha beta gamma delta epsilon zeta eta theta iota kappa")
    ]
    assert len(families(texts, dataclasses.replace(PARAMETERS, max_frequency=3))) == 1


def test_short_and_empty_texts_stay_alone() -> None:
    assert len(families(["Read more", "Read more here", "#", "# removed", "!!!"])) == 5


def test_equal_texts_of_any_length_are_identical() -> None:
    found = ran(["Read more", "Read  MORE", "# a removed line\nread more"])
    assert found[contract.PAIRS_FOUND.name]["is_identical"].to_list() == [True, True]
    assert found[contract.LINKS.name]["family_id"].unique().to_list() == [doc_id("Read more")]


def test_removed_lines_are_no_text() -> None:
    shared = "\n".join(f"# {sentence}" for sentence in story(seeded(1)))
    assert len(families([f"{' '.join(story(seeded(n)))}\n{shared}" for n in (2, 3)])) == 2


def test_reuse_counts_other_documents() -> None:
    box = "About the author: she writes about harbours."
    texts = [f"Story number {n} stands alone here.\n{box}\n# removed in each\n{box}" for n in range(5)] + [
        "Another one.\nabout the author:  she writes about harbours."
    ]
    reuse = ran(texts)[contract.REUSES.name]
    assert set(reuse["reuse_log2"]) == {2}
    assert reuse.filter(doc_id=doc_id(texts[0]))["line_no"].sort().to_list() == [1, 3]
    assert len(reuse) == 11


def disclaimed(r: random.Random, n: int) -> list[str]:
    """Briefs of their own words that all end with one long disclaimer; each has a reprint with another headline."""
    disclaimer = " ".join(f"clause{word}" for word in range(70))
    bodies = [" ".join(r.choices([f"word{word}" for word in range(4000)], k=40)) for _ in range(n)]
    return [f"{headline} {body[:12]}\n{body}\n{disclaimer}" for body in bodies for headline in ("Early", "Late")]


def test_discounted_lines_take_no_part_in_figures() -> None:
    texts = disclaimed(seeded(5), 3)
    discounting = dataclasses.replace(PARAMETERS, discounted_reuse_log2=2)
    assert families(texts) == {frozenset(texts)}
    assert families(texts, discounting) == {frozenset(pair) for pair in zip(texts[::2], texts[1::2], strict=True)}
    figures = ran(texts, discounting)[PAIRS].select(FIGURES).rows()
    shorn = [text.rsplit("\n", 1)[0] for text in texts]
    renamed = {doc_id(old): doc_id(new) for old, new in zip(texts, shorn, strict=True)}
    expected = {frozenset((a, b)): jaccard for a, b, jaccard in ran(shorn)[PAIRS].select(FIGURES).rows()}
    assert {frozenset((renamed[a], renamed[b])): jaccard for a, b, jaccard in figures} == expected


def test_background_that_many_share_joins_nobody() -> None:
    texts = disclaimed(seeded(7), 9)
    assert families(texts) == {frozenset(pair) for pair in zip(texts[::2], texts[1::2], strict=True)}


def test_a_discount_that_no_line_meets_changes_nothing() -> None:
    texts = disclaimed(seeded(6), 4)
    for name, table in ran(texts, dataclasses.replace(PARAMETERS, discounted_reuse_log2=9)).items():
        assert name == "sketches" or table.equals(ran(texts)[name]), name


def test_no_documents() -> None:
    assert all(frame.is_empty() for frame in ran([]).values())
