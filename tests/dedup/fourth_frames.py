"""Ten frames again, written before the rules were last changed and looked at once after: five with figures, five without."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.frames import NAMES, STREETS, TOWNS

SKIES = ("bright spells", "drizzle at first", "thick cloud", "long sunny periods", "a few showers", "freezing fog", "hail in places")
WINDS = ("a light westerly breeze", "fresh easterly winds", "hardly any wind", "gusts from the north", "a mild southerly air")
SIDES = ("Rovers", "Athletic", "Wanderers", "Albion", "Rangers", "Harriers", "Corinthians", "United")
FAULTS = ("a digger cut a cable", "a branch fell on a line", "a switch failed", "a swan flew into a line", "water got into a substation")
BREEDS = ("border collie", "beagle", "Irish terrier", "greyhound", "old English sheepdog", "whippet", "poodle", "basset hound", "spaniel")
PLAYS = ("a comedy of errors among bakers", "a thriller set on a night train", "a farce about two wills", "a tale of a lost lighthouse")
PARTS = ("the bishop", "the widow", "the lodger", "the inspector", "the cook", "the twin brother", "the stranger", "the nurse")
TONGUES = ("Spanish", "Welsh", "Polish", "Japanese", "Dutch", "Portuguese", "Arabic", "Norwegian")
GOALS = ("ordering a meal", "writing a letter", "asking the way", "telling a story", "talking about work", "reading a newspaper")
FINDS = ("a single glove", "a child's scooter", "a bag of knitting", "a bunch of keys", "a trumpet", "an umbrella", "a walking stick")
PLACES = (
    "on the number nine bus",
    "by the duck pond",
    "outside the chemist's",
    "in the reading room",
    "under a bench",
    "at the ticket office",
)
BIRDS = ("a pair of goosanders", "a hoopoe", "several waxwings", "a marsh harrier", "two spoonbills", "a flock of bramblings", "a bittern")
HABITATS = (
    "the sewage works",
    "the old gravel pits",
    "the churchyard yews",
    "the reed bed",
    "the golf links",
    "the weir",
    "the allotments",
)


def weather(r: random.Random) -> str:
    """A forecast: figures and words."""
    late = f" Towards evening {r.choice(SKIES)} cannot be ruled out." if r.random() < 0.5 else ""
    return f"""The weather in {r.choice(TOWNS)}

The day begins with {r.choice(SKIES)} and {r.choice(WINDS)}. Temperatures climb from {r.randint(-5, 9)} degrees in the morning to
{r.randint(10, 31)} degrees in the afternoon.{late} At night they fall to {r.randint(-8, 9)} degrees. The chance of rain is
{r.randint(5, 95)}
per cent. The pollen count is {r.choice(("low", "moderate", "high", "very high"))}, and the sun rises at
{r.randint(4, 8)}:{r.randint(10, 59)}.
The outlook for the days that follow remains unsettled, say the forecasters, who advise walkers to check again before setting out."""


def index(r: random.Random) -> str:
    """The close of a stock exchange: figures, names of firms."""
    up, down = r.sample(("Karst Mining", "Lumen Gas", "Orrin Foods", "Delph Bank", "Tessel Shipping", "Vantor Steel"), 2)
    return f"""Shares: the close

The index of leading shares closed at {r.randint(1, 9)},{r.randint(100, 999)} points, a {r.choice(("gain", "loss"))} of {r.randint(1, 99)}
points on the day. {up} led the gainers with a rise of {r.randint(2, 9)}.{r.randint(0, 9)} per cent, while {down} lost
{r.randint(2, 9)}.{r.randint(0, 9)} per cent. {r.randint(100, 900)} million shares changed hands. Oil stood at {r.randint(50, 120)}
dollars a barrel and gold at
{r.randint(1200, 3900)} dollars an ounce. Dealers spoke of a session without a clear direction and pointed to the figures on employment
that are due later in the week, which may give a hint of what the bank of issue will do at its next meeting."""


def outage(r: random.Random) -> str:
    """A failure of the power supply: figures, streets, a cause."""
    return f"""Power cut in {r.choice(TOWNS)}

{r.randint(100, 4000)} households were without electricity for {r.randint(12, 190)} minutes after {r.choice(FAULTS)} near
{r.choice(STREETS)} at {r.randint(0, 23)}:{r.randint(10, 59)}. Engineers were on the spot within {r.randint(10, 60)} minutes and restored
the
supply step by step, last of all in {r.choice(STREETS)}. Nobody was hurt. The operator of the network apologises for any inconvenience and
points out that claims for spoilt food can be made on a form, which is to be had at its offices. Faults can be reported day and night."""


def football(r: random.Random) -> str:
    """A round of matches: a list of results, then a table's head."""
    sides = r.sample([f"{town} {side}" for town in TOWNS for side in SIDES], 8)
    rows = "\n".join(
        f"{a} {r.randint(0, 4)} {b} {r.randint(0, 4)} (half-time {r.randint(0, 2)}-{r.randint(0, 2)}), attendance {r.randint(80, 990)}"
        for a, b in zip(sides[:4], sides[4:], strict=True)
    )
    return f"""Sunday league results

All matches of the first division went ahead, although the pitches were heavy after the rain. The results in full:
{rows}
{r.choice(sides)} stay at the top of the table with {r.randint(20, 60)} points from {r.randint(10, 24)} games. Clubs are asked to send their
team sheets to the league secretary within a day of the match, and to report cautions on the form provided."""


def library(r: random.Random) -> str:
    """A library's year: few figures and some names."""
    return f"""The library counts its readers

Last year {r.randint(10, 60)},{r.randint(100, 999)} people came to the library on {r.choice(STREETS)}, and {r.randint(300, 900)} of them
joined for
the first time. They borrowed {r.randint(60, 99)},{r.randint(100, 999)} items. The oldest reader is {r.randint(91, 103)}, the youngest was
{r.randint(2, 20)} days old when the card was issued. {r.choice(NAMES)}, the librarian, is pleased: "A library is a living room for those
who
have none," she said. The opening hours stay as they are, and fines will not rise. Those who cannot come themselves may ask for books to be
brought to their door, a service that volunteers have kept going through all weathers."""


def dogs(r: random.Random) -> str:
    """The winners of a dog show: names and breeds."""
    rows = "; ".join(
        f"{group}, {r.choice(NAMES)}'s {r.choice(BREEDS)}" for group in ("puppies", "veterans", "working dogs", "best in show")
    )
    return f"""Winners at the dog show

Entries were up on earlier years when the canine society held its open show at the showground of {r.choice(TOWNS)}. The judge,
{r.choice(NAMES)}, praised the condition of the animals. First prizes went as follows: {rows}. The cup for the best handler was given to
{r.choice(NAMES)}, who had come all the way from {r.choice(TOWNS)} with a {r.choice(BREEDS)}. The society thanks its stewards, the tea
ladies
and everyone who helped to clear the field afterwards, and hopes to see as many again at its summer show."""


def theatre(r: random.Random) -> str:
    """A new play by amateurs: names, parts, a plot."""
    cast = ", ".join(f"{name} as {part}" for name, part in zip(r.sample(NAMES, 4), r.sample(PARTS, 4), strict=True))
    extra = " There will be a matinee for schools." if r.random() < 0.4 else ""
    return f"""Curtain up for the players

The amateur players are back with {r.choice(PLAYS)}, directed by {r.choice(NAMES)}. The cast includes {cast}. The set was built by
{r.choice(NAMES)} in a barn near {r.choice(TOWNS)}, where rehearsals went on all winter in coats and scarves. Prompting is in the hands of
{r.choice(NAMES)}.{extra} Tickets are to be had at the post office and at the door. The hall is heated, and refreshments are served in the
interval by members of the institute, who would be glad of cakes."""


def course(r: random.Random) -> str:
    """An evening class in a language: words and one name."""
    tongue = r.choice(TONGUES)
    return f"""Learn {tongue} in the evening

The adult college offers a course in {tongue} for those with little or no knowledge of the language. You will practise {r.choice(GOALS)},
{r.choice(GOALS)} and {r.choice(GOALS)}, and by the end of the term you should manage {r.choice(GOALS)} without help. The course is taught
by
{r.choice(NAMES)}, who grew up speaking {tongue} and {r.choice(TONGUES)}. No textbook is needed. Bring paper, a pencil and the courage to
make
mistakes. Places are few, and those who apply first are served first; a waiting list is kept for the following term."""


def found(r: random.Random) -> str:
    """Lost property: a list of things and places, no names of people."""
    rows = "\n".join(f"{thing}, found {r.choice(PLACES)}" for thing in r.sample(FINDS, r.randint(3, 5)))
    return f"""Lost and found

The lost property office at {r.choice(TOWNS)} town hall has taken in the following items since its last notice:
{rows}
Owners may collect their property against a description and a small fee, which goes to
{r.choice(("the hospice", "the lifeboat", "the band"))}.
What nobody has claimed after half a year is sold by auction. The office keeps to the usual hours and is reached by the side entrance on
{r.choice(STREETS)}. It cannot answer questions about animals; for those, please turn to the shelter."""


def birds(r: random.Random) -> str:
    """A column on birds: words and names, sparse slots in running prose."""
    return f"""Notes from the bird club

The week brought {r.choice(BIRDS)} to {r.choice(HABITATS)}, first reported by {r.choice(NAMES)} and seen by many in the days after. At
{r.choice(HABITATS)} there was {r.choice(BIRDS)}, which stayed only for a morning. {r.choice(NAMES)} found {r.choice(BIRDS)} while out with
the dog. The count at {r.choice(HABITATS)} had to be put off because of the mist. Members are reminded that feeders should be cleaned with
hot
water from time to time, that fat balls must not hang in nets, and that a shallow dish of water is as welcome as seed. Records should be
sent
to the recorder by the end of the month, with a sketch or a photograph where the species is a rare one."""


FOURTH_FRAMES: tuple[Callable[[random.Random], str], ...] = (
    weather, index, outage, football, library, dogs, theatre, course, found, birds,
)  # fmt: skip
