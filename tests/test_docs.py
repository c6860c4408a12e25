"""README and the generated documents say what is so: their examples run on the sample and print what they say."""

from __future__ import annotations

import doctest
import re

import pytest
import yaml

from corpusmith.cli import main
from corpusmith.corpus import Corpus
from tests.project import ROOT, SAID, command

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_examples_in_python_print_what_they_say(sample: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sample.root)
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    examples = "\n".join(blocks("pycon"))
    runner.run(parser.get_doctest(examples, {}, "README.md", "README.md", 0))
    assert runner.tries > 3
    assert runner.failures == 0


def test_the_commands_print_what_they_say(sample: Corpus) -> None:
    found = re.findall(r"^\$ corpusmith (why [^\n]+)\n(.*?)(?=^\$|\Z)", "".join(blocks("console")), re.DOTALL | re.MULTILINE)
    assert found
    for words, expected in found:
        shown = squeezed(command(sample.root, *words.split()).stdout)
        place = 0
        for part in re.split(r"^…\n", expected, flags=re.MULTILINE):
            assert squeezed(part) in shown[place:], part
            place = shown.index(squeezed(part), place)


def test_the_stages_say_what_they_say(sample: Corpus) -> None:
    (shown,) = blocks("text")
    assert [line.rpartition("; ")[0] for line in shown.splitlines()] == [
        line.rpartition("; ")[0] for line in (sample.root / SAID).read_text(encoding="utf-8").splitlines()
    ]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_every_make_target_has_its_plain_command() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE)) - {"help", "clean"}
    assert targets <= set(re.findall(r"`make ([a-z]+)`", README))


def test_every_command_named_is_one() -> None:
    texts = [README, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))]
    named = {word for text in texts for word in re.findall(r"`corpusmith ([a-z]+)", text)}
    assert named <= set(main.commands)


def test_links_to_files_lead_somewhere() -> None:
    for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_no_index_address_stands_in_the_repository() -> None:
    for path in [ROOT / "requirements.lock", ROOT / "requirements-dev.lock", ROOT / "pyproject.toml", ROOT / "Makefile"]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"--(extra-)?index-url|--find-links|https?://", text), path.name


def test_locks_pin_a_hash_for_each_package() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"))
        assert all("--hash=sha256:" in entry and "==" in entry for entry in entries if entry.strip() and not entry.startswith("#"))


def test_the_flow_in_dvc_yaml_runs_our_stages() -> None:
    flow = yaml.safe_load((ROOT / "dvc.yaml").read_text(encoding="utf-8"))
    assert {stage: entry["cmd"] for stage, entry in flow["stages"].items()} == {
        stage: f"corpusmith run {stage}" for stage in flow["stages"]
    }
    assert all((ROOT / path).exists() for path in flow["metrics"])
