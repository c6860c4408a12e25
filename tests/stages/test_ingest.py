"""ingest loses nothing, and decides from the bytes alone."""

from __future__ import annotations

import dataclasses
import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import store
from corpusmith.contract import InputError
from corpusmith.inputs import CORRECTIONS_SCHEMA, Inputs
from corpusmith.readers import jsonl
from corpusmith.sources import SCHEMA
from corpusmith.stages import cutting, ingest, sourcing

PARAMS = ingest.Params(
    max_record_bytes=100_000,
    max_replaced_permille=50,
    max_control_permille=20,
    max_depth=64,
    max_attributes=5000,
    max_rebuilt_bytes=4_000_000,
    max_names_bytes=16_000_000,
    max_hints=50,
    max_hint_chars=200,
    max_json_ld_chars=10_000,
    max_json_ld_depth=8,
    shards=ingest.Shards(target_bytes=600, max_bytes=2400, html_permille=1000),
)
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Fees rise</title><link rel="canonical" href="https://www.outlet.example/fees">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebPage", "name": "Site"},
{"@type": "NewsArticle", "headline": "Fees rise", "author": {"@id": "#ada"}, "datePublished": "2025-01-14"},
{"@type": "Person", "@id": "#ada", "name": "Ada Quill"}]}</script>
</head><body><article><h1>Fees rise</h1><p>Ships wait.</p></article></body></html>"""


def sources(*rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=SCHEMA)


def ingested(raw: Path, *, withheld: frozenset[str] = frozenset(), known: pl.DataFrame | None = None) -> dict[str, pl.DataFrame]:
    inputs = Inputs(raw, sources() if known is None else known, withheld, pl.DataFrame(schema=CORRECTIONS_SCHEMA))
    scanned = [
        ingest.scan({"paths": pl.DataFrame({"raw_path": group.paths})}, PARAMS, inputs)["scanned"] for group in ingest.GROUPS(inputs.raw)
    ]
    records = ingest.arrange({"scanned": pl.concat(scanned)}, PARAMS, inputs)["records"]
    store.checked(ingest.RECORDS, records)
    found = [ingest.read({"records": shard}, PARAMS, inputs) for shard in records.partition_by("shard", maintain_order=True)]
    tables = {table.name: store.checked(table, pl.concat([part[table.name] for part in found])) for table in ingest.WRITES}
    return {**{name.rpartition("/")[2]: table for name, table in tables.items()}, "records": records}


def written(raw: Path, files: dict[str, bytes | str]) -> Path:
    for name, content in files.items():
        (raw / name).parent.mkdir(parents=True, exist_ok=True)
        (raw / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return raw


def test_every_record_is_one_row_and_every_line_too(tmp_path: Path) -> None:
    raw = written(
        tmp_path,
        {
            "b/outlet/a.txt": "Fees rise\r\n\r\nShips wait.\n",
            "b/outlet/copy.txt": "Fees rise\r\n\r\nShips wait.\n",
            "b/outlet/page.html": PAGE,
            "b/outlet/blank.txt": " \n",
            "b/outlet/blank2.txt": " \n",
            "b/outlet/void.html": "<html><script>x</script></html>",
            "b/outlet/deep.html": "<html>" + "<div>" * 99 + "x",
            "b/outlet/picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(50),
            "b/outlet/broken.txt": b"\xff\xfe" + b"\0\xd8a\0" * 9,
            "b/outlet/pack.jsonl": '{"text": "Fees rise\\r\\n\\r\\nShips wait.\\n"}\n{"text": ""}\n{"html": "<p>One", "url": "https://a.example/1"}',
            "b/.DS_Store": b"\0",
        },
    )
    found = ingested(raw)
    files = found["files"]
    assert files.height == 13
    names = pl.col("raw_path").str.split("/").list.last() + pl.format(":{}", "record")
    assert files.select(names, "reason").rows() == [
        (".DS_Store:0", "litter"),
        ("a.txt:0", None),
        ("blank.txt:0", "empty"),
        ("blank2.txt:0", "empty"),
        ("broken.txt:0", "undecodable"),
        ("copy.txt:0", None),
        ("deep.html:0", "too_deep"),
        ("pack.jsonl:0", None),
        ("pack.jsonl:1", "empty"),
        ("pack.jsonl:2", None),
        ("page.html:0", None),
        ("picture.txt:0", "binary"),
        ("void.html:0", None),
    ]
    pages = found["pages"]
    assert pages.select("raw_path", "record", "n_copies", "n_lines", "is_html").rows() == [
        ("b/outlet/a.txt", 0, 3, 3, False),
        ("b/outlet/pack.jsonl", 2, 1, 1, True),
        ("b/outlet/page.html", 0, 1, 3, True),
        ("b/outlet/void.html", 0, 1, 0, True),
    ]
    text = found["lines"].group_by("doc_id", maintain_order=True).agg(pl.concat_str("text", "ending").str.join(""))["text"].to_list()
    assert text == ["Fees rise\r\n\r\nShips wait.\n", "One", "Fees rise\n\nShips wait."]
    assert files.filter(pl.col("raw_path").str.ends_with("jsonl"))["encoding_rule"].to_list() == ["pack", None, "pack"]


def test_hints_and_canonical_address(tmp_path: Path) -> None:
    found = ingested(written(tmp_path, {"b/outlet/page.html": PAGE}))
    hints = found["hints"].select("kind", "name", "value").rows()
    assert hints == [
        ("attribute", "html.lang", "en"),
        ("title", "title", "Fees rise"),
        ("link", "canonical", "https://www.outlet.example/fees"),
        ("json_ld", "@type", "NewsArticle"),
        ("json_ld", "headline", "Fees rise"),
        ("json_ld", "author.@type", "Person"),
        ("json_ld", "author.@id", "#ada"),
        ("json_ld", "author.name", "Ada Quill"),
        ("json_ld", "datePublished", "2025-01-14"),
        ("json_ld", "@type", "WebPage"),
        ("json_ld", "name", "Site"),
    ]
    assert found["pages"]["url"].to_list() == ["https://www.outlet.example/fees"]
    assert found["files"]["source_id"].to_list() == ["outlet"], "the canonical address says nothing of the source"
    assert found["lines"].select("tag", "container").rows() == [("h1", "article"), (None, None), ("p", "article")]


def test_columns_that_speak_of_a_page_are_hints_behind_its_own(tmp_path: Path) -> None:
    row = {
        "html": "<title>Fees rise</title><p>One",
        "Author": ["Ana Sol", {"name": "Bo Lim"}, 3],
        "date": "2025-03-01",
        "title": "\ud800",
        "byline": " ",
    }
    sidecar = "file_name,pubdate,title\na.txt,14.01.2025,\n"
    found = ingested(written(tmp_path, {"b/o/p.jsonl": json.dumps(row), "b/o/a.txt": "Fish & Chips", "b/o/metadata.csv": sidecar}))
    said = [("pack", "pubdate", "14.01.2025"), ("title", "title", "Fees rise"), ("pack", "Author", "Ana Sol"), ("pack", "Author", "Bo Lim")]
    assert found["hints"].select("kind", "name", "value").rows() == said
    assert found["hints"]["hint_no"].to_list() == [0, 0, 1, 2]


def test_an_address_that_was_cut_is_none(tmp_path: Path) -> None:
    page = PAGE.replace("outlet.example/fees", f"outlet.example/{'x' * 200}")
    found = ingested(written(tmp_path, {"b/outlet/page.html": page}))
    assert found["files"]["url"].to_list() == [None]
    assert found["files"]["detail"].to_list() == ["names and values of hints cut at 200 characters: 1"]


def test_what_is_left_out_of_a_head_is_told_of_its_files(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", "<head>" + "".join(f"<meta name=n{number} content=x>" for number in range(50)))
    long = PAGE.replace("</head>", f'<meta name="description" content="{"x" * 201}"></head>')
    found = ingested(
        written(tmp_path, {"b/one.html": page, "b/outlet/two.html": page, "b/outlet/plain.html": PAGE, "b/outlet/long.html": long})
    )
    assert found["files"].select("raw_path", "status", "reason", "detail").rows() == [
        ("b/one.html", "accepted", None, "hints beyond the first 50 left out"),
        ("b/outlet/long.html", "accepted", None, "names and values of hints cut at 200 characters: 1"),
        ("b/outlet/plain.html", "accepted", None, None),
        ("b/outlet/two.html", "accepted", None, "hints beyond the first 50 left out"),
    ]
    assert found["hints"].group_by("doc_id", maintain_order=True).len()["len"].to_list()[0] == 50


def test_what_spells_no_value_is_no_hint_and_a_list_in_a_cell_is_one(tmp_path: Path) -> None:
    nothing = {"title": "None", "section": "null", "license": "nan", "headline": "Fees rise", "rights": "N/A", "dateline": "-"}
    sidecar = "file_name,authors,section\na.txt,\"['Ana Sol', 'Bo Lim']\",[draft\n"
    pack = json.dumps(nothing | {"text": "One"})
    found = ingested(written(tmp_path, {"b/o/p.jsonl": pack, "b/o/a.txt": "Fish & Chips", "b/o/metadata.csv": sidecar}))
    said = [("authors", "Ana Sol"), ("authors", "Bo Lim"), ("section", "[draft"), ("headline", "Fees rise")]
    assert found["hints"].select("name", "value").rows() == said


def test_a_document_is_read_as_its_first_record(tmp_path: Path) -> None:
    pack = json.dumps({"html": "Fish & Chips"}) + "\n" + json.dumps({"text": "<p>One</p><p>Two</p>"})
    found = ingested(written(tmp_path, {"b/o/1.jsonl": pack, "b/o/2.txt": "Fish & Chips", "b/o/3.html": "<p>One</p><p>Two</p>"}))
    assert found["pages"].select("raw_path", "record", "n_copies", "is_html", "n_lines").rows() == [
        ("b/o/1.jsonl", 0, 2, True, 1),
        ("b/o/1.jsonl", 1, 2, False, 1),
    ]


def test_withheld_hashes_are_suppressed(tmp_path: Path) -> None:
    raw = written(tmp_path, {"b/o/1.txt": "One", "b/o/2.txt": "Two", "b/o/3.jsonl": '{"html": "One", "text": "One"}'})
    hashes = ingested(raw)["files"]["raw_sha256"].to_list()
    found = ingested(raw, withheld=frozenset((hashes[0], hashes[1][:32])))
    assert found["files"].select("status", "reason", "doc_id", "extra").rows() == [("suppressed", "withheld", None, None)] * 3
    assert found["pages"].height == 0


def test_sources(tmp_path: Path) -> None:
    known = sources(
        {"id": "gazette", "hosts": ["www.gazette.example"], "paths": []},
        {"id": "ledger", "hosts": [], "paths": ["*/ledger-[ab]/**"]},
    )
    rows = [
        ("b/x/1", None, "own", "own"),
        ("b/ledger-a/1", "https://gazette.example/1", None, "ledger"),
        ("b/ledger-c/1", "HTTPS://user@News.Gazette.example:443/1", None, "gazette"),
        ("b/x/1", "https://www.other.example", None, "other.example"),
        ("b/x/1", "/relative", None, "x"),
        ("b/1", None, None, None),
    ]
    records = pl.DataFrame(rows, schema=["raw_path", "url", "source", "expected"], orient="row").with_columns(
        record=0, status=pl.lit("accepted")
    )
    assert sourcing.source_ids(records, known).to_list() == records["expected"].to_list()
    assert sourcing.source_ids(records, sources()).to_list() == [
        "own",
        "gazette.example",
        "news.gazette.example",
        "other.example",
        "x",
        None,
    ]


def test_a_source_may_be_stated_by_the_name_that_one_has() -> None:
    known = sources(
        {"id": "gazette", "name": "The Gazette"},
        {"id": "ledger", "name": "gazette"},
        {"id": "east", "name": "Post"},
    )
    stated = ["The Gazette", " the gazette ", "gazette", "ledger", "LEDGER", "East", "The Gazette Online", None]
    assert sourcing.source_ids(records_of(stated), known).to_list() == [
        "gazette", "gazette", "gazette", "ledger", "ledger", "east", "The Gazette Online", None,
    ]  # fmt: skip


def records_of(stated: list[str | None]) -> pl.DataFrame:
    rows = [("b/pack.jsonl", number, None, source, "accepted") for number, source in enumerate(stated)]
    schema = {"raw_path": pl.String, "record": pl.Int32, "url": pl.String, "source": pl.String, "status": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")


def test_a_source_named_as_itself_in_other_capitals_is_that_source() -> None:
    assert sourcing.source_ids(records_of(["Post"]), sources({"id": "post", "name": "Post"})).to_list() == ["post"]


@pytest.mark.parametrize(
    ("stated", "one", "other"), [("Post", "east", "west"), ("POST ", "east", "west"), ("Gazette", "gazette", "ledger")]
)
def test_a_source_stated_by_a_name_that_two_have_is_refused(stated: str, one: str, other: str) -> None:
    known = sources({"id": "east", "name": "Post"}, {"id": "west", "name": "post"}, {"id": "gazette"}, {"id": "ledger", "name": "Gazette"})
    with pytest.raises(InputError) as error:
        sourcing.source_ids(records_of(["east", "gazette", stated]), known)
    assert str(error.value) == (
        f"data/raw/b/pack.jsonl#2: its source '{stated}' may be {one} or {other} of data/sources.yaml; state the id"
    )


def test_a_page_whose_source_two_are_named_is_named(tmp_path: Path) -> None:
    raw = written(tmp_path, {"b/o/1.txt": "Fees rise", "b/o/metadata.csv": "file_name,source\n1.txt,Post\n"})
    with pytest.raises(InputError, match=r"data/raw/b/o/1\.txt: its source 'Post' may be east or west"):
        ingested(raw, known=sources({"id": "east", "name": "Post"}, {"id": "west", "name": "Post"}))


def test_order_on_disk_changes_nothing(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {f"b/o{number % 3}/{number}.txt": f"Story {number}\n" * (number % 7 + 1) for number in range(40)}
    first = ingested(written(tmp_path / "one", files))
    second = ingested(written(tmp_path / "two", dict(sorted(files.items(), key=lambda item: item[1]))))
    for name, table in first.items():
        assert table.equals(second[name])
    assert first["files"].select("raw_path", "record").rows() == sorted(first["files"].select("raw_path", "record").rows())


def test_no_files_give_no_rows(tmp_path: Path) -> None:
    inputs = Inputs(tmp_path, sources(), frozenset(), pl.DataFrame(schema=CORRECTIONS_SCHEMA))
    assert ingest.GROUPS(inputs.raw) == []
    scanned = ingest.scan({"paths": pl.DataFrame(schema={"raw_path": pl.String})}, PARAMS, inputs)
    records = ingest.arrange(scanned, PARAMS, inputs)
    assert all(table.height == 0 for table in ingest.read(records, PARAMS, inputs).values())


def test_an_absent_file_in_metadata_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"names 'b\.txt'"):
        ingested(written(tmp_path, {"b/o/a.txt": "a", "b/o/metadata.csv": "file_name,url\nb.txt,\n"}))


@pytest.mark.parametrize(("column", "known"), [("URL", "url"), ("Retrieved at", "retrieved_at"), ("Source", "source")])
def test_a_column_of_metadata_that_is_nearly_known_is_named(tmp_path: Path, column: str, known: str) -> None:
    with pytest.raises(InputError, match=rf"b/o/metadata\.csv: line 1: column '{column}' is unknown; write {known}"):
        ingested(written(tmp_path, {"b/o/a.txt": "a", "b/o/metadata.csv": f"file_name,{column}\na.txt,x\n"}))


@pytest.mark.parametrize("name", ["b/o/Metadata.csv", "METADATA.CSV"])
def test_metadata_in_capitals_is_no_page(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=rf"data/raw/{name}: would be taken for a page; rename it metadata\.csv"):
        ingested(written(tmp_path, {"b/o/a.txt": "a", name: "file_name,url\na.txt,\n"}))


RECORDS = st.lists(st.tuples(st.integers(0, 2**64 - 1), st.integers(0, 3000)), min_size=1, max_size=80)


def ends(records: list[tuple[int, int]]) -> list[bool]:
    hashes, sizes = zip(*records, strict=True)
    return cutting.ends(np.array(hashes, np.uint64), np.array(sizes, np.int64), 1000, 4000).tolist()


@given(RECORDS)
@settings(deadline=None)
def test_no_shard_outgrows_the_maximum(records: list[tuple[int, int]]) -> None:
    found, size = ends(records), 0
    assert found[-1]
    for (_, n_bytes), is_end in zip(records, found, strict=True):
        size += n_bytes
        assert size <= 4000 or size == n_bytes
        size = 0 if is_end else size


def test_a_record_more_changes_few_shards() -> None:
    rng = np.random.default_rng(7)
    hashes, sizes = rng.integers(0, 2**64, 2000, np.uint64), rng.integers(1, 400, 2000)
    before = cutting.ends(hashes, sizes, 4000, 16000)
    assert 60 < before.sum() < 160
    for place in range(0, 2000, 97):
        after = cutting.ends(np.insert(hashes, place, np.uint64(2**63)), np.insert(sizes, place, 200), 4000, 16000)
        assert (np.delete(after, place) != before).sum() <= 6


def test_rows_of_a_pack_that_are_no_json_are_named(tmp_path: Path) -> None:
    rows = [
        '{"text": "Fees rise"}',
        '{"text": "Fees fall", "depth": 1e999}',
        '{"text": "Fees stay", "text": "Fees go"}',
        '{"text": "Ships wait", "n": NaN}',
    ]
    files = ingested(written(tmp_path, {"b/outlet/pack.jsonl": "\n".join(rows)}))["files"]
    assert files["reason"].to_list() == [None, "bad_json", "bad_json", "bad_json"]
    assert files["detail"].to_list()[1:3] == ["1e999 is too large a number", "'text' stands twice in one object"]


def test_archives_and_odd_names_are_rows(tmp_path: Path) -> None:
    archive, parquet = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(archive, "w") as inside:
        inside.writestr("a.txt", "Fees rise")
    pl.DataFrame({"text": ["Fees rise"]}).write_parquet(parquet)
    warc = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nFees rise\r\n\r\n"
    files: dict[str, bytes | str] = {
        "b/o/1.jsonl.gz": gzip.compress(b'{"text": "Fees rise"}'),
        "b/o/2.zip": archive.getvalue(),
        "b/o/3.parquet": parquet.getvalue(),
        "b/o/4.warc": warc,
        "b/o/5.warc.gz": gzip.compress(warc),
        "b/o/6\n7\x1b.txt": "Fees rise",
    }
    found = ingested(written(tmp_path, files))
    assert found["files"].select("raw_path", "reason").rows() == [(name, "binary") for name in list(files)[:5]] + [(list(files)[5], None)]


def test_pages_saved_as_mail_or_rich_text_are_no_pages(tmp_path: Path) -> None:
    mail = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: "
    page = b"\r\n\r\n<!DOCTYPE html><html><body><p>Fees=20rise</p></body></html>\r\n"
    files: dict[str, bytes | str] = {
        "b/o/1.mhtml": mail + b"multipart/related;\r\n\ttype=text/html; boundary=x\r\n\r\n--x\r\nContent-Type: text/html" + page,
        "b/o/2.rtf": rb"{\rtf1\ansi Fees rise}",
        "b/o/3.eml": mail + b"text/plain\r\n\r\nFees rise\r\n",
    }
    found = ingested(written(tmp_path, files))["files"]
    assert found.select("format", "reason").rows() == [(None, "binary"), (None, "binary"), ("text", None)]


def test_a_sidecar_describes_its_own_folder_only(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"'s/a\.txt' lies in another folder"):
        ingested(
            written(tmp_path, {"b/outlet/metadata.csv": "file_name,url\ns/a.txt,https://a.example\n", "b/outlet/s/a.txt": "Fees rise"})
        )


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("http://[2001:db8::1]:80/a", "[2001:db8::1]"),
        ("https://example.org\\\\@evil.example/", "example.org"),
        ("https://me@www.Outlet.example:8080/a", "outlet.example"),
        ("https://me@example.org@www.outlet.example/a", "outlet.example"),
    ],
)
def test_the_host_is_the_one_a_browser_asks(tmp_path: Path, url: str, source: str) -> None:
    files = ingested(written(tmp_path, {"pack.jsonl": f'{{"text": "Fees rise", "url": "{url}"}}'}))["files"]
    assert files["source_id"].to_list() == [source]


def test_html_counts_by_its_share(tmp_path: Path) -> None:
    page = "<p>" + "<i></i>" * 100 + "{} waits in the harbour."
    files: dict[str, bytes | str] = {f"2025-01/a/{n:03}.html": page.format(n) for n in range(60)}
    raw = written(tmp_path / "raw", files)
    n_whole = ingested(raw)["records"]["shard"].n_unique()
    light = dataclasses.replace(PARAMS, shards=dataclasses.replace(PARAMS.shards, html_permille=100))
    inputs = Inputs(raw, sources(), frozenset(), pl.DataFrame(schema=CORRECTIONS_SCHEMA))
    scanned = [ingest.scan({"paths": pl.DataFrame({"raw_path": group.paths})}, light, inputs)["scanned"] for group in ingest.GROUPS(raw)]
    n_light = ingest.arrange({"scanned": pl.concat(scanned)}, light, inputs)["records"]["shard"].n_unique()
    assert n_whole == 60
    assert 2 <= n_light <= 30


def test_the_depth_of_a_row_has_a_bound_of_its_own() -> None:
    deep = '{"text": "[{[ said", "a": ' + "[" * 199 + "]" * 199 + "}"
    assert jsonl.parsed(deep.encode())["text"] == "[{[ said"
    assert jsonl.parsed(json.dumps({"text": "[" * 999 + '\\"' + "{" * 999}).encode())["text"].count("[") == 999
    with pytest.raises(ValueError, match="nested too deeply"):
        jsonl.parsed(deep.replace("[]", "[[]]").encode())
