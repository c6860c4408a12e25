"""The commands: what they print, and how they say what went wrong."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import unicodedata
from pathlib import Path

import click
import polars as pl
import pytest
from click.testing import CliRunner

from corpusmith import family
from corpusmith.cli import main
from corpusmith.contract import InputError
from corpusmith.corpus import Corpus
from corpusmith.run import STAGES
from tests.project import ROOT, SMALL_INPUTS, build, command, scratch

PAGE = b"Home / Trade\n\nPort tariffs rise again\n\nThe harbour board published its new tariff on Tuesday, and shippers asked for time.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return scratch(tmp_path / "project", {"2025-01/post/page.txt": PAGE})


@pytest.mark.parametrize("words", [("why", ""), ("why", " "), ("family", ""), ("family", " ", "--json")])
def test_an_empty_name_names_nothing(sample: Corpus, words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, [*words, "--root", str(sample.root)])
    kind = "document" if words[0] == "why" else "family"
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"corpusmith: no {kind} is named; give a prefix of its ")
    assert len(done.stderr.splitlines()) == 1


def test_every_command_and_option_has_a_help_text() -> None:
    for name, each in main.commands.items():
        shown = CliRunner().invoke(main, [name, "--help"])
        assert shown.exit_code == 0
        assert each.help
        assert all(option.help for option in each.params if isinstance(option, click.Option))


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("params.yaml", None, "params.yaml: not found"),
        ("data/sources.yaml", None, "sources.yaml"),
        ("data/sources.yaml", "sources:\n- {id: a}\n- {id: a}\n", "a"),
        ("data/suppressed.csv", "hash\n", "suppressed.csv"),
        ("data/corrections.csv", SMALL_INPUTS["corrections.csv"] + f"{32 * '0'},1,no_such_field,v,me,because\n", "no_such_field"),
        ("data/raw/2025-01/post/metadata.csv", "file_name,url\npage.txt,https://a.example\npage.txt,https://b.example\n", "page.txt"),
        ("data/raw/2025-01/post/metadata.csv", "file_name,url\nabsent.txt,https://a.example\n", "absent.txt"),
    ],
)
def test_a_users_mistake_is_one_message_and_exit_code_2(project: Path, file: str, text: str | None, message: str) -> None:
    path = project / file
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text, encoding="utf-8")
    done = command(project, "run", "ingest")
    assert done.returncode == 2, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (project / "data" / "ingested").exists()


@pytest.mark.parametrize("stage", STAGES[1:])
def test_a_stage_without_its_inputs_says_what_makes_them(project: Path, stage: str) -> None:
    done = command(project, "run", stage)
    assert done.returncode == 2
    assert "dvc repro" in done.stderr


def test_a_misspelt_parameter_is_named(project: Path) -> None:
    path = project / "params.yaml"
    path.write_text(path.read_text().replace("max_record_bytes:", "max_record_byte:"))
    done = command(project, "run", "ingest")
    assert done.returncode == 2
    assert "did you mean ingest.max_record_bytes?" in done.stderr


def test_a_body_that_is_no_page_stops_nothing(project: Path) -> None:
    (project / "data" / "raw" / "2025-01" / "post" / "body.json").write_text('{"error":"rate limited"}\n')
    done = command(project, "run", "ingest")
    assert done.returncode == 0
    assert done.stderr.startswith("ingest: 2 records in, 1 accepted, 1 rejected; ")


def test_a_run_sums_up_in_one_line(project: Path) -> None:
    done = command(project, "run", "ingest")
    assert done.returncode == 0
    assert done.stdout == ""
    assert done.stderr.startswith("ingest: 1 records in, 1 accepted, 0 rejected; ")
    assert done.stderr.strip().endswith("MB/s")


def test_why_names_a_document_by_prefix_path_and_url(sample: Corpus) -> None:
    row = _with_url(sample)
    by = [
        command(sample.root, "why", name, "--json")
        for name in (row["doc_id"][:12], row["raw_path"], f"data/raw/{row['raw_path']}", row["url"])
    ]
    shown = [json.loads(done.stdout) for done in by]
    assert all(each["document"]["doc_id"] == row["doc_id"] for each in shown)
    assert [line["line_no"] for line in shown[0]["lines"]] == list(range(row["n_lines"]))


def _with_url(sample: Corpus) -> dict[str, object]:
    documents = sample.documents.collect()
    once = documents.filter(documents["url"].is_not_null() & documents["url"].is_unique() & documents["raw_path"].is_unique())
    return once.row(0, named=True)


def test_a_path_may_be_spelt_in_parts(sample: Corpus) -> None:
    row = sample.documents.filter(pl.col("raw_path").str.contains("é")).drop("text").collect().row(0, named=True)
    name = unicodedata.normalize("NFD", row["raw_path"])
    assert name != row["raw_path"]
    assert sample.document_id(name) == sample.document_id(f"data/raw/{name}") == row["doc_id"]
    assert family.family(sample, name).family["family_id"] == row["family_id"]


def test_why_names_a_row_of_a_pack(sample: Corpus) -> None:
    row = sample.documents.filter(pl.col("record") > 1).collect().row(0, named=True)
    done = command(sample.root, "why", f"{row['raw_path']}#{row['record']}")
    assert done.stdout.startswith(f"{row['doc_id']}  {row['raw_path']}#{row['record']}")


@pytest.mark.parametrize(("name", "message"), [("ffffffffffffffff", "no such document"), ("1", "give more digits")])
def test_why_says_what_it_cannot_find(sample: Corpus, name: str, message: str) -> None:
    done = command(sample.root, "why", name)
    assert done.returncode == 2
    assert message in done.stderr


def test_why_says_why_a_record_is_no_document(sample: Corpus) -> None:
    raw_path = sample.files.filter(status="rejected").collect()["raw_path"][0]
    done = command(sample.root, "why", raw_path)
    assert done.returncode == 2
    assert "was rejected" in done.stderr


def test_a_record_is_named_by_its_hash(sample: Corpus) -> None:
    row = sample.files.filter(pl.col("doc_id").is_not_null()).collect().row(0, named=True)
    assert sample.document_id(row["raw_sha256"]) == row["doc_id"]
    refused = sample.files.filter(status="rejected", reason="binary").collect()["raw_sha256"][0]
    with pytest.raises(InputError, match="was rejected: binary"):
        sample.document_id(refused)


def test_a_page_that_no_run_has_seen_is_named(project: Path) -> None:
    build(project)
    (project / "data" / "raw" / "2025-01" / "post" / "new.txt").write_bytes(PAGE)
    with pytest.raises(InputError, match=r"post/new\.txt: not in the corpus yet; `make repro` takes it in"):
        Corpus(project).document_id("2025-01/post/new.txt")


def test_why_prints_no_control_character(project: Path) -> None:
    (project / "data" / "raw" / "2025-01" / "post" / "page.txt").write_bytes(PAGE + b"\x1b[31mred\x1b[0m \x07\n")
    build(project)
    done = command(project, "why", "2025-01/post/page.txt")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
    assert "red" in done.stdout


def test_why_and_check_and_the_metrics_know_what_is_stated_to_be_unknown(project: Path) -> None:
    row = f"{hashlib.sha256(PAGE).hexdigest()[:32]},,title,,me,not its own\n"
    (project / "data" / "corrections.csv").write_text(SMALL_INPUTS["corrections.csv"] + row, encoding="utf-8")
    build(project)
    assert Corpus(project).documents.collect()["title"].to_list() == [None]
    chosen, _, lost = command(project, "why", "2025-01/post/page.txt").stdout.partition("Candidates that lost:")
    assert "title                unknown, as a person states  stated, correction, 1000‰" in chosen.splitlines()
    assert "title                Port tariffs rise again  line 2" in lost
    assert command(project, "check").returncode == 0
    assert json.loads((project / "reports" / "metrics.json").read_text(encoding="utf-8"))["evidence"]["stated"] == 1


def test_check_passes_on_the_sample(sample: Corpus) -> None:
    done = command(sample.root, "check")
    assert (done.returncode, done.stdout) == (0, "The contract and the laws hold.\n")


def test_check_and_why_say_what_is_older_damaged_or_missing(project: Path) -> None:
    build(project)
    page = project / "data" / "raw" / "2025-01" / "post" / "page.txt"
    page.write_bytes(PAGE.replace(b"Tuesday", b"Monday"))
    build(project, stages=("ingest",))
    done = command(project, "check")
    assert (done.returncode, done.stdout) == (1, "data/corpus is older than data/ingested; `make repro` makes it anew\n")
    build(project)
    manifest = project / "data" / "corpus" / "manifest.json"
    (lines,) = (project / "data" / "corpus" / "lines").iterdir()
    lines.write_bytes(lines.read_bytes()[:100])
    done, told = command(project, "check"), command(project, "why", "2025-01/post/page.txt")
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (1, 1, "")
    assert done.stdout.startswith(f"data/corpus/lines/{lines.name}: its bytes are not those of its manifest")
    assert (told.returncode, told.stderr) == (2, f"corpusmith: {done.stdout}")
    (documents,) = (project / "data" / "corpus" / "documents").iterdir()
    documents.unlink()
    lines.unlink()
    done, told = command(project, "check"), command(project, "why", "2025-01/post/page.txt")
    fix = "missing; `dvc checkout` puts it back, or `make repro` makes it anew"
    assert done.stdout.splitlines() == [f"data/corpus/{path.parent.name}/{path.name}: {fix}" for path in (documents, lines)]
    assert (done.returncode, told.returncode) == (1, 2)
    assert told.stderr == f"corpusmith: {done.stdout.splitlines()[0]}\n"
    manifest.write_text("{")
    for words in (("check",), ("why", "page.txt"), ("family", "page.txt"), ("run", "report")):
        done = command(project, *words)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert "data/corpus/manifest.json: damaged; remove data/corpus" in done.stderr


def test_a_folder_that_is_no_project_is_named_with_the_fix(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    for words in (("check",), ("why", "page.txt"), ("family", "page.txt")):
        done = command(tmp_path / "notes", *words)
        assert done.returncode == 2
        assert done.stderr == "corpusmith: .: no data/corpus here, nor params.yaml; name the project's folder (--root)\n"


def test_check_names_what_was_stated_of_nothing(project: Path) -> None:
    (project / "data" / "raw" / "2025-01" / "post" / "page.txt").write_bytes(PAGE)
    doc_id = hashlib.sha256(PAGE).hexdigest()[:32]
    rows = [f"{doc_id},0,is_kept,true,me,because", f"{32 * '0'},,title,A title,me,because"]
    (project / "data" / "corrections.csv").write_text(SMALL_INPUTS["corrections.csv"] + "\n".join(rows) + "\n", encoding="utf-8")
    (project / "data" / "suppressed.csv").write_text(f"sha256,why\n{64 * 'f'},asked\n", encoding="utf-8")
    build(project)
    done = command(project, "check")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "The contract and the laws hold.",
        f"data/corrections.csv: no document has the id {32 * '0'}; `corpusmith why PATH` prints the id of a page",
        f"data/suppressed.csv: no record has the hash {64 * 'f'}; nothing is withheld for it",
    ]


def test_preflight_names_what_dvc_cannot_take(project: Path) -> None:
    raw = project / "data" / "raw"
    assert command(project, "preflight").returncode == 0
    os.mkfifo(raw / "pipe")
    (raw / "dangling").symlink_to("nowhere")
    with open(os.fsencode(raw) + b"/caf\xe9.txt", "wb"):
        pass
    done = command(project, "preflight")
    assert done.returncode == 2
    for name in ("pipe: a pipe", "dangling: a link to nothing", "caf\\xe9.txt: its name is not UTF-8"):
        assert name in done.stderr


def test_preflight_names_links_that_dvc_follows_or_does_not_see(project: Path) -> None:
    raw = project / "data" / "raw"
    (raw / "same").symlink_to("2025-01/post/page.txt")
    assert command(project, "preflight").returncode == 0
    (raw / "out").symlink_to("/etc/passwd")
    (raw / "near").symlink_to("../sources.yaml")
    (raw / "folder").symlink_to("2025-01")
    (raw / "loop").symlink_to("loop")
    done = command(project, "preflight")
    assert done.returncode == 2
    found = dict(line.removeprefix("data/raw/").split(": ") for line in done.stderr.splitlines()[1:])
    assert found.keys() == {"out", "near", "folder", "loop"}
    assert found["out"] == found["near"] == "a link that leaves data/raw; put a copy of its target there, or remove the link"
    assert found["folder"].startswith("a link to a folder, which DVC does not see")


@pytest.mark.parametrize("name", [".git", ".git/page.txt", ".hg/page.txt", ".dvc/page.txt", "own/page.txt", "old/page.bak"])
def test_what_dvc_does_not_see_is_named_and_not_ingested(project: Path, name: str) -> None:
    (project / ".dvcignore").write_text("/src/**/__pycache__/\n*.bak\n/data/raw/2025-01/own/\n", encoding="utf-8")
    hidden = project / "data" / "raw" / "2025-01" / name
    hidden.parent.mkdir(exist_ok=True)
    hidden.write_bytes(PAGE)
    for words in (["preflight"], ["run", "ingest"]):
        done = command(project, *words)
        assert done.returncode == 2
        assert f"data/raw/2025-01/{name if name.endswith('bak') else name.partition('/')[0]}: DVC " in done.stderr
        assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize("name", ["__pycache__/page.txt", "foo.egg-info/page.txt", ".svn/page.txt", ".hg", ".gitignore"])
def test_what_dvc_sees_is_ingested(project: Path, name: str) -> None:
    from dvc.fs import localfs  # noqa: PLC0415 - .5 s
    from dvc.ignore import DvcIgnoreFilter  # noqa: PLC0415

    shutil.copy(ROOT / ".dvcignore", project)
    path = project / "data" / "raw" / "2025-01" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(PAGE)
    assert str(path) in set(DvcIgnoreFilter(localfs, str(project)).find(localfs, str(project / "data" / "raw")))
    assert command(project, "preflight").returncode == 0


def test_preflight_names_files_that_dvc_takes_for_its_own(project: Path) -> None:
    raw = project / "data" / "raw"
    names = ("2025-01/.dvcignore", "2025-01/page.dvc", "dvc.yaml", "2025-01/post/dvc.lock")
    for name in (*names, "batch.dvc"):
        (raw / name).touch()
    done = command(project, "preflight")
    assert done.returncode == 2
    assert done.stderr.splitlines()[1:] == [
        f"data/raw/{name}: DVC takes what has this name for a file of its own; rename it" for name in sorted(names)
    ]


def test_messages_send_no_control_character(project: Path) -> None:
    (project / "data" / "raw" / "a\x1b[31m\u202etxt\nb\x9b").symlink_to("nowhere")
    for words, exit_code in ((["preflight"], 2), (["why", "\x1b[31m\u202e"], 2), (["run", "\x1b[31m\u202e"], 2), (["--\x1b[31m\u202e"], 2)):
        done = command(project, *words)
        assert done.returncode == exit_code
        assert not {"\x1b", "\u202e", "\x9b"} & set(done.stdout + done.stderr)
    assert "data/raw/a␛[31m\\u202etxt␊b\\x9b: a link to nothing" in command(project, "preflight").stderr


def test_preflight_checks_params_and_inputs(project: Path) -> None:
    (project / "data" / "sources.yaml").unlink()
    done = command(project, "preflight")
    assert done.returncode == 2
    assert "data/sources.yaml: not found; create it with this line" in done.stderr


def test_preflight_names_an_unknown_section_of_params(project: Path) -> None:
    with (project / "params.yaml").open("a", encoding="utf-8") as params:
        params.write("nosuch: {}\n")
    done = command(project, "preflight")
    assert done.returncode == 2
    assert "section nosuch is unknown" in done.stderr


def test_a_project_may_lie_in_any_folder(tmp_path: Path) -> None:
    odd = build(scratch(tmp_path / "corpus [v2] *?", {"2025-01/post/page.txt": PAGE}))
    assert command(odd, "check").returncode == 0
