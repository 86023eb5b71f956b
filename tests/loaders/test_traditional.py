from __future__ import annotations

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Fact
from loaders.examples import as_document
from loaders.extract import extractor
from loaders.gazetteer import Gazetteer
from loaders.traditional import simplified
from tests.loaders.world import extraction, said, vocabulary

TRADITIONAL, SIMPLIFIED = "諾達芯科與維洛算力簽署合併協議。", "诺达芯科与维洛算力签署合并协议。"


@pytest.mark.parametrize(
    ("written", "plain"),
    [(TRADITIONAL, SIMPLIFIED), ("衞星、裏、台、臺", "卫星、里、台、台"), ("Norda，诺达", "Norda，诺达")],
)
def test_traditional_characters_become_simplified_ones(written: str, plain: str) -> None:
    assert simplified(written) == plain


@given(st.text())
def test_a_text_keeps_its_length(text: str) -> None:
    assert len(simplified(text)) == len(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x3400, max_codepoint=0xFAFF)))
def test_a_simplified_text_stays_as_it_is(text: str) -> None:
    once = simplified(text)
    assert simplified(once) == once


def test_a_name_of_the_lexicon_is_found_in_traditional_characters_and_kept_as_written() -> None:
    (found,) = Gazetteer(vocabulary()).find("消息稱諾達芯科增長")
    assert (found.node and found.node.id, found.text, found.start) == ("norda", "諾達芯科", 3)


@pytest.mark.parametrize(
    ("traditional", "plain"),
    [
        ("諾達芯科收購維洛算力。", "诺达芯科收购维洛算力。"),
        ("諾達芯科攜手維洛算力。", "诺达芯科携手维洛算力。"),
        ("諾達芯科收購海岬電子有限公司。", "诺达芯科收购海岬电子有限公司。"),
        ("諾達芯科擬收購維洛算力。", "诺达芯科拟收购维洛算力。"),
    ],
    ids=["by a trigger", "by a pattern", "of a new name", "with a cue"],
)
def test_a_sentence_says_the_same_in_both_scripts(traditional: str, plain: str) -> None:
    assert said(traditional) == said(plain) != set()


def test_a_quote_is_in_the_script_of_its_text() -> None:
    found = extraction("諾達芯科收購維洛算力。")
    assert [f.quote for f in found.facts if f.predicate == "acquirer"] == ["諾達芯科收購維洛算力"]


def test_a_new_entity_has_one_id_in_both_scripts_and_the_label_that_its_text_writes() -> None:
    found = extraction("諾達芯科收購海岬電子有限公司。")
    firms = {(node.id, node.label) for node in found.entities if node.cls == "Company"}
    assert firms == {("海岬电子有限公司", "海岬電子有限公司")}


PAGE = """湖畔智算（芜湖）有限公司发布上半年业绩
来源：山边时报　2026年8月21日

湖畔智算（芜湖）有限公司成立于2021年，总部位于芜湖，在北京、成都设有研发中心。
今年上半年，公司实现营业收入12.4亿元，同比增长35%，净利润1.9亿元。
湖畔智算的智算中心总投资58亿元，计划2026年12月建成投用。公司董事长王建国表示，订单已经排到明年。
最大客户华为占收入的29.8%。公司与中国电信签署战略合作协议。
"""


def test_a_text_says_the_same_in_traditional_characters() -> None:
    def told(text: str) -> set[tuple[str, str, str, str | None, str]]:
        facts = extractor().extract(as_document(text)).facts
        said = ((f, f.object.id if f.object else simplified(_value(f))) for f in facts)
        return {(f.subject.id, f.predicate, what, f.date, f.status) for f, what in said}

    traditional = opencc.OpenCC("s2t").convert(PAGE)
    assert simplified(traditional) == PAGE
    assert told(traditional) == told(PAGE)
    assert len(told(PAGE)) > 12


def test_names_titles_and_values_keep_the_characters_of_the_text() -> None:
    traditional = opencc.OpenCC("s2t").convert(PAGE)
    facts = extractor().extract(as_document(traditional)).facts
    assert all(f.quote in traditional for f in facts if f.predicate != "publishedOn")
    assert "湖畔智算（蕪湖）有限公司" in {f.subject.label for f in facts}
    assert [_value(f) for f in facts if f.predicate == "title"] == ["湖畔智算（蕪湖）有限公司發佈上半年業績"]
    assert [_value(f) for f in facts if f.predicate == "stated"] == ["訂單已經排到明年"]


def _value(fact: Fact) -> str:
    value = fact.value
    return "" if value is None else value.text or value.date or f"{value.number}"
