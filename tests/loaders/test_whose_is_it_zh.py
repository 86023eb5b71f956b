"""Whose a fact is in Chinese closing reports, digests and lists of rounds, and of which exchange it is told."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor


def told(text: str, *predicates: str) -> set[tuple[str, str, str]]:
    """Return subject, term and thing or number of the facts of a text, of some terms."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    some = (f for f in found if f.predicate in predicates)
    return {(f.subject.label, f.predicate, _thing(f)) for f in some}


def _thing(fact: Fact) -> str:
    if fact.value is None:
        return fact.object.label if fact.object is not None else ""
    return str(fact.value.number or fact.value.text or fact.value.date)


MOVES = {
    "利扬数据早盘冲高后回落至涨2.3%。": {("利扬数据", "2.3")},
    "利扬数据高开低走收涨1.1%。": {("利扬数据", "1.1")},
    "利扬数据低开高走收跌0.4%。": {("利扬数据", "-0.4")},
    "利扬数据高开低走收跌3.2%，远岸光学低开高走收涨1.4%。": {("利扬数据", "-3.2")},  # of a name that is not read
    "利扬数据午后跳水，尾盘一度跌停，收跌8.2%。": {("利扬数据", "-8.2")},
    "利扬数据收涨2.3%，中科慧图收跌1.1%。": {("利扬数据", "2.3"), ("中科慧图", "-1.1")},
    "算力硬件股高开2%。": set(),
}


@pytest.mark.parametrize("text", MOVES)
def test_a_move_has_the_sign_and_the_firm_of_where_it_ends(text: str) -> None:
    moved = {(who, number) for who, _, number in told(f"收评\n\n{text}\n", "priceChangePct")}
    assert moved == MOVES[text]


@pytest.mark.parametrize("when", ["当晚", "昨晚", "午后", "盘后"])
def test_a_name_ends_before_when_it_speaks(when: str) -> None:
    said = told(f"法院作出一审判决。\n\n岚图微{when}表示将上诉，岚图微称产品不受影响。\n", "stated", "plansTo")
    assert {who for who, _, _ in said} <= {"岚图微"}


ROUNDS = """【算力一级市场周报】第117期

▍鹭湾智能 | C轮 | 18亿元
做交换芯片的鹭湾智能完成18亿元C轮融资，由国投创新领投。公司2020年成立于南京。

▍赤岭智算 | Pre-IPO | 9.5亿元
海南的赤岭智算拿到9.5亿元Pre-IPO融资。公司运营两座智算中心，2025年收入14.2亿元。

▍有鹭光电 | B轮 | 近6亿元
硅光引擎公司有鹭光电宣布完成近6亿元B轮。深创投、光速光合联合领投。
"""


def test_each_of_a_list_of_rounds_has_its_own_firm() -> None:
    found = told(ROUNDS, "raised", "revenue", "establishedOn", "stakeIn")
    assert {(who, n) for who, p, n in found if p == "raised"} == {
        ("鹭湾智能", "1800000000"), ("赤岭智算", "950000000"), ("有鹭光电", "600000000")
    }  # fmt: skip
    assert {who for who, p, _ in found if p == "revenue"} == {"赤岭智算"}
    assert ("Shenzhen Capital Group", "stakeIn", "鹭湾智能") not in found


ITEMS = """10月28日晚间公司动向

△ 南岭股份（605399）：拟以12亿元现金收购霜桥算力（杭州）有限公司100%股权。霜桥算力2025年净利润7,340万元。
△ 小荷电子（301755）终止重大资产重组。原拟发行股份购买深圳芯达半导体83.5%股份，对价19.2亿元。公司股票明起复牌。
△ 鹭腾信息：与远景能源签约设立合资公司，注册资本8亿元。鹭腾信息以服务器作价出资1.2亿元，余下现金。
△ 凝岭液冷：科创板首发过会。上交所上市委同意其发行上市，拟募资14.3亿元，投向昆山基地、浸没实验室及补充资金。
"""


def test_an_item_of_a_digest_says_nothing_of_the_deal_of_another() -> None:
    found = told(ITEMS, "hasStatus", "transactionValue", "acquirer")
    deal = {(p, n) for who, p, n in found if "霜桥算力" in who}
    assert deal == {("acquirer", "南岭股份"), ("transactionValue", "1200000000")}


EXCHANGE = """算力期权成交

一纸合约18日在贵阳大数据交易所敲定。贵阳大数据交易所副总经理霍知远说，规矩值钱。
相较之下，上海数据交易所截至7月底成交9.1亿元，深圳数据交易所为6.3亿元。
{word}同日披露成绩单：数据产品交易额31.8亿元。
"""


def test_the_exchange_is_the_one_that_the_text_is_about() -> None:
    found = told(EXCHANGE.format(word="交易所"), "tradeValue")
    assert ("Guiyang Big Data Exchange", "tradeValue", "3180000000") in found


PROGRAMME = """2027中国算力网大会
9月16—18日 合肥
主办单位：中国通信学会
09:00 致辞
09:40 液冷快接头标准 | 霜桥温控 首席科学家 霍知远
10:00 智算中心能效 {line}
10:40 圆桌对话
嘉宾：屠云帆（松石光电）、戈见川（东岳证券）
"""


def test_a_programme_sets_a_post_apart_from_house_and_name() -> None:
    found = told(PROGRAMME.format(line="岩溪半导体 创始人兼CEO 骆怀青"), "affiliatedWith", "holdsPosition")
    assert found >= {
        ("霍知远", "affiliatedWith", "霜桥温控"),
        ("霍知远", "holdsPosition", "首席科学家"),
        ("骆怀青", "affiliatedWith", "岩溪半导体"),
        ("屠云帆", "affiliatedWith", "松石光电"),
    }


def test_what_a_programme_only_announces_is_nobody_house() -> None:
    found = told(PROGRAMME.format(line="能效奖 揭晓"), "affiliatedWith")
    assert {who for who, _, _ in found} == {"霍知远", "屠云帆", "戈见川"}


HEADS = {
    "海光信息涨3.5%；上周五登陆科创板、首日暴涨的远岸科技今日跌9.8%。": "远岸科技",
    "上周五登陆科创板的远岸科技今日跌9.8%。": "远岸科技",
}


@pytest.mark.parametrize("text", HEADS)
def test_clauses_before_a_name_tell_of_it(text: str) -> None:
    listed = told(f"收评\n\n{text}\n", "listedCompany")
    assert {one for _, _, one in listed} == {HEADS[text]}


def test_the_mean_of_a_city_is_the_citys_and_that_of_new_sites_is_not() -> None:
    text = "截至2025年底，长沙市已建成数据中心14座，平均上架率61%，平均电能利用效率（PUE）1.29。"
    assert told(f"算力概况\n\n{text}\n", "pue", "utilisationPct") == {
        ("Changsha", "pue", "1.29"), ("Changsha", "utilisationPct", "61")
    }  # fmt: skip
    assert not told("算力概况\n\n长沙市新投产项目平均PUE为1.24。\n", "pue")
