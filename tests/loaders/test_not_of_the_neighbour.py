"""What stands beside a fact is none of it: the holder of a share, the next item, the former post, the other measure."""

import pytest

from graph.model import Document
from loaders.extract import extractor

Told = tuple[str, str, str, str | None, str]


def facts(text: str, title: str = "云岭观察") -> set[Told]:
    """Return subject, predicate, object or value, date and status of what is told of a page of 12 November 2025."""
    document = Document("page.txt", f"{title}\n2025-11-12 09:00\n\n{text}\n", "0" * 64)
    return {
        (f.subject.label, f.predicate, f.object.label if f.object else _said(f.value), f.date, f.status)
        for f in extractor().extract(document).facts
    }


def _said(value: object) -> str:
    return str(getattr(value, "number", None) or getattr(value, "date", None) or getattr(value, "text", None))


FILED = "Velora Computing, a provider of rented computing, has filed for an initial public offering in Shenzhen."
HELD = {
    "Tencent holds 12.6%. Founder Lin Yao owns 29.8%.": "Velora Computing",
    "Baidu owns 9.1% and Tencent 7.4%. Chairwoman Lin Yao holds 21.5% of the shares.": "Velora Computing",
    "Baidu still controls about 9.1 per cent, and Tencent 7%. Founder Lin Yao holds 21.5%.": "Velora Computing",
}


@pytest.mark.parametrize("text", HELD)
def test_who_holds_a_share_is_not_spoken_of_next(text: str) -> None:
    told = facts(f"{FILED}\n\n{text}", "Velora files for Shenzhen listing")
    assert ("Lin Yao", "affiliatedWith", HELD[text], None, "done") in told
    assert ("Lin Yao", "stakeIn", HELD[text], None, "done") in told


def test_who_holds_a_share_is_not_spoken_of_next_in_chinese() -> None:
    text = "云岚算力今日向港交所递交招股书。\n\n腾讯持股11.6%，百度持股7.4%。创始人林瑶持股29.8%。"
    told = facts(text, "云岚算力递交招股书")
    assert ("林瑶", "affiliatedWith", "云岚算力", None, "done") in told
    assert ("林瑶", "stakeIn", "云岚算力", None, "done") in told


def test_who_holds_a_share_of_another_is_spoken_of_next() -> None:
    told = facts("Baidu holds 59% of Kunlunxin. Founder Robin Lee spoke.", "Baidu sells a stake")
    assert ("Robin Lee", "affiliatedWith", "Baidu", None, "done") in told


ITEMS = (
    "壁仞科技：任命林瑶为首席产品官，6月9日到岗。",
    "中科曙光：董事会聘任周琦为公司首席科学家，聘期三年。",
    "云岚智联（新三板：874219）：总经理杜若辞职，辞职后不再担任公司任何职务。董事长阮兴代行总经理职责。",
    "百度：董事会选举林松为副总裁，任期三年。",
    "云岭算力：挖来前新华三产品线总经理乔嘉，出任联席CEO。",
)


@pytest.mark.parametrize("sign", ["〇 ", "◦ ", "▲ ", "● "])
def test_any_sign_opens_an_item(sign: str) -> None:
    told = facts("\n\n".join(sign + item for item in ITEMS), "人事一览｜壁仞科技换帅——本周芯片圈")
    assert ("周琦", "affiliatedWith", "Sugon", None, "done") in told
    assert ("阮兴", "affiliatedWith", "云岚智联", None, "done") in told
    assert ("阮兴", "affiliatedWith", "Biren Technology", None, "done") not in told
    assert ("乔嘉", "affiliatedWith", "H3C", None, "terminated") in told


FORMER = (
    "云岚芯片挖来前寒武纪产品线总经理林瑶。",
    "云岚芯片引入前寒武纪首席架构师林瑶，负责芯片。",
    "接棒的是前寒武纪副总裁林瑶。",
    "会上，前寒武纪首席科学家林瑶谈到了能耗。",
)
PRESENT = ("目前寒武纪董事长林瑶出席会议。", "此前寒武纪总经理林瑶表示，订单饱满。")


@pytest.mark.parametrize("text", FORMER)
def test_who_was_of_a_firm_is_no_more(text: str) -> None:
    told = facts(text)
    assert ("林瑶", "affiliatedWith", "Cambricon", None, "terminated") in told
    assert not {t for t in told if t[0] == "林瑶" and t[4] == "done"}


@pytest.mark.parametrize("text", PRESENT)
def test_a_time_before_a_firm_makes_nobody_former(text: str) -> None:
    assert ("林瑶", "affiliatedWith", "Cambricon", None, "done") in facts(text)


CHANGED = (
    "寒武纪公告，因年龄原因，林瑶不再担任副总经理，转任高级顾问。",
    "寒武纪公告，林瑶卸任副总经理，改任首席顾问。",
    "寒武纪公告，林瑶不再担任副总经理职务，随后转任高级顾问。",
)


@pytest.mark.parametrize("text", CHANGED)
def test_who_changes_posts_stays(text: str) -> None:
    told = facts(text)
    assert ("林瑶", "holdsPosition", "副总经理", None, "terminated") in told
    assert ("林瑶", "affiliatedWith", "Cambricon", None, "terminated") not in told


def test_who_goes_to_another_firm_leaves() -> None:
    told = facts("寒武纪公告，首席财务官林瑶离任，转任地平线财务副总裁。")
    assert ("林瑶", "affiliatedWith", "Cambricon", None, "terminated") in told


def test_a_post_given_up_is_not_the_one_held() -> None:
    told = facts("壁仞科技公告，财务总监林瑶不再担任公司董事会秘书职务，仍任财务总监。")
    assert ("林瑶", "holdsPosition", "财务总监", None, "terminated") not in told
    told = facts("壁仞科技公告，董事长方礼不再担任公司董事长。")
    assert ("方礼", "holdsPosition", "董事长", None, "terminated") in told


def test_the_successor_has_the_post() -> None:
    told = facts("壁仞科技公告，林瑶不再担任总经理。接任者为现任寒武纪副总裁周琦。")
    assert ("周琦", "holdsPosition", "副总裁", None, "done") in told
    assert ("林瑶", "holdsPosition", "副总裁", None, "done") not in told


DUE = {
    "Net profit for the nine months to September will come in at 1.38 billion yuan, Hygon said.": "2025-01/2025-09",
    "Hygon's revenue in the six months to June will show a rise to 1.38 billion yuan.": "2026-H1",
    "Net profit for the nine months to September came in at 1.38 billion yuan, Hygon said.": "2025-01/2025-09",
}


@pytest.mark.parametrize("text", DUE)
def test_results_that_are_due_are_of_the_months_that_ended(text: str) -> None:
    figures = {t for t in facts(text) if t[2] == "1380000000"}
    assert {t[3] for t in figures} <= {DUE[text]}


NEIGHBOURS = {
    "Cambricon on Friday reported quarterly revenue of 2 billion yuan, 31% higher than a year earlier.": (
        "Cambricon", "priceChangePct", "31"),
    "Hengyue Chip's revenue up 24%, AI arm now nearly half of sales.": ("Hengyue Chip", "growthPct", "50"),
    "In tests by Cambricon, a server fitted with four cards ran a model.": ("Cambricon", "hasCount", "4"),
    "Wuhu has frozen new approvals above 200MW since May.": ("Wuhu", "capacity", "200"),
    "Wuhu has capped permits for data centres exceeding 200MW.": ("Wuhu", "capacity", "200"),
    "Baidu sells 8.9% stake in Kunlunxin.": ("Baidu", "stakePct", "8.9"),
    "The network includes the Luyuan cluster built by Sugon and Inspur and the Wuhu Computing Centre.": (
        "Wuhu Computing Centre", "builtBy", "Sugon"),
    "创始人林瑶曾任寒武纪负责人；联合创始人、CTO周琦出席会议。": ("周琦", "affiliatedWith", "Cambricon"),
}  # fmt: skip


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_a_figure_or_a_name_is_not_its_neighbours(text: str) -> None:
    assert NEIGHBOURS[text] not in {t[:3] for t in facts(text)}


KEPT = {
    "Cambricon closed on Friday 3.1% higher.": ("Cambricon", "priceChangePct", "3.1"),
    "Baidu holds an 8.9% stake in Kunlunxin.": ("Baidu", "stakePct", "8.9"),
    "Built by Sugon and Inspur, the Wuhu Computing Centre opened in May.": (
        "Wuhu Computing Centre", "builtBy", "Sugon"),
    "Dr. Peter Chan Wai Ming has tendered his resignation as chief financial officer.": (
        "Peter Chan Wai Ming", "hasStatus", "resigned"),
    "The Luyuan Computing Centre in Wuhu broke ground.": ("Luyuan Computing Centre", "locatedIn", "Wuhu"),
}  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_what_is_its_own_stays(text: str) -> None:
    assert any(t[:2] == KEPT[text][:2] and str(t[2]).startswith(KEPT[text][2]) for t in facts(text))


@pytest.mark.parametrize("name", [
    "Wuhu Hengyue Cloud Base Co., Ltd.",
    "Wuhu Hengyue Computing Centre Co., Ltd.",
    "Wuhu Hengyue Data Centre Technology Co., Ltd.",
])  # fmt: skip
def test_the_form_of_a_company_makes_a_company(name: str) -> None:
    document = Document("page.txt", f"Notice\n\n{name} was established on 22 March 2019.\n", "0" * 64)
    found = [f.subject for f in extractor().extract(document).facts if f.predicate == "establishedOn"]
    assert [(n.label, n.cls) for n in found] == [(name, "Company")]


SHARES = {
    "《云岭市算力标识办法》提出，到2027年底，全市70%的算力设施纳入统一监测。": "算力设施纳入统一监测",
    "《云岭市算力标识办法》提出，到2027年底，国产算力占比达到70%以上。": "国产算力占比",
}


@pytest.mark.parametrize("text", SHARES)
def test_a_goal_says_what_its_share_is_of(text: str) -> None:
    document = Document("page.txt", f"政策解读\n\n{text}\n", "0" * 64)
    goals = [f.value for f in extractor().extract(document).facts if f.predicate == "hasTarget"]
    assert [v.of for v in goals if v is not None] == [SHARES[text]]
