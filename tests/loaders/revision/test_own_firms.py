"""Of which firm somebody has a share or a post, where the sentence names none."""

from tests.loaders.rules.reading import facts

_SELLERS = (
    "Hygon said on Monday it would buy 51% of Sugon for 1.8 billion yuan. "
    "The sellers are led by founder Lin Yao, who holds 22.8%."
)
_OFFICER = (
    "Lin Yao, chief technology officer of Cambricon, spoke on Monday. Tencent closed a fund of 2 billion yuan. "
    "Lin owns 7.3%."
)


def test_a_seller_has_a_part_of_what_is_bought() -> None:
    told = facts(_SELLERS)
    assert ("lin-yao", "stakeIn", "sugon", "done") in told
    assert not any(v == "hygon" for s, p, v, _ in told if s == "lin-yao")


def test_an_officer_has_a_part_of_his_own_firm() -> None:
    assert not any(v == "tencent" for s, p, v, _ in facts(_OFFICER) if s == "lin-yao" and p == "stakeIn")


def test_a_founder_has_a_part_of_the_firm_spoken_of() -> None:
    told = facts("Cambricon filed for an IPO. Founder Chen Tianshi owns 28%.")
    assert ("chen-tianshi", "stakeIn", "cambricon", "done") in told
