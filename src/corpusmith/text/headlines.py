"""Lines that may be a page's headline, and what the title ranker asks of them."""
# ruff: noqa: E501

from __future__ import annotations

import numpy as np
import polars as pl

from corpusmith.text.long_words import long_words

_REACH, _BELOW, _LONE, _AROUND, _FAR = 45, -20, 60, 4, 999
_LEAD, _LABEL_WIDTH, _LEAST_INSIDE = 3, 30, 18
_TOLD = 5
_PAGE = 0x9E3779B97F4A7C15  # an odd number, so that pages' words lie apart
_LABEL = (
    r"(?i)^(?:home|startseite|menu|menü|search|suche|skip to|zum inhalt|advertisement|anzeige|werbung|share|teilen|subscribe|newsletter|log ?in|sign (?:in|up)|"
    r"related|mehr zum thema|read more|lesen sie auch|comments?|kommentare|cookie|loading|follow us|foto|photo|image|video|bild|copyright)(?:\W|$)"
)
_NO_TITLE = r"(?i)^©\w|^[\d\W]+$|https?://|@\w+$|^(?:audio|podcast)\s?[:：]"
# Found by one automaton: a pattern of so many words that heeds no case costs far more.
_PROMPTS = (
    "abonn", "subscri", "newsletter", "browser", "cookie", "tracking", "werbung", "advert", "sign up", "log in", "anmelden", "registr", "minute read", "lesezeit",
    "javascript", "kostenlos", "download", "©", "suscri", "inicia sesión", "iniciar sesión", "regístrate", "assine", "assinante", "se connecter", "s'abonner",
    "s’abonner", "abbonat", "accedi", "zaloguj", "войти", "Войти", "подпис", "Подпис", "ログイン", "登録", "로그인", "구독", "登录", "订阅",
)  # fmt: skip
_PROMPT = r"(?-u:\b)(?i:abo|app)(?-u:\b)"
_AGENCY_PHOTOS = ("getty", "shutterstock")
_PHOTO_CREDIT = (
    r"(?i)^(?:foto|photo|image|picture|bild|symbolbild|imagen|immagine|zdjęcie|фото|사진|写真|图|圖)\w*\s?[:：/|©]|^(?:©|\(c\))"
    r"|(?-u:\b)(?:afp|reuters|dpa|ap)\s?(?:photo|images)?\)?$"
)
_PROSE_END = r"[.。;,:،]$"
_NAME_LINE = r"^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$"
_TITLE_CLASS = r"(?:head ?line|title|heading|titre|titulo|titolo|överskrift)"
ROLES = (
    "headline",
    "standfirst",
    "paragraph",
    "heading",
    "list_item",
    "navigation",
    "repeat",
    "teaser",
    "template",
    "legal",
    "caption",
    "other",
)
NAMES = (
    "width", "place", "above", "no_body", "indent", "ends_as_prose", "is_parted", "looks_like_name", "is_prompt", "is_joint", "is_kept", "score", "tag_heading",
    "tag_text", "class_title", "link", "mark_after", "mark_before", "before_width", "after_width", "after_score", "n_same", "is_first_same", "is_inside", "shared",
    "n_shared", "lead", "shared_rank", "upper", "n_words", "is_question", "has_figures", "gap_before", "gap_after", "n_on_page", "n_lower", "has_quotes",
    "has_colon", "widest_after", "credit_after", "is_mark", *(f"role_{role}" for role in ROLES),
)  # fmt: skip


def candidate_lines(placed: pl.DataFrame, marks: pl.DataFrame) -> pl.DataFrame:
    """Lines near enough to the body to be the headline, with the columns of NAMES (whole numbers) and `is_marked_up`, whether their page has tags.

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    marks
        doc_id, line_no of lines that hold a time or a byline.
    """
    region = placed.filter(_is_near(_AROUND))
    marked = region.join(
        marks.select("doc_id", "line_no", is_mark=pl.lit(True)).unique(), on=["doc_id", "line_no"], how="left", maintain_order="left"
    ).with_columns(pl.col("is_mark").fill_null(False), page=pl.col("doc_id").rle_id())
    marked = marked.with_columns(last_mark=_mark_place().forward_fill().over("page"), next_mark=_mark_place().backward_fill().over("page"))
    around = {
        "before_width": _beside("width", 1, 0), "after_width": _beside("width", -1, 0), "after_score": _beside("score_permille", -1, 0), "is_inside": _is_inside(),
        "role_after": _beside("role", -1, ""), "line_after": _beside("plain", -1, ""), "gap_before": pl.col("line_no") - _beside("line_no", 1, -9), "gap_after": _beside("line_no", -1, -9) - pl.col("line_no"),
        "widest_after": pl.max_horizontal(_beside("width", -step, 0) for step in (1, 2, 3)),
    }  # fmt: skip
    table = marked.with_columns(**around).filter(_may_be_headline())
    is_label = (pl.col("width") < _LABEL_WIDTH) & pl.col("plain").str.contains(_LABEL)
    table = table.filter(~(is_label | pl.col("plain").str.contains(_NO_TITLE)))
    table = table.with_columns(
        n_same=pl.len().over("page", "plain"), is_first_same=pl.col("line_no") == pl.col("line_no").min().over("page", "plain")
    )
    same = placed.join(table.select("doc_id", "plain").unique(), on=["doc_id", "plain"], how="semi")
    table = table.join(same.group_by("doc_id", "plain").agg(n_on_page=pl.len()), on=["doc_id", "plain"], how="left", maintain_order="left")
    tagged = placed.filter(pl.col("tag").is_not_null())["doc_id"].unique()
    table = table.with_columns(is_marked_up=pl.col("doc_id").is_in(tagged.implode()))
    table = table.join(_shared_words(table, placed), on=["doc_id", "line_no"], how="left", maintain_order="left")
    shared = pl.col("shared").fill_null(0)
    table = table.with_columns(shared=shared, n_shared=pl.col("n_shared").fill_null(0), lead=pl.col("lead").fill_null(0))
    table = table.with_columns(shared_rank=pl.col("n_shared").rank("min", descending=True).over("page"))
    return table.with_columns(**_features())


def _mark_place() -> pl.Expr:
    return pl.when("is_mark").then("place")


def _beside(column: str, step: int, missing: int | str) -> pl.Expr:
    same_page = pl.col("page").shift(step) == pl.col("page")
    return pl.when(same_page.fill_null(False)).then(pl.col(column).shift(step)).otherwise(pl.lit(missing))


def _is_near(more: int) -> pl.Expr:
    above = pl.col("above")
    is_near = above.is_between(_BELOW - more, _REACH + more) | (above.is_null() & (pl.col("place") < _LONE + more))
    return (is_near | (pl.col("role") == "headline") | (pl.col("tag") == "h1").fill_null(False)).fill_null(False)


def _may_be_headline() -> pl.Expr:
    width = pl.col("width")
    is_sized = width.is_between(12, 260) & ~(pl.col("is_kept") & (width > 140))
    is_told = (pl.when("is_mark").then("plain").str.count_matches(r"\p{L}{3,}") < _TOLD).fill_null(False)
    return _is_near(0) & is_sized & ~is_told & (pl.col("role") != "byline")


def _features() -> dict[str, pl.Expr]:
    plain, role, tag = pl.col("plain"), pl.col("role"), pl.col("tag")
    level = tag.replace_strict({"h1": 3, "h2": 2, "h3": 1}, default=0, return_dtype=pl.Int32)
    found = {
        "above": pl.col("above").clip(-40, 200).fill_null(_FAR), "no_body": pl.col("above").is_null(), "indent": pl.col("start").clip(0, 9),
        "ends_as_prose": plain.str.contains(_PROSE_END), "is_parted": plain.str.contains(r"\s[|/>»›→•]\s|^[-•*]\s|^…"),
        "looks_like_name": plain.str.contains(_NAME_LINE), "is_prompt": plain.str.contains(_PROMPT) | plain.str.contains_any(list(_PROMPTS), ascii_case_insensitive=True), "is_joint": plain.str.contains(r"\p{Ll}\p{Lu}\p{Ll}"),
        "score": pl.col("score_permille"), "tag_heading": level.fill_null(0),
        "tag_text": tag.is_in(["p", "li", "td", "dd", "figcaption"]).fill_null(False), "class_title": pl.col("classes").str.contains(_TITLE_CLASS).fill_null(False),
        "link": pl.col("link_permille").fill_null(-1),
        "mark_after": (pl.col("next_mark") - pl.col("place")).clip(0, 30).fill_null(_FAR), "mark_before": (pl.col("place") - pl.col("last_mark")).clip(0, 30).fill_null(_FAR),
        "upper": plain.str.count_matches(r"\p{Lu}") * 1000 // plain.str.len_chars(), "n_words": plain.str.count_matches(" ") + 1,
        "is_question": plain.str.ends_with("?"), "has_figures": plain.str.contains(r"\d"),
        "gap_before": pl.col("gap_before").clip(0, 9), "gap_after": pl.col("gap_after").clip(0, 9), "n_lower": plain.str.count_matches(r"(?:^|\s)\p{Ll}"),
        "credit_after": pl.col("role_after").is_in(["caption", "credit"]) | _is_photo_credit(pl.col("line_after")), "has_quotes": plain.str.contains(r"[\"“”„«»‘‹『「]"), "has_colon": plain.str.contains(r"\p{L}\s?[:：]\s"),
    }  # fmt: skip
    # As a standfirst was called when the weights were learned.
    of = pl.when(role == "standfirst").then(pl.when("is_kept").then(pl.lit("paragraph")).otherwise(pl.lit("other"))).otherwise(role)
    found |= {f"role_{name}": of == name for name in ROLES}
    return {name: found.get(name, pl.col(name)).cast(pl.Int32) for name in NAMES}


def _is_photo_credit(line: pl.Expr) -> pl.Expr:
    return line.str.contains(_PHOTO_CREDIT) | line.str.contains_any(list(_AGENCY_PHOTOS), ascii_case_insensitive=True)


def _is_inside() -> pl.Expr:
    """Whether one of the lines around, a breadcrumb or a page's title, begins or ends with the line and goes on."""
    plain = pl.when(pl.col("width") >= _LEAST_INSIDE).then("plain")
    parts = []
    for step in (-4, -3, -2, -1, 1, 2, 3, 4):
        other = pl.col("plain").shift(step)
        is_same_page = pl.col("page").shift(step) == pl.col("page")
        parts.append(is_same_page & (other != plain) & (other.str.ends_with(plain) | other.str.starts_with(plain)))
    return pl.any_horizontal(parts).fill_null(False)


def _shared_words(some: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """Of a line's longer words (or pairs of ideographs) those that kept lines below hold: `shared` per mille, `n_shared`, `lead` per mille in the first three."""
    kept = placed.filter(pl.col("is_kept") & (pl.col("above") <= 0) & (pl.col("width") >= 60))
    rank = pl.int_range(pl.len()).over("doc_id")
    body = _keyed(kept.select("doc_id", "plain", is_lead=rank < _LEAD))
    lead = body.filter("is_lead")["key"].unique().implode()
    words = _keyed(some.with_row_index("row").select("doc_id", "plain", "row")).unique()
    found = words.with_columns(is_shared=pl.col("key").is_in(body["key"].unique().implode()), is_lead=pl.col("key").is_in(lead))
    shares = found.group_by("row").agg(n=pl.len(), n_shared=pl.col("is_shared").sum(), n_lead=pl.col("is_lead").sum())
    lines = some.select("doc_id", "line_no").with_row_index("row").join(shares, on="row", how="inner", maintain_order="left")
    return lines.select(
        "doc_id", "line_no", "n_shared", shared=1000 * pl.col("n_shared") // pl.col("n"), lead=1000 * pl.col("n_lead") // pl.col("n")
    )


def _keyed(lines: pl.DataFrame) -> pl.DataFrame:
    """Longer words of lines, one a row, with one number for page and word, `key`, and the lines' columns beside doc_id and plain."""
    words, ends = long_words(lines["plain"])
    rows = np.repeat(np.arange(len(lines), dtype=np.uint32), np.diff(ends, prepend=0))
    found = lines.select(pl.exclude("doc_id", "plain"), page=pl.col("doc_id").hash() * _PAGE)[rows]
    return found.select(pl.exclude("page"), key=pl.Series(words) + pl.col("page"))
