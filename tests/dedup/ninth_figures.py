"""Ninth frames in which figures, dates and names differ: bulletins in English, notices in German and French."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from tests.dedup.eighth_parts import day, joined, listed, maybe, pool, prose
from tests.dedup.ninth_parts import place

LANDS = pool("""Ardavia | Belmora | Cadrany | Dravinia | Estmark | Ferrol | Galdenia | Hestria | Isbria | Jorland | Karsia | Lumeria |
    Morvenia | Nordalia | Ostrava Free State | Pellania | Quarnia""")
DIVISIONS = pool("""food and non-alcoholic drinks | clothing and footwear | housing and fuel | furniture and household goods | health |
    transport | communication | recreation and culture | education | restaurants and hotels | alcohol and tobacco | insurance""")
ITEMS = pool("""olive oil | diesel | air fares | second-hand cars | package holidays | eggs | electricity | rents | women's shoes | sugar |
    hotel rooms | mobile telephone tariffs | butter | cinema tickets | fresh fish | gas | nursery fees | coffee""")


def inflation(r: random.Random) -> str:
    """A statistics office's consumer prices of a month: figures in every sentence."""
    when, land, rate, core = day(r), r.choice(LANDS), r.uniform(0.2, 9.8), r.uniform(0.5, 7)
    earlier, change = rate + r.choice((-1, 1)) * r.uniform(0.1, 1.2), r.uniform(0.1, 1.3)
    past, ups = when.replace(day=1) - timedelta(1), r.sample(DIVISIONS, 4)
    up, up2, down, same = (f"{name} ({sign}{r.uniform(0.1, 12):.1f}%)" for name, sign in zip(ups, "++--", strict=True))
    risen, fallen = r.sample(ITEMS, 3), f"{r.uniform(-0.4, 0.9):.1f}"
    more = f"Among single products, prices of {listed(risen)} stood out."
    return joined(
        f"Consumer prices in {land}, {when:%B %Y}",
        prose(f"""The consumer price index of {land} rose by {rate:.1f}% in the twelve months to {when:%B %Y},
        {"up" if earlier < rate else "down"} from {earlier:.1f}% in {past:%B}, the Statistical Office said. On a monthly basis, prices
        {r.choice(("rose", "fell"))} by {change:.1f}%, compared with {fallen}% in the same month of the previous year."""),
        prose(f"""The largest upward contributions to the annual rate came from {up} and {up2}; the largest downward contributions came
        from {down} and {same}. {maybe(r, more)} Core inflation, which leaves out energy and unprocessed food, was {core:.1f}%."""),
        prose(f"""The index stood at {r.uniform(101, 139):.1f} (2015 = 100). The harmonised index rose by
        {rate + r.uniform(-0.6, 0.6):.1f}% over the year. Figures for {when:%B} are final unless stated otherwise."""),
    )


ROCKETS = pool("Altair 4 | Borealis Heavy | Condor 2C | Dauntless | Electra-M | Falke 9 | Goshawk | Huygens | Iskra-5 | Javelin Block 2")
PADS = pool("""Cape Merrow | the Kourmel spaceport | Andvik Island | Site 41 at Baiterek | Mahina Point | the Dongshan centre | Esperance
    Bay | Pad 12 at Vandermeer | the Alcanta range | Tanegawa""")
CARGOES = pool("""an Earth observation satellite | a batch of broadband satellites | a weather satellite for polar orbit | a military
    communications satellite | a cargo ship for the orbital station | a radar satellite | two navigation satellites | a technology
    demonstrator | a lunar relay craft | a cluster of cubesats built by students | an ocean colour sensor | a space telescope""")
CUSTOMERS = pool("""Orbinet | the Meteorological Union | Helvia Telecom | the Defence Space Agency | Skylark Imaging | Pan-Oceanic | the
    University of Marrick | Terralens | Novalink | the Space Research Organisation | Bluefield Maritime | Arcturus""")


def launch(r: random.Random) -> str:
    """A rocket's launch: names, times and figures in running prose."""
    rocket, when, cargo, orbit = r.choice(ROCKETS), day(r), r.choice(CARGOES), r.randint(320, 1250)
    booster = f"""The first stage, on flight number {r.randint(2, 19)}, landed on a barge {r.randint(180, 690)}
    kilometres downrange."""
    planned = when - timedelta(r.randint(1, 12))
    delay = f"Liftoff had been put off from {planned.day} {planned:%B} because of high winds aloft."
    later = when + timedelta(r.randint(9, 70))
    following = f"The next launch, of {r.choice(CARGOES)}, is planned no earlier than {later.day} {later:%B}."
    return joined(
        f"{rocket} rocket launches {cargo}",
        prose(f"""The {rocket} rocket lifted off from {r.choice(PADS)} at {r.randrange(24):02}:{r.randrange(60):02} UTC on
        {when.day} {when:%B %Y}, carrying {cargo} for {r.choice(CUSTOMERS)}. {maybe(r, delay, 0.4)}"""),
        prose(f"""The payload, with a mass of {r.randint(310, 9800):,} kilograms, separated from the upper stage
        {r.randint(9, 78)} minutes after liftoff and entered an orbit of {orbit} by {orbit + r.randint(1, 40)} kilometres, inclined
        {r.uniform(0, 99):.1f} degrees to the equator. Ground controllers picked up its first signals and reported that the solar arrays
        had been deployed. {maybe(r, booster)}"""),
        prose(f"""It was flight number {r.randint(6, 98)} of the type, of which {r.randint(1, 4)} have failed, and orbital launch attempt
        number {r.randint(3, 140)} worldwide this year. {maybe(r, following)}"""),
    )


HEADS = pool("""Midnight | Paper | The Last | Silver | Wild | Broken | Distant | Ten Minutes to | Return to | Beyond | Little | Iron | The
    Secret | Sweet | Escape from | Electric | Summer of | House of""")
TAILS = pool("""Harbour | Tigers | Orchestra | Divide | Kingdom | Heist | Marigolds | Protocol | Holiday | Lighthouse | Wolves | Reunion |
    Sky | Uncle | Verdict | Carnival | Glacier | Mirage | Detectives | Bride""")
STUDIOS = pool("Arcadia | Bluebell | Corvus | Dynamo | Eastgate | Fulmar | Galleon | Horizon Nine | Inkwell | Juno")


def takings(r: random.Random) -> str:
    """The weekend's box office: a list by receipts, of varying length, below two sentences."""
    when, count = day(r), r.randint(6, 10)
    titles = [f"{r.choice(HEADS)} {tail}" for tail in r.sample(TAILS, count)]
    sums = sorted((r.uniform(0.2, 31) for _ in titles), reverse=True)
    lines = []
    for rank, (title, receipts) in enumerate(zip(titles, sums, strict=True), 1):
        weeks = r.randint(1, 9)
        change = "new" if weeks == 1 else f"{r.uniform(-72, 8):+.0f}%"
        lines.append(f"{rank}. {title} ({r.choice(STUDIOS)}): ${receipts:.1f}m, {change}, week {weeks}, {r.randint(210, 4100):,} screens")
    return joined(
        f"Weekend box office: {titles[0]} leads with ${sums[0]:.1f}m",
        prose(f"""Cinemas took an estimated ${sum(sums) * r.uniform(1.05, 1.3):.0f}m over the weekend to {when.day} {when:%B},
        {r.uniform(1, 48):.0f}% {r.choice(("more", "less"))} than in the same weekend a year earlier. {titles[0]} came first, ahead of
        {titles[1]}. Receipts for the year to date stand at ${r.uniform(0.3, 7.9):.2f}bn. Final figures follow on Monday."""),
        "\n".join(lines),
    )


PEAKS = pool("Monte Sarto | Kilaro | Tungaraya | Hvitafell | Mount Okari | Piton Rouge | Semerang | Volcan Ardiente | Mayorin | Ruapeka")
ALERTS = pool("""Green | Yellow | Orange | Red""")
DRIFTS = pool("north | north-east | east | south-east | south | south-west | west | north-west | west-south-west | east-north-east")


def volcano(r: random.Random) -> str:
    """An observatory's daily report on a volcano: figures in fixed sentences."""
    when, peak = day(r), r.choice(PEAKS)
    glow = f"Incandescence was seen at night, with blocks rolling up to {r.randint(50, 900)} metres down the {r.choice(DRIFTS)} flank."
    lahar = f"Rain of {r.randint(8, 90)} millimetres set off small lahars in the Rio {r.choice(('Seco', 'Verde', 'Bravo'))} valley."
    return joined(
        f"{peak}: daily report of {when.day} {when:%B %Y}",
        f"Alert level: {r.choice(ALERTS)}. Surface activity: {(level := r.choice(('low', 'moderate', 'high')))}. Trend: no change.",
        prose(f"""In the past 24 hours the network recorded {r.randint(0, 190)} explosions, {r.randint(0, 60)} long-period events and
        {r.randint(0, 24)} minutes of tremor. Sulphur dioxide flux was measured at {r.randint(90, 8400):,} tonnes a day. Inflation of
        {r.uniform(0.1, 9):.1f} millimetres was seen at the summit station."""),
        prose(f"""Gas and ash emissions were observed up to {r.randint(200, 3600):,} metres above the crater rim, drifting
        {r.choice(DRIFTS)}. Light ashfall was reported in {place(r)} and {place(r)}. {maybe(r, glow)} {maybe(r, lahar, 0.3)}"""),
        prose(f"""Because activity remains {level}, people should stay out of the zone within {r.randint(2, 12)} kilometres of the crater,
        keep away from river beds and cover their water tanks. Masks are available from the civil defence committees. The next report
        will be issued tomorrow or earlier if there is a change."""),
    )


ORTE = pool("""Altenrode | Birkenfurt | Dornhausen | Ebersleben | Falkenbrück | Grünau an der Wehle | Hartmannsbach | Kleinwalden |
    Lindenroda | Mühlstadt | Niederkirch | Osterfelde | Rabenau | Steinhorst | Unterwiesen""")
STRASSEN = pool("""Am Anger | Bahnhofstraße | Dorfstraße | Feldweg | Gartenstraße | Hauptstraße | Kirchgasse | Lindenallee | Mühlweg |
    Ringstraße | Schulstraße | Waldstraße | Ziegeleiweg""")
OBJEKTE = pool("""Einfamilienhaus mit Garage | Eigentumswohnung im zweiten Obergeschoss | Reihenendhaus | Wohn- und Geschäftshaus |
    ehemalige Gaststätte mit Saal | Doppelhaushälfte | Mehrfamilienhaus mit sechs Wohnungen |
    Lagerhalle mit Büro | Hofstelle mit Scheune | Dachgeschosswohnung mit Stellplatz | Zweifamilienhaus, teilweise unterkellert""")


def versteigerung(r: random.Random) -> str:
    """Zwangsversteigerung: a court's notice, slots in the law's wording."""
    when, ort, wert = day(r), r.choice(ORTE), r.randint(9, 890)
    akte = f"{r.randint(1, 99)} K {r.randint(1, 190)}/{(when.year - r.randint(0, 3)) % 100:02}"
    tausend, flur = f"{wert}.{r.randrange(0, 1000, 50):03}", r.randint(1, 9)
    mangel = "Das Objekt konnte vom Sachverständigen nicht von innen besichtigt werden."
    return joined(
        f"Amtsgericht {r.choice(ORTE)}, {akte}",
        prose(f"""Im Wege der Zwangsvollstreckung soll am {when:%d.%m.%Y} um {r.randint(8, 14)}:{r.choice(("00", "15", "30", "45"))} Uhr im
        Saal {r.randint(1, 240)} öffentlich versteigert werden das im Grundbuch von {ort}, Blatt {r.randint(12, 9800)}, eingetragene
        Grundstück: Gemarkung {ort}, Flur {flur}, Flurstück {r.randint(1, 480)}/{r.randint(1, 60)}, {r.choice(STRASSEN)}
        {r.randint(1, 120)}, Größe {r.randint(180, 9400)} m². Laut Gutachten handelt es sich um: {r.choice(OBJEKTE)}, Baujahr
        {r.randint(1880, 2012)}. {maybe(r, mangel, 0.4)} Der Verkehrswert wurde auf {tausend},00 Euro festgesetzt."""),
        prose("""Rechte, die zur Zeit der Eintragung des Versteigerungsvermerks nicht aus dem Grundbuch ersichtlich waren, sind
        spätestens im Termin vor der Aufforderung zur Abgabe von Geboten anzumelden und, wenn der Gläubiger widerspricht, glaubhaft zu
        machen. Bieter müssen auf Verlangen eines Beteiligten sofort Sicherheit in Höhe von zehn Prozent des Verkehrswertes leisten.
        Bargeld wird nicht angenommen."""),
    )


COMMUNES = pool("""Larvigny | Beaulieu-sur-Vrenne | Castelmont | Donzac-le-Vieux | Desparrac | Fontvive | Grandlieu | Hautecourbe | Jussac |
    Lamberville | Montreval | Pontchaillou | Rocheneuve | Saint-Elven | Vaucresse""")
PROJETS = pool("""la révision du plan local d'urbanisme | la création d'un parc éolien de cinq machines | l'extension d'une carrière de
    calcaire | le déclassement d'un chemin rural | la construction d'une station d'épuration | l'aménagement d'une zone d'activités | la
    régularisation d'un forage agricole | le contournement routier du bourg | l'exploitation d'une unité de méthanisation | la mise en place
    d'un périmètre de protection de captage | la restauration de la continuité écologique de la rivière | l'installation d'une centrale
    photovoltaïque au sol""")
PRENOMS = pool(
    "Alain | Brigitte | Chantal | Denis | Évelyne | Francis | Ghislaine | Hubert | Josiane | Lucien | Martine | Noël | Régine | Thierry"
)
METIERS = pool("""ingénieur retraité | géomètre-expert | professeur des écoles à la retraite | ancien officier | consultante en
    environnement | urbaniste | cadre territorial honoraire | architecte | notaire honoraire | ingénieur agronome""")
NOMS = pool("""Aubrelle | Bessonnet | Carlotti | Desvignes | Escoffard | Fauchet | Garriguet | Lacombrade | Mauvoisin | Perrachon |
    Rouvière | Tissandier | Vauquelain""")
MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]


def enquete(r: random.Random) -> str:
    """Avis d'enquête publique: dates, names and a list of hearings of varying length."""
    opened, commune, length = day(r), r.choice(COMMUNES), r.choice((15, 30, 31, 32, 35))
    hearings = sorted(r.sample(range(length), r.randint(2, 4)))

    def jour(offset: int) -> str:
        when = opened + timedelta(offset)
        return f"{when.day} {MOIS[when.month - 1]} {when.year}"

    hours = [f"- le {jour(offset)} de {(first := r.choice((9, 10, 14)))} h à {first + r.randint(2, 3)} h" for offset in hearings]
    return joined(
        f"Commune de {commune} : avis d'enquête publique",
        prose(f"""Par arrêté n° {opened.year}-{r.randint(1, 480)} du {jour(-r.randint(18, 40))}, il sera procédé à une enquête publique
        portant sur {r.choice(PROJETS)}, pour une durée de {length} jours, du {jour(0)} au {jour(length - 1)}. {r.choice(PRENOMS)}
        {r.choice(NOMS)}, {r.choice(METIERS)}, a été désigné(e) en qualité de commissaire enquêteur par le tribunal administratif."""),
        prose("""Le dossier et un registre seront déposés à la mairie, où chacun pourra en prendre connaissance aux jours et heures
        habituels d'ouverture et consigner ses observations, ou les adresser par écrit au commissaire enquêteur. Celui-ci recevra le
        public :"""),
        "\n".join(hours),
        prose(f"""Le rapport et les conclusions seront tenus à la disposition du public pendant un an. Des informations peuvent être
        demandées auprès de {r.choice(PRENOMS)} {r.choice(NOMS)}, service de l'urbanisme. Le maire, {r.choice(PRENOMS)}
        {r.choice(NOMS)}."""),
    )


FIGURES: tuple[Callable[[random.Random], str], ...] = (inflation, launch, takings, volcano, versteigerung, enquete)
