"""A rumour that the next words deny, a plan that the title calls off."""

from __future__ import annotations

from loaders.examples import as_document
from loaders.extract import extract


def statuses(text: str) -> set[str]:
    return {f.status for f in extract(as_document(text)).facts if f.predicate == "acquirer"}


def test_a_rumour_that_is_called_false_is_denied() -> None:
    assert statuses("网传海光信息有意收购寒武纪。上述传闻不属实。") == {"denied"}


def test_a_rumour_alone_is_claimed() -> None:
    assert statuses("网传海光信息有意收购寒武纪。公司未予置评。") == {"claimed"}


def test_what_was_planned_once_is_over_where_the_title_ends_it() -> None:
    body = "海光信息原拟通过发行股份购买寒武纪100%股权。"
    assert statuses(f"海光信息关于终止重大资产重组的公告\n\n{body}") == {"terminated"}
    assert statuses(f"海光信息关于重大资产重组的公告\n\n{body}") == {"planned"}


def test_an_end_reaches_over_an_inserted_reason() -> None:
    text = "海光信息收购寒武纪（以下简称“标的”）控股权事项，因双方就估值未能达成一致，已于7月11日终止。"
    assert statuses(text) == {"terminated"}


def test_what_is_going_about_is_denied_where_the_firm_clears_itself() -> None:
    told = "海光信息关于媒体报道的澄清公告\n\n一、传闻情况\n近日，自媒体发布文章，称："
    told += "\n1.海光信息拟以换股方式吸收合并寒武纪；\n\n二、澄清说明\n"
    assert statuses(told + "公司未筹划任何重大资产重组事项。") == {"denied"}
    assert statuses(told + "公司正在筹划重大资产重组。") == {"planned"}
