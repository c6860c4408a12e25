"""Eighth frames, English, in which figures do most of the differing: results, monitors, earthquakes, markets."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import SURNAMES, day, joined, listed, maybe, person, pool, prose, shuffled, town, written

FIRMS = pool("""Halden | Corvane | Brightmoor | Tessaly | Orrin | Maddock | Pellworth | Quantrell | Vasper | Norgate | Silverdene | Lathom
    | Arkwell | Dunstable Ridge | Estrella | Faradine | Glenross | Hexagon Bay""")
KINDS = pool("Industries | Holdings | Group | International | Corporation | Partners | Enterprises | Company | Global | Worldwide")
MAKES = pool("""designs and manufactures pumps, valves and metering equipment for water utilities | operates cold stores and refrigerated
    lorries in eleven countries | develops medicines for rare diseases of the blood | supplies fasteners and precision castings to makers
    of aircraft | sells frozen vegetables and ready meals under six household names | leases containers to shipping lines | licenses
    software with which hospitals plan their operating theatres | makes coatings, sealants and adhesives for the building trade | runs
    garden centres and an online nursery | recycles aluminium and copper from cables and vehicles | builds switchgear for electricity
    grids | owns and manages student housing near large universities | provides payroll and staffing services to small businesses | breeds
    seed for maize, sorghum and oilseed rape | fits out ships and offshore platforms with living quarters""")
DRIVERS = pool("""higher volumes in aftermarket parts | better prices in the core range | the acquisition completed last autumn | strong
    demand from public customers | the catching-up of orders delayed by the strike | a favourable mix of products | the weaker currency
    | two additional trading days | new stores opened during the year | lower discounts | growth in subscriptions | recovery in the
    export business | licence income recognised in the period | the ramp-up of the new plant | a mild winter""")
BRAKES = pool("""higher freight costs | wage settlements agreed in January | the planned shutdown of one line | start-up costs at the
    new site | softer demand from distributors | a write-down of old stock | increased spending on research | restructuring charges |
    the loss of a large contract | energy prices | a fire at a supplier | adverse exchange rates | provisions for warranty claims |
    fewer working days | the sale of the coatings business""")
BOASTS = pool("""Our teams delivered another solid quarter in markets that remain uneven | We are pleased with the progress made in a
    demanding environment | This was not the quarter we had planned, but the measures we took are beginning to show | The breadth of our
    order book once again proved its worth | We kept our promises to customers and our costs under control | Demand came back faster
    than we expected | We have now completed the first phase of our transformation | The integration of our latest acquisition is ahead
    of plan | We chose margin over volume, and that choice was right | Our customers kept investing, and we were there with the capacity
    they needed | These figures reflect both the strength of our brands and the patience of our people | We used a quiet period to put
    our house in order | Cash was our priority this quarter and the result speaks for itself | We grew in every region but one | A
    difficult start gave way to a very good finish""")
HOPES = pool("""We enter the second half with confidence and with a close eye on costs | We see no reason to change our view of the year
    | Much will depend on how quickly our distributors rebuild their stocks | We will go on returning cash to shareholders | The pipeline
    of tenders has never been fuller | We remain cautious about the coming months | Our new plant will start to contribute from the spring
    | We intend to hire again in the regions where we grow | There is more to do, and we know what it is | We expect input costs to ease
    gradually | Further small acquisitions are under review | Our balance sheet gives us room to act | We are investing ahead of demand
    | The board will look at the dividend again in November | The longer trend is on our side""")
SAFE = """This release contains forward-looking statements, including statements about future revenue, earnings, liquidity and strategy.
    Words such as "expects", "intends", "believes" and similar expressions identify such statements. They rest on current assumptions and
    are subject to risks and uncertainties, many of them beyond the Company's control, that could cause actual results to differ
    materially. The Company undertakes no obligation to update any forward-looking statement, except as required by law."""


def against(r: random.Random, what: str, low: float, high: float, unit: str = "million") -> str:
    """A line of figures: this year's, last year's, and the change in per cent."""
    now, then = round(r.uniform(low, high), 1), round(r.uniform(low, high), 1)
    turn = "up" if now >= then else "down"
    return f"- {what} of ${now:,} {unit}, {turn} {abs(now / then - 1):.1%} from ${then:,} {unit}".replace("%", " per cent")


def results(r: random.Random) -> str:
    """A listed company's quarter."""
    name, when, head, size = f"{r.choice(FIRMS)} {r.choice(KINDS)}", day(r), person(r), r.choice((90, 240, 610, 1800))
    drivers, brakes = r.sample(DRIVERS, 2), r.sample(BRAKES, 2)
    quarter = r.choice(("first", "second", "third", "fourth"))
    lines = [
        against(r, "Revenue", size, size * 1.4),
        against(r, "Operating profit", size * 0.08, size * 0.16),
        against(r, "Net profit", size * 0.05, size * 0.11),
        against(r, "Free cash flow", size * 0.03, size * 0.12),
        against(r, "Order intake", size * 0.9, size * 1.6),
    ]
    return joined(
        f"{name} Reports {quarter.capitalize()} Quarter Results",
        prose(f"""{town(r).upper()}, {when:%B} {when.day}, {when.year} -- {name} today announced financial results for the {quarter}
        quarter of fiscal year {when.year}."""),
        "Highlights of the quarter\n" + "\n".join(r.sample(lines, r.randint(3, 5))),
        prose(f"""The change in revenue was due mainly to {listed(drivers)}, partly offset by {brakes[0]}. Operating margin came to
        {r.uniform(7, 18):.1f} per cent of revenue{maybe(r, f" and was affected by {brakes[1]}")}."""),
        f'"{r.choice(BOASTS)}," said {head}, Chief Executive Officer of {name}. "{r.choice(HOPES)}."',
        maybe(r, f"The Board declared a quarterly dividend of ${r.uniform(0.05, 0.9):.2f} per share, payable to holders of record."),
        prose(f"""For the full year the Company now expects revenue between ${size * r.uniform(4, 4.4):,.0f} million and
        ${size * r.uniform(4.5, 5):,.0f} million and earnings per share of ${r.uniform(0.8, 2):.2f} to ${r.uniform(2.1, 3):.2f}."""),
        prose(f"""The Company will host a conference call today at {r.randint(8, 11)}:{r.choice(("00", "30"))} a.m. to discuss these
        results. A live webcast and a replay will be available in the Investors section of the Company's website."""),
        f"About {name}\n{name} {r.choice(MAKES)}. It employs about {r.randint(4, 220) * 100:,} people.",
        prose(SAFE),
    )


SECTORS = pool("Karsk | Velmir | Tarnava | Odrin | Szelt | Bolgar Heights | Lower Istra | Menevin")
HAMLETS = pool("""Antonivka Mala | Berezhi | Chornyk | Dolyna Druha | Elkhovo | Fedorak | Hruzk | Ivanopil | Kamyan | Lozuvat | Mykilske
    | Novy Yar | Orlynets | Pischane | Rozdol | Stepove | Troyits | Uhlyk | Verkhnya | Yasenov | Zolotar | Zhurav""")
WINDS = pool("north | north-east | east | south-east | south | south-west | west | north-west")
DAMAGES = pool("""a hole in the roof of a shed and scattered pieces of slate on the ground beside it | shattered windows on the second
    floor of a block of flats | a fresh crater in a vegetable garden, about two metres from a well | a severed gas pipe and scorch marks
    on the wall behind it | shrapnel marks on the gate of the village school | a destroyed greenhouse | a fallen power line and a broken
    pole | damage to the south-facing wall of a clinic | an impact in the asphalt outside a shop that was closed at the time | a burnt
    tractor in a yard | cracked panes in the windows of a kindergarten | a damaged fence and a dead dog | a hole in the tank of the
    waterworks | a collapsed chimney | shrapnel holes in the door of a parked minibus""")
SAID = pool("""had heard shelling in the evening while sheltering in the cellar | had been woken by an explosion at dawn | had not been
    at home at the time | had found the tail of a mine in the orchard the next morning | had lost electricity for two days | had seen
    smoke over the neighbouring street | intended to leave for relatives until the roof was repaired | had been feeding animals when the
    firing began | had been told by a neighbour what had happened | had heard bursts of small-arms fire every night of the week | had
    repaired the same wall twice since spring | had counted seven explosions | was waiting for the building committee to come | had
    carried an elderly aunt to the cellar | had sent the children to another village""")
ARMS = pool("""towed howitzers | self-propelled howitzers | battle tanks | multiple launch rocket systems | mortars | anti-tank guns
    | surface-to-air missile systems | infantry fighting vehicles | armoured personnel carriers | anti-aircraft guns""")

REFUSALS = pool("""cited orders from superiors | referred to demining works | gave no reason | demanded the papers of the vehicles | spoke
    of quarantine rules | said that the road was closed at that hour""")


def breaches(r: random.Random, sector: str) -> str:
    """What was counted in one sector, and followed up there."""
    (near, other), blasts = r.sample(HAMLETS, 2), r.randint(0, 140)
    who, they = r.choice((("woman", "she"), ("man", "he")))
    counted = blasts + r.randint(3, 400)
    seen = f"""At {r.choice(HAMLETS)} ({r.randint(8, 70)}km {r.choice(WINDS)} of {sector}) the Mission saw {r.choice(DAMAGES)}, assessed
        as caused by a round of {r.choice(("82mm", "120mm", "122mm", "undetermined calibre"))} fired from the {r.choice(WINDS)}. A
        resident ({who}, aged {r.randint(20, 85)}) told the Mission that {they} {r.choice(SAID)}."""
    return prose(f"""In {sector} region the Mission recorded {counted} ceasefire violations, including {blasts} explosions (in the
        previous reporting period: {r.randint(5, 500)} violations). The majority were recorded in areas {r.choice(WINDS)} of {near}
        ({r.randint(5, 90)}km {r.choice(WINDS)} of {sector}) and {r.choice(WINDS)} of {other}. {maybe(r, seen, 0.65)}""")


def ceasefire(r: random.Random) -> str:
    """A monitoring mission's daily report; the sectors come in any order."""
    when, sectors = day(r), r.sample(SECTORS, r.randint(2, 4))
    held = [f"{r.randint(1, 14)} {arm} near {r.choice(HAMLETS)} ({r.randint(6, 90)}km {r.choice(WINDS)} of {r.choice(sectors)})"
            for arm in r.sample(ARMS, r.randint(1, 5))]  # fmt: skip
    return joined(
        f"Daily Report {r.randint(1, 310)}/{when.year} issued on {when.day} {when:%B} {when.year}",
        prose("""This report is for the media and the general public. It is based on information from the Monitoring Mission as of 19:30
        local time and does not represent a complete account of all violations."""),
        *shuffled(r, *(breaches(r, sector) for sector in sectors)),
        prose(f"""Withdrawal of weapons. The Mission continued to monitor the withdrawal of weapons in implementation of the Memorandum.
        In violation of withdrawal lines it observed {listed(held)}."""),
        maybe(r, prose(f"""Mines. {r.choice(WINDS).capitalize()} of {r.choice(HAMLETS)} the Mission saw for the first time
        {r.randint(2, 60)} anti-tank mines laid in {r.randint(1, 5)} rows across the road.""")),
        prose(f"""Freedom of movement. The Mission's monitoring is restrained by security hazards and threats, including risks posed by
        mines and unexploded ordnance. On {r.randint(2, 5)} occasions its patrols were denied passage, among them at a checkpoint near
        {r.choice(HAMLETS)}, where armed persons {r.choice(REFUSALS)}."""),
    )  # fmt: skip


COASTS = pool("""Isla Perdana | Cape Torrent | Maravel | Port Ushant | Nahuelquen | Tambora Bay | Sarangkot Pass | Lake Issar | Hokurei
    | Kermadine | Valdorno | Antar Valley | Bukit Selan | Thessaly Gulf | San Eladio | Quillmar | Dasht-e-Noor | Otavalo Alto""")
FELT = pool("""People in several villages ran into the streets, according to the local radio | There were no immediate reports of
    injuries | Hanging lamps swung for about twenty seconds, a reader wrote | Schools were evacuated as a precaution | The shaking was
    felt on the upper floors of buildings in the provincial capital | Rail services were halted while tracks were inspected | A wall of an
    abandoned chapel collapsed | Fire brigades received dozens of calls | Small landslides blocked a mountain road | Power failed
    briefly in two districts | The airport continued to operate normally | Goods fell from shelves in supermarkets | Miners were brought
    to the surface | Residents reported a loud rumble | Civil protection teams were checking the bridges""")


def tremor(r: random.Random) -> str:
    """A bulletin of one earthquake."""
    when, at, size, zone = day(r), r.randrange(len(COASTS)), r.uniform(3.6, 7.1), r.choice(("at sea", "inland", "near the coast"))
    quakes = f"""It was followed by {r.randint(2, 14)} aftershocks, the strongest of magnitude {size - r.uniform(0.6, 1.6):.1f}."""
    return joined(
        f"Magnitude {size:.1f} earthquake, {r.randint(4, 190)} km {r.choice(WINDS)} of {COASTS[at]}",
        prose(f"""An earthquake of magnitude {size:.1f} occurred {zone} on {written(when)} at {r.randint(0, 23):02}:{
            r.randint(0, 59):02} local time, the Seismological Observatory reported. The epicentre was at latitude {
            at + r.uniform(-1, 1):.2f} and
        longitude {3 * at + r.uniform(-1, 1):.2f}, at a depth of {r.choice((10, r.randint(5, 320)))} kilometres. {maybe(r, quakes)}"""),
        prose(f"{'. '.join(r.sample(FELT, r.randint(1, 3)))}."),
        "There is no tsunami threat from this earthquake." if size < 6.4 else "A tsunami advisory is in force for the coast nearby.",
        prose("""Magnitude and location are preliminary and may be revised as further data are received. Did you feel it? Tell us with
        the form on our website."""),
    )


BEASTS = pool("""Limousin | Charolais | Angus | Hereford | Simmental | British Blue | Shorthorn | South Devon | Belted Galloway | Highland
    | Saler | Fleckvieh | Luing | Stabiliser | Blonde""")
FLOCKS = pool("""Texel | Suffolk | Beltex | Swaledale | Cheviot | Mule | Dorset | Blackface | Lleyn | Herdwick | Charollais | Rough Fell
    | Hampshire | Dalesbred | Masham""")
FARMS = pool("""High Barn | Low Fold | Intake | Greystones | Hill Top | Bank End | Moor House | Beck Side | Thorn Tree | The Grange |
    Manor | Castle Hill | Nab End | Raikes | Lane Head | Wood Nook""")
MOODS = pool("""A smaller show met a brisk trade from start to finish | Trade was a shade easier on the week with heavy sorts most
    affected | A packed ringside pushed prices on again | Plainer sorts were harder to place but anything with shape sold well | Buyers
    from further afield made their presence felt | Numbers were back after the holiday and quality was mixed | The wet week kept some
    consignors at home | An excellent show of well-fleshed stock was met by all regular firms | Leaner types were in keen demand | More
    are needed weekly to satisfy demand | Grazing buyers were out in force after the rain | A firm trade throughout, with few left
    unsold | Sharper trade than of late, best at the close | Over-fat sorts met resistance | Feeding types dearer by the head""")


def ring(r: random.Random, kind: str, breeds: tuple[str, ...], mean: int, unit: str) -> str:
    """One section of the mart's sale."""
    tops = sorted((int(mean * r.uniform(1.12, 1.5)) for _ in range(r.randint(3, 6))), reverse=True)
    lots = [f"{r.choice(SURNAMES)}, {r.choice(FARMS)} ({r.choice(breeds)}) {top}{unit}" for top in tops]
    return prose(f"""{kind} ({r.randint(14, 940)}). {r.choice(MOODS)}, to average {mean * r.uniform(0.85, 1.1):.1f}{unit}. Leading prices:
        {"; ".join(lots)}.""")


def mart(r: random.Random) -> str:
    """A livestock market's weekly report."""
    when, rings = day(r), [("Prime cattle", BEASTS, 240, "p"), ("Cull cows", BEASTS, 160, "p"), ("Store cattle", BEASTS, 1150, " pounds"),
                           ("Prime hoggs", FLOCKS, 290, "p"), ("Cast ewes", FLOCKS, 120, " pounds"),
                           ("Store lambs", FLOCKS, 88, " pounds")]  # fmt: skip
    shown = r.sample(rings, r.randint(2, 5))
    return joined(
        f"Hebblewick Auction Mart: report of the sale in the week of {when.day} {when:%B} {when.year}",
        f"Forward were {r.randint(400, 3200):,} head. Auctioneers: {person(r)} and {person(r)}.",
        *(ring(r, *each) for each in shown),
        maybe(r, f"The prize for the best pen, given by {r.choice(SURNAMES)} & Sons, was judged by {person(r)} of {town(r)}."),
        prose("""Entries for next week are requested by Thursday noon. All movement licences must be completed before stock is unloaded.
        The canteen opens at seven."""),
    )


ENGLISH_FIGURES: tuple[Callable[[random.Random], str], ...] = (results, ceasefire, tremor, mart)
