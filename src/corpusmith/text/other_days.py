"""Days that lines print and that do not date the article: of a printed edition, of joining, of an entry in a register, of other pages."""

from __future__ import annotations

import polars as pl

# Words before a day, in its line, that name a printed edition.
_EDITION = (
    r"(?i)\bausgabe (?:vom|von|nr)\b|\bausgabe:|\bprintausgabe|\bprint (?:edition|issue)|\bin print on|\bedition (?:of|dated)\b|"
    r"\bédition (?:du|papier|imprimée)|\bedición (?:impresa|del)|\bedizione (?:del|cartacea)|\bв газете|№\s?\d+ от|\bиз номера|\bв номере|"
    r"\bw wydaniu|\bz wydania|\bv vydání|\ben la edición|\bpapieren (?:krant|editie)|朝刊|夕刊|紙面|지면"
)
# Words right before a day, or alone in the line above it, that say since when somebody is a member.
_MEMBER = (
    r"(?i)(?:^|\W)(?:joined|join date|member since|registered|registriert(?: seit)?|mitglied seit|dabei seit|inscrite?(?: le| depuis)?|"
    r"membre depuis|registrado(?: el| desde| em)?|miembro desde|membro (?:dal|desde)|iscritto(?: dal| il)?|lid sinds|"
    r"geregistreerd(?: op)?|medlem siden|зарегистрирован\w*|регистрация|dołączył\w*|üyelik tarihi|kayıt tarihi|"
    r"注册时间|注册于|註冊時間|登録日|가입일)\W*$"
)
# Words of a newspaper's entry in a register, in a day's line or in short lines beside it.
_REGISTER = (
    r"(?i)registrazione (?:al |presso il |del )?tribunale|\breg\. trib|свидетельство о регистрации|\bэл № ?фс|свідоцтво про|"
    r"giấy phép (?:số|hoạt động|xuất bản|thiết lập)|许可证(?:编号|号)|등록번호|등록일자|발행일자|사업자등록|발행인 ?:|발행·편집인"
)
_SHORT = 30
OF_EDITION, OF_MEMBER, OF_REGISTER, OF_OTHER_PAGE = "day_of_edition", "day_of_membership", "day_of_register", "day_of_another_page"
_BEHIND = 2


def kind(day: pl.Expr) -> pl.Expr:
    """The rule by which a printed time dates something else, null for all others; of a frame of doc_id, text, cue, before and after.

    A day that a page names as its edition's is the edition's wherever that page prints it.
    """
    cue, before, after = (pl.col(name) for name in ("cue", "before", "after"))
    above, below = (pl.when(line.str.len_chars() < _SHORT).then(line).otherwise(pl.lit("")) for line in (before, after))
    is_edition = cue.str.contains(_EDITION).max().over("doc_id", day)
    is_member = cue.str.contains(_MEMBER) | (cue.str.contains(r"^\W*$") & above.str.contains(_MEMBER))
    is_register = pl.concat_str(pl.col("text"), above, below, separator="\n").str.contains(_REGISTER)
    return pl.when(is_member).then(pl.lit(OF_MEMBER)).when(is_register).then(pl.lit(OF_REGISTER)).when(is_edition).then(pl.lit(OF_EDITION))


def of_today() -> pl.Expr:
    """The rule for days behind the text of a page that prints its own time as a clock's or as ago, and no day beside the headline.

    Of a frame of is_clocked, n_between and behind, as `dating.candidates` has them.
    """
    is_todays = (pl.col("is_clocked") == 1) & (pl.col("n_between") == 0)
    return pl.when(is_todays & (pl.col("behind") > _BEHIND)).then(pl.lit(OF_OTHER_PAGE))
