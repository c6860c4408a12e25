"""`corpusmith family`: members in time order and what changed between them; `why` names the family."""

from __future__ import annotations

import json
from collections import Counter

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusmith import family, why
from corpusmith.contract import InputError
from corpusmith.corpus import Corpus
from tests.project import command

WORDS = st.lists(st.sampled_from(["ships", "left", "the", "port", "at", "noon.", "\n\n"]), max_size=30)


def largest(corpus: Corpus) -> str:
    return str(corpus.families.sort("size", descending=True).collect()["family_id"][0])


@given(WORDS, WORDS)
def test_changes_make_the_old_text_the_new_one(old: list[str], new: list[str]) -> None:
    found = family.changes(" ".join(old), " ".join(new))
    count = Counter(old)
    count.subtract(word for change in found for word in change.removed.split(" ") if word)
    count.update(word for change in found for word in change.added.split(" ") if word)
    assert +count == Counter(new)
    assert bool(found) == (old != new)


def test_changes_of_scripts_without_spaces_are_characters() -> None:
    assert family.changes("港口扩建工程将于下月正式开工", "港口扩建工程将于明年正式开工") == [
        family.Change("工程将于", "下月", "明年", "正式开工")
    ]


def test_members_stand_in_time_order_and_are_compared_with_the_closest_before(sample: Corpus) -> None:
    told = family.family(sample, largest(sample)[:8])
    times = [time for member in told.members if (time := member.document["published_at"])]
    assert times == sorted(times)
    assert len(times) > 1
    assert told.members[0].compared_with is None
    ids = [member.document["doc_id"] for member in told.members]
    assert len(ids) == told.family["size"] > 2
    pairs = sample.pairs.filter(pl.col("relation") != "template").collect()
    for number, member in enumerate(told.members[1:], 1):
        known = {
            other: pairs.filter(pl.col("doc_a").is_in([other, ids[number]]), pl.col("doc_b").is_in([other, ids[number]]))[
                "jaccard_permille"
            ].sum()
            for other in ids[:number]
        }
        assert known[member.compared_with or ""] == max(known.values())


def test_any_member_names_the_family(sample: Corpus) -> None:
    told = family.family(sample, largest(sample))
    for member in told.members:
        assert family.family(sample, member.document["raw_path"] + ("#1" if member.document["record"] == 1 else "")) == told


def test_a_name_of_nothing_is_one_message(sample: Corpus) -> None:
    with pytest.raises(InputError, match="no such family; give a prefix of its id"):
        family.family(sample, "nowhere")
    done = command(sample.root, "family", "nowhere")
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 1)


def test_the_command_prints_what_changed(sample: Corpus) -> None:
    told = family.family(sample, largest(sample))
    shown = command(sample.root, "family", largest(sample)).stdout
    read = json.loads(command(sample.root, "family", largest(sample), "--json").stdout)
    assert [member["document"]["doc_id"] for member in read["members"]] == [member.document["doc_id"] for member in told.members]
    change = told.members[1].changes[0]
    assert f"{{+{change.added[:20]}" in shown
    assert read["members"][1]["changes"][0]["added"] == change.added
    assert all("text" not in member["document"] for member in read["members"])


def test_why_names_the_canonical_and_the_share(sample: Corpus) -> None:
    document = sample.documents.filter((pl.col("family_id") == largest(sample)) & ~pl.col("is_canonical")).collect().row(0, named=True)
    told = why.explanation(sample, document["doc_id"])
    assert told.pair is not None
    own = "a" if told.pair["doc_a"] == document["doc_id"] else "b"
    other = told.pair["doc_b" if own == "a" else "doc_a"]
    shown = why.as_text(told).plain
    assert f"canonical: {told.family['canonical_doc_id']}" in shown
    assert f"{told.pair[f'containment_{own}_permille']}‰ of it stands in {other[:12]}" in shown
    assert other == told.family["canonical_doc_id"]
