"""params.yaml as checked records: each mistake has one message that names it and the fix."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest
import yaml

from corpusmith.params import ParamsError, check_sections, loaded, record
from corpusmith.run import STAGES
from corpusmith.stages.ingest import Shards
from corpusmith.task import Run, module
from tests.project import ROOT


@dataclass(frozen=True)
class Shared:
    target: Annotated[int, 1, 9]


@dataclass(frozen=True)
class Judge:
    min_score: int
    weight: float
    names: tuple[str, ...]
    shared: Shared


GOOD = {"judge": {"min_score": 5, "weight": 2, "names": ["a"]}, "shared": {"target": 7}}


def test_a_record_takes_its_section_and_shared_ones() -> None:
    assert record(Judge, GOOD, "judge") == Judge(5, 2.0, ("a",), Shared(7))


@pytest.mark.parametrize(
    ("section", "values", "message"),
    [
        ("judge", {"min_scor": 5, "weight": 2, "names": []}, "judge.min_scor is unknown; did you mean judge.min_score?"),
        ("judge", {"min_score": 5, "weight": 2}, "judge.names is missing"),
        ("judge", {"min_score": "5", "weight": 2, "names": []}, "judge.min_score must be of type int, not '5'"),
        ("judge", {"min_score": True, "weight": 2, "names": []}, "judge.min_score must be of type int, not True"),
        ("judge", {"min_score": 5, "weight": 2, "names": "a"}, "judge.names must be a list"),
        ("judge", [1], "judge must be a section"),
        ("shared", {}, "shared.target is missing"),
        ("shared", {"target": 10}, "shared.target must be 9 or less, not 10"),
        ("shared", {"target": 0}, "shared.target must be 1 or more, not 0"),
        ("judge", {"min_score": -1, "weight": 2, "names": []}, "judge.min_score must be 0 or more, not -1"),
    ],
)
def test_a_mistake_is_named_with_its_fix(section: str, values: object, message: str) -> None:
    with pytest.raises(ParamsError) as error:
        record(Judge, GOOD | {section: values}, "judge")
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a:\n  b: 1\n  b: 2\n", "'b' stands twice"),
        ("a: [", "not valid YAML"),
        ("a: 2020-13-45\n", "not valid YAML"),
        ("- 1\n", "must hold one section per stage"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "params.yaml").write_text(text)
    with pytest.raises(ParamsError, match=message):
        loaded(tmp_path / "params.yaml")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ParamsError, match="not found"):
        loaded(tmp_path / "params.yaml")


def test_the_projects_own_params_fit_every_stage() -> None:
    sections = loaded(ROOT / "params.yaml")
    for stage in STAGES:
        record(module(stage).Params, sections, stage)
    record(Run, sections, "run")


def test_every_parameter_says_what_it_trades() -> None:
    for line in (ROOT / "params.yaml").read_text(encoding="utf-8").splitlines():
        if line.startswith("  ") and not line.lstrip().startswith(("#", "-")):
            assert "#" in line, f"params.yaml: no comment on: {line.strip()}"


def test_dvc_tracks_the_params_of_each_stage() -> None:
    flow = yaml.safe_load((ROOT / "dvc.yaml").read_text(encoding="utf-8"))["stages"]
    for stage in STAGES:
        hints = module(stage).Params.__dataclass_fields__
        nested = {name for name, field in hints.items() if str(field.type) == name.capitalize()}
        own = {stage} if set(hints) - nested else set()
        assert set(flow[stage].get("params", [])) == own | nested | {"run"}


@pytest.mark.parametrize(("value", "is_fine"), [(1000, True), (1001, False)])
def test_a_share_has_a_most(value: int, *, is_fine: bool) -> None:
    @dataclass(frozen=True)
    class Clean:
        least_permille: int

    if is_fine:
        assert record(Clean, {"clean": {"least_permille": value}}, "clean").least_permille == value
    else:
        with pytest.raises(ParamsError, match=r"clean\.least_permille must be 1000 or less"):
            record(Clean, {"clean": {"least_permille": value}}, "clean")


def test_a_number_that_no_column_holds_is_refused() -> None:
    @dataclass(frozen=True)
    class Dedup:
        window: int
        kept_bytes: int

    assert record(Dedup, {"dedup": {"window": 12, "kept_bytes": 2**40}}, "dedup").kept_bytes == 2**40
    with pytest.raises(ParamsError, match=r"dedup\.window must be 2147483647 or less"):
        record(Dedup, {"dedup": {"window": 2**31, "kept_bytes": 0}}, "dedup")


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("ingest", "max_record_bytes", 99_999_999_999_999),
        ("ingest", "max_depth", 2_000_000_000),
        ("dedup", "max_aligned_words", 1_000_000_000),
        *(("dedup", name, 2**31 - 1) for name in ("shingle_words", "shingle_chars", "max_frequency", "n_hubs", "template_min_witnesses")),
        ("run", "partitions", 100_000_000),
    ],
)
def test_what_no_memory_holds_is_refused(section: str, name: str, value: int) -> None:
    sections = loaded(ROOT / "params.yaml")
    sections[section] |= {name: value}
    with pytest.raises(ParamsError, match=rf"{section}\.{name} must be \d+ or less, not {value}"):
        record(Run if section == "run" else module(section).Params, sections, section)


@pytest.mark.parametrize("stage", STAGES)
def test_a_share_is_no_more_than_the_whole(stage: str) -> None:
    kind, factors = module(stage).Params, {"half_f1_permille": 3000}
    for name in (name for name in kind.__dataclass_fields__ if name.endswith("_permille")):
        sections, most = loaded(ROOT / "params.yaml"), factors.get(name, 1000)
        sections[stage] |= {name: most}
        assert getattr(record(kind, sections, stage), name) == most
        sections[stage] |= {name: most + 1}
        with pytest.raises(ParamsError, match=rf"{stage}\.{name} must be {most} or less, not {most + 1}"):
            record(kind, sections, stage)


@pytest.mark.parametrize(
    ("section", "name", "good", "bad", "bound"),
    [
        ("profile", "max_log2", 62, 63, "62 or less"),
        ("report", "max_columns", 1, 0, "1 or more"),
        ("shards", "html_permille", 1000, 1001, "1000 or less"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(section: str, name: str, good: int, bad: int, bound: str) -> None:
    kind, sections = Shards if section == "shards" else module(section).Params, loaded(ROOT / "params.yaml")
    sections[section] |= {name: good}
    assert getattr(record(kind, sections, section), name) == good
    sections[section] |= {name: bad}
    with pytest.raises(ParamsError, match=rf"{section}\.{name} must be {bound}, not {bad}"):
        record(kind, sections, section)


def test_an_unknown_section_is_named() -> None:
    check_sections({"judge": Judge}, GOOD)
    with pytest.raises(ParamsError, match=r"section jugde is unknown; did you mean judge\?"):
        check_sections({"judge": Judge}, GOOD | {"jugde": {}})
    with pytest.raises(ParamsError, match="section nosuch is unknown; remove it"):
        check_sections({"judge": Judge}, GOOD | {"nosuch": None})
