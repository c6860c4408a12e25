"""What a printed day dates that is not the article."""

from __future__ import annotations

import polars as pl
import pytest

from corpusmith.text import dating, other_days
from corpusmith.text.times import read

OTHERS = [
    ("Print edition of 14 January 2025", "", "", "day_of_edition"),
    ("A version of this article appears in print on January 14, 2025, Section A", "", "", "day_of_edition"),
    ("14 January 2025", "Member since", "Messages", "day_of_membership"),
    ("Joined: 14 January 2025", "", "", "day_of_membership"),
    ("Mitglied seit 14. Januar 2025", "", "", "day_of_membership"),
    ("Giấy phép số 12/GP-BTTTT cấp ngày 14/01/2025", "", "", "day_of_register"),
    ("14. 1. 2025", "등록일자", "발행·편집인", "day_of_register"),
    ("14 January 2025", "", "", None),
    ("Posted by a member on 14 January 2025", "", "", None),
    ("Updated 14 January 2025", "She joined", "", None),
    ("14 January 2025", "What the new member since long awaited by the harbour town had to say", "", None),
    ("Опубликовано 14.01.2025", "", "Суд отказался выдать свидетельство о регистрации новой газеты в городе у моря", None),
    ("Edition: 12 | 14 January 2025", "", "", None),
]


@pytest.mark.parametrize(("line", "before", "after", "expected"), OTHERS, ids=[line for line, *_ in OTHERS])
def test_kinds(line: str, before: str, after: str, expected: str | None) -> None:
    frame = pl.DataFrame({"doc_id": "a", "text": line, "before": before, "after": after, "language": "en", "is_month_first": False})
    times = read(frame, "text").with_columns(day=pl.col("value").str.slice(0, 10))
    assert other_days.kinds(times).to_list() == [expected]


def test_an_editions_day_is_that_wherever_its_page_prints_it() -> None:
    rows = [("a", "14 January 2025"), ("a", "Print edition of 14 January 2025"), ("a", "15 January 2025"), ("b", "14 January 2025")]
    frame = pl.DataFrame(rows, schema=["doc_id", "text"], orient="row")
    frame = frame.with_columns(before=pl.lit(""), after=pl.lit(""), language=pl.lit("en"), is_month_first=pl.lit(False))
    times = read(frame, "text").with_columns(day=pl.col("value").str.slice(0, 10))
    assert other_days.kinds(times).to_list() == ["day_of_edition", "day_of_edition", None, None]


STORIES = [
    ("On September 11, 2001, he was standing on the quay when the ferry left.", True),
    ("Das Gesetz trat am 1.1.2015 in Kraft und wurde seither zweimal geändert.", True),
    ("该合同于2019年7月4日签署，双方同意在三年内完成全部工程，并由港口委员会监督。", True),
    ("The bridge was destroyed by the flood of 3 March 1998 and rebuilt two years later.", True),
    ("Il a été élu le 12 mai 2017 avec une large majorité, selon la commission.", True),
    ("Договор был подписан 5 мая 1998 года в Москве, сообщил представитель.", True),
    ("Published on 14 January 2025 in the Harbour Daily. Read what else is new in the harbour.", False),
    ("by Mara Finch on January 14, 2025 in Harbour Politics. 3 comments so far.", False),
    ("Dieser Beitrag wurde am 04.02.2020 von Mara Finch in Hafen abgelegt. Setze ein Lesezeichen.", False),
    ("BEIJING, Jan. 14, 2025 -- China opposes the new plan of the council. He said so.", False),
    ("新华社北京2025年1月14日电 记者从港口委员会获悉，工程将于明年春天开始并持续两年。", False),
    ("14 January 2025, the harbour council met. It was long and hard to follow.", False),
    ("Updated on January 14, 2025 at 9:06 am, with the words of the council. More soon.", False),
]


@pytest.mark.parametrize(("line", "is_story"), STORIES, ids=[line for line, _ in STORIES])
def test_a_day_told_in_a_sentence_is_no_day_of_publication(line: str, is_story: bool) -> None:
    frame = pl.DataFrame({"doc_id": "a", "text": line, "before": "", "after": "", "language": "en", "is_month_first": False})
    cue = pl.col("cue")
    times = read(frame, "text").with_columns(published=cue.str.contains(dating.PUBLISHED), modified=cue.str.contains(dating._MODIFIED))
    rules = times.select(rule=other_days.of_story())["rule"].to_list()
    assert rules == ["day_in_a_sentence" if is_story else None]
