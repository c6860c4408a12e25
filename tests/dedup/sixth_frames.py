"""Twenty frames of news that recurs, written apart from the rules they are to test: ten with figures, ten with words and names only.

The five in English without figures are here; the others come from ``sixth_figures`` and ``sixth_abroad``.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.sixth_abroad import ABROAD_FIGURES, ABROAD_WORDS
from tests.dedup.sixth_figures import ENGLISH_FIGURES
from tests.dedup.sixth_lists import (
    ASKS,
    BUILDS,
    CLASSES,
    CLOTHES,
    FEASTS,
    INTERVIEW,
    ISSUES,
    JOBS,
    MINISTRIES,
    MISSING,
    PARTIES,
    PEOPLE,
    PLACES,
    REALMS,
    REPLIES,
    RULERS,
    SEEN,
    TROPHIES,
    WORRIES,
    joined,
    prose,
)


def question(r: random.Random) -> str:
    """A question to a minister and the answer: whole clauses differ."""
    issue, ministry, place = r.choice(ISSUES), r.choice(MINISTRIES), r.choice(PLACES)
    one, two = r.sample(REPLIES, 2)
    member, minister, other = r.sample(PEOPLE, 3)
    more = f"""{other} ({r.choice(PARTIES)}, {r.choice(PLACES)}) asked in a supplementary question {r.choice(ASKS)} the same matter. The
    minister promised to write to the member."""
    return joined(
        f"Written answers: {ministry[0].upper()}{ministry[1:]}",
        prose(f"{member} ({r.choice(PARTIES)}, {place}) asked the Minister for {ministry} {r.choice(ASKS)} {issue}."),
        prose(f"{minister}, the Minister of State, replied on behalf of the department: {one} {two if r.random() < 0.7 else ''}"),
        prose(more) if r.random() < 0.4 else "",
        "Answers are printed as they were received by the table office. The full text is placed in the library of the house.",
    )


def questionnaire(r: random.Random) -> str:
    """The same questions put to someone else each week: only the answers differ."""
    who, job, home = r.choice(PEOPLE), r.choice(JOBS), r.choice(PLACES)
    asked = [INTERVIEW[i] for i in sorted(r.sample(range(len(INTERVIEW)), r.randint(7, 9)))]
    life = r.choice(
        (
            f"grew up in {r.choice(PLACES)} and came to the trade by accident",
            f"trained with {r.choice(PEOPLE)} before setting up alone",
            f"worked in an office in {r.choice(PLACES)} until a chance remark changed everything",
            f"is married to the {r.choice(JOBS)} {r.choice(PEOPLE)}",
        )
    )
    article = "An" if job[0] in "aeiou" else "A"
    return joined(
        f"The weekend questionnaire: {who}, {job}",
        f"{article} {job} from {home}, {who} {life}.",
        *(f"{ask}\n{r.choice(answers)}" for ask, answers in asked),
        "The questionnaire appears every Saturday in our magazine. Answers have been edited for length.",
    )


def missing(r: random.Random) -> str:
    """The police look for someone who is missing: words and names, alternatives of sentences."""
    who, place = r.choice(PEOPLE), r.choice(PLACES)
    top, bottom = r.sample(CLOTHES, 2)
    kin = r.choice(
        (
            f'"Please just let us know that you are safe," the family said in a message passed on by {r.choice(PEOPLE)}.',
            f"Volunteers led by {r.choice(PEOPLE)} have been searching the area around {r.choice(PLACES)}.",
            f"There has been an unconfirmed sighting in {r.choice(PLACES)}.",
            "",
        )
    )
    return joined(
        f"Have you seen {who}?",
        prose(f"""Police are growing concerned for the welfare of {who}, {r.choice(MISSING)} from {place} who was last seen
        {r.choice(SEEN)}. {who.split()[0]} is described as {r.choice(BUILDS)}, and was wearing {top} and {bottom}."""),
        prose(f"""Officers say that {who.split()[0]} {r.choice(WORRIES)}. Enquiries have also been made in {r.choice(PLACES)}. {kin}"""),
        "Anyone who has seen someone fitting the description, or who knows where the missing person may be, should contact the police.",
    )


def show(r: random.Random) -> str:
    """The winners of a flower show: a list of classes and names, of varying length and order."""
    place, rows = r.choice(PLACES), []
    for what in r.sample(CLASSES, r.randint(8, 14)):
        winners = r.sample(PEOPLE, r.choice((2, 3, 3, 3)))
        rows.append(f"{what}: " + ", ".join(f"{rank} {who}" for rank, who in zip(("first", "second", "third"), winners, strict=False)))
    cups = "; ".join(f"{cup}, {r.choice(PEOPLE)}" for cup in r.sample(TROPHIES, r.randint(2, 4)))
    wet = r.choice(
        ("Rain kept some exhibitors away", "The marquee was full all afternoon", "Entries were up on last year", "A dry spring told")
    )
    return joined(
        f"{place} Horticultural Society: show results",
        f"{wet}, but the judges, {r.choice(PEOPLE)} and {r.choice(PEOPLE)}, praised the quality on the benches. Results:",
        "\n".join(rows),
        f"Cups and special prizes: {cups}. The prizes were handed over by {r.choice(PEOPLE)}. The society thanks all who helped.",
    )


def cable(r: random.Random) -> str:
    """A head of state sends good wishes to another: brief, words and names only."""
    (ours, theirs), (home, realm) = r.sample(RULERS, 2), r.sample(REALMS, 2)
    feast = r.choice(FEASTS)
    heir = (
        f" Prime Minister {r.choice(PEOPLE)} sent a similar cable to {r.choice(PEOPLE)}, the head of government."
        if r.random() < 0.5
        else ""
    )
    return joined(
        f"{ours} congratulates {theirs}",
        prose(f"""{home} News Agency — {ours} of {home} has sent a cable of congratulations to {theirs} of {realm} on the occasion of
        {feast}. In the cable, {ours} expressed sincere congratulations and best wishes of good health and happiness to {theirs}, and of
        steady progress and prosperity to the friendly people of {realm}.{heir}"""),
    )


ENGLISH_WORDS: tuple[Callable[[random.Random], str], ...] = (question, questionnaire, missing, show, cable)
SIXTH_FRAMES: tuple[Callable[[random.Random], str], ...] = (*ENGLISH_FIGURES, *ABROAD_FIGURES, *ENGLISH_WORDS, *ABROAD_WORDS)
