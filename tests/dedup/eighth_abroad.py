"""Eighth frames in Swedish, Czech, Portuguese and Indonesian: power prices, closed roads, a lottery, a bus that renews licences."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from tests.dedup.eighth_parts import day, joined, listed, maybe, pool, prose

SWEDES = pool("""Annika Bergdal | Joakim Stenryd | Malin Ekeblom | Tobias Hallgrund | Ylva Sandmark | Rasmus Kvarnlund | Helena Åbrink |
    Fredrik Norrås | Sanna Lövhagen | Daniel Tjärnqvist | Eva-Lena Björkfors | Oskar Visslander | Petra Hedenäs | Gustav Ramstedt | Ingela
    Moström""")
DEARER = pool("""det blåser mindre än väntat i norr | två kärnreaktorer står stilla för översyn | det kalla vädret håller i sig | en
    överföringskabel från kontinenten är ur drift | exporten till grannländerna ökar | efterfrågan stiger när temperaturen sjunker | en
    transformator i mellersta Sverige har havererat | flera vindkraftparker är nedisade | utsläppsrätterna har blivit dyrare | nivån i
    vattenmagasinen är lägre än normalt | pappersbruken kör för fullt igen | en älv måste släppas förbi turbinerna för laxens skull""")
CHEAPER = pool("""vattenmagasinen är välfyllda efter regnet | gaspriset i Europa har fallit tillbaka | industrin drar ner inför långhelgen
    | solkraften på kontinenten trycker ned priserna mitt på dagen | ett lågtryck med friska vindar drar in västerifrån | snösmältningen
    har kommit i gång på allvar | en reaktor är åter i drift efter sommarens arbeten | mildvädret minskar behovet av uppvärmning |
    flaskhalsarna i stamnätet är färre än vanligt | havsvinden utanför Danmark levererar rekordmycket | exporten söderut är begränsad |
    många hushåll har flyttat sin förbrukning till natten""")
TIPS = pool("""Den som kan bör vänta med tvättmaskinen till efter midnatt | Ladda elbilen under småtimmarna | Sänk värmen en grad när du
    sover | Bastun kan med fördel vänta till helgen | Diskmaskinen drar minst i sparläge | Täta fönstren innan kylan kommer | Stäng av
    golvvärmen i rum som inte används | Kör inte torktumlaren på kvällen | Kolla att frysen är avfrostad | Läs av mätaren varje vecka |
    Varmvattnet är den stora tjuven i en villa | Slå av apparater som står i viloläge | Baka bröd på förmiddagen | Jämför avtal innan du
    binder dig | Motorvärmaren behöver sällan mer än en timme""")
WEEKDAYS_SV = pool("måndag | tisdag | onsdag | torsdag | fredag | lördag | söndag")
MONTHS_SV = pool("januari | februari | mars | april | maj | juni | juli | augusti | september | oktober | november | december")


def kronor(value: float) -> str:
    """A Swedish decimal."""
    return f"{value:.1f}".replace(".", ",")


def power(r: random.Random) -> str:
    """Tomorrow's price of electricity."""
    when, now, then = day(r), r.uniform(12, 240), r.uniform(12, 240)
    turn, peak, low = "dyrare" if now > then else "billigare", r.choice((7, 8, 16, 17, 18, 19)), r.choice((1, 2, 3, 4, 13, 14))
    date_of = f"{WEEKDAYS_SV[when.weekday()]} {when.day} {MONTHS_SV[when.month - 1]}"
    zones = [f"- Elområde {zone}: {kronor(now * r.uniform(0.3, 1.5))} öre" for zone in ("Luleå", "Sundsvall", "Stockholm", "Malmö")]
    why, other = r.sample(DEARER if now > then else CHEAPER, 2)
    also = f"Dessutom påverkas priset av att {other}."
    return joined(
        f"Så mycket kostar elen i morgon, {date_of}",
        prose(f"""I morgon, {date_of}, blir elen {turn} än i dag. Medelpriset på elbörsen blir {kronor(now)} öre per kilowattimme, jämfört
        med {kronor(then)} öre i dag. Dyrast blir det mellan klockan {peak} och {peak + 1}, då priset når
        {kronor(now * r.uniform(1.2, 2.1))} öre. Billigast är det mellan klockan {low} och {low + 1}, då en kilowattimme kostar
        {kronor(now * r.uniform(0.1, 0.7))} öre."""),
        prose(f"– Det beror på att {why}, säger {r.choice(SWEDES)}, elanalytiker på Kraftkollen. {maybe(r, also)}"),
        "Så blir medelpriset i de fyra elområdena:\n" + "\n".join(zones),
        maybe(r, f"Dagens tips: {r.choice(TIPS)}.", 0.6),
        "Priserna anges utan moms, energiskatt och påslag och gäller kunder med timpris. Uppgifterna uppdateras varje dag klockan 13.",
    )


VILLAGES = pool("""Lhotice | Brodek | Vrbová | Kamenec | Javorník | Záhoří | Doubrava | Olšany | Studénka | Mlýnec | Hradiště | Habrová |
    Sedlec | Třebín | Podlesí | Rokytná | Chlum | Bukovina | Jezírko | Lipiny | Borová | Skalice""")
SIDES_CS = pool("Horní | Dolní | Nová | Stará | Velká | Malá")
REPAIRS = pool("""opravy mostu přes Želetavku | pokládky kanalizace a vodovodu | výměny živičného povrchu | havárie vodovodního řadu |
    kácení nebezpečných stromů podél vozovky | konání tradiční pouti | rekonstrukce železničního přejezdu | výstavby okružní křižovatky |
    překládky plynovodu | sesuvu svahu po deštích | opravy opěrné zdi | natáčení filmu | demolice hospodářské budovy | výstavby chodníku a
    veřejného osvětlení | závodu automobilů do vrchu | budování cyklostezky | sanace podloží""")
FIRMS_CS = pool("""Silnice Podhoří | Vodostav Merta | Stavby Kučerka | Asfalt Plus | Mostní závod Lubná | Hutař a syn | Zemní práce Vlk |
    Inženýrské sítě Orlice | Dopravní stavby Jih | Betonika | Stavoplan Podlesí | Terasy Nova | Kamenictví Pour | Projekce Hájek | Lesy a
    cesty""")
CZECHS = pool("""Ing. Pavel Strnádek | Jana Mikulcová | Bc. Tomáš Hrubeš | Ing. Lenka Vondrová | Milan Pekárek | Zdeněk Ořech | Mgr. Alena
    Sýkorová | Roman Tesárek | Ing. Iva Dostálková | Karel Bernášek | Stanislav Kolouch | Ing. Marek Žďárek | Dana Frýbová | Josef Hanuš
    | Ing. Petra Zemanová""")
BUSES = pool("""ke kapličce | k hasičské zbrojnici | před prodejnu potravin | na náves | k železniční stanici | ke škole | na parkoviště u
    hřbitova | k obecnímu úřadu | k restauraci U Lípy | na točnu u pily | ke zdravotnímu středisku | na křižovatku u kravína | před
    kulturní dům | k rybníku | ke sběrnému dvoru""")
NOTES_CS = pool("""Vjezd bude umožněn pouze vozidlům záchranných složek | Chodci mohou staveniště projít po provizorní lávce | Doprava
    bude řízena světelnou signalizací | Svoz odpadu proběhne v náhradním termínu | Obyvatelům dotčených domů budou vydány povolenky |
    Práce nebudou prováděny o víkendu | Provoz bude obnoven vždy přes noc | Termín může být prodloužen podle počasí | Nákladní vozidla
    musí použít dálnici | Rychlost v okolí stavby je omezena | Cyklisté mohou úsekem projet | Parkování v přilehlých ulicích nebude možné
    | Uzavírka navazuje na práce z minulého roku | Zásobování obchodů je dohodnuto | Příjezd do areálu pily zůstane zachován""")


def closure(r: random.Random) -> str:
    """A Czech district's notice of a closed road."""
    start = day(r)
    end, (a, b, *via) = start + timedelta(r.randint(1, 140)), r.sample(VILLAGES, r.randint(4, 6))
    place = f"{r.choice(SIDES_CS)} {a}" if a.endswith("á") else a
    buses = f"Autobusy linek {r.randint(100, 400)} a {r.randint(401, 799)} pojedou odklonem"
    moved = f"{buses} a zastávka {place} se přemísťuje {r.choice(BUSES)}."
    bits = [f"{note}." for note in r.sample(NOTES_CS, r.randint(1, 3))]
    return joined(
        f"Uzavírka silnice v obci {place}",
        prose(f"""Odbor dopravy oznamuje, že v termínu od {start.day}. {start.month}. {start.year} do {end.day}. {end.month}. {end.year}
        bude {r.choice(("úplně", "částečně", "zcela"))} uzavřena silnice č. {r.choice(("II", "III"))}/{r.randint(101, 640)} v úseku
        {place} – {b} z důvodu {r.choice(REPAIRS)}."""),
        f"Objízdná trasa bude vedena přes obce {listed(via, 'a')} v délce {r.randint(4, 32)} km.",
        prose(f"{' '.join(bits)} {maybe(r, moved, 0.7)}"),
        f"Práce provádí firma {r.choice(FIRMS_CS)}, za označení odpovídá {r.choice(CZECHS)}, tel. 5{r.randint(10**7, 10**8 - 1)}.",
        "Žádáme řidiče o zvýšenou opatrnost a respektování přechodného dopravního značení. Děkujeme za pochopení.",
    )


CITIES_PT = pool("""Santa Rita do Vale | Porto Alvorada | Ribeirão Claro de Cima | São Tomé das Pedras | Barra do Ipê | Nova Esperança do
    Oeste | Campo Sereno | Vila Jacarandá | Lagoa do Meio | Monte Belo do Norte | Águas de São Lucas | Pedra Dourada | Cachoeira Mansa |
    Serra Azul do Sul | Boa Vista dos Ipês | Jardim do Cerrado | Ilha Formosa | Rio das Garças""")
PLANS_PT = pool("""abrir uma padaria | quitar a casa da mãe | viajar de trem pela Europa | comprar um trator novo | continuar trabalhando
    até a aposentadoria | ajudar a igreja do bairro | voltar a estudar | trocar o telhado | não contar nada aos cunhados | montar um salão
    de beleza | formar os netos | comprar um barco de pesca | adotar mais um cachorro | dividir tudo com os colegas do bolão | passar um
    ano sem despertador""")
PLACES_PT = pool("""na Lotérica Trevo | em uma casa lotérica do centro | pela internet | no balcão de um supermercado | na banca da
    rodoviária | na Lotérica Pé Quente | na lotérica do mercado municipal | em um bolão de doze cotas | na loja de conveniência de um
    posto | na Lotérica da Praça | na lotérica do aeroporto | em um bolão da repartição | na Lotérica Bom Jesus | na agência do bairro | na
    lotérica da estação""")


def money(value: float) -> str:
    """Reais with points between the thousands and a comma before the cents."""
    return f"R$ {value:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")


def lottery(r: random.Random) -> str:
    """A draw of a Brazilian lottery."""
    draw, when, drawn, winners = r.randint(1200, 2990), day(r), sorted(r.sample(range(1, 61), 6)), r.choice((0, 0, 0, 1, 2))
    prize = r.uniform(3e6, 9e7)
    fives, fours = r.randint(18, 190), r.randint(1900, 14000)
    lucky = f"""Uma das apostas premiadas foi feita {r.choice(PLACES_PT)}, em {r.choice(CITIES_PT)}. O ganhador, que não quis se
        identificar, pretende {" e ".join(r.sample(PLANS_PT, 2))}."""
    told = (f"Nenhuma aposta acertou as seis dezenas e o prêmio acumulou em {money(prize)}." if not winners else
            f"{'Uma aposta acertou' if winners == 1 else 'Duas apostas acertaram'} as seis dezenas. Prêmio: {money(prize)}.")  # fmt: skip
    return joined(
        f"Loto Boa Sorte: veja o resultado do concurso {draw}",
        prose(f"""As dezenas do concurso {draw} da Loto Boa Sorte foram sorteadas na noite de {when.day:02}/{when.month:02}/{when.year}, em
        {r.choice(CITIES_PT)}. {told}"""),
        f"Os números sorteados foram: {' - '.join(f'{number:02}' for number in drawn)}.",
        prose(
            f"""A quina teve {fives} apostas ganhadoras, e cada uma receberá {money(r.uniform(2e4, 9e4))}. A quadra teve {fours:,}
        apostas, com {money(r.uniform(400, 1600))} para cada.""".replace(f"{fours:,}", f"{fours:,}".replace(",", "."))
        ),
        prose(lucky) if winners or r.random() < 0.4 else "",
        prose("""As apostas podem ser feitas até as 19h do dia do sorteio em qualquer casa lotérica do país ou pela internet. O jogo
        mínimo, com seis dezenas, custa R$ 5,00. Os prêmios prescrevem em 90 dias."""),
    )


SPOTS = pool("""halaman Kantor Kecamatan Sukamukti | pelataran Mal Cendana | Lapangan Merdeka Baru | depan Masjid Al-Hidayah | Terminal
    Ciranji | kantor pos Jalan Melati | alun-alun Tirtasari | area parkir Pasar Baru | kompleks GOR Garuda | Balai Desa Karangwangi |
    kampus Universitas Bina Nusa | Taman Kota Kenanga | depan Rumah Sakit Harapan | SPBU Jalan Anggrek | kantor Kelurahan Wanasari |
    halaman Gedung Juang | Plaza Mandala | Stasiun Cibening""")
OFFICERS = pool("""AKP Rudi Hartanto | Kompol Sri Wahyuni | AKP Dedi Kusnadi | Iptu Maria Simbolan | AKBP Yusuf Pranata | Ipda Lestari
    Dewanti | Kompol Bagus Wirawan | AKP Agus Salimin | Iptu Rina Marpaungan | Kompol Heru Santika | AKP Nur Aisyahra | Iptu Wayan Sudirga
    | AKP Teguh Raharja | Ipda Fitri Handayanti | Kompol Anton Siregaran""")
PLEAS_ID = pool("""datang lebih pagi karena kuota terbatas | membawa alat tulis sendiri | tidak menggunakan jasa calo | memakai pakaian
    rapi dan sepatu | memeriksa masa berlaku kartu sebelum berangkat | menjaga ketertiban antrean | melapor bila ada pungutan liar |
    menyiapkan uang pas | memarkir kendaraan di tempat yang disediakan | mengisi formulir secara daring terlebih dahulu | mengutamakan
    lansia dan ibu hamil | mengikuti akun resmi untuk perubahan lokasi | tetap mengenakan masker bila sedang batuk | menyalin dokumen dari
    rumah | memakai helm saat menuju lokasi""")
DAYS_ID = pool("Senin | Selasa | Rabu | Kamis | Jumat | Sabtu | Minggu")
MONTHS_ID = pool("Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September | Oktober | November | Desember")


def licences(r: random.Random) -> str:
    """Where an Indonesian town's licence bus stands that day."""
    when, (shut, *spots), said = day(r), r.sample(SPOTS, r.randint(3, 7)), r.sample(PLEAS_ID, r.randint(1, 3))
    chief, clerk = r.sample(OFFICERS, 2)
    opened, closed = pool("08.00 | 08.30 | 09.00"), pool("11.00 | 12.00 | 13.30 | 14.00")
    hours = [f"- {spot[0].upper()}{spot[1:]}, pukul {r.choice(opened)}-{r.choice(closed)} WIB" for spot in spots]
    date_of = f"{DAYS_ID[when.weekday()]} {when.day} {MONTHS_ID[when.month - 1]} {when.year}"
    moved = f"Layanan di {shut} ditiadakan untuk sementara."
    return joined(
        f"Jadwal SIM Keliling Tirtasari Hari Ini, {date_of}",
        prose(f"""Satuan Lalu Lintas Tirtasari kembali membuka layanan SIM keliling pada {date_of}. Layanan ini hanya melayani
        perpanjangan SIM A dan SIM C yang masih berlaku. {maybe(r, moved, 0.4)}"""),
        "Berikut lokasinya:\n" + "\n".join(hours),
        prose(f"""{chief} mengimbau warga untuk {listed(said, "dan")}. {maybe(r, f"Petugas hari ini: {clerk}.")}"""),
        prose("""Syarat yang harus dibawa: KTP asli beserta fotokopi, SIM lama, bukti cek kesehatan, dan bukti tes psikologi. Biaya
        perpanjangan SIM A sebesar Rp80.000 dan SIM C sebesar Rp75.000. SIM yang sudah habis masa berlakunya harus dibuat baru di
        kantor."""),
    )


ABROAD_FIGURES: tuple[Callable[[random.Random], str], ...] = (power, closure, lottery, licences)
