from __future__ import annotations

import pytest

from tests.loaders.real import told

TITLE = "Notes from the market"


@pytest.mark.parametrize(
    "text",
    [
        "Its shares ended down 3.7% at HK$12.40, compared with a 0.9% rise in the Hang Seng Index.",
        "Envicool shares closed down 6.1% at 41.20 yuan, against a 0.4% dip in the ChiNext Index.",
        "The board met. Its shares fell 8.7% on Friday to 41.20 yuan, versus a 1.1% gain for the CSI 300.",
    ],
)
def test_an_index_that_a_move_is_held_against_did_not_make_it(text: str) -> None:
    assert not [f for f in told(text, TITLE) if "Ind" in f[0] or "CSI" in f[0]]


def test_an_index_that_moves_keeps_its_move() -> None:
    text = "The ChiNext Index dipped 0.4%, while Envicool rose 6.1% to 41.20 yuan."
    assert ("ChiNext Index", "priceChangePct", "-0.4") in told(text, TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "The campus at Chahar Industrial Park will draw from a 220kV substation to be built by Huaneng Group.",
        "The centre is linked with the Chengdu-Chongqing hub via a 400G optical network built by China Telecom.",
        "The Qingyang data center cluster will be fed by a solar farm developed by Longyuan Power.",
    ],
)
def test_what_is_built_beside_a_site_is_not_the_site(text: str) -> None:
    assert not [f for f in told(text, TITLE) if f[1] == "builtBy"]


def test_a_site_keeps_who_built_it() -> None:
    text = "The Horinger intelligent computing center, built by Inspur, opened."
    assert [f for f in told(text, TITLE) if f[1] == "builtBy"]


def test_a_code_behind_an_exchange_is_not_the_exchange_s() -> None:
    text = "The shares of Unisplendour are listed on the Shenzhen Stock Exchange (stock code: 000938)."
    assert not [f for f in told(text, TITLE) if f[1] == "ticker" and "Exchange" in f[0]]


def test_a_neighbour_in_a_list_is_no_unit_of_the_next() -> None:
    text = "Guests came from Tencent, Alibaba's chip arm T-Head, Meituan, Baidu's chip unit Kunlunxin and Huawei."
    units = {f[0] for f in told(text, TITLE) if f[1] == "subsidiaryOf"}
    assert units == {"T-Head", "Kunlunxin"}


def test_who_is_among_others_is_not_spoken_of_next() -> None:
    text = "Cambricon sold 3 million shares. Six houses took part, GF Fund and UBS among them. The stock shed 1.8%."
    assert {f[0] for f in told(text, TITLE) if f[1] == "priceChangePct"} == {"Cambricon"}


def test_a_unit_s_growth_is_not_its_owner_s() -> None:
    text = "Baidu reported results. Its cloud arm, which leases cards, posted revenue growth of 31%."
    assert not [f for f in told(text, TITLE) if f[1] == "growthPct"]


def test_a_rival_of_its_own_has_its_own_move() -> None:
    text = "Vastai Technologies rose 5%. Its smaller rival Quillon Micro, which is based in Suzhou, fell 11%."
    assert ("Quillon Micro", "priceChangePct", "-11") in told(text, TITLE)
