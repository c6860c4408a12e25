"""Four frames in English with figures."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from tests.dedup.seventh_lists import (
    CREWS,
    CROPS,
    FIELDS,
    FIRES,
    FIRMS,
    FUELS,
    GOODS,
    SKIES,
    STAGES,
    VESSELS,
    day,
    joined,
    person,
    place,
    places,
    pool,
    prose,
    when,
)

QUOTES = pool("""We have worked side by side with this customer for a long time, and it shows|Our engineers have put their hearts into this|
    The market has been slow, so this is a welcome sign|I am proud of what the team has delivered in so short a time|Quality, not price,
    decided the matter|There is still much to do, but the direction is the right one|This gives our apprentices something to grow with|
    Nobody else could have done it with so little downtime|It fits our strategy like a glove|We listened, and then we changed the design|
    Safety comes first, and we will not compromise on that|The order book now stretches further than for a decade""")
ENDS = pool("""The parties have agreed not to disclose further terms.|Deliveries are handled from the Kolvereid plant.|The agreement is
    subject to approval by the customer's board.|Installation will be supervised by the group's service arm.|The transaction needs no
    approval from competition authorities.|Further details will be given with the next quarterly report.|Local suppliers will carry out the
    steelwork.|A ceremony is planned for the autumn.""")

LOOKS = pool("""The work has kept the drawing office in Skarvik busy since the spring.|Similar equipment was shown at the fair in Port
    Amaro last autumn.|The site is served by rail, which spares the roads heavy transports.|A training centre for crews forms part of the
    plan.|Trade unions were informed in advance.|The design goes back to an idea of the yard's own welders.|Spare parts will be kept at
    three depots in the region.|An independent surveyor has gone through the calculations.|Weather held up the final trials by some
    weeks.|Neither side expects any effect on this year's accounts.|Suppliers in the valley have followed the matter closely.""")


def matters(r: random.Random) -> tuple[str, str]:
    """What a company has to tell, its headline and text: wholly different things."""
    goods, vessels, firm, other = r.choice(GOODS), r.choice(VESSELS), *r.sample(FIRMS, 2)
    n, money, town = r.randint(2, 48), r.randint(12, 940), place(r)
    return r.choice(
        (
            (f"Order for {n} {goods}", f"{firm} has ordered {n} {goods} for its new {vessels}. The order is worth EUR {money} million."),
            (f"New plant opens in {town}", f"A {n},000 square metre hall for the assembly of {goods} was opened in {town} yesterday."),
            (f"{person(r)} to lead {goods} business", f"The head of the {town} office joins from {other} after {n} years in the trade."),
            (f"Stake in {firm} sold", f"We have sold our {n} per cent holding in {firm} to {other} for EUR {money} million in cash."),
            (f"Frame agreement with {other}", f"For {n} months from signing, {other} may call off service on {money} {vessels}."),
            (f"Recall of {goods} completed", f"All {money} units built before {when(r):%B %Y} have been inspected; {n} needed new parts."),
            (f"Night shift at {town}", f"To build {goods} for {firm}, {town} will take on {n} fitters and work {money} hours more a week."),
            (f"Class approval for {goods}", f"Following {money} hours at sea with {firm}, the design may now be fitted to {vessels}."),
            (f"Dispute with {firm} settled", f"A tribunal in {town} awarded EUR {money} million over {n} {goods} that arrived late."),
            (f"Emissions down {n} per cent", f"Trials on board {vessels} operated by {other} saved {money} tonnes of fuel in a season."),
        )
    )


def company(r: random.Random) -> str:
    """A company's releases: the text differs wholly, the fixed paragraphs about the company and the law stand below."""
    (title, news), (more, further) = matters(r), matters(r)
    second = f"In other news ({more.lower()}): {further}" if more[:6] != title[:6] and r.random() < 0.4 else ""
    return joined(
        title,
        f"{news} {r.choice(ENDS)} {r.choice(LOOKS)}",
        f'"{r.choice(QUOTES)}," says {person(r)}, {r.choice(("chief executive", "chair of the board", "head of sales", "site manager"))}.',
        second,
        prose("""About Halvard Aske Group: Halvard Aske Group is a leading supplier of equipment, systems and services to the maritime,
        offshore and aquaculture industries. The group employs people in nineteen countries and is listed on the Nordhaven exchange.
        For more information, visit our website."""),
        prose("""This release may contain forward-looking statements. Such statements are based on current expectations and involve risk
        and uncertainty, as they relate to events that may or may not occur in the future. The group undertakes no obligation to update
        them. This information is subject to the disclosure requirements of the securities trading act."""),
    )


def wildfire(r: random.Random) -> str:
    """A daily update on a wildfire: a block of facts, paragraphs that may be there or not."""
    fire, on, acres, county = r.choice(FIRES), when(r), r.randint(180, 96_000), place(r)
    out = f"""Evacuations: The {county} County Sheriff has {r.choice(("issued", "extended", "lifted"))} a Level {r.randint(1, 3)} notice
    for {places(r, r.randint(1, 4))}. A shelter is open at {place(r)} {r.choice(("High School", "Fairgrounds", "Community Hall"))}."""
    lost = f"Damage: {r.randint(1, 60)} structures are confirmed lost and {r.randint(2, 90)} damaged."
    shut = f"Closures: Forest Road {r.randint(100, 9_999)} is closed between {place(r)} and {place(r)} campgrounds."
    return joined(
        f"{fire} Fire daily update, {on:%A}, {on:%B} {on.day}, {on.year}",
        f"Acres: {acres:,}\nContainment: {r.randint(0, 96)}%\nPersonnel: {r.randint(38, 1_900):,}\nStart date: "
        f"{on - timedelta(days=r.randint(1, 25)):%B %d}\nCause: {r.choice(('Lightning', 'Under investigation', 'Human', 'Power line'))}\n"
        f"Fuels: {r.choice(FUELS)}\nResources: {r.randint(4, 90)} engines, {r.randint(2, 40)} crews, {r.randint(1, 14)} helicopters",
        "Current situation: " + " ".join(r.sample(CREWS, r.randint(2, 4))),
        f"Weather: {r.choice(SKIES)}",
        prose(out) if r.random() < 0.6 else "",
        lost if r.random() < 0.35 else "",
        shut if r.random() < 0.5 else "",
        prose("""Drones: A temporary flight restriction is in place over the fire area. If you fly, we can't. Unauthorized drones
        near a wildfire ground every aircraft and put firefighters and the public at risk."""),
        f"Incident commander: {person(r)}. The public information line is staffed from 8 a.m. to 8 p.m.",
    )


def aurora(r: random.Random) -> str:
    """A bulletin of the weather in space: figures thick in fixed sentences."""
    on, region = when(r), r.randint(3_100, 3_990)
    flares = [
        f"{r.choice('CCCMMX')}{r.uniform(1, 9.9):.1f} at {r.randrange(24):02}:{r.randrange(60):02} UTC" for _ in range(r.randint(1, 4))
    ]
    storm = f"""A coronal mass ejection that left the Sun on {day(on, -r.randint(1, 3))} at about {r.randint(350, 1_900)} km/s is expected
    to arrive within {r.randint(12, 60)} hours, with a chance of G{r.randint(1, 4)} storms."""
    quiet = "No Earth-directed coronal mass ejections were seen in the available imagery."
    odds = sorted(r.sample(range(1, 96), 3), reverse=True)
    return joined(
        f"Space weather forecast issued {day(on)} {r.randrange(24):02}:30 UTC",
        prose(f"""Solar activity was {r.choice(("low", "moderate", "high", "very low"))} over the past 24 hours. There were
        {r.randint(1, 14)} numbered regions on the disk. Region {region}
        ({r.choice("NS")}{r.randint(4, 32):02}{r.choice("EW")}{r.randint(2, 85):02}) was the largest at {r.randint(20, 1_100)} millionths.
        Flares: {"; ".join(flares)}."""),
        prose(storm if r.random() < 0.5 else quiet),
        prose(f"""Solar wind speed ranged between {r.randint(280, 420)} and {r.randint(430, 860)} km/s. Total field peaked at
        {r.randint(4, 29)} nT, and the southward component reached -{r.randint(1, 24)} nT. The planetary K index peaked at
        {r.randint(1, 8)}. The 10.7 cm flux was {r.randint(68, 290)}, the sunspot number {r.randint(0, 240)}."""),
        prose(f"""Probabilities for the next 24 hours: C-class {odds[0]}%, M-class {odds[1]}%, X-class {odds[2]}%. Proton event
        {r.randint(1, 40)}%. Aurora may be seen as far south as latitude {r.randint(48, 67)} degrees. Forecaster: {person(r)}."""),
    )


def crops(r: random.Random) -> str:
    """A weekly report on the state of the crops: one line for each crop, their number and order varying."""
    on, state = when(r), place(r)
    rows = []
    for crop in r.sample(CROPS, r.randint(4, 9)):
        good, now = r.randint(20, 70), r.randint(4, 99)
        ago = f"{now + r.choice((-1, 1)) * r.randint(1, 20)} last year" if 24 < now < 79 else "near the five-year average"
        grade = f" Condition rated {r.randint(1, 9)} percent very poor, {r.randint(3, 20)} poor, {good} good, {r.randint(1, 20)} excellent."
        verb = "were" if crop in {"soybeans", "oats", "sunflowers", "sugarbeets", "dry beans", "peanuts", "potatoes"} else "was"
        rows.append(f"{crop.capitalize()} {verb} {now} percent {r.choice(STAGES)}, {ago}.{grade if r.random() < 0.6 else ''}")
    dry = sorted(r.sample(range(1, 100), 3))
    return joined(
        f"{state} crop progress and condition, week ending {on:%B} {on.day}, {on.year}",
        prose(f"""There were {r.uniform(0.4, 7):.1f} days suitable for fieldwork for the week, according to the Agricultural Statistics
        Office. Topsoil moisture supplies rated {dry[0]} percent very short, {dry[1] - dry[0]} short, {dry[2] - dry[1]} adequate, and
        {100 - dry[2]} surplus. Temperatures averaged {r.randint(1, 9)} degrees {r.choice(("above", "below"))} normal, and rainfall ranged
        from none to {r.uniform(0.2, 5):.2f} inches at {place(r)}."""),
        "\n".join(rows),
        ". ".join(r.sample(FIELDS, r.randint(1, 4))) + ".",
        "Data for this report are from surveys of extension agents and other reporters across the state. The next report is due on Monday.",
    )


ENGLISH_FIGURES: tuple[Callable[[random.Random], str], ...] = (company, wildfire, aurora, crops)
