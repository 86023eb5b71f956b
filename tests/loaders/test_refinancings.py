"""Tests of tables of reviews in which listed firms raise more money."""

from tests.loaders.test_whose_it_is_zh import told

TABLE = (
    "| 公司 | 板块 | 类型 | 拟募资 | 保荐人 |\n|---|---|---|---|---|\n"
    "| 云岚半导体股份有限公司 | 科创板 | 首发 | 38亿元 | 中信证券 |\n"
    "| 星海智存股份有限公司 | 主板 | 再融资(可转债) | 9亿元 | 中信证券 |\n"
)


def test_who_is_listed_does_not_apply_to_list() -> None:
    """A convertible bond is no flotation."""
    assert not any("星海智存" in subject for subject, predicate, _ in told(TABLE) if predicate == "applicant")
    assert not any("星海智存" in subject for subject, predicate, _ in told(TABLE) if predicate == "sponsoredBy")
