"""Six of the sixth set of frames: English, with figures."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

from tests.dedup.sixth_lists import (
    BANKS,
    BROKERS,
    CALLS,
    CLAIMS,
    COUNSEL,
    FIRE_TIPS,
    FIRMS,
    GUIDANCE,
    INNS,
    INVENTIONS,
    MONTHS,
    OUTCOMES,
    OUTLOOKS,
    PEOPLE,
    PLACES,
    ROADS,
    SEGMENTS,
    TABLES,
    VIOLATIONS,
    joined,
    prose,
)


def start(r: random.Random) -> date:
    """Some day of the last years."""
    return date(2015, 1, 1) + timedelta(days=r.randint(0, 3800))


def day(of: date, later: int = 0, *, year: bool = True) -> str:
    """A day as American wires write it, so many days later or earlier."""
    then = of + timedelta(days=later)
    return f"{MONTHS[then.month - 1]} {then.day}" + (f", {then.year}" if year else "")


def fire_log(r: random.Random) -> str:
    """The callouts of a fire brigade: a list by the clock, of varying length."""
    station, n, then = r.choice(PLACES), r.randint(4, 8), start(r)
    clock = sorted(r.sample(range(24 * 60), n))
    rows = [
        f"{at // 60:02}.{at % 60:02} Called to {r.choice(CALLS[kind])} in {r.choice(ROADS)}, {r.choice(PLACES)}. {r.choice(OUTCOMES[kind])}"
        for at, kind in zip(clock, r.choices((0, 1), k=n), strict=True)
    ]
    second = f" A second appliance was sent from {r.choice(PLACES)} to {r.randint(2, n - 1)} of them." if r.random() < 0.5 else ""
    return joined(
        f"{station} fire station: callout log for {day(then)}",
        f"Crews from {station} were called out {n} times in the twenty-four hours to midnight.{second}",
        "\n".join(rows),
        r.choice(FIRE_TIPS) + " In an emergency always ring the fire service first, then leave the building and stay out.",
    )


def hygiene(r: random.Random) -> str:
    """Inspections of restaurants: a list of scores and findings, of varying length."""
    then, rows = start(r), []
    for _ in range(r.randint(4, 7)):
        found = r.sample(VIOLATIONS, r.randint(0, 3))
        score = 100 - sum(r.randint(2, 9) for _ in found)
        note = "; ".join(found).capitalize() + "." if found else "No violations."
        again = " A follow-up visit is required." if score < 85 else ""
        rows.append(f"{r.choice(INNS)} {r.choice(TABLES)}, {r.randint(1, 240)} {r.choice(ROADS)} — Score: {score}. {note}{again}")
    return joined(
        f"{r.choice(PLACES)} restaurant inspections, week of {day(then)}",
        prose("""The following food establishments were inspected by the county health department in the past week. An inspection is a
        snapshot of conditions at the time of the visit, and violations are often corrected on the spot. A score below 70 leads to
        closure."""),
        "\n\n".join(rows),
        "Full reports are available at the department's front desk and on its website.",
    )


def patents(r: random.Random) -> str:
    """Patents granted in a region: a list dense with figures and names."""
    then, rows = start(r), []
    for title in r.sample(INVENTIONS, r.randint(5, 8)):
        makers = "; ".join(f"{who}, {r.choice(PLACES)}" for who in r.sample(PEOPLE, r.randint(1, 3)))
        owner = f" Assigned to {r.choice(FIRMS)[0]}." if r.random() < 0.7 else " Unassigned."
        filed = day(then, -r.randint(400, 1500))
        rows.append(f"No. {r.randint(9, 12)},{r.randint(100, 999)},{r.randint(100, 999)}. {title}. {makers}.{owner} Filed {filed}.")
    return joined(
        f"Patents granted to local inventors, {day(then)}",
        "The patent office has issued these patents to inventors who live in the region, or to companies that are based in it:",
        "\n".join(rows),
        "The list is compiled from the public register. Plant and design patents are not included.",
    )


NEXT_STEPS = """What should I do next? Investors who purchased the securities within the Class Period are encouraged to submit their trading
records through the secure form on the firm's website before the deadline. Please have ready the dates of your transactions, the number of
shares bought and sold, and the prices paid. Persons with non-public information regarding the company should consider their options to
assist in the investigation or take advantage of the whistleblower program, under which those who provide original information may receive
a reward of up to thirty percent of any successful recovery made by the regulator."""


def lawsuit(r: random.Random) -> str:
    """A law firm looks for plaintiffs: sparse slots in a long text that stays."""
    (name, ticker), firm, end = r.choice(FIRMS), r.choice(COUNSEL), start(r)
    begin, due = day(end, -r.randint(150, 900)), day(end, r.randint(30, 75))
    (one, two, three), lead = r.sample(CLAIMS, 3), firm[0].upper() + firm[1:]
    fall = f"""On {day(end)}, {name} disclosed that its results would fall short of its forecast. On this news, the price of its shares fell
    ${r.randint(1, 30)}.{r.randint(10, 99)}, or {r.randint(8, 61)}.{r.randint(0, 9)}%, to close at ${r.randint(2, 90)}.{r.randint(10, 99)}
    per share on unusually heavy trading volume, injuring investors."""
    return joined(
        f"SHAREHOLDER ALERT: {firm} reminds investors of a class action against {name} ({ticker}) and a lead plaintiff deadline of {due}",
        prose(f"""{lead} announces that a class action lawsuit has been filed on behalf of all persons and entities that purchased or
        otherwise acquired securities of {name} (NYX: {ticker}) between {begin} and {day(end)}, both dates inclusive (the "Class Period").
        Shareholders who wish to serve as lead plaintiff must move the court no later than {due}."""),
        prose(f"""The complaint alleges that throughout the Class Period the defendants made materially false and misleading statements
        regarding the company's business, operations and prospects. Specifically, the defendants failed to disclose that: (1) {one};
        (2) {two}; (3) {three}; and (4) as a result, positive statements about the company lacked a reasonable basis at all relevant
        times."""),
        prose(fall) if r.random() < 0.6 else "",
        prose(f"""If you suffered a loss and would like to discuss your rights, you may contact {r.choice(PEOPLE)} of our office at no cost
        to you. A lead plaintiff is a representative party who acts on behalf of other class members in directing the litigation. You do
        not have to serve as lead plaintiff in order to share in any recovery. You may retain counsel of your choice, or you may take no
        action at this time and remain an absent member of the class. No class has been certified in this action. Until a class is
        certified, you are not represented by counsel unless you retain one."""),
        prose(NEXT_STEPS) if r.random() < 0.6 else "",
        prose(f"""{lead} represents investors around the country in securities fraud and shareholder rights litigation and has recovered
        hundreds of millions of dollars for its clients. This release may be considered attorney advertising in some jurisdictions under
        the applicable law and ethical rules. Prior results do not guarantee a similar outcome."""),
    )


def holder(r: random.Random, ticker: str) -> str:
    """What a fund did with its stake."""
    deed = r.choice(("boosted its stake in", "trimmed its position in", "acquired a new position in", "raised its holdings in"))
    return f"""{r.choice(BROKERS)} {deed} shares of {ticker} by {r.randint(1, 90)}.{r.randint(0, 9)}% during the quarter and now owns
    {r.randint(10, 980)},{r.randint(100, 999)} shares worth ${r.randint(1, 70)},{r.randint(100, 999)},000."""


def rating(r: random.Random) -> str:
    """An analyst's target for a share, as a robot reports it: dense figures."""
    (name, ticker), (one, two, three) = r.choice(FIRMS), r.sample(BROKERS, 3)
    price, marks = r.randint(400, 24000) / 100, ("buy", "hold", "sell", "outperform", "underweight", "neutral")
    was, now = sorted((price * r.uniform(0.7, 1.1), price * r.uniform(1.1, 1.5)), reverse=r.random() < 0.5)
    verb, when = ("raised" if now > was else "cut"), start(r)
    profit = f"""The company last announced its earnings on {day(when, -r.randint(5, 80))}. It reported
    ${r.randint(0, 3)}.{r.randint(10, 99)} per share for the quarter, against an estimate of ${r.randint(0, 3)}.{r.randint(10, 99)},
    on revenue of ${r.randint(90, 980)}.{r.randint(10, 99)}
    million, helped by {r.choice(SEGMENTS)}."""
    insider = f"""In other news, director {r.choice(PEOPLE)} sold {r.randint(1, 60)},{r.randint(100, 999)} shares of the stock on
    {day(when, -r.randint(4, 50))} at an average price of ${price * r.uniform(0.9, 1.1):.2f}."""
    return joined(
        f"{name} ({ticker}) price target {verb} to ${now:.2f} at {one}",
        prose(f"""{name} (NYX: {ticker}) had its price objective {verb} by analysts at {one} from ${was:.2f} to ${now:.2f} in a research
        note issued to investors on {day(when)}. The firm has a "{r.choice(marks)}" rating on the stock. Its target suggests a potential
        change of {(now / price - 1) * 100:.2f}% from the previous close."""),
        prose(f"""Other analysts have also issued reports about the stock. {two} set a "{r.choice(marks)}" rating on
        {day(when, -r.randint(3, 40))}. {three} moved from "{r.choice(marks)}" to "{r.choice(marks)}" on
        {day(when, -r.randint(41, 90))}."""),
        prose(f"""Shares of {ticker} opened at ${price:.2f}. The firm has a market capitalization of ${r.randint(1, 60)}.{r.randint(10, 99)}
        billion, a P/E ratio of {r.randint(6, 70)}.{r.randint(10, 99)} and a beta of {r.randint(0, 2)}.{r.randint(10, 99)}."""),
        *(prose(part) for part in r.sample((profit, insider, holder(r, ticker)), r.randint(1, 3))),
    )


def decision(r: random.Random) -> str:
    """A central bank sets its rate: few figures, and clauses that change."""
    (bank, title), now = r.choice(BANKS), start(r)
    rate, step = r.randint(4, 40) / 4, r.choice((-0.5, -0.25, 0.0, 0.0, 0.25, 0.5))
    moved = {True: "raise", False: "lower"}[step > 0] if step else ""
    act = (
        f"{moved} its key rate by {abs(step) * 100:.0f} basis points to {rate + step:.2f}%"
        if step
        else f"leave its key rate at {rate:.2f}%"
    )
    one, two = r.sample(OUTLOOKS, 2)
    split = r.choice(("The decision was unanimous.", f"{r.choice(PEOPLE)} voted for a different rate.", "Two members voted against.", ""))
    return joined(
        f"{bank} {'raises' if step > 0 else 'lowers' if step else 'holds'} key rate",
        prose(f"""At its meeting on {day(now)} the policy committee of the {bank} decided to {act}. The new rate applies from
        {day(now, r.randint(1, 7), year=False)}. {split}"""),
        prose(f"""Since the last meeting {one}. At the same time {two}. Inflation stood at {r.randint(0, 9)}.{r.randint(0, 9)}% at the last
        count and is expected to average {r.randint(1, 7)}.{r.randint(0, 9)}% this year. The target of the bank is unchanged.
        {r.choice(GUIDANCE)}"""),
        f"{title} {r.choice(PEOPLE)} will explain the decision at a press conference at 2 p.m. The minutes of the meeting will appear "
        f"on {day(now, 14)}, and the next decision is due on {day(now, r.randint(35, 60))}.",
    )


ENGLISH_FIGURES: tuple[Callable[[random.Random], str], ...] = (fire_log, hygiene, patents, lawsuit, rating, decision)
