"""Quality signals of texts by their published definitions, as integers: RedPajama-V2, Gopher (Rae et al. 2021), C4 (Raffel et al. 2020), FineWeb."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache

import polars as pl

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
WORDS = rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+"
_SHORT_LINE = 30
_BULLET = r"^\s*[-*•●▪■◦‣►▶○–·]"
_ELLIPSIS = r"(?:\.\.\.|…)\s*$"
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
    rows = [(language, word) for language, words in _STOP_WORDS.items() for word in words.split()]
    return (
        pl.DataFrame(rows, schema={"language": pl.String, "word": pl.String}, orient="row")
        .unique(maintain_order=True)
        .with_columns(is_stop=pl.lit(1))
    )


def signals(texts: pl.DataFrame) -> pl.DataFrame:
    """Signals of texts, one row a text, named as in the contract's `quality` without kept_permille; null where a text has no words, lines or stop words.

    Parameters
    ----------
    texts
        doc_id, text, language.
    """
    text = pl.col("text")
    table = texts.with_columns(words=text.str.extract_all(WORDS))
    n_words = pl.col("n_words")
    table = table.with_columns(n_words=pl.col("words").list.len().cast(pl.Int32), n_chars=text.str.len_chars())
    result = table.select(
        "doc_id",
        n_words.alias("rps_doc_word_count"),
        _per(text.str.replace_all(r"\s+", "").str.len_chars(), n_words).alias("rps_doc_mean_word_length_permille"),
        _per(text.str.count_matches(r"#|\.\.\.|…"), n_words).alias("rps_doc_symbol_to_word_ratio_permille"),
        _per(text.str.count_matches("[{}]"), pl.col("n_chars")).alias("rps_doc_curly_bracket_permille"),
        text.str.count_matches(r"(?i)lorem ipsum").cast(pl.Int32).alias("rps_doc_lorem_ipsum_count"),
    )
    for part in (_of_words(table), _of_lines(texts)):
        result = result.join(part, on="doc_id", how="left", maintain_order="left")
    return result


def kept_share(lines: pl.DataFrame) -> pl.DataFrame:
    """Characters of a document's kept lines of all its lines that are not blank: doc_id, kept_permille; from doc_id, text, is_kept."""
    chars = pl.col("text").str.len_chars()
    found = lines.group_by("doc_id", maintain_order=True).agg(kept=chars.filter(pl.col("is_kept")).sum(), all=chars.sum())
    return found.select("doc_id", kept_permille=_per(pl.col("kept"), pl.col("all")))


def _per(some: pl.Expr, of: pl.Expr) -> pl.Expr:
    """Floor of the share per mille; null of nothing."""
    return pl.when(of > 0).then(1000 * some.cast(pl.Int64) // of.cast(pl.Int64))


def _of_words(table: pl.DataFrame) -> pl.DataFrame:
    word, n = pl.col("word"), pl.len()
    long = table.select("doc_id", "language", word="words").explode("word", empty_as_null=True).filter(word.is_not_null())
    long = long.with_columns(lower=word.str.to_lowercase())
    distinct = long.select("language", "word", "lower").unique(maintain_order=True)
    bare = pl.col("lower").str.strip_chars(".,;:!?\"'()[]«»“”„‘’…")
    distinct = distinct.with_columns(
        has_letter=word.str.contains(r"\p{L}"),
        is_capital=word.str.contains(r"\p{Lu}.*\p{Lu}") & (word.str.to_uppercase() == word),
        bare=bare,
    ).join(_stop_words(), left_on=["language", "bare"], right_on=["language", "word"], how="left", maintain_order="left")
    long = long.join(distinct.drop("lower", "bare"), on=["language", "word"], how="left", maintain_order="left", nulls_equal=True)
    known = pl.col("language").is_in(list(_STOP_WORDS))
    return long.group_by("doc_id", maintain_order=True).agg(
        _per((~pl.col("has_letter")).sum(), n).alias("rps_doc_frac_no_alph_words_permille"),
        _per(pl.col("lower").n_unique(), n).alias("rps_doc_frac_unique_words_permille"),
        _per(pl.col("is_capital").sum(), n).alias("rps_doc_frac_all_caps_words_permille"),
        pl.when(known.first()).then(_per(pl.col("is_stop").fill_null(0).sum(), n)).alias("rps_doc_stop_word_fraction_permille"),
    )


def _of_lines(texts: pl.DataFrame) -> pl.DataFrame:
    line, n, chars = pl.col("line"), pl.len(), pl.col("chars")
    lines = texts.select("doc_id", line=pl.col("text").str.split("\n")).explode("line", empty_as_null=True).filter(line.str.contains(r"\S"))
    lines = lines.with_columns(chars=line.str.len_chars(), is_again=pl.struct("doc_id", "line").is_duplicated())
    return lines.group_by("doc_id", maintain_order=True).agg(
        _per(line.str.contains(_ELLIPSIS).sum(), n).alias("rps_doc_frac_lines_end_with_ellipsis_permille"),
        _per(line.str.contains(_BULLET).sum(), n).alias("gopher_frac_lines_bullet_permille"),
        _per(line.str.contains(_CLOSED).sum(), n).alias("fineweb_frac_lines_punctuated_permille"),
        _per((chars <= _SHORT_LINE).sum(), n).alias("fineweb_frac_lines_short_permille"),
        _per(chars.filter(pl.col("is_again")).sum(), chars.sum()).alias("fineweb_frac_chars_duplicate_lines_permille"),
    )
