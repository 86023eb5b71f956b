"""Each report on the small world: the rows it must give, those it must not, and their evidence."""

from __future__ import annotations

import pytest

from queries.catalogue import Catalogue, load
from queries.evidence import COLUMNS, has_evidence
from queries.examples import faults
from queries.params import Parameter
from tests.queries.conftest import Ask
from tests.queries.expected import EXPECTED

REPORTS = load().reports
EXAMPLES = [(name, number) for name, report in REPORTS.items() for number in range(len(report.examples))]
COUNTING = ("sources", "mentions-by-month", "source-records")
PARAMS = [(name, param) for name, report in REPORTS.items() for param in report.params]
TWO_SIDED = {("price-moves", "direction"), ("policy-calendar", "figures")}  # either value has rows
COUNTED_TO = {("ipo-pipeline", "until")}  # leaves out what came later, and changes the days of the others
MATCHED = [pair for pair in PARAMS if pair not in TWO_SIDED]
NOBODY = {
    "entity": "nobody-of-that-name",
    "term": "NothingOfTheKind",
    "date": "1900-01-01",
    "period": "1900",
    "integer": "-999",
    "number": "-999",
    "text": "words that nobody wrote",
}


@pytest.mark.parametrize(("report", "params", "rows", "columns"), EXPECTED)
def test_a_report_gives_exactly_these_rows(
    ask: Ask, report: str, params: dict[str, str], rows: set[tuple[str, ...]], columns: tuple[str, ...]
) -> None:
    assert {tuple(row[column] for column in columns) for row in ask(report, **params)} == rows


def test_no_report_is_without_expected_rows() -> None:
    assert {report for report, *_ in EXPECTED} | {"merger-terms", "about-entity"} == set(REPORTS)


def test_the_terms_of_a_merger_come_from_the_deal_and_from_its_parties(ask: Ask) -> None:
    terms = {(row["subject"], row["fact"], row["value"]) for row in ask("merger-terms", merger="merger/hygon+sugon")}
    assert {("merger/hygon+sugon", "exchangeRatio", "0.5525"), ("hygon", "swapPrice", "143.46")} <= terms


def test_the_market_value_of_a_party_is_no_term_of_its_merger(ask: Ask) -> None:
    assert "marketValue" not in {row["fact"] for row in ask("merger-terms", merger="merger/hygon+sugon")}


def test_the_terms_of_a_merger_that_was_broken_off_say_so(ask: Ask) -> None:
    assert {row["now"] for row in ask("merger-terms", merger="merger/hygon+sugon")} == {"terminated"}


def test_everything_about_a_company_includes_its_listing(ask: Ask) -> None:
    rows = {(row["subject"], row["fact"], row["value"]) for row in ask("about-entity", entity="metax")}
    assert rows == {
        ("listing/metax+star-market", "listedCompany", "metax"),
        ("listing/metax+star-market", "listedOnMarket", "star-market"),
        ("listing/metax+star-market", "listingDate", "2025-12-17"),
        ("metax", "memberOfGroup", "the-four-dragons"),
        ("metax", "alsoKnownAs", "Muxi"),
    }


def test_nothing_that_is_not_done_is_left_out_of_not_done(ask: Ask) -> None:
    assert {row["status"] for row in ask("not-done")} == {"planned", "considered", "expected", "claimed"}


def test_a_planned_target_is_never_shown_as_done(ask: Ask) -> None:
    assert {row["status"] for row in ask("policy-targets") if row["year"]} == {"planned"}


@pytest.mark.parametrize(("report", "number"), EXAMPLES)
def test_the_examples_of_a_header_hold(ask: Ask, catalogue: Catalogue, report: str, number: int) -> None:
    example = catalogue.reports[report].examples[number]
    assert faults(example, ask(report, **example.params)) == []


@pytest.mark.parametrize("report", sorted(REPORTS))
def test_every_report_has_an_example(report: str) -> None:
    assert REPORTS[report].examples


@pytest.mark.parametrize("report", sorted(name for name, found in REPORTS.items() if has_evidence(found.source)))
def test_every_row_that_a_document_gave_has_its_sentence(ask: Ask, report: str) -> None:
    rows = [row for row in ask(report, **REPORTS[report].examples[0].params) if row.get("kind") not in LEXICON]
    assert rows
    assert all(row[column] for row in rows for column in COLUMNS if column != "disputed")


LEXICON = ("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel")


@pytest.mark.parametrize("report", sorted(name for name in REPORTS if name not in COUNTING))
def test_every_report_on_facts_has_evidence(report: str) -> None:
    assert has_evidence(REPORTS[report].source)


@pytest.mark.parametrize(("report", "name"), MATCHED)
def test_a_value_that_nothing_has_gives_no_rows(ask: Ask, report: str, name: str) -> None:
    found = REPORTS[report]
    given = {other: param.sample for other, param in found.params.items() if param.required}
    assert ask(report, **given | {name: nobody(found.params[name])}) == []


def nobody(parameter: Parameter) -> str:
    """Return a legal value that fits nothing in the world; of a status or a severity, one that the world lacks."""
    if parameter.type == "enum":
        return "denied" if "denied" in parameter.values else list(parameter.values)[-1]
    return NOBODY[parameter.type]


OPTIONAL = [pair for pair in PARAMS if not REPORTS[pair[0]].params[pair[1]].required and pair not in COUNTED_TO]


@pytest.mark.parametrize(("report", "name"), OPTIONAL)
def test_a_given_parameter_only_leaves_rows_out(ask: Ask, report: str, name: str) -> None:
    found = REPORTS[report]
    given = {other: param.sample for other, param in found.params.items() if param.required}
    columns = {column.name for column in found.columns} - {name}
    few, many = (
        {tuple(sorted((key, value) for key, value in row.items() if key in columns)) for row in ask(report, **params)}
        for params in (given | {name: found.params[name].sample}, given)
    )
    assert few <= many
