"""A name that no list knows, right before a verb, does what it tells."""

from graph.model import Document
from loaders.extract import extractor


def _raised(text: str) -> list[str]:
    facts = extractor().extract(Document("a.txt", text, "text/plain")).facts
    return [f.subject.id for f in facts if f.predicate == "raised"]


def test_an_unknown_firm_raises_its_own_money() -> None:
    assert "enflame" not in _raised("Enflame signed an agreement on Monday. Lumivance raised $118 million last year.")


def test_the_company_is_the_unknown_firm_just_told_of() -> None:
    text = (
        "Lumivance and Enflame to work together\n\nEnflame signed an agreement.\n\nAbout Lumivance\n"
        "Founded in 2020 in Singapore, Lumivance designs lasers. The company has raised $118 million from investors."
    )
    assert "enflame" not in _raised(text)


def test_a_firm_without_a_name_is_still_the_one_spoken_of() -> None:
    assert _raised("Enflame listed in May. It has raised 600 million yuan.") == ["enflame"]
    assert _raised("Enflame listed in May. Later the company raised 600 million yuan.") == ["enflame"]


def test_whose_supplier_a_firm_is_does_not_go_on() -> None:
    text = "Nvidia supplier Innolight said it had no plan to buy a rival. Customers include Google."
    facts = extractor().extract(Document("a.txt", text, "text/plain")).facts
    customers = {f.subject.id for f in facts if f.predicate == "hasCustomer" and f.object and f.object.id == "alphabet"}
    assert customers == {"innolight"}


def test_the_firm_that_is_asked_is_no_firm_that_is_named() -> None:
    text = "问：贵公司是否为英伟达供应商？\n答：公司子公司东莞立澜向富士康供应液冷板。"
    facts = extractor().extract(Document("a.txt", text, "text/plain")).facts
    assert not [f for f in facts if f.subject.id == "nvidia" and f.predicate == "hasCustomer"]


def test_an_unknown_firm_closes_its_own_round() -> None:
    text = "Enflame has moved its office. Lumivance last month closed a round of over 4 billion yuan from investors."
    assert "enflame" not in _raised(text)
    assert _raised("Enflame last month closed a round of over 4 billion yuan from investors.") == ["enflame"]
