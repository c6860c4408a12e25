"""Twenty frames of news that recurs, written apart from the rules they are to test: ten with figures, ten with words and names only.

The four in English without figures are here; the others come from ``seventh_figures``, ``seventh_lands``, ``seventh_tongues``
and ``seventh_scripts``.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.seventh_figures import ENGLISH_FIGURES
from tests.dedup.seventh_lands import ABROAD_FIGURES
from tests.dedup.seventh_lists import joined, person, place, prose
from tests.dedup.seventh_scripts import SCRIPT_WORDS
from tests.dedup.seventh_tongues import ABROAD_WORDS
from tests.dedup.seventh_words import (
    AREAS,
    BANKS,
    BEAMS,
    CHARGES,
    CLAUSES,
    HOUSES,
    KINDS,
    LANDS,
    PANELS,
    PAPERS,
    PLEAS,
    PLOTS,
    RULINGS,
    SCAMS,
    STEPS,
    THREATS,
    TURNS,
    VICTIMS,
    VIEWS,
    WEIRD,
)


def advisory(r: random.Random) -> str:
    """A ministry's advice to travellers: few slots in much that never changes."""
    land, (one, two), (why, also) = r.choice(LANDS), r.sample(AREAS, 2), r.sample(THREATS, 2)
    name = land.removeprefix("the ")
    return joined(
        f"Travel advice updated: {name[0].upper()}{name[1:]}",
        prose(f"""The Department of Foreign Affairs has updated its travel advice for {land}. It now advises against
        {r.choice(("all travel", "all but essential travel", "non-essential travel"))} to {one} owing to {why}.
        {f"Visitors to {two} should exercise a high degree of caution because of {also}." if r.random() < 0.6 else ""}
        {r.choice(STEPS)}"""),
        prose("""Travellers should follow the instructions of the local authorities, monitor local media, avoid large gatherings and keep
        their travel documents with them at all times. Those who are already in the country should review their personal security plans
        and stay in touch with family and friends. Consular assistance may be limited outside the capital."""),
        prose("""Your travel insurance could be invalidated if you travel against the advice of the Department. Check with your insurer
        before you set out, and make sure that your policy covers medical evacuation. Airlines and tour operators set their own
        conditions; please contact them about changes to bookings."""),
        prose("""Citizens are encouraged to register their details with the embassy before departure. No travel can be guaranteed safe, and
        the Department cannot tell you whether it is safe to travel; the decision remains your own responsibility."""),
    )


def title(r: random.Random) -> str:
    """The title of a novel that nobody wrote."""
    one, two = r.sample(WEIRD, 2)
    forms = (
        f"The {r.choice(KINDS)} {one}",
        f"{one} and {two}",
        f"The {one}'s {two}",
        f"The {one} of {place(r)}",
        f"{r.choice(KINDS)} {one}",
    )
    return r.choice(forms)


def longlist(r: random.Random) -> str:
    """The longlist of a prize for novels: a list of varying length, comments that come and go."""
    books = [f"{title(r)} by {person(r)} ({r.choice(HOUSES)}), in which {plot}" for plot in r.sample(PLOTS, r.randint(6, 12))]
    short = r.random() < 0.4
    rows = [row.split(", in which")[0] for row in books] if short else books
    panel = ", ".join(f"the {what} {person(r)}" for what in r.sample(PANELS, r.randint(2, 4)))
    debut = f"Among the debuts is one by {person(r)}, who wrote it while working as a {r.choice(PANELS)} in {place(r)}."
    return joined(
        f"{place(r)} Prize for Fiction: longlist announced",
        prose(f"""The longlist for this year's prize has been chosen by a panel chaired by the {r.choice(PANELS)} {person(r)}, with {panel}.
        {debut if r.random() < 0.5 else ""}"""),
        f'"{r.choice(BEAMS)}," the chair said. "{r.choice(BEAMS)}."' if r.random() < 0.7 else "",
        "The longlist in full:\n" + "\n".join(rows),
        "The shortlist will be made public in the spring, and the winner named at a dinner. The prize is open to novels in English.",
    )


def scam(r: random.Random) -> str:
    """A weekly warning against fraud: headline and lead wholly different, the advice below always the same."""
    slots = {"who": person(r), "town": place(r), "other": place(r), "bank": r.choice(BANKS)}
    head, trick = r.choice(SCAMS)
    lead = f"{trick} {r.choice(VICTIMS)}. {r.choice(TURNS)}".format(**slots)
    told = f"{person(r)}, who leads the fraud team at {r.choice(BANKS)}, says cases have also come in from {place(r)}."
    return joined(
        head.format(**slots),
        prose(f"{lead} {told if r.random() < 0.5 else ''}"),
        "What you can do",
        prose("""Stop. Take a moment before you part with your money or your details. Criminals will try to rush or panic you; a genuine
        organisation never will."""),
        prose("""Challenge. Could it be fake? It is all right to reject, refuse or ignore any request. Look up the number yourself and
        call back on another line. Never give anyone your full password, and never let a stranger take control of your computer."""),
        prose("""Protect. Tell your bank at once if you think you have been tricked, and report it to the police. Forward suspicious
        messages to your provider free of charge. You may be able to claim the money back."""),
        "Scam Watch is our weekly column. If you have been targeted, write to us; we shall never pass on your name without your consent.",
    )


def ruling(r: random.Random) -> str:
    """What a press council decided: whole sentences differ between fixed ones."""
    who, paper, clause = person(r), r.choice(PAPERS), r.sample(CLAUSES, r.randint(1, 2))
    surname, (first, second), found = who.split(maxsplit=1)[1], r.sample(CHARGES, 2), r.choice(RULINGS)
    also = f"The complainant added that the newspaper {second}."
    return joined(
        f"Decision of the Press Standards Panel: {who} v {paper}",
        prose(f"""{who}, of {place(r)}, complained to the Press Standards Panel that {paper} had breached the provisions on
        {" and ".join(clause)} of the Code of Practice in an article published under the headline "{title(r)}"."""),
        prose(f"The complainant said that the newspaper {first}. {also if r.random() < 0.5 else ''} {r.choice(PLEAS)}"),
        "Findings of the Panel",
        prose(f"{' '.join(r.sample(VIEWS, r.randint(1, 3)))} {found}"),
        f"In view of the decision, {paper} was asked to tell its readers on the page where {surname} had been mentioned."
        if "was upheld" in found
        else "",
        "The Panel is independent of the newspaper industry. Its decisions may be reviewed on grounds of process.",
    )


ENGLISH_WORDS: tuple[Callable[[random.Random], str], ...] = (advisory, longlist, scam, ruling)
SEVENTH_FRAMES: tuple[Callable[[random.Random], str], ...] = (
    *ENGLISH_FIGURES,
    *ABROAD_FIGURES,
    *ENGLISH_WORDS,
    *ABROAD_WORDS,
    *SCRIPT_WORDS,
)
