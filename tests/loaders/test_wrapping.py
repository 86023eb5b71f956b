from __future__ import annotations

from graph.model import Document, Value
from loaders.extract import extractor
from loaders.lines import lines
from loaders.wrapping import joined, unwrapped, width
from tests.loaders import pages


def groups(text: str) -> list[int]:
    """Return how many lines each paragraph of a text has."""
    return [len(group) for group in joined(list(lines(text)))]


def test_a_wrapped_paragraph_is_joined() -> None:
    assert groups(pages.HARDWRAP) == [1, 3, 3]


def test_wrapped_chinese_is_joined() -> None:
    assert groups(pages.ZH_HARDWRAP) == [1, 3, 2]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert set(groups(pages.POLICY)) == {1}


def test_the_width_of_unwrapped_text_is_none() -> None:
    assert width(list(lines(pages.TWO_EN_PLAIN))) == 0


def test_a_line_that_goes_on_in_lower_case_is_joined_anywhere() -> None:
    assert groups("The exchange lists six hundred\ndata products in all.") == [2]


def test_list_items_are_never_joined() -> None:
    assert groups("- The exchange lists six hundred data\n- products in all") == [1, 1]


def test_no_lines_have_no_width() -> None:
    assert (width([]), list(joined([]))) == (0, [])


def test_words_of_wrapped_lines_stand_in_one() -> None:
    assert unwrapped(Value(text="算\n  力规模", of="the racks\nin use")) == Value(
        text="算力规模", of="the racks in use"
    )
    assert unwrapped(Value(text="算力")) == Value(text="算力")


def test_a_statement_goes_on_in_the_next_line() -> None:
    text = "周岩表示，公司今年将在泷江市建成两座数据中心并\n投入使用，全部由自有资金投资，不再向银行借款。\n" * 2
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert any(
        f.value and (f.value.text or "").startswith("公司今年将在泷江市建成两座数据中心并投入使用") for f in facts
    )


def test_rows_wider_than_the_text_hide_no_wrapping() -> None:
    line = "公司目前已在京津冀长三角大湾区六大区域布局智算基础设施集群规划"
    table = "期次   用地    机柜      规划算力    计划开工     计划投产时间   备注说明内容"
    text = "\n".join([line, line, line, line, line + "。", "", table, table])
    assert width(list(lines(text))) > 0
    assert width(list(lines("\n".join([line, table, line + "。", table])))) == 0
