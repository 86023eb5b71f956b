"""What exchanges, regulators and courts do to a firm or a person is a status of it."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


def _of(text: str) -> set[tuple[str, str]]:
    named = told(text, "News of the day" if text.isascii() else "今日要闻")
    return {(subject, told_of) for subject, term, told_of in named if term == "hasStatus"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("寒武纪6月9日收到上交所下发的年报问询函，要求说明存货增长的原因。", ("Cambricon", "收到问询函")),
        ("上海证监局对寒武纪采取出具警示函的措施。", ("Cambricon", "被出具警示函")),
        ("深交所对寒武纪及其时任董秘予以通报批评。", ("Cambricon", "被通报批评")),
        ("寒武纪因涉嫌虚假记载，被证监会罚款600万元。", ("Cambricon", "被罚款600万元")),
        ("国家网信办就漏洞风险约谈英伟达公司。", ("Nvidia", "被国家网信办约谈")),
        ("寒武纪起诉壁仞科技侵犯其三项专利，索赔2亿元。", ("Biren Technology", "被寒武纪起诉")),
        ("The Shenzhen Stock Exchange sent Biren an inquiry letter over its accounts.",
         ("Biren Technology", "received an inquiry letter")),
        ("Biren was fined 6 million yuan by the securities regulator.", ("Biren Technology", "fined 6 million yuan")),
        ("Biren was sued in February by server maker xFusion.", ("Biren Technology", "sued by xFusion")),
    ],
)  # fmt: skip
def test_what_is_done_to_a_firm_is_its_status(text: str, status: tuple[str, str]) -> None:
    assert status in _of(text)


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪否认收到上交所关注函。",
        "证监会拟对寒武纪处以600万元罚款。",
        "寒武纪科创板IPO收到首轮审核问询函。",
        "若寒武纪被罚款600万元，影响有限。",
        "Biren may be fined 6 million yuan by the regulator.",
        "Biren threatened to sue xFusion over the servers.",
    ],
)
def test_what_is_not_done_to_it_is_none(text: str) -> None:
    assert not any("罚" in s or "函" in s or "fined" in s or "sued" in s for _, s in _of(text))
