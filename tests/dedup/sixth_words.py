"""What the frames in other languages draw on: names, places and phrases, all of them invented."""

from __future__ import annotations

MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
ORTE = (
    "Aldenried", "Birkhausen", "Dornstetten-Au", "Eschwang", "Fuhlenkamp", "Grünbrück", "Hasselrode", "Ilmersdorf", "Kaltenmoos",
    "Lindweiler", "Niederquell", "Oberfahr", "Pappelstedt", "Rothenkoog", "Steinlohe", "Wiesbüttel",
)  # fmt: skip
STRASSEN = (
    "Ahornallee", "Am Alten Zoll", "Bahnhofstraße", "Birkenweg", "Deichstraße", "Fabrikstraße", "Gartenweg", "Hauptstraße",
    "Industriering", "Kirchplatz", "Lange Reihe", "Mühlenweg", "Ringstraße", "Schulstraße", "Umgehungsstraße", "Ziegeleiweg",
)  # fmt: skip
LEUTE = tuple(
    f"{vor} {nach}"
    for vor in ("Anke", "Bernd", "Christa", "Detlef", "Elke", "Frauke", "Gerd", "Heike", "Jochen", "Katrin", "Lutz", "Silke")
    for nach in ("Abelmann", "Brockhoff", "Dierksen", "Eilers", "Fechtner", "Grundig", "Hollmer", "Kruppke", "Matthäi", "Wüstefeld")
)
LAENDER = ("Hochwald", "Westmark", "Elbmarsch", "Nordgau", "Oberlausche", "Sundland", "Rheinbergen", "Wesertal")
PARTEIEN = (
    "Bürgerunion",
    "Soziale Allianz",
    "Grüne Mitte",
    "Freie Liste",
    "Heimatpartei",
    "Linke Plattform",
    "Volkspartei",
    "Zukunft Land",
)
INSTITUTE = ("Demos-Quer", "Pulsmesser", "Trendwerk", "Wahlkunde Plus", "Infomark", "Meinung & Daten", "Votum")
THEMEN = (
    "die Wohnungsnot", "der Lehrermangel", "die Zuwanderung", "der Klimaschutz", "die innere Sicherheit", "die Pflege", "die Inflation",
    "der Zustand der Straßen", "die Krankenhäuser auf dem Land", "der Nahverkehr", "die Energiepreise",
)  # fmt: skip
TAGE = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
VILLES = (
    "Saint-Orvin", "Valbrune", "Montcerf-le-Vieux", "Lachaume-sur-Aire", "Bréguzac", "Pont-Ferrand", "Sainte-Ilde", "Courtevigne",
    "Roquemaure-les-Pins", "Thézillon", "Aubrespin", "Marsanvilliers", "Le Faubrac", "Villeperdrix", "Clairfontan",
)  # fmt: skip
GENS = tuple(
    f"{prenom} {nom}"
    for prenom in ("Adèle", "Bastien", "Clotilde", "Didier", "Estelle", "Firmin", "Ghislaine", "Hervé", "Josiane", "Lucien", "Maëlle")
    for nom in ("Arnoulet", "Bessonnat", "Charvieux", "Delorgue", "Escoubas", "Fayolleau", "Gravouil", "Lestrade", "Mazurier", "Tissandre")
)
BETES = (
    "Vaches charolaises", "Vaches limousines", "Taureaux de réforme", "Broutards mâles", "Génisses de boucherie", "Veaux de huit jours",
    "Vaches laitières de réforme", "Jeunes bovins", "Agneaux légers", "Agneaux lourds", "Brebis de réforme", "Porcelets", "Chevreaux",
)  # fmt: skip
COURS = (
    "cours stables", "vente difficile", "demande soutenue des engraisseurs", "offre réduite, tarifs en hausse", "commerce calme",
    "bêtes de qualité très recherchées", "les acheteurs étrangers étaient absents", "léger repli", "tout s'est vendu avant midi",
    "écarts importants selon la conformation", "marché fluide", "les lots trop maigres sont repartis invendus",
)  # fmt: skip
MUSEES = (
    "du sabot", "de la cloche", "du parapluie", "de la dentelle noire", "du fromage et de la meule", "des automates", "de la batellerie",
    "du papier peint", "de l'école d'autrefois", "de la poupée de cire", "du sel", "des postes rurales", "de la vannerie", "du cidre",
    "de la pipe en terre", "des instruments à vent",
)  # fmt: skip
MURS = (
    "une ancienne filature au bord du canal", "la chapelle désaffectée d'un couvent", "une gare fermée depuis longtemps",
    "la maison d'un notaire excentrique", "les caves voûtées de l'hôtel de ville", "un moulin restauré par des bénévoles",
    "l'ancienne prison du bailliage", "une grange dîmière", "le pavillon de chasse d'un duc ruiné", "trois wagons au fond d'un jardin",
    "un hangar que rien ne signale de la route", "le presbytère, à l'ombre d'un tilleul",
)  # fmt: skip
TRESORS = (
    "un métier à tisser qui fonctionne encore", "la plus petite pièce du monde, dit-on, visible à la loupe",
    "un atelier reconstitué jusqu'à l'odeur de colle", "la correspondance d'un apprenti parti à pied jusqu'à la mer",
    "une machine dont nul ne sait plus l'usage", "un mannequin en costume de noce", "la collection léguée par une institutrice",
    "une maquette de la ville bâtie en allumettes", "le registre où signaient les clients illettrés, d'une croix",
    "un chariot peint découvert sous la paille", "un portrait qui suit le visiteur des yeux",
    "des outils minuscules, faits pour des mains d'enfants",
)  # fmt: skip
CONSEILS = (
    "Demandez la clé à la boulangerie d'en face.", "Prévoyez une laine, les salles ne sont pas chauffées.",
    "Les enfants repartent avec un petit objet fabriqué sur place.", "La visite se termine par une dégustation.",
    "Le gardien, intarissable, raconte mieux que les panneaux.", "On peut pique-niquer dans la cour.",
    "Fermé le lundi, comme il se doit, et quand il neige.", "Le dernier étage n'est accessible que par une échelle.",
    "Un démonstrateur est présent le dimanche après-midi.", "L'entrée est libre, mais une tirelire attend près de la porte.",
)  # fmt: skip
APELLIDOS = (
    "Abarzo", "Belmez", "Cifuero", "Dorrego", "Echazu", "Ferrol", "Gandal", "Huarte", "Iriso", "Jaraba", "Lozal", "Montijano", "Narbón",
    "Ocaria", "Pelayo", "Quiñar", "Rebolo", "Sanabre", "Tordera", "Urzáiz", "Valbuero", "Yuste", "Zamárriz",
)  # fmt: skip
NOMBRES = ("Adrián", "Bruno", "Ciro", "Darío", "Eloy", "Fabián", "Gael", "Héctor", "Iker", "Joel", "Kevin", "Lucas", "Mateo", "Unai")
JUGADORES = tuple(f"{nombre} {apellido}" for nombre in NOMBRES for apellido in APELLIDOS)
CLUBES = (
    "Atlético Ribera", "Deportivo Almenar", "Real Peñasca", "Castrense CF", "Racing de Torrelar", "Sporting Villanua", "CD Olmedilla",
    "Recreativo Marisma", "Gimnástico Arlanera", "Puerto Claro", "Juvenil Serrano", "Náutico Faro",
)  # fmt: skip
BAJAS = (
    "por una rotura en el gemelo", "por sanción", "por decisión técnica", "por un proceso gripal", "por molestias en la rodilla",
    "tras ser padre esta semana", "por estar concentrado con su selección", "por una contusión en el tobillo",
)  # fmt: skip
CANALES = ("Canal Litoral", "TeleNorte", "La Séptima", "Onda Plus", "Cine Azul", "Antena Sur", "Canal Ateneo", "Visión Uno")
TITULOS = (
    "La casa del faro", "Dos maletas", "Nadie vuelve en lunes", "El secreto de Amelia", "Carretera blanca", "Los herederos del molino",
    "Cocina contra reloj", "Noche de coplas", "Ríos salvajes", "El último tranvía", "Sin cobertura", "Mapa de mi barrio",
    "La jueza Roldán", "Vidas prestadas", "Aquellos veranos", "El coleccionista de relojes", "Frontera líquida", "Salto al vacío",
)  # fmt: skip
TRAMAS = (
    ("Drama", "Una médica rural descubre que su antecesor llevaba una doble vida"),
    ("Concurso", "Los concursantes preparan un menú con lo que da el mar"),
    ("Documental", "El equipo viaja al delta para filmar la llegada de las grullas"),
    ("Serie", "Dos hermanos se disputan una herencia envenenada"),
    ("Suspense", "Un taxista recoge a la pasajera equivocada"),
    ("Cine negro", "La inspectora reabre un caso archivado hace décadas"),
    ("Deportes", "Los mejores goles y la polémica de la jornada"),
    ("Documental", "Una orquesta de pueblo ensaya para el concierto de su vida"),
    ("Entrevistas", "El presentador charla con tres generaciones de una familia de circo"),
    ("Comedia", "Un robo perfecto se tuerce por culpa de un perro"),
    ("Drama", "Un náufrago regresa y nadie lo reconoce"),
    ("Comedia", "La boda se celebra, pero el novio no aparece"),
    ("Serie", "Una profesora cambia las normas de un internado"),
    ("Documental", "Crónica de una huelga que paralizó el valle"),
)
SHENG = ("云岭省", "东澜省", "北川原省", "青禾省", "临海省", "西陵省", "南浦省", "岚山省")
JIZHE = ("林知夏", "周牧远", "陈若溪", "许临川", "何景行", "苏晚晴", "郑砚秋", "唐亦凡", "顾南乔", "沈怀瑾")
YUANYIN = (
    "受主要产油国减产影响，国际油价震荡上行", "由于全球库存增加，国际油价连续下挫", "受地缘局势紧张带动，原油价格大幅波动",
    "市场担忧需求疲软，油价承压", "美元走强令原油价格回落", "炼厂检修增多，成品油供应趋紧", "北半球气温偏低，取暖用油需求上升",
    "出行高峰临近，汽油消费明显回暖", "航运受阻推高了运输成本", "多家机构下调了全年需求预期",
)  # fmt: skip
KEN = ("霧島県", "白浜県", "北里県", "若葉県", "東雲県", "水無瀬県", "青嶺県", "桜庭県")
MYOJI = (
    "朝霧", "五十鈴", "上之園", "江波", "大河原", "風早", "木暮", "久慈川", "小柳津", "早乙女", "篠宮", "瀬尾", "高遠", "千早", "東郷",
    "中御門", "新名", "野々山", "早房", "日向野", "藤代", "真壁", "水城", "武者", "八重樫", "結城", "与那原", "若槻",
)  # fmt: skip
NAMAE = ("明彦", "和代", "健吾", "里美", "修平", "千尋", "恒夫", "直美", "弘樹", "真理子", "康平", "由紀", "良太", "恵", "浩一", "敦子")
KA = (
    "人事課長", "財政課長", "広報課長", "税務課長", "道路課長", "河川課長", "農政課長", "林業課長", "水産課長", "観光課長", "福祉課長",
    "健康増進課長", "文化財課長", "統計課長", "防災課長", "港湾課長", "会計課長", "秘書課長", "環境保全課長", "商工課長", "住宅課長",
    "交通政策課長", "中央図書館長", "東都事務所次長", "農業試験場長", "消防学校長", "美術館副館長", "県立病院事務局長",
)  # fmt: skip
STRANY = (
    "Велмарии", "Кардонии", "Острании", "Тавридонии", "Белигории", "Ламбарии", "Норрландии", "Зетландии", "Хоросании", "Ардении",
    "Монтревалии", "Эстравии", "Сагунтии", "Далмарии",
)  # fmt: skip
MINISTRY = (
    "А. Тельмо", "Ж. Карвени", "Л. Ондрако", "М. Ибаньези", "Х. Соренти", "Р. Дюбуре", "Т. Вахтанги", "О. Лозенко", "Э. Марквези",
    "С. Абу-Дари", "Н. Халими", "К. Петрано", "Ф. Гримальто", "Д. Шукри",
)  # fmt: skip
TEMY = (
    "перспективы урегулирования кризиса в дельте реки Тарн", "подготовку заседания межправительственной комиссии",
    "поставки зерна и удобрений", "положение в пограничных районах", "вопросы судоходства в проливах", "облегчение визового режима",
    "взаимодействие в международных организациях", "обмены между университетами", "борьбу с незаконным оборотом оружия",
    "строительство железнодорожного перехода", "судьбу задержанных моряков", "проведение перекрёстного года культуры",
    "гуманитарную помощь пострадавшим от наводнения", "итоги недавнего саммита", "сотрудничество в области энергетики",
)  # fmt: skip
ITOGI = (
    "Стороны подчеркнули недопустимость вмешательства извне.", "Выражено общее мнение о необходимости скорейшего прекращения огня.",
    "Министры условились поддерживать рабочие контакты.", "Достигнута договорённость о визите до конца года.",
    "Подтверждена готовность предоставить площадку для переговоров.", "Отмечена динамика взаимной торговли.",
    "Поручено экспертам подготовить проект соглашения.", "Собеседник поблагодарил за содействие в эвакуации граждан.",
    "Высказана озабоченность положением мирного населения.", "Затронут ряд вопросов консульского характера.",
)  # fmt: skip
