"""Whatever a form of date matches, it reads: a text is never lost because of its dates."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from loaders.moments import chinese, english, numeric
from loaders.moments.forms import Forms
from tests.loaders.moments.showing import isos

FORMS = [
    row[0]
    for module in (english, chinese, numeric)
    for forms in vars(module).values()
    if isinstance(forms, Forms)
    for row in forms.rows
]


@pytest.mark.parametrize("text", ["the 1st quarter", "first twelve months", "٣月١٥日", "1ſt half"])
def test_a_form_reads_what_it_matches(text: str) -> None:
    isos(text)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.pattern[:40])
def test_a_form_reads_whatever_it_matches(form: re.Pattern[str]) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.from_regex(form))
    def reads(text: str) -> None:
        isos(text)

    try:
        reads()
    except Unsatisfiable:
        pytest.skip("it must stand behind other signs, which cannot be made up from it")
