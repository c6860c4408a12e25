"""Nine of the sixth set of frames, in German, French, Spanish, Chinese, Japanese and Russian."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.sixth_lists import joined, prose
from tests.dedup.sixth_words import (
    BAJAS,
    BETES,
    CANALES,
    CLUBES,
    CONSEILS,
    COURS,
    GENS,
    INSTITUTE,
    ITOGI,
    JIZHE,
    JUGADORES,
    KA,
    KEN,
    LAENDER,
    LEUTE,
    MINISTRY,
    MOIS,
    MONATE,
    MURS,
    MUSEES,
    MYOJI,
    NAMAE,
    ORTE,
    PARTEIEN,
    SHENG,
    STRANY,
    STRASSEN,
    TAGE,
    TEMY,
    THEMEN,
    TITULOS,
    TRAMAS,
    TRESORS,
    VILLES,
    YUANYIN,
)


def poll(r: random.Random) -> str:
    """A poll before an election in a German state: shares and changes."""
    land, institut, parties = r.choice(LAENDER), r.choice(INSTITUTE), r.sample(PARTEIEN, r.randint(5, 7))
    raw = sorted((r.uniform(1, 7) for _ in parties), reverse=True)
    rows, left = [], 100
    for party, part in zip(parties, raw, strict=True):
        share, change = round(94 * part / sum(raw)), r.randint(-4, 4)
        left -= share
        rows.append(f"{party}: {share} Prozent ({f'{change:+d}' if change else 'unverändert'})")
    chef = f"""Könnten die Wähler den Regierungschef direkt bestimmen, entschieden sich {r.randint(25, 55)} Prozent für {r.choice(LEUTE)}
    und {r.randint(12, 24)} Prozent für {r.choice(LEUTE)}."""
    return joined(
        f"Umfrage in {land}: {parties[0]} vor {parties[1]}",
        prose(f"""Wenn am kommenden Sonntag in {land} ein neuer Landtag gewählt würde, wäre die Partei {parties[0]} stärkste Kraft. Das
        ergab eine Erhebung, die {institut} am {r.randint(1, 28)}. {r.choice(MONATE)} veröffentlichte. Im Einzelnen (in Klammern
        die Veränderung zur letzten Umfrage in Prozentpunkten):"""),
        "\n".join([*rows, f"Sonstige: {left} Prozent"]),
        prose(chef) if r.random() < 0.5 else "",
        prose(f"""Als wichtigstes Problem nennen die Befragten {" und ".join(r.sample(THEMEN, 2))}. Befragt wurden
        {r.randint(800, 2600)} Wahlberechtigte, die Fehlertoleranz liegt bei bis zu drei Prozentpunkten. Wahlumfragen sind generell mit
        Unsicherheiten behaftet und geben nur das Meinungsbild zum Zeitpunkt der Befragung wieder."""),
    )


def cattle(r: random.Random) -> str:
    """A French market for livestock: prices and heads, a list of varying length."""
    ville, jour = r.choice(VILLES), f"{r.randint(1, 28)} {r.choice(MOIS)}"
    rows = []
    for bete in r.sample(BETES, r.randint(5, 9)):
        low = r.randint(180, 620)
        rows.append(
            f"{bete} ({r.randint(12, 480)} têtes) : de {low / 100:.2f} à {(low + r.randint(15, 140)) / 100:.2f} €/kg, {r.choice(COURS)}."
        )
    foire = f" La foire annuelle se tiendra le {r.randint(1, 28)} {r.choice(MOIS)}." if r.random() < 0.5 else ""
    return joined(
        f"Marché aux bestiaux de {ville} : les cours du {jour}",
        f"{r.randint(310, 2900)} animaux présentés, {r.randint(62, 99)} % vendus. Cotations au kilo, hors taxes :",
        "\n".join(rows).replace(".", ",").replace(",\n", ".\n").rstrip(",") + ".",
        f"Prochain marché le {r.randint(1, 28)} {r.choice(MOIS)}, ouverture des portes à {r.randint(5, 7)} h 30.{foire}",
    )


def television(r: random.Random) -> str:
    """What is on television tonight, in Spanish: times, titles and plots."""
    n, rows = r.randint(4, 7), []
    minutes = sorted(r.sample(range(1240, 1435, 5), n))
    for at, title, (genre, plot) in zip(minutes, r.sample(TITULOS, n), r.sample(TRAMAS, n), strict=True):
        cast = " Con {} y {}.".format(*r.sample(JUGADORES, 2)) if r.random() < 0.5 else ""
        rows.append(f"{at // 60}.{at % 60:02} / {r.choice(CANALES)}\n'{title}'\n{genre}, {r.randint(45, 140)} minutos. {plot}.{cast}")
    return joined("Qué ver hoy en televisión", "Nuestra selección de los programas más interesantes de esta noche.", *rows)


def fuel(r: random.Random) -> str:
    """A Chinese notice of new prices of fuel: figures in a text that stays."""
    sheng, up = r.choice(SHENG), r.random() < 0.5
    word, base = ("上调" if up else "下调"), r.randint(640, 930)
    full = f"按一般家用汽车油箱容量50升估算，加满一箱92号汽油将{'多花' if up else '少花'}{r.randint(2, 14)}.{r.randint(1, 9)}元。"
    return joined(
        f"{sheng}成品油价格今日24时{word}",
        f"本报讯（记者 {r.choice(JIZHE)}）{sheng}物价局{r.randint(1, 12)}月{r.randint(1, 28)}日发布通知，根据近期国际市场油价变化情况，"
        f"按照现行成品油价格形成机制，自当日24时起，省内汽油、柴油价格每吨分别{word}{r.randint(8, 70) * 5}元和{r.randint(8, 70) * 5}元。",
        f"调整后，92号汽油每升{base / 100:.2f}元，95号汽油每升{(base + r.randint(45, 60)) / 100:.2f}元，0号柴油每升"
        f"{(base - r.randint(25, 45)) / 100:.2f}元。{full if r.random() < 0.6 else ''}",
        f"本轮调价周期内，{'；'.join(r.sample(YUANYIN, r.randint(1, 2)))}。这是今年以来的第{r.randint(2, 24)}次调整。物价局"
        "要求各生产经营企业组织好成品油生产和调运，确保市场稳定供应，严格执行国家价格政策。消费者可拨打价格举报电话反映问题。",
    )


def museum(r: random.Random) -> str:
    """The French column on a museum: words and names, whole clauses differ."""
    ville, musee, (one, two) = r.choice(VILLES), r.choice(MUSEES), r.sample(TRESORS, 2)
    origine = r.choice(
        (
            f"On le doit à {r.choice(GENS)}, qui a réuni la collection pendant toute une vie.",
            f"Fondé par {r.choice(GENS)}, il a longtemps failli fermer avant que la commune ne le reprenne.",
            f"C'est {r.choice(GENS)}, de retour au pays, qui en a eu l'idée avec l'aide de {r.choice(GENS)}.",
            f"Une association présidée par {r.choice(GENS)} l'entretient sans aucune subvention.",
        )
    )
    return joined(
        f"Le musée de la semaine : le musée {musee}, à {ville}",
        prose(f"""Chaque semaine, notre rédaction pousse la porte d'un musée méconnu de la région. Aujourd'hui, le musée {musee}, à {ville},
        installé dans {r.choice(MURS)}. {origine}"""),
        f"Parmi les pièces à ne pas manquer, {one}. Plus loin, {two}. « Les gens entrent par hasard et restent une heure », assure "
        f"{r.choice(GENS)}, qui accueille les visiteurs.",
        f"{' '.join(r.sample(CONSEILS, r.randint(1, 3)))} Renseignements à l'office de tourisme.",
    )


def cameras(r: random.Random) -> str:
    """Where the German police measure speed this week: a list of places and streets."""
    kreis, tage = r.choice(ORTE), sorted(r.sample(range(7), r.randint(4, 7)))
    rows = []
    for tag in tage:
        spots = [f"{ort} ({r.choice(STRASSEN)})" for ort in r.sample(ORTE, r.randint(1, 3))]
        rows.append(f"{TAGE[tag]}: {', '.join(spots)}")
    baustelle = f" Zusätzlich steht ein Anhänger an der Baustelle bei {r.choice(ORTE)}." if r.random() < 0.5 else ""
    return joined(
        f"Blitzer im Kreis {kreis}: Hier wird in dieser Woche kontrolliert",
        "Die Polizei und der Landkreis haben für die kommenden Tage Geschwindigkeitsmessungen an folgenden Stellen angekündigt:",
        "\n".join(rows),
        prose(f"""Darüber hinaus muss im gesamten Kreisgebiet mit unangekündigten Kontrollen gerechnet werden.{baustelle} „Es geht uns nicht
        ums Geld, sondern um die Sicherheit der Schulwege“, sagte {r.choice(LEUTE)} vom Ordnungsamt. Alle Angaben ohne Gewähr."""),
    )


def squad(r: random.Random) -> str:
    """The players called up for a match, in Spanish: dense names in a short text."""
    (ours, theirs), names = r.sample(CLUBES, 2), r.sample(JUGADORES, 24)
    back = r.choice(
        (f"La principal novedad es el regreso de {names[5]}.", f"El canterano {names[12]} entra por primera vez en una lista.", "")
    )
    out = " y ".join(f"{name}, {why}" for name, why in zip(names[20 : 20 + r.randint(1, 2)], r.sample(BAJAS, 2), strict=False))
    return joined(
        f"Lista de convocados del {ours} ante el {theirs}",
        prose(f"""El entrenador del {ours}, {names[22]}, ha dado a conocer la lista de jugadores para el partido de este fin de semana
        contra el {theirs}. {back} No podrá contar con {out}."""),
        f"Porteros: {', '.join(names[:2])}.\nDefensas: {', '.join(names[2:8])}.\nCentrocampistas: {', '.join(names[8:14])}.\n"
        f"Delanteros: {', '.join(names[14 : r.randint(17, 19)])}.",
        f"Dirigirá el encuentro {names[23]}.",
    )


def personnel(r: random.Random) -> str:
    """Appointments in a Japanese prefecture: a list of posts and names, hardly any prose."""
    ken, n = r.choice(KEN), r.randint(8, 15)
    new, old = r.sample(KA, n), r.sample(KA, n)
    people = [f"{family}{r.choice(NAMAE)}" for family in r.sample(MYOJI, n)]
    rows = "\n".join(f"▽{post}（{before if before != post else '新任'}）{who}" for post, before, who in zip(new, old, people, strict=True))
    leaving = "▽退職 " + "、".join(f"{r.choice(MYOJI)}{r.choice(NAMAE)}（{post}）" for post in r.sample(KA, r.randint(1, 3)))
    return joined(f"人事　{ken}", "（課長級、カッコ内は前職）", rows, leaving if r.random() < 0.6 else "")


def readout(r: random.Random) -> str:
    """What a Russian-speaking foreign ministry says of a talk between ministers: words and names only."""
    (home, away), (ours, theirs) = r.sample(STRANY, 2), r.sample(MINISTRY, 2)
    one, two, three = r.sample(TEMY, 3)
    asked = r.choice(("по инициативе другой стороны", "в развитие недавних контактов", "в преддверии министерской встречи"))
    return joined(
        f"О телефонном разговоре министра иностранных дел {home} {ours} с министром иностранных дел {away} {theirs}",
        prose(f"""Состоялся телефонный разговор министра иностранных дел {home} {ours} с министром иностранных дел {away} {theirs}. Беседа
        прошла {asked}."""),
        prose(f"""Собеседники обсудили актуальные вопросы двусторонних отношений, в том числе {one}, а также {two}.
        {f"Отдельно рассмотрели {three}." if r.random() < 0.5 else ""} {" ".join(r.sample(ITOGI, r.randint(1, 3)))}"""),
    )


ABROAD_FIGURES: tuple[Callable[[random.Random], str], ...] = (poll, cattle, television, fuel)
ABROAD_WORDS: tuple[Callable[[random.Random], str], ...] = (museum, cameras, squad, personnel, readout)
