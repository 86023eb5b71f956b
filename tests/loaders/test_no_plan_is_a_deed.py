"""Law 1, crossed: each way to say that a thing is not done yet, with each deed and figure, tells nothing as done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Document, Fact
from loaders.extract import extract
from loaders.least import LEAST
from loaders.reading import read

DEEDS = (
    "收购云脉智算51%股权", "在港交所上市", "募资50亿元", "在合肥建设云帆智算中心", "发布新一代芯片天衡690",
    "与浪潮信息签署战略合作协议", "向中国移动交付5000台服务器", "向云脉智算投资2亿元", "向上交所提交上市申请",
    "入股云脉智算", "向腾讯采购2万张GPU卡", "实现营收100亿元", "将总部迁至合肥",
)  # fmt: skip
UNDONE = (
    "拟{}", "计划{}", "将{}", "正考虑{}", "有意{}", "或将{}", "有望{}", "预计{}", "力争{}", "争取{}", "希望{}",
    "打算{}", "准备{}", "正筹划{}", "接近{}", "即将{}", "尚未{}", "未{}", "没有{}", "否认{}", "未能{}", "拒绝{}",
    "取消{}", "推迟{}", "放弃{}", "被禁止{}", "不再{}", "不会{}", "无意{}", "承诺{}", "可能{}", "原计划{}，后搁置",
    "曾计划{}", "正在寻求{}", "授权管理层{}", "被要求{}", "最快下月{}", "避免{}", "并未{}", "已申请{}",
    "本应{}，但至今没有进展", "试图{}，但失败了", "有能力{}", "若要{}，须经监管批准",
)  # fmt: skip
CLAUSES = (
    "寒武纪收购云脉智算51%股权", "寒武纪在港交所上市", "寒武纪募资50亿元", "寒武纪与中国移动签订供货合同",
    "阿里巴巴入股云脉智算", "寒武纪向中国移动供应服务器", "云帆智算中心投运",
)  # fmt: skip
OPEN_CLAUSES = (
    "{}的计划已搁置", "{}一事尚无定论", "{}的传闻不实", "{}的方案未获股东会通过", "{}须经监管部门批准",
    "{}的可能性不大", "{}的时间表尚未确定", "{}被监管叫停", "市场猜测{}", "{}的谈判破裂", "{}的日期推迟至明年",
    "{}仍存在不确定性", "{}的提议被否决", "{}的消息遭公司否认", "{}的意向书已失效", "{}目前处于筹划阶段", "不排除{}",
    "正为{}作准备",
)  # fmt: skip
DEEDS_EN = (
    ("acquire", "acquired", "acquiring", "a 51% stake in Cloudvein"), ("list", "listed", "listing", "in Hong Kong"),
    ("raise", "raised", "raising", "5 billion yuan"),
    ("sign", "signed", "signing", "a strategic cooperation agreement with Inspur"),
    ("deliver", "delivered", "delivering", "servers to China Mobile"),
    ("invest", "invested", "investing", "200 million yuan in Cloudvein"),
    ("win", "won", "winning", "a server tender from China Mobile"),
    ("buy", "bought", "buying", "20,000 GPUs from Nvidia"), ("partner", "partnered", "partnering", "with Inspur"),
    ("take over", "took over", "taking over", "Cloudvein for 2 billion yuan"),
    ("post", "posted", "posting", "revenue of 10 billion yuan"),
    ("move", "moved", "moving", "its headquarters to Hefei"),
)  # fmt: skip
UNDONE_EN = (
    "{s} plans to {b}.", "{s} will {b}.", "{s} is considering {g}.", "{s} may {b}.", "{s} is expected to {b}.",
    "{s} hopes to {b}.", "{s} is in talks to {b}.", "{s} is close to {g}.", "{s} has yet to {b}.", "{s} denied {g}.",
    "{s} denied that it had {p}.", "{s} refused to {b}.", "{s} delayed {g}.", "{s} was barred from {g}.",
    "If {s} {p}, rivals would suffer.", "Unless it can {b}, {s} will fall behind.", "{s} is rumoured to have {p}.",
    "{s} agreed to {b}.", "{s} is seeking to {b}.", "{s}'s board approved a proposal to {b}.",
    "Analysts urged {s} to {b}.", "Analysts asked whether {s} had {p}.", "{s} was asked to {b}.",
    "{s} is far from {g}.", "Investors want {s} to {b}.", "{s} could {b} as early as next month.",
    "It is not known when {s} will {b}.", "{s} tried to {b} but failed.", "{s} is able to {b}.",
    "Reports that {s} {p} are false.", "{s} would have {p} without the ban.", "{s} intends {g}.",
    "{s} expects to {b} next year.", "{s} is mulling {g}.", "{s} ruled out {g}.", "{s} promised to {b}.",
    "{s} said it would {b}.", "Regulators stopped {s} from {g}.", "{s} postponed {g} to 2027.",
    "{s} sought permission to {b}.", "The ministry told {s} to {b}.", "The ministry allowed {s} to {b}.",
    "{s} looks set to {b}.", "{s} has an option to {b}.",
)  # fmt: skip
FIGURES = (
    ("寒武纪全年净利润", "20亿元"), ("云帆智算中心算力规模", "5000P"), ("合肥市智能算力", "30EFLOPS"),
    ("寒武纪研发投入", "30亿元"),
)  # fmt: skip
AWAITED = (
    "将达到{}", "有望达到{}", "力争达到{}", "目标为{}", "可望突破{}", "料达{}", "不会达到{}", "未达到{}",
    "可能超过{}", "须达到{}", "计划达到{}", "规划为{}", "设计为{}", "若达到{}，将触发奖励", "不得低于{}", "需达到{}",
    "据测算可达{}", "被曝达{}", "传达{}", "距{}仍有差距", "未来三年达到{}", "上限为{}", "届时将增至{}",
    "未来将扩至{}", "二期建成后达到{}", "冲刺{}", "挑战{}", "有信心超过{}", "的门槛为{}",
)  # fmt: skip
FIGURES_EN = (
    ("Cambricon's net profit", "2 billion yuan"), ("Hefei's computing power", "30 EFLOPS"),
)  # fmt: skip
AWAITED_EN = (
    "will reach {}", "could reach {}", "is seen at {}", "may top {}", "is targeted at {}", "is to reach {}",
    "was to reach {}", "did not reach {}", "must reach {}", "needs to reach {}", "is on course for {}",
    "has yet to reach {}", "is projected to rise to {} by 2028", "falls short of the {} target",
    "looks set to pass {}", "had been expected to reach {}", "is about to pass {}", "is aimed at {}",
    "is rumoured to be {}", "is said to have reached {}", "ought to be {}", "is unlikely to reach {}",
    "is capped at {}",
)  # fmt: skip
# What a thing is, is so whatever becomes of the deed.
LASTING = frozenset(
    ("makesProductClass", "locatedIn", "builtBy", "aimsTo", "stated", "publishedOn", "publishedBy", "title")
)
HEAD, HEAD_EN = "算力快讯\n\n财经社2026年6月10日讯，", "SHANGHAI, June 10, 2026 - "


def done(text: str, folder: Path) -> Iterator[Fact]:
    """Yield what a text is read to say has happened, of what is sure enough to be told."""
    path = folder / "page.txt"
    path.write_text(text, encoding="utf-8")
    document = read(path, path.name)
    assert isinstance(document, Document)
    told = (f for f in extract(document).facts if f.confidence >= LEAST)
    yield from (f for f in told if f.status == "done" and f.predicate not in LASTING)


@pytest.mark.parametrize("undone", UNDONE)
def test_no_deed_of_a_chinese_sentence_is_done(undone: str, tmp_path: Path) -> None:
    assert [f for deed in DEEDS for f in done(f"{HEAD}寒武纪{undone.format(deed)}。", tmp_path)] == []


@pytest.mark.parametrize("open_", OPEN_CLAUSES)
def test_no_clause_of_which_it_is_said_to_be_open_is_done(open_: str, tmp_path: Path) -> None:
    told = (f for clause in CLAUSES for f in done(f"{HEAD}{open_.format(clause)}。", tmp_path))
    assert [f for f in told if f.predicate != "hasStatus"] == []


@pytest.mark.parametrize("undone", UNDONE_EN)
def test_no_deed_of_an_english_sentence_is_done(undone: str, tmp_path: Path) -> None:
    said = (undone.format(s="Cambricon", b=f"{b} {o}", p=f"{p} {o}", g=f"{g} {o}") for b, p, g, o in DEEDS_EN)
    assert [f for text in said for f in done(HEAD_EN + text, tmp_path)] == []


@pytest.mark.parametrize("awaited", AWAITED)
def test_no_figure_of_a_chinese_sentence_is_reached(awaited: str, tmp_path: Path) -> None:
    assert [f for what, n in FIGURES for f in done(f"{HEAD}{what}{awaited.format(n)}。", tmp_path) if f.value] == []


@pytest.mark.parametrize("awaited", AWAITED_EN)
def test_no_figure_of_an_english_sentence_is_reached(awaited: str, tmp_path: Path) -> None:
    said = (f"{HEAD_EN}{what} {awaited.format(n)}." for what, n in FIGURES_EN)
    assert [f for text in said for f in done(text, tmp_path) if f.value] == []


def test_what_is_done_is_told_as_done(tmp_path: Path) -> None:
    said = [f"{HEAD}寒武纪已{deed}。" for deed in DEEDS if "将" not in deed]
    said += [f"{HEAD_EN}Cambricon has {p} {o}." for _, p, _, o in DEEDS_EN if p != "took over"]
    said += [f"{HEAD}{what}达到{n}。" for what, n in FIGURES]
    said += [f"{HEAD_EN}{what} reached {n}." for what, n in FIGURES_EN]
    assert [text for text in said if not any(done(text, tmp_path))] == []
