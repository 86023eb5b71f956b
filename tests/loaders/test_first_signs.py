from __future__ import annotations

import re
from pathlib import Path
from re import _constants  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import compiling
from loaders.caches import Cache
from loaders.compiling import kept
from loaders.first_signs import may_begin

_ATOMS = ["a", "k", "算", "[a-c]", "[^b]", "[sK]", "[一-十]", ".", r"\d", r"\s", r"\w", r"\b", "^", "$", "(?=a)"]
_ATOMS += ["(?<!算)"]
_REPEATS = ["?", "*", "+", "{1,2}", "+?", "{2}", "*+"]
EXPRESSIONS = st.recursive(
    st.sampled_from(_ATOMS),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(_REPEATS)).map(lambda part: f"(?:{part[0]}){part[1]}"),
        inner.map(lambda part: f"(?i:{part})"),
        inner.map(lambda part: f"(?>{part})"),
    ),
    max_leaves=10,
)


def made(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression as the loaders compile it."""
    return kept(Cache(Path("/nowhere"), "1"), expression, flags)


def noted(expression: str, flags: int = 0) -> bool:
    """Tell whether the code of an expression has a note of the signs that it begins with."""
    parsed = re._parser.parse(expression, flags)  # type: ignore[attr-defined]
    code = compiling._signed(re._compiler._code(parsed, flags), parsed, flags)  # type: ignore[attr-defined]
    return bool(code[2] & _constants.SRE_INFO_CHARSET)


@given(EXPRESSIONS, st.sampled_from([0, re.IGNORECASE, re.MULTILINE]), st.text("abckKſ算一1 \nsS", max_size=14))
def test_an_expression_finds_what_python_finds(expression: str, flags: int, text: str) -> None:
    found = [(m.span(), m.groups()) for m in made(expression, flags).finditer(text)]
    assert found == [(m.span(), m.groups()) for m in re.finditer(expression, text, flags)]


@pytest.mark.parametrize(
    "expression", [r"\bhas\b|已", "(?<=x)(?:the|its) y", "(?i:ipo)|挂牌", r"(?:the\s)?\d+ yuan", "(?=[A-Z])(?:M|摩)"]
)
def test_an_expression_that_begins_with_few_signs_is_looked_for_at_these(expression: str) -> None:
    assert noted(expression)


@pytest.mark.parametrize("expression", [r"\w+ing", "[^,]{2}x", ".x", "a?", r"(a)?\1x", "x?.y", r"\S+"])
def test_an_expression_that_may_begin_with_nearly_any_sign_is_tried_everywhere(expression: str) -> None:
    assert not noted(expression)


@pytest.mark.parametrize(("expression", "text"), [("shares|x", "ſhares"), ("kW|x", "\u212aW"), ("[i-k]po|x", "İpo")])
def test_letters_of_other_scripts_count_where_case_is_ignored(expression: str, text: str) -> None:
    assert made(expression, re.IGNORECASE).search(text) is not None


@pytest.mark.parametrize("expression", ["[A-\uffff]x|y", r"(?a:\bx)|y"])
def test_what_cannot_be_told_is_left_as_python_makes_it(expression: str) -> None:
    assert made(expression, re.IGNORECASE).search("ax y") is not None


@pytest.mark.parametrize(
    ("expression", "sign", "may"),
    [
        ("(?:new )?shares|股", "n", True), ("(?:new )?shares|股", "S", True), ("shares|股", "股", True),
        ("shares|股", "x", False), (r"\d+", "7", True), (r"\d+", "x", False), (r"\w+", "x", True),
        ("x?", "y", True), (r"\s\d", " ", True),
    ],
)  # fmt: skip
def test_an_expression_tells_whether_a_sign_may_begin_it(expression: str, sign: str, may: bool) -> None:
    assert may_begin(expression, sign, re.IGNORECASE.value) is may
