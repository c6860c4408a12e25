"""Eighth frames, English, in which words and names do the differing: obituaries, recalls, appointments, briefings."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import SURNAMES, day, joined, listed, man, maybe, person, pool, prose, shuffled, town, woman, written

TRADES = pool("""a district nurse | a signalman on the branch line | a teacher of woodwork | a dairy farmer | a seamstress at the
    hosiery mill | a toolmaker | a school cook | the village postmaster | a librarian | a coach driver | a hill shepherd | a pharmacist
    | a chargehand at the paper works | a cabinet maker | a ferry engineer | a bookkeeper for the co-operative | a potter | a lorry
    driver""")
LOVES = pool("""growing dahlias and giving most of them away | brass bands, in particular the one that rehearsed in the chapel | the
    allotment, where the kettle was always on | restoring motorcycles that nobody else would touch | bell-ringing and the outings that
    went with it | crosswords, preferably in ink | walking the fells in all weathers | amateur dramatics, mostly as a prompter | the
    whist drive on Thursdays | racing pigeons | Sunday-school trips to the seaside | family history | choral singing | keeping bees and
    telling everybody about them | cricket, first as a bowler and later as a scorer | baking for every sale and fete | collecting
    barometers | travelling by slow trains""")
MARKS = pool("""will be remembered for a dry wit and an open door | never forgot a birthday | taught half the parish to swim | could
    mend anything but a broken promise | was happiest with a dog at the heels | kept a diary for sixty years and let nobody read it |
    had a kind word for everyone, and a sharp one for councillors | liked to say that work never killed anyone who stopped for tea | fed
    every stray that came to the yard | wrote letters to this newspaper, most of which were printed | always left before the last bus
    and always missed it | sang while washing up | gave blood more often than anybody in the county | was the first to arrive and the
    last to leave | drove the same van for three decades | knew the name of every child in the street""")
ENDS = pool("""peacefully at home | suddenly at home | in hospital after a short illness | peacefully in her sleep | after a long
    illness borne with patience | in the care of St Aidan's Hospice | at Fernlea Nursing Home | surrounded by family""")
CHURCHES = pool("""St Aidan's Church | the Methodist Chapel | Holy Rood | St Oswald's | the Crematorium | All Souls | the Friends'
    Meeting House | St Cuthbert's | Bethesda Chapel | Our Lady of the Wayside | the Woodland Burial Ground | St Mary Magdalene | the
    United Church | Zion Chapel | St Hilda's""")
CAUSES = pool("""the Air Ambulance | the lifeboat | Marie's House | the Alzheimer's Circle | the village hall roof | the Dogs' Refuge |
    the Stroke Club | the Heart Foundation | the hospice | the Mountain Rescue Team | the Bell Fund | the Food Pantry | the Guide Dog
    Appeal | the Scout Group | the cottage hospital""")


def obituary(r: random.Random) -> str:
    """A death notice of a local paper."""
    she, when = r.random() < 0.5, day(r)
    their, they, spouse, parent = ("her", "she", "wife", "mother") if she else ("his", "he", "husband", "father")
    name = woman(r) if she else man(r)
    first, family = name.split(maxsplit=1)
    mate, children, home = (man(r) if she else woman(r)).split()[0], [person(r).split()[0] for _ in range(r.randint(1, 4))], town(r)
    end = r.choice(ENDS).replace("in her sleep", f"in {their} sleep")
    (trade, later), (love, other) = r.sample(TRADES, 2), r.sample(LOVES, 2)
    life = (
        f"Born in {town(r)}, {first} worked for many years as {trade}{maybe(r, f' and later as {later}')}.",
        f"{they.capitalize()} loved {love}{maybe(r, f', and {other}')}.",
        f"{first} {r.choice(MARKS)}.",
    )
    flowers = r.choice(("Family flowers only please, but donations", "Flowers welcome; donations", "No flowers by request. Donations"))
    return joined(
        f"{family.upper()}, {name}",
        prose(f"""Of {home}, {maybe(r, "formerly of " + town(r) + ",")} passed away {end} on {written(when)}.
        {r.choice(("Beloved", "Dear", "Devoted"))} {spouse} of {maybe(r, "the late")} {mate}, much loved {parent} of {listed(children)}
        {maybe(r, f"and a dear {'sister' if she else 'brother'} of {person(r).split()[0]}")}."""),
        prose(" ".join(life[r.randint(0, 1) : r.randint(2, 3)])),
        prose(f"""The funeral service will be held at {r.choice(CHURCHES)}, {home}, {maybe(r, "followed by interment in the churchyard")}
        {maybe(r, f"and afterwards at {r.choice(('the Legion', 'the village hall', 'the Black Bull', 'the Institute'))}")}. {flowers} if
        desired for {r.choice(CAUSES)} may be left at the service. All enquiries to {r.choice(SURNAMES)} & {r.choice(SURNAMES)}, Funeral
        Directors. The family wish to thank all who
        have sent messages of sympathy."""),
    )


SHOPS = pool("""Larder Lane | Old Mill Kitchen | Green Gate | Sunny Acre | Brook & Barley | Pantry Post | Nonna Ilda | Village Choice |
    Fjordland | Little Spoon | Hearth Bakery | Tamarind House | Daybreak | Captain's Table | Meadow Maid | The Good Jar | Orchard End""")
GOODS = pool("""chocolate-covered raisins | smoked mackerel pate | vegetable samosas | oat and honey granola | chicken and leek pies |
    mild curry paste | soft goat's cheese | frozen mixed berries | beetroot houmous | sliced cooked ham | ginger biscuits | pumpkin soup
    | tahini | coleslaw | vanilla ice cream | fish fingers | dried apricots | pesto with basil | rice cakes for children | pork
    sausages""")
HARMS = pool("""contain milk that is not mentioned on the label, a possible health risk for anyone with an allergy to milk | may contain
    small pieces of blue plastic | contain peanut that is not declared | may be contaminated with salmonella | may contain fragments of
    glass from a broken jar | were packed in boxes of another product, so that mustard is not named among the ingredients | may contain
    listeria | have been given a use-by date that is too late | may contain pieces of metal from a sieve | contain sulphites above the
    permitted level | may contain small stones | have not been sterilised properly, so that bacteria may grow in the pack | contain
    undeclared egg | may contain a mould that produces a toxin | contain wheat although they are labelled as free from gluten | may
    contain fruit stones that can break a tooth""")
FOUND = pool("""The fault was found by a customer, who told the shop | The error came to light in a routine check by the manufacturer
    | The bureau's laboratory detected it in a sample bought in the open market | A change of supplier led to the mistake | The company
    discovered it when it took stock | An inspector noticed it on a visit to the warehouse | The supplier of an ingredient informed its
    customers | The authority of a neighbouring country raised the alarm | A retailer withdrew the goods after two complaints | It was
    reported by a parent | The manufacturer does not yet know how it came about | A new machine had not been set up properly | A step had
    been left out between two batches | A former employee drew attention to it | A canteen cook sent the product back""")
SOLD = pool("""in supermarkets nationwide | in the chain's own shops | at farm shops in the north | through an online grocer | at market
    stalls and delicatessens | to schools and canteens | in filling stations | at railway kiosks | in discount stores | at garden
    centres | through a subscription box | in health food shops | at the airport | by two wholesalers | in village shops""")

STEPS = pool("""put up notices in shops | written to everyone who ordered it | contacted the relevant allergy organisations | stopped
    production for the time being | opened a telephone line for customers | asked its retailers to clear the shelves at once""")


def recall(r: random.Random) -> str:
    """A food authority's recall; its sections come in any order."""
    brand, goods, harm = r.choice(SHOPS), r.choice(GOODS), r.choice(HARMS)
    where, there = r.sample(SOLD, 2)
    more = f"The recall now also covers {r.choice(GOODS)} of the same brand."
    return joined(
        f"{brand} recalls {goods}",
        prose(f"{brand} is taking the precautionary step of recalling its {goods} because some packs {harm}. {maybe(r, more)}"),
        *shuffled(
            r,
            prose(
                f"""Product details. {brand} {goods}, all pack sizes and all dates, sold {where} {
                    maybe(r, "and " + there)
                }. No other products of {brand} are known to be affected."""
            ),
            f"What happened. {r.choice(FOUND)}.",
            prose("""Our advice to consumers. If you have bought the product above, do not eat it. Instead, return it to the store where
            it was bought for a full refund, with or without a receipt."""),
            prose(
                f"""Action taken by the company. {brand} is recalling the product from customers and has {r.choice(STEPS)}.
            {maybe(r, f"Its quality manager, {person(r)}, apologised for the inconvenience.")}"""
            ),
        ),
        prose("""About recalls. When there is a problem with a food product that means it should not be sold, it may be withdrawn (taken
        off the shelves) or recalled (when customers are asked to return it). The Food Standards Bureau issues notices to let consumers
        know. You can subscribe to our alerts free of charge."""),
    )


ROLES = pool("""chief financial officer | head of sustainability | director of client services | general counsel | chief technology
    officer | managing director for the Nordic countries | creative director | head of people | vice president of procurement |
    editor-in-chief | partner in the tax practice | chief medical officer | operations director | head of research | non-executive
    director | chair of the advisory board""")
HOUSES = pool("""Larkspur Communications | Tolland Freight | Avonmere Hotels | Kestrel Insurance | Ferncastle Architects | Bluestone
    Diagnostics | Orpheus Records | Millbank Robotics | Hawthorn Legal | Sable & Finch | Northlight Publishing | Copperfield Homes |
    Tideway Renewables | Juniper Travel | Castellan Security | Marram Foods""")
DEEDS = pool("""rebuilt the finance department after a merger | opened offices in three new markets | led the team behind an
    award-winning patient app | negotiated the sale of the printing division | brought the company's reporting into line with new
    European rules | ran a network of forty branches | set up an apprenticeship scheme that has since been copied by competitors |
    steered the group through a strike | moved the entire archive into the cloud | turned a loss-making subsidiary round | advised
    public bodies on procurement | built the brand from scratch | oversaw the building of a second plant | introduced four-day weeks in
    the warehouses | was responsible for relations with regulators | handled the most difficult insolvencies of the decade""")
PRAISE = pool("""a rare combination of calm and curiosity | exactly the experience we need for the next stage of our growth | a deep
    understanding of what our clients worry about | an outstanding record of building teams | the ability to ask the question nobody
    else has asked | a reputation for straight dealing | both technical depth and a sense of humour | an international outlook | the
    patience that large projects demand | a gift for making complicated matters plain | a network second to none | the energy of a
    founder | fresh eyes | a commitment to our people that matches our own | many years on the other side of the table""")
AIMS = pool("""I have admired the firm for a long time and look forward to learning from its people | There is so much potential here,
    and I cannot wait to get started | My first task will be to listen | The sector is changing faster than ever, and we want to be the
    ones who change it | I was won over by the culture as soon as I walked through the door | I hope to spend as much time with
    customers as with spreadsheets | This is a company with a conscience and a plan, and I like both | We will grow, but not at any
    price | I am joining at an exciting moment | I want colleagues to find their work easier a year from now | Few places combine
    tradition with such appetite for new things | I am proud to take over from a predecessor who leaves everything in good order | It
    feels like coming home | I intend to make our promises measurable | The job is big, and the team is bigger""")


def appointment(r: random.Random) -> str:
    """A press release about somebody's new post."""
    she, (firm, old, older), role = r.random() < 0.5, r.sample(HOUSES, 3), r.choice(ROLES)
    name, they = (woman(r), "she") if she else (man(r), "he")
    first, family = name.split(maxsplit=1)
    before = f"Earlier, {they} worked for {older}, where {they} {r.choice(DEEDS)}."
    private = f"{first} lives in {town(r)} and is fond of {r.choice(LOVES)}."
    return joined(
        f"{firm} appoints {name} as {role}",
        prose(f"{firm} is delighted to announce the appointment of {name} as {role}, with immediate effect."),
        prose(f"""{family} joins from {old}, where {they} {r.choice(DEEDS)} {maybe(r, "and " + r.choice(DEEDS))}. {maybe(r, before)}
        {maybe(r, f"{they.capitalize()} succeeds {person(r)}, who is retiring.")}"""),
        prose(f"""Commenting on the appointment, {person(r)}, chief executive of {firm}, said: "We are thrilled to welcome {first} to
        the team. {first} brings {r.choice(PRAISE)} {maybe(r, "and " + r.choice(PRAISE))}." """),
        f'{name} added: "{". ".join(r.sample(AIMS, r.randint(1, 3)))}."',
        maybe(r, private),
        prose(f"""Notes to editors. High-resolution photographs are available on request. For further information or to arrange an
        interview, please contact {person(r)} at Harbourline Public Relations, which represents {firm}."""),
    )


ENGLISH_WORDS: tuple[Callable[[random.Random], str], ...] = (obituary, recall, appointment)
