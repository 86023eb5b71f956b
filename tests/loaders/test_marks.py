"""Half-width marks of Chinese texts are read as those of the script, and written as the document has them."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extractor
from loaders.marks import widened


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("项目分两期,一期已投产;二期在建", "项目分两期，一期已投产；二期在建"),
        ("投资24亿元,2026年建成", "投资24亿元，2026年建成"),
        ("占比达到35%,同比提高", "占比达到35%，同比提高"),
        ("云岭科技(苏州)股份有限公司", "云岭科技（苏州）股份有限公司"),
        ('设立"高质量数据集专区",上架产品', "设立“高质量数据集专区”，上架产品"),
        ("1,200个机架", "1,200个机架"),
        ("Yunling (云岭), a maker of chips", "Yunling (云岭), a maker of chips"),
        ('He said "no, thanks"', 'He said "no, thanks"'),
        ('《某市"算力+制造"行动方案》', '《某市"算力+制造"行动方案》'),
    ],
)
def test_marks_between_chinese_letters_are_widened(text: str, read: str) -> None:
    assert widened(text) == read
    assert len(widened(text)) == len(text)


WIDE = """云岭智算（芜湖）有限公司成立于2021年，总部位于芜湖，在北京、成都设有研发中心。
云岭智算智算中心总投资58亿元，一期投资24亿元，计划2026年12月建成投用；二期计划2028年6月全部建成。
公司董事长王建国表示，将坚持安全第一，确保项目早建成。
"""


def test_a_text_says_the_same_in_half_width() -> None:
    half = WIDE.translate(str.maketrans("，；（）", ",;()"))

    def told(text: str) -> set[tuple[str, str, str]]:
        facts = extractor().extract(as_document(text)).facts
        said = ((f.subject.id, f.predicate, f.object, f.value) for f in facts)
        return {(who, what, o.id if o else str(v and v.number)) for who, what, o, v in said}

    assert told(half) == told(WIDE)
    said = [f for f in extractor().extract(as_document(half)).facts if f.predicate == "stated"]
    assert [f.value.text for f in said if f.value] == ["将坚持安全第一,确保项目早建成"]
    labels = {f.subject.label for f in extractor().extract(as_document(half)).facts}
    assert not any("（" in label for label in labels)


@pytest.mark.parametrize("sign", ["\ue000x", "\ue000\U000f0005", "\ue001\U000f0123", "\U000f0000", "\ue002"])
@pytest.mark.parametrize("text", ["Biren plans to acquire {} for 3 billion yuan.", "壁仞科技拟以3亿元收购{}。"])
def test_symbols_of_a_publishers_own_font_are_no_names(text: str, sign: str) -> None:
    found = extractor().extract(as_document(f"摩尔线程营收5亿元。{text.format(sign)}")).facts
    assert "moore-threads" in {fact.subject.id for fact in found}
