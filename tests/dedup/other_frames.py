"""Ten more frames, on which no threshold was set: five differ in figures too, five in words and names only."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.frames import DAYS, EMPLOYERS, NAMES, SKILLS, STREETS, TOWNS, TRADES

PETS = ("grey tabby", "black spaniel", "ginger kitten", "brown terrier", "white rabbit", "spotted pony", "green parrot", "old collie")
MARKS = ("a torn ear", "a red collar", "one white paw", "a slight limp", "a bent tail", "a blue ribbon", "a scar on its nose")
HABITS = ("shy of strangers", "fond of cheese", "afraid of thunder", "used to children", "hard of hearing", "easily tempted by toast")
SAINTS = ("St Aldric", "St Brannoc", "All Hallows", "St Cyra", "Holy Well", "St Dunfrith", "St Edana", "Old Minster")
HYMNS = ("morning prayer", "sung eucharist", "evensong by candlelight", "a family service", "a quiet hour", "matins with the choir")
GENRES = ("a sea adventure", "a courtroom drama", "a village comedy", "a ghost story", "a spy thriller", "a portrait of a painter")
TITLES = ("The Lantern Keeper", "Salt Road", "Nine Bells", "The Paper Orchard", "Winter Ferry", "A House of Reeds", "Copper Morning")
MOODS = ("patient", "restless", "generous", "doubtful", "bold", "tender", "stubborn", "curious", "careful", "cheerful")
THINGS = ("an old letter", "a chance meeting", "a broken promise", "a small debt", "a long walk", "an unexpected guest", "a lost key")
OFFENCES = ("taking a bicycle", "damaging a fence", "fishing without leave", "a breach of the peace", "selling without a licence")
PLEAS = ("admitted", "denied", "did not answer to", "asked for more time to consider")
FRUITS = ("apples", "pears", "onions", "turnips", "barley", "oats", "hay", "wool", "eggs", "honey")


def prices(r: random.Random) -> str:
    """A market's prices: goods and figures."""
    rows = " ".join(
        f"{good.capitalize()} sold at {r.randint(2, 90)}.{r.randint(10, 99)} crowns a sack, "
        f"{r.choice(('up', 'down'))} {r.randint(1, 19)} per cent."
        for good in r.sample(FRUITS, 6)
    )
    return f"""Prices at {r.choice(TOWNS)} market

Trade at the weekly market was {r.choice(MOODS)} and {r.randint(40, 400)} sellers had taken stands by eight o'clock. {rows}
The next market is held on {r.choice(DAYS)}, and stands can be booked at the office of the clerk until noon on the day before."""


def lottery(r: random.Random) -> str:
    """A draw of numbers: short, figures only."""
    numbers = ", ".join(str(n) for n in sorted(r.sample(range(1, 50), 6)))
    return f"""Winning numbers

The winning numbers drawn on the evening of {r.randint(1, 28)} May were {numbers}, and the additional number was {r.randint(1, 49)}.
There were {r.randint(0, 9)} tickets with all numbers and {r.randint(10, 99)} with five. The jackpot of the next draw is expected to
reach {r.randint(2, 60)} million. All figures are given without guarantee."""


def blood(r: random.Random) -> str:
    """A call for donors: a place, a time and figures in a long text that stays."""
    town = r.choice(TOWNS)
    return f"""Blood donors wanted in {town}

The transfusion service will be in {town} on {r.choice(DAYS)} from {r.randint(8, 13)}:{r.randint(10, 59)} to
{r.randint(15, 20)}:{r.randint(10, 59)}. Anybody between eighteen and sixty-five who is in good health may give blood. Donors should
have eaten well and drunk enough before they come, and bring a document with a photograph. Giving blood takes less than an hour, of
which the donation itself is ten minutes; afterwards there is coffee and a sandwich in the hall. Last time {r.randint(20, 190)} people
came, {r.randint(2, 19)} of them for the first time. One donation can help up to three people, and stocks last for a few days only.
Women may give four times a year and men six times. The doctor on duty decides in each case whether a donor is well enough."""


def house(r: random.Random) -> str:
    """A house for sale: figures, words and names."""
    street, town = r.choice(STREETS), r.choice(TOWNS)
    return f"""House for sale: {street}, {town}

A {r.choice(MOODS)} family home on {street} in {town} with {r.randint(2, 6)} bedrooms and {r.randint(60, 240)} square metres.
The ground floor has a kitchen that looks out on the garden, a sitting room with a fireplace and a study.{
        " There is a cellar as well." if r.random() < 0.4 else ""
    } Upstairs are the bedrooms and {r.randint(1, 3)} bathrooms. The roof was
renewed in {r.randint(1985, 2023)}, the heating in {r.randint(1985, 2023)}. The station can be reached in {r.randint(3, 30)} minutes
on foot, and shops and a school are close by. The owners ask for {r.randint(150, 900)},000 crowns. To see the house, call
{r.choice(NAMES)} at the office on {r.choice(STREETS)}.{" Viewings are held in the evening." if r.random() < 0.4 else ""}"""


def race(r: random.Random) -> str:
    """The result of a race: names and times."""
    first, second, third = r.sample(NAMES, 3)

    def time() -> str:
        return f"{r.randint(2, 4)}:{r.randint(10, 59)}:{r.randint(10, 59)}"

    return f"""{first} wins the {r.choice(TOWNS)} marathon

{first} won the {r.choice(TOWNS)} marathon on Sunday in {time()}, ahead of {second} in {time()} and {third} in {time()}. It was the
{r.randint(1, 9)}th victory for the runner from {r.choice(TOWNS)}, who took the lead after {r.randint(8, 38)} kilometres and never
looked back. Some {r.randint(300, 9000)} runners started in {r.choice(("fine", "wet", "windy", "cold"))} weather, and
{r.randint(200, 300)} gave up on the way. The race has been run every year since the war and leads along the old harbour wall."""


def pet(r: random.Random) -> str:
    """A lost animal: words and names only, short."""
    animal, town = r.choice(PETS), r.choice(TOWNS)
    return f"""Have you seen this {animal.split()[-1]}?

A {animal} with {r.choice(MARKS)} has been missing from {r.choice(STREETS)} in {town} since {r.choice(DAYS)}. It is {r.choice(HABITS)}
and {r.choice(HABITS)}, and answers to the name of {r.choice(NAMES).split()[0]}. Its owner, {r.choice(NAMES)}, asks neighbours to
look in their sheds and garages. Anyone who finds it may bring it to the police post on {r.choice(STREETS)} or leave word with
{r.choice(NAMES)} at the bakery. There is a small reward and a cup of tea."""


def services(r: random.Random) -> str:
    """Church services: words and names only, a list."""
    rows = "\n".join(
        f"{saint}: {r.choice(HYMNS)}, followed by {r.choice(HYMNS)}; preacher {r.choice(NAMES)}." for saint in r.sample(SAINTS, 5)
    )
    return f"""Services this Sunday

Everybody is welcome at the services of the united parishes this Sunday. Those who need a lift should tell the wardens.
{rows}
Coffee is served afterwards in the parish room, and the collection is for the repair of the bells. The flowers are arranged by
{r.choice(NAMES)}. Banns are read for {r.choice(NAMES)} and {r.choice(NAMES)}. The choir meets on {r.choice(DAYS)} evening."""


def film(r: random.Random) -> str:
    """A cinema's notice: words and names only."""
    title = r.choice(TITLES)
    return f"""Tonight at the Regent: {title}

The Regent shows {title} tonight, {r.choice(GENRES)} with {r.choice(NAMES)} and {r.choice(NAMES)} in the leading parts. The director
{r.choice(NAMES)} tells of {r.choice(THINGS)} that changes the life of a {r.choice(TRADES)} in {r.choice(TOWNS)}. Critics called it
{r.choice(MOODS)} and {r.choice(MOODS)}. Before the film {r.choice(NAMES)} plays the organ. The bar opens an hour before the curtain
and closes at the end of the interval. Members pay half, and seats that have been reserved must be fetched before the lights go down.
On {r.choice(DAYS)} the Regent shows {r.choice(TITLES)}, {r.choice(GENRES)}."""


def stars(r: random.Random) -> str:
    """A horoscope: words only, dense slots."""
    signs = ("Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo")
    rows = " ".join(
        f"{sign}: You feel {r.choice(MOODS)} today, and {r.choice(THINGS)} will make you {r.choice(MOODS)}. "
        f"Someone {r.choice(MOODS)} needs your help."
        for sign in signs
    )
    return f"""Your stars

What the stars say for today, by our astrologer. {rows} Remember that the stars incline and do not compel. Letters to our astrologer
are answered in the order in which they come, and never by telephone."""


def court(r: random.Random) -> str:
    """Cases of a court: names and words, sparse slots."""
    one, two = r.sample(NAMES, 2)
    return f"""Before the magistrates at {r.choice(TOWNS)}

{one}, a {r.choice(TRADES)} employed at {r.choice(EMPLOYERS)}, was before the bench on {r.choice(DAYS)} on a charge of
{r.choice(OFFENCES)}, which the accused {r.choice(PLEAS)}. For the defence it was said that {r.choice(THINGS)} had led to the matter.
The bench took into account that there had been no earlier convictions and that the accused had shown {r.choice(SKILLS)}. The case
against {two} for {r.choice(OFFENCES)} was put off until the next sitting, since a witness from {r.choice(TOWNS)} could not be found.
{r.choice(NAMES)} sat as chair. The public gallery will be closed for repairs during the coming month, and papers may be handed in at
the side door on {r.choice(STREETS)} in the meantime."""


OTHER_FRAMES: tuple[Callable[[random.Random], str], ...] = (prices, lottery, blood, house, race, pet, services, film, stars, court)
