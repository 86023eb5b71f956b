"""Whose "we" an interview is."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import Fact
from loaders.extract import extract
from loaders.reading import read

_TALK = """INTERVIEW

Zhou Lanfen has run Qinghe Cloud since March. Qinghe Cloud listed in Hong Kong in 2022, and Sugon is a shareholder.

Q: {first}
A: {one}

Q: Do you buy cards?
A: From Huawei.

Q: What do you plan?
A: {two}
"""


def _stated(fact: Fact) -> str:
    return (fact.value.stated if fact.value is not None else None) or ""


def _told(path: Path, text: str) -> set[tuple[str, str, str]]:
    path.write_text(text, encoding="utf-8")
    facts = extract(read(path, path.name)).facts
    return {(f.subject.label, f.predicate, f.object.label if f.object else _stated(f)) for f in facts}


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("Our customers include Tencent and Baidu.", ("Qinghe Cloud", "hasCustomer", "Baidu")),
        ("In April we won a contract from Tencent.", ("Qinghe Cloud", "hasCustomer", "Tencent")),
        ("Sugon is one. Our gross margin was 28% in 2025.", ("Qinghe Cloud", "grossMarginPct", "28%")),
        ("We raised 800 million yuan in January from Legend Capital.", ("Qinghe Cloud", "raised", "800 million yuan")),
    ],
)
def test_we_is_the_firm_of_whoever_is_asked(tmp_path: Path, said: str, fact: tuple[str, str, str]) -> None:
    text = _TALK.format(first="Who are your customers?", one=said, two="To grow.")
    assert fact in _told(tmp_path / "a.txt", text)


@pytest.mark.parametrize("said", ["We do not supply Tencent.", "We may win a contract from Tencent.", "Ask Tencent."])
def test_what_is_denied_or_open_is_not_told_as_done(tmp_path: Path, said: str) -> None:
    text = _TALK.format(first="Who are your customers?", one=said, two="To grow.")
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    done = [f for f in extract(read(path, path.name)).facts if f.predicate == "hasCustomer" and f.status == "done"]
    assert not done


def test_a_text_without_questions_is_no_interview(tmp_path: Path) -> None:
    told = _told(tmp_path / "a.txt", "Qinghe Cloud grew.\n\nWe won a contract from Tencent, the broker wrote.\n")
    assert ("Qinghe Cloud", "hasCustomer", "Tencent") not in told
