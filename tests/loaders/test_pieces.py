"""Words told as said: whole statements, and pieces that say nothing by themselves."""

from __future__ import annotations

import pytest

from loaders.pieces import is_piece
from tests.loaders.test_who_is_meant import told


@pytest.mark.parametrize(
    "words",
    [
        "roughly flat", "under review", "但是睡得着", "乙厂也会", "如果样片能按时回来的话", "主要因预收货款增加",
        "通用设备制造业", "橡胶、塑料和其他材料制造业",
    ],
)  # fmt: skip
def test_a_piece_is_no_statement(words: str) -> None:
    assert is_piece(words)


@pytest.mark.parametrize(
    "words",
    [
        "no such plan exists", "it cannot predict the outcome", "We will pay", "消息不实", "系自主开发",
        "如果样片能按时回来，年底可以量产", "我们看好设备制造业",
    ],
)  # fmt: skip
def test_a_clause_is_one(words: str) -> None:
    assert not is_piece(words)


def said(text: str) -> set[str]:
    """Return what a text tells as said."""
    return {what for _, predicate, what in told(text) if predicate == "stated"}


@pytest.mark.parametrize(
    "text",
    [
        "The Beijing-based Biren said late Monday, as buyers hoarded cards.",
        "Biren shipped cards which the ministry of Biren said had been stored abroad.",
        "“寒武纪说盘”原创首发，欢迎转载。",
        "寒武纪表示，订单很多。桌上贴着一张纸条：“记得关灯，谢谢大家。”",
    ],
)
def test_the_tellers_words_are_nobodys_statement(text: str) -> None:
    assert not {w for w in said(text) if "订单" not in w}


def test_a_quotation_beside_a_verb_of_speech_is_the_speakers() -> None:
    assert "No decision has been made" in said('Biren is growing. "No decision has been made," the company said.')
