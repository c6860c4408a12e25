"""Pools and small tools of the eighth frames: invented names, places and days, and texts put together from parts."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta


def pool(text: str) -> tuple[str, ...]:
    """The entries of a pool, written with bars between them."""
    return tuple(" ".join(entry.split()) for entry in text.split("|"))


def prose(text: str) -> str:
    """A text on one line, without what an empty optional part leaves behind: runs of blanks, blanks before marks."""
    return re.sub(r",? +(?=[,.;])", "", " ".join(text.split()))


def joined(*parts: str) -> str:
    """Paragraphs, without the empty ones."""
    return "\n\n".join(part for part in parts if part)


def maybe(r: random.Random, text: str, odds: float = 0.5) -> str:
    """The text, or nothing."""
    return text if r.random() < odds else ""


def shuffled(r: random.Random, *parts: str) -> tuple[str, ...]:
    """The parts in any order."""
    return tuple(r.sample(parts, len(parts)))


def listed(items: list[str], last: str = "and") -> str:
    """Items as a sentence lists them: a, b and c."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}"


def day(r: random.Random) -> date:
    """A day of seven years."""
    return date(2018, 1, 1) + timedelta(r.randrange(2550))


def written(when: date) -> str:
    """A day as English papers write it."""
    return f"{when:%A} {when.day} {when:%B} {when.year}"


WOMEN = pool("""Agnes | Beatrix | Carys | Delia | Elspeth | Freya | Gwenda | Hilary | Imogen | Joan | Kirsty | Lorna | Marjorie | Nerys
    | Odette | Pauline | Rhona | Sheila | Tamsin | Una | Verity | Winifred | Yasmin | Zara | Amina | Bronagh | Chloe | Farida""")
MEN = pool("""Alistair | Barnaby | Callum | Desmond | Edwin | Fergus | Gareth | Hamish | Idris | Jerome | Keir | Lachlan | Malcolm |
    Neville | Osman | Percy | Quentin | Rory | Stellan | Trevor | Umar | Vaughan | Wilfred | Yusuf | Anton | Bilal | Conrad | Dewi""")
SURNAMES = pool("""Abbotson | Bellweather | Cragg | Dunmoor | Eastlake | Fothergale | Garsdale | Hebblethorn | Inskip | Jessamy | Kershope
    | Lumley-Hart | Mossgrove | Nettlefold | Oakenshaw | Pargeter | Quarmby | Rudstone | Scargill | Thwaite | Underhay | Venables |
    Wetherick | Yarrowdale | Adeyinka | Bhattar | Costigan | Dlaminor | Eriksund | Farooqi | Gallowglass | Hosseinzad | Ivanek |
    Jankowiak | Kilbrannan | Lindqvister | Mbeki-Ross | Novotnak | Okonjor | Pillayan | Rasmund | Sandhur | Tregunna | Vukovar-Lee |
    Whelanby | Zeller""")
FRONTS = pool("""Ash | Bram | Cold | Dray | Elm | Fen | Gorse | Hawk | Ivel | Kirk | Lang | Marl | Nether | Oxen | Pebble | Raven | Sedge
    | Thorn | Upper | Wether | Birk | Crane""")
BACKS = pool(
    "bourne | bridge | bury | combe | dale | field | ford | gate | ham | hurst | ley | mere | port | stow | thwaite | ton | well | wick"
)
ROADS = pool("""Albion | Beech | Chantry | Drovers | Ebenezer | Fuller's | Granary | Harbour | Inkerman | Jubilee | Kiln | Lodge | Minster
    | Nelson | Old Mill | Paddock | Quarry | Ropewalk | Sandpit | Tollbar | Union | Vicarage""")
WAYS = pool("Road | Street | Lane | Avenue | Close | Drive | Terrace | Way | Gardens | Crescent")


def woman(r: random.Random) -> str:
    """A woman's name."""
    return f"{r.choice(WOMEN)} {r.choice(SURNAMES)}"


def man(r: random.Random) -> str:
    """A man's name."""
    return f"{r.choice(MEN)} {r.choice(SURNAMES)}"


def person(r: random.Random) -> str:
    """Anybody's name."""
    return woman(r) if r.random() < 0.5 else man(r)


def town(r: random.Random) -> str:
    """A town in England that is not on the map."""
    return r.choice(FRONTS) + r.choice(BACKS)


def road(r: random.Random) -> str:
    """A road in such a town."""
    return f"{r.choice(ROADS)} {r.choice(WAYS)}"
