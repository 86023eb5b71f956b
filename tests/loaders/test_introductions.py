"""A firm's name behind its trade, and the trade before it."""

from __future__ import annotations

from loaders.examples import as_document
from loaders.extract import extract


def raisers(text: str) -> set[str]:
    return {f.subject.label for f in extract(as_document(text)).facts if f.predicate == "raised"}


def test_the_name_in_quotation_marks_is_the_firm() -> None:
    text = "寒武纪公告。光芯片公司“曦岚光芯”完成近4亿元B轮融资，深创投领投。"
    assert raisers(text) == {"曦岚光芯"}


def test_a_trade_before_a_full_name_is_no_firm() -> None:
    assert "光互连芯片" not in raisers("光互连芯片企业苏州曦岚光子科技有限公司完成3亿元A轮融资，由腾讯领投。")


def test_a_slogan_in_quotation_marks_is_no_firm() -> None:
    found = extract(as_document("寒武纪助力企业“出海计划”已启动，完成3亿元融资。")).facts
    assert not any("出海" in f.subject.label for f in found)
