"""Who comes from where, goes where, and whose place is taken."""

from __future__ import annotations

import pytest

from tests.loaders.test_who_is_meant import told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Victor Meng joined Biren as chief architect from Intel.", ("victor-meng", "affiliatedWith", "intel")),
        ("Victor Meng joined Biren as chief architect from Intel.", ("victor-meng", "affiliatedWith", "biren")),
        ("Biren has hired Lin Yao, formerly of Intel, to run sales.", ("lin-yao", "affiliatedWith", "intel")),
        ("Biren has hired Lin Yao, formerly of Intel, to run sales.", ("lin-yao", "affiliatedWith", "biren")),
        ("Biren was founded by former AMD engineer Lin Yao.", ("lin-yao", "holdsPosition", "engineer")),
        ("Lin Yao is leaving Biren after six years as head of sales.", ("lin-yao", "holdsPosition", "head of sales")),
        ("Lin Yao has left Intel to become CTO of Biren.", ("lin-yao", "affiliatedWith", "biren")),
        ("Biren names Koji Oda head of design.", ("koji-oda", "affiliatedWith", "biren")),
        ("Lin Yao, 52, spent 17 years at Intel, mostly in sales.", ("lin-yao", "affiliatedWith", "intel")),
        ("Lin Yao, hired from Intel in May, is chief executive of Biren.", ("lin-yao", "affiliatedWith", "biren")),
        ("Lin Yao, 45, is chief executive of Biren.", ("lin-yao", "holdsPosition", "chief executive")),
        ("Lin Yao, a former Intel engineer, now runs Biren.", ("lin-yao", "affiliatedWith", "intel")),
        ("Lin Yao, a former banker who now runs Biren, spoke.", ("lin-yao", "affiliatedWith", "biren")),
        ("Lin Yao most recently served as head of sales at Intel.", ("lin-yao", "affiliatedWith", "intel")),
        ("Lin Yao, who was head of sales at Intel until 2024, joined Biren.", ("lin-yao", "affiliatedWith", "intel")),
        ("Lin Yao held senior roles at Dell and Intel before joining Biren.", ("lin-yao", "affiliatedWith", "intel")),
        ("Before founding Biren, Lin Yao was chief engineer at Intel.", ("lin-yao", "affiliatedWith", "intel")),
        ("Lin Yao, who set up Biren in 2015 with Zhou Ming, spoke.", ("zhou-ming", "holdsPosition", "founder")),
    ],
)
def test_a_move_tells_both_ends(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lin Yao may join Biren as chairman.",
        "Lin Yao never worked for Biren.",
        "Biren bought servers from Intel.",
        "Lin Yao ceased to be general manager of Biren.",
    ],
)
def test_what_is_denied_or_open_is_no_move(text: str) -> None:
    assert not {t for t in told(text) if t[1] == "affiliatedWith"}
