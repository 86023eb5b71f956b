"""The terms of a deal are as far as its parties, and who keeps a part keeps what was sold."""

from graph.model import Document
from loaders.extract import extractor


def _told(text: str) -> list[tuple[str, str, str, str | None]]:
    facts = extractor().extract(Document("a.txt", text, "text/plain")).facts
    return [
        (f.subject.id, f.predicate, f.status, f.object.id if f.object else (f.value.of if f.value else None))
        for f in facts
    ]


def test_a_price_is_done_with_its_deal() -> None:
    told = _told("Sugon bought Hengyue Chip in 2023. The $3bn deal was the largest in the sector.")
    values = [status for _, predicate, status, _ in told if predicate == "transactionValue"]
    assert all(status == "done" for status in values)


def test_a_price_is_off_with_its_deal() -> None:
    told = _told(
        "澄原股份有限公司关于终止购买资产的公告\n\n海光信息原拟以发行股份方式购买寒武纪78%股权，交易作价15.6亿元。"
        "因未能达成一致，公司决定终止本次交易。"
    )
    assert {status for _, predicate, status, _ in told if predicate in ("acquirer", "transactionValue")} == {
        "terminated"
    }


def test_what_was_planned_before_it_was_dropped() -> None:
    told = _told(
        "Hygon has abandoned plans to merge with Sugon. "
        "Sugon shareholders would have received 0.55 Hygon share for each."
    )
    assert {status for _, predicate, status, _ in told if predicate == "target"} <= {"terminated"}


def test_the_seller_keeps_a_part_of_the_target() -> None:
    told = _told("Sugon has completed the purchase of 55% of Hengyue Chip from Baidu. Baidu retains 10%.")
    assert not [one for one in told if one[0] == "baidu" and one[1] == "stakeIn" and one[3] == "sugon"]


def test_an_earlier_plan_that_came_to_nothing_is_over() -> None:
    told = _told("An earlier plan to sell 30% of Hengyue Chip to Huawei never materialised.")
    assert {status for _, predicate, status, _ in told if predicate in ("acquirer", "stakeIn")} == {"terminated"}


def test_a_deal_that_awaits_approval_is_planned() -> None:
    told = _told("华虹公司收购华力微97.4988%股权获上交所受理。")
    assert {status for _, predicate, status, _ in told if predicate in ("acquirer", "stakeIn")} == {"planned"}


def test_who_tells_of_a_deal_is_in_no_list_with_its_buyer() -> None:
    told = _told("据彭博社，阿里巴巴考虑收购芯原股份5%股权。")
    assert ("alibaba", "stakeIn", "considered", "verisilicon") in told
