"""What search engines read in a page: the thing in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from graph.iris import TERMS

KINDS: Final = {
    "Company": "Corporation",
    "ListedCompany": "Corporation",
    "Bank": "BankOrCreditUnion",
    "University": "CollegeOrUniversity",
    "ResearchOrganization": "ResearchOrganization",
    "GovernmentBody": "GovernmentOrganization",
    "Regulator": "GovernmentOrganization",
    "Publisher": "NewsMediaOrganization",
    "Organization": "Organization",
    "StockExchange": "Organization",
    "DataExchange": "Organization",
    "SecuritiesFirm": "Organization",
    "Person": "Person",
    "Place": "Place",
    "Facility": "Place",
    "Policy": "Legislation",
    "ExportControl": "Legislation",
    "Product": "Product",
    "Fund": "InvestmentFund",
    "Conference": "Event",
    "Event": "Event",
    "Listing": "Event",
    "IPOApplication": "Event",
    "Merger": "Event",
    "SpinOff": "Event",
}
"""By class of ours the one of schema.org that says most."""
OTHER: Final = "Thing"


def described(iri: str, name: str, address: str, classes: Iterable[str], names: Iterable[str]) -> dict[str, Any]:
    """Return a thing as JSON-LD in the vocabulary of schema.org."""
    kinds = [KINDS[local] for cls in classes if (local := cls.removeprefix(TERMS)) in KINDS]
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": (kinds or [OTHER])[0], "@id": iri}
    others = [other for other in dict.fromkeys(names) if other != name]
    return found | {"name": name, "url": address} | ({"alternateName": others} if others else {})
