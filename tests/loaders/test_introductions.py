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


def test_a_short_name_that_says_what_a_firm_makes_is_none_elsewhere() -> None:
    text = (
        "首发 | 「微岚精测」完成近2亿元B轮融资，钙矿激光芯粒已送样\n\n钙矿激光芯片公司「微岚精测」近日完成近2亿元人民币"
        "B轮融资，由启明创投领投。创始人贺立博士曾在IBM钙矿事业部任职九年。公司收入主要来自钙矿引擎。"
    )
    assert raisers(text) == {"微岚精测"}


def test_a_firm_that_holds_another_is_no_trade() -> None:
    text = "峦泷微参股芯片公司“云岚光科”近日完成2亿元融资，由达晨财智领投。峦泷微公告称，持股5%。"
    assert any(f.subject.label == "峦泷微" for f in extract(as_document(text)).facts)
