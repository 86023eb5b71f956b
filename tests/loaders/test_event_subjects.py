"""Of which deal a sentence tells a step or a sum that does not name it."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

BOUGHT = "海光信息拟以12亿元现金收购昆仑芯100%股权。"


def statuses(text: str) -> set[tuple[str, str, str]]:
    return {f for f in told(text, "收购快讯") if f[1] == "hasStatus"}


@pytest.mark.parametrize("text", ["本次收购已终止。", "海光信息宣布终止收购。", "相关收购事项已终止。"])
def test_a_step_is_of_the_deal_told_before(text: str) -> None:
    assert statuses(BOUGHT + text)


@pytest.mark.parametrize("text", ["沐曦股份宣布终止重大资产重组。", "摩尔线程终止收购。"])
def test_a_sentence_on_another_firm_tells_of_another_deal(text: str) -> None:
    assert not any("Hygon" in who for who, _, _ in statuses(BOUGHT + text))


def test_a_step_told_in_one_item_of_a_digest_is_not_of_the_deal_of_another() -> None:
    others = [
        "湖畔市召开了一次为期三天的产业会议，与会者讨论了芯片与算力的前景。",
        "全市去年的营收为3亿元，较上年有所增长，市民对此表示满意。",
        "收购已于昨日终止，双方互不担责，公司股票将于明日开市时起复牌。",
    ]
    text = "\n".join(f"○ {line}" for line in [BOUGHT + "收购完成后公司将持有其全部股权。", *others])
    assert not statuses(text)


@pytest.mark.parametrize("sum_", ["26.58元", "每股26.58元"])
def test_the_price_of_a_share_is_not_that_of_the_deal(sum_: str) -> None:
    facts = told(f"百度以{sum_}受让寒武纪5.50%股份。", "快讯")
    assert ("Baidu", "stakePct", "5.5") in facts
    assert not [f for f in facts if f[1] == "transactionValue"]


def test_who_must_allow_a_deal_buys_nothing() -> None:
    facts = told("海光信息收到国家市场监督管理总局的决定书，收购昆仑芯60%股权一案可予实施。", "快讯")
    assert not [f for f in facts if f[2] == "SAMR" or (f[0] == "SAMR" and f[1] == "stakePct")]
