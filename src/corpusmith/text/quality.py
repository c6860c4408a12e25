"""Quality signals of texts by their published definitions, as integers: RedPajama-V2, Gopher (Rae et al. 2021), C4 (Raffel et al. 2020), FineWeb."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl

from corpusmith.text.distinct import numbered
from corpusmith.text.hashing import hashed
from corpusmith.text.ngrams import repetition

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
WORDS = rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+"
# Lines whose words are not parted by single blanks alone.
_RARE = rf"[\s--[ ]]|[{_UNSPACED}]|  |^ | $"
_SHORT_LINE = 30
_BULLET = r"^\s*[-*•●▪■◦‣►▶○–·]"
_ELLIPSIS = r"(?:\.\.\.|…)\s*$"
_SENTENCE = r"\w[^.!?。！？।؟]*[.!?。！？।؟]*"
_POLICY = r"(?i)terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies"
_MIN_WORDS = 5
_MARKS = ".,;:!?\"'()[]{}<>«»“”„‘’…、。，！？：；（）「」『』《》·-–—|/*#&"
_CLOSED = r"[.!?。！？…\"'”’»」』）)।؟۔]\s*$"
_STOP_WORDS = {
    "en": "the be to of and that have with a in is it for on as was at by from this are or an not but his her they which you we",
    "de": "der die das und in zu den mit von für auf ist im dem nicht ein eine als auch es an er sich des dass sie nach wird bei",
    "fr": "le la les de des et à un une du en que qui dans pour sur est par pas plus au avec il ce ne se son sont",
    "es": "el la los las de del y que en un una por con para se su no es al lo como más pero sus le",
    "pt": "o a os as de do da dos das e que em no na um uma por com para se não ao é mais como",
    "it": "il lo la i gli le di del della e che in un una per con non si da dei è al sono più come ha",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij die door naar uit",
    "sv": "och att det en i som på är av för med den till inte om ett har de från var så",
    "da": "og at det en i som på er af for med den til ikke om et har de fra var så der",
    "no": "og at det en i som på er av for med den til ikke om et har de fra var så",
    "pl": "w i na z do się nie że to o jest jak za po od przez dla są oraz ale który",
    "cs": "a v na se je že do s z o i k za pro by ale po jako který jsou to",
    "ru": "и в не на что с по как это к но из за от для о а он они его был у",
    "uk": "і в не на що з по як це до але від для про та а він вони його був у й",
    "tr": "ve bir bu için da de ile olarak çok daha gibi ne o en olan ya ise kadar",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena adalah oleh",
    "vi": "và của là có cho không được một trong các những với để người này khi đã ở từ",
    "ar": "في من على أن إلى عن التي الذي هذا مع كان لا ما هذه وقد بعد بين هو",
    "zh": "的 了 是 在 和 有 不 我 他 这 為 为 对 也 就 与 到 说 上 中",
    "ja": "の に は を た が で て と し れ さ も な い か ら",
}


@cache
def _stop_words() -> pl.DataFrame:
    """Function words and in which languages they are, a bit each, by the order of _STOP_WORDS."""
    rows = [(word, 1 << i) for i, words in enumerate(_STOP_WORDS.values()) for word in set(words.split())]
    table = pl.DataFrame(rows, schema={"bare": pl.String, "stops": pl.UInt32}, orient="row")
    return table.group_by("bare").agg(pl.col("stops").sum())


def signals(texts: pl.DataFrame) -> pl.DataFrame:
    """Signals of texts, one row a text, named as in the contract's `quality` without kept_permille; null where a text has no words, lines or stop words.

    Parameters
    ----------
    texts
        doc_id, text, language.
    """
    text = pl.col("text")
    table = texts.with_row_index("row")
    lines = table.select("row", line=text.str.split("\n")).explode("line", empty_as_null=True).filter(pl.col("line").str.contains(r"\S"))
    lines = lines.with_columns(words=_split(lines["line"]), chars=pl.col("line").str.len_chars())
    paragraphs = table.select("row", line=text.str.split("\n\n")).explode("line", empty_as_null=True).filter(pl.col("line") != "")
    words, bits = _words(lines), {language: 1 << i for i, language in enumerate(_STOP_WORDS)}
    languages = table.select("row", stop_bit=pl.col("language").replace_strict(bits, default=None, return_dtype=pl.UInt32))
    parts = (
        _of_words(words, languages),
        _of_sequences(words),
        _of_lines(lines),
        _repeated(lines, "lines"),
        _repeated(paragraphs, "paragraphs"),
    )
    for part in parts:
        table = table.join(part, on="row", how="left", maintain_order="left")
    table = table.with_columns(pl.col("rps_doc_word_count").fill_null(0))
    return table.with_columns(_of_texts()).drop("row", "text", "language")


def _of_texts() -> tuple[pl.Expr, ...]:
    text, n_words = pl.col("text"), pl.col("rps_doc_word_count")
    n_chars = text.str.len_chars()
    return (
        _per(text.str.count_matches(r"#|\.\.\.|…"), n_words).alias("rps_doc_symbol_to_word_ratio_permille"),
        _per(text.str.count_matches("\n", literal=True), n_words).alias("fineweb_newlines_to_words_permille"),
        _per(text.str.count_matches("[{}]"), n_chars).alias("rps_doc_curly_bracket_permille"),
        _per(text.str.count_matches(r"\p{Lu}"), n_chars).alias("rps_lines_uppercase_letter_fraction_permille"),
        _per(text.str.count_matches(r"\p{N}"), n_chars).alias("rps_lines_numerical_chars_fraction_permille"),
        text.str.count_matches(r"(?i)lorem ipsum").cast(pl.Int32).alias("rps_doc_lorem_ipsum_count"),
        text.str.count_matches(_SENTENCE).cast(pl.Int32).alias("rps_doc_num_sentences"),
    )


def kept_share(lines: pl.DataFrame) -> pl.DataFrame:
    """Characters of a document's kept lines of all its lines that are not blank: doc_id, kept_permille; from doc_id, text, is_kept."""
    chars = pl.col("text").str.len_chars()
    found = lines.group_by("doc_id", maintain_order=True).agg(kept=chars.filter(pl.col("is_kept")).sum(), all=chars.sum())
    return found.select("doc_id", kept_permille=_per(pl.col("kept"), pl.col("all")))


def _per(some: pl.Expr, of: pl.Expr) -> pl.Expr:
    """Floor of the share per mille; null of nothing."""
    return pl.when(of > 0).then(1000 * some.cast(pl.Int64) // of.cast(pl.Int64))


def _split(lines: pl.Series) -> pl.Series:
    """The words of each line, which is not blank."""
    rare = lines.str.contains(_RARE)
    spaced = lines.filter(rare).str.extract_all(WORDS).list.join(" ")
    return (lines.scatter(rare.arg_true(), spaced) if len(spaced) else lines).str.split(" ")


def _words(lines: pl.DataFrame) -> pl.DataFrame:
    """Words of lines in order: row, n_chars, has_letter, is_capital; n_bare, hash and stops in lower case without punctuation around."""
    word = pl.col("word")
    words = lines.select("row", word="words").explode("word", empty_as_null=True).filter(word.is_not_null())
    places, firsts = numbered(words["word"].hash().to_numpy())
    distinct = words.select("word")[firsts].with_columns(bare=word.str.to_lowercase().str.strip_chars(_MARKS))
    distinct = distinct.join(_stop_words(), on="bare", how="left", maintain_order="left").select(
        hash=hashed(distinct["bare"]),
        stops=pl.col("stops").fill_null(0),
        n_bare=pl.col("bare").str.len_chars().cast(pl.Int32),
        n_chars=word.str.len_chars(),
        has_letter=word.str.contains(r"\p{L}"),
        is_capital=word.str.contains(r"\p{Lu}.*\p{Lu}") & (word.str.to_uppercase() == word),
    )
    return words.select("row").hstack(distinct[places])


def _of_words(words: pl.DataFrame, languages: pl.DataFrame) -> pl.DataFrame:
    n = pl.col("rps_doc_word_count")
    words = words.join(languages, on="row", how="left", maintain_order="left")
    counted = words.group_by("row", maintain_order=True).agg(
        pl.len().cast(pl.Int32).alias("rps_doc_word_count"),
        pl.col("n_chars", "has_letter", "is_capital").sum(),
        n_stops=(pl.col("stops") & pl.col("stop_bit") > 0).sum(),
        is_known=pl.col("stop_bit").first().is_not_null(),
    )
    return counted.select(
        "row",
        n,
        _per(pl.col("n_chars"), n).alias("rps_doc_mean_word_length_permille"),
        _per(n - pl.col("has_letter"), n).alias("rps_doc_frac_no_alph_words_permille"),
        _per(pl.col("is_capital"), n).alias("rps_doc_frac_all_caps_words_permille"),
        pl.when("is_known").then(_per(pl.col("n_stops"), n)).alias("rps_doc_stop_word_fraction_permille"),
    )


def _of_sequences(words: pl.DataFrame) -> pl.DataFrame:
    """Repetition of words that hold more than punctuation."""
    words = words.filter(pl.col("n_bare") > 0)
    runs = words.select(pl.col("row").rle().alias("run")).unnest("run")
    offsets = np.concatenate([[0], runs["len"].cum_sum().to_numpy()]).astype(np.int64)
    found = repetition(words["hash"].to_numpy(), words["n_bare"].to_numpy(), offsets)
    return pl.concat([runs.select(row="value"), found], how="horizontal")


def _of_lines(lines: pl.DataFrame) -> pl.DataFrame:
    line, n, chars = pl.col("line"), pl.len(), pl.col("chars")
    return lines.group_by("row", maintain_order=True).agg(
        _per(line.str.contains(_ELLIPSIS).sum(), n).alias("rps_doc_frac_lines_end_with_ellipsis_permille"),
        _per(line.str.contains(_BULLET).sum(), n).alias("gopher_frac_lines_bullet_permille"),
        _per(line.str.contains(_CLOSED).sum(), n).alias("fineweb_frac_lines_punctuated_permille"),
        _per((chars <= _SHORT_LINE).sum(), n).alias("fineweb_frac_lines_short_permille"),
        _per((pl.col("words").list.len() < _MIN_WORDS).sum(), n).alias("c4_frac_lines_under_5_words_permille"),
        line.str.contains(r"(?i)javascript").sum().cast(pl.Int32).alias("c4_javascript_lines_count"),
        line.str.contains(_POLICY).sum().cast(pl.Int32).alias("c4_policy_lines_count"),
    )


def _repeated(parts: pl.DataFrame, name: str) -> pl.DataFrame:
    """Shares of parts, and of their characters, that stood in the text before."""
    chars, is_again = pl.col("line").str.len_chars(), pl.col("is_again")
    again = parts.with_columns(is_again=~pl.struct("row", "line").is_first_distinct())
    return again.group_by("row", maintain_order=True).agg(
        _per(is_again.sum(), pl.len()).alias(f"gopher_frac_duplicate_{name}_permille"),
        _per(chars.filter(is_again).sum(), chars.sum()).alias(f"gopher_frac_chars_duplicate_{name}_permille"),
    )
