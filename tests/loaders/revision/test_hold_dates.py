"""For when a statement holds."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def dates(text: str, predicate: str) -> set[str | None]:
    """Return the dates of what an article of 3 March 2026 states by one predicate."""
    document = Document("page.txt", f"Notes of the day\n2026-03-03 09:00\n\n{text}\n", "0" * 64)
    return {f.date for f in extractor().extract(document).facts if f.predicate == predicate}


def test_no_status_is_of_the_stretch_of_another_clauses_results() -> None:
    text = (
        "Kunlunxin reported a loss of 1 billion yuan in the first half of 2025 on revenue of 300 million yuan, "
        "according to the now-lapsed prospectus."
    )
    assert dates(text, "ipoStatus") == {None}
    assert dates(text, "netLoss") == {"2025-H1"}


@pytest.mark.parametrize("bound", ["2025年6月1日后签订的", "自2025年6月1日起签订的", "2025年6月1日之后新签订的"])
def test_a_subsidy_is_not_of_the_day_from_which_contracts_count(bound: str) -> None:
    text = f"云泽市发布《云泽市算力券实施细则》。对{bound}算力服务合同，按照合同金额的20%给予补贴。"
    assert dates(text, "subsidyPct") == {None}


def test_a_closing_price_after_a_run_of_days_is_of_the_last() -> None:
    text = "2月25日至27日，寒武纪连续三日涨停，累计涨幅33%，最新收盘价1350元/股。"
    assert dates(text, "sharePrice") == {"2026-02-27"}


def test_a_figure_of_the_whole_year_is_not_of_the_month_of_the_opening() -> None:
    assert dates("鹿泉智算中心于2025年5月投入运营，全年平均上架率约68%。", "utilisationPct") == {"2025"}
    assert dates("鹿泉智算中心2025年5月上架率约68%。", "utilisationPct") == {"2025-05"}


def test_a_clause_that_goes_on_to_the_year_so_far_leaves_the_days_move_its_day() -> None:
    text = "SMIC shares ended 1.6% higher at HK$43.10 before the announcement and are up 99% this year."
    assert dates(text, "priceChangePct") == {"2026-03-03", "2026"}
    assert dates(text, "sharePrice") == {"2026-03-03"}


def test_a_plan_is_not_of_the_month_in_which_something_else_was_done() -> None:
    text = "海光信息泰国子公司已于1月完成注册，海光信息计划以自有资金投资不超过2000万美元。"
    assert dates(text, "investment") == {None}


def test_a_firms_founding_is_no_release_of_its_products() -> None:
    text = "上海天数智芯半导体有限公司成立于2015年，2018年启动通用GPU设计，先后推出训练产品“天垓”与推理产品“智铠”系列。"
    assert dates(text, "releasedOn") == set()
