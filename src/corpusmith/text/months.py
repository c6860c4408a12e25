"""Names of months and weekdays, from the Unicode CLDR (by babel 2.18), case-folded, without a final stop.

A language is twelve (months) or seven (weekdays, Monday first) groups parted by blanks; names of a group by `/`, blanks within a name are `_`.
Forms that newspapers print and CLDR lacks are added (`sept`, `jänner`, `agt`, the months of the Levant and the Maghreb, Serbian genitives).
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar
from unicodedata import normalize

_Number = TypeVar("_Number")
# Signs that capitals, typists and keyboards leave out: tonos and dialytika of Greek, the dot of a Turkish capital İ, hamza and vowel signs, nukta.
_LEFT_OUT = re.compile(r"(?<=[αεηιουω])[\u0300\u0301\u0308]+|[\u0307\u064b-\u0655\u093c]")

MONTH_NAMES = {
    "en": "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
    "de": "januar/jan/jänner februar/feb/feber märz/mär/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
    "fr": "janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc/decembre",
    "es": "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sept/setiembre/set octubre/oct noviembre/nov diciembre/dic",
    "pt": "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
    "it": "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic",
    "nl": "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec",
    "da": "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/dec",
    "sv": "januari/jan februari/feb mars april/apr maj juni juli augusti/aug september/sep oktober/okt november/nov december/dec",
    "nb": "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov desember/des",
    "nn": "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov desember/des",
    "fi": "tammikuuta/tammi/tammikuu helmikuuta/helmi/helmikuu maaliskuuta/maalis/maaliskuu huhtikuuta/huhti/huhtikuu toukokuuta/touko/toukokuu kesäkuuta/kesä/kesäkuu heinäkuuta/heinä/heinäkuu elokuuta/elo/elokuu syyskuuta/syys/syyskuu lokakuuta/loka/lokakuu marraskuuta/marras/marraskuu joulukuuta/joulu/joulukuu",
    "is": "janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep október/okt nóvember/nóv desember/des",
    "pl": "stycznia/sty/styczeń lutego/lut/luty marca/mar/marzec kwietnia/kwi/kwiecień maja/maj czerwca/cze/czerwiec lipca/lip/lipiec sierpnia/sie/sierpień września/wrz/wrzesień października/paź/październik listopada/lis/listopad grudnia/gru/grudzień",
    "cs": "ledna/led/leden února/úno/únor března/bře/březen dubna/dub/duben května/kvě/květen června/čvn/červen července/čvc/červenec srpna/srp/srpen září/zář října/říj/říjen listopadu/lis/listopad prosince/pro/prosinec",
    "sk": "januára/jan/január februára/feb/február marca/mar/marec apríla/apr/apríl mája/máj júna/jún júla/júl augusta/aug/august septembra/sep/september októbra/okt/október novembra/nov/november decembra/dec/december",
    "hu": "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec",
    "ro": "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept octombrie/oct noiembrie/nov decembrie/dec",
    "bg": "януари/яну февруари/фев март април/апр май юни юли август/авг септември/сеп октомври/окт ноември/ное декември/дек",
    "ru": "января/янв/январь февраля/февр/февраль/фев марта/мар/март апреля/апр/апрель мая/май июня/июн/июнь/июн июля/июл/июль/июл августа/авг/август сентября/сент/сентябрь/сен октября/окт/октябрь ноября/нояб/ноябрь/ноя декабря/дек/декабрь",
    "uk": "січня/січ/січень лютого/лют/лютий березня/бер/березень квітня/квіт/квітень травня/трав/травень червня/черв/червень липня/лип/липень серпня/серп/серпень вересня/вер/вересень жовтня/жовт/жовтень листопада/лист/листопад грудня/груд/грудень",
    "be": "студзеня/сту/студзень лютага/лют/люты сакавіка/сак/сакавік красавіка/кра/красавік мая/май чэрвеня/чэр/чэрвень ліпеня/ліп/ліпень жніўня/жні/жнівень верасня/вер/верасень кастрычніка/кас/кастрычнік лістапада/ліс/лістапад снежня/сне/снежань",
    "sr": "јануар/јан/januar/jan/јануара/januara фебруар/феб/februar/feb/фебруара/februara март/мар/mart/mar/марта/marta април/апр/april/apr/априла/aprila мај/maj/маја/maja јун/jun/јуна/juna јул/jul/јула/jula август/авг/avgust/avg/августа/avgusta септембар/сеп/septembar/sep/септембра/septembra октобар/окт/oktobar/okt/октобра/oktobra новембар/нов/novembar/nov/новембра/novembra децембар/дец/decembar/dec/децембра/decembra",
    "hr": "siječnja/sij/siječanj veljače/velj/veljača ožujka/ožu/ožujak travnja/tra/travanj svibnja/svi/svibanj lipnja/lip/lipanj srpnja/srp/srpanj kolovoza/kol/kolovoz rujna/ruj/rujan listopada/lis/listopad studenoga/stu/studeni prosinca/pro/prosinac",
    "sl": "januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg september/sep oktober/okt november/nov december/dec",
    "mk": "јануари/јан февруари/фев март/мар април/апр мај јуни/јун јули/јул август/авг септември/сеп октомври/окт ноември/ное декември/дек",
    "el": "ιανουαρίου/ιαν/ιανουάριοσ φεβρουαρίου/φεβ/φεβρουάριοσ μαρτίου/μαρ/μάρτιοσ/μάρ απριλίου/απρ/απρίλιοσ μαΐου/μαΐ/μάιοσ/μάι ιουνίου/ιουν/ιούνιοσ/ιούν ιουλίου/ιουλ/ιούλιοσ/ιούλ αυγούστου/αυγ/αύγουστοσ/αύγ σεπτεμβρίου/σεπ/σεπτέμβριοσ οκτωβρίου/οκτ/οκτώβριοσ νοεμβρίου/νοε/νοέμβριοσ/νοέ δεκεμβρίου/δεκ/δεκέμβριοσ",
    "tr": "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may/mayis haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas/kasim aralık/ara/aralik",
    "az": "yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt noyabr/noy dekabr/dek",
    "et": "jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept oktoober/okt november/nov detsember/dets",
    "lv": "janvāris/janv februāris/febr marts aprīlis/apr maijs jūnijs/jūn jūlijs/jūl augusts/aug septembris/sept oktobris/okt novembris/nov decembris/dec",
    "lt": "sausio/saus/sausis vasario/vas/vasaris kovo/kov/kovas balandžio/bal/balandis gegužės/geg/gegužė birželio/birž/birželis liepos/liep/liepa rugpjūčio/rugp/rugpjūtis rugsėjo/rugs/rugsėjis spalio/spal/spalis lapkričio/lapkr/lapkritis gruodžio/gruod/gruodis",
    "sq": "janar/jan shkurt/shk mars/mar prill/pri maj qershor/qer korrik/korr gusht/gush shtator/sht tetor/tet nëntor/nën dhjetor/dhj",
    "ca": "gener/gen/gener/gen febrer/febr/febrer/febr març/març abril/abr/abril/abr maig/maig juny/juny juliol/jul/juliol/jul agost/ag/agost/ag setembre/set/setembre/set octubre/oct/octubre/oct novembre/nov/novembre/nov desembre/des/desembre/des",
    "gl": "xaneiro/xan febreiro/feb marzo/mar abril/abr maio xuño xullo/xul agosto/ago setembro/set outubro/out novembro/nov decembro/dec",
    "eu": "urtarrila/urt otsaila/ots martxoa/mar apirila/api maiatza/mai ekaina/eka uztaila/uzt abuztua/abu iraila/ira urria/urr azaroa/aza abendua/abe",
    "ga": "eanáir/ean feabhra/feabh márta aibreán/aib bealtaine/beal meitheamh/meith iúil lúnasa/lún meán_fómhair/mfómh deireadh_fómhair/dfómh samhain/samh nollaig/noll",
    "cy": "ionawr/ion chwefror/chwef/chw mawrth/maw ebrill/ebr mai mehefin/meh gorffennaf/gorff/gor awst medi hydref/hyd tachwedd/tach rhagfyr/rhag",
    "id": "januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu/agt september/sep oktober/okt november/nov desember/des",
    "ms": "januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt november/nov disember/dis",
    "fil": "enero/ene pebrero/peb marso/mar abril/abr mayo/may hunyo/hun hulyo/hul agosto/ago setyembre/set oktubre/okt nobyembre/nob disyembre/dis",
    "sw": "januari/jan februari/feb machi/mac aprili/apr mei juni/jun julai/jul agosti/ago septemba/sep oktoba/okt novemba/nov desemba/des",
    "af": "januarie/jan februarie/feb maart/mrt april/apr mei junie/jun julie/jul augustus/aug september/sep oktober/okt november/nov desember/des",
    "ar": "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/نيسان/أفريل مايو/أيار/ماي يونيو/حزيران/جوان يوليو/تموز/جويلية/يوليوز أغسطس/آب/أوت/غشت سبتمبر/أيلول/شتنبر أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني/نونبر ديسمبر/كانون_الأول/دجنبر",
    "fa": "ژانویهٔ/ژانویه فوریهٔ/فوریه مارس آوریل مهٔ/مه ژوئن ژوئیهٔ/ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "he": "ינואר/ינו׳ פברואר/פבר׳ מרץ אפריל/אפר׳ מאי יוני יולי אוגוסט/אוג׳ ספטמבר/ספט׳ אוקטובר/אוק׳ נובמבר/נוב׳ דצמבר/דצמ׳",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "hi": "जनवरी/जन॰ फ़रवरी/फ़र॰ मार्च अप्रैल मई जून जुलाई/जुल॰ अगस्त/अग॰ सितंबर/सित॰/सितम्बर अक्टूबर/अक्टू॰/अक्तूबर नवंबर/नव॰/नवम्बर दिसंबर/दिस॰/दिसम्बर",
    "bn": "জানুয়ারী/জানু/জানুয়ারি ফেব্রুয়ারী/ফেব/ফেব্রুয়ারি মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/আগ সেপ্টেম্বর/সেপ অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে",
    "ta": "ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப் அக்டோபர்/அக் நவம்பர்/நவ டிசம்பர்/டிச",
    "te": "జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెం అక్టోబర్/అక్టో నవంబర్/నవం డిసెంబర్/డిసెం",
    "mr": "जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें डिसेंबर/डिसें",
    "ne": "जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "th": "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค",
    "lo": "ມັງກອນ/ມ.ກ ກຸມພາ/ກ.ພ ມີນາ/ມ.ນ ເມສາ/ມ.ສ ພຶດສະພາ/ພ.ພ ມິຖຸນາ/ມິ.ຖ ກໍລະກົດ/ກ.ລ ສິງຫາ/ສ.ຫ ກັນຍາ/ກ.ຍ ຕຸລາ/ຕ.ລ ພະຈິກ/ພ.ຈ ທັນວາ/ທ.ວ",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "my": "ဇန်နဝါရီ/ဇန် ဖေဖော်ဝါရီ/ဖေ မတ် ဧပြီ မေ ဇွန် ဇူလိုင်/ဇူ ဩဂုတ် စက်တင်ဘာ/စက် အောက်တိုဘာ/အောက် နိုဝင်ဘာ/နို ဒီဇင်ဘာ/ဒီ",
    "ka": "იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ",
    "hy": "հունվարի/հնվ/հունվար փետրվարի/փտվ/փետրվար մարտի/մրտ/մարտ ապրիլի/ապր/ապրիլ մայիսի/մյս/մայիս հունիսի/հնս/հունիս հուլիսի/հլս/հուլիս օգոստոսի/օգս/օգոստոս սեպտեմբերի/սեպ/սեպտեմբեր հոկտեմբերի/հոկ/հոկտեմբեր նոյեմբերի/նոյ/նոյեմբեր դեկտեմբերի/դեկ/դեկտեմբեր",
    "kk": "қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр қазан/қаз қараша/қар желтоқсан/жел",
    "uz": "yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avgust/avg sentabr/sen oktabr/okt noyabr/noy dekabr/dek",
    "mn": "нэгдүгээр_сар хоёрдугаар_сар гуравдугаар_сар дөрөвдүгээр_сар тавдугаар_сар зургаадугаар_сар долоодугаар_сар наймдугаар_сар есдүгээр_сар аравдугаар_сар арван_нэгдүгээр_сар арван_хоёрдугаар_сар",
}

WEEKDAY_NAMES = {
    "en": "monday/mon tuesday/tue wednesday/wed thursday/thu friday/fri saturday/sat sunday/sun",
    "de": "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sa sonntag/so",
    "fr": "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
    "es": "lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom",
    "pt": "segunda-feira/seg terça-feira/ter quarta-feira/qua quinta-feira/qui sexta-feira/sex sábado/sáb domingo/dom",
    "it": "lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom",
    "nl": "maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
    "da": "mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør søndag/søn",
    "sv": "måndag/mån tisdag/tis onsdag/ons torsdag/tors fredag/fre lördag/lör söndag/sön",
    "nb": "mandag/man tirsdag/tir onsdag/ons torsdag/tor fredag/fre lørdag/lør søndag/søn",
    "nn": "måndag/må/mån tysdag/ty/tys onsdag/on/ons torsdag/to/tor fredag/fr/fre laurdag/la/lau søndag/sø/søn",
    "fi": "maanantaina/ma/maanantai tiistaina/ti/tiistai keskiviikkona/ke/keskiviikko torstaina/to/torstai perjantaina/pe/perjantai lauantaina/la/lauantai sunnuntai/su",
    "is": "mánudagur/mán þriðjudagur/þri miðvikudagur/mið fimmtudagur/fim föstudagur/fös laugardagur/lau sunnudagur/sun",
    "pl": "poniedziałek/pon wtorek/wt środa/śr czwartek/czw piątek/pt sobota/sob niedziela/niedz",
    "cs": "pondělí/po úterý/út středa/st čtvrtek/čt pátek/pá sobota/so neděle/ne",
    "sk": "pondelok/po utorok/ut streda/st štvrtok/št piatok/pi sobota/so nedeľa/ne",
    "hu": "hétfő kedd szerda/sze csütörtök/cs péntek szombat/szo vasárnap",
    "ro": "luni/lun marți/mar miercuri/mie joi vineri/vin sâmbătă/sâm duminică/dum",
    "bg": "понеделник/пн вторник/вт сряда/ср четвъртък/чт петък/пт събота/сб неделя/нд",
    "ru": "понедельник/пн вторник/вт среда/ср четверг/чт пятница/пт суббота/сб воскресенье/вс",
    "uk": "понеділок/пн вівторок/вт середа/ср четвер/чт пʼятниця/пт субота/сб неділя/нд",
    "be": "панядзелак/пн аўторак/аў серада/ср чацвер/чц пятніца/пт субота/сб нядзеля/нд",
    "sr": "понедељак/пон/ponedeljak/pon уторак/уто/utorak/uto среда/сре/sreda/sre четвртак/чет/četvrtak/čet петак/пет/petak/pet субота/суб/subota/sub недеља/нед/nedelja/ned",
    "hr": "ponedjeljak/pon utorak/uto srijeda/sri četvrtak/čet petak/pet subota/sub nedjelja/ned",
    "sl": "ponedeljek/pon torek/tor sreda/sre četrtek/čet petek/pet sobota/sob nedelja/ned",
    "mk": "понеделник/пон вторник/вто среда/сре четврток/чет петок/пет сабота/саб недела/нед",
    "el": "δευτέρα/δευ τρίτη/τρί τετάρτη/τετ πέμπτη/πέμ παρασκευή/παρ σάββατο/σάβ κυριακή/κυρ",
    "tr": "pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt pazar/paz",
    "az": "bazar_ertəsi/b.e çərşənbə_axşamı/ç.a çərşənbə cümə_axşamı/c.a cümə şənbə bazar",
    "et": "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev",
    "lv": "pirmdiena/pirmd otrdiena/otrd trešdiena/trešd ceturtdiena/ceturtd piektdiena/piektd sestdiena/sestd svētdiena/svētd",
    "lt": "pirmadienis/pr antradienis/an trečiadienis/tr ketvirtadienis/kt penktadienis/pn šeštadienis/št sekmadienis/sk",
    "sq": "e_hënë/hën e_martë/mar e_mërkurë/mër e_enjte/enj e_premte/pre e_shtunë/sht e_diel/die",
    "ca": "dilluns/dl dimarts/dt dimecres/dc dijous/dj divendres/dv dissabte/ds diumenge/dg",
    "gl": "luns martes/mar mércores/mér xoves/xov venres/ven sábado/sáb domingo/dom",
    "eu": "astelehena/al asteartea/ar asteazkena/az osteguna/og ostirala/or larunbata/lr igandea/ig",
    "ga": "dé_luain/luan dé_máirt/máirt dé_céadaoin/céad déardaoin/déar dé_haoine/aoine dé_sathairn/sath dé_domhnaigh/domh",
    "cy": "dydd_llun/llun dydd_mawrth/maw dydd_mercher/mer dydd_iau/iau dydd_gwener/gwen/gwe dydd_sadwrn/sad dydd_sul/sul",
    "id": "senin/sen selasa/sel rabu/rab kamis/kam jumat/jum sabtu/sab minggu/min",
    "ms": "isnin/isn selasa/sel rabu/rab khamis/kha jumaat/jum sabtu/sab ahad/ahd",
    "vi": "thứ_hai/th_2 thứ_ba/th_3 thứ_tư/th_4 thứ_năm/th_5 thứ_sáu/th_6 thứ_bảy/th_7 chủ_nhật/cn",
    "fil": "lunes/lun martes/mar miyerkules/miy huwebes/huw biyernes/biy sabado/sab linggo/lin",
    "sw": "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili",
    "af": "maandag/ma dinsdag/di woensdag/wo donderdag/do vrydag/vr saterdag/sa sondag/so",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "fa": "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
    "he": "יום_שני/יום_ב׳ יום_שלישי/יום_ג׳ יום_רביעי/יום_ד׳ יום_חמישי/יום_ה׳ יום_שישי/יום_ו׳ יום_שבת/שבת יום_ראשון/יום_א׳",
    "ur": "پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار",
    "hi": "सोमवार/सोम मंगलवार/मंगल बुधवार/बुध गुरुवार/गुरु शुक्रवार/शुक्र शनिवार/शनि रविवार/रवि",
    "bn": "সোমবার/সোম মঙ্গলবার/মঙ্গল বুধবার/বুধ বৃহস্পতিবার/বৃহস্পতি শুক্রবার/শুক্র শনিবার/শনি রবিবার/রবি",
    "ta": "திங்கள்/திங் செவ்வாய்/செவ் புதன்/புத வியாழன்/வியா வெள்ளி/வெள் சனி ஞாயிறு/ஞாயி",
    "te": "సోమవారం/సోమ మంగళవారం/మంగళ బుధవారం/బుధ గురువారం/గురు శుక్రవారం/శుక్ర శనివారం/శని ఆదివారం/ఆది",
    "mr": "सोमवार/सोम मंगळवार/मंगळ बुधवार/बुध गुरुवार/गुरु शुक्रवार/शुक्र शनिवार/शनि रविवार/रवि",
    "ne": "सोमबार/सोम मङ्गलबार/मङ्गल बुधबार/बुध बिहिबार/बिहि शुक्रबार/शुक्र शनिबार/शनि आइतबार/आइत",
    "th": "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี/พฤ วันศุกร์ วันเสาร์ วันอาทิตย์/อา",
    "lo": "ວັນຈັນ/ຈັນ ວັນອັງຄານ/ອັງຄານ ວັນພຸດ/ພຸດ ວັນພະຫັດ/ພະຫັດ ວັນສຸກ/ສຸກ ວັນເສົາ/ເສົາ ວັນອາທິດ/ອາທິດ",
    "km": "ច័ន្ទ/ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍/ព្រហ សុក្រ សៅរ៍ អាទិត្យ",
    "my": "တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေ",
    "ka": "ორშაბათი/ორშ სამშაბათი/სამ ოთხშაბათი/ოთხ ხუთშაბათი/ხუთ პარასკევი/პარ შაბათი/შაბ კვირა/კვი",
    "hy": "երկուշաբթի/երկ երեքշաբթի/երք չորեքշաբթի/չրք հինգշաբթի/հնգ ուրբաթ/ուր շաբաթ/շբթ կիրակի/կիր",
    "kk": "дүйсенбі/дс сейсенбі/сс сәрсенбі/ср бейсенбі/бс жұма/жм сенбі/сб жексенбі/жс",
    "uz": "dushanba/dush seshanba/sesh chorshanba/chor payshanba/pay juma/jum shanba/shan yakshanba/yak",
    "mn": "даваа/да мягмар/мя лхагва/лх пүрэв/пү баасан/ба бямба/бя ням/ня",
}


def numbered(table: dict[str, str]) -> dict[str, tuple[int, ...]]:
    """Numbers from 1 that a name may stand for, over all languages of a table.

    >>> numbered(MONTH_NAMES)["januar"], numbered(MONTH_NAMES)["listopad"]
    ((1,), (10, 11))
    """
    found: dict[str, list[int]] = {}
    for names in by_language(table).values():
        for name, number in names.items():
            numbers = found.setdefault(name, [])
            if number not in numbers:
                numbers.append(number)
    return {name: tuple(sorted(numbers)) for name, numbers in found.items()}


def by_language(table: dict[str, str]) -> dict[str, dict[str, int]]:
    """Number from 1 of each name, language by language."""
    return {
        language: {
            normalize("NFC", name): number
            for number, group in enumerate(groups.split(" "), 1)
            for name in group.replace("_", " ").split("/")
        }
        for language, groups in table.items()
    }


def folded(name: str) -> str:
    """A name without the signs that are left out where capitals or plain keyboards are used.

    >>> folded("μαΐου"), folded("أبريل"), folded("फ़रवरी"), folded("märz")
    ('μαιου', 'ابريل', 'फरवरी', 'märz')
    """
    return normalize("NFC", _LEFT_OUT.sub("", normalize("NFD", name)))


def with_folded(names: Mapping[str, _Number]) -> dict[str, _Number]:
    """Numbers of names and of their folded forms; a name that is itself another's folded form keeps its own."""
    return {folded(name): number for name, number in names.items()} | dict(names)
