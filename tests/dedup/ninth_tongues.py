"""Ninth frames in other languages in which words and names only do the differing: Spanish and Chinese."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import joined, maybe, pool, prose

CLUBES = pool("""Atlético Ribera | Deportivo Almenar | Real Cantalejo | Unión Marismas | Racing Peñalba | Sporting Vega | Club Estrella
    Azul | Rayo Salmantín | Náutico Torrevieja | Independiente Solana | Hércules Norte | Cultural Montijo""")
NOMBRES = pool("""Adrián | Bruno | César | Dani | Eloy | Fabián | Gonzalo | Héctor | Iván | Joel | Kevin | Leandro | Mateo | Néstor |
    Óscar | Pol | Rubén | Saúl | Tomás | Unai""")
APELLIDOS = pool("""Albarrán | Bermejo | Cifuentes | Doñate | Echarri | Ferrándiz | Galiano | Hontoria | Izaguirre | Jurado | Lozoya |
    Manrique | Noguerol | Olabarri | Palencia | Quijada | Requejo | Santurde | Tordera | Urrestarazu""")
LESIONES = pool("""una rotura fibrilar en el bíceps femoral | un esguince de tobillo con afectación del ligamento lateral | una contusión
    ósea en la rodilla | una sobrecarga en el sóleo | una fisura en el quinto metatarsiano | una tendinopatía rotuliana | una luxación de
    hombro | una lesión en el menisco interno | un edema en el recto anterior | una lumbalgia aguda | una fractura nasal | una pubalgia |
    una distensión en el aductor | una herida inciso-contusa en la ceja""")
CAUSAS = pool("""tras un choque fortuito con un compañero | en una carrera sin balón | al caer mal después de un salto | durante el
    partido del pasado fin de semana | en la última jugada del entrenamiento | al golpear el balón | por acumulación de esfuerzos | en un
    ejercicio de gimnasio | durante la concentración con su selección | al resbalar sobre el césped mojado""")
PRUEBAS = pool("""una resonancia magnética | una ecografía | una radiografía | una exploración clínica | una tomografía | varias pruebas
    complementarias | un examen artroscópico | una valoración traumatológica | un estudio biomecánico | una segunda ecografía de control""")
CLINICAS = pool("""la Clínica San Telmo | el Hospital Virgen del Camino | el Centro Médico Alameda | la Policlínica del Puerto | el
    Hospital General | la Clínica Doctor Vergara | el Instituto Traumatológico | la Mutua Deportiva | el Sanatorio de la Luz | la Clínica
    Las Acacias""")
PLANES = pool("""seguirá un tratamiento conservador | pasará por el quirófano en los próximos días | se ejercitará al margen del grupo |
    llevará una férula | comenzará de inmediato la rehabilitación | guardará reposo absoluto | jugará con una máscara protectora | se
    someterá a una infiltración | trabajará en la piscina con los recuperadores | recibirá sesiones de fisioterapia""")


def parte(r: random.Random) -> str:
    """Parte médico: a club on a player's injury; a brief form, words and names only."""
    club, name, family = r.choice(CLUBES), r.choice(NOMBRES), r.choice(APELLIDOS)
    rival = r.choice([other for other in CLUBES if other != club])
    thanks = f"El jugador agradece las muestras de cariño recibidas, también de la afición del {rival}."
    doctor = f"{r.choice(NOMBRES)} {r.choice(APELLIDOS)}"
    return joined(
        f"Parte médico de {name} {family}",
        prose(f"""Los servicios médicos del {club} informan de que el jugador {name} {family} sufre {r.choice(LESIONES)}. La lesión se
            produjo {r.choice(CAUSAS)}. El diagnóstico fue confirmado mediante {r.choice(PRUEBAS)} por los especialistas de
            {r.choice(CLINICAS)} bajo la supervisión del doctor {doctor}."""),
        prose(f"""El futbolista {r.choice(PLANES)} y es baja para el próximo encuentro frente al {rival}. Su disponibilidad dependerá de la
        evolución y el club no facilitará plazos. {maybe(r, thanks)} Desde el club le deseamos una pronta recuperación y recordamos que
        cualquier novedad se comunicará únicamente por los canales oficiales."""),
    )


XING = tuple("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜")
MING = pool("""建国 | 志刚 | 卫东 | 永强 | 德胜 | 文斌 | 学军 | 国栋 | 立新 | 海涛 | 春林 | 玉明 | 振华 | 广义
    | 家祥 | 少华 | 宏伟 | 世杰 | 培元 | 向阳 | 秀兰 | 丽萍 | 光明 | 庆丰""")
SHENG = pool("江东 | 云岭 | 河西 | 海州 | 岭南 | 北原 | 湖滨 | 松江 | 青山 | 川北 | 平江 | 关中")
SHI = pool("临泽 | 安平 | 永兴 | 长丰 | 东陵 | 清源 | 宁河 | 双桥 | 龙泉 | 定海 | 高台 | 新田 | 石门 | 白沙 | 金湾")
JU = pool("""交通运输局 | 自然资源局 | 水务局 | 卫生健康局 | 住房和城乡建设局 | 教育局 | 市场监督管理局 | 农业农村局 | 城市管理局
    | 财政局 | 生态环境局 | 林业和草原局 | 统计局 | 应急管理局 | 文化和旅游局""")
ZHI = pool("""党组书记、局长 | 党组成员、副局长 | 原局长 | 一级调研员 | 二级巡视员 | 原党组书记 | 总工程师 | 党组成员、总会计师
    | 原副局长 | 四级调研员""")
FINDINGS = pool("""违规收受礼品礼金 | 接受可能影响公正执行公务的宴请 | 对抗组织审查 | 搞迷信活动 | 违规从事营利活动
    | 在干部选拔任用中为他人谋取利益 | 隐瞒不报个人有关事项 | 违规占用公务用车 | 接受管理服务对象安排的旅游
    | 借用管理服务对象的房产 | 干预和插手工程建设项目 | 泄露工作秘密 | 家风不正，对亲属失管失教 | 搞权色交易
    | 将公款用于个人支出 | 违规发放津贴补贴""")
AREAS = pool("""工程承揽 | 土地出让 | 项目审批 | 资金拨付 | 职务晋升 | 企业经营 | 案件处理 | 物资采购 | 贷款办理 | 矿权转让
    | 资质认定 | 招生录取""")


def discipline(r: random.Random) -> str:
    """双开通报: a commission on the dismissal of an official; findings between fixed formulas."""
    sheng, shi = r.choice(SHENG), r.choice(SHI)
    guan, ju, zhi = r.choice(XING) + r.choice(MING), r.choice(JU), r.choice(ZHI)
    kinds = r.sample(FINDINGS, r.randint(3, 6))
    benefits = "、".join(r.sample(AREAS, r.randint(1, 3)))
    return joined(
        f"{shi}市{ju}{zhi}{guan}严重违纪违法被开除党籍和公职",
        f"据{sheng}省纪委监委消息：日前，经{sheng}省{shi}市委批准，{shi}市纪委监委对{shi}市{ju}{zhi}{guan}严重违纪违法问题进行了立案审查调查。",
        f"经查，{guan}丧失理想信念，背弃初心使命，{'，'.join(kinds)}；利用职务便利为他人在{benefits}等方面谋取利益，并非法收受财物。",
        f"{guan}严重违反党的纪律，构成严重职务违法并涉嫌受贿犯罪，且在党的十八大后不收敛、不收手，性质严重，影响恶劣，应予严肃处理。"
        f"依据《中国共产党纪律处分条例》《中华人民共和国监察法》等有关规定，经{shi}市纪委常委会会议研究并报{shi}市委批准，"
        f"决定给予{guan}开除党籍处分；由{shi}市监委给予其开除公职处分；收缴其违纪违法所得；将其涉嫌犯罪问题移送检察机关依法审查起诉，"
        "所涉财物一并移送。",
    )


TONGUES: tuple[Callable[[random.Random], str], ...] = (parte, discipline)
