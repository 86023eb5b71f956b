"""Whose a fact is in Chinese: no part, customer, holder, place or counterparty is taken for the firm spoken of."""

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders import real


def told(text: str, title: str = "行业观察") -> set[tuple[str, str, str]]:
    return real.told(text, title)


FIRM = "海光信息2025年实现营业收入30亿元。"

NOT_THE_FIRM = {
    # a part, a contract or a product that has a noun of its own
    FIRM + "公司背板线束收入1.5亿元。": ("Hygon", "revenue", "150000000"),
    FIRM + "截至公告日，原合同已确认收入6000万元。": ("Hygon", "revenue", "60000000"),
    FIRM + "加速卡“砺风L2”收入4000万元。": ("Hygon", "revenue", "40000000"),
    FIRM + "经测算，达产年收入约11亿元。": ("Hygon", "revenue", "1100000000"),
    "海光信息连接线束收入3亿元，同比增长26%。": ("Hygon", "growthPct", "26"),
    "海光信息通过浪潮信息、中科曙光认证，对前者的销售收入为2亿元。": ("Inspur Information", "revenue", "200000000"),
    "海光信息明日定价；天域微今日起招股，最高集资15亿港元。": ("Hygon", "raised", "1500000000"),
    # others that have no name
    FIRM + "客户甲成立于2016年。": ("Hygon", "establishedOn", "2016"),
    FIRM + "统计显示，五家上市公司营收均创新高，同比增长40%。": ("Hygon", "growthPct", "40"),
    FIRM + "六成算力已由一家“总部在北京的短视频企业”以五年期合同锁定。": ("Hygon", "headquarteredIn", "Beijing"),
    FIRM + "截至6月底，集群建成机柜3.4万架，上架率约76%。": ("Hygon", "utilisationPct", "76"),
    # who has a share beside another holder, and what a verb governs
    "海光信息（持股70%）、昆仑芯（持股30%）为交易对方。": ("Hygon", "stakeIn", "Kunlunxin"),
    # a place where somebody works
    "海光信息目前在成都、绵阳合计运营算力约2300P。": ("Chengdu", "capacity", "2300"),
    "接入单位27家，其中安徽15家、江苏7家，在线算力1.4万P。": ("Anhui", "capacity", "14000"),
    "广东韶关：市政府与优刻得签约，后者拟在浈江区建8000架机柜。": ("Guangdong", "capacity", "8000"),
    "这家总部设在呼和浩特的企业运营数据中心，合计1.9万架机柜。": ("Hohhot", "capacity", "19000"),
    # a broker that rates
    "高盛测算，收购昆仑芯剩余49%股权将增厚利润。": ("Goldman Sachs", "stakeIn", "Kunlunxin"),
    # what is listed is no firm
    FIRM + "公司旗下数据中心REIT已于2025年8月8日在深圳证券交易所上市。": (
        "Hygon",
        "listedOn",
        "Shenzhen Stock Exchange",
    ),
}

OF_WHOM = {
    "海光信息2025年主营业务收入3亿元。": ("Hygon", "revenue", "300000000"),
    "海光信息此前披露，公司第三季度单季收入12亿元。": ("Hygon", "revenue", "1200000000"),
    "去年底，海光信息与多方合作。云岭智联数据科技有限公司翻了身。这家2022年才在芜湖成立的公司，2023年亏损1870万元。": (
        "云岭智联数据科技有限公司", "netLoss", "18700000",
    ),
    "光计算公司“晨和光芯”完成4亿元B轮融资。": ("晨和光芯", "raised", "400000000"),
    "总部位于杭州的海光信息公布业绩。": ("Hygon", "headquarteredIn", "Hangzhou"),
    "截至今年6月底，全国在用算力中心标准机架超过1085万架，智能算力规模达788EFLOPS。": ("China", "capacity", "788"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), NOT_THE_FIRM.items())
def test_what_is_said_of_others_is_not_the_firms(text: str, fact: tuple[str, str, str]) -> None:
    assert fact not in told(text)


@pytest.mark.parametrize(("text", "fact"), OF_WHOM.items())
def test_what_is_said_of_it_is(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


SHEET = """证券代码：688041　　证券简称：海光信息

海光信息与张家口云桥新型基础设施建设有限公司签署合同。

二、交易对手方介绍
名称：张家口云桥新型基础设施建设有限公司
法定代表人：刘振海
成立日期：2021年6月17日

三、合同主要内容
公司将提供服务。"""


def test_a_fact_sheet_is_of_the_firm_that_it_names() -> None:
    dated = {f[0] for f in told(SHEET) if f[1] == "establishedOn"}
    assert "Hygon" not in dated


DIGEST = """①寒武纪公告，拟派发现金红利，合计约3.35亿元，尚需股东大会审议。

②江苏证监局官网显示，南京晨算微电子股份有限公司于9月15日办理辅导备案登记。公司成立于2019年，主营渲染芯片。

③浪潮信息回应传闻称不属实，目前在手订单饱满，生产经营一切正常。

④国家数据局局长在会上表示，节点间网络时延目标将压降至15毫秒。
"""


def test_a_digest_is_not_about_the_one_firm_of_its_title() -> None:
    assert ("Cambricon", "establishedOn", "2019") not in told(DIGEST, "早知道：寒武纪拟中期分红")


COVER = """本公告僅供參考之用。

                   天衡靈曜半導體股份有限公司
            (於中華人民共和國註冊成立的股份有限公司)

                      最終發售價及配發結果公告

全球發售的發售股份數目        :  48,620,000股H股
面值                          :  每股H股人民幣0.10元
股份代號                      :  2689

聯席保薦人:中金公司  瑞銀集團  招銀國際

概要
發售價已釐定為每股68.80港元,即指示性發售價範圍的上限。
"""


def test_the_cover_of_a_notice_names_its_issuer() -> None:
    document = Document("page.txt", COVER, "0" * 64)
    facts = [f for f in extractor().extract(document).facts if f.predicate == "offerPrice"]
    assert {f.subject.label for f in facts} == {"天衡靈曜半導體股份有限公司"}


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        (
            FIRM + "天数智芯成立于2015年，大钲资本持股15%，上半年收入3.24亿元。",
            ("Iluvatar CoreX", "revenue", "324000000"),
        ),
        ("海光信息上半年营收54亿元，中科曙光持股27.96%，净利润12亿元。", ("Hygon", "netProfit", "1200000000")),
        ("昆仑芯已递表，百度、中金资本分别持股57%和2%，拟集资15亿美元。", ("Kunlunxin", "raised", "1500000000")),
    ],
)
def test_behind_who_has_a_part_the_text_goes_on_about_the_firm(text: str, told_of: tuple[str, str, str]) -> None:
    of = {fact for fact in told(text) if fact[1:] == told_of[1:]}
    assert of == {told_of}


def test_with_whose_unit_a_firm_deals_is_not_spoken_of_next() -> None:
    text = "中科曙光公布年报。同日公告与百度旗下昆仑芯续签租约。第一季度毛利率29.4%。"
    assert not [fact for fact in told(text, "中科曙光点评") if fact[0] == "Kunlunxin" and fact[1] == "grossMarginPct"]


def test_an_adverb_behind_a_surname_is_no_given_name() -> None:
    text = "海光信息由傅兆霖与罗绮雯创办，罗现任首席科学家，傅则持股19.8%。销售总监李明远笑着说，订单很多。"
    assert not {who for who, *_ in told(text)} & {"罗现", "傅则", "李明远笑"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海光信息跌0.84%；持有云岚智能1.6%股份的浦江创投表示支持。", ("Hygon", "stakePct", "1.6")),
        (
            "五十家公司发布年报。其中48家公司合计实现营收6214亿元，同比增长32%；净利润289亿元。",
            ("Hygon", "netProfit", "28900000000"),
        ),
        (FIRM + "推理卡“砺石”收入3.38亿元，占比73%，毛利率47.6%。", ("Hygon", "grossMarginPct", "47.6")),
        ("上海数据交易所摘牌违规数商4家。", ("Shanghai Data Exchange", "hasCount", "4")),
        ("云岚芯片递表。保荐人为中信建投，寒武纪旗下云岫资本认购。", ("云岚芯片", "sponsoredBy", "Cambricon")),
        ("评级说明：买入，相对海光信息涨幅15%以上。", ("Hygon", "priceChangePct", "15")),
    ],
)
def test_what_stands_beside_is_not_the_firms(text: str, fact: tuple[str, str, str]) -> None:
    assert fact not in told(text)


def test_whom_somebody_buys_from_buys_nothing() -> None:
    text = "中科曙光拟向寒武纪、深创投等3名交易对方购买其合计持有的云岚信息60%股权。"
    assert not [f for f in told(text) if f[1] == "stakeIn" and f[0] in ("Cambricon", "Shenzhen Capital Group")]


def test_a_market_holds_nothing() -> None:
    text = "海光智算（新三板创新层）拟定增3.2亿元，百度认购其中1.5亿元，持股将达到7.3%。"
    assert not [fact for fact in told(text) if fact[1] in ("stakeIn", "stakePct") and "NEEQ" in fact[0]]
