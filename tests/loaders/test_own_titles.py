"""What an article calls itself on a line of its own is what its terms are those of."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor


def told(text: str) -> list[Fact]:
    return list(extractor().extract(Document("paper.txt", text, "0" * 64)).facts)


def whose(text: str, predicate: str) -> list[str]:
    return [f.subject.label for f in told(text) if f.predicate == predicate]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "# 芜湖市促进智能算力产业发展若干政策（征求意见稿）",
            "为落实全国一体化算力网部署，起草了本政策。\n对租用算力的企业，单家最高80万元补贴。",
        ),
        ("青石县算力券管理暂行办法", "第一条 为贯彻“东数西算”部署，制定本办法。\n对企业给予补贴，单家最高50万元。"),
        ("合肥市关于加快芯片产业发展的若干措施", "现提出以下措施。\n对首次流片的企业给予补助，最高1500万元。"),
        ("新区智能算力发展行动计划（2026—2028年）", "对入驻企业给予最高200万元奖励。"),
    ],
)
def test_what_a_paper_grants_is_its_own_and_not_that_of_the_project_it_follows(title: str, body: str) -> None:
    assert whose(f"{title}\n\n{body}\n", "maxBonus") == [title.strip("# ")]


def test_an_english_paper_speaks_of_itself_as_these_measures() -> None:
    title = "Interim Measures of Linhai City for Supporting Intelligent Computing"
    body = "In line with the East Data West Computing project, these Measures are drawn up. The subsidies are open to\n"
    body += "start-ups. These Measures shall take effect on 1 March 2026."
    assert whose(f"{title}\n\n{body}\n", "effectiveOn") == [title]


def test_a_paper_whose_name_the_text_also_quotes_is_one_paper() -> None:
    text = (
        "《合肥市算力发展方案（2025—2027年）》已经印发。\n\n合肥市算力发展方案\n（2025—2027年）\n\n"
        "制定本方案。对购买算力的企业给予补贴，最高30万元。\n"
    )
    assert whose(text, "maxBonus") == ["合肥市算力发展方案（2025—2027年）"]


@pytest.mark.parametrize(
    "text",
    [
        "合肥市出台算力券管理办法\n\n据介绍，本办法将惠及上百家企业。\n",
        "合肥市数字经济工作简报\n\n政策措施\n\n本措施已见成效。\n",
    ],
)
def test_a_headline_and_a_heading_name_no_paper(text: str) -> None:
    assert not any(f.subject.cls == "Policy" and f.subject.label.startswith(("合肥", "政策")) for f in told(text))


def test_neither_a_white_paper_nor_a_project_grants_what_a_sentence_after_it_tells() -> None:
    paper = "大会发布了《合肥算力发展白皮书（2027）》。单个企业每年最高可领120万元，按合同金额的25%抵扣。"
    project = "芜湖获批“东数西算”示范节点。近日，市里对租用算力的企业，给予最高100万元补贴。"
    for text in (paper, project):
        assert not whose(text, "maxBonus") and not whose(text, "subsidyPct") and not whose(text, "coversPeriod")


def test_measures_named_in_the_sentence_before_still_grant() -> None:
    text = "《合肥市算力券管理办法》发布。单个企业每年最高补贴200万元，按合同金额的30%抵扣。"
    assert whose(text, "maxBonus") == ["合肥市算力券管理办法"]


def test_what_a_draft_lays_down_does_not_hold_yet() -> None:
    for kind, status in (("（征求意见稿）", "planned"), ("", "done")):
        text = f"《合肥市算力补贴办法{kind}》公布。对采购算力的企业，按不超过20%的比例给予补贴。"
        assert [f.status for f in told(text) if f.predicate == "appliesTo"] == [status]
