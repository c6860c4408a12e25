"""Frames of reports that differ in figures, names or words only, and stories told again: invented for these tests."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

TOWNS = ("Alderby", "Branmouth", "Carrow", "Dunholt", "Eskwick", "Farlow", "Greyport", "Hexley", "Inverloch", "Jarrowby")
NAMES = ("Mara Quill", "Tobias Fenn", "Ines Harrow", "Jonas Veldt", "Priya Sandor", "Luca Brandt", "Noor Aziz", "Petra Lind", "Owen Tarr")
STREETS = ("Mill Lane", "Castle Road", "Station Street", "Abbey Walk", "Quay Parade", "Orchard Close", "Bridge Street", "North Row")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
MAINS = (
    "roast chicken with potatoes", "vegetable lasagne", "fish pie with peas", "lentil curry and rice", "beef stew with dumplings",
    "mushroom risotto", "turkey meatballs in gravy", "cheese and leek tart", "baked salmon with couscous", "bean chilli with rice",
)  # fmt: skip
SWEETS = ("apple crumble", "rice pudding", "fruit salad", "lemon sponge", "yoghurt with honey", "pear cake", "oat biscuits", "stewed plums")
TRADES = (
    "night nurse",
    "bus mechanic",
    "primary teacher",
    "bakery manager",
    "data clerk",
    "pool attendant",
    "forklift driver",
    "sous chef",
)
EMPLOYERS = (
    "Northmere Clinic",
    "Hollis Transport",
    "Cedar Lane School",
    "Oven and Son",
    "Parish Records Office",
    "Bluewater Baths",
    "Tannery Stores",
)
SKILLS = (
    "patience with people",
    "a clean driving licence",
    "good written English",
    "experience of shift work",
    "a head for figures",
    "first aid training",
)
DISHES = ("carrot soup", "barley salad", "onion tart", "plum cake", "bean stew", "potato bread")
FOODS = (
    "carrots",
    "pearl barley",
    "red onions",
    "ripe plums",
    "white beans",
    "floury potatoes",
    "leeks",
    "cooking apples",
    "chopped walnuts",
    "fennel",
)
HERBS = ("thyme", "parsley", "cumin", "nutmeg", "dill", "rosemary", "chives", "coriander")


def seeded(seed: int) -> random.Random:
    """A generator of its own, the same on every run."""
    return random.Random(seed)  # noqa: S311 - no secrets


def menu(r: random.Random) -> str:
    """A school's menu of the week: words only."""
    week = " ".join(f"On {day} there is {r.choice(MAINS)} followed by {r.choice(SWEETS)}, and water or milk to drink." for day in DAYS)
    return f"""School lunches at {r.choice(TOWNS)} primary school

The kitchen has published its lunches for the coming week and parents are asked to choose before the weekend. {week}
A cold plate can be ordered instead on any day of the week. Parents should tell the office about allergies in writing, and
children who bring their own lunch may sit with their friends in the small hall. Lunches are paid for in advance by card."""


def rates(r: random.Random) -> str:
    """A bank's daily rates: figures only."""

    def rate() -> str:
        return f"{r.randint(1, 9)}.{r.randint(1000, 9999)}"

    return f"""Exchange rates fixed by the central bank

The central bank fixed its reference rates at noon. One crown bought {rate()} dollars, against {rate()} the day before, while
the euro was fixed at {rate()} crowns and the pound at {rate()} crowns. A hundred yen cost {rate()} crowns in early dealing.
The rates are fixed on each working day after a survey of the largest dealers and are meant for information only. The bank
does not deal at these rates with the public, and commercial banks set their own rates for cash. Turnover reached
{r.randint(100, 999)} million crowns. The next rates will be fixed at noon on the following working day."""


def tides(r: random.Random) -> str:
    """A harbour's tides: figures and a town."""

    def time() -> str:
        return f"{r.randint(0, 23)}:{r.randint(10, 59)}"

    town = r.choice(TOWNS)
    return f"""Tides at {town}

High water at {town} is expected at {time()} with a height of {r.randint(2, 8)}.{r.randint(0, 9)} metres and again at {time()}
with {r.randint(2, 8)}.{r.randint(0, 9)} metres. Low water falls at {time()} and at {time()}. Small boats should not cross the
bar within an hour of low water, and bathers are reminded that the current along the mole is strong even on calm days. The
harbour office keeps a watch on channel {r.randint(10, 20)}. Sunset is at {time()}, after which the inner basin is closed to
visitors unless they have told the harbour office of their arrival."""


def job(r: random.Random) -> str:
    """A notice of a vacancy: words and names."""
    town, trade, employer = r.choice(TOWNS), r.choice(TRADES), r.choice(EMPLOYERS)
    return f"""Vacancy: {trade}

{employer} in {town} is looking for a {trade} to join its team as soon as possible. You will work closely with {r.choice(NAMES)},
who has led the team for several years, and you will report to {r.choice(NAMES)}. We expect {r.choice(SKILLS)} as well as
{r.choice(SKILLS)}; it would help if you also brought {r.choice(SKILLS)}. We offer paid holidays, a pension, and a friendly place
to work near the centre of {town}. Applications with a short letter should be sent to {r.choice(NAMES)} before the end of the
month. {employer} welcomes applications from everyone, whatever their age or background."""


def recipe(r: random.Random) -> str:
    """A recipe of the day: words only."""
    dish, food, other = r.choice(DISHES), r.choice(FOODS), r.choice(FOODS)
    return f"""Recipe of the day: {dish}

Today's recipe is {dish}, which is easy to make and keeps well until the next day. Wash the {food} and cut them into pieces
of the size of a walnut, then do the same with the {other}. Warm some butter in a heavy pan, add the {food} and stir until they
begin to take colour. Season with salt and {r.choice(HERBS)}, pour in a ladle of stock and cover the pan. Let everything cook on
a low heat until the {food} are tender, then fold in the {other} with a little {r.choice(HERBS)}. Serve with {r.choice(FOODS)} on
the side, and keep what is left in a cool place under a clean cloth."""


def obituary(r: random.Random) -> str:
    """A notice of a funeral: names, words and years."""
    name, town = r.choice(NAMES), r.choice(TOWNS)
    return f"""In memory of {name}

It is with sadness that we announce the death of {name} of {town}, who passed away peacefully at home in the presence of family.
Born in {r.choice(TOWNS)} in {r.randint(1925, 1960)}, {name.split()[0]} worked for many years as a {r.choice(TRADES)} and was well
liked by everyone who had the good fortune to know that cheerful voice. The service will be held at the chapel in
{r.choice(TOWNS)} on {r.choice(DAYS)} at {r.randint(9, 15)} o'clock. The family asks for no flowers; those who wish may give to
the lifeboat fund instead. Arrangements are in the hands of {r.choice(NAMES)} and partners."""


def roadworks(r: random.Random) -> str:
    """A notice of roadworks: names only, and the same names in several places."""
    return f"""Roadworks on {r.choice(STREETS)}

Drivers in {r.choice(TOWNS)} should expect delays from {r.choice(DAYS)} while crews replace the gas main beneath
{r.choice(STREETS)}. Traffic will be sent along {r.choice(STREETS)} and {r.choice(STREETS)}, and buses will stop near the market
hall instead. Residents keep access to their homes at all times, said {r.choice(NAMES)}, who leads the works for the county. The
road is due to open again by {r.choice(DAYS)} of the following week if the weather holds. People who cannot manage without a car
may apply for help with transport at the council's desk."""


FRAMES: tuple[Callable[[random.Random], str], ...] = (menu, rates, tides, job, recipe, obituary, roadworks)

WORD = re.compile(r"\w+")
NOUNS = WORD.findall("""minister export committee licence harbour engineer tariff factory report village council budget turbine museum
railway court company union season market border satellite vaccine orchard festival bridge teacher hospital archive reservoir election""")
VERBS = WORD.findall("approved rejected delayed reviewed announced opened visited measured questioned repaired funded described compared")
OTHERS = WORD.findall("new local former northern private public early costly narrow quiet sudden joint annual foreign steady minor rural")


def story(r: random.Random, n_sentences: int = 14) -> list[str]:
    """Sentences of an invented story, each unlike any other."""

    def phrase() -> str:
        return f"the {r.choice(OTHERS)} {r.choice(NOUNS)} of {r.choice(TOWNS)}"

    def sentence() -> str:
        events = f"{phrase()} {r.choice(VERBS)} {phrase()} after {r.randint(2, 900)} {r.choice(NOUNS)}s had {r.choice(VERBS)} {phrase()}"
        return f"{events[0].upper()}{events[1:]}, said {r.choice(NAMES)}."

    return [sentence() for _ in range(n_sentences)]
