"""Since when and where somebody is whom a text calls "a firm founded in 2020", and nothing of whoever is near."""

import pytest

from tests.loaders.rules.reading import facts

_SEATS = ("establishedOn", "headquarteredIn", "operatesIn")
GIVEN = {
    "Enflame lost its chief to Moore Threads, a start-up founded in 2020.": ("moore-threads", "2020"),
    "Enflame is a chip start-up headquartered in Shanghai.": ("enflame", "shanghai"),
    "Cambricon, a chip designer founded in 2016, makes processors.": ("cambricon", "2016"),
    "MetaX makes GPUs. It is a company founded in 2020.": ("metax", "2020"),
    "寒武纪是一家成立于2016年的芯片公司。": ("cambricon", "2016"),
}
DROPPED = (
    "Biren Technology won an order in May. The buyer is an unnamed cloud company headquartered in Hangzhou.",
    'Hygon said its largest client, described as "a bank based in Shanghai", took 30% of sales.',
    "Moore Threads hired 40 engineers from a design house established in 2019 that had run out of money.",
    "GDS will buy a stake. The Target Company is a company established in the PRC in 2018.",
    "Enflame lost two executives. They joined a robot maker set up in 2023.",
    "Kunlunxin's new rival, a firm founded in 2024 by former engineers, raised $30 million.",
    "燧原科技有两名高管离职，加入一家成立于2022年的初创公司。",
)


@pytest.mark.parametrize(("text", "seat"), GIVEN.items())
def test_a_firm_beside_its_name_is_told_of_by_it(text: str, seat: tuple[str, str]) -> None:
    assert {(s, v) for s, p, v, _ in facts(text) if p in _SEATS} == {seat}


@pytest.mark.parametrize("text", DROPPED)
def test_a_firm_without_a_name_is_none_that_the_text_names(text: str) -> None:
    assert [p for _, p, _, _ in facts(text) if p in _SEATS] == []
