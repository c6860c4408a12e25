"""Ninth frames, English, in which words and names only do the differing: walks, buildings, casts, ambassadors."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import joined, listed, maybe, pool, prose
from tests.dedup.ninth_parts import LASTS, PLACES, someone, street

STARTS = pool("""the lychgate | the railway station | the car park behind the chapel | the packhorse bridge | the market cross | the
    Waggon and Horses | the boathouse | the old pump | the village hall | the quarry gates | the toll house | the cricket pavilion""")
PATHS = pool("""a green lane between hedges | the towpath | a sunken track | the edge of a barley field | a flight of mossy steps | a
    narrow path through bracken | the bed of the old tramway | a farm drive lined with limes | the flood bank | a causeway of stone slabs
    | a forest road | the ridge | a sheep track | the cinder path""")
SIGHTS = pool("""a ruined lime kiln | a heronry | a folly in the shape of a beehive | the stump of a windmill | an avenue of sweet
    chestnuts | a Saxon font, if the church is open | a wall of fossils | a pond with grass snakes | the humps of a lost village | a
    dovecote | an ice house | a view of three counties | a wartime pillbox | wild daffodils in season | an iron footbridge | a boundary
    stone""")
SNAGS = pool("""bulls are sometimes kept in the second field | the stepping stones are slippery after rain | the path is easily missed in
    summer | a stile has lost its step | dogs must be on leads among the sheep | the ford may be too deep for shoes | the signpost points
    the wrong way | nettles are high by the weir | the last climb is steep | the bridge is closed to horses | it is muddy for most of the
    year""")
INNS = pool("""the Plough | the Three Tuns | the Station Tea Room | the Fleece | the Rising Sun | Mrs Applegarth's cafe | the Jolly
    Sailor | the Garden Centre | the Drovers' Rest | the Cross Keys | the Mill Bakery | the Bird in Hand""")


def walk(r: random.Random) -> str:
    """A walk of the week: directions with slots in each sentence."""
    start, (path, path2, path3), (sight, sight2, sight3) = r.choice(STARTS), r.sample(PATHS, 3), r.sample(SIGHTS, 3)
    home, away = r.sample(PLACES, 2)
    detour = f"With time to spare, make a detour to see {sight3}."
    return joined(
        f"Walk of the week: {home} and {away}",
        prose(f"""Start from {start} in {home} and follow {path} out of the village. After a while you pass {sight}; keep left there.
        Where the way divides, take {path2}, which leads past {sight2} to {away}. {maybe(r, detour)} Refreshments are to be had at
        {r.choice(INNS)}. Return by {path3}, crossing the stream by the footbridge, to {start}. Please note that
        {r.choice(SNAGS)}."""),
        prose(f"""This walk was sent in by {someone(r)}. Our walks follow public rights of way. Take a map, wear stout shoes, close gates
        and leave no litter. Neither the newspaper nor the author can accept liability for accidents."""),
    )


BUILT = pool("""lido | telephone exchange | cabmen's shelter | pumping station | cinema | Methodist chapel | parade of shops | signal box
    | tram depot | drill hall | public baths | seamen's mission | water tower | school of art | bandstand | corn mill | cemetery lodge |
    bus garage""")
STYLES = pool("""a confident essay in brick and faience | one of the last of its kind with its machinery intact | an early use of
    reinforced concrete | a playful mixture of Dutch gables and seaside iron | severe outside and sumptuous within | a rare survival of a
    standard design | remarkable for its hammered glass and coloured tiles | a modest building of great refinement | the most complete
    work of a neglected architect | built by subscription and finished by bazaar""")
MERITS = pool("""the original light fittings | a mosaic floor | carved heads of local worthies | the ticket office and its brass rails |
    a staircase that seems to float | murals by a pupil of the school | cast-iron columns with palm leaves | the caretaker's flat with
    its range | the clock and its striking train | a roof of green slates | terrazzo stairs | a frieze of fishes | oak panelling | the
    boiler house chimney""")
VOICING = pool("""It is a building that people here have always loved, and now it has the protection it deserves | We hope that the
    listing will encourage its owners to find a new use | Places like this tell the story of ordinary life | So much of its kind has been
    lost that what remains is precious | Its beauty was hidden behind hoardings | Listing is not the end of change but the beginning of
    careful change | Few architects took so much trouble over so small a commission | It still makes you smile as you turn the corner |
    The campaigners can be proud | It belongs to the whole street""")


def listing(r: random.Random) -> str:
    """A heritage agency protects a building: words and names between what it always explains."""
    town, kind = r.choice(PLACES), r.choice(BUILT)
    merits = r.sample(MERITS, r.randint(2, 4))
    threat = f"The owners had applied to demolish the {kind}, and residents led by {someone(r)} asked for it to be assessed."
    return joined(
        f"{town}'s {kind} is listed",
        prose(f"""The {kind} in {street(r)}, {town}, has been listed at Grade II by the Secretary of State on the advice of the Heritage
        Commission. Designed by {someone(r)}, it is {r.choice(STYLES)}. Among the features named in the list entry are {listed(merits)}.
        {maybe(r, threat)}"""),
        prose(f"""{someone(r)}, listing adviser at the Commission, said: "{r.choice(VOICING)}." """),
        prose("""Listing marks a building's special architectural and historic interest, and brings it under the consideration of the
        planning system, so that it can be protected for future generations. It does not mean that a building can never be altered.
        Anyone may nominate a building through the Commission's website."""),
    )


SHOWS = pool("""Saltmarsh | The Understudies | Night Ferry | Blood and Bunting | Second Chair | The Cartographer's Wife | Low Season |
    Harm's Way | Tenderfoot | The Long Gallery | Dead Letter Office | Kin | Paper Moons | Foxglove | The Assizes | Open Water | Proof of
    Life""")
CHANNELS = pool("Lumen+ | Channel Nine | Oriel | StreamHouse | Vela | Beacon Originals | Kite TV | Northlight | Paragon | Tessera")
GENRES = pool("""period drama | legal thriller | workplace comedy | murder mystery | supernatural series | spy drama | coming-of-age
    comedy | family saga | medical drama | heist series | science-fiction series | political satire""")
PARTS = pool("""a disgraced surgeon | a lighthouse keeper with a secret | the new head teacher | a ruthless auctioneer | a widowed
    detective | a spy who wants to retire | the family's estranged aunt | a charming swindler | an ambitious junior barrister | a ghost
    who does not know it | the mayor's press officer | a taxidermist | a pilot grounded after a crash | a runaway bride | the prison
    chaplain | a failed magician""")
LEADS = pool("""a harbour pilot | a young widow | an unemployed actor | a tax inspector | a piano tuner | a country vet | a retired
    judge | a wedding planner | a night porter | a botanist | a schoolteacher | a boxer | a crime reporter""")
PLOTS = pool("""returns to the island of her childhood | uncovers a fraud in the parish accounts | is sent to a town where nobody grows
    old | inherits a funeral parlour | must share an office with an old enemy | is blackmailed by a neighbour | takes over a failing
    orchestra | looks into the death of a beekeeper | wakes up in somebody else's life | has to hide a fugitive | runs for office
    by mistake | finds letters under the floorboards""")


def casting(r: random.Random) -> str:
    """A trade paper's brief: who joins the cast of a series; names lie thick."""
    show, channel, (part, part2, part3) = r.choice(SHOWS), r.choice(CHANNELS), r.sample(PARTS, 3)
    star, star2, star3 = (someone(r) for _ in range(3))
    (credit, credit2), rest = r.sample([other for other in SHOWS if other != show], 2), [someone(r) for _ in range(r.randint(2, 5))]
    third = f"{star3} will recur as {part3}."
    return joined(
        f"{star} and {star2} join {channel} {r.choice(GENRES)} '{show}'",
        prose(f"""EXCLUSIVE: {star} ({credit}) and {star2} ({credit2}) have joined the cast of {show}, the forthcoming {channel} series
            from writer {someone(r)}. They will star opposite {listed(rest)}."""),
        prose(f"""The series follows {r.choice(LEADS)} who {r.choice(PLOTS)}. {star} will play {part}, while {star2} is set as {part2}.
        {maybe(r, third)} {someone(r)} directs and {someone(r)} is executive producer. Filming is under way in {r.choice(PLACES)}."""),
        f"{star} is represented by {r.choice(LASTS)} Associates and {r.choice(LASTS)} Management; {star2} by {r.choice(LASTS)} Talent.",
    )


NATIONS = pool("""Belmora | Cadrany | Dravinia | Estmark | Ferrol | Galdenia | Hestria | Isbria | Jorland | Karsia | Lumeria | Morvenia |
    Nordalia | Pellania | Quarnia | Rovania | Sorland | Tavria | Ustan | Varland | Westrovia | Zelmark""")
FIELDS = pool("""agriculture | higher education | renewable energy | tourism | fisheries | public health | civil aviation | culture |
    defence | water management | trade | vocational training | digital services | mining | sport | disaster relief""")


def credentials(r: random.Random) -> str:
    """An ambassador presents credentials: a few names in a protocol that stays, as do the host and the president."""
    guest, (one, two) = r.choice(NATIONS), r.sample(FIELDS, 2)
    return joined(
        f"New Ambassador of {guest} presents credentials",
        prose(f"""President Ottoline Marchetti today received {someone(r)}, who presented the letters accrediting the new Ambassador
        Extraordinary and Plenipotentiary of {guest} to Ardavia. The ceremony took place at the State Palace, where the anthems of both
        countries were played and a guard of honour was inspected."""),
        prose(f"""In the conversation that followed, the President wished the Ambassador success and stressed the traditional friendship
        between the two countries. Both sides expressed readiness to deepen cooperation in {one} and {two}, and to support each other in
        international organisations. The Ambassador conveyed the greetings of the head of state of {guest} and an invitation to visit at a
        time convenient to both. The audience was also attended by {someone(r)} of the Ministry of Foreign Affairs and the head of
        protocol."""),
    )


NAMES: tuple[Callable[[random.Random], str], ...] = (walk, listing, casting, credentials)
