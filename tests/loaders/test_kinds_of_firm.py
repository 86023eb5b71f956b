"""Tests of names that only say of what kind a firm is, and of rows of a feed."""

from tests.loaders.test_whose_it_is_zh import told


def test_what_a_firm_makes_is_no_firm() -> None:
    """Before 公司 and a name in quotation marks stands a kind; without one it may be a name."""
    facts = told("光互连芯粒公司「衍岚科技」近日完成4.8亿元B轮融资。")
    assert ("芯粒", "raised", "480000000") not in facts


def test_the_rows_of_a_feed_are_reports_of_their_own() -> None:
    """公司 in the column of kinds is nobody, and no row speaks of the firm of another."""
    rows = (
        "08:11\tDJX\tM&A\tAMD COMPLETES SALE OF A PLANT\n"
        "08:30\t公司公告\t业绩\t海光信息快报:2025年营收89亿元\n"
        "08:40\t公司公告\t业绩\t某公司快报:2025年营收12亿元\n"
        "09:05\t快讯\t政策\t工信部将发布办法\n"
        "09:26\t行情\t行情\t寒武纪 -0.7%"
    )
    facts = told(rows)
    assert ("AMD", "revenue", "8900000000") not in facts
    assert ("AMD", "revenue", "1200000000") not in facts


def test_a_party_without_a_name_is_not_the_firm_spoken_of() -> None:
    """A customer that has no name was not founded when the firm was."""
    assert ("Cambricon", "establishedOn", "2023") not in told(
        "寒武纪与量岚科技签订三年期框架协议。该客户成立于2023年，实缴资本2000万元。"
    )
