"""Days that lines print and that do not date the article: of an edition, of joining, of a register, of another page, of what is told."""

from __future__ import annotations

import polars as pl

# Words before a day, in its line, that name a printed edition.
_EDITION = (
    r"(?:^|[\s(])(?:ausgabe (?:vom|von|nr)|ausgabe:|printausgabe|print (?:edition|issue)|in print on|edition (?:of|dated)|"
    r"édition (?:du|papier|imprimée)|edición (?:impresa|del)|edizione (?:del|cartacea)|в газете|№ ?[0-9]+ от|из номера|в номере|"
    r"w wydaniu|z wydania|v vydání|en la edición|papieren (?:krant|editie))|朝刊|夕刊|紙面|지면"
)
# Words right before a day, or alone in the line above it, that say since when somebody is a member.
_MEMBER = (
    r"(?:^|[\s|·,(])(?:joined|join date|member since|registered|registriert(?: seit)?|mitglied seit|dabei seit|inscrite?(?: le| depuis)?|"
    r"membre depuis|registrado(?: el| desde| em)?|miembro desde|membro (?:dal|desde)|iscritto(?: dal| il)?|lid sinds|"
    r"geregistreerd(?: op)?|medlem siden|зарегистрирован[аоы]?|регистрация|dołączyła?|üyelik tarihi|kayıt tarihi|"
    r"注册时间|注册于|註冊時間|登録日|가입일)[\s:.,|·–-]*$"
)
# Words of a newspaper's entry in a register, in a day's line or in short lines beside it.
_REGISTER = (
    r"registrazione (?:al |presso il |del )?tribunale|reg\. trib|свидетельство о регистрации|эл № ?фс|свідоцтво про|"
    r"giấy phép (?:số|hoạt động|xuất bản|thiết lập)|许可证(?:编号|号)|등록번호|등록일자|발행일자|사업자등록|발행인 ?:|발행·편집인"
)
# Pieces of words of which one stands in or beside every such line.
_TRACES = [
    "ausgabe", "dition", "print", "edici", "edizion", "газет", "№", "номер", "wydani", "vydání", "krant", "editie",
    "朝刊", "夕刊", "紙面", "지면", "joined", "join date", "member", "regist", "mitglied", "dabei", "inscrit", "membr", "miembro",
    "iscritto", "sinds", "medlem", "регистр", "dołączył", "üyelik", "kayıt", "注册", "註冊", "登録日", "가입일", "tribunale",
    "reg. trib", "свідоцтво", "giấy", "许可证", "등록", "발행", "사업자",
]  # fmt: skip
# A day that a sentence tells of: a word right before it, and one behind that goes on in lower case; no byline.
_LED = r"\p{L}[\p{L}\p{M}]*[.,]? $|[于於在自从從至到]$"
_GOES_ON = r"^(?:[,;)]? \p{Ll}|[\p{Han}，、])"
_NO_STORY = r"^(?:[,;)]? (?:by|von|par|por|di|door|av|af|van|от|автор|at|um|à|kl|klo) |[电電讯訊])"
_SIGNED = r"(?i)^\W*(?:by|von|par|por|di|door|av|af|text|author|autor|автор)[ :]"
_END = r"[.!?…।。！？]"
_SHORT, _LEAST_SENTENCE = 30, 50
OF_EDITION, OF_MEMBER, OF_REGISTER, OF_OTHER_PAGE = "day_of_edition", "day_of_membership", "day_of_register", "day_of_another_page"
OF_STORY = "day_in_a_sentence"
_BEHIND = 2


def kinds(times: pl.DataFrame) -> pl.Series:
    """The rule by which each printed time dates something else, null for all others: `kind`.

    A day that a page names as its edition's is the edition's wherever that page prints it.

    Parameters
    ----------
    times
        doc_id, day, text, cue, before, after.
    """
    cue, text, before, after = (pl.col(name) for name in ("cue", "text", "before", "after"))
    above, below = (pl.when(line.str.len_chars() < _SHORT).then(line).otherwise(pl.lit("")) for line in (before, after))
    lower = times.select("doc_id", "day", cue.str.to_lowercase(), above.str.to_lowercase().alias("above"), own=_lower(text, above, below))
    if not lower["own"].str.contains_any(_TRACES).any():
        return pl.Series("kind", [None] * len(times), dtype=pl.String)
    is_edition = cue.str.contains(_EDITION).max().over("doc_id", "day")
    is_member = cue.str.contains(_MEMBER) | (cue.str.contains(r"^[^\p{L}\d]*$") & pl.col("above").str.contains(_MEMBER))
    is_register = pl.col("own").str.contains(_REGISTER)
    kind = pl.when(is_member).then(pl.lit(OF_MEMBER)).when(is_register).then(pl.lit(OF_REGISTER)).when(is_edition).then(pl.lit(OF_EDITION))
    return lower.select(kind=kind)["kind"]


def _lower(*lines: pl.Expr) -> pl.Expr:
    return pl.concat_str(*lines, separator="\n").str.to_lowercase()


def of_today() -> pl.Expr:
    """The rule for days behind the text of a page that prints its own time as a clock's or as ago, and no day beside the headline.

    Of a frame of is_clocked, n_between and behind, as `dating.candidates` has them.
    """
    is_todays = (pl.col("is_clocked") == 1) & (pl.col("n_between") == 0)
    return pl.when(is_todays & (pl.col("behind") > _BEHIND)).then(pl.lit(OF_OTHER_PAGE))


def of_story() -> pl.Expr:
    """The rule for days told in a sentence without a word of publication: what is told happened then, as "on 3 March 1998 the bridge fell".

    Of a frame of text, cue, end, published and modified, as `dating.candidates` has them.
    """
    cue, behind = pl.col("cue"), pl.col("text").str.slice(pl.col("end"))
    is_told = cue.str.contains(_LED) & ~cue.str.contains(_SIGNED) & behind.str.contains(_GOES_ON) & ~behind.str.contains(_NO_STORY)
    is_sentence = behind.str.contains(_END) & (pl.col("text").str.len_bytes() >= _LEAST_SENTENCE)
    is_stated = (pl.col("published") == 1) | (pl.col("modified") == 1)
    return pl.when(is_told & is_sentence & ~is_stated).then(pl.lit(OF_STORY))
