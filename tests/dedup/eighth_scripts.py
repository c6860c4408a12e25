"""Eighth frames in Vietnamese, Japanese and Chinese: coffee prices, a warning, a summons."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_parts import day, joined, maybe, pool, prose

DISTRICTS = pool("""Ea Trang | Cư Lộc | Krông Hà | Đắk Sơn | Buôn Tría | Ia Lâm | Chư Ngọc | Đạ Hoà | Di Thượng | Bảo Lâm Hạ | Đắk Mên |
    Kon Rơ | Ea Súp Tây | Lâm Hòa | Cư Jang | Phú Riềng Bắc""")
REASONS_VI = pool("""mưa trái mùa khiến nông dân phải lùi ngày phơi hạt | các nhà rang xay tăng mua trước kỳ nghỉ | đồng nội tệ của nước
    xuất khẩu lớn nhất mất giá | tồn kho tại cảng xuống thấp nhất trong nhiều năm | quỹ đầu cơ bán mạnh để chốt lời | cước tàu sang châu
    Âu tiếp tục leo thang | vụ thu hoạch ở Nam Mỹ diễn ra thuận lợi | người trồng chưa vội bán ra | các đại lý thiếu vốn lưu động | sương
    giá đe dọa vùng trồng arabica | nguồn cung mới đổ về các kho | giới đầu tư chờ báo cáo sản lượng | hạn hán kéo dài làm cây rụng trái
    non | doanh nghiệp xuất khẩu gom hàng trả nợ hợp đồng | sàn giao dịch nghỉ lễ nên thanh khoản thấp""")
ADVICE_VI = pool("""Bà con nên bán từng phần, tránh găm hàng quá lâu | Nhiều hộ đã chuyển một phần diện tích sang sầu riêng | Các hợp tác
    xã khuyên chỉ hái khi trái chín đều | Kho chứa cần được kiểm tra độ ẩm thường xuyên | Người trồng được khuyên ghi chép chi phí đầy đủ
    | Tình trạng trộm cà phê trên rẫy lại xuất hiện | Giá phân bón đã giảm nhẹ so với tháng trước | Nhân công hái trở nên khan hiếm |
    Thương lái yêu cầu tỷ lệ hạt đen thấp hơn | Ngân hàng địa phương mở gói vay tái canh | Nước tưới cuối mùa vẫn là nỗi lo lớn | Một số
    xã đã lập tổ tuần tra ban đêm | Giống mới cho năng suất cao nhưng kén đất | Chứng nhận bền vững giúp bán cao hơn đôi chút | Máy sấy
    dùng chung đã đến được bốn thôn""")
EXPERTS_VI = pool("""ông Trần Văn Khải | bà Lê Thị Mận | ông Y Bhăm Niê | bà Nguyễn Thu Lành | ông Đỗ Quốc Trụ | bà H'Linh Kbuôr | ông
    Phan Đình Thạo | bà Vũ Ngọc Hoài | ông Bùi Xuân Lượng | bà Hoàng Mai Tiên | ông Ngô Tấn Phước | bà Đặng Kim Yến | ông Lý Gia Bửu | bà
    Tô Hạnh Dung | ông Mai Thế Vọng""")


def dong(value: int) -> str:
    """Whole figures with points between the thousands."""
    return f"{value:,}".replace(",", ".")


def coffee(r: random.Random) -> str:
    """What coffee costs today in the Vietnamese highlands."""
    when, base, move = day(r), r.randint(330, 1300) * 100, r.choice((-1, 1)) * r.randint(1, 19) * 100
    turn = f"{'tăng' if move > 0 else 'giảm'} {dong(abs(move))} đồng/kg"
    places = [f"- {name}: {dong(base + r.randint(-6, 6) * 100)} đồng/kg" for name in r.sample(DISTRICTS, r.randint(3, 7))]
    robusta = f"{r.choice(('tăng', 'giảm'))} {r.randint(2, 160)} USD, chốt ở {dong(r.randint(1500, 5400))} USD/tấn"
    arabica = f"{r.choice(('tăng', 'giảm'))} {r.uniform(0.2, 7):.2f} cent, chốt ở {r.uniform(98, 260):.2f} cent/lb".replace(".", ",")
    why, also = r.sample(REASONS_VI, 2)
    said = f"Theo {r.choice(EXPERTS_VI)}, chủ một đại lý thu mua tại {r.choice(DISTRICTS)}, nguyên nhân là {why}."
    return joined(
        f"Giá cà phê hôm nay {when.day}/{when.month}: thị trường trong nước {turn}",
        prose(f"""Ghi nhận sáng {when.day}/{when.month}/{when.year}, giá cà phê nhân xô tại các huyện trọng điểm {turn} so với hôm qua,
        dao động quanh mức {dong(base)} đồng/kg."""),
        "Cụ thể, giá thu mua tại các địa phương như sau:\n" + "\n".join(places),
        prose(f"""Trên sàn London, hợp đồng robusta giao tháng {r.choice((1, 3, 5, 7, 9, 11))} {robusta}. Trên sàn New York, arabica giao
        tháng {r.choice((3, 5, 7, 9, 12))} {arabica}."""),
        prose(f"{said} {maybe(r, f'Ngoài ra, {also}.')}"),
        maybe(r, f"{'. '.join(r.sample(ADVICE_VI, r.randint(1, 2)))}.", 0.7),
        "Giá trên chỉ mang tính tham khảo, có thể chênh lệch tùy chất lượng hạt và từng địa điểm thu mua.",
    )


WARDS_JA = pool(
    """青葉台 | 桜木町 | 松原 | 旭ヶ丘 | 本町通り | 若草 | 川添 | 緑が丘 | 西浜
    | 上野原 | 栄町 | 日の出 | 中条 | 梅里 | 岩瀬 | 竹ノ内 | 宮前 | 東雲"""
)
PLACES_JA = pool("""公園の入口付近 | 歩道橋の上 | コンビニエンスストアの駐車場 | 通学路の路上 | 駅前の自転車置き場 | 集合住宅の敷地内
    | 神社の境内 | 川沿いの遊歩道 | バス停 | 学習塾の前 | 図書館の前 | 踏切の近く | 空き地の前 | 商店街の路上 | 地下道""")
MORNING_JA = pool("登校中の男子生徒 | 登校中の女子児童 | 集団登校中の児童 | 自転車で通学中の女子生徒 | 一人で歩いていた男子児童")
EVENING_JA = pool("""下校途中の女子児童 | 帰宅途中の女子生徒 | 遊んでいた男子児童 | 自転車に乗っていた女子生徒 | 友人と歩いていた男子児童
    | 部活動帰りの女子生徒 | 塾へ向かう男子児童""")
DEEDS_JA = pool("""「家まで送ろうか」と声をかけられる | 「写真を撮らせて」と言われる | 無言で後をつけられる | スマートフォンを向けられる
    | 「お菓子をあげる」と言われて腕をつかまれそうになる | 大声で怒鳴られる | 「お父さんが事故に遭った」と声をかけられる |
    車の中から手招きされる | 名前と学校をしつこく聞かれる | 傘で前をふさがれる | 「犬を一緒に探して」と頼まれる | 行く手に立ちふさがられる
    | 「道を教えて」と車に乗るよう誘われる | 石を投げつけられる | 「遊びに行こう」と肩に触れられる""")
AGES_JA = pool("二十歳代くらい | 三十歳前後 | 四十歳代くらい | 五十歳代くらい | 六十歳代くらい | 不詳 | 高校生くらい | 七十歳くらい")
BUILDS_JA = pool("中肉中背 | やせ型 | 小太り | 長身 | 小柄 | がっちりした体格")
CLOTHES_JA = pool("""黒色のジャンパーに紺色のズボン | 灰色のパーカー | 白色のワイシャツにネクタイ | 緑色の作業服 | 茶色のコート
    | 青色の野球帽に眼鏡 | 赤色のトレーナー | 黒色の上下ジャージ | マスクにニット帽 | 迷彩柄のズボン | ベージュのベストに長靴
    | 紫色の半袖シャツにサンダル | スーツ姿で手提げかばんを所持 | 白髪まじりで無精ひげ | 金髪で耳に飾り""")
FLED_JA = pool("""相手は徒歩で駅の方向へ立ち去りました | 相手は白色の軽自動車で逃走しました | 相手は自転車で北の方へ走り去りました
    | 走って逃げたため、けがはありませんでした | 近くの大人が声をかけると立ち去りました | 相手は黒色のワゴン車に乗り込みました
    | 防犯ブザーを鳴らすと逃げました | その後の足取りは分かっていません | 相手はしばらく付近をうろついていました |
    友人の家に駆け込み無事でした | 相手は原動機付自転車で国道の方へ向かいました | 近所の店の人が保護しました""")


def warning(r: random.Random) -> str:
    """A Japanese police station's mail about a stranger."""
    when, ward, is_early = day(r), r.choice(WARDS_JA), r.random() < 0.3
    hour = r.choice(("午前七", "午前八") if is_early else ("午後三", "午後四", "午後五", "午後六", "午後七"))
    clock = f"{hour}時{r.choice(('', '十分', '二十分', '半', '四十分', '五十分'))}ころ"
    victim, stranger = r.choice(MORNING_JA if is_early else EVENING_JA), r.choice(("男", "男", "女", "人物", "二人組の男"))
    looks = (f"・年齢 {r.choice(AGES_JA)}", f"・体格 {r.choice(BUILDS_JA)}", f"・服装 {r.choice(CLOTHES_JA)}")
    helped = f"現在、{r.choice(WARDS_JA)}小学校と{r.choice(WARDS_JA)}交番が見守り活動を強化しています。"
    return joined(
        f"【不審者情報】みなみ野市{ward}",
        f"{when.month}月{when.day}日({'月火水木金土日'[when.weekday()]})、{clock}、みなみ野市{ward}の{r.choice(PLACES_JA)}で、"
        f"{victim}が、見知らぬ{stranger}に{r.choice(DEEDS_JA)}事案が発生しました。{r.choice(FLED_JA)}。",
        "【不審者の特徴】\n" + "\n".join(looks[: r.randint(2, 3)]),
        maybe(r, helped),
        "【お子さんへの指導】\n・知らない人にはついて行かない。\n・危険を感じたら大声を出し、近くの家や店に助けを求める。\n"
        "・防犯ブザーを持ち歩き、すぐ使えるようにする。",
        "不審な人物を見かけたときは、すぐに一一〇番通報をお願いします。配信 みなみ野警察署生活安全課",
    )


FAMILY_ZH = tuple("赵钱孙周吴郑冯褚蒋沈韩杨朱秦尤许何吕施孔曹严金魏陶姜")
GIVEN_ZH = pool("""建国 | 秀兰 | 志强 | 海燕 | 文博 | 丽娟 | 国栋 | 晓梅 | 永福 | 春花 | 立新 | 雅琴 | 德胜 | 佳慧 | 长河 | 玉珍 | 景明 |
    思源 | 宏伟 | 桂芳 | 少华 | 凤英 | 一鸣 | 红霞 | 振东 | 巧云 | 家栋 | 淑敏 | 大勇 | 静怡""")
TRADES_ZH = pool("""商贸有限公司 | 建筑劳务有限公司 | 小额贷款有限公司 | 物业服务有限公司 | 装饰工程有限公司 | 农业发展有限公司
    | 汽车租赁有限公司 | 机械设备有限公司 | 餐饮管理有限公司 | 银行股份有限公司""")
BRANDS_ZH = pool("恒泰源 | 金穗达 | 华庭 | 瑞丰隆 | 东岭 | 安居乐 | 宏图远 | 百川汇 | 新禾 | 鼎盛佳 | 蓝海舟 | 祥云里 | 众信诚 | 宝山川")
COUNTIES_ZH = pool("""临溪县 | 云峰市 | 青石县 | 白河区 | 安宁市 | 东岭区 | 永泉县 | 沙洲市 | 清源县 | 龙潭区 | 梅岭县 | 北山市 | 柳林县
    | 平湖区 | 石门县""")
ROOMS_ZH = pool("第一审判庭 | 第三审判庭 | 城关人民法庭 | 巡回审判点 | 河西派出法庭 | 第二审判庭 | 民事审判庭")
HOURS_ZH = pool("上午九时 | 上午十时 | 下午二时三十分 | 下午三时 | 上午八时三十分")
MONTHS_ZH = pool("一 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九 | 十 | 十一 | 十二")
CLAIMS_ZH = {
    "民间借贷纠纷": "偿还借款本金及约定的利息，并承担逾期还款的违约责任|归还借条所载款项，按同期贷款利率计付利息|与担保人共同清偿剩余欠款",
    "买卖合同纠纷": "支付拖欠的货款以及逾期付款的损失|退还不合格的设备并返还已付价款|继续履行供货合同，赔偿因停工造成的损失",
    "离婚纠纷": "判令双方解除婚姻关系，婚生女由原告抚养|判令离婚，依法分割共同购置的房屋|准许离婚，婚生子随原告生活并由被告按月给付抚养费",
    "房屋租赁合同纠纷": "腾退承租的门面房并补交租金|解除租赁合同，没收押金抵扣水电费用|赔偿擅自拆除隔墙所造成的损失",
    "劳务合同纠纷": "支付在工地从事木工期间的劳务报酬|结清运输班组的全部工资|给付收割作业的报酬并承担交通费用",
    "机动车交通事故责任纠纷": "赔偿医疗费、误工费和护理费|由保险人在责任限额内先行赔付，不足部分由被告承担|赔偿车辆修理费和停运损失",
    "物业服务合同纠纷": "缴纳所欠的物业服务费和公共照明分摊费用|恢复被占用的绿地原状|支付车位管理费及滞纳金",
    "继承纠纷": "确认遗嘱有效并将老宅登记在原告名下|依法分割被继承人的存款|由原告与被告共同继承祖屋",
}  # fmt: skip


def citizen(r: random.Random) -> str:
    """A Chinese person's name."""
    return r.choice(FAMILY_ZH) + r.choice(GIVEN_ZH)


def summons(r: random.Random) -> str:
    """A Chinese court's public summons of somebody who cannot be found."""
    cause, county = r.choice(tuple(CLAIMS_ZH)), r.choice(COUNTIES_ZH)
    suing, others = citizen(r), [citizen(r) for _ in range(1 if cause == "离婚纠纷" else r.randint(1, 3))]
    if cause not in {"离婚纠纷", "继承纠纷"} and r.random() < 0.5:
        suing = r.choice(COUNTIES_ZH) + r.choice(BRANDS_ZH) + r.choice(TRADES_ZH)
    sued, you = "、".join(others), "你们" if len(others) > 1 else "你"
    claim = r.choice(CLAIMS_ZH[cause].split("|"))
    bench = f"本案由审判员{citizen(r)}适用{r.choice(('简易程序', '普通程序'))}审理，书记员{citizen(r)}担任记录。"
    return joined(
        f"{county}人民法院公告",
        f"{sued}：本院受理原告{suing}与被告{sued}{cause}一案，因{you}下落不明，依照法律规定，现向{you}公告送达起诉状副本、应诉通知书、"
        f"举证通知书及开庭传票。原告请求{claim}；案件受理费由被告负担。",
        f"自本公告发出之日起，经过三十日即视为送达。提出答辩状和举证的期限均为公告期满后的十五日内。{maybe(r, bench)}"
        f"本院定于举证期满后第{r.choice('二三四五')}日{r.choice(HOURS_ZH)}（遇节假日顺延）在本院{r.choice(ROOMS_ZH)}公开开庭审理，"
        "逾期将依法缺席裁判。",
        f"特此公告。二〇{r.choice(('一八', '一九', '二〇', '二一', '二二', '二三'))}年{r.choice(MONTHS_ZH)}月",
    )


SCRIPTS: tuple[Callable[[random.Random], str], ...] = (coffee, warning, summons)
