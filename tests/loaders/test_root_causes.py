"""Decisions from which several facts hang: what a deal's own words intend, whose period it is, what a name is."""

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders import real

TITLE = "行业观察"


def facts(text: str) -> set[tuple[str, str, str, str | None, str]]:
    """Return subject, predicate, object or value, date and status of what is told of a page of 12 November 2025."""
    document = Document("page.txt", f"{TITLE}\n2025-11-12 09:00\n\n{text}\n", "0" * 64)
    return {
        (f.subject.label, f.predicate, f.object.label if f.object else _said(f.value), f.date, f.status)
        for f in extractor().extract(document).facts
    }


def _said(value: object) -> str:
    return str(getattr(value, "number", None) or getattr(value, "date", None) or getattr(value, "text", None))


DATED = {
    "Hygon, which had 2024 revenue of 612 million yuan, cut its loss to 48 million in the first half of 2025.": "2024",
    "Hygon lost 13 million yuan in 2024 on revenue of 612 million yuan, and cut its loss to 4 million in the first"
    " half of 2025.": "2024",
    "Hygon swung to a profit in the fourth quarter of 2024 and last month reported first-half revenue of 612 million"
    " yuan.": "2025-H1",
    "Hygon listed in July 2022 and reported first-quarter revenue of 612 million yuan.": "2025-Q1",
    "Hygon had revenue of 612 million yuan and a loss of 48 million yuan in the first half of 2025.": "2025-H1",
}


@pytest.mark.parametrize("text", DATED)
def test_a_result_has_the_period_of_its_own_noun_or_verb(text: str) -> None:
    assert ("Hygon", "revenue", "612000000", DATED[text], "done") in facts(text)


INTENDED = {
    "岚川股份有限公司（下称“公司”）拟以自有资金3亿元收购苏州澄湖投资公司持有的苏州瀚澜技术有限公司34%股权。": "planned",
    "岚川股份有限公司已以自有资金3亿元收购苏州澄湖投资有限公司持有的苏州瀚澜技术有限公司34%股权。": "done",
}


def test_a_round_told_on_is_for_the_firm_that_raised() -> None:
    text = (
        "Lanyueway, a Suzhou-based startup that makes optical links, has raised 650 million yuan in a Series B round."
        "\n\nNvidia sells some of its own. Nvidia has no share of Lanyueway."
        "\n\nThe round was led by Tencent, with participation from Baidu."
    )
    told = {(who, said) for who, predicate, said, _, _ in facts(text) if predicate == "stakeIn"}
    assert told >= {("Tencent", "Lanyueway"), ("Baidu", "Lanyueway")}
    assert not {who for who, said in told if said == "Nvidia"}


FORESEEN = {
    "Hygon expects first-quarter net profit of 820 million yuan.": ("2026-04-09", "2026-Q1"),
    "海光信息预计上半年净利润8.2亿元，同比增长60%。": ("2026-07-16", "2026-H1"),
    "海光信息预计一季度净利润8.2亿元。": ("2026-12-16", "2027-Q1"),
}


@pytest.mark.parametrize("text", FORESEEN)
def test_a_result_is_foreseen_for_the_quarter_just_over_and_not_for_next_year(text: str) -> None:
    published, period = FORESEEN[text]
    document = Document("page.txt", f"{TITLE}\n{published} 09:00\n\n{text}\n", "0" * 64)
    assert (period, "expected") in {(f.date, f.status) for f in extractor().extract(document).facts}


def test_two_firms_that_give_a_notice_have_each_its_code() -> None:
    text = (
        "证券代码：002998    证券简称：恒岚信息    公告编号：2026-067\n证券代码：300998    证券简称：拓岚数据\n\n"
        "恒岚信息技术股份有限公司\n拓岚数据科技股份有限公司\n关于筹划换股吸收合并事项的进展公告\n\n"
        "恒岚信息技术股份有限公司拟换股吸收合并拓岚数据科技股份有限公司。\n"
    )
    told = {
        (f.subject.label, f.value.text)
        for f in extractor().extract(Document("page.txt", text, "0" * 64)).facts
        if f.predicate == "ticker" and f.value
    }
    assert told == {("恒岚信息技术股份有限公司", "002998"), ("拓岚数据科技股份有限公司", "300998")}


def test_a_deal_that_is_planned_in_one_sentence_is_not_done_in_the_next() -> None:
    text = (
        "岚川股份拟收购云砺半导体51%的股权。\n\n2025年11月10日，岚川股份签署《股权转让协议》。"
        "其中，岚川股份收购云砺半导体51%股权，对价3亿元。"
    )
    done = {predicate for _, predicate, _, _, status in facts(text) if status == "done"}
    assert done.isdisjoint({"acquirer", "target", "stakeIn", "stakePct"})
    earlier = "岚川股份拟收购云砺半导体19%的股权。\n\n岚川股份已于2023年以2亿元收购云砺半导体30%股权。"
    assert ("30", "done") in {(said, status) for _, term, said, _, status in facts(earlier) if term == "stakePct"}


def test_the_hour_of_one_item_of_a_feed_is_not_that_of_another() -> None:
    text = (
        "【20:47】寒武纪：拟回购股份\n寒武纪公告，拟回购公司股份。\n\n【18:40】海光信息：签署合同\n海光信息公告签署合同。\n\n"
        "【16:30】港股收评\n中芯国际涨4.2%，华虹半导体涨5.7%。\n"
    )
    dates = {date for _, predicate, _, date, _ in facts(text) if predicate == "priceChangePct"}
    assert dates
    assert not any("T" in (date or "") for date in dates)


PLEDGED = {"阿里巴巴此前宣布三年投入3800亿元。": "planned", "阿里巴巴过去三年已投入3800亿元。": "done"}


@pytest.mark.parametrize("text", PLEDGED)
def test_what_is_pledged_for_years_is_not_spent(text: str) -> None:
    told = {status for _, predicate, _, _, status in facts(text) if predicate == "investment"}
    assert told <= {PLEDGED[text]}


def test_a_quarter_that_nobody_audited_is_over_all_the_same() -> None:
    text = (
        "海光信息主要财务数据（单位：万元）：\n\n"
        "| 项目 | 2024年度（经审计） | 2025年1-3月（未经审计） |\n|---|---|---|\n"
        "| 营业收入 | 31,508.22 | 9,766.41 |\n"
    )
    assert {status for _, predicate, _, _, status in facts(text) if predicate == "revenue"} == {"done"}


def test_where_a_firm_sits_has_no_day_of_another_column() -> None:
    text = (
        "| 序号 | 企业名称 | 所在地 | 首次接入时间 |\n|---|---|---|---|\n"
        "| 1 | 岚云算力有限公司 | 呼和浩特市 | 2026年9月 |\n"
        "| 2 | 青岚算力有限公司 | 乌兰察布市 | 2026年10月 |\n"
    )
    told = {(date, status) for _, predicate, _, date, status in facts(text) if predicate == "locatedIn"}
    assert told <= {(None, "done")}


def test_a_meeting_is_not_held_in_the_year_of_the_next() -> None:
    text = "2024岚江算力论坛25日至26日在长沙举行。2025年论坛将移师南昌举办。"
    assert not [said for _, predicate, said, _, _ in facts(text) if predicate == "heldOn" and said.startswith("2025")]


def test_a_word_that_only_opens_sentences_is_no_firm() -> None:
    text = "Separately, a supplier that makes boards has raised 650 million yuan. Separately, a firm in Wuhu lost."
    assert "Separately" not in {who for who, _, _, _, _ in facts(text)}


def test_trading_that_a_paper_says_has_resumed_on_a_day_past_has_done_so() -> None:
    held = "2025年10月8日，寒武纪董事会审议通过本次交易预案及相关议案，寒武纪股票于2025年10月9日开市起复牌。"
    assert ("Cambricon", "tradingResumedOn", "2025-10-09", None, "done") in facts(held)
    to_come = "寒武纪股票将于2025年12月9日开市起复牌。"
    assert ("Cambricon", "tradingResumedOn", "2025-12-09", None, "planned") in facts(to_come)


def test_a_site_that_is_a_phase_by_name_is_not_given_it_again() -> None:
    labels = {who for who, _, _, _, _ in facts("合肥二期数据中心已开工。二期总投资11.8亿元，项目二期机柜3000架。")}
    assert not any("二期数据中心二期" in label for label in labels)


@pytest.mark.parametrize("text", INTENDED)
def test_a_deal_is_planned_where_its_own_words_say_so(text: str) -> None:
    told = {status for _, predicate, _, _, status in facts(text) if predicate in ("acquirer", "target", "stakeIn")}
    assert told == {INTENDED[text]}


TOLD = {
    # an office whose charge ends in capitals is no part of the name behind it
    "“No chips will leave,” Under Secretary of Commerce for Industry and Security Ann Preston said.": (
        "Ann Preston",
        "stated",
        "No chips will leave",
    ),
    "Minister of Industry and Information Technology Jin Yuanhe said the plan would help.": (
        "Jin Yuanhe",
        "stated",
        "the plan would help",
    ),
    # a thing that is shown by its short name is also known by the longer one
    "The Ministry of Industry and Information Technology (MIIT) published the plan.": (
        "MIIT",
        "alsoKnownAs",
        "Ministry of Industry and Information Technology",
    ),
    "Zhipu AI was founded in 2019. The Beijing model developer raised $500 million.": (
        "Zhipu AI",
        "makesProductClass",
        "model",
    ),
    "薛川先生担任寒武纪总经理。": ("薛川", "holdsPosition", "总经理"),
    # names as people write them, and firms without their line of business or what kind of firm they are
    "“It will last,” said Cambricon managing director Faisal Al-Harbi.": ("Faisal Al-Harbi", "stated", "It will last"),
    "“It will last for years,” said Pieter van Dorn of the consultancy Delta Research.": (
        "Pieter van Dorn",
        "stated",
        "It will last for years",
    ),
    "创企岚芯半导体完成6亿元B轮融资。": ("岚芯半导体", "raised", "600000000"),
    "软通动力计算业务总裁林智表示，公司将扩产。": ("林智", "affiliatedWith", "iSoftStone"),
    "GDS Holdings (GDS US) rose 3% on Monday.": ("GDS Holdings", "ticker", "GDS US"),
}
NOT_TOLD = {
    "China United Network Communications Group, known as China Unicom, won.": ("alsoKnownAs", "China Unicom"),
    "寒武纪公告，子公司与杭州数岚网络技术有限公司签订算力服务合同。": ("subsidiaryOf", "Cambricon"),
    "薛川先生不再担任总经理。": ("hasStatus", "不再担任"),
    "寒武纪发布新品。\n\n主编：王岚": ("holdsPosition", "主编"),
    "庆阳数据中心集群向甲方提供不少于640台八卡服务器。": ("capacity", "8"),
    "大会由中国信通院主办，设有8场平行论坛，共有136家企业参展。": ("organisedBy", "CAICT"),
    "The hub had 126,000 servers, according to Lin Yao, deputy director of the Wuhu data bureau.": (
        "stated",
        "deputy director of the Wuhu data bureau",
    ),
    "Exports under the Export Administration Regulations to listed companies, and to others, need a licence.": (
        "aimsTo",
        "listed companies, and to others, need a licence",
    ),
    "“No,” Under Secretary Ann Preston said.": ("holdsPosition", "Secretary"),
    "Alibaba said it would spend 380 billion yuan, a figure its chief executive has since said could rise.": (
        "stated",
        "it would spend 380 billion yuan, a figure its chief executive has since said could rise",
    ),
}


@pytest.mark.parametrize("text", TOLD)
def test_what_the_words_say_is_told(text: str) -> None:
    assert TOLD[text] in real.told(text, TITLE)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert NOT_TOLD[text] not in {(predicate, said) for _, predicate, said in real.told(text, TITLE)}


def test_who_has_left_has_left_what_he_is_called_by_and_not_what_he_goes_to() -> None:
    text = "Cambricon's head of investor relations, Ann Meng, has left to become board secretary at Yulan Microsystems."
    told = {(said, status) for who, predicate, said, _, status in facts(text) if predicate == "affiliatedWith"}
    assert ("Cambricon", "terminated") in told
    assert ("Yulan Microsystems", "done") in told
