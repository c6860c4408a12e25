"""Ten frames once more, written apart from the rules they are to test: five with figures and dates, five with words and names only."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

FIRST = ("Agnes", "Bram", "Celia", "Dario", "Edda", "Farid", "Greta", "Hugo", "Ilse", "Jasper", "Katya", "Leon", "Mina", "Nils", "Odette")
LAST = ("Ashdown", "Berrick", "Corvin", "Dallow", "Estrand", "Forsell", "Gadsby", "Holloran", "Isham", "Kestler", "Lorne", "Orlov")
PEOPLE = tuple(f"{first} {last}" for first in FIRST for last in LAST)
PLACES = (
    "Marrowby", "Skelforth", "Pennick", "Ostley", "Wrenhaven", "Tarnbeck", "Cullerstone", "Venby", "Little Sarrow", "Draxmoor",
    "Upper Quern", "Fallowick", "Nethermouth", "Sallowfield",
)  # fmt: skip
ROADS = (
    "Tithe Lane", "Granary Road", "Weavers Row", "Cobden Street", "Linnet Avenue", "Priory Hill", "Saltpan Way", "Chandler Street",
    "Long Acre", "Beacon Drive", "Ropewalk", "Kiln Road",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ADVISERS = (
    "Corran Capital", "Ebbing and Shaw", "Fairlight Securities", "Gessner Bank", "Halberd Research", "Juniper Asset Management",
    "Kell Brothers", "Marlstone", "Northgate Bonds", "Pallister", "Quayle and Partners",
)  # fmt: skip
FIRMS = (
    "Aldous Tyres", "Brindwater Brewing", "Caldry Paper", "Domino Freight", "Ellory Ceramics", "Fenwright Pumps", "Gable Homes",
    "Hartmoor Textiles", "Irongate Tools", "Jolley Biscuits", "Kelvey Optics", "Lintel Software",
)  # fmt: skip
GAINS = (
    "strong orders from abroad", "lower costs of energy", "a weak crown", "the opening of a second plant", "demand from the building trade",
    "the sale of its wholesale arm", "higher prices", "a good Christmas season", "savings in its stores", "the end of a dispute over wages",
)  # fmt: skip
DRAGS = (
    "dearer raw materials", "delays at the ports", "a shortage of drivers", "a strong crown", "a long dispute over wages",
    "a fire at its main plant", "the cost of closing a works", "weak demand at home", "a mild winter", "the loss of a large customer",
)  # fmt: skip
TREMORS = (
    "a shaking as if a lorry had passed the house", "a dull bang and a short tremble", "rattling cups in the cupboard",
    "a sway, as on a boat", "a noise like distant thunder", "lamps that swung for a while", "a jolt that woke the children",
    "a rumble from the cellar", "pictures that hung askew afterwards", "dogs that barked before anything moved", "windows that hummed",
)  # fmt: skip
DAMAGE = (
    "A chimney came down", "Tiles fell from a barn", "Cracks appeared in a garden wall", "A shop window broke", "A weathercock was bent",
    "Plaster fell in a stairwell", "Bottles broke in a cellar bar", "A gatepost toppled", "A gutter came loose", "An old oven cracked",
)  # fmt: skip
LAKES = (
    "Arden Water", "Blackmere", "Coldwell", "Derrin Lake", "Eller Tarn", "Foxhollow", "Gritstone Dam", "High Lathe", "Kettlemere",
    "Lower Hagg", "Mossbeck", "Ravenpool",
)  # fmt: skip
OPENINGS = (
    "a Sicilian", "a Caro-Kann", "a quiet Italian game", "a King's Indian", "a French defence", "a Queen's gambit", "a Dutch defence",
    "an English opening", "a Scotch game", "a Grunfeld", "a Catalan",
)  # fmt: skip
ENDINGS = (
    "a sacrifice of the exchange", "a lost pawn in the endgame", "a slip with the clock running down", "a long rook ending",
    "a trapped queen", "a mate that nobody in the hall had seen", "bishops of opposite colours", "a blunder in a won position",
    "a quiet king move", "a passed pawn on the edge of the board",
)  # fmt: skip
SCHOOLS = (
    "Ashgrove Primary", "Beckside Infants", "Carter's Academy", "Dovecote Nursery", "Eastfield High", "Fountain Street Primary",
    "Gorse Hill Juniors", "Holy Trinity", "Kingfisher Special School", "Lark Rise Primary", "Moorside High", "Oakapple Nursery",
    "Parkwood College", "St Wilfred's",
)  # fmt: skip
CLOSED = (
    "closed, as the boiler has failed", "closed to all pupils", "open to those who sit examinations only", "closed, drive blocked",
    "opening late", "closed, pipes frozen", "youngest class closed, all others as usual", "closed, no buses", "closing after lunch",
    "lessons to be followed from home", "closed, too few staff able to get in", "open, but no hot meals",
)  # fmt: skip
SNOWS = (
    "Heavy snow overnight", "Black ice on the hills", "A second night of hard frost", "Drifting snow on the moor roads",
    "Freezing rain before dawn", "A fall of wet snow", "A blizzard in the small hours", "Sleet that froze where it fell",
    "The first snow of the winter", "Ice on untreated roads",
)  # fmt: skip
SITES = (
    "the former chapel", "land behind the garage", "the old dairy", "a field north of the bypass", "the corner shop", "the coach house",
    "the disused signal box", "the upper floor of the bank", "the yard of the Plough", "a plot beside the brook", "the drill hall",
)  # fmt: skip
WORKS = (
    "change of use to a cafe", "a porch at the front", "two semi-detached cottages", "a loft conversion with dormers", "solar panels",
    "felling of a lime tree", "an illuminated sign", "a replacement barn", "stables and a hay store", "a mast for mobile telephones",
    "demolition of the outbuildings", "a conservatory at the rear", "holiday lets", "a new access for vehicles",
)  # fmt: skip
STORIES = (
    "our report on the harvest supper", "an article on the new bypass", "our review of the spring concert", "the rowing results",
    "a profile of the lifeboat crew", "our account of the council's debate", "a feature on old orchards", "the gardening page",
    "a caption to a picture of the carnival", "an interview about the ferry", "our guide to country inns", "a letter on bus fares",
)  # fmt: skip
ROLES = (
    "the treasurer", "a retired surveyor", "the deputy head", "a cellist", "the harbour pilot", "a county councillor", "the head gardener",
    "a trustee of the hospital", "the lock keeper", "a lecturer in law", "the curate", "the landlord of the inn",
)  # fmt: skip
INCIDENTS = (
    "a cyclist was knocked down", "a parked van was set alight", "a jeweller's window was smashed", "a shopkeeper was threatened",
    "lead was stripped from a roof", "a bus shelter was wrecked", "a handbag was snatched", "a horsebox was stolen",
    "a lorry struck a railing and drove on", "tools were taken from a shed", "a garage was broken into",
)  # fmt: skip
VEHICLES = (
    "a silver hatchback", "a white van with a roof rack", "a dark green estate car", "a red moped", "a blue pick-up with one headlamp",
    "a black saloon", "a cream camper van", "a grey people carrier", "a motorcycle without plates", "an orange delivery van",
    "a small yellow car",
)  # fmt: skip
CLOTHES = (
    "a grey hooded top", "a long dark coat", "a yellow work jacket", "a striped scarf", "a baseball cap", "a green parka", "white trainers",
    "a denim jacket", "a woollen hat with a bobble", "heavy boots", "a tweed cap", "a navy fleece",
)  # fmt: skip
WHENS = (
    "on Monday evening", "early on Tuesday", "around noon on Wednesday", "late on Thursday", "on Friday night", "on Saturday afternoon",
    "in the small hours of Sunday", "at dusk on Monday", "shortly after school on Tuesday", "before dawn on Thursday",
    "during the market on Saturday",
)  # fmt: skip
GOODS = (
    "its hazelnut spread", "its frozen spinach", "its smoked mackerel pate", "its oat crackers", "its soft goat's cheese",
    "its fruit purees", "its chicken soup in jars", "its pickled beetroot", "its vegetable sausages", "its almond biscuits",
    "its ready-made pancakes",
)  # fmt: skip
BRANDS = (
    "Merrifield", "Tolly and Sons", "Brookvale", "Happy Heron", "Sunhome", "Old Larder", "Pettigrew", "Castlow", "Nordhus", "Greenpan",
    "Oxtoby",
)  # fmt: skip
HAZARDS = (
    "small pieces of metal have been found in it", "the label does not mention milk",
    "the label does not mention mustard", "a seal may leak", "a sample failed a test for bacteria", "traces of a cleaning agent were found",
    "a batch was not heated for long enough",
    "splinters of plastic have been found in it", "mould has been found under the lid", "the date on the pack is wrong",
    "a packet may hold a different product",
)  # fmt: skip
SHOPS = (
    "Valu-Basket", "the Corner Larder chain", "Homewell", "Finch's", "Trinder's stores", "the Daily Grocer", "Pennysave", "Market Hall",
    "Goodbarrow", "Lyle and Daughters", "the Acorn shops",
)  # fmt: skip


def start(r: random.Random) -> date:
    """Some day of the last years."""
    return date(2016, 1, 1) + timedelta(days=r.randint(0, 3400))


def day(of: date, later: int = 0) -> str:
    """A day and its month, so many days later or earlier."""
    then = of + timedelta(days=later)
    return f"{then.day} {MONTHS[then.month - 1]}"


def bonds(r: random.Random) -> str:
    """An auction of bonds: figures and dates in prose."""
    sale, low = start(r), r.randint(1, 6)
    more = f" A further {r.randint(50, 480)} million may be taken up by dealers until {day(sale, 1)}." if r.random() < 0.5 else ""
    return f"""Treasury sells bonds due {r.randint(2029, 2061)}

The treasury sold {r.randint(500, 4900)} million crowns of bonds at an auction on {day(sale)}. The average yield was
{low}.{r.randint(100, 999)} per cent, compared with {low}.{r.randint(100, 999)} per cent when the same paper was last on offer on
{day(sale, -r.randint(20, 120))}. Bids came to {r.randint(1, 4)}.{r.randint(10, 99)} times the amount on sale, and the lowest price
accepted was {r.randint(88, 103)}.{r.randint(100, 999)}.{more} "There was good demand from pension funds," said {r.choice(PEOPLE)} of
{r.choice(ADVISERS)}, who had expected a slightly higher yield. The money will be paid over on {day(sale, r.randint(2, 6))}. The treasury
plans to raise {r.randint(20, 95)} billion crowns on the market in the course of the year, most of it in paper with a long life. The next
sale has been set for {day(sale, r.randint(10, 60))}."""


def quake(r: random.Random) -> str:
    """A slight earthquake: figures, places and what people felt."""
    near, far, third = r.sample(PLACES, 3)
    after = f" A weaker shock followed {r.randint(4, 58)} minutes later." if r.random() < 0.5 else ""
    harm = f" {r.choice(DAMAGE)} in {third}, but nobody was hurt." if r.random() < 0.6 else " No damage has been reported."
    return f"""Earth tremor felt in {near}

An earthquake of magnitude {r.randint(2, 4)}.{r.randint(0, 9)} shook the area around {near} at {r.randint(0, 23)}:{r.randint(10, 59)}
on {day(start(r))}, the seismological survey said. Its centre lay {r.randint(2, 38)} kilometres from {far}, at a depth of
{r.randint(3, 24)} kilometres.{after} The survey received {r.randint(40, 2900)} reports from the public within the hour. People spoke
of {r.choice(TREMORS)}.{harm} {r.choice(PEOPLE)}, a seismologist with the survey, said that tremors of this size were nothing out of the
ordinary: some {r.randint(20, 290)} are recorded in the country each year, and only about one in {r.randint(6, 15)} is felt by anyone at
all. The strongest in the district so far was in {r.randint(1750, 1990)}."""


def chess(r: random.Random) -> str:
    """The standings of a chess tournament: a list by points, of varying length."""
    players = r.sample(PEOPLE, r.randint(5, 9))
    points = sorted((r.randint(4, 17) / 2 for _ in players), reverse=True)
    rows = "\n".join(f"{player} ({r.choice(PLACES)}) {score:g}" for player, score in zip(players, points, strict=True))
    rest = f" {r.choice(PEOPLE)} had a bye." if r.random() < 0.4 else ""
    return f"""Chess: {players[0]} leads in {r.choice(PLACES)}

{players[0]} won again in round {r.randint(9, 13)} of the open tournament and is out in front with {points[0]:g} points. The game
against {players[1]}, {r.choice(OPENINGS)}, lasted {r.randint(24, 88)} moves and turned on {r.choice(ENDINGS)}.{rest} Of the
other games {r.randint(2, 19)} were drawn. The head of the table:

{rows}

Play goes on at {r.randint(9, 18)}:{r.randint(10, 59)} on {day(start(r))}. Spectators are welcome and are asked to leave their
telephones at the door."""


def reservoirs(r: random.Random) -> str:
    """The levels of reservoirs: a list of figures, of varying length and order."""
    lakes, now = r.sample(LAKES, r.randint(4, 8)), start(r)
    rows = "\n".join(f"- {lake}: {r.randint(31, 99)}.{r.randint(0, 9)} per cent (a year ago {r.randint(31, 99)})" for lake in lakes)
    plea = " Customers are asked to use a can and not a hose." if r.random() < 0.5 else ""
    return f"""How full are the reservoirs?

Levels measured by the water company on {day(now)}:

{rows}

Taken together they hold {r.randint(8, 96)} million cubic metres. Rainfall over the past four weeks was {r.randint(4, 148)} millimetres,
against a long-term average of {r.randint(48, 92)}. On {day(now, -r.randint(1, 30))} demand reached {r.randint(110, 480)} million litres,
the most in a single day since {r.randint(1996, 2021)}.{plea} "We watch {r.choice(lakes)} most closely," said {r.choice(PEOPLE)}, who is
in charge of supply. The levels are published every week, and the figures for each month go back to {r.randint(1924, 1978)}."""


def earnings(r: random.Random) -> str:
    """A firm's quarter: figures, a reason, sparse names."""
    firm, end = r.choice(FIRMS), start(r)
    profit, before = r.sample(range(110, 990), 2)
    one, two = r.sample(GAINS if profit > before else DRAGS, 2)
    payout = f" Shareholders will receive {r.randint(4, 88)} cents a share on {day(end, r.randint(60, 90))}." if r.random() < 0.5 else ""
    view = f" {r.choice(ADVISERS)} had forecast {max(2, profit // 10 + r.randint(-9, 9))} million." if r.random() < 0.5 else ""
    return f"""{firm} reports for the quarter

{firm} made a profit before tax of {profit / 10} million crowns in the three months to the end of {MONTHS[end.month - 1]}, the company said
in a statement. In the same quarter of the year before it had been {before / 10} million.{view} Sales came to {r.randint(150, 980)} million
crowns. The company, which has its head office in {r.choice(PLACES)} and employs {r.randint(600, 8900)} people, put the result down to
{one} and {two}.{payout} For the year as a whole it still expects sales of about {r.randint(1, 3)}.{r.randint(1, 9)} billion. "We are on
course," said {r.choice(PEOPLE)}, the chief executive. The shares stood at {r.randint(10, 240)}.{r.randint(10, 99)} crowns in the first
hour of trading."""


def closures(r: random.Random) -> str:
    """Schools closed by the weather: a list of names and reasons, of varying length and order."""
    schools = r.sample(SCHOOLS, r.randint(4, 9))
    rows = "\n".join(f"{school}, {r.choice(PLACES)}: {r.choice(CLOSED)}" for school in schools)
    bus = "There are no school buses between {} and {}. ".format(*r.sample(PLACES, 2)) if r.random() < 0.5 else ""
    return f"""School closures: the list so far

{r.choice(SNOWS)} has kept some schools in the county from opening their doors today. We have been told of the following:

{rows}

{bus}The list will be brought up to date during the morning. Heads who wish to add a school should ring the newsdesk and give the
password. Parents are asked not to ring the schools themselves, so that lines stay free, and to listen to the county's own station."""


def planning(r: random.Random) -> str:
    """Applications to a council: a list of sites, works and names, of varying length."""
    n = r.randint(3, 6)
    rows = "\n".join(
        f"{site[0].upper()}{site[1:]}, {r.choice(ROADS)}, {r.choice(PLACES)}: {work} ({person})."
        for site, work, person in zip(r.sample(SITES, n), r.sample(WORKS, n), r.sample(PEOPLE, n), strict=True)
    )
    refused = f" Plans by {r.choice(PEOPLE)} for {r.choice(WORKS)} on {r.choice(ROADS)} have been turned down." if r.random() < 0.5 else ""
    return f"""Planning applications

The district council has received these applications in the past week:
{rows}
The plans may be seen at the council offices and at the library. Anyone may comment in writing, and comments will be made
public.{refused} Most applications are decided by officers, and those that draw many objections go before the committee."""


def corrections(r: random.Random) -> str:
    """A newspaper puts itself right: two to four items, words and names."""
    items = []
    for story in r.sample(STORIES, r.randint(2, 4)):
        right, wrong = r.sample(PEOPLE, 2)
        here, there = r.sample(PLACES, 2)
        role, other = r.sample(ROLES, 2)
        items.append(
            r.choice(
                (
                    f"In {story} we gave the name of {role} as {wrong}. It is {right}.",
                    f"{right} is {role} and not, as we said in {story}, {other}.",
                    f"Owing to an error in editing, {story} placed {right} in {there}. It should have said {here}.",
                    f"A remark by {right}, {role}, was wrongly put into the mouth of {wrong} in {story}.",
                )
            )
        )
    return f"""Corrections and clarifications

{" ".join(items)} We are sorry for these mistakes, which have been put right in the online edition.

It is the policy of this newspaper to correct significant errors as soon as it can. Readers who believe that we have got something wrong
may write to the readers' editor, {r.choice(PEOPLE)}, giving the headline and the date of the article."""


def witnesses(r: random.Random) -> str:
    """The police look for witnesses: words, names and places in prose."""
    place = r.choice(PLACES)
    one, two = r.sample(CLOTHES, 2)
    road, other = r.sample(ROADS, 2)
    vehicle, second = r.sample(VEHICLES, 2)
    car = f" They would also like to trace the driver of {second}, who may have seen what happened." if r.random() < 0.5 else ""
    last = f" It was last seen heading for {r.choice(PLACES)}." if r.random() < 0.5 else ""
    return f"""Police appeal for witnesses in {place}

Police are asking anyone who was in {road}, {place}, {r.choice(WHENS)} to come forward after {r.choice(INCIDENTS)} near the
junction with {other}. Officers want to speak to a person wearing {one} and {two}, and believe that {vehicle} was
involved.{last}{car} Constable {r.choice(PEOPLE)} said: "We know that there were people about at that time. Even the smallest detail could
help us, so please get in touch if you noticed anything out of the ordinary." Those who have a camera on their dashboard or at their door
are asked to look through what it recorded. Information can be given to any police station, or without giving a name to the crime line."""


def recall(r: random.Random) -> str:
    """Goods called back by their maker: words in a text that stays, sparse slots."""
    thing, brand = r.choice(GOODS), r.choice(BRANDS)
    seller, other = r.sample(SHOPS, 2)
    here, there = r.sample(PLACES, 2)
    shop = f" A notice has been put up in all branches of {other}." if r.random() < 0.5 else ""
    return f"""Product recall: {brand}

The firm of {brand} is recalling {thing} because {r.choice(HAZARDS)}. The product was sold by {seller}, mostly in and around
{here} and {there}.{shop} No other products of the brand are affected. The consumer protection office advises
people who have bought it to leave it uneaten and to take it back to the shop, where they will be given a full refund; a receipt is
not needed. Those who feel unwell after eating it should see a doctor. "The safety of our customers comes first, and we apologise for
the inconvenience," said {r.choice(PEOPLE)}, who speaks for the firm. It is not known so far whether anyone has come to harm. Retailers
have been told to clear their shelves and to keep what is returned until it is fetched."""


FIFTH_FRAMES: tuple[Callable[[random.Random], str], ...] = (
    bonds, quake, chess, reservoirs, earnings, closures, planning, corrections, witnesses, recall,
)  # fmt: skip
