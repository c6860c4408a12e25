"""Eighth frames, English: what a court decided, what a Saturday's match was like, what an editor sends in the morning."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from tests.dedup.eighth_parts import SURNAMES, day, joined, listed, maybe, person, pool, prose, road, shuffled, town, written

CRIMES = pool("""driving while disqualified | using a vehicle without insurance | stealing groceries from a supermarket | assault by beating
    | criminal damage to a bus shelter | possessing a small amount of cannabis | failing to provide a specimen of breath | being drunk and
    disorderly outside a public house | sending an offensive message | keeping a dog that was dangerously out of control | dumping builders'
    waste on farmland | failing to attend an appointment with the probation service | taking fish from a private lake without permission
    | using a television without a licence | driving a lorry with an unsafe load | obstructing a police officer | selling cigarettes to a
    child | breaching a restraining order | driving through a red light | claiming housing benefit for an empty flat""")
MERCIES = pool("""The bench was told that the defendant had since found work | A solicitor said that it was a moment of madness |
    Magistrates gave credit for an early plea | The defendant apologised to the court | A letter from an employer was read out | The court
    heard that the defendant cares for an elderly parent | No explanation was offered | It was said to have followed a bereavement | The
    chair of the bench called it mean and shabby | There were fourteen previous convictions | The offence was aggravated by its being
    committed on bail | The defendant had paid back the sum in full | A probation officer asked for an adjournment, which was refused |
    The court was told of a long struggle with alcohol | The defendant appeared without a lawyer and called no witnesses""")
PLEAS = ("admitted", "pleaded guilty to", "denied but was found guilty of", "was convicted in absence of")


def penalty(r: random.Random) -> str:
    """What the bench imposed."""
    extra = maybe(r, f" and disqualified from driving for {r.randint(6, 40)} months", 0.25)
    return r.choice((
        f"Fined {r.randint(4, 80) * 10} pounds, with {r.choice((85, 105, 135, 310))} pounds costs{extra}",
        f"Community order with {r.randint(4, 20) * 10} hours of unpaid work{extra}",
        f"Conditional discharge for {r.choice((6, 12, 18, 24))} months",
        f"Committed to prison for {r.randint(4, 26)} weeks, suspended for {r.choice((12, 18, 24))} months",
        f"Ordered to pay {r.randint(3, 60) * 10} pounds compensation and to observe a curfew until {r.choice(('May', 'July', 'Easter'))}",
    ))  # fmt: skip


def bench(r: random.Random) -> str:
    """A local paper's round-up of a magistrates' court, with a list of any length."""
    when, court = day(r), f"{town(r)} Magistrates' Court"
    cases = []
    for _ in range(r.randint(4, 13)):
        plea = r.choice(PLEAS)
        mercy = maybe(r, f"{r.choice(MERCIES)}.", 0.6 if plea in PLEAS[:2] else 0)
        (crime, other), on = r.sample(CRIMES, 2), when - timedelta(r.randint(20, 300))
        cases.append(
            prose(f"""{person(r).upper()}, {r.randint(18, 79)}, of {road(r)}, {town(r)}, {plea} {crime} {maybe(r, "and " + other, 0.25)}
            {r.choice(("at", "in", "near"))} {town(r)} on {on:%B} {on.day}. {mercy} {penalty(r)}.""")
        )
    return joined(
        f"In court: the latest cases from {court}",
        f"The following people from our area have appeared before {court} in the week of {written(when)}.",
        *cases,
        prose("""Court reports are published as a matter of public record. We do not remove names on request. All cases are dealt with by
        the magistrates unless stated otherwise."""),
    )


CLUBS = pool("United | Town | Rovers | Athletic | Wanderers | Rangers | Albion | Celtic | Villa | Amateurs | Old Boys | Miners Welfare")
WAYS_TO_SCORE = pool("""with a header from a corner | from the penalty spot after a clumsy trip | with a low shot that went in off the
    post | when the goalkeeper spilled a free kick | after a neat exchange of passes on the edge of the box | from fully thirty yards | by
    turning in a cross at the far post | after the defence had failed to clear | on the break | with the outside of the foot | from a
    quick throw | when a back-pass fell short | with a looping effort that deceived everyone | after a solo run from the halfway line | at
    the second attempt | with the last touch before the interval""")
SPELLS = pool("""The home side began brightly but rarely troubled the visitors' goalkeeper | A strong wind made good football all but
    impossible | The visitors had the better of a scrappy opening | Both sides struck the woodwork before the break | The pitch, heavy
    after a week of rain, suited neither team | There was little between the sides until the first substitutions | A long stoppage for an
    injury took the sting out of the contest | The referee had a busy afternoon | Chances came and went at both ends | The home bench was
    furious when a second appeal for handball was waved away | The match turned on a save that will be talked about for weeks | The crowd,
    the best of the season, tried everything to lift the team | From then on it was one-way traffic | The closing minutes were played in
    near darkness | Tempers flared after a late challenge in front of the dugouts | The young full-backs were a joy to watch""")
WORDS = pool("""I could not ask for more from this group | We gave away soft goals and you cannot do that at this level | It is a point we
    would have taken before the game | The lads were dead on their feet and still kept running | We have got to be braver in the final
    third | I thought the result was harsh on them | That is the standard I want every week | Somebody has to take responsibility | We
    shall enjoy the evening and start again on Tuesday | Our supporters deserve better | The injury list is no excuse | I have been saying
    for weeks that it would come | He is only seventeen and has it all ahead of him | It was not pretty and I do not care | You make your
    own luck""")


def side(r: random.Random) -> list[str]:
    """Fourteen players: eleven, and three who may come on."""
    return r.sample(SURNAMES, 14)


def match(r: random.Random) -> str:
    """A report of a match in the lower leagues, with line-ups."""
    home, away = f"{town(r)} {r.choice(CLUBS)}", f"{town(r)} {r.choice(CLUBS)}"
    teams = {home: side(r), away: side(r)}
    goals = [r.choice((home, away)) for _ in range(r.randint(0, 5))]
    told = [f"{r.choice(teams[club][1:11])} {r.choice(('scored', 'struck', 'found the net'))} for {club} {how}."
            for club, how in zip(goals, r.sample(WAYS_TO_SCORE, 5), strict=False)]  # fmt: skip
    spells = [f"{spell}." for spell in (r.choice(SPELLS[:5]), *r.sample(SPELLS[5:], r.randint(1, 3)))]
    order = [*spells, *told] if r.random() < 0.3 else [spells[0], *told, *spells[1:]]
    bench_of = {club: r.sample(names[11:], r.randint(0, 3)) for club, names in teams.items()}
    lineups = [f"{club}: {', '.join(names[:11])}. {f'Substitutes: {listed(bench_of[club])}.' if bench_of[club] else 'No substitutes used.'}"
               for club, names in teams.items()]  # fmt: skip
    return joined(
        f"{home} {goals.count(home)} {away} {goals.count(away)}",
        prose(f"""{home} {r.choice(("met", "were at home to", "entertained"))} {away} in the {r.choice(("Premier", "First", "Second"))}
        Division of the Wharfside League on Saturday. {" ".join(order)}"""),
        maybe(r, f'"{r.choice(WORDS)}," said the {r.choice(("home", "visiting"))} manager, {person(r)}.', 0.7),
        *lineups,
        f"Referee: {person(r)}. Star man: {r.choice(teams[r.choice((home, away))][:11])}.",
        maybe(r, f"Next Saturday {home} travel to {town(r)} {r.choice(CLUBS)}.", 0.6),
    )


ACTORS = pool("""The transport department | A coalition of mayors | The teachers' union | The country's largest bakery chain | The
    regulator for water | A cross-party committee | The Lutheran synod | The national museum | The port authority | The owner of the ferry
    line | The farmers' lobby | The prisons inspectorate | The central bank | The main opposition party | A group of hospital doctors |
    The public broadcaster | The space agency | The fishing industry""")
ACTS = pool("""has threatened to walk away from talks | will give evidence behind closed doors | wants a second opinion on the cost | has
    quietly dropped its objections | must answer in court this spring | surprised its allies by backing the plan | has apologised for the
    delay | will open its books to auditors | says the worst is over | called for an inquiry | is asking for more time | has rejected an
    offer that was said to be final | published the letters it had long withheld | is under pressure to explain itself | plans to sell
    what it can | has changed its mind once again""")
OVERS = pool("""over the future of night trains | after weeks of rumours about a merger | as drought empties the reservoirs | following
    the leak of a private diary | over a bridge that nobody wants to pay for | in the row about school uniforms | after the collapse of a
    pension scheme | over the rules for short-term lets | as the price of flour keeps rising | after a court threw out the licence | over
    the return of looted bronzes | in spite of promises made before the election | as the strike enters its second month | over the fate
    of the last coal mine | after an outbreak of measles | over cameras in classrooms""")
WHYS = pool("""Our correspondent explains how a dispute about parking turned into a matter of state | The decision is expected before the
    weekend and could split the government | It is the third such case this year, and lawyers see a pattern | Few people had expected it,
    least of all those concerned | What looks like a detail could decide the vote in the north | The papers seen by our reporters tell
    another story | Behind it lies a quarrel between two families | Insiders speak of panic | The figures do not add up, our data team has
    found | Abroad, the same idea was tried and abandoned | Those who know the file best doubt that it can work | It would be a bitter
    defeat for the prime minister | Local people learned of it from the radio | The timing is hardly an accident | Economists are
    divided""")
READS = pool("""how a lighthouse keeper became a bestselling novelist | the village that voted itself out of existence | what your
    handwriting says about your schooling | a day with the women who inspect lifts | why everybody is suddenly learning to whistle | the
    chemist who tastes rivers | the last typewriter repairer in the capital | a cookery writer's quarrel with garlic | in praise of the
    waiting room | the orchestra that plays without a conductor | the tunnel that was dug by mistake | where old trams go to die | a love
    letter to the ring road | the brothers who breed silent cockerels | the secret life of lost umbrellas""")
ASIDES = pool("""I spent the evening trying to assemble a bookcase, and it won | My neighbour has bought a drum kit | The coffee machine
    in the newsroom has been mended, so expect longer sentences | Thank you for your many letters about hedgehogs | Yesterday I called a
    bishop a biscuit, and I am sorry | The swifts are back above the car park | I write this on a train that is not moving | My son asked
    me what a fax was | Several of you spotted the wrong flag in yesterday's edition | It is the birthday of our oldest subscriber | The
    lift is out of order, and we are all the fitter for it | I have been reading poems about fog | Someone has left a trombone in
    reception | Our crossword setter is on holiday, so be patient | I have given up sugar, and my colleagues have noticed""")


def items(r: random.Random, count: int) -> list[str]:
    """Sentences of news, no two of them about the same."""
    told = zip(r.sample(ACTORS, count), r.sample(ACTS, count), r.sample(OVERS, count), strict=True)
    return [f"{' '.join(parts)}." for parts in told]


def briefing(r: random.Random) -> str:
    """An editor's letter of the morning; its parts come in any order."""
    (first, *others), (why, also, *whys) = items(r, r.randint(4, 7)), r.sample(WHYS, 8)
    read, old = r.sample(READS, 2)
    editor = r.choice(("Tamsin", "Rory", "Farida", "Conrad"))
    parts = (
        prose(f"The big story. {first} {why}. {maybe(r, also + '.')}"),
        "Also in the news\n"
        + "\n".join(f"- {other} {maybe(r, f'{reason}.', 0.4)}".strip() for other, reason in zip(others, whys, strict=False)),
        f"Worth your time. Today's long read: {read}. {maybe(r, f'And from the archive: {old}.')}".strip(),
    )
    return joined(
        "The Morning Post-Bag",
        prose(f"Good morning, {editor} here. {r.choice(ASIDES)}. Here is what you need to know today."),
        *shuffled(r, *parts),
        prose(f"""That is all for today. Was this letter forwarded to you? Sign up here to have it delivered every weekday at six. If you
        have a question or an idea, just reply to this message; I read everything. Have a good day, {editor}"""),
    )


ENGLISH_DAYS: tuple[Callable[[random.Random], str], ...] = (bench, match, briefing)
