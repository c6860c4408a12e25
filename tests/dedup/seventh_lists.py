"""Names and helpers the seventh frames share: all people, places and bodies are invented."""

from __future__ import annotations

import random
from datetime import date, timedelta


def pool(text: str) -> tuple[str, ...]:
    """The values written in a text, set apart by bars, each on one line."""
    return tuple(" ".join(part.split()) for part in text.split("|"))


def prose(text: str) -> str:
    """A paragraph, on one line."""
    return " ".join(text.split())


def joined(*parts: str) -> str:
    """The paragraphs that there are."""
    return "\n\n".join(part for part in parts if part)


def when(r: random.Random) -> date:
    """Some day of three years."""
    return date(2022, 1, 3) + timedelta(days=r.randrange(1_100))


def day(of: date, later: int = 0) -> str:
    """A day as it is written in English."""
    of += timedelta(days=later)
    return f"{of.day} {of:%B %Y}"


FIRST = pool("""Aileen|Barnaby|Clodagh|Desmond|Effie|Farrukh|Gwendolen|Hamish|Imelda|Jarvis|Keziah|Lachlan|Morwenna|Nikhil|Ottoline|
    Percival|Quentin|Rosheen|Shabnam|Thaddeus|Una|Verity|Winston|Xanthe|Yusra|Zebedee|Adaeze|Blaise|Corin|Delphine|Emeka|Fenella|
    Gethin|Honor|Isolde|Jocasta|Kwabena|Leopold|Merryn|Nerys""")
LAST = pool("""Abernane|Brackwell|Coldicott|Dunstervale|Eddowes|Farthingdale|Gorringham|Hesketh-Roe|Inchbald|Jessamy|Kettlewood|Lorrimore|
    Mabbitt|Nwachuku|Oldershaw|Pettiford|Quennell|Ravensdale|Sotherby|Tregarrick|Umfreville|Vaizey|Wolstan|Yaxham|Zellick|Adeyinka|
    Bhattal|Crabtrey|Dacosta-Lunn|Elphick|Fonblanque|Gascoigne|Hathersich|Iddon|Kinnaird|Lathbury|Maguinness|Nattrass|Osgerby""")
HEADS = pool("""Ash|Brindle|Carrow|Dray|Elms|Fenni|Gorse|Hollin|Ingle|Kers|Lang|Mickle|Nether|Over|Peppers|Quarn|Ramp|Sallow|Thistle|Ulver|
    Wether|Yarrow""")
TAILS = pool("combe|wick|thorpe|holme|ford|minster|hythe|beck|ington|garth|mouth|stow|hurst|ley|stead|bridge|den|worthy")


def person(r: random.Random) -> str:
    """Someone."""
    return f"{r.choice(FIRST)} {r.choice(LAST)}"


def place(r: random.Random) -> str:
    """Somewhere."""
    return r.choice(HEADS) + r.choice(TAILS)


def places(r: random.Random, n: int) -> str:
    """A list of so many places, as it is written in English."""
    names = [head + r.choice(TAILS) for head in r.sample(HEADS, n)]
    return names[0] if n == 1 else ", ".join(names[:-1]) + " and " + names[-1]


# What the frames of English figures draw.
GOODS = pool("""deck cranes|ballast-water treatment units|hybrid propulsion packages|mooring winches|bow thrusters|subsea cable carousels|
    heave-compensated gangways|shore-power connectors|fish-handling systems|rescue davits|steering gear|waste-heat recovery boilers""")
VESSELS = pool("""offshore service vessels|double-ended ferries|coastguard cutters|wellboats|chemical tankers|research ships|cable layers|
    harbour tugs|stern trawlers|car carriers|icebreaking supply ships|dredgers""")
FIRMS = pool("""Brandvold Rederi|Costa Almirante|Orrin & Pell|Tasman Straits Line|Kvitsund Havbruk|Eastern Reach Ferries|Port of Calloway|
    Navieras del Sol Alto|Pelham Dredging|Yeongsan Shipbuilding|Lodestar Offshore|Baltika Tankers|Gannet Energy|Meridian Cables""")
FIRES = pool("""Buckskin|Crooked Gulch|Dutch Oven|Elkhorn Bench|Flatiron|Greasewood|Hatchet Ridge|Iron Kettle|Juniper Spur|Lost Saddle|
    Magpie|Needle Rock|Old Mill|Pinto|Quail Hollow|Rattler|Sawtooth Draw|Tin Cup|Upper Basin|Wagon Wheel|Yellow Pine""")
FUELS = pool("""grass and sagebrush|dead and down timber|cured cheatgrass|lodgepole pine with heavy beetle kill|pinyon and juniper|
    chaparral and oak|mixed conifer|logging slash""")
CREWS = pool("""Crews held the line overnight along the county road and began mopping up hot spots.|Hotshot crews burned out fuel between
    the dozer line and the main fire edge.|Heavy smoke grounded aircraft for much of the afternoon.|The fire made a short uphill run after
    noon before it reached an old burn scar.|Engines remain in place around cabins and outbuildings.|Helicopters dropped water on an
    isolated spot fire across the creek.|Mop-up has reached three hundred feet from the perimeter on the south flank.|A night shift
    patrolled for embers thrown across the highway.|Fallers are removing snags so that crews can work safely.|Masticators are opening up
    an old two-track as a contingency line.""")
SKIES = pool("""Winds are expected to shift to the northwest with gusts on the ridges.|A red flag warning is in effect until late evening.|
    Higher humidity should moderate fire behavior today.|Isolated dry thunderstorms are possible.|An inversion is likely to keep smoke in
    the valleys until midday.|A cold front will bring a chance of wetting rain.""")
CROPS = pool("""corn|soybeans|winter wheat|spring wheat|barley|oats|sorghum|cotton|sunflowers|sugarbeets|dry beans|alfalfa|canola|peanuts|
    potatoes|rice""")
STAGES = pool("planted|emerged|headed|blooming|mature|harvested|setting pods|silking|turning color")
FIELDS = pool("""Producers spent the week repairing fences and moving cattle to summer pasture|Several reporters noted hail damage in the
    western counties|Fieldwork was held back by muddy ground early in the week|Irrigators were running pumps around the clock|
    Grasshopper pressure was reported as heavy in places|Stock ponds were said to be low|Hay was being put up between showers|
    Some replanting was under way where the ground had crusted|Armyworms were found in late fields|Calving was nearly complete|
    Growers were waiting for a killing frost|Fertilizer was being applied where soils allowed""")
