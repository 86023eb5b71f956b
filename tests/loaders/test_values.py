from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("鹿泉智算中心近日在甘肃庆阳开工。", "开工"),
        ("Work on the Luyuan Computing Centre got under way in March 2025.", "construction started"),
    ],
    ids=["zh", "en"],
)
def test_what_a_rule_sets_in_both_languages_is_told_in_that_of_the_sentence(text: str, stage: str) -> None:
    assert stage in {value for _, predicate, value, _ in facts(text) if predicate == "hasStatus"}


def test_both_who_sign_an_agreement_take_part_in_it() -> None:
    found = facts("云岚芯片与远岫算力于2026年3月2日在合肥签署战略合作协议。")
    assert {value for _, predicate, value, _ in found if predicate == "participant"} == {"云岚芯片", "远岫算力"}


def test_who_sells_shares_signs_no_agreement_to_work_together() -> None:
    assert not [f for f in facts("云岚芯片与远岫算力签署股权转让协议。") if f[1] == "participant"]


@pytest.mark.parametrize("years", ["9999", "99999999999999"])
def test_a_term_beyond_all_calendars_gives_no_last_day_and_keeps_the_rest(years: str) -> None:
    found = facts(f"《云泽市算力券管理办法》已经印发。本办法自2026年7月1日起施行，有效期{years}年。")
    assert "2026-07-01" in {value for _, predicate, value, _ in found if predicate == "effectiveOn"}
