from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
