"""What the frames in English draw that have words and names only."""

from __future__ import annotations

from tests.dedup.seventh_lists import pool

LANDS = pool("""Carvania|the Republic of Ostrel|Maraqua|Tolmeria|Belisande|the Sarn Islands|Kurvistan|Upper Lowenia|Dagomara|Port Selim|
    the Ayun Federation|Nandoria|Quilombe|Veshtia|the Emirate of Zarhan|Pelagonda|San Iridio|Tembara|Morvenia|Lakhistan""")
AREAS = pool("""the northern border districts|the capital's old town|the Haruk valley|all areas south of the river|the coastal highway|the
    province of Entremar|the diamond fields|the islands of the outer reef|the mountain passes to the east|the market quarter of Bessim|
    the forest reserves|the free port|the pilgrimage town of Ardesh|the desert tracks beyond Wadi Saran|the university district|the oil
    terminals""")
THREATS = pool("""armed robbery on the roads|clashes between rival clans|an outbreak of cholera|demonstrations that may turn violent|the
    kidnapping of aid workers|unmarked minefields|a strike of air traffic controllers|severe flooding|a curfew after the annulled
    election|volcanic ash|attacks on tourist buses|shortages of fuel and drinking water|dengue fever|piracy near the coast|reprisals
    after the arrest of a preacher|wildfires close to resorts""")
STEPS = pool("""The embassy's visa section is closed until further notice.|Local mobile networks may be cut without warning.|Cash machines
    often run empty; carry small notes.|The land crossing at Tarsim has been shut to foreigners.|Photographing bridges, barracks or
    officials may lead to arrest.|Our consul is visiting the affected area.|Carriers have moved departures to daylight hours.|Hotels are
    asking guests to register with the police.|Only hire guides licensed by the tourism board.|Drink bottled water only.""")

WEIRD = pool("""Salt|Ember|Orchard|Ferry|Lantern|Heron|Cartographer|Winter|Quarry|Daughter|Thief|Glass|Apiary|Lighthouse|Sparrow|Tannery|
    Midwife|Estuary|Marrow|Violin|Locksmith|Drowning|Harvest|Kingfisher|Pawnshop|Almanac""")
KINDS = pool("""Small|Unfinished|Second|Borrowed|Crooked|Last|Quiet|Blue|Unkind|Patient|Electric|Forgotten|Provincial|Hollow""")
HOUSES = pool("""Tern Press|Gallowgate|Bellwether & Sons|Ink & Anchor|Larkrise|Paper Boat|Oxbow Editions|Smallbrook|The Ninth House|
    Verdigris|Fathom|Hob Lane""")
PLOTS = pool("""a family inherits a closed swimming pool|two sisters stop speaking over a recipe|a translator falls in love with a dead
    poet|a village votes to drown itself under a reservoir|a nurse keeps the secrets of a whole ward|a lorry driver writes to his daughter|
    a choir is torn apart by a new organist|a forger paints her own mother|a boy learns to lie in three languages|a widower takes up
    boxing|a shop assistant is mistaken for a spy|a river tells the history of a mill town|a surgeon goes home to bury her brother|an
    archivist finds his own name in a ledger|four strangers are snowed in at a motorway hotel|a ghost complains about the neighbours""")
PANELS = pool("novelist|critic|bookseller|broadcaster|librarian|poet|actor|historian|translator|barrister")
BEAMS = pool("""We laughed more than we expected to|There was blood on the carpet, but we are still friends|These are books to press on
    strangers|We looked for sentences that could not have been written by anyone else|It was a strong year for quiet novels|We did not
    set out to favour small presses, they simply sent the best work|Grief is everywhere in these pages, and so is good food|Every one
    of these writers takes a risk""")

PAPERS = pool("""The Daily Lantern|Evening Clarion|The Sunday Ledger|The Coastal Herald|Northern Dispatch|The Morning Beacon|Weekly Tribune|
    The Metropolitan|County Argus|thebuzzline.example|The Islander|Midland Courier|The Review on Sunday""")
CLAUSES = pool("accuracy|privacy|harassment|intrusion into grief|the reporting of children|discrimination|confidential sources|subterfuge")
CHARGES = pool("""had named a street and shown the front of the family's house|had quoted a message meant for friends only|had given
    the impression that a tribunal had already decided|had published a wedding picture taken from a private account|had sent reporters
    to the door after being asked to stop|had mixed up two people of the same name|had mentioned an illness which was nobody's
    concern|had turned a joke into a headline|had reported the funeral without leave|had approached a pupil outside the school gate|
    had used a caption that mocked an accent|had left out the reply which had been given before the deadline|had relied on a leaked
    report|had described a peaceful meeting as a riot""")
PLEAS = pool("""The publication said that the material was already in the public domain.|The publication accepted that a mistake had been
    made and offered to print an apology.|The publication denied any breach and said that its reporter had taken careful notes.|The
    publication argued that there was a strong public interest in the story.|The publication said that the piece had come from an agency
    in good faith.|The publication explained that the picture desk had been short of staff.|The publication removed the article as a
    gesture of goodwill.|The publication pointed to the tone of the column, which its readers knew to be satirical.""")
VIEWS = pool("""The Panel had regard to the fact that the complainant had not been approached for comment.|The Panel could not reconcile
    the two accounts of the conversation.|The Panel considered that an ordinary reader would not have been misled.|The Panel recognised the
    distress the article had caused.|The Panel was concerned that no senior editor had been consulted.|The Panel noted that the same
    details could be found on the open register.|The Panel did not accept that embarrassment amounted to intrusion.|The Panel found that
    the headline was not supported by the text.|The Panel welcomed the prompt correction, but it did not remedy the failing.""")
RULINGS = pool("""The complaint was upheld.|The complaint was not upheld.|The complaint was upheld in part.|The Panel found that sufficient
    remedial action had been offered.|The complaint was resolved by mediation and no finding was made.""")

# A headline and the trick it warns of.
SCAMS = (
    ("Fake couriers are after your bank card", "A caller claiming to be from {bank} tells you to hand your card to a driver."),
    ("That parking text is not from the council", "Drivers in {town} and {other} have had messages about a fine they never ran up."),
    ("Promised puppies that never existed", "Sellers posing as breeders near {town} vanish once the deposit has been paid."),
    ("Beware the cut-price roofers of {town}", "Two men knock, point at a loose tile and ask for cash on the spot."),
    ("Cloned voices: 'Mum, I need money'", "Software can mimic a relative in trouble from a few seconds of video, police in {town} warn."),
    ("No, {bank} does not need your passcode", "An email carrying the logo of {bank} leads to a copy of its log-in page."),
    ("Holiday villa turned out to be a car park", "Families reach {other} with their cases to find no villa, no host and no refund."),
    ("Energy grants that cost you dear", "Doorstep sellers in {town} speak of free insulation, and leave with a signed loan from {bank}."),
    (
        "Ticket touts cash in on the {town} festival",
        "Fans from {other} were turned away at the gate: the codes on their phones were invented.",
    ),
    ("Romance fraud: 'He said he was on an oil rig'", "The man who writes every morning is a team of people with a script."),
    ("QR stickers on meters lead to thieves", "Scan, pay, regret: in {town} someone has been pasting false codes over the real ones."),
    ("'Recovery agents' prey on victims twice", "Firms that swear to get your savings back are often run by those who took them."),
    ("Work from home, launder money", "Students in {town} are offered pay for passing on transfers, until {bank} closes their accounts."),
    ("Bogus heirs letter reaches {town}", "A lawyer, so the letter says, has found a fortune without an heir. He wants a fee first."),
    ("Deepfake minister sells coins", "The video looks real, the platform has no licence, and the money goes abroad within the hour."),
    ("Subscription traps in slimming adverts", "A free sample from a firm near {other} becomes a monthly debit."),
)
# Whom it happened to, and how it was found out.
VICTIMS = pool("""{who}, a retired teacher from {town}, nearly fell for it|For {who} of {other} it meant the loss of a pension|"I felt
    such a fool," says {who}, who runs a salon in {town}|The wedding savings of {who} went in one afternoon|{who} lost a deposit meant
    for a flat in {other}|The family of {who}, a widower from {town}, have asked us to pass on what happened|A reader in {other},
    {who}, kept the messages and sent them to us|{who} drives a bus in {town} and had just come off a night shift|{who} had been
    looking for exactly such an offer|Carers noticed that {who} had stopped paying the gas bill|{who}, a student from {other}, thought
    that only the old were caught|A parish treasurer, {who} of {town}, had the accounts of a whole church at stake""")
TURNS = pool("""A cashier at {bank} became suspicious and rang the police.|The link was still live when we tried it.|{bank} has
    refunded half and calls the matter closed.|The number has since been cut off.|It took a grandson to spot the spelling.|The money
    left {bank} for an account overseas within minutes.|A neighbour had lost a caravan in the same way.|Officers from {other} have
    made one arrest.|{bank} at first blamed its customer.|The website used the address of a launderette in {other}.|Only the
    daughter's wedding photograph gave the game away.|Trading standards in {town} knew of it and had said nothing.""")
BANKS = pool("Calder & Union|Harbour Bank|Westmere Savings|Pennant Direct|First Albion Mutual|Tally|Weavers' Bank|Oakline|Sixpence")
