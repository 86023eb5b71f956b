"""A half-width comma parts Chinese clauses, whatever stands before it: a number, a bracket, a quotation mark."""

from graph.model import Document
from loaders.extract import extractor


def _told(text: str) -> set[tuple[str, str, str]]:
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(f.subject.label, f.predicate, f.value.stated or "") for f in facts if f.value is not None}


def test_a_list_of_holders_has_each_its_share() -> None:
    told = _told("燧原科技递表港交所。\n\n腾讯持股8.4%,晨光云岭产投持股5.1%。")
    assert ("Tencent", "stakePct", "8.4%") in told
    assert ("Tencent", "stakePct", "5.1%") not in told


def test_a_list_of_shares_has_each_its_move() -> None:
    told = _told("昨夜美股收跌,英伟达跌3.2%(盘中跌逾5%),台积电涨1.3%。")
    assert ("Nvidia", "priceChangePct", "3.2%") in told
    assert ("TSMC", "priceChangePct", "1.3%") in told
    assert ("Nvidia", "priceChangePct", "1.3%") not in told


def test_a_price_goes_on_with_the_clause_before() -> None:
    assert ("Hygon", "sharePrice", "134.5元") in _told("海光信息收盘涨4.2%,报134.5元。")
