"""Ten frames more: five with figures, five with words and names only."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.frames import DAYS, FOODS, HERBS, NAMES, SKILLS, STREETS, TOWNS, TRADES

ARTS = ("etchings", "woodcuts", "watercolours", "tapestries", "bronzes", "photographs", "glass", "charcoal drawings", "lacquer boxes")
THEMES = ("light on water", "the end of winter", "work by hand", "old railways", "absent friends", "the sea at night", "borrowed rooms")
FLOWERS = ("lilies", "white roses", "meadow flowers", "sweet peas", "dahlias", "cornflowers", "lilac", "ivy and heather")
MUSIC = ("a string trio", "the brass band", "an accordion", "the school choir", "a harp", "two fiddles and a drum", "a pianist")
PESTS = ("slugs", "greenfly", "carrot fly", "mildew", "cabbage whites", "pigeons", "black spot")
CURES = ("wood ash", "a fine net", "soapy water", "nettle tea", "crushed shells", "garlic spray", "straw mulch", "copper tape")
BOATS = ("Heron", "Perseverance", "Grey Lady", "Two Brothers", "Morning Star", "Kittiwake", "Faithful", "Isolde")
CARGOES = ("timber", "road salt", "seed potatoes", "roof slates", "wind turbine blades", "bagged cement", "apples", "scrap iron")


def flights(r: random.Random) -> str:
    """An airport's month: figures."""
    return f"""Passengers at {r.choice(TOWNS)} airport

The airport counted {r.randint(10, 99)},{r.randint(100, 999)} passengers last month, {r.randint(1, 30)}.{r.randint(0, 9)} per cent
more than a year ago. On average {r.randint(60, 98)} per cent of seats were taken. {r.randint(100, 900)} flights left more than a quarter
of an hour late and {r.randint(1, 40)} were cancelled. The busiest day was the {r.randint(1, 28)}th with {r.randint(1000, 4999)} passengers.
Freight came to {r.randint(100, 999)} tonnes. The airport expects similar figures for the coming month and asks travellers to be at the gate
in good time."""


def ward(r: random.Random) -> str:
    """The result of a by-election: names and figures."""
    one, two, three = r.sample(NAMES, 3)
    return f"""By-election in {r.choice(TOWNS)} ward

{one} has been elected to the council with {r.randint(400, 1900)} votes. {two} came second with {r.randint(200, 399)} votes, followed by
{three} with {r.randint(20, 199)}. Turnout was {r.randint(18, 60)} per cent, and {r.randint(2, 60)} ballot papers were spoilt. The seat had
fallen vacant when {r.choice(NAMES)} moved away. The new member takes the oath at the next meeting of the council, which is open to the
public as usual. Objections to the count may be lodged with the returning officer within two weeks of this notice."""


def flu(r: random.Random) -> str:
    """A health office's week: few figures in a text that stays."""
    return f"""Flu: the figures of the week

Doctors reported {r.randint(20, 900)} new cases of flu in week {r.randint(1, 52)}, after {r.randint(20, 900)} in the week before. Of these
{r.randint(2, 60)} had to be treated in hospital. The health office points out that many of those who fall ill do not see a doctor, so that
the true number is higher. Those who wish to be vaccinated should speak to their doctor; it takes about two weeks until the vaccine works.
Wash your hands often, air your rooms, and stay at home if you have a temperature. The next report is due in a week."""


def auction(r: random.Random) -> str:
    """A livestock auction: figures and names, a list."""
    rows = "\n".join(
        f"{kind}: {r.randint(10, 400)} sold, top price {r.randint(100, 2900)} crowns ({r.choice(NAMES)}), average {r.randint(60, 99)}."
        for kind in ("Heifers", "Bullocks", "Store lambs", "Ewes", "Weaners")
    )
    return f"""Livestock at {r.choice(TOWNS)}

A good attendance at the ring saw steady trade for all classes of stock, with buyers from several counties and from overseas.
{rows}
Entries for the next sale close three days before it, and stock must be accompanied by a passport and be at the pens by seven."""


def water(r: random.Random) -> str:
    """A notice of interrupted supply: times and streets."""
    return f"""Water will be off in {r.choice(STREETS)}

Because of work on the main the water will be turned off in {r.choice(STREETS)}, {r.choice(STREETS)} and parts of {r.choice(STREETS)} on
{r.choice(DAYS)} from {r.randint(6, 10)}:{r.randint(10, 59)} until about {r.randint(12, 18)}:{r.randint(10, 59)}. Customers are advised to
draw enough water beforehand and to keep their taps closed. When the supply is back the water may look cloudy for a while; this is air and
does no harm. A tank will stand at the corner of {r.choice(STREETS)}. Questions are answered on extension {r.randint(100, 999)}."""


def gallery(r: random.Random) -> str:
    """An exhibition: words and names only."""
    artist = r.choice(NAMES)
    return f"""{artist}: {r.choice(ARTS)}

The town gallery is showing {r.choice(ARTS)} and {r.choice(ARTS)} by {artist}, who was born in {r.choice(TOWNS)} and trained as a
{r.choice(TRADES)} before turning to art. The works circle around {r.choice(THEMES)} and {r.choice(THEMES)}. {r.choice(NAMES)} will speak at
the opening on {r.choice(DAYS)} evening, and there will be {r.choice(MUSIC)}. The gallery is closed at the beginning of the week. Admission
is free, but visitors are asked to leave bags and umbrellas at the desk. A catalogue with a text by {r.choice(NAMES)} is on sale."""


def wedding(r: random.Random) -> str:
    """A wedding: names and words only."""
    one, two = r.sample(NAMES, 2)
    return f"""{one} and {two}

The marriage of {one}, a {r.choice(TRADES)} of {r.choice(TOWNS)}, and {two}, a {r.choice(TRADES)} of {r.choice(TOWNS)}, took place on
{r.choice(DAYS)} in the presence of family and friends. The church was decorated with {r.choice(FLOWERS)} and {r.choice(FLOWERS)}, and
{r.choice(MUSIC)} played as the couple came in. {r.choice(NAMES)} and {r.choice(NAMES)} were the witnesses. A reception followed at the hall
on {r.choice(STREETS)}, where {r.choice(MUSIC)} played until late. The couple will make their home in {r.choice(TOWNS)}."""


def garden(r: random.Random) -> str:
    """Advice for the garden: words only, no names."""
    pest, other = r.sample(PESTS, 2)
    return f"""In the garden this week

Now is the time to look out for {pest}, which can spoil a bed of {r.choice(FOODS)} in a few nights. Many swear by {r.choice(CURES)},
others by {r.choice(CURES)}; whichever you choose, begin early and repeat it after rain. Where {other} has been a trouble, plant
{r.choice(HERBS)} between the rows, or try {r.choice(CURES)}. Sow {r.choice(FOODS)} under glass and thin out the {r.choice(FLOWERS)}. The
lawn wants no more than a light cut, and tools that have been put away wet should be oiled before they rust. Keep some {r.choice(HERBS)}
on the window sill for the kitchen, and give the compost a turn if the weather allows it."""


def harbour(r: random.Random) -> str:
    """Ships in port: names and words only, a list in a sentence."""
    ships = "; ".join(f"the {boat} from {r.choice(TOWNS)} with {r.choice(CARGOES)}, agent {r.choice(NAMES)}" for boat in r.sample(BOATS, 4))
    return f"""Ships in port

The harbour master reports the following arrivals at the commercial quay since the last notice: {ships}. Pilots were on board in all
cases. The {r.choice(BOATS)} is expected from {r.choice(TOWNS)} on {r.choice(DAYS)} and will load {r.choice(CARGOES)}. Anglers are reminded
that the quay is closed to them while ships are being worked, and that the steps by the crane are slippery when the tide is out."""


def club(r: random.Random) -> str:
    """A club's annual meeting: names and words only."""
    chair, clerk, purse = r.sample(NAMES, 3)
    return f"""New committee elected

At the annual meeting of the walking club on {r.choice(STREETS)}, {chair} was elected to the chair in place of {r.choice(NAMES)}, who
did not stand again. {clerk} becomes secretary and {purse} looks after the accounts. {r.choice(NAMES)} was thanked for {r.choice(SKILLS)}
and for {r.choice(SKILLS)} over many years. Members agreed that the spring outing should lead from {r.choice(TOWNS)} to
{r.choice(TOWNS)}, with
a rest at {r.choice(TOWNS)}. Tunes by {r.choice(NAMES)} rounded off the evening. New members are always welcome, whether or
not they own boots, and may come along twice before they decide."""


HELD_FRAMES: tuple[Callable[[random.Random], str], ...] = (flights, ward, flu, auction, water, gallery, wedding, garden, harbour, club)
