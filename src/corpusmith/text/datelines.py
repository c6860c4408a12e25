"""Datelines: the place, and often day and agency, at the head of an article's first paragraph."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass

from corpusmith.text.agencies import is_agency

_PLACE = r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ '’.\-/]{1,2}[^\W\d_]+\.?){0,4}(?:, [^\W\d_a-z][^\W\d_.]+(?: [^\W\d_a-z][^\W\d_.]+)*\.?)?)"
_DAY = r"(?:,? (?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? \d{4})?[.,]{0,2})"
_DATE = rf"{_DAY}?"
_AGENCY = r"(?: ?[(/\[](?P<agency>[^()\[\]\d]{2,40}?)[)/\]])?"
_DASH = r"\.?\s*(?:[—–]|--|-(?= )|:(?= ))\s*"
_ASIAN_PLACE = r"(?P<place>[\u4e00-\u9fff々\u30a1-\u30fa\u30fc・]{2,12}?)"
# These need an agency that is known.
_CREDITED_FORMS = (
    re.compile(rf"\s*\((?P<agency>[^()/\[\]\d]{{2,40}})\)\s*[-–—]\s*{_PLACE}{_DAY}{_DASH}(?=\S)"),
    re.compile(rf"\s*{_PLACE}{_DATE}{_DASH}(?P<agency>[^()/\[\]\d.,:]{{2,30}})\.\s(?=\S)"),
    re.compile(r"\s*[(\[](?P<place>[\uac00-\ud7af·]{2,12})=(?P<agency>[\uac00-\ud7af]{2,8}1?)[)\]]"),
)
_FORMS = (
    *_CREDITED_FORMS,
    re.compile(rf"\s*{_PLACE}{_DATE}{_AGENCY}{_DASH}(?=\S)"),
    re.compile(rf"\s*{_PLACE}{_DATE} ?[(/\[](?P<agency>[^()\[\]\d]{{2,40}}?)[)/\]]\.?\s+(?=\S)"),
    re.compile(
        r"\s*[（(]?(?P<agency>[\u4e00-\u9fff]{2,8}?[社网網])(?:[记記]者[\u4e00-\u9fff]{3})?(?P<place>(?![记記]者)[\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月)?\d{1,2}日[专專]?[电電讯訊]"
    ),
    re.compile(rf"\s*【{_ASIAN_PLACE}[=＝]?(?P<agency>共同|時事|AFP時事|ロイター)】"),
    re.compile(rf"\s*[\[［]{_ASIAN_PLACE}\s+\d{{1,2}}日\s+(?P<agency>ロイター)[\]］]"),
)
_LONGEST = 60
PREFILTER = r"^\s*[\p{Lu}\p{Lo}（(【\[［](?:[^.!?。]|\.[ ,]){1,60}?(?:[—–]|--| - |\)|/[ .]|[電电讯訊]|】|[\]］])"
# Words in capitals before a dash that say what an article is, not where it was written.
_KICKERS = frozenset(
    name.strip()
    for name in """
    exclusive; exclusives; update; updates; updated; breaking; watch; watching; analysis; opinion; opinions; live; video; videos; photo; photos; gallery; listen; podcast; interview; review; reviews
    explainer; explained; editorial; commentary; comment; column; correction; corrected; clarification; factbox; fact; feature; features; preview; recap; report; special; sponsored; spotlight; news
    alert; developing; urgent; revealed; read; quiz; poll; obituary; profile; timeline; insight; investigation; letter; letters; advertisement; warning; spoiler; notice; note; summary; background; release; immediate
    eilmeldung; exklusiv; analyse; kommentar; meinung; liveticker; ticker; hintergrund; leitartikel; glosse; reportage; porträt; rezension; kritik; umfrage; anzeige; fotos; bilder; überblick; faktencheck
    exclusif; exclusivité; analyses; décryptage; entretien; éditorial; tribune; direct; en direct; dernière; vidéo; récit; enquête; portrait; sondage; vrai; chronique; alerte; mise à jour
    exclusiva; exclusivo; actualización; actualizado; última; últimas; análisis; opinión; entrevista; en vivo; directo; en directo; fotogalería; encuesta; crónica; reportaje; perfil; editoriales
    esclusiva; esclusivo; aggiornamento; aggiornato; ultim'ora; analisi; opinione; intervista; diretta; foto; sondaggio; commento; editoriale; inchiesta; speciale; approfondimento; retroscena
    atualização; atualizado; análise; opinião; ao vivo; enquete; vídeo; vídeos; crônica; reportagem; especial; urgente; plantão; entenda; checamos
    эксклюзив; обновлено; обновление; срочно; молния; анализ; мнение; онлайн; прямой эфир; видео; фото; интервью; репортаж; обзор; комментарий; опрос; главное; внимание; дополнено; подкаст; хроника
    unesco; unicef; asean; covid; interpol; europol; frontex; nasdaq; brexit; mercosur; unhcr; unrwa; opec; hamas; isis
    """.replace("\n", ";").split(";")
)  # fmt: skip
# Places of four letters and less; other short words in capitals are mostly names of parties and bodies: CDU, NATO.
_SHORT_PLACES = frozenset(
    name.strip()
    for name in """
    lyon; rome; bern; kiel; oslo; lima; baku; bonn; graz; linz; köln; koln; gent; nice; cork; bath; york; doha; kyiv; kiev; malé; male; suva; apia; riga; metz; cali; gaza; aden; juba; goma; reno; waco
    rom; wien; prag; bari; pisa; łódź; lodz; ulm; hof; ufa; hull; lens; caen; pau; brno; cebu; xian; chur; lahr; jena; gera; suhl; vigo; león; leon; jaén; lugo; roma; como; lodi; faro; sfax; oran; fès
    fez; kano; jos; ife; goa; pune; agra; iran; iraq; oman; mali; peru; chad; cuba; togo; fiji; laos; utah; ohio; iowa; erie; mesa; dili; guam; hilo; kona; nome; taif; homs; nara; kobe; naha; tula; orsk
    omsk; perm; orel; рим; киев; київ; баку; рига; бонн; бёрн; берн; вена; осло; орёл; орел; тула; уфа; омск; сочи; чита; ялта; львів; суми; рівне; ош
    """.replace("\n", ";").split(";")
)  # fmt: skip
_LONG_WORD = 5


@dataclass(frozen=True)
class Dateline:
    """Place with its offsets in the line, and the agency with its own, where one stands there."""

    place: str
    start: int
    end: int
    agency: str | None
    agency_span: tuple[int, int] | None


def dateline(line: str, aliases: tuple[str, ...] = ()) -> Dateline | None:
    """Dateline at the head of a paragraph; None if there is none.

    A place is in capitals, or an agency or a day stands behind it: "Paris: a history" opens with no dateline.

    >>> dateline("LYON, Jan 14 (AFP) -- Rain fell.")
    Dateline(place='LYON', start=0, end=4, agency='AFP', agency_span=(14, 17))
    """
    for form in _FORMS:
        match = form.match(line[: 2 * _LONGEST])
        if match is None or match.end() > _LONGEST:
            continue
        place, agency = match["place"].removesuffix(" في"), match.groupdict().get("agency")
        credited = _agency_in(line, *match.span("agency"), aliases) if agency is not None else None
        if credited is None and form in _CREDITED_FORMS:
            continue
        has_day = any(c.isdigit() for c in match[0])
        is_capital = _is_capital(place, has_day) and ":" not in match[0][len(place) :]
        if credited or is_capital or (has_day and agency is not None):
            start = match.start("place")
            return Dateline(place, start, start + len(place), line[slice(*credited)] if credited else None, credited)
    return None


def _agency_in(line: str, start: int, end: int, aliases: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the first agency stands of those a part of a line names: "dpa/lno"."""
    for part in re.finditer(r"[^/\s](?:[^/]*[^/\s])?", line[start:end]):
        if is_agency(part[0], aliases):
            return start + part.start(), start + part.end()
    return None


def _is_capital(place: str, has_day: bool) -> bool:
    """Whether a place stands in capitals, as places of datelines do; without a day behind it, it must not look like a party, body or kicker."""
    if not place == place.upper() != place.lower():
        return False
    name = place.casefold()
    words = name.replace(",", " ").split()
    is_long = len(words) > 1 or len(name) >= _LONG_WORD or name in _SHORT_PLACES
    return has_day or (is_long and name not in _KICKERS and not any(word in _KICKERS for word in words))
