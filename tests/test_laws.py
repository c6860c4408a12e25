"""The laws, on corpora that nobody wrote: random pages, formats, endings, copies and broken records."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpusmith import laws, manifests, store, why
from corpusmith.contract import DOCUMENTS, EVIDENCE, FAMILIES, LINES, QUALITY, InputError
from corpusmith.corpus import Corpus
from corpusmith.run import STAGES
from tests.project import build, build_in_processes, digests, scratch, with_sample

SLOW = settings(deadline=None, max_examples=12, suppress_health_check=list(HealthCheck))
SENTENCES = (
    "The harbour board published its new tariff for controlled goods on Tuesday, and shippers asked for more time.",
    "Ein Sprecher der Kammer sagte, die Frist sei zu kurz; man brauche mindestens sechs Wochen für die neuen Formulare.",
    "港务局周二公布了受管制货物的新收费标准，托运人要求给予更多时间。",
    "وقالت الغرفة إن المهلة قصيرة جدا وإن الشركات تحتاج إلى ستة أسابيع على الأقل لإعداد النماذج الجديدة.",
    "By Ada Quill",
    "Home / Trade / Ports",
    "Copyright 2021 Example Post. All rights reserved.",
    "14 January 2025, 09:06 UTC+8",
    "Related stories",
    "Source: Xinhua, Reuters   Editor: Lin Ye",
    "By Reuters and AFP",
    "Published: 03/04/2025 10:30",
    "BEIJING, Jan 14 (Xinhua) -- The board met again, and nothing was decided on the tariff for controlled goods.",
    "Log in",
    "",
    "\u00a0 \u00a0",
    "\u2028\x0b odd \x85 breaks \u200b",
)
LINE = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=40))
PAGE = st.builds(lambda lines, ending: ending.join(lines), st.lists(LINE, max_size=25), st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
TEXT = st.builds(
    lambda page, encoding: page.encode(encoding, "replace"), PAGE, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "cp1252", "utf-16"])
)
HTML = st.builds(
    lambda page: f"<!doctype html><title>{page[:30]}</title><body><p>{page.replace(chr(10), '</p><p>')}".encode(errors="replace"), PAGE
)
PACK = st.builds(
    lambda pages: "\n".join(
        json.dumps({"text": page, "url": f"https://a.example/{n}", "depth": n}) for n, page in enumerate(pages)
    ).encode(),
    st.lists(PAGE, min_size=1, max_size=4),
)
BROKEN = st.one_of(st.just(b""), st.just(b"\0" * 200), st.just(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), st.binary(max_size=60))
RAW = st.one_of(TEXT, TEXT, HTML, PACK, BROKEN)
SEEDS = st.lists(st.tuples(st.sampled_from(["a/one", "a/two", "b/one"]), RAW), min_size=0, max_size=12)
SMALL_SHARDS = {"shards": {"target_bytes": 1500, "max_bytes": 6000}, "run": {"partitions": 3}}


def placed(seeds: list[tuple[str, bytes]]) -> dict[str, bytes]:
    return {f"{folder}/{number:03d}.txt": content for number, (folder, content) in enumerate(seeds)}


@given(SEEDS)
@SLOW
def test_the_laws_hold_on_random_corpora(tmp_path_factory: pytest.TempPathFactory, seeds: list[tuple[str, bytes]]) -> None:
    corpus = Corpus(build(scratch(tmp_path_factory.mktemp("laws"), placed(seeds), changes=SMALL_SHARDS)))
    assert laws.breaches(corpus) == []
    plain = set(corpus.files.collect()["raw_path"])
    assert plain == set(placed(seeds))


def test_tables_do_not_depend_on_shards(sample: Corpus, tmp_path: Path) -> None:
    small = {"shards": {"target_bytes": 5000, "max_bytes": 20_000}, "run": {"partitions": 3}}
    cut = Corpus(build(with_sample(tmp_path / "cut", changes=small)))
    assert len(manifests.read(cut.root / "data" / "ingested").shards) > 20
    for name in ("files", "documents", "lines", "pairs", "families", "evidence", "hints", "quality", "sources"):
        assert getattr(cut, name).collect().equals(getattr(sample, name).collect()), name


def test_the_sample_keeps_the_laws(sample: Corpus) -> None:
    assert laws.breaches(sample) == []


def test_with_a_ledger_of_offsets_the_laws_hold_and_no_text_is_lost(sample: Corpus, tmp_path: Path) -> None:
    root = with_sample(tmp_path / "offsets", changes={"assemble": {"ledger": "offsets"}})
    corpus = Corpus(build(root))
    assert corpus.lines.select(pl.col("text", "ending").is_null().all()).collect().row(0) == (True, True)
    assert corpus.verbatim_lines.collect().equals(sample.lines.collect())
    assert laws.breaches(corpus) == []
    size, whole = (sum(path.stat().st_size for path in (c.root / "data" / "corpus" / "lines").iterdir()) for c in (corpus, sample))
    assert size < whole
    some = sample.lines.filter(pl.col("is_kept")).select("doc_id", "text").first().collect().row(0)
    assert some[1] in json.dumps(why.explanation(corpus, some[0]).lines, ensure_ascii=False, default=str)


def test_text_and_ending_give_the_bytes_of_utf8_pages_back(sample: Corpus) -> None:
    plain = sample.files.filter(
        pl.col("format") == "text",
        pl.col("encoding") == "utf-8",
        pl.col("encoding_rule") == "utf8",
        pl.col("n_replaced") == 0,
        pl.col("status") == "accepted",
    )
    lines = (
        sample.lines.with_columns(page=pl.col("text") + pl.col("ending"))
        .group_by("doc_id", maintain_order=True)
        .agg(pl.col("page").str.join(""))
    )
    pages = dict(lines.select("doc_id", "page").collect().rows())
    rows = plain.select("raw_path", "doc_id").filter(~pl.col("raw_path").str.ends_with(".jsonl")).collect().rows()
    assert len(rows) > 20
    for raw_path, doc_id in rows:
        assert pages[doc_id].encode() == (sample.root / "data" / "raw" / raw_path).read_bytes()


def copied(sample: Corpus, folder: Path) -> Path:
    """The data folder of a copy of the sample's public tables."""
    data = folder / "data"
    shutil.copytree(sample.root / "data" / "corpus", data / "corpus")
    (data / "ingested").symlink_to(sample.root / "data" / "ingested")
    return data


def files(data: Path, table: store.Table) -> list[Path]:
    return sorted((data / table.name).glob("*.parquet"))


def broken(sample: Corpus, folder: Path, table: store.Table, change: pl.Expr) -> list[str]:
    """What the laws say of the sample after one table was changed."""
    data = copied(sample, folder)
    manifest = manifests.read(data / table.folder)
    parts = {path.stem: store.write(data, table, path.stem, pl.read_parquet(path).with_columns(change)) for path in files(data, table)}
    written = {unit: part for unit, part in parts.items() if part}
    manifests.write(data / table.folder, replace(manifest, parts={**manifest.parts, table.short_name: written}))
    return laws.breaches(Corpus(folder))


def test_a_file_of_other_bytes_is_found(sample: Corpus, tmp_path: Path) -> None:
    path, *_ = files(copied(sample, tmp_path), QUALITY)
    pl.read_parquet(path).write_parquet(path)
    (breach,) = laws.breaches(Corpus(tmp_path))
    assert breach.startswith(f"data/corpus/quality/{path.name}: its bytes are not those of its manifest; remove it, and `dvc checkout`")


def test_damaged_and_missing_files_are_named_before_all_else(sample: Corpus, tmp_path: Path) -> None:
    data = copied(sample, tmp_path)
    (lines, *_), (documents, *_) = files(data, LINES), files(data, DOCUMENTS)
    whole = lines.read_bytes()
    lines.write_bytes(whole[: len(whole) // 2])
    md5 = hashlib.md5(whole, usedforsecurity=False).hexdigest()
    cached = tmp_path / ".dvc" / "cache" / "files" / "md5" / md5[:2] / md5[2:]
    cached.parent.mkdir(parents=True)
    cached.hardlink_to(lines)
    documents.unlink()
    fix = f"remove it and {cached}, which is damaged too, and `make repro` makes it anew"
    assert laws.breaches(Corpus(tmp_path)) == [
        f"data/corpus/documents/{documents.name}: missing; `dvc checkout` puts it back, or `make repro` makes it anew",
        f"data/corpus/lines/{lines.name}: its bytes are not those of its manifest; {fix}",
    ]


@pytest.mark.parametrize("at", [0, 4, 0.5, 0.9])
def test_a_page_is_not_explained_from_damaged_files(sample: Corpus, tmp_path: Path, at: float) -> None:
    path, *_ = files(copied(sample, tmp_path), LINES)
    whole = path.read_bytes()
    size = int(at * len(whole)) if at < 1 else int(at)
    path.write_bytes(whole[:size] if at != 0.9 else whole[: len(whole) // 3] + bytes(2000) + whole[len(whole) // 3 + 2000 :])
    doc_id = str(sample.documents.select("doc_id").first().collect().item())
    with pytest.raises(InputError, match=rf"data/corpus/lines/{path.name}: its bytes are not"):
        why.explanation(Corpus(tmp_path), doc_id)


@pytest.mark.parametrize(
    ("table", "change", "message"),
    [
        (LINES, pl.col("text") + "x", "not as long as their span"),
        (LINES, pl.col("text").str.replace_all("e", "o"), "lines are not their page"),
        (EVIDENCE, pl.col("end") + 10_000, "span is not in their line"),
        (EVIDENCE, pl.col("value").str.replace("e", "o"), "texts are not what their span says"),
        (LINES, ~pl.col("is_kept"), "texts are not their kept lines"),
        (EVIDENCE, pl.lit(True).alias("is_chosen"), "values and chosen evidence differ"),
        (EVIDENCE, pl.lit("").alias("value"), "empty values that are no person's statement"),
        (FAMILIES, pl.col("size") + 1, "they differ from what documents say"),
    ],
)
def test_a_broken_law_is_found(sample: Corpus, tmp_path: Path, table: store.Table, change: pl.Expr, message: str) -> None:
    assert any(message in breach for breach in broken(sample, tmp_path, table, change))


def test_workers_change_no_byte(tmp_path: Path) -> None:
    seeds = {
        f"a/s{n % 3}/{n:03d}.txt": "\n".join([*SENTENCES[: n % 9], f"Number {n} of the tariff was changed once more."]).encode()
        for n in range(40)
    }
    one = build(scratch(tmp_path / "one", seeds, changes=SMALL_SHARDS), workers=1)
    many = scratch(tmp_path / "many", seeds, changes=SMALL_SHARDS)
    ran = build_in_processes(many, 3)
    assert {stage for stage, _ in ran} == set(STAGES)
    assert os.getpid() not in {pid for _, pid in ran}
    assert len({pid for _, pid in ran}) > 1
    assert digests(one) == digests(many)
    assert len(manifests.read(one / "data" / "ingested").shards) > 3
