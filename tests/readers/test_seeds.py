"""Whatever lies below data/raw becomes rows: nothing is lost, nothing is followed out of the folder."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.contract import InputError
from corpusmith.readers import folder, seeds, sidecar
from corpusmith.readers.records import Facts, Record, as_json

MAX = 1000


def rows(raw: Path, path: str, facts: Facts | None = None, max_bytes: int = MAX) -> list[Record]:
    return list(seeds.scanned(raw, path, path, facts or Facts(), max_bytes))


def pack(raw: Path, *lines: object) -> list[Record]:
    (raw / "pack").write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return rows(raw, "pack")


def test_a_plain_file_is_one_record(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"Only a name\n")
    (record,) = rows(tmp_path, "a.html")
    assert (record.format, record.raw_bytes, record.status) == ("text", 12, "accepted")
    assert record.raw_sha256 == hashlib.sha256(b"Only a name\n").hexdigest()
    assert seeds.content(tmp_path, record.place, record.raw_sha256) == b"Only a name\n"


def test_a_file_beyond_the_bound_is_hashed_and_rejected(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * (MAX + 1))
    (record,) = rows(tmp_path, "big")
    assert (record.reason, record.raw_bytes, record.raw_sha256) == ("too_large", MAX + 1, hashlib.sha256(b"x" * (MAX + 1)).hexdigest())


def test_a_bound_takes_no_memory(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"A page")
    assert rows(tmp_path, "a", max_bytes=10**15)[0].raw_bytes == 6


def test_rows_of_a_pack(tmp_path: Path) -> None:
    found = pack(
        tmp_path,
        {"text": "One", "url": "https://outlet.example/1", "retrieved_at": "2025-01-14T09:06:00+08:00", "depth": 2},
        b"  ",
        {"html": "<p>Two", "text": "ignored", "source": "outlet"},
        b"{broken",
        {"title": "no page"},
        {"text": ""},
        {"text": "a", "retrieved_at": "yesterday", "url": 7},
        b'{"text": "\\ud800"}',
        b'{"text": "x", "n": NaN}',
        b"\xff\xfe",
        b"[1]",
        {"text": "y" * (MAX + 1)},
        b'{"text": ' + b"[" * 3000,
    )
    assert [record.place.record for record in found] == list(range(12))
    reasons = [record.reason for record in found]
    assert reasons == [
        None,
        None,
        "bad_json",
        "no_text",
        "empty",
        None,
        "bad_json",
        "bad_json",
        "bad_json",
        "bad_json",
        "too_large",
        "bad_json",
    ]
    assert found[0].facts.retrieved_at is not None
    assert found[0].facts.retrieved_at.isoformat() == "2025-01-14T01:06:00+00:00"
    assert as_json(found[0].facts.extra) == '{"depth":2}'
    assert (found[1].format, found[1].facts.source, as_json(found[1].facts.extra)) == ("html", "outlet", '{"text":"ignored"}')
    assert as_json(found[5].facts.extra) == '{"retrieved_at":"yesterday","url":7}'
    for record, expected in ((found[0], b"One"), (found[1], b"<p>Two"), (found[5], b"a")):
        assert record.raw_sha256 == hashlib.sha256(expected).hexdigest()
        assert seeds.content(tmp_path, record.place, record.raw_sha256) == expected


def test_the_page_of_a_row_is_its_first_field_that_is_not_blank(tmp_path: Path) -> None:
    found = pack(
        tmp_path,
        {"html": " \n\u00a0", "text": "Fees rise"},
        {"html": "<p>Fees rise", "text": " "},
        {"html": "\n", "text": ""},
        {"html": "", "text": "\n"},
    )
    assert [record.place.field for record in found] == ["text", "html", "html", "text"]
    assert [record.facts.extra for record in found] == [{}] * 4
    assert seeds.content(tmp_path, found[0].place, str(found[0].raw_sha256)) == b"Fees rise"


def test_a_line_beyond_the_bound_is_skipped_over(tmp_path: Path) -> None:
    found = pack(tmp_path, {"text": "a"}, {"text": "b"}, {"text": "b"}, {"text": "x" * 5 * MAX}, {"text": "c"})
    assert [(record.reason, record.raw_bytes) for record in found][2:] == [(None, 1), ("too_large", 5 * MAX + 13), (None, 1)]
    assert seeds.content(tmp_path, found[4].place, found[4].raw_sha256 or "") == b"c"


def test_rows_without_a_page_say_what_to_rename(tmp_path: Path) -> None:
    found = pack(tmp_path, {"error": "rate limited"}, {"body": "b"}, {"text": None}, {"html": 7})
    assert [record.reason for record in found] == ["no_text"] * 4
    assert [record.detail for record in found] == [
        *["the row has no column text or html; rename the one that holds the page, if one does"] * 2,
        *["the row's text or html is no string"] * 2,
    ]


@pytest.mark.parametrize("content", ['[{"text": "One"}, {"text": "Two"}]', '{\n  "text": "One"\n}\n', '["One"]\n["Two"]'])
def test_other_json_is_no_page(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content)
    (record,) = rows(tmp_path, "a.json")
    assert (record.reason, record.detail) == (
        "bad_json",
        "JSON, but no JSON Lines in UTF-8; write one object a line, its page in text or html",
    )
    assert (record.raw_sha256, record.raw_bytes) == (hashlib.sha256(content.encode()).hexdigest(), len(content))


def test_a_row_wins_over_metadata(tmp_path: Path) -> None:
    (tmp_path / "pack").write_text('{"text": "a", "source": "own"}\n{"text": "b"}')
    found = rows(tmp_path, "pack", Facts(source="stated", extra={"k": "v"}))
    assert [record.facts.source for record in found] == ["own", "stated"]
    assert as_json(found[0].facts.extra) == '{"k":"v"}'


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["text", "html", "url", "x"]), st.text(max_size=8) | st.none() | st.integers(), max_size=4),
        max_size=8,
    )
)
@settings(deadline=None, max_examples=60)
def test_each_row_is_one_record_and_can_be_read_again(tmp_path_factory: pytest.TempPathFactory, lines: list[dict[str, object]]) -> None:
    raw = tmp_path_factory.mktemp("raw")
    found = pack(raw, {"text": "first"}, *lines)
    assert len(found) == len(lines) + 1
    for record, line in zip(found[1:], lines, strict=True):
        if record.status == "accepted":
            page = seeds.content(raw, record.place, record.raw_sha256 or "")
            assert page.decode() == line[record.format or ""]
        else:
            assert record.reason


def test_special_files_become_rows(tmp_path: Path) -> None:
    raw, outside = tmp_path / "raw", tmp_path / "secret"
    (raw / "b").mkdir(parents=True)
    outside.write_text("secret")
    os.mkfifo(raw / "pipe")
    (raw / "out").symlink_to(outside)
    (raw / "gone").symlink_to("nothing")
    (raw / "loop").symlink_to(raw)
    (raw / "b" / "in").symlink_to(raw / "page")
    (raw / "page").write_text("page")
    (raw / "data.dvc").write_text("outs: []")
    (raw / "b" / ".DS_Store").write_bytes(b"\0")
    (raw / os.fsdecode(b"caf\xe9")).write_text("x")
    found = {seed.raw_path: rows(raw, seed.disk_path)[0] for seed in folder.seeds(raw)}
    assert {path: record.reason for path, record in found.items()} == {
        "b/.DS_Store": "litter", "b/in": None, "caf\\xe9": "unreadable", "gone": "unreadable", "loop": "unreadable", "out": "unreadable",
        "page": None, "pipe": "unreadable",
    }  # fmt: skip
    assert found["out"].raw_sha256 is None


def test_paths_are_nfc_and_in_order(tmp_path: Path) -> None:
    for name in ("Z", "a", "e\u0301", "b/c"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [seed.raw_path for seed in folder.seeds(tmp_path)] == ["Z", "a", "b/c", "é"]
    (tmp_path / "\u00e9").write_text("x")
    with pytest.raises(InputError, match=r"e\\u0301.*\\xe9"):
        folder.seeds(tmp_path)


def test_a_file_that_changed_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("now")
    (record,) = rows(tmp_path, "a")
    (tmp_path / "a").write_text("later")
    with pytest.raises(InputError, match="data/raw/a: changed"):
        seeds.content(tmp_path, record.place, record.raw_sha256 or "")


def test_metadata_beside_files(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text(
        "file_name,url,retrieved_at,source,desk\na.txt, https://outlet.example ,2025-01-14T09:06Z,,City\n"
    )
    facts = sidecar.facts(tmp_path, "")["a.txt"]
    assert (facts.url, facts.source, dict(facts.extra)) == ("https://outlet.example", None, {"desk": "City"})
    with pytest.raises(InputError, match=r"names 'a\.txt'"):
        sidecar.check(tmp_path, "", set())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,url\n", "line 1: needs the columns"),
        ("file_name\na\na\n", "line 3: 'a' stands twice"),
        ("file_name,retrieved_at\na,2025-01-14 09:06\n", "line 2: retrieved_at"),
        ("file_name,url\na\n", "line 2: has 1 cells"),
        ('file_name\n"a\n', "mend the quotes"),
        ("file_name\n,\n", "has 2 cells"),
    ],
)
def test_a_mistake_in_metadata_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "metadata.csv").write_text(text)
    with pytest.raises(InputError, match=message):
        sidecar.facts(tmp_path, "")


def test_names_with_control_characters_are_paths_like_others(tmp_path: Path) -> None:
    names = ["a\nb.txt", "c\r.txt", "d\te\x1b[31m.txt", "f\x7f\u2028.txt"]
    for name in names:
        (tmp_path / name).write_text(name)
    found = folder.seeds(tmp_path)
    assert [seed.raw_path for seed in found] == names
    for seed in found:
        (record,) = rows(tmp_path, seed.disk_path)
        assert seeds.content(tmp_path, record.place, record.raw_sha256 or "").decode() == seed.raw_path


def test_a_key_twice_is_named_whatever_it_holds(tmp_path: Path) -> None:
    (_, record) = pack(tmp_path, {"text": "a"}, b'{"text": "a", "\\ud800": 1, "\\ud800": 2}')
    assert (record.reason, record.detail) == ("bad_json", "'\\ud800' stands twice in one object")


def test_the_sidecar_of_the_root_is_named(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("file_name\na.txt\n")
    with pytest.raises(InputError, match=r"^data/raw/metadata\.csv: names"):
        sidecar.check(tmp_path, "", set())


def test_a_separator_of_lines_inside_a_cell_of_metadata_ends_no_row(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("file_name,desk\na.txt,City\u2028Port\x0b\x85\n", encoding="utf-8")
    assert dict(sidecar.facts(tmp_path, "")["a.txt"].extra) == {"desk": "City\u2028Port\x0b\x85"}
