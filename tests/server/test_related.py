"""Which reports answer something about a thing."""

from __future__ import annotations

from graph.iris import IDS, TERMS
from queries.params import Parameter
from queries.report import Report
from server.related import related

TEXTS = {"en": "x", "zh": "某"}


def report(name: str, *parameters: Parameter) -> dict[str, Report]:
    """Return a report by its name."""
    params = {each.name: each for each in parameters}
    return {name: Report(name, {"en": name, "zh": name}, TEXTS, params, (), "", "", "")}


def found(reports: dict[str, Report]) -> list[str | None]:
    """Return where the reports on a company are."""
    return [cell.href for cell in related(f"{IDS}metax", [f"{TERMS}Company"], reports, "en")]


ANY, COMPANY = Parameter("thing", "entity", TEXTS), Parameter("firm", "entity", TEXTS, cls="Company", required=True)
POLICY, YEAR = Parameter("policy", "entity", TEXTS, cls="Policy"), Parameter("year", "period", TEXTS, required=True)


def test_a_report_on_things_of_the_class_comes_before_one_on_anything() -> None:
    assert found(report("a", ANY) | report("b", COMPANY)) == ["/reports/b?firm=metax", "/reports/a?thing=metax"]


def test_a_report_on_things_of_another_class_is_none() -> None:
    assert found(report("a", POLICY)) == []


def test_a_report_that_needs_something_else_too_is_none() -> None:
    assert found(report("a", COMPANY, YEAR) | report("b", ANY, YEAR)) == []


def test_of_two_parameters_the_needed_one_is_filled_in() -> None:
    assert found(report("a", ANY, COMPANY)) == ["/reports/a?firm=metax"]
