"""Eighth frames in Arabic, Hindi and Polish: a minister's visitor, the stars of the day, what a parish is told on Sunday."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import joined, listed, maybe, pool, prose, shuffled

MEN_AR = pool(
    """عادل | سامي | يوسف | خالد | ماجد | فهد | طارق | نبيل | حسام | رائد | وليد | بدر | زياد | هاني | منير | جابر | أنور | صالح"""
)
HOUSES_AR = pool("""الرفاعي | المنصوري | الحداد | الكرمي | البستاني | النعيمي | الشامي | القاسم | العامري | الدرويش | الخياط | الصباغ |
    المهيري | التميمي | الجبوري | الزيدي | السويدي | الهاشمي""")
POSTS_AR = pool("""وزير الزراعة والثروة السمكية | وزير النقل والمواصلات | وزير الثقافة | وزير التعليم العالي والبحث العلمي | وزير الصحة
    العامة | وزير السياحة والآثار | وزير الاقتصاد والتخطيط | وزير البيئة والموارد المائية | وزير العمل | وزير الاتصالات وتقنية المعلومات |
    وزير الشباب والرياضة | وزير الصناعة | وزير العدل | وزير الإسكان | وزير الأشغال العامة""")
GUESTS_AR = pool("""سفير جمهورية كوريا | سفير مملكة الدنمارك | سفير جمهورية البرتغال | سفير كندا | سفير جمهورية تنزانيا المتحدة | سفير
    اليابان | سفير جمهورية المجر | سفير ماليزيا | سفير جمهورية تشيلي | سفير نيوزيلندا | سفير جمهورية السنغال | سفير جمهورية أوزبكستان |
    سفير أيرلندا | سفير جمهورية فيتنام | سفير جمهورية بلغاريا | سفير مملكة تايلاند | رئيس بعثة الاتحاد الأوروبي | المنسق المقيم للأمم
    المتحدة""")
THEMES_AR = pool("""تبادل الخبرات في مجال التدريب المهني | إقامة معرض مشترك للصناعات التقليدية | تسهيل دخول المنتجات الزراعية إلى الأسواق
    | دعم برامج الابتعاث للطلبة | استخدام الطاقة الشمسية في ضخ المياه | ترميم المباني التاريخية في المدينة القديمة | تشغيل خط جوي مباشر
    بين العاصمتين | مكافحة التصحر وحماية المراعي | تطوير الموانئ والمناطق الحرة | رقمنة الخدمات الحكومية | التعاون في مجال اللقاحات
    والأدوية | تشجيع الاستثمار في القطاع الفندقي | تنظيم أسبوع ثقافي مشترك | تأهيل القضاة والكوادر القانونية | حماية حقوق العمالة الوافدة
    | إنشاء مختبر لسلامة الغذاء | تمويل المشروعات الصغيرة للنساء | تبادل زيارات الفرق الرياضية""")
HOSTS_AR = pool("""عمق العلاقات التاريخية التي تربط البلدين الصديقين | حرص الحكومة على تنويع شراكاتها | ضرورة تفعيل الاتفاقيات الموقعة
    | استعداد الوزارة لتقديم كل التسهيلات الممكنة | أن المرحلة المقبلة ستشهد مشروعات نوعية | أن الإنسان هو محور التنمية
    | ضرورة إشراك الجامعات في هذه الجهود | أن أبواب الوزارة مفتوحة أمام المستثمرين | أهمية نقل التجارب الناجحة إلى المحافظات البعيدة
    | أن الوزارة ماضية في تحديث أنظمتها | أن أمن الغذاء والماء مسؤولية الجميع | اهتمام القيادة بتمكين الشباب | تقدير البلاد للمواقف
    الداعمة لقضاياها | أن التراث ثروة لا تقل عن الموارد الطبيعية | أهمية قياس أثر البرامج على حياة الناس""")
GUESTS_SAID_AR = pool("""رغبة القطاع الخاص في بلاده في توسيع نشاطه | تطلع بلاده إلى عقد اللجنة المشتركة قريبا | إعجابه بما شاهده من نهضة
    عمرانية | تقدير بلاده للدور الذي تقوم به الجالية المقيمة | أهمية التشاور بين البلدين في المحافل الدولية | أن السلام شرط لكل تقدم
    | استعداد شركات بلاده للمشاركة في المناقصات المطروحة | أهمية البناء على ما تحقق في السنوات الماضية | أن بلاده تنظر إلى المنطقة بوصفها
    شريكا طويل الأمد | عزم السفارة على تنظيم يوم مفتوح للتعريف بالجامعات | سعادته بما لقيه من كرم الضيافة | الحاجة إلى تبسيط إجراءات
    التأشيرات | أن التجربة المحلية في ترشيد المياه تستحق الدراسة | حرص بلاده على استمرار الدعم الفني | أن السياحة جسر بين الشعوب""")
AIDES_AR = pool("وكيل الوزارة | المستشار القانوني | مدير العلاقات الدولية | مدير مكتب الوزير | الوكيل المساعد | المتحدث الرسمي")
CLOSES_AR = pool("""وفي ختام اللقاء تبادل الجانبان الهدايا التذكارية | ووجه الضيف دعوة رسمية إلى الوزير لزيارة بلاده | واتفق الجانبان على
    تشكيل فريق عمل لمتابعة ما تم بحثه | وقام الضيف بعد ذلك بجولة في المتحف الوطني | ومن المقرر أن يعقد اجتماع فني في وقت لاحق | وأعرب
    الضيف عن شكره لحسن الاستقبال | واستمع الضيف إلى شرح عن خطط الوزارة | وسلم الضيف رسالة خطية من نظيره | وتخلل اللقاء عرض فيلم قصير |
    ووقع الجانبان محضر الاجتماع | وتمنى الوزير للضيف التوفيق في مهامه الجديدة | واطلع الضيف على نماذج من أعمال الطلبة""")


def arab(r: random.Random) -> str:
    """An Arab man's name."""
    return f"{r.choice(MEN_AR)} بن {r.choice(MEN_AR)} {r.choice(HOUSES_AR)}"


def reception(r: random.Random) -> str:
    """A state news agency's item: a minister receives a visitor; what each said comes in either order."""
    post, guest, themes = r.choice(POSTS_AR), r.choice(GUESTS_AR), r.sample(THEMES_AR, r.randint(2, 4))
    host, weekday = arab(r), r.choice(pool("الأحد | الاثنين | الثلاثاء | الأربعاء | الخميس"))
    where = r.choice(pool("في مكتبه بديوان الوزارة | في مقر الوزارة | بقاعة الاجتماعات الكبرى | على هامش المؤتمر الوطني | في العاصمة"))
    aides = [f"{aide} {arab(r)}" for aide in r.sample(AIDES_AR, r.randint(1, 3))]
    (he, also), (other, more) = r.sample(HOSTS_AR, 2), r.sample(GUESTS_SAID_AR, 2)
    first = f"وأكد الوزير خلال اللقاء {he}{maybe(r, f'، مشيرا إلى {also}')}."
    second = f"من جانبه أبرز الضيف {other}{maybe(r, f'، مؤكدا {more}')}."
    return joined(
        f"{post} يستقبل {guest}",
        prose(f"""استقبل معالي {post} {host} {where} اليوم {weekday} سعادة {guest} المعتمد لدى البلاد، والوفد المرافق له."""),
        prose(f"""وجرى خلال اللقاء بحث سبل تعزيز العلاقات الثنائية وتطويرها بما يخدم المصالح المشتركة،
        كما تناول الجانبان {"، و".join(themes)}."""),
        *shuffled(r, first, second),
        f"{r.choice(CLOSES_AR)}.",
        maybe(r, f"حضر اللقاء {' و'.join(aides)} وعدد من المسؤولين في الوزارة.", 0.7),
    )


SIGNS_HI = pool("मेष | वृषभ | मिथुन | कर्क | सिंह | कन्या | तुला | वृश्चिक | धनु | मकर | कुंभ | मीन")
MOODS_HI = pool("""आज का दिन आपके लिए मिश्रित फल लेकर आएगा | दिन की शुरुआत उत्साह से होगी | आज मन कुछ उलझा हुआ रह सकता है | ग्रहों की चाल
    आपके पक्ष में है | आज धैर्य ही आपका सबसे बड़ा सहारा है | दिन भागदौड़ में बीतेगा | भाग्य आज आपका साथ देगा | पुरानी चिंताएँ दूर होती दिखेंगी
    | आज सोच समझकर बोलना अच्छा रहेगा | आत्मविश्वास बढ़ा हुआ रहेगा | दिन सामान्य रहेगा, पर शाम सुखद होगी | आज किसी शुभ समाचार की आशा रखिए |
    मेहनत का फल मिलने का समय आ गया है | आज जल्दबाज़ी से बचें | रचनात्मक काम में मन लगेगा""")
AREAS_HI = pool("""नौकरी में | व्यापार में | पढ़ाई में | साझेदारी के काम में | ज़मीन-जायदाद के मामले में | कोर्ट-कचहरी के मामले में | निवेश के
    मामले में | विदेश से जुड़े काम में | सरकारी काम में | खेती-बाड़ी में | दुकान के काम में | लेखन और कला के क्षेत्र में | राजनीति में |
    परीक्षा की तैयारी में | वाहन की खरीद में | लेन-देन में | नई योजना में""")
TURNS_HI = pool("""मनचाही सफलता मिलेगी | थोड़ी रुकावट आ सकती है | वरिष्ठों का सहयोग मिलेगा | लाभ के योग बन रहे हैं | सावधानी बरतना ज़रूरी है
    | विरोधी सक्रिय रहेंगे | रुका हुआ काम आगे बढ़ेगा | जल्दबाज़ी नुकसान करा सकती है | नए अवसर सामने आएँगे | किसी अनुभवी की राय लेना अच्छा
    रहेगा | मेहनत ज़्यादा और फल कम मिलेगा | आपकी तारीफ़ होगी | कागज़ ठीक से जाँच लें | आज कोई बड़ा फ़ैसला न करें | पुरानी गलती सुधारने का मौका
    मिलेगा | खर्च बढ़ सकता है""")
KIN_HI = pool("""जीवनसाथी | माता | पिता | बड़े भाई | छोटी बहन | संतान | पुराने मित्र | पड़ोसी | ससुराल पक्ष | घर के बुज़ुर्ग | दूर के रिश्तेदार |
    प्रेमी | किसी सहकर्मी | गुरु | मामा""")
TIES_HI = pool("""के साथ समय अच्छा बीतेगा | से किसी बात पर मतभेद हो सकता है | की सलाह काम आएगी | की सेहत पर ध्यान दें | को आपकी मदद की ज़रूरत
    पड़ेगी | से शुभ समाचार मिलेगा | के साथ यात्रा की योजना बनेगी | की बात को अनसुना न करें | से मिला उपहार मन खुश करेगा | के सामने अपनी बात
    खुलकर रखें | के कारण चिंता बनी रहेगी | का पूरा सहयोग मिलेगा | से पुराना विवाद सुलझ जाएगा | को समय देना ज़रूरी है | पर आँख मूँदकर भरोसा
    न करें""")
CURES_HI = pool("""गाय को रोटी खिलाएँ | सूर्य को जल चढ़ाएँ | पीपल के नीचे दीपक जलाएँ | ज़रूरतमंद को कंबल दान करें | हनुमान चालीसा का पाठ करें
    | चींटियों को आटा डालें | तुलसी में जल दें | शिवलिंग पर दूध अर्पित करें | कन्याओं को मिठाई बाँटें | माथे पर केसर का तिलक लगाएँ | मछलियों
    को दाना डालें | काले तिल दान करें | मंदिर में फल चढ़ाएँ | पक्षियों के लिए पानी रखें | गुड़ खाकर घर से निकलें""")
COLOURS_HI = pool("लाल | पीला | हरा | सफ़ेद | नीला | नारंगी | गुलाबी | बैंगनी | भूरा | केसरिया | आसमानी | सुनहरा")
DAYS_HI = pool("सोमवार | मंगलवार | बुधवार | गुरुवार | शुक्रवार | शनिवार | रविवार")
SEERS_HI = pool("पंडित रमाकांत ओझावाल | आचार्य विद्याधर मिश्रेश | ज्योतिषी सुमन तिवारिया | पंडित गिरिजा शंकर जोशीकर | आचार्या मीरा देवधरन")


def stars(r: random.Random) -> str:
    """A Hindi paper's horoscope of the day."""
    weekday = r.choice(DAYS_HI)
    works = [f"{area} {turn}" for area, turn in zip(r.sample(AREAS_HI, 12), r.sample(TURNS_HI, 12), strict=True)]
    homes = [f"{kin} {tie}" for kin, tie in zip(r.sample(KIN_HI, 12), r.sample(TIES_HI, 12), strict=True)]
    told = []
    for sign, mood, work, home in zip(SIGNS_HI, r.sample(MOODS_HI, 12), works, homes, strict=True):
        kept = [f"{part}।" for part in (maybe(r, mood, 0.7), *r.sample((work, home), 2)) if part]
        told.append(f"{sign}: {' '.join(kept)} {maybe(r, f'उपाय: {r.choice(CURES_HI)}।', 0.4)} शुभ रंग: {r.choice(COLOURS_HI)}।")
    return joined(
        f"आज का राशिफल, {weekday}: जानिए कैसा रहेगा आपका दिन",
        prose(f"""{r.choice(SEERS_HI)} के अनुसार {weekday} को चंद्रमा {r.choice(SIGNS_HI)} राशि में रहेगा। पढ़िए सभी बारह राशियों का हाल।"""),
        *(prose(text) for text in told),
        "यह राशिफल सामान्य ज्योतिषीय मान्यताओं पर आधारित है। कोई भी निर्णय लेने से पहले विशेषज्ञ की सलाह अवश्य लें।",
    )


SUNDAYS_PL = pool("""I Niedziela Adwentu | III Niedziela Adwentu | Niedziela Chrztu Pańskiego | IV Niedziela zwykła | VII Niedziela zwykła
    | II Niedziela Wielkiego Postu | V Niedziela Wielkiego Postu | Niedziela Miłosierdzia | IV Niedziela Wielkanocna | VI Niedziela
    Wielkanocna | Niedziela Trójcy Świętej | XIII Niedziela zwykła | XVII Niedziela zwykła | XXI Niedziela zwykła | XXVI Niedziela zwykła
    | XXXI Niedziela zwykła""")
STREETS_PL = pool("""Lipowej | Szkolnej | Ogrodowej | Polnej | Krótkiej | Młyńskiej | Leśnej | Kościelnej | Kwiatowej | Słonecznej |
    Nadrzecznej | Zielonej | Akacjowej | Cichej | Brzozowej""")
SERVICES_PL = pool("""nieszpory z procesją | różaniec za zmarłych z naszej parafii | adoracja Najświętszego Sakramentu | nabożeństwo
    majowe przy kapliczce | koronka w intencji chorych | droga krzyżowa prowadzona przez młodzież | katecheza dla rodziców dzieci
    pierwszokomunijnych | koncert pieśni maryjnych | spotkanie kandydatów do bierzmowania | modlitwa o powołania | próba chóru |
    poświęcenie pojazdów | Gorzkie Żale z kazaniem | błogosławieństwo małych dzieci | czuwanie przed uroczystością odpustową""")
GROUPS_PL = pool("""Róż Różańcowych | Caritas | ministrantów i lektorów | Oazy Rodzin | scholi dziecięcej | rady parafialnej | Klubu
    Seniora | kręgu biblijnego | Rycerzy Kolumba | Legionu Maryi | Akcji Katolickiej | harcerzy | zespołu redakcyjnego gazetki |
    wolontariuszy hospicjum | Dzieci Maryi""")
AIMS_PL = pool("""remont organów | nowe ławki do kaplicy | opał na zimę | pomoc rodzinie po pożarze | kolonie dla dzieci | wymianę okien w
    salce | seminarium duchowne | misje w Afryce | odnowienie polichromii | naprawę dachu | stołówkę dla ubogich | ogrodzenie cmentarza |
    nowe nagłośnienie | dom samotnej matki | kwiaty do grobu Pańskiego""")
GOALS_PL = pool("""Wierzbowa Góra | Święta Lipka Dolna | Kalwaria Borowska | Studzianki | Leśniów Mały | Górka Klasztorna | Matka Boska
    Jeziorna | Skalny Źdrój | Piekarów | Stary Zagórz | Rokitnica | Trzy Krzyże | Kodeniec | Sulistrów | Gidlewo""")
NAMES_PL = pool("""Stanisław Gawrych | Helena Mazurczyk | Zbigniew Olszowy | Genowefa Tracz | Marian Drozdek | Krystyna Wilkosz | Ryszard
    Pająkowski | Janina Sowińczyk | Kazimierz Bryłka | Zofia Hajdukowa | Tadeusz Śliwa | Irena Koziarz | Edward Mroczny | Barbara Lisicka
    | Henryk Paluszek | Danuta Wronowa | Bogdan Sikornik | Teresa Jagłowska""")
COUPLES_PL = pool("""Kamil Zawadzic i Natalia Pietrzok | Michał Bednarz i Ola Wójtas | Damian Kurek i Paulina Lech | Piotr Głaz i Ewelina
    Szymik | Bartosz Rybarz i Karolina Duda | Łukasz Żmuda i Monika Frąc | Adrian Socha i Weronika Kłos | Jakub Mielcarz i Iga Nowotna |
    Tomasz Gil i Sylwia Banaś | Marcin Cieślar i Marta Oleś | Patryk Wrona i Justyna Łoza | Szymon Haber i Klaudia Miś""")
DAYS_PL = pool("poniedziałek | wtorek | środę | czwartek | piątek | sobotę")
MASSES_PL = pool(
    "po porannej Mszy Świętej | po wieczornej Mszy Świętej | po sumie | przed wieczorną Mszą Świętą | po Mszy Świętej z udziałem dzieci"
)


def parish(r: random.Random) -> str:
    """What a Polish priest reads out on Sunday: a list whose items come in any order, between fixed ones."""
    wd, dead = r.sample(DAYS_PL, 4), r.sample(NAMES_PL, r.randint(1, 4))
    shop = r.choice(
        pool("prasa katolicka | opłatki | kalendarze | gromnice | modlitewniki | bilety na koncert | cegiełki | świece Caritas")
    )
    (group, other), (aim, past), (a, b, c) = r.sample(GROUPS_PL, 2), r.sample(AIMS_PL, 2), r.sample(STREETS_PL, 3)
    items = (
        f"Dziś {r.choice(MASSES_PL)} {r.choice(SERVICES_PL)}. Serdecznie zapraszamy.",
        f"W {wd[0]} {r.choice(MASSES_PL)} {r.choice(SERVICES_PL)}.",
        f"Spotkanie {group} odbędzie się w {wd[1]} {r.choice(MASSES_PL)}, a {other} w {wd[2]} w salce parafialnej.",
        f"Składka z przyszłej niedzieli przeznaczona jest na {aim}. Bóg zapłać za ofiary na {past}.",
        f"Dziękujemy rodzinom z ulicy {a} za posprzątanie kościoła. Na {wd[3]} prosimy mieszkańców ulic {b} i {c}.",
        f"Organizujemy pielgrzymkę do sanktuarium {r.choice(GOALS_PL)}. Zapisy przyjmuje {r.choice(NAMES_PL)}.",
        f"Zapowiedzi przedślubne: {r.choice(COUPLES_PL)}. Kto wiedziałby o przeszkodach, zobowiązany jest powiadomić kancelarię.",
        f"Do nabycia w zakrystii: {shop}.",
        f"Do wieczności odeszli: {listed(dead, 'i')}. Wieczny odpoczynek racz im dać, Panie.",
    )
    kept = r.sample(items, r.randint(5, 9))
    last = "Wszystkim solenizantom i jubilatom tygodnia życzymy opieki Matki Bożej, a chorym powrotu do zdrowia."
    return joined(
        f"Ogłoszenia parafialne: {r.choice(SUNDAYS_PL)}",
        "Parafia Świętego Wojciecha w Brzezinach Górnych",
        *(f"{number}. {text}" for number, text in enumerate((*kept, last), 1)),
        "Kancelaria czynna po Mszach Świętych z wyjątkiem niedziel. Ksiądz proboszcz i księża wikariusze",
    )


TONGUES_WORDS: tuple[Callable[[random.Random], str], ...] = (reception, stars, parish)
