"""Ninth frames, English, in which words and names only do the differing: columns, citations, notices, briefs."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import joined, maybe, pool, prose
from tests.dedup.ninth_parts import LASTS, PLACES, place, someone, street

GRAPES = pool("""Albariño | Blaufränkisch | Cinsault | Dolcetto | Encruzado | Furmint | Grenache | Hárslevelű | Jacquère | Kerner |
    Loureiro | Mencía | Nerello | Picpoul | Roussanne | Saperavi | Trousseau | Verdejo | Xinomavro | Zweigelt""")
VINES = pool("""the granite slopes above the river | an amphitheatre of old terraces | the cool end of the valley | a windy plateau of
    chalk | the foothills, in sight of snow | sandy soils near the coast | the black earth below the volcano | steep slate that defeats
    tractors | a forgotten corner of the island | the limestone ridge east of the town | a former monastery's walled garden | gravel beds
    along an old canal""")
SCENTS = pool("""wet stone | white peach | orange blossom | dried thyme | black cherry | smoked tea | quince | bay leaf | blood orange |
    cedar | green almond | violets | fennel seed | lemon curd | cranberry | beeswax | black olive | ripe pear | pink grapefruit |
    liquorice""")
BODIES = pool("""lean and salty, like a walk along the quay | generous without being heavy | bright as a bell, with a core of fruit |
    firm, almost stern, until it has had some air | silky, with tannins that hardly show | broad, ripe and a little wild | taut, with an
    edge that makes the mouth water | gentle at first and surprisingly deep | juicy and uncomplicated | dense, dark and slow to unfold |
    nervy, fresh and slightly bitter | round, with a touch of honey""")
PLATES = pool("""grilled sardines | a mushroom omelette | roast guinea fowl | goat's cheese on toast | slow-cooked lamb | crab sandwiches
    | a plate of salami | spiced aubergines | risotto with peas | fish and chips | a wedge of hard cheese | chicken with tarragon |
    stuffed peppers | pork belly and apples""")
MERCHANTS = pool("""Cork & Crate | The Cellar Door | Bottle Lane | Vinifera | Hogshead | Fairley's | Demijohn | The Wine Room | Tasting
    Notes | Uncorked | Barrel and Thief | Grapevine""")


def wine(r: random.Random) -> str:
    """The wine of the week: slots in each sentence, some in lists of three."""
    grape, other = r.sample(GRAPES, 2)
    a, b, c = r.sample(SCENTS, 3)
    dish, dish2 = r.sample(PLATES, 2)
    maker = r.choice(LASTS)
    return joined(
        f"Wine of the week: {maker} {grape}",
        prose(f"""Each week our wine writer picks one bottle from the shelves of independent merchants. This week it is a {grape} from
        {r.choice(VINES)}, where {someone(r).split()[0]} {maker} works without weedkillers and with very little help. The nose offers {a},
        {b} and a hint of {c}. On the palate it is {r.choice(BODIES)}. {maybe(r, f"Think of {other}, but with better manners.", 0.4)}
        Serve it with {dish} or, at a pinch, with {dish2}.
        {maybe(r, f"It will keep, though at the {maker} table it never gets the chance.", 0.4)}"""),
        prose(f"""Stocked by {r.choice(MERCHANTS)} in {place(r)} and by good shops elsewhere. Our writer pays for every bottle and
        accepts no samples. Please drink responsibly."""),
    )


SERVICES = pool("""young people | the library | the river and its wildlife | neighbours in need | local history | amateur sport | music in
    schools | newcomers to the town | the allotments | older residents | the lifeboat | adult literacy | the carnival | disabled swimmers |
    the food bank | road safety""")
FEATS = pool("""driven patients to hospital in all weathers | turned a derelict chapel into a meeting place | taught hundreds of children
    to read music | cleared the towpath of rubbish, usually alone | opened the kitchen of the church hall to anyone who was hungry |
    translated letters for families who had nobody to ask | kept the youth club alive when the grant was withdrawn | catalogued every
    photograph in the museum | coached the girls' team from the playing field to the county final | mended bicycles and given them away |
    sat with the dying when their families could not | planted the trees that now shade the bus station | run the lending shed without a
    single missing ladder | organised the lantern parade | fought for a crossing by the school | knitted for the premature baby unit |
    written to prisoners | recorded the memories of mill workers""")
VIRTUES = pool("""made kindness look like common sense | never once asked who would pay | shown what a stubborn person can do | given the
    town more than it knew it needed | reminded us that small things are not small | answered the telephone when nobody else did | led
    from the back of the room | turned complaints into committees and committees into deeds | made volunteers of bystanders | stayed
    cheerful in the face of many forms""")
THANKS = pool("""I thought the letter was for somebody else | It belongs to everyone who stayed to wash up | I only did what was in front
    of me | My mother would have asked what the fuss was about | I hope it persuades others to have a go | I shall wear it to the shops |
    You get back far more than you give | I could name twenty people who deserve it more | It is lovely, but the gutters still need doing
    | I am lost for words, which will surprise my family | There is a meeting on Tuesday and I expect to see you all there""")


def citation(r: random.Random) -> str:
    """A town's medal for a volunteer: whole clauses differ between what is always said."""
    name, town, district = someone(r), *r.sample(PLACES, 2)
    family, (deed, deed2, deed3) = name.split()[-1], r.sample(FEATS, 3)
    more = f"Friends wrote to the panel that {family} had also {deed3}."
    return joined(
        f"Civic Medal of {town} goes to {name}",
        prose(f"""{name}, of {district}, has been awarded the Civic Medal of {town} for services to {r.choice(SERVICES)}. The medal is given
        each spring to residents whose unpaid work has made a lasting difference to the town."""),
        prose(f"""In the citation, read out at the Town Hall, the Mayor, Councillor {someone(r)}, said that {family} had {deed} and {deed2}.
        "Our medallist has {r.choice(VIRTUES)}," the Mayor said. {maybe(r, more)}"""),
        prose(f"""Accepting the medal, {family} said: "{r.choice(THANKS)}." {maybe(r, f"The name was put forward by {someone(r)}.")}"""),
        prose("""Nominations for next year's medals are open. Forms may be collected from the Town Hall and all libraries or downloaded from
        the council's website. Nobody may nominate themselves, and the decision of the panel is final."""),
    )


CHOIRS = pool("""Bach Choir | Chamber Choir | Choral Union | Philharmonic Chorus | Singers | Camerata | Oratorio Society | Consort |
    Madrigal Society | Symphony Chorus""")
COMPOSERS = pool("""Byrd | Tallis | Purcell | Schütz | Monteverdi | Vivaldi | Haydn | Mozart | Schubert | Mendelssohn | Brahms | Bruckner
    | Fauré | Dvořák | Stanford | Holst | Howells | Poulenc | Rutter | Pärt | Lauridsen | Tavener""")
WORKS = pool("""Magnificat | Te Deum | Gloria | Requiem | Stabat Mater | Nunc dimittis | Ave verum corpus | Missa brevis | Salve Regina |
    Psalm settings | Evening Hymn | Miserere | Jubilate | Ave Maria | Marian anthems | Cantate Domino""")
VOICES = pool("soprano | alto | tenor | bass | mezzo-soprano | countertenor | baritone | organ | cello | trumpet | harp | oboe")
HALLS = pool("""the Parish Church | the Corn Exchange | the Minster | the School Hall | the Assembly Rooms | the Abbey | the Guildhall |
    the United Reformed Church | the Pump Room | the Cathedral Lady Chapel""")


def concert(r: random.Random) -> str:
    """A choir announces its concert: a programme of any length, and what holds for every concert."""
    choir, count = f"{place(r)} {r.choice(CHOIRS)}", r.randint(3, 6)
    pieces = [f"{composer}: {work}" for composer, work in zip(r.sample(COMPOSERS, count), r.sample(WORKS, count), strict=True)]
    players = ", ".join(f"{someone(r)} ({voice})" for voice in r.sample(VOICES, r.randint(1, 4)))
    wanted = f"The choir would be glad to hear from singers, {r.choice(('tenors', 'basses', 'altos', 'sopranos'))} above all."
    return joined(
        f"{choir} in concert",
        prose(f"""The {choir} will give their next concert in {r.choice(HALLS)}, {place(r)}, under the direction of {someone(r)}. The
        soloists are {players}. The programme:"""),
        "\n".join(pieces),
        prose(f"""Tickets are sold by members of the choir, at the door and by {someone(r).split()[-1]}'s bookshop in {street(r)}.
        Children and students are admitted free. There is level access, and refreshments will be served in the interval.
        {maybe(r, wanted)} Rehearsals are held weekly during term, and no audition is required."""),
    )


JOBS = pool("""teacher | joiner | warehouse operative | student | nurse | care assistant | chef | accountant | civil servant | graphic
    designer | electrician | musician | sales manager | gardener | paramedic | shop assistant | bus driver | translator | hairdresser |
    software developer""")


def deedpoll(r: random.Random) -> str:
    """A notice of a change of name: a handful of names in a long sentence that never changes."""
    first, (old, new) = someone(r).split()[0], r.sample(LASTS, 2)
    name = f"{first} {new}"
    return joined(
        "CHANGE OF NAME",
        prose(f"""Notice is hereby given that by a deed poll duly executed and enrolled in the Senior Courts of England and Wales I,
        {name}, of {place(r)}, {r.choice(JOBS)}, formerly known as {first} {old}, abandoned the use of my
        former name and assumed in its place the name by which I am now known. I declare that I shall at all times, in all records, deeds
        and other writings, and in all actions and proceedings, as well as in all dealings and on all occasions whatsoever, use and sign
        the said name as my name. I authorise and require all persons to designate and address me, and any children of mine who bear my
        former name, by the assumed name only. Anyone who knows of a reason why the change should not be registered may write to the
        solicitors named below."""),
        f"{' and '.join(r.sample(LASTS, 2))}, Solicitors for the said {name}",
    )


WORDS: tuple[Callable[[random.Random], str], ...] = (wine, citation, concert, deedpoll)
