"""The small inputs: read, or refused with file, line and fix."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import inputs, sources
from corpusmith.contract import InputError
from corpusmith.stages.sourcing import pattern
from tests.project import ROOT

DOC = "0123456789abcdef" * 2
FILES = {
    "sources.yaml": "sources: []\n",
    "suppressed.csv": "sha256,why\n",
    "corrections.csv": "doc_id,line_no,field,value,who,why\n",
}


def load(root: Path, **changed: str | None) -> inputs.Inputs:
    (root / "data" / "raw").mkdir(parents=True, exist_ok=True)
    for name, text in {**FILES, **{key.replace("_", "."): value for key, value in changed.items()}}.items():
        if text is not None:
            (root / "data" / name).write_text(text, encoding="utf-8")
    (root / "card.yaml").write_text("title: Gazettes\n", encoding="utf-8")
    return inputs.load(root)


def test_unused_inputs_are_empty(tmp_path: Path) -> None:
    found = load(tmp_path)
    assert (found.sources.height, found.withheld, found.corrections.height) == (0, frozenset(), 0)


def test_all_inputs(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        sources_yaml="sources:\n- {id: gazette, hosts: gazette.example, tdm_reservation: true, default_timezone: Asia/Tokyo}\n",
        suppressed_csv=f"sha256,why\n{DOC.upper()},asked for\n",
        corrections_csv=f'doc_id,line_no,field,value,who,why\n{DOC},3,is_kept,true,Ada,\n{DOC},,title,"A, B",Ada,typo\n',
    )
    assert found.sources.select("id", "hosts", "paths", "tdm_reservation").rows() == [("gazette", ["gazette.example"], [], True)]
    assert found.withheld == {DOC}
    assert found.corrections.select("line_no", "field", "value").rows() == [(3, "is_kept", "true"), (None, "title", "A, B")]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("sources_yaml", None, r"data/sources\.yaml: not found; create it with this line: sources: \[\]"),
        ("suppressed_csv", None, r"data/suppressed\.csv: not found; create it with this line: sha256,why"),
        ("corrections_csv", None, "data/corrections.csv: not found"),
        *(
            ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},,{field},{value},Ada,\n", rf"line 2: .* no value of {field}")
            for field, value in (
                ("published_offset_min", "+480"),
                ("published_offset_min", "0480"),
                ("published_offset_min", "841"),
                ("published_offset_min", "4８０"),
                ("published_local", "2025-01-14T09"),
                ("published_local", "2025-02-30"),
                ("published_local", "0001-01-01T00:00"),
                ("published_local", "1899-12-31"),
                ("published_local", "2101-01-01"),
                ("modified_at", "0001-01-01T00:00:00Z"),
                ("rights_year", "abc"),
                ("rights_year", "99999"),
                ("rights_year", "-5"),
                ("rights_year", "0"),
                ("rights_year", "２０２５"),
                ("modified_at", "2025-01-14T09:06:00"),
                ("tdm_reservation", "maybe"),
            )
        ),
        ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},,title,A,,\n{DOC},,title,B,,\n", "title of .* is corrected twice"),
        ("sources_yaml", "sources:\n- {id: a, paths: ['[z-a].txt']}\n", "range that runs backwards"),
        ("sources_yaml", "sources:\n- {id: a, paths: ['[!].txt']}\n", "excludes nothing"),
        ("sources_yaml", "sources:\n- {id: b}\n- {id: a, paths: 'b/{p,q}/*'}\n", r"source 2 \(a\): paths: 'b/\{p,q\}/\*' holds braces"),
        ("sources_yaml", "sources:\n- {id: a, paths: ['[abc']}\n", r"'\[abc' holds a \[ that opens no"),
        ("sources_yaml", "sources:\n- {id: a, paths: ['b/[]/*']}\n", r"holds a \[ that opens no"),
        ("sources_yaml", "sources:\n- {id: a, paths: [data/raw/b/*]}\n", "begin below data/raw; leave out 'data/raw/'"),
        ("sources_yaml", "sources:\n- {id: a, paths: [/b/*]}\n", "leave out '/'"),
        *(
            ("sources_yaml", f"sources:\n- {{id: a, hosts: ['{host}']}}\n", rf"source 1 \(a\): hosts: .* no bare host; write {fix},")
            for host, fix in (
                ("https://x.example/", "x.example"),
                ("//x.example", "x.example"),
                ("x.example/news?a#b", "x.example"),
                ("x.example:8080", "x.example"),
                ("*.x.example", "x.example"),
                ("", "one such as x.example"),
                ("me@x.example", "one such as x.example"),
            )
        ),
        ("sources_yaml", "sources: [}", "not valid YAML"),
        ("sources_yaml", "[]", "must hold one key"),
        ("sources_yaml", "sources:\n- name: x\n", "source 1: needs an id"),
        ("sources_yaml", "sources:\n- id: a\n  nmae: x\n", r"source 1 \(a\): key 'nmae' is unknown"),
        ("sources_yaml", "sources:\n- id: a\n- id: a\n", "sources 1 and 2 share the id 'a'"),
        ("sources_yaml", "sources:\n- id: a\n  id: b\n", "line 3: 'id' stands twice"),
        ("sources_yaml", "sources:\n- id: a\n  tdm_reservation: maybe\n", "tdm_reservation must be true or false"),
        ("sources_yaml", "sources:\n- id: a\n  country: NO\n", "country must be a text"),
        ("sources_yaml", "sources:\n- id: a\n  country: Germany\n", "country 'Germany' is no code; write two capitals .* such as DE"),
        ("sources_yaml", "sources:\n- id: a\n  country: de\n", "country 'de' is no code"),
        ("sources_yaml", "sources:\n- id: a\n  language: german\n", "language 'german' is no code; write a code of ISO 639, such as de"),
        ("sources_yaml", "sources:\n- id: a\n  default_timezone: +08:00\n", "no IANA time zone"),
        ("sources_yaml", "sources:\n- id: a\n  default_timezone: Mars/Base\n", "no IANA time zone"),
        ("suppressed_csv", "hash\n", "line 1: the header must be sha256,why"),
        ("suppressed_csv", "sha256,why\nabc,x\n", "line 2: 'abc' is no SHA-256"),
        ("suppressed_csv", f"sha256,why\n{DOC}\n", "line 2: has 1 cells, needs 2"),
        ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},x,role,byline,a,b\n", "line 2: line_no 'x'"),
        ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},1,role,nice,a,b\n", "'nice' is no value of role"),
        ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},1,title,nice,a,b\n", "field 'title' is none of a line"),
        ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},,text,nice,a,b\n", "field 'text' cannot be corrected"),
        *(
            ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},,{field},{value},a,b\n", f"of {field}; write one row for each")
            for field, value in (("authors", "Ana Ruiz; Lee Wu"), ("editors", "闻人砚；苗叙白"))
        ),
        ("corrections_csv", "doc_id,line_no,field,value,who,why\nabc,,title,nice,a,b\n", "'abc' is no doc_id"),
        ("corrections_csv", f"doc_id,line_no,field,value,who,why\n{DOC},1,role,other,a,b\n{DOC},1,role,byline,a,b\n", "corrected twice"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, name: str, text: str | None, message: str) -> None:
    with pytest.raises(InputError, match=message):
        load(tmp_path, **{name: text})


@pytest.mark.parametrize("field", ["section", "authors", "editors", "public_records"])
def test_rows_of_a_list_are_its_elements_in_order(tmp_path: Path, field: str) -> None:
    rows = "".join(f'{DOC},,{field},"{value}",Ada,\n' for value in ("Ruiz, Ana", "Lee Wu", "Abe Ito"))
    found = load(tmp_path, corrections_csv=f"doc_id,line_no,field,value,who,why\n{rows}")
    assert found.corrections["value"].to_list() == ["Ruiz, Ana", "Lee Wu", "Abe Ito"]


def test_a_title_may_hold_a_semicolon(tmp_path: Path) -> None:
    found = load(tmp_path, corrections_csv=f"doc_id,line_no,field,value,who,why\n{DOC},,title,Fees rise; ships wait,Ada,\n")
    assert found.corrections["value"].to_list() == ["Fees rise; ships wait"]


@pytest.mark.parametrize("row", ["rights_year,1900", "rights_year,2100", "rights_year,", "published_local,1900-01-01", "published_local,"])
def test_years_that_printed_dates_may_have_are_read(tmp_path: Path, row: str) -> None:
    found = load(tmp_path, corrections_csv=f"doc_id,line_no,field,value,who,why\n{DOC},,{row},Ada,\n")
    assert found.corrections["value"].to_list() == [row.partition(",")[2]]


@pytest.mark.parametrize("language", ["de", "yue", "pt-BR", "zh-Hans-CN"])
def test_codes_of_languages_are_read(tmp_path: Path, language: str) -> None:
    assert load(tmp_path, sources_yaml=f"sources:\n- {{id: a, language: {language}}}\n").sources["language"].to_list() == [language]


def test_hosts_and_paths_that_can_match_are_read(tmp_path: Path) -> None:
    text = "sources:\n- {id: a, hosts: [www.x.example, 'x.example.', '[::1]', münze.example], paths: ['b/[{]p,q}/[!a-c]?/*', 'b/{p}/x]']}\n"
    assert load(tmp_path, sources_yaml=text).sources["hosts"].to_list() == [["www.x.example", "x.example.", "[::1]", "münze.example"]]


@pytest.mark.parametrize("value", ["840", "-840", "0", "99", ""])
def test_offsets_within_bounds_are_read(tmp_path: Path, value: str) -> None:
    found = load(tmp_path, corrections_csv=f"doc_id,line_no,field,value,who,why\n{DOC},,published_offset_min,{value},Ada,\n")
    assert found.corrections["value"].to_list() == [value]


def test_a_separator_of_lines_inside_a_cell_ends_no_row(tmp_path: Path) -> None:
    found = load(tmp_path, corrections_csv=f"doc_id,line_no,field,value,who,why\n{DOC},,title,Fees\u2028rise\x85\x0c,Ada,\n")
    assert found.corrections["value"].to_list() == ["Fees\u2028rise"]


def test_a_star_crosses_folders() -> None:
    paths = pl.Series(["2025-01/ledger/a.txt", "2025-01/x/ledger/y/a.txt", "2025-01/ledgers/a.txt"])
    assert paths.str.contains(pattern("*/ledger/*")).to_list() == [True, True, False]


@given(st.text(st.sampled_from("a-z![]^&~\\:*?é"), max_size=8))
@settings(deadline=None)
def test_a_glob_that_is_accepted_compiles(glob: str) -> None:
    try:
        (path,) = sources.source({"id": "a", "paths": [glob]}, "data/sources.yaml")["paths"]
    except InputError:
        return
    assert pl.Series(["b/outlet/1"]).str.contains(pattern(path)).dtype == pl.Boolean


def test_a_title_that_yaml_takes_for_a_number_is_named(tmp_path: Path) -> None:
    load(tmp_path)
    (tmp_path / "card.yaml").write_text("title: 2025\n", encoding="utf-8")
    with pytest.raises(InputError, match="quote a number"):
        inputs.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: Gazettes\n", r"card\.yaml: key 'titel' is unknown; did you mean title\?"),
        ("title: Gazettes\nLicence: CC0-1.0\n", r"key 'Licence' is unknown; did you mean license\?"),
        ("title: Gazettes\n7: x\n", r"key '7' is unknown; use only title, description, creators"),
        ("- title\n", "must hold at least a `title:`"),
    ],
)
def test_a_key_of_the_card_that_is_unknown_is_named(tmp_path: Path, text: str, message: str) -> None:
    load(tmp_path)
    (tmp_path / "card.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        inputs.load(tmp_path)


def test_the_projects_own_card_is_read() -> None:
    assert tuple(inputs.load(ROOT).card) == inputs.CARD


def test_a_missing_raw_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="data/raw: not there; create the folder"):
        inputs.load(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw.dvc").touch()
    with pytest.raises(InputError, match="data/raw: not there; get it: dvc pull data/raw"):
        inputs.load(tmp_path)
