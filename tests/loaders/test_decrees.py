"""The day on which a decree was signed, and what follows from it."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

PAPER = "临江市算力产业发展若干措施"
TITLE = f"临江市人民政府关于印发《{PAPER}》的通知"


def days(signed: str, term: str) -> set[tuple[str, str]]:
    """Return the days that a decree signed under its last line says of itself."""
    page = f"各区人民政府：\n现将《{PAPER}》印发给你们。\n本措施自印发之日起施行，有效期{term}。\n{signed}"
    return {(predicate, said) for _, predicate, said in told(page, TITLE) if said.startswith("20")}


def test_day_under_the_last_line() -> None:
    assert days("2025年2月28日", "三年") == {
        ("issuedOn", "2025-02-28"),
        ("effectiveOn", "2025-02-28"),
        ("coversPeriod", "2025-02-28/2028-02-27"),
    }


@pytest.mark.parametrize("signed", ["2025年2月30日", "2025年13月1日", "2025年0月10日", "2025年1月40日"])
def test_no_calendar_has_the_day(signed: str) -> None:
    assert days(signed, "三年") == set()


@pytest.mark.parametrize("term", ["9000年", "0年"])
def test_no_paper_holds_so_long(term: str) -> None:
    assert days("2025年2月28日", term) == {("issuedOn", "2025-02-28"), ("effectiveOn", "2025-02-28")}
