"""Each report on the small world: the rows it must give, those it must not, and their evidence."""

from __future__ import annotations

import pytest

from queries.catalogue import Catalogue, load
from queries.evidence import COLUMNS, has_evidence
from queries.examples import faults
from queries.params import Parameter
from tests.queries.conftest import Ask

REPORTS = load().reports
EXAMPLES = [(name, number) for name, report in REPORTS.items() for number in range(len(report.examples))]
PARAMS = [(name, param) for name, report in REPORTS.items() for param in report.params]
MATCHED = [(name, param) for name, param in PARAMS if (name, param) != ("price-moves", "direction")]
NOBODY = {
    "entity": "nobody-of-that-name",
    "term": "NothingOfTheKind",
    "date": "1900-01-01",
    "period": "1900",
    "integer": "-999",
    "number": "-999",
    "text": "words that nobody wrote",
}

EXPECTED: list[tuple[str, dict[str, str], set[tuple[str, ...]], tuple[str, ...]]] = [
    (
        "listed-gpu-vendors",
        {"exchange": "sse"},
        {("metax", "shanghai"), ("moore-threads", "shanghai")},
        ("vendor", "city"),
    ),
    ("listings", {"period": "2025-12"}, {("metax", "2025-12-17")}, ("company", "date")),
    (
        "listings",
        {"exchange": "hkex"},
        {("biren", "hkex"), ("iluvatar-corex", "hkex-main-board")},
        ("company", "market"),
    ),
    (
        "listing-applications",
        {},
        {("enflame", "star-market", "accepted", "2026-01-22")},
        ("company", "market", "stage", "date"),
    ),
    ("listing-applications", {"exchange": "sse"}, {("enflame",)}, ("company",)),
    (
        "spin-offs",
        {},
        {("kunlunxin", "baidu", "planned"), ("t-head", "alibaba", "considered")},
        ("spun_off", "parent", "status"),
    ),
    ("spin-offs", {"parent": "alibaba"}, {("t-head", "people close to the matter")}, ("spun_off", "source")),
    (
        "group-members",
        {"group": "the-four-dragons"},
        {("enflame", "applying"), ("metax", "listed"), ("orchid-chips", "applying"), ("lotus-cpu", "listed")},
        ("member", "stage"),
    ),
    ("market-peers", {"company": "biren"}, {("iluvatar-corex", "hkex-main-board")}, ("peer", "market")),
    ("market-peers", {"company": "metax", "product": "GPU"}, {("moore-threads",)}, ("peer",)),
    ("headquarters", {"place": "china"}, {("enflame", "shanghai"), ("cxmt", "hefei")}, ("company", "city")),
    (
        "located-in",
        {"place": "anhui"},
        {("cxmt", "hefei"), ("conference/world-ic-2022", "hefei")},
        ("subject", "region"),
    ),
    (
        "rank-claims",
        {"entity": "iluvatar-corex"},
        {("second GPU firm to list in Hong Kong", "claimed")},
        ("said", "status"),
    ),
    ("names", {"entity": "metax"}, {("MetaX",), ("沐曦股份",), ("沐曦",), ("Muxi",)}, ("name",)),
    (
        "deal-values",
        {"subject": "merger/hygon+sugon"},
        {("115967000000", "CNY", "economic-daily")},
        ("number", "unit", "publisher"),
    ),
    (
        "market-values",
        {"company": "sugon"},
        {("90600000000", "economic-daily"), ("90500000000", "sohu-finance")},
        ("number", "publisher"),
    ),
    ("price-moves", {"direction": "fell"}, {("yonyou", "-4.56"), ("yonyou", "-1.5")}, ("company", "number")),
    ("price-moves", {"direction": "rose"}, {("sugon", "10")}, ("company", "number")),
    ("price-moves", {"company": "sugon"}, {("priceChangePct", "10"), ("turnover", "458000000")}, ("measure", "number")),
    (
        "figures",
        {"entity": "shenzhen-data-exchange"},
        {("hasCount", "600", "data products")},
        ("measure", "number", "counted"),
    ),
    (
        "disagreements",
        {"entity": "sugon"},
        {("marketValue", "90600000000", "90500000000", "1.001")},
        ("measure", "number", "other", "ratio"),
    ),
    (
        "suspect-figures",
        {},
        {
            ("sharesIssued", "8080000000", "808000000", "other-article"),
            ("inventory", "57940000000", "5794000000", "same-article"),
        },
        ("measure", "number", "other", "why"),
    ),
    (
        "implied-prices",
        {},
        {("hygon", "136.11", "true"), ("sugon", "72.05", "false")},
        ("company", "implied", "agrees"),
    ),
    (
        "product-classes",
        {"company": "hygon"},
        {("CPU", "CPU"), ("CPU", "Chip"), ("DCU", "DCU"), ("DCU", "Accelerator"), ("DCU", "Chip")},
        ("made", "product"),
    ),
    ("product-classes", {"product": "Accelerator"}, {("hygon", "DCU")}, ("company", "made")),
    (
        "recommendations",
        {},
        {("golden-sun-securities", "recommends", "hygon"), ("economic-daily", "industryRating", "Increase")},
        ("source", "fact", "value"),
    ),
    ("policy-targets", {"period": "2026"}, {("a system of standards and rules", "2026")}, ("target", "year")),
    ("policy-targets", {"policy": "orchid-programme"}, {("5000000000", "CNY", "2030")}, ("target", "unit", "year")),
    ("policies", {"issuer": "anhui-government"}, {("orchid-programme", "issuedBy")}, ("policy", "fact")),
    ("policies", {"policy": "14th-five-year-plan"}, {("coversPeriod", "2021/2025")}, ("fact", "value")),
    ("policy-contents", {"policy": "14th-five-year-plan"}, {("coversPeriod",), ("describedAs",)}, ("fact",)),
    (
        "export-controls",
        {},
        {("nvidia", "us-chip-export-controls", "", "dong-peng"), ("lotus-cpu", "", "2024-05-01", "")},
        ("company", "policy", "date", "source"),
    ),
    (
        "officials",
        {},
        {("li-chao", "spokeswoman", "ndrc", "state-council"), ("dong-peng", "senior economist", "", "")},
        ("person", "position", "body", "parent"),
    ),
    ("officials", {"authority": "state-council"}, {("li-chao",)}, ("person",)),
    (
        "officials-statements",
        {},
        {("li-chao", "ndrc", "demand for chips grows"), ("dong-peng", "", "nvidia")},
        ("person", "body", "said"),
    ),
    ("officials-statements", {"authority": "state-council"}, {("li-chao",)}, ("person",)),
    (
        "acts-of-an-organisation",
        {"organisation": "huawei"},
        {
            ("conference/world-ic-2022", "participant", "2022-11", "hefei"),
            ("peng-cheng-cloud-brain", "builtBy", "", ""),
        },
        ("event", "role", "date", "place"),
    ),
    (
        "acts-of-an-organisation",
        {"organisation": "huawei", "period": "2022"},
        {("conference/world-ic-2022",)},
        ("event",),
    ),
    (
        "data-exchanges",
        {},
        {
            ("guiyang-data-exchange", "guiyang", "establishedOn", "2015-04"),
            ("shanghai-data-exchange", "shanghai", "openedOn", "2021-11"),
            ("shenzhen-data-exchange", "shenzhen", "openedOn", "2022-11-15"),
        },
        ("exchange", "place", "fact", "date"),
    ),
    (
        "counts",
        {"words": "DATA EXCHANGES"},
        {("china", "40", "more_than", "state-information-center")},
        ("entity", "number", "bound", "source"),
    ),
    ("certificates", {}, {("sf-technology", "sf-express")}, ("holder", "parent")),
    ("nearby", {"entity": "peng-cheng-cloud-brain"}, {("shenzhen-data-exchange", "")}, ("facility", "built_by")),
    ("nearby", {"entity": "shenzhen-data-exchange"}, {("peng-cheng-cloud-brain", "huawei")}, ("facility", "built_by")),
    ("expectations", {}, {("expectedCagrPct", "20", "at_least", "true")}, ("fact", "value", "bound", "promotional")),
    (
        "promotional-sources",
        {},
        {("computing-power-demand",), ("merger/hygon+sugon",), ("sugon",), ("hygon",)},
        ("subject",),
    ),
    ("statements-with-words", {"words": "accepted"}, {("ipo-application/enflame+star-market",)}, ("subject",)),
    ("statements-with-words", {"words": "data", "class": "Policy"}, {("14th-five-year-plan",)}, ("subject",)),
    ("timeline", {"entity": "metax"}, {("2025-12-17", "listing/metax+star-market")}, ("date", "subject")),
    ("ownership", {"organisation": "baidu"}, {("kunlunxin", "subsidiaryOf")}, ("subject", "fact")),
    ("not-done", {"status": "expected"}, {("computing-power-demand", "expectedCagrPct")}, ("subject", "fact")),
    (
        "sources",
        {"period": "2025"},
        {("world.txt/a2", "economic-daily", "false"), ("world.txt/a4", "sohu-finance", "true")},
        ("article", "publisher", "promotional"),
    ),
    ("sources", {"source": "sohu-finance"}, {("world.txt/a4", "4")}, ("article", "statements")),
]


@pytest.mark.parametrize(("report", "params", "rows", "columns"), EXPECTED)
def test_a_report_gives_exactly_these_rows(
    ask: Ask, report: str, params: dict[str, str], rows: set[tuple[str, ...]], columns: tuple[str, ...]
) -> None:
    assert {tuple(row[column] for column in columns) for row in ask(report, **params)} == rows


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
    assert all(row[column] for row in rows for column in COLUMNS)


LEXICON = ("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel")


@pytest.mark.parametrize("report", sorted(name for name in REPORTS if name != "sources"))
def test_every_report_on_facts_has_evidence(report: str) -> None:
    assert has_evidence(REPORTS[report].source)


@pytest.mark.parametrize(("report", "name"), MATCHED)
def test_a_value_that_nothing_has_gives_no_rows(ask: Ask, report: str, name: str) -> None:
    found = REPORTS[report]
    given = {other: param.sample for other, param in found.params.items() if param.required}
    assert ask(report, **given | {name: nobody(found.params[name])}) == []


def nobody(parameter: Parameter) -> str:
    """Return a legal value that fits nothing in the world; of a status, one that the world lacks."""
    return "denied" if parameter.type == "enum" else NOBODY[parameter.type]


@pytest.mark.parametrize(("report", "name"), [pair for pair in PARAMS if not REPORTS[pair[0]].params[pair[1]].required])
def test_a_given_parameter_only_leaves_rows_out(ask: Ask, report: str, name: str) -> None:
    found = REPORTS[report]
    given = {other: param.sample for other, param in found.params.items() if param.required}
    columns = {column.name for column in found.columns} - {name}
    few, many = (
        {tuple(sorted((key, value) for key, value in row.items() if key in columns)) for row in ask(report, **params)}
        for params in (given | {name: found.params[name].sample}, given)
    )
    assert few <= many
