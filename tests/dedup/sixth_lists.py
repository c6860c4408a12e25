"""The names, places and phrases that the sixth set of frames draws on: all of them invented."""

from __future__ import annotations

FIRST = (
    "Alma", "Bertil", "Cora", "Desmond", "Elspeth", "Fergus", "Gwen", "Hamid", "Imogen", "Jerome", "Kirsten", "Lionel", "Marta",
    "Niall", "Orla", "Pascoe", "Quentin", "Roshni", "Silas", "Thea", "Umar", "Verity", "Winston", "Yolanda",
)  # fmt: skip
LAST = (
    "Abelard", "Brackley", "Cawdrey", "Denholt", "Elverson", "Fothersby", "Gilmarten", "Haxton", "Inskell", "Jephcott", "Kerridge",
    "Lattimore", "Mordue", "Netherby", "Oakshaw", "Penhallow", "Quarmby", "Rudgard", "Stennett", "Tolworthy", "Umpleby", "Vasey",
)  # fmt: skip
PEOPLE = tuple(f"{first} {last}" for first in FIRST for last in LAST)
PLACES = (
    "Aldermoss", "Barrowick", "Clunford", "Dentsey", "Eversholme", "Fennacre", "Garthmouth", "Hobbleton", "Ixley", "Kirkanders",
    "Lowther Vale", "Millhaven", "Norbrook", "Oxcombe", "Pellworth", "Ravenscar End", "Saltersby", "Thrunton Bay", "Ullerdale",
    "Wexcombe", "Yarnbury",
)  # fmt: skip
ROADS = (
    "Bakehouse Lane", "Canal Street", "Drovers Way", "Elm Terrace", "Foundry Road", "Glebe Street", "High Street", "Infirmary Walk",
    "Jubilee Road", "Kirkgate", "Market Place", "Nursery Lane", "Old Coach Road", "Prospect Row", "Signal Street", "Vicarage Gardens",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
CALLS = (
    ("a kitchen fire", "a car alight", "a chimney fire", "a bin fire", "smoke from a tumble dryer", "a shed on fire", "a hedge alight",
     "burning rubbish", "a smell of burning", "a caravan on fire"),
    ("a smell of gas", "a person stuck in a lift", "a two-vehicle collision", "flooding in a cellar", "a tree across the road",
     "a horse in a ditch", "a fuel spill", "a child locked in a bathroom", "a loose roof panel", "an automatic alarm"),
)  # fmt: skip
OUTCOMES = (
    ("Out on arrival.", "One hose reel and breathing apparatus used.", "The occupier was treated for the effects of smoke.",
     "Damped down and checked with a camera.", "Smoke alarms fitted before leaving.", "Believed to have been set on purpose.",
     "Thought to have an electrical cause.", "Neighbours had put it out with a bucket.", "Two hose reels used, police informed."),
    ("Left in the hands of the police.", "Small tools used.", "No action needed.", "Crew returned after advice was given.",
     "Made safe.", "One casualty taken to hospital.", "The landlord was asked to attend.", "Resolved before the crew got there.",
     "Barriers put up until the morning.", "A false alarm with good intent."),
)  # fmt: skip
FIRE_TIPS = (
    "Residents are reminded to test their smoke alarm once a week.",
    "With the dry weather set to go on, the service asks people to think twice before lighting a bonfire.",
    "The service says that false alarms cost it several hundred hours a year and asks firms to have their systems checked.",
    "Free visits to check a home can be booked through the service's website.",
    "Anyone interested in becoming an on-call firefighter can come to the station on any drill night.",
    "Chimneys should be swept before the first fire of the autumn.",
    "A pan should never be left on the heat unattended, not even for a moment, the duty officer said.",
)  # fmt: skip
INNS = ("Blue", "Copper", "Garden", "Golden", "Harbour", "Happy", "Little", "Lucky", "Old", "Royal", "Silver", "Station")
TABLES = ("Dragon", "Fork", "Grill", "Kettle", "Lantern", "Olive", "Oven", "Plaice", "Spoon", "Tandoor", "Trattoria", "Wok")
VIOLATIONS = (
    "no hot water at the hand basin", "raw meat stored above salad", "mouse droppings behind the freezer", "no date marks on cooked rice",
    "a cracked cutting board", "grease on the extractor hood", "food left to cool on the floor", "no probe thermometer",
    "no record of staff training", "flies in the store room", "a fridge at too high a temperature", "sanitiser mixed too weak",
    "the back door propped open", "mould in the ice machine", "a leaking waste pipe", "an employee's coat on the worktop",
    "open bags of flour", "dented tins in use",
)  # fmt: skip
INVENTIONS = (
    "Foldable pallet with locking hinge", "Method of sorting mixed plastic flakes", "Hearing aid with a replaceable cell",
    "Adjustable crutch", "System for predicting wear of a bearing", "Self-draining window frame", "Adhesive for damp stone",
    "Bicycle lamp powered by the hub", "Valve for a coffee machine", "Process for drying seaweed", "Child seat with side shield",
    "Apparatus for weighing calves", "Battery housing with a vent", "Network switch with low latency", "Blade for a hedge cutter",
    "Device for opening jars", "Coating that repels barnacles", "Nozzle for a fire hose", "Greenhouse with a movable roof",
    "Method for detecting a forged seal", "Bandage with a moisture sensor", "Compact heat exchanger",
)  # fmt: skip
FIRMS = (
    ("Arbolane Therapeutics", "ABLT"), ("Brightquay Energy", "BQE"), ("Calder Loom", "CLOM"), ("Dovetail Robotics", "DVTL"),
    ("Eastmere Foods", "EMF"), ("Fernhall Semiconductor", "FHSC"), ("Glasspoint Media", "GPM"), ("Hollin Aerospace", "HOLN"),
    ("Inverara Mining", "IVRM"), ("Juniper Vale Homes", "JVH"), ("Kestrel Payments", "KSPY"), ("Larkspur Health", "LKSH"),
    ("Meridian Cartage", "MCTG"), ("Nimbus Grove Software", "NGRV"), ("Oriel Diagnostics", "ORLD"), ("Peregrine Tyre", "PTYR"),
    ("Quillon Networks", "QLN"), ("Redwater Chemicals", "RWCH"), ("Sable Ridge Bancorp", "SRBC"), ("Tamarack Brewing", "TMRK"),
)  # fmt: skip
BROKERS = (
    "Aldine Partners", "Banque Morvan", "Cutler Royce", "Dunmore Securities", "Evenlode Capital", "Frey & Tolland", "Glaive Research",
    "Hanse Equity", "Islington Weald", "Kirby Stokes", "Lomond Markets", "Mercer Vane", "Northern Pine", "Osprey Bank",
)  # fmt: skip
COUNSEL = (
    "Harrow, Stent & Lisle LLP", "Bramante Kohl LLP", "the Law Offices of Tobin Wray", "Pickard Osei LLP", "Lindqvist & Moore, P.C.",
    "Sorrel Dane LLP", "Vantongeren Hale LLP", "the Ashby Keane Law Firm",
)  # fmt: skip
CLAIMS = (
    "its leading product had failed a safety test that was not made public", "revenue from resellers had been booked too early",
    "its largest customer had already given notice", "inventory was overstated", "its internal controls had a material weakness",
    "a regulator had opened an inquiry into its sales practices", "the integration of its latest acquisition had stalled",
    "costs of its new plant had run far over budget", "user numbers included dormant accounts",
    "a trial had been redesigned after poor early results", "loans to related parties had not been disclosed",
    "demand for its main line had weakened sharply", "a data breach had exposed the records of its clients",
)  # fmt: skip
SEGMENTS = (
    "online sales", "its overseas unit", "licensing", "the services arm", "contract manufacturing", "subscriptions", "spare parts",
    "the wholesale division", "new store openings", "government orders", "its data business",
)  # fmt: skip
BANKS = (
    ("Bank of Norrland", "Governor"), ("Reserve Bank of Calvria", "Governor"), ("National Bank of Estrava", "President"),
    ("Central Bank of the Ardent Isles", "Governor"), ("Bank of Talmeria", "Chair"), ("Monetary Authority of Port Selwyn", "Director"),
    ("State Bank of Kovania", "President"), ("Bank of Ostrand", "Chair"),
)  # fmt: skip
OUTLOOKS = (
    "inflation has come down faster than forecast, mainly because energy has become cheaper",
    "growth has slowed as households put off large purchases", "the labour market remains tight and wages are rising",
    "the exchange rate has weakened and import prices are up", "a poor harvest has pushed up the price of food",
    "bank lending has picked up again", "exports have held up better than feared", "rents continue to climb in the large cities",
    "business surveys point to a mild recovery", "public spending is adding to demand", "house prices have begun to fall",
    "prices of services are proving stubborn", "the outlook for world trade has darkened",
)  # fmt: skip
GUIDANCE = (
    "Further steps will depend on the figures as they come in.", "The committee sees no need for another move this year.",
    "If the forecast holds, the rate can be lowered again before the summer.", "The committee does not rule out a further increase.",
    "Policy will have to stay tight for some time to come.", "The risks to the forecast are seen as balanced.",
    "The committee stands ready to act between meetings if markets become disorderly.", "The rate is now close to its neutral level.",
)  # fmt: skip
ISSUES = (
    "the closure of village post offices", "waiting lists for speech therapy", "the shortage of dentists", "subsidies for heat pumps",
    "the condition of coastal footpaths", "delays in issuing passports", "the use of body cameras by prison staff",
    "the number of apprentices in shipbuilding", "noise from low-flying aircraft", "the protection of wild bees",
    "grants for small breweries", "the staffing of magistrates' courts", "access to music lessons", "the reopening of branch lines",
    "pollution of chalk streams", "the safety of level crossings", "the fitting of sprinklers in care homes",
    "the rural bus fund", "the export of live lambs", "broadband on the outer islands", "training for foster parents",
)  # fmt: skip
PARTIES = ("Liberal Union", "People's List", "Labour Alliance", "Conservative Centre", "Green Future", "Independent", "Reform Bloc")
MINISTRIES = (
    "Health", "Transport", "Rural Affairs", "Justice", "Education", "Trade", "Energy", "the Interior", "Culture", "Housing", "Defence",
)  # fmt: skip
ASKS = (
    "what assessment the department has made of", "what recent discussions the minister has had with local authorities about",
    "what steps are being taken to improve", "if the minister will publish the latest review of", "what plans there are for a debate on",
    "how the department intends to respond to the committee's report on", "whether the minister will meet campaigners to talk about",
    "which public bodies have been consulted on", "what guidance has been issued on",
)  # fmt: skip
REPLIES = (
    "Officials meet the representatives of the sector regularly, and these talks will continue.",
    "This is a matter for local authorities, which are best placed to judge the needs of their area.",
    "A consultation was opened in the spring, and we will set out our conclusions in due course.",
    "We have asked the inspectorate to look into the matter and to report to both houses.",
    "The information requested is not held centrally and could be obtained only at disproportionate cost.",
    "The government has doubled the funding since it came into office and will keep it under review.",
    "We recognise the concern that is felt in the constituency and have written to the responsible agency.",
    "A pilot scheme is under way, and we will decide on a wider introduction once it has been evaluated.",
    "Legislation will be brought forward when parliamentary time allows.",
    "I refer the honourable member to the answer given to the member for a neighbouring seat.",
    "The minister visited the region recently and saw for herself what had been achieved.",
    "There are no plans to change the present arrangements, which are working well.",
    "A working group has been set up and is expected to complete its work before the recess.",
)  # fmt: skip
JOBS = (
    "lighthouse painter", "cheesemaker", "children's author", "harpsichord builder", "village constable", "beekeeper", "opera prompter",
    "marathon runner", "pastry chef", "mountain guide", "puppeteer", "tram driver", "crossword setter", "thatcher", "cartographer",
    "costume designer",
)  # fmt: skip
INTERVIEW = (
    ("What is your earliest memory?", (
        "Sitting under my grandmother's loom while it thumped.", "Being held up to see a steam engine.", "Snow through the skylight.",
        "The smell of tar on my uncle's boat.", "Falling into a pond in my Sunday best.", "A brass band going past the window.",
        "My sister teaching me to whistle.", "Stealing peas from the neighbour's garden.")),
    ("What makes you unhappy?", (
        "Litter, and people who step over it.", "The news before breakfast.", "An empty bread bin.", "Unanswered letters.",
        "Long meetings in rooms without windows.", "The last day of summer.", "Hearing someone belittle a child.", "Wet socks.")),
    ("Which living person do you most admire, and why?", (
        "My neighbour, who nursed her husband for years without a word of complaint.", "The woman who drives our night bus.",
        "My old Latin teacher, still curious in his nineties.", "Any midwife.", "My brother, for giving up a career to run a food bank.",
        "The conductor of our choir, who cannot be discouraged.", "Lifeboat crews, because they go.")),
    ("What is your most treasured possession?", (
        "A tin of buttons.", "My father's watch, which does not work.", "A postcard from a friend who died young.", "My bicycle.",
        "A recipe book with other people's stains.", "The key to the allotment.", "A fossil I found on my honeymoon.", "My library card.")),
    ("What would your superpower be?", (
        "To sleep on trains.", "Talking to crows.", "Making queues shorter.", "Remembering names.", "To be in tune at all times.",
        "Growing basil.", "Turning down the volume of the world.", "Folding maps.")),
    ("Who would play you in the film of your life?", (
        "A stubborn donkey.", "Somebody taller.", "My cousin, who does the voice already.", "Nobody would pay to see it.",
        "An actor with very good knees.", "My daughter, out of revenge.", "A sock puppet, and gladly.")),
    ("What is the worst thing anyone has said to you?", (
        "That I had a face for radio.", "We expected more.", "You sound just like your mother.", "It is only a hobby, isn't it?",
        "Your soup is interesting.", "A critic called me punctual.", "Have you thought of retiring?")),
    ("What do you owe your parents?", (
        "My patience, and my flat feet.", "Everything but the piano.", "A love of bad weather.", "The habit of reading at table.",
        "An apology.", "The courage to fail in public.", "A very old loan.", "Curiosity.")),
    ("How do you relax?", (
        "By mending things nobody asked me to mend.", "With a crossword in the bath.", "I swim in the river, all year round.",
        "Badly.", "I listen to the shipping forecast.", "By weeding.", "Cards with my aunts, for matches.", "Walking to the inn.")),
    ("What is the most important lesson life has taught you?", (
        "To ring before visiting.", "That most things can wait until after lunch.", "Never to sell a good tool.",
        "That kindness is remembered longer than cleverness.", "Leave the party early.", "To read the small print.",
        "That nobody is watching.")),
)  # fmt: skip
MISSING = (
    "a sixth-former", "a trainee chef", "a pensioner", "a student nurse", "a retired joiner", "a young parent", "a farm worker",
    "an apprentice baker", "a teenager", "a keen hiker", "a retired teacher", "a delivery driver",
)  # fmt: skip
SEEN = (
    "leaving home to walk the dog", "getting off the last bus", "on a camera at the railway station", "at a friend's house",
    "buying bread at the corner shop", "walking along the towpath", "outside the swimming baths", "at the end of a night shift",
    "on the ferry landing", "in the waiting room of the hospital", "at a music festival", "crossing the car park of a supermarket",
)  # fmt: skip
BUILDS = (
    "slim, with shoulder-length fair hair", "of heavy build, with greying hair", "tall, with cropped dark hair",
    "short and stocky, with a shaved head", "of medium build, with red curls", "thin and pale, with glasses",
    "athletic, with long black plaits", "broad-shouldered, with thinning white hair", "slightly built, with dyed blue hair",
)  # fmt: skip
CLOTHES = (
    "a mustard cardigan", "a waxed jacket", "a football shirt", "a floral dress", "jogging trousers", "a long beige raincoat",
    "a purple anorak", "walking boots", "a school blazer", "a checked shirt", "a black puffer jacket", "sandals", "a knitted bobble hat",
    "paint-stained overalls", "a corduroy waistcoat",
)  # fmt: skip
WORRIES = (
    "needs regular medication", "has not been answering the telephone", "may be confused", "is not thought to have any money",
    "has never stayed away overnight before", "has no links to the area", "may have travelled by train to the coast",
    "may be sleeping rough", "left a bag and a purse behind", "knows the hills well but is not dressed for them",
)  # fmt: skip
CLASSES = (
    "Three onions, dressed", "A vase of sweet peas", "Six pods of runner beans", "A jar of lemon curd", "A Victoria sponge",
    "One cabbage, green", "Five spray chrysanthemums", "A miniature garden on a plate (children)", "Four tomatoes, small-fruited",
    "A hand-knitted garment", "Dahlias, pompon, one vase", "The longest carrot", "A loaf of wholemeal bread", "Gladioli, three spikes",
    "Rhubarb, three stalks", "A pot plant in flower", "An animal made of vegetables (children)", "A bottle of sloe gin",
    "A photograph on the theme of harvest", "Roses, one specimen bloom", "Plum jam", "A walking stick with a carved head",
    "Beetroot, globe", "A plate of scones",
)  # fmt: skip
TROPHIES = (
    "the Rosewarne Cup", "the Alderman's Bowl", "the Victory Shield", "the Banksian Medal of the society", "the Challenge Salver",
    "the Coronation Vase", "the Hedley Spade", "the Ladies' Committee Trophy", "the Blacksmith's Plate",
)  # fmt: skip
RULERS = (
    "King Osmar", "Queen Ileana", "President Teodor Balint", "Emir Faisal Qadri", "Grand Duke Leopold", "President Amara Dioup",
    "Sultan Iskandar", "Queen Sunniva", "President Halvard Moen", "King Tarek", "President Nilufar Azad", "Prince Aurelio",
    "President Ketevan Lomi", "King Matsobane",
)  # fmt: skip
REALMS = (
    "Arvenia", "Belmora", "Cazaria", "Dunavia", "Estrava", "Fadhan", "Galdor", "Hylland", "Isoria", "Jandula", "Korvath", "Lumbara",
    "Montreval", "Norrland", "Ostrand", "Pellegria",
)  # fmt: skip
FEASTS = (
    "the country's independence day", "the anniversary of taking office", "the anniversary of the constitution",
    "the birth of a grandson", "the national day", "a full recovery from an operation", "the anniversary of the revolution",
    "the country's victory in the continental football championship", "the successful launch of its first satellite",
    "the opening of the new parliament", "the formation of a new government", "the feast of the patron saint",
)  # fmt: skip


def prose(text: str) -> str:
    """A paragraph in one line."""
    return " ".join(text.split())


def joined(*parts: str) -> str:
    """Paragraphs with an empty line between them; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)
