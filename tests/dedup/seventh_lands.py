"""Two more frames with figures, in Japanese and Polish."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from tests.dedup.seventh_abroad import avalanche, crash, stage, unemployed
from tests.dedup.seventh_lists import joined, pool, prose, when

NAMES_JA = pool(
    "北斗|青嶺|東雲|瑞穂野|白鷺|桜丘|三渓|富岳堂|大湊|若狭屋|常磐台|天竜川|雲雀|七瀬|鳴海野|霧島台|玄海|朝凪|月山堂|旭ヶ浜|千歳川|武庫"
)
TRADES_JA = pool("精機|化成|食品|電装|建設|ホールディングス|製薬|物流|システムズ|不動産|紡績|マテリアル|鉄道|印刷|フーズ|エナジー|ガラス")
SURNAMES_JA = pool("柏崎|早乙女|鷲尾|小鳥遊|綾部|千石|久遠|榊原|真鍋|雨宮|月島|氷室|若槻|神楽|御影|折原|三枝|葛城|来栖|日向野|東海林|四方")
GIVEN_JA = pool("隆之|正臣|智恵子|和馬|康弘|美咲|誠一郎|直哉|恭子|俊樹|英治|佳奈|慎吾|達彦|由紀夫|文香")
MARKETS_JA = pool("プライム|スタンダード|グロース")


def buyback(r: random.Random) -> str:
    """自己株式の取得状況: dense figures in the fixed lines of a disclosure."""
    on = when(r).replace(day=r.randint(1, 9))
    end = on - timedelta(days=on.day)
    shares, price, ceiling = r.randint(900, 950_000), r.randint(310, 8_900), r.randint(10, 90) * 100_000
    names = [r.choice(SURNAMES_JA) + r.choice(GIVEN_JA) for _ in range(2)]
    past = r.randint(shares, ceiling)
    total = f"(1) 取得した株式の総数 {past:,}株\n(2) 株式の取得価額の総額 {past * price:,}円"
    later = "なお、本件をもちまして、上記取締役会決議に基づく自己株式の取得は終了いたしました。"
    return joined(
        "自己株式の取得状況に関するお知らせ",
        f"{on.year}年{on.month}月{on.day}日\n会社名 株式会社{r.choice(NAMES_JA)}{r.choice(TRADES_JA)}\n代表者名 代表取締役社長 {names[0]}\n"
        f"(コード番号 {r.randint(1_300, 9_990)} 東証{r.choice(MARKETS_JA)}市場)\n問合せ先 取締役管理本部長 {names[1]}",
        "当社は、会社法第165条第3項の規定により読み替えて適用される同法第156条の規定に基づき、自己株式の取得を下記のとおり実施いたしましたので、"
        "お知らせいたします。",
        f"1. 取得対象株式の種類 当社普通株式\n2. 取得した株式の総数 {shares:,}株\n3. 株式の取得価額の総額 {shares * price:,}円\n"
        f"4. 取得期間 {end.year}年{end.month}月1日~{end.year}年{end.month}月{end.day}日(約定ベース)\n"
        "5. 取得方法 東京証券取引所における市場買付け",
        f"(ご参考)\n取得し得る株式の総数 {ceiling:,}株(上限)(発行済株式総数に対する割合 {r.uniform(0.5, 9.9):.2f}%)\n"
        f"株式の取得価額の総額 {r.randint(3, 300) * 100:,}百万円(上限)",
        "上記取締役会決議に基づき取得した自己株式の累計\n" + total if r.random() < 0.7 else "",
        later if r.random() < 0.25 else "以上",
    )


CITIES_PL = pool("""Brzezinów|Kamionkowice|Dolna Wierzba|Starosielec|Grabowiec Śląski|Nowa Olszyna|Lipnikowo|Zarzeczyn|Wysoka Łąka|
    Krasnobrzeg|Jaworzniki|Podlesie Wielkie|Modrzewice|Topolin|Rudawica|Sosnowka Górna""")
STREETS_PL = pool("""Kolejowa|Szkolna|Ogrodowa|Lipowa|Młyńska|Parkowa|Górnicza|Słoneczna|Zamkowa|Hutnicza|Rynek|Akacjowa|Browarna|
    Nadrzeczna|Targowa|Kościelna""")
GRADES_PL = pool("bardzo dobra|dobra|umiarkowana|dostateczna|zła|bardzo zła")
REASONS_PL = pool("""niską emisją z domowych pieców|bezwietrzną pogodą i inwersją temperatury|napływem pyłu znad pustyni|pożarem składowiska
    odpadów|wypalaniem traw|wzmożonym ruchem samochodowym|pracami rozbiórkowymi w centrum|mrozem i brakiem opadów""")
ACTS_PL = pool("""Przejazdy komunikacją miejską są dziś bezpłatne.|Strażnicy sprawdzą, czym mieszkańcy palą w piecach.|Dyrektorzy
    przedszkoli zostali poproszeni o odwołanie spacerów.|Wprowadzono zakaz palenia w kominkach.|Ulice będą zmywane na mokro.|Posiedzenie
    sztabu kryzysowego zwołano na popołudnie.|Zakłady przemysłowe mają ograniczyć emisję.|Treningi drużyn młodzieżowych przeniesiono do hal.
    """)


def smog(r: random.Random) -> str:
    """Komunikat o jakości powietrza: a list of stations, and advice that never changes."""
    city, on, level = r.choice(CITIES_PL), when(r), r.randint(1, 3)
    rows = []
    for street in r.sample(STREETS_PL, r.randint(3, 7)):
        coarse, gas = r.randint(12, 238), r.randint(4, 90)
        fine, grade = r.randint(coarse // 2, coarse - 2), GRADES_PL[coarse // 40]
        rows.append(f"ul. {street}: PM10 {coarse} µg/m³, PM2,5 {fine} µg/m³, NO2 {gas} µg/m³ (jakość {grade})")
    what = r.choice(("o ryzyku przekroczenia", "o przekroczeniu"))
    return joined(
        f"{city}: powiadomienie {what} poziomu pyłu PM10, stopień {level}",
        prose(f"""Centrum zarządzania kryzysowego w miejscowości {city} informuje {what} w dniu {on:%d.%m.%Y} poziomu
        {("dopuszczalnego", "informowania", "alarmowego")[level - 1]} pyłu zawieszonego PM10. Średnia dobowa wyniosła
        {r.randint(51, 260)},{r.randint(0, 9)} µg/m³ przy normie 50 µg/m³. Sytuacja jest spowodowana {r.choice(REASONS_PL)}.
        Na zanieczyszczenie narażonych jest około {r.randint(4, 390)} tys. osób."""),
        f"Wyniki z godz. {r.randint(5, 22)}.00:\n" + "\n".join(rows),
        " ".join(r.sample(ACTS_PL, r.randint(1, 3))) if level > 1 or r.random() < 0.3 else "",
        prose("""Zalecenia: osoby starsze, dzieci, kobiety w ciąży oraz osoby z chorobami serca i układu oddechowego powinny unikać
        długotrwałego przebywania na otwartej przestrzeni. Należy ograniczyć wietrzenie pomieszczeń. Aktualne dane dostępne są na portalu
        jakości powietrza inspekcji ochrony środowiska."""),
    )


ABROAD_FIGURES: tuple[Callable[[random.Random], str], ...] = (stage, crash, avalanche, unemployed, buyback, smog)
