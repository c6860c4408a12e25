"""Three frames with words and names only, in German, French and Portuguese."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.seventh_lists import joined, pool, prose

VORNAMEN = pool("""Alois|Birgit|Cornelius|Doris|Eberhard|Franziska|Gundula|Hartmut|Ingeborg|Jochen|Karoline|Lothar|Marlies|Norbert|Ottmar|
    Petra|Reinhold|Sieglinde|Traudl|Ulrich|Veronika|Wendelin|Xaver|Zenzi""")
NACHNAMEN = pool("""Abelshauser|Brunnthaler|Dachsberger|Eglseder|Fensterseifer|Grashuber|Holzapfler|Irlbacher|Kammerlohr|Leitgebel|
    Moosrainer|Nudelmann|Obermayrhofer|Pfaffinger|Quirnbach|Rossnagler|Stiegelmaier|Trautweinig|Untersberger|Vogelreuther|Wagenpfeil|
    Zirngibler""")
DOERFER = pool("""Hinterauerbach|Niederfrauenau|Oberscheidweiler|Sankt Wolfram|Pirkenreuth|Eichelsgrün|Lauterhausen|Großbuchet|Kirchroding|
    Moosdorf am Inzell|Unterthalham|Waldschlag|Hagenrieth|Brunnwinkel|Fuchsöd|Dürrnzell|Steinach-Mitte|Rehberg""")
VEREINE = pool("""Freiwillige Feuerwehr|Blaskapelle|Schützengilde|Landfrauengemeinschaft|Imkervereinigung|Wasserwacht|Theatergruppe|
    Trachtenjugend|Bergwachtbereitschaft|Faschingsgesellschaft|Dorfgemeinschaft|Soldatenkameradschaft|Kegelabteilung|Krippenrunde""")
LOKALE = pool("""Gasthof zur Post|Pfarrheim|Bürgersaal|Gerätehaus|Sportheim|Gasthaus zum Lamm|Alten Schulhaus|Landgasthof Sonne|
    Mehrzweckraum|Brauereigasthof""")
TATEN = pool("""die Sanierung des Heims|der Ausflug ins Salzkammergut|das Dorffest mit Festzug|die neue Vereinsfahne|ein Benefizkonzert
    für die Nachbarschaftshilfe|der Kinderfasching|die Anschaffung eines Anhängers|die Pflege der Wanderwege|ein Jugendlager am See|der
    Stand auf dem Adventsmarkt|die Renovierung der Flurkapelle|ein Abend mit Mundartlesung""")
WORTE = pool("""dankte allen, die im Hintergrund wirken|hob die gute Kameradschaft hervor|überbrachte die Grüße der Gemeinde|mahnte, den
    Nachwuchs nicht aus den Augen zu verlieren|bescheinigte eine tadellose Kassenführung|erinnerte an die Verstorbenen|warb um neue
    Mitglieder|wünschte dem neuen Vorstand eine glückliche Hand|scherzte, ohne den Verein stünde das Dorf still""")
AEMTER = pool("Kassier|Schriftführung|Jugendleitung|Gerätewart|Beisitz|Kassenprüfung|Festausschuss|Öffentlichkeitsarbeit|Fahnenabordnung")


def mensch(r: random.Random) -> str:
    """Someone in the country."""
    return f"{r.choice(VORNAMEN)} {r.choice(NACHNAMEN)}"


def assembly(r: random.Random) -> str:
    """Die Jahresversammlung: who was elected, a list of offices, sentences that come and go."""
    club, village = r.choice(VEREINE), r.choice(DOERFER)
    old, new, deputy, mayor = (mensch(r) for _ in range(4))
    one, two, three = r.sample(TATEN, 3)
    said, wished, thanked = r.sample(WORTE, 3)
    posts = "; ".join(
        f"{post}: {' und '.join(mensch(r) for _ in range(r.choice((1, 1, 2))))}" for post in r.sample(AEMTER, r.randint(3, 7))
    )
    honours = f"Für langjährige Treue wurden {', '.join(mensch(r) for _ in range(r.randint(2, 5)))} und {mensch(r)} ausgezeichnet."
    again = f"{old} stand nicht mehr zur Verfügung und wurde zum Ehrenmitglied ernannt."
    return joined(
        r.choice((f"{new} führt jetzt die {club} {village}", f"{village}: {club} wählt neuen Vorstand", f"{club} {village} blickt zurück")),
        prose(f"""{village}. Zur Jahreshauptversammlung der {club} im {r.choice(LOKALE)} konnte {old} zahlreiche Mitglieder begrüßen. Im
        Rückblick standen {one} und {two} im Mittelpunkt. {old} {said}.
        {f"Geplant ist als Nächstes {three}." if r.random() < 0.5 else ""}"""),
        prose(f"""Bei den Neuwahlen unter der Leitung von {mayor} wurde {new} an die Spitze gewählt, die Stellvertretung übernimmt
        {deputy}. {again if r.random() < 0.5 else ""} Weitere Ämter: {posts}."""),
        honours if r.random() < 0.6 else "",
        f"{mayor} {wished}. {new} {thanked}. Mit einer gemeinsamen Brotzeit klang die Versammlung aus.",
    )


SYNDICATS = pool("""Solidarité ouvrière|Sud-Vérine|Union autonome|Force du travail|Alliance des salariés|Confédération unitaire|
    Syndicat libre|Fédération des services|Collectif des agents|Action syndicale|Rassemblement ouvrier|Front social""")
MAISONS = pool("""la régie des transports|l'hôpital|le port|la métropole|l'aéroport|le rectorat|la raffinerie|le réseau de tramway|la
    plateforme postale|la clinique|la prison|le centre de tri|l'usine à gaz|la médiathèque""")
VILLES = pool("""Montferlac|Castelrive|Villedorge|Lussargues|Marsanville|Trévignac|Charmeuil|Grandcoing|Beauvoisin|Rocbrune|Saint-Aubry|
    Vaucreuse|Puymarault|Sainte-Foy-du-Lac|Brémontel|Fontgrise|Neuvecelle-sur-Orb|Pontarvert""")
GRIEFS = pool("""la suppression de postes non remplacés|la remise en cause des repos|le gel des salaires|l'ouverture à la concurrence|des
    plannings communiqués au dernier moment|le recours massif à l'intérim|la vétusté des locaux|les sanctions prises contre un délégué|la
    fermeture d'un guichet|l'insécurité subie par les agents|la fin de la prime de nuit|une réorganisation décidée sans concertation""")
EFFETS = pool("""Un service minimum sera assuré.|Les usagers sont invités à reporter leurs démarches.|Un piquet est prévu dès l'aube devant
    l'entrée principale.|Des retards sont à prévoir jusqu'au lendemain.|La cantine ne sera pas assurée.|La préfecture n'exclut pas des
    réquisitions.|Un rassemblement est annoncé devant la mairie.|L'accueil téléphonique restera ouvert.|Les cadres ont été appelés en
    renfort.|La circulation pourrait être difficile aux abords du site.""")
MOTS = pool("""Nous n'avons plus d'autre moyen de nous faire entendre|La direction joue la montre|On ne dirige pas avec des tableaux|Les
    collègues sont à bout|Nous restons ouverts au dialogue, mais pas à n'importe quel prix|La base est très remontée|Il y va de la sécurité
    de tous|Ce projet est un recul historique|Nous avons alerté, personne n'a répondu""")
PRENOMS = pool(
    "Armelle|Bastien|Coralie|Damien|Edwige|Fabrice|Ghislaine|Jérémie|Laure-Anne|Mehdi|Nadège|Olivier|Pascaline|Samir|Thibault|Yvonne"
)
NOMS = pool("Aubrac-Lenoir|Bertholet|Cazalière|Desprairies|Escandre|Fourmentel|Guilvinec|Hocquenghien|Jaubertin|Labrunie|Maffrand|Niquelle")


def strike(r: random.Random) -> str:
    """Le préavis de grève: alternative paragraphs about the reasons and the effects."""
    union, boss, (one, two) = r.choice(SYNDICATS), f"{r.choice(MAISONS)} de {r.choice(VILLES)}", r.sample(GRIEFS, 2)
    voice, chief = (f"{r.choice(PRENOMS)} {r.choice(NOMS)}" for _ in range(2))
    day = r.choice(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"))
    reply = r.choice(
        (
            f"Contactée, la direction dit « regretter » ce mouvement. {chief}, qui la dirige, recevra les délégués avant {day}.",
            f"Pour {chief}, directeur des ressources humaines, « les propositions sur la table sont sérieuses ».",
            "La direction n'a pas souhaité réagir.",
            "",
        )
    )
    joins = (
        f"Le mouvement est soutenu par : {', '.join(r.sample([u for u in SYNDICATS if u != union], r.randint(1, 3)))}."
        if r.random() < 0.4
        else ""
    )
    return joined(
        f"Préavis de grève {day} : {boss[0].upper()}{boss[1:]} menacée de paralysie" if boss.startswith("la ") else f"Grève {day} : {boss}",
        prose(f"""Le syndicat « {union} » a déposé un préavis de grève pour la journée de {day}, qui concerne l'ensemble des personnels de
        l'établissement suivant : {boss}. Il entend dénoncer {one}{f", mais aussi {two}" if r.random() < 0.6 else ""}."""),
        f"« {r.choice(MOTS)} », explique {voice}, {r.choice(('secrétaire général', 'porte-parole', 'membre du bureau'))} du syndicat.",
        reply,
        joins,
        prose(f"""{" ".join(r.sample(EFFETS, r.randint(1, 3)))} Le détail des prévisions sera publié la veille avant la fin de
        l'après-midi. Une assemblée générale se prononcera sur la suite du mouvement."""),
    )


CLUBES = pool("""Atlético Serrano|Esporte Clube Jequiá|União Barreirense|Náutico de Itaporã|Grêmio Pantaneiro|Ferroviária do Vale|Operário
    de Guaratuva|Vila Aurora|Sport Caiçara|Marítimo de Alvorães|Comercial Sertanejo|Independente de Sobral Novo|Portuguesa Praiana|
    Académico de Vilarinho|Juventude Mineira|Nacional de Aruanã""")
APELIDOS = pool("""Tiquinho|Wallison|Juninho|Dudu|Rafa|Éverson|Caíque|Maicon|Léo|Betinho|Kauã|Gilvan|Robson|Zé Ricardo|Thalles|Nathan|Iago|
    Derlis|Facundo|Wendel|Patrick|Cleiton|Ramires|Yan|Fabrício|Otávio""")
ALCUNHAS = pool("""Potiguar|Carioba|Bugre|Sena|Gaúcho|Bahia|Cruz|Ovando|Erralde|Mossoró|Xapuri|Neto|Paraíba|do Carmo|Silveirinha|Maranhão|
    Goiano|Capixaba|Júnior|Guarani|Pimenta""")
POSICOES = pool(
    "goleiro|zagueiro|lateral-direito|lateral-esquerdo|volante|meia-armador|ponta-direita|ponta-esquerda|centroavante|meia-atacante"
)
FRASES = pool("""Estou muito feliz com essa oportunidade|Chego para ajudar os companheiros|A torcida pode esperar muita entrega|Conversei
    com minha família e não pensei duas vezes|É um sonho vestir essa camisa|Sei da responsabilidade, mas trabalho não vai faltar|Quero
    retribuir o carinho que recebi no aeroporto|O projeto do clube me convenceu""")
PASSOS = pool("""O atleta já realizou os exames médicos e treina com o elenco.|O vínculo foi assinado na sala de troféus.|Falta apenas a
    regularização no boletim da federação.|A apresentação oficial acontece antes do próximo treino.|O clube de origem mantém parte dos
    direitos econômicos.|O empréstimo prevê opção de compra.|O reforço estava livre no mercado.|O jogador deve estrear no clássico.|A
    comissão técnica pediu a contratação.""")
ESTILOS = pool("""conhecido pela força física|canhoto de boa técnica|revelado nas categorias de base|com passagem pelo futebol árabe|que se
    recupera de lesão no joelho|artilheiro do último estadual|filho do ex-jogador de mesmo nome|especialista em bolas paradas|querido pelas
    arquibancadas""")


def atleta(r: random.Random) -> str:
    """Someone in football."""
    return f"{r.choice(APELIDOS)} {r.choice(ALCUNHAS)}"


def signing(r: random.Random) -> str:
    """A contratação: a club presents a new player, brief."""
    club, *past = r.sample(CLUBES, r.randint(3, 6))
    who, place, (one, two) = atleta(r), r.choice(POSICOES), r.sample(PASSOS, 2)
    rivals = f" O jogador também interessava ao {r.choice([c for c in CLUBES if c not in {club, *past}])}." if r.random() < 0.4 else ""
    talk = f"“{r.choice(FRASES)}. {r.choice(FRASES)}”, disse {who} à assessoria de imprensa."
    other = f"Para o diretor de futebol, {atleta(r)}, o {place} “chega para disputar posição com {atleta(r)}”."
    return joined(
        r.choice((f"{club} anuncia a contratação do {place} {who}", f"Oficial: {who} é do {club}", f"{who}, {place}, reforça o {club}")),
        prose(f"""O {club} anunciou a contratação do {place} {who}, {r.choice(ESTILOS)}. O jogador estava no {past[0]}. {one}
        {two if r.random() < 0.6 else ""}{rivals}"""),
        talk if r.random() < 0.7 else "",
        other if r.random() < 0.5 else "",
        f"Na carreira, {who} acumula passagens por {', '.join(past[1:-1]) + ' e ' if past[2:] else ''}{past[-1]}.",
        "Seja bem-vindo! O torcedor que ainda não é sócio pode aderir ao programa na secretaria ou no site oficial do clube.",
    )


ABROAD_WORDS: tuple[Callable[[random.Random], str], ...] = (assembly, strike, signing)
