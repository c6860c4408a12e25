"""What may stand behind a name in a byline and is no further author: places of several words, papers, posts, credits of pictures."""
# ruff: noqa: E501

from __future__ import annotations

# Names of people begin with some words that names of places begin with (San, Santa, El, La): those places are listed whole.
_PLACES = frozenset(
    name.strip()
    for name in """
    san francisco; san diego; san antonio; san jose; san josé; san juan; san marino; san salvador; san sebastián; san sebastian; san bernardino; san remo; santa fe; santa cruz
    santa barbara; santa monica; santa ana; santa clara; santa rosa; santo domingo; são paulo; sao paulo; são tomé; los angeles; las vegas; las palmas; la paz; la plata; la rochelle
    el paso; el salvador; le havre; le mans; den haag; tel aviv; hong kong; rio de janeiro; belo horizonte; porto alegre; buenos aires; kuala lumpur; abu dhabi; ras al khaimah; addis ababa
    phnom penh; da nang; hai phong; baton rouge; little rock; grand rapids; ann arbor; des moines; el dorado; long beach; palm beach; miami beach; virginia beach; myrtle beach
    palm springs; colorado springs; sioux falls; niagara falls; idaho falls; cedar rapids; green bay; tampa bay; puerto rico; costa rica; sri lanka; saudi arabia; sierra leone
    burkina faso; cabo verde; ivory coast; hawke's bay; milton keynes; tunbridge wells; santiago de chile; santiago de compostela; castilla y león
    nizhny novgorod; veliky novgorod; ulan bator; ivano frankivsk; banská bystrica; české budějovice; hradec králové; cluj napoca; târgu mureș; novi sad; stara zagora
    veliko tarnovo; banja luka; slavonski brod; zielona góra; gorzów wielkopolski; bielsko biała; nova gorica; reggio emilia; reggio calabria; ascoli piceno; vibo valentia; aix en provence
    """.replace("\n", ";").split(";")
)  # fmt: skip
_BEFORE = frozenset(
    ["bad", "sankt", "fort", "port", "mount", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower", "central", "greater", "united", "daily", "photo", "photos", "photography", "photographs", "photographer", "photographers", "foto", "fotos", "fotografie", "fotografía", "fotografia", "bild", "bilder", "image", "images", "picture", "pictures", "video", "videos", "vidéo", "illustration", "illustrations", "illustrator", "graphic", "graphics", "grafik", "infografik"]
)  # fmt: skip
_BEHIND = frozenset(
    ["city", "town", "county", "heights", "island", "islands", "province", "republic", "region", "times", "daily", "post", "news", "herald", "tribune", "gazette", "journal", "chronicle", "observer", "guardian", "telegraph", "independent", "mirror", "register", "examiner", "inquirer", "bulletin", "dispatch", "standard", "weekly", "monthly", "today", "magazine", "tv", "radio", "television", "zeitung", "nachrichten", "anzeiger", "tageblatt", "rundschau", "allgemeine", "presse", "photo", "photos", "photography", "photographs", "photographer", "photographers", "foto", "fotos", "fotografie", "fotografía", "fotografia", "images", "pictures", "video", "videos", "vidéo", "illustration", "illustrations", "illustrator", "graphics", "grafik", "infografik", "analyst", "professor", "director", "manager", "officer", "lecturer", "economist", "strategist", "researcher", "specialist", "consultant", "engineer", "scientist", "producer", "columnist", "executive", "collective", "expert", "founder", "co-founder", "insider", "wire", "editor-at-large", "analytics"]
)  # fmt: skip


def is_whereabouts(name: str) -> bool:
    """Whether a name of several words behind an author's is no person's.

    >>> is_whereabouts("Hong Kong"), is_whereabouts("Harbour Daily"), is_whereabouts("San Yamin Aung")
    (True, True, False)
    """
    words = name.casefold().replace(".", "").split()
    return len(words) > 1 and (words[0] in _BEFORE or words[-1] in _BEHIND or " ".join(words) in _PLACES)
