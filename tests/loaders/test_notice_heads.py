"""The heads of notices of Hong Kong: whose they are, in both languages and by code; whom they call by which part."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

_DENIAL = "Hong Kong Exchanges and Clearing Limited takes no responsibility for the contents of this announcement.\n\n"
_NAMES = "TANSHI DIGITAL HOLDINGS LIMITED\n潭石數字控股有限公司\n"
_CODE = "(Incorporated in the Cayman Islands with limited liability)\n(Stock Code: 2796)\n\n"
_BODY = "DISCLOSEABLE TRANSACTION\n\nThe Board announces that on 5 May 2025 the Company signed a contract with Sugon.\n"


def test_a_notice_gives_its_firm_in_both_languages_and_by_code() -> None:
    said = told(_DENIAL + _NAMES + _CODE + _BODY, "Announcement")
    assert ("Tanshi Digital Holdings Limited", "alsoKnownAs", "潭石數字控股有限公司") in said
    assert ("Tanshi Digital Holdings Limited", "ticker", "2796") in said


@pytest.mark.parametrize("names", ["TANSHI DIGITAL HOLDINGS LIMITED\n", "潭石數字控股有限公司\n"])
def test_one_name_over_a_code_has_no_other(names: str) -> None:
    said = told(_DENIAL + names + _CODE + _BODY, "Announcement")
    assert [o for _, p, o in said if p == "ticker"] == ["2796"]
    assert not [o for _, p, o in said if p == "alsoKnownAs" and not o.isascii()]


def test_a_code_in_a_bracket_within_a_line_is_of_whom_it_stands_behind() -> None:
    met = "It met Cenhe Group Limited (stock code: 3360) twice.\n"
    said = told(f"{_DENIAL}{_NAMES}{_CODE}{_BODY}{met}", "Announcement")
    assert ("Cenhe Group Limited", "ticker", "3360") in said
    assert ("Tanshi Digital Holdings Limited", "ticker", "3360") not in said


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        ("转让方潭石投资有限公司与受让方岑河科技有限公司签约。受让方拟收购昆仑芯34%股权。", "岑河科技有限公司"),
        ("岑河科技有限公司（作为买方）与潭石投资有限公司签约。买方拟收购昆仑芯34%股权。", "岑河科技有限公司"),
        ("受让方岑河科技有限公司、潭石投资有限公司到场。受让方拟收购昆仑芯34%股权。", None),
    ],
)
def test_the_part_that_stands_beside_a_name_means_it(text: str, buyer: str | None) -> None:
    holders = {s for s, p, o in told(text, "公告") if p == "stakeIn"}
    assert (buyer in holders) if buyer else "岑河科技有限公司" not in holders
