"""Four frames in other languages with figures: French, German, Italian and Spanish."""

from __future__ import annotations

import random

from tests.dedup.seventh_lists import joined, pool, prose, when

RIDERS = pool("""Loïc Bramereau|Joris Vandeplasse|Mattia Sorbelli|Iker Zubeldegi|Tobias Rennhack|Anders Fjeldgaard|Kévin Portelance|
    Ruben Oosterkamp|Tadej Mlakovec|Luca Ferrandino|Hugo Malestroit|Callum Strathearn|Pello Arrizubi|Sander Houtekiet|Rémi Castagnole|
    Nicolò Bressanin|Emil Ravnsborg|Yoann Kerbrat-Lenn|Diogo Sarmenteiro|Jonas Wüthriger|Mikkel Østerlund|Baptiste Dorgeval|
    Marek Zalubski|Esteban Quirogán|Oskar Lindqvister|Flavien Maroux|Gianluca Peretti|Wout Dierickxsens""")
TEAMS = pool("Cofibat-Solérys|Banque Morvan|Kuiper-Tools|Vini Sanserra|Team Nordlys|Alpéa Mutuelle|Eskerra-Bidea|Lotta Cycling|Verdane")
BOURGS = pool("""Saint-Aubry-sur-Vère|Montferlac|Beauvoisin-les-Eaux|Castelrive|La Chapelle-Morand|Villedorge|Pont-d'Aurelle|Rocbrune|
    Charmeuil|Lussargues|Marsanville|Col de la Vergne|Plan-de-Borne|Ambrecourt|Trévignac|Sainte-Foy-du-Lac|Grandcoing|Puy-Marault""")
RACES = pool("Tour du Valmorois|Circuit des Quatre Rivières|Boucles d'Armanche|Ronde des Causses|Semaine du Haut-Lioran")
ATTACKS = pool("""a placé son attaque sous la flamme rouge|s'est montré le plus fort au sprint|a résisté au retour du peloton|
    a surpris tout le monde dans le dernier virage|a profité du marquage entre les favoris|s'est imposé au terme d'un long raid solitaire|
    a réglé ses compagnons d'échappée|a devancé d'un boyau son rival""")


def stage(r: random.Random) -> str:
    """Une étape: how a stage of a race went, and the placings, of varying number."""
    race, riders, (start, end) = r.choice(RACES), r.sample(RIDERS, r.randint(6, 12)), r.sample(BOURGS, 2)
    n, gap, rows = r.randint(1, 9), 0, []
    for rank, rider in enumerate(riders[:-3], 2):
        gap += r.choice((0, 0, 2, 5, 11, 24))
        rows.append(f"{rank}. {rider} ({r.choice(TEAMS)}) {f'à {gap // 60}:{gap % 60:02}' if gap else 'm.t.'}")
    first, leader, quitter = riders[-1], riders[-2], riders[-3]
    fall = f"A noter l'abandon de {quitter}, victime d'une chute au kilomètre {r.randint(12, 140)}."
    time = f"{r.randint(3, 5)} h {r.randint(0, 59):02} min {r.randint(0, 59):02} s"
    return joined(
        f"{race} : {first} remporte la {n}e étape" if n > 1 else f"{race} : {first} remporte la 1re étape",
        prose(f"""{first} ({r.choice(TEAMS)}) {r.choice(ATTACKS)} jeudi pour gagner l'étape disputée entre {start} et {end} sur
        {r.randint(118, 228)},{r.randint(1, 9)} km. {leader} {r.choice(("conserve", "s'empare de", "récupère"))} la tête du classement
        général avec {r.randint(2, 98)} secondes d'avance sur {r.choice(riders[:-3])}. {fall if r.random() < 0.4 else ""}"""),
        "Classement de l'étape :\n" + "\n".join([f"1. {first}, en {time}", *rows]),
        f"Le départ de la prochaine étape sera donné vendredi à {r.choice(BOURGS)} à {r.randint(10, 13)} h {r.choice(('10', '25', '40'))}.",
    )


ORTE = pool("""Oberwiesbach|Kleinheimstadt|Marktlauchen|Bad Essental|Grünlingen|Neuhallendorf|Wolfersried|Steinbrück am Forst|Hinterkirchen|
    Althausen-Süd|Rabenfeld|Lindenrode|Mühlenburg|Ostersleben|Tannweiler|Niederquell|Fahrenbach|Weidenau an der Lohr|Eschdorf""")
CARS = pool("Kleinwagen|Kombi|Motorrad|Pedelec|Lastwagen|Transporter|Geländewagen|Traktor mit Anhänger|Motorroller|Linienbus|Wohnmobil")
MISHAPS = pool("""kam er aus bislang ungeklärter Ursache nach rechts von der Fahrbahn ab und prallte gegen einen Baum|übersah er beim
    Abbiegen den Gegenverkehr|fuhr er auf das vor ihm bremsende Fahrzeug auf|geriet er auf regennasser Straße ins Schleudern|missachtete
    er an der Kreuzung das Rotlicht|wich er einem Reh aus und überschlug sich im Graben|streifte er beim Überholen ein entgegenkommendes
    Fahrzeug|verlor er in einer Kurve die Kontrolle und durchbrach einen Gartenzaun|öffnete sich plötzlich vor ihm eine Autotür""")
HURTS = pool("""Er wurde schwer verletzt in eine Klinik geflogen.|Der Rettungsdienst brachte ihn leicht verletzt ins Krankenhaus.|Er blieb
    wie durch ein Wunder unverletzt.|Ersthelfer befreiten ihn aus dem Fahrzeug.|Eine Mitfahrerin erlitt einen Schock.|Beide Beteiligten
    mussten ambulant behandelt werden.|Die Feuerwehr musste ihn mit schwerem Gerät befreien.""")
AFTERS = pool("""Ein Atemalkoholtest ergab {0},{1} Promille.|Die Strecke war {2} Minuten voll gesperrt.|Ausgelaufenes Öl wurde auf einer
    Länge von {2} Metern gebunden.|Gegen ihn wird nun wegen fahrlässiger Körperverletzung ermittelt.|Ein Gutachter wurde hinzugezogen.|Die
    Feuerwehr {3} war mit {4} Kräften vor Ort.|Der Führerschein wurde sichergestellt.|Es bildete sich ein Rückstau von {4} Kilometern.|
    Zwischen {3} und dem Ortseingang wurde der Verkehr vorbeigeleitet.""")


def crash(r: random.Random) -> str:
    """Unfallmeldung: prose of alternatives, below it the police's fixed lines."""
    on, (town, other, third, goal) = when(r), r.sample(ORTE, 4)
    figures = (r.randint(0, 2), f"{r.randint(10, 98)}", r.randint(20, 290), third, r.randint(3, 38))
    cost = f"{r.randint(2, 90)}.{r.choice(('000', '500'))} Euro"
    age, hour = f"{r.randint(18, 91)}", f"gegen {r.randint(0, 23)}.{r.randint(10, 59)} Uhr"
    first = r.choice(
        (
            f"Ein {age}-jähriger Mann war am {on.day}.{on.month}. {hour} mit seinem",
            f"Von {other} kommend war am {on.day}.{on.month}. {hour} ein {age}-Jähriger aus {third} mit einem",
            f"Zu einem Unfall kam es am {on.day}.{on.month}. auf der L {r.randint(101, 999)}: Ein {age}-Jähriger war mit einem",
        )
    )
    return joined(
        f"POL-{town[:3].upper()}: {town} - {r.choice(('Unfall mit', 'Zusammenstoß mit', 'Schaden an', 'Zeugen gesucht nach Unfall mit'))} "
        + r.choice(CARS),
        prose(f"""{town} (ots) - {first} {r.choice(CARS)} in Richtung {goal} unterwegs. Dabei {r.choice(MISHAPS)}. {r.choice(HURTS)}
        {" ".join(r.sample(AFTERS, r.randint(1, 4))).format(*figures)} Der Sachschaden wird auf {cost} geschätzt."""),
        "Rückfragen von Medienvertretern bitte an:\nPolizeipräsidium Mittelland\nPressestelle\nAußerhalb der Bürozeiten: Führungs- und "
        "Lagezentrum",
        "Original-Content von: Polizeipräsidium Mittelland, übermittelt durch den Pressedienst der Behörden",
    )


MONTI = pool("""Alpi Lavinie|Valle Sermenta|Dolomiti di Brenasca|Massiccio del Corvèr|Alta Val Tarvese|Prealpi Orsine|Gruppo della Vedrana|
    Conca di Fumèr|Valli di Lanz|Dorsale Camosciara|Catena dei Tre Pizzi|Alpi Graveglie""")
LEVELS = pool("debole|moderato|marcato|forte|molto forte")
SNOWS = pool("""Gli accumuli di neve ventata sono in parte instabili|La neve fresca poggia su una crosta da fusione|Strati deboli
    persistenti sono ancora presenti in profondità|Il manto è per lo più ben consolidato|Sono possibili distacchi spontanei di neve umida|
    I lastroni possono cedere al passaggio di un singolo sciatore|Nelle conche e dietro i cambi di pendenza la neve è più abbondante|Le
    valanghe di slittamento restano possibili sui prati ripidi|Il rigelo notturno è stato scarso""")


def avalanche(r: random.Random) -> str:
    """Bollettino valanghe: dense figures, a list of ranges."""
    on, level, height = when(r), r.randint(1, 4), r.randrange(1_400, 2_900, 100)
    rows = [
        f"{area}: neve al suolo a {height} m {r.randint(15, 310)} cm, neve fresca {r.randint(0, 70)} cm, "
        f"zero termico {r.randrange(900, 3500, 50)} m"
        for area in r.sample(MONTI, r.randint(3, 6))
    ]
    sides = ", ".join(r.sample(("nord", "nord-est", "est", "sud-est", "sud", "ovest", "nord-ovest"), r.randint(2, 4)))
    seen = f"Ieri sono state osservate {r.randint(2, 31)} valanghe, la più grande con un fronte di {r.randrange(40, 600, 10)} metri."
    return joined(
        f"Bollettino valanghe n. {r.randint(1, 180)} del {on:%d/%m/%Y}: pericolo {level} {LEVELS[level - 1]}",
        prose(f"""Sopra i {height} metri il pericolo di valanghe è di grado {level} ({LEVELS[level - 1]}), al di sotto di grado
        {max(1, level - 1)}. I punti pericolosi si trovano soprattutto sui pendii ripidi esposti a {sides}.
        {". ".join(r.sample(SNOWS, r.randint(2, 4)))}. {seen if r.random() < 0.5 else ""}"""),
        "\n".join(rows),
        prose(f"""Tendenza: pericolo {r.choice(("stazionario", "in aumento", "in diminuzione"))}, con venti fino a {r.randint(10, 120)}
        km/h. Il bollettino è redatto dall'ufficio neve e valanghe. Fuori pista si raccomandano artva, pala e sonda, e una attenta
        valutazione locale del pericolo."""),
    )


PROVINCIAS = pool("""Valdarreina|Montesclaros|Riojuela|Sierralta|Costa Morena|Albarreal|Campo de Oria|Guadalmira|Las Encartas|Tierra Llana|
    Puertoviejo|Santa Orosia|Villamarca|La Hoya|Bajo Sil|Peñarrasa""")
MESES = pool("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre")
CAUSAS = pool("""el fin de la campaña agrícola|el tirón de la hostelería|la marcha del comercio|el cierre de la planta de componentes|
    las obras del corredor ferroviario|el traslado de la fábrica de muebles|el final de muchos contratos temporales|los cambios en la
    enseñanza privada|la sequía en el campo|los pedidos de la industria conservera|los temporales en la costa|el plan de empleo
    municipal""")
VOCES = pool("""el sindicato Unión de Trabajadores|la patronal provincial|la cámara de comercio|la asociación de autónomos|la consejera de
    Empleo|el portavoz de la oposición|la subdelegada del Gobierno""")
JUICIOS = pool("""ha pedido «prudencia» ante los datos|ha lamentado la precariedad de los nuevos contratos|ha celebrado una cifra «que no se
    veía desde hace años»|ha reclamado un plan de choque para los jóvenes|ha recordado que las mujeres siguen siendo mayoría en las listas|
    ha atribuido el resultado a la temporada|ha exigido más inspectores de trabajo""")


def unemployed(r: random.Random) -> str:
    """El paro del mes: dense figures, sectors in the order of their change."""
    where, month = r.choice(PROVINCIAS), r.choice(MESES)
    verb, noun = r.choice((("baja", "descenso"), ("sube", "aumento")))
    n, share = r.randint(38, 4_200), r.uniform(0.1, 7)
    sectors = r.sample(("agricultura", "industria", "construcción", "servicios", "colectivo sin empleo anterior"), r.randint(3, 5))
    rows = "; ".join(f"{s}, {r.choice('+-')}{r.randint(3, 1_900)}" for s in sectors)
    one, two = r.sample(VOCES, 2)
    women = r.randint(4_000, 30_000)
    voice = f"Por su parte, {two} {r.choice(JUICIOS)}."
    return joined(
        f"El paro {verb} en {n} personas en {where} en {month}",
        prose(f"""El número de parados inscritos en las oficinas públicas de empleo de {where} ha registrado en {month} un {noun} de {n}
        personas, un {str(round(share, 2)).replace(".", ",")} % respecto al mes anterior, por {r.choice(CAUSAS)}. El total se sitúa en
        {women + r.randint(3_000, 24_000)} desempleados, de los que {women} son mujeres. Frente al mismo mes de hace un año, la
        diferencia es de {r.randint(20, 5_000)}."""),
        f"Por sectores: {rows}.",
        prose(f"""Se firmaron {r.randint(2_000, 48_000)} contratos, de los que {r.randint(400, 1_990)} fueron indefinidos. Al conocerse la
        cifra, {one} {r.choice(JUICIOS)}."""),
        voice if r.random() < 0.5 else "",
        "Los datos proceden del servicio público de empleo. Las personas en regulación temporal no se contabilizan como paradas.",
    )
