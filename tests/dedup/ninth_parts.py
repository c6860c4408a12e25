"""Pools of the ninth frames: invented names and places."""

from __future__ import annotations

import random

from tests.dedup.eighth_parts import pool

FIRSTS = pool("""Adela | Bertram | Cordelia | Dermot | Eunice | Felix | Greta | Howard | Irma | Jasper | Kitty | Lionel | Mabel | Norris |
    Olive | Patrick | Queenie | Rupert | Stella | Terence | Ursula | Victor | Wanda | Ximena | Yvonne | Zachary | Anjali | Benedikt |
    Camille | Dragan | Emeka | Fatima | Gustavo | Hana | Ishaan | Jelena""")
LASTS = pool("""Appletree | Birkbeckson | Carnaby | Dewhirst | Elphinbrook | Fairclow | Grimshade | Hollowell | Ickringham | Jolliffer |
    Kettlewain | Langstrother | Merriweale | Nithercott | Ollerenshow | Pickersgale | Quillfeather | Rowbottle | Satterthwick | Tolpuddy |
    Uttley-Moss | Vipondale | Wigglesby | Yeomanson | Abubakaro | Bielskan | Chaudharin | Delacourte | Espinozar | Forsbergh | Gravesand
    | Hakimian | Ibarretxo | Jovanek | Kowalter | Liangford | Moreaux | Nwosuka""")
PLACES = pool("""Aldermoor | Barrowfleet | Castle Venning | Dunsterlow | East Marrick | Fallowbeck | Great Hollin | Haverley | Ilkerton |
    Jermyn Cross | Kelderhope | Little Orme | Marshcote | Norham Weir | Ottercombe | Penmarrow | Quennel | Ringstead Vale | Saltney Bar |
    Thurlbury | Upton Regis | Vennacott | Winterslow | Yealand | Ashgarth | Brockhythe | Cullerne | Downferry | Eldon Quay | Framsden""")
STREETS = pool("""Albemarle Road | Brewhouse Yard | Cloth Row | Dovecote Lane | Exchange Street | Foundry Hill | Gasworks Road | High
    Street | Ironmonger Row | Jessop's Yard | King's Parade | Lime Avenue | Market Place | Northgate | Old Tannery Lane | Priory Walk |
    Ravelin Road | Smithy Brow | Theatre Street | Upper Wharf | Viaduct Road | Weavers' Court""")


def someone(r: random.Random) -> str:
    """Anybody's name."""
    return f"{r.choice(FIRSTS)} {r.choice(LASTS)}"


def place(r: random.Random) -> str:
    """A town that is not on the map."""
    return r.choice(PLACES)


def street(r: random.Random) -> str:
    """A street in such a town."""
    return r.choice(STREETS)
