"""Names of news agencies, as credits print them."""
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

# National and international wire services; forms in their own scripts. Single common words (Sputnik, Mena, SID) stand only in capitals or whole.
NAMES = tuple(
    name.strip()
    for name in """
    Xinhua; Xinhua News Agency; Xinhuanet; 新华社; 新华网; 新華社; 新華網; China News Service; 中新社; 中新网; 中新網; 中国新闻网; 中国新闻社; 中新经纬; 中央社; Central News Agency; CNA
    Reuters; Thomson Reuters; 路透社; 路透; ロイター; Рейтер; رويترز; 로이터; AP; The Associated Press; Associated Press; 美联社; 美聯社; AP通信
    AFP; Agence France-Presse; Agence France Presse; AFP通信; 法新社; France Presse; АФП; أ ف ب; dpa; DPA; Deutsche Presse-Agentur; dpa-AFX; dpa-afx; dpa-infocom; AFX; epd; KNA; SID; AFPD
    APA; Austria Presse Agentur; SDA; Keystone-SDA; Keystone-ATS; AWP; ATS; Agence télégraphique suisse; ANSA; Ansa; Adnkronos; AGI; LaPresse; Askanews; Italpress
    EFE; Efe; Agencia EFE; Europa Press; EP; Lusa; Agência Lusa; Agência Brasil; Estadão Conteúdo; Folhapress; Télam; Telam; Notimex; Prensa Latina; Andina
    ANP; Belga; Ritzau; /ritzau/; NTB; TT; TT Nyhetsbyrån; STT; PAP; ČTK; TASR; SITA; MTI; Agerpres; Mediafax; BTA; Tanjug; Beta; Hina; HINA; STA; MIA; FENA; SRNA; БТА; CTK; ΑΠΕ-ΜΠΕ; ELTA; LETA; BNS
    TASS; ТАСС; ИТАР-ТАСС; RIA Novosti; РИА Новости; Интерфакс; Interfax; Sputnik; Ukrinform; Укрінформ; УНІАН; UNIAN; Interfax-Ukraine; Интерфакс-Украина; БелТА; BelTA; Kazinform; Trend; AZERTAC; Armenpress
    Anadolu; Anadolu Agency; Anadolu Ajansı; AA; DHA; İHA; ANKA; Kyodo; Kyodo News; 共同; 共同社; 共同通信; 共同通信社; Jiji; Jiji Press; 時事; AFP時事; 時事通信; 時事通信社; Yonhap; Yonhap News Agency; 연합뉴스; 뉴시스; Newsis; 뉴스1
    PTI; Press Trust of India; BSS; ANI; IANS; UNI; APP; Bernama; Antara; ANTARA; VNA; TTXVN; PNA; Philippine News Agency; Thai News Agency; KCNA; 朝鲜中央通讯社
    WAM; SPA; QNA; KUNA; MENA; IRNA; ISNA; Mehr; وام; واس; قنا; كونا; إرنا; سانا; SANA; NAN; GNA; SAPA; MAP; APS; TAP; PANA; APO Group; AAP; NZPA; PA; PA Media; Press Association; PA news agency
    The Canadian Press; Canadian Press; La Presse Canadienne; UPI; United Press International; Bloomberg; Bloomberg News; Dow Jones; Dow Jones Newswires; MarketWatch; PR Newswire; Business Wire; GlobeNewswire
    Inter Press Service; IPS; Religion News Service; Kyodo News Agency; ABNA; Maan
    """.replace("\n", ";").split(";")
    if name.strip()
)  # fmt: skip


@cache
def known(aliases: tuple[str, ...] = ()) -> frozenset[str]:
    """Keys of the agencies' names and of the aliases stated."""
    return frozenset(key(name) for name in (*NAMES, *aliases))


def key(name: str) -> str:
    """A name for comparing: without case, brackets and doubled blanks."""
    return re.sub(r"\s+", " ", name.strip(" \t\u00a0\u3000/()（）[].,-–—:：|")).casefold()


def is_agency(name: str, aliases: Iterable[str] = ()) -> bool:
    """Whether a credit is an agency's name.

    >>> is_agency("(Xinhua)"), is_agency("/ritzau/"), is_agency("Maria Lind")
    (True, True, False)
    """
    return key(name) in known(tuple(aliases))


_KIND = re.compile(
    r"\b(?:wire|news (?:agency|service|pool)|press agency|agence|agencia|agenzia|nyhetsbyrå|информационное агентство)\b|agentur\b|(?<!出版)社$|通信$|通讯社$|وكالة",
    re.IGNORECASE,
)


def sounds_like_agency(name: str) -> bool:
    """Whether a name that nobody lists says itself that it is an agency's.

    >>> sounds_like_agency("Delta News Pool"), sounds_like_agency("the ministry of fish")
    (True, False)
    """
    return _KIND.search(name) is not None
