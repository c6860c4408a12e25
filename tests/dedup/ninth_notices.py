"""Ninth frames, English: public notices in which figures, dates and names differ."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from tests.dedup.eighth_parts import day, joined, maybe, pool, prose, written
from tests.dedup.ninth_parts import LASTS, place, someone, street

CALLINGS = pool("""retired bus driver | retired schoolmistress | widow | former merchant seaman | company director | farmer | retired civil
    servant | upholsterer | spinster | hotel proprietor | retired police sergeant | chartered surveyor | retired nurse | clockmaker |
    market trader | engineer | author | retired bank clerk""")


def creditors(r: random.Random) -> str:
    """A notice to those who have claims on an estate: few slots in the law's wording."""
    died = day(r)
    granted, until = died + timedelta(r.randint(25, 160)), died + timedelta(r.randint(190, 420))
    name, firm = someone(r), " and ".join(r.sample(LASTS, 2))
    probate = f"Probate of the will was granted out of the registry at {place(r)} on {granted.day} {granted:%B %Y}."
    return joined(
        f"{name.upper()}, DECEASED",
        prose(f"""Notice is hereby given pursuant to section 27 of the Trustee Act 1925 that any person having a claim against or an
        interest in the estate of {name}, late of {r.randint(1, 180)} {street(r)}, {place(r)}, {r.choice(CALLINGS)}, who died on
        {died.day} {died:%B %Y}, is required to send particulars in writing of the claim or interest to the solicitors named below on or
        before {until.day} {until:%B %Y}. After that date the estate will be distributed by the personal representatives among the
        persons entitled to it, having regard only to the claims and interests of which they have then had notice, and they will not be
        liable to any person of whose claim they had not. {maybe(r, probate, 0.4)}"""),
        f"{firm}, Solicitors, {r.randint(1, 90)} {street(r)}, {place(r)}. Reference: {''.join(r.sample('ABCDEGHJKLMRST', 3))}/"
        f"{r.randint(1000, 99999)}. All replies will be treated in confidence.",
    )


GOODS = pool("""playground equipment | winter road salt | school transport by minibus | cleaning of public buildings | replacement of street
    lighting | a new leisure centre roof | catering for day centres | grounds maintenance | library management software | tree surgery |
    refuse collection vehicles | agency nursing staff | asbestos surveys | lift maintenance | fire doors | legal advice on property |
    pest control | translation and interpreting | temporary classrooms | parking machines | bridge inspections | office furniture""")
WINNERS = pool("""Bannerfield Works | Cobalt Grange | Dalesway Services | Evermere | Fernhill Contracting | Gannet Group | Hartwell & Sons |
    Ironbridge Partners | Jubilee Supplies | Kestrelmoor | Lowther Engineering | Monksway | Netherby Systems | Orbis Field | Pallister |
    Quayside Solutions | Redscar | Summit Lane""")
BUYERS = pool(
    "Borough Council | County Council | Health Trust | Fire and Rescue Authority | Housing Association | Academies Trust | Port Trust"
)


def tender(r: random.Random) -> str:
    """A contract award notice: labelled lines, most of them filled."""
    buyer, signed = f"{place(r)} {r.choice(BUYERS)}", day(r)
    start, bids, years = signed + timedelta(r.randint(10, 90)), r.randint(2, 14), r.randint(1, 6)
    goods, small = r.choice(GOODS), r.randrange(bids)
    lots = f"The contract was divided into {r.randint(2, 9)} lots; this notice concerns lot {r.randint(1, 2)}."
    return joined(
        f"Contract award notice: {goods}",
        f"Contracting authority: {buyer}, {street(r)}, {place(r)}",
        prose(f"Title: Provision of {goods}. {maybe(r, lots, 0.3)}"),
        f"Procedure: open. Notice reference {signed.year}/S {r.randint(1, 250):03}-{r.randint(100000, 699999)}",
        f"Award criteria: quality, weighting {(share := r.choice(range(30, 75, 5)))}; price, weighting {100 - share}",
        f"Date of conclusion of the contract: {signed:%d/%m/%Y}",
        f"Number of tenders received: {bids}, of which from small or medium enterprises: {small}",
        f"Contractor: {r.choice(WINNERS)} {r.choice(('Ltd', 'plc', 'LLP'))}, {place(r)}",
        f"Total value of the contract, excluding VAT: GBP {r.randint(40_000, 9_800_000):,}.00",
        f"Duration: from {start:%d/%m/%Y} for {years * 12} months, with an option to extend by {r.choice((6, 12, 18, 24, 36))} months",
        prose("""Review: appeals may be lodged with the High Court within thirty days of the date on which the applicant first knew or ought
        to have known that grounds for starting proceedings had arisen. The authority has observed a standstill period of ten days."""),
    )


VENUES = pool("""The Crooked Billet | Café Lisboa | Bar Cassata | The Weighbridge | Fox and Lantern | Mango Tree | The Old Dairy | Harbour
    Social | Corner Stores | Pepperpot | The Signal Box | Blue Anchor | Tandoor Garden | Velvet Rooms | Night Owl | Madeira House | The
    Piano Works | Lucky Dragon | Sugar Loaf | Turk's Head""")
HOLDERS = pool("""Malthouse Inns | Brightwater Leisure | Cassata Holdings | Pennant Taverns | Oakdown Retail | Silverline Events | Trident
    Foods | Wayfarer Hospitality | Northbank Bars | Gilded Fork | Moonrise Trading | Estuary Catering""")


def premises(r: random.Random) -> str:
    """An application for a premises licence: sparse slots, hours among them."""
    given, venue = day(r), r.choice(VENUES)
    applicant = r.choice((someone(r), f"{r.choice(HOLDERS)} Limited"))
    opens, shuts, late, until = r.randint(7, 12), r.randint(21, 23), r.choice(("00:00", "00:30", "01:00", "02:00")), given + timedelta(28)
    music = f"live and recorded music indoors until {r.randint(21, 23)}:{r.choice(('00', '30'))};"
    return joined(
        "LICENSING ACT 2003: NOTICE OF APPLICATION FOR A PREMISES LICENCE",
        prose(f"""Notice is given that {applicant} has applied to {place(r)} Council for a premises licence in respect of {venue},
        {r.randint(1, 240)} {street(r)}. The application is for: the sale of alcohol for consumption on and off the premises, Sunday to
        Thursday {opens:02}:00 to {shuts}:00 and Friday and Saturday {opens:02}:00 to {late}; {maybe(r, music)} and the provision of late
        night refreshment where the premises are open after 23:00."""),
        prose(f"""The register of applications may be inspected at the offices of the licensing authority during normal office hours, or
        on its website. Any person who wishes to make representations must do so in writing to the licensing team by
        {written(until)}. Representations will be made available to the applicant and will form part of a public document. It is an
        offence knowingly or recklessly to make a false statement in connection with an application, for which the maximum fine on
        summary conviction is unlimited."""),
        f"Dated {given.day} {given:%B %Y}",
    )


ISSUERS = pool("""Ardent Minerals | Bexcombe Water | Calder Biologics | Drumlin Homes | Eastmarch Bank | Fulcrum Software | Grange Brewing |
    Halcyon Shipping | Interlace Media | Keystone Foods | Lantern Insurance | Morrow Energy | Pinnock Estates | Rotherwood | Silvan
    Paper""")
POSTS = pool("""Chief Executive Officer | Chief Financial Officer | Non-Executive Director | Chair | Group General Counsel | Chief Operating
    Officer | Company Secretary | Senior Independent Director | Managing Director, Europe | Chief People Officer""")
DEALS = pool("""Purchase of ordinary shares | Sale of ordinary shares | Exercise of options | Grant of an award under the long-term plan |
    Reinvestment of dividends | Sale to settle tax on vesting | Purchase under the share incentive plan | Transfer to a spouse | Gift to a
    charity | Purchase by a person closely associated""")


def dealings(r: random.Random) -> str:
    """A notification of a manager's transaction: a numbered form."""
    issuer, name, price, volume, when = r.choice(ISSUERS), someone(r), r.uniform(0.4, 48), r.randint(120, 250_000), day(r)
    code = "".join(r.choice("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(14))
    return joined(
        f"{issuer} plc: Director/PDMR Shareholding",
        prose(f"""{issuer} plc (the "Company") announces that it was notified on {written(when + timedelta(r.randint(0, 3)))} of the
        following transaction by a person discharging managerial responsibilities. The notification below is made in accordance with
        Article 19 of the Market Abuse Regulation."""),
        f"1. Details of the person\na) Name: {name}\n2. Reason for the notification\na) Position: {r.choice(POSTS)}\n"
        f"b) Initial notification or amendment: {r.choice(('Initial notification', 'Initial notification', 'Amendment'))}",
        f"3. Details of the issuer\na) Name: {issuer} plc\nb) LEI: 2138{code}{r.randint(10, 99)}",
        f"4. Details of the transaction\na) Instrument: ordinary shares of {r.choice((1, 5, 10, 20, 25, 50))} pence each\n"
        f"b) Nature of the transaction: {r.choice(DEALS)}\nc) Price and volume: GBP {price:.4f}, {volume:,}\n"
        f"d) Aggregated: {volume:,} shares, GBP {price * volume:,.2f}\ne) Date of the transaction: {when:%Y-%m-%d}\n"
        f"f) Place of the transaction: {r.choice(('London Stock Exchange (XLON)', 'Outside a trading venue'))}",
        f"Enquiries: {someone(r)}, Company Secretary, +44 20 7946 0{r.randint(100, 999)}",
    )


NOTICES: tuple[Callable[[random.Random], str], ...] = (creditors, tender, premises, dealings)
