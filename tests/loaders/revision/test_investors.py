"""Who gives the money of a round gets none of it, and who owns an investor is none."""

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor


def _facts(text: str, predicate: str) -> list[Fact]:
    found = extractor().extract(Document("a.txt", text, "text/plain")).facts
    return [f for f in found if f.predicate == predicate]


@pytest.mark.parametrize(
    "text",
    [
        "Enflame closed its Series B. Baidu led the round, joined by Zhuhai Technology Group.",
        "Start-up Orbitrum AI has raised 500 million yuan in a Series B round led by Hillhouse Capital, "
        "with participation from existing investor Tencent.",
    ],
)
def test_nobody_has_a_share_of_an_investor(text: str) -> None:
    stakes = _facts(text, "stakeIn")
    assert {f.object.id for f in stakes if f.object is not None} <= {"enflame", "orbitrum-ai"}
    assert {f.subject.id for f in _facts(text, "raised")} <= {"orbitrum-ai"}


def test_what_a_round_is_for_is_what_it_values() -> None:
    text = "Tencent may lead a new round of funding for MiniMax, valuing the startup at about $3 billion."
    assert [f.subject.id for f in _facts(text, "impliedValue")] == ["minimax"]


def test_a_unit_invests_and_not_its_owner() -> None:
    (stake,) = _facts("燧原科技今年完成融资，投资方包括三一集团旗下华胥基金。", "stakeIn")
    assert stake.subject.label == "华胥基金"
    found = _facts(
        "Enflame has raised 8 million dollars from investors including Temasek's Xora Innovation.", "stakeIn"
    )
    assert [f.subject.label for f in found] == ["Xora Innovation"]


def test_an_investor_of_one_firm_may_raise_money_itself() -> None:
    found = _facts("Tencent backed Enflame. Enflame raised 600 million yuan in a round led by Tencent.", "raised")
    assert [f.subject.id for f in found] == ["enflame"]


def test_a_unit_gets_the_money_and_not_its_owner() -> None:
    text = "中科创达：控股子公司畅行智驾完成A轮融资，融资金额2.5亿元，由立讯精密独家投资。"
    assert {f.subject.label for f in _facts(text, "raised")} <= {"畅行智驾"}
    assert {f.object.label for f in _facts(text, "stakeIn") if f.object} <= {"畅行智驾"}
