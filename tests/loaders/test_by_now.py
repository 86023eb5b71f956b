"""Plans and what stands beside them: what is so by now, what is only talked about, where the words of a plan end."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Said, facts

SAID: dict[str, Said] = {
    "海光信息第二届董事会第三次会议审议通过了本次重组预案及相关议案，公司股票于2026年1月9日开市起复牌。": (
        "hygon", "tradingResumedOn", "2026-01-09", "done"),
    "海光信息披露重组预案，公司股票自2026年1月12日上午复牌。": ("hygon", "tradingResumedOn", "2026-01-12", "done"),
    "海光信息披露重组预案，公司股票将于2026年3月12日上午复牌。": ("hygon", "tradingResumedOn", "2026-03-12", "planned"),
    "海光信息审议通过重组预案，收购寒武纪20%股权。": ("hygon", "stakeIn", "cambricon", "planned"),
    "海光信息董事长林瑶表示，募集资金将用于新品研发，公司员工已达600人。": ("hygon", "hasCount", "600", "done"),
    "海光信息计划扩建工厂，员工已有600人。": ("hygon", "hasCount", "600", "done"),
    "海光信息计划新建研发中心，员工将增至600人。": ("hygon", "hasCount", "600", "planned"),
    "SMIC plans capital expenditure of 7 billion yuan this year.": ("smic", "investment", "7000000000", "planned"),
    "The foundry SMIC rose. It plans capex of 7 billion yuan in 2027.": ("smic", "investment", "7000000000", "planned"),
    "SMIC's expansion plans lifted shares; capital spending was 7 billion yuan.": (
        "smic", "investment", "7000000000", "done"),
    "Hygon, a chip designer, is in discussions to raise as much as 300 million yuan.": (
        "hygon", "raised", "300000000", "considered"),
    "海光信息正与投资者商谈募集资金至多3亿元。": ("hygon", "raised", "300000000", "considered"),
    "海光信息拟募集资金不超过3亿元。": ("hygon", "raised", "300000000", "planned"),
    "Moore Threads plans to open a design centre in Wuhu, but analysts at Guosen doubt the timing.": (
        "moore-threads", "plansTo", "open a design centre in Wuhu", "planned"),
    "Moore Threads plans to open its software stack, yet chipmakers see little use in it.": (
        "moore-threads", "plansTo", "open its software stack", "planned"),
    "摩尔线程计划实施“算力普惠”行动并开放软件栈。": (
        "moore-threads", "plansTo", "实施“算力普惠”行动并开放软件栈", "planned"),
    "商务部回应“海光信息拟在马来西亚新建研发中心”：正在了解情况，将依法处理有关申请。": (
        "hygon", "plansTo", "在马来西亚新建研发中心", "planned"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SAID.items())
def test_a_plan_ends_where_its_words_do(text: str, wanted: Said) -> None:
    who, what, _, _ = wanted
    assert [f for f in facts(text) if f[:2] == (who, what)] == [wanted]
