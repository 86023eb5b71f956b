"""A reading: one value of one thing, as at least one statement gives it, with the span that the words allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from hashlib import sha256

from graph.checking.precision import Span, digits, span

PREFIX = "urn:suanli:reading:"
LARGEST = Decimal(10) ** 17
"""Numbers above do not fit what a query computes with; no source means them."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands: its article, who published that (else the document), and the day, "" if unknown."""

    article: str
    publisher: str
    published: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its IRI, where it stands, the sentence, the number as written and how sure the extraction is."""

    iri: str
    source: Source
    quote: str = ""
    stated: str = ""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Saying:
    """What statements of one reading share: `subject` is an IRI, `measure` a term's local name, `when` a date as of."""

    subject: str
    measure: str
    value: str
    unit: str = ""
    counted: str = ""
    when: str = ""
    status: str = ""
    span: Span | None = None


@dataclass(slots=True)
class Reading:
    """A value with all who state it; `digits` is how many of them the number gives at least."""

    saying: Saying
    digits: int = 0
    statements: list[Statement] = field(default_factory=list)
    iri: str = field(init=False)
    """Its name in the view, the same in each edition."""

    def __post_init__(self) -> None:
        """Name the reading by what it says."""
        self.iri = PREFIX + sha256(repr(self.saying).encode()).hexdigest()[:20]

    @property
    def sources(self) -> int:
        """How many sources state it that do not just repeat each other's sentence."""
        return independent(self.statements)

    def agrees(self, other: Reading) -> bool:
        """Tell whether two readings may mean the same value: at their precision, in one unit, of one count."""
        one, two = self.saying, other.saying
        if (one.unit, one.counted) != (two.unit, two.counted):
            return False
        if one.span is None or two.span is None:
            return one.value == two.value
        return one.span[0] < two.span[1] and two.span[0] < one.span[1]


def independent(statements: Iterable[Statement]) -> int:
    """Return how many publishers state something, those of the same sentence counted once."""
    told = list(statements)
    return min(len({one.source.publisher for one in told}), len({one.quote or one.iri for one in told}))


def readings(rows: Iterable[Mapping[str, str]]) -> Iterator[Reading]:
    """Yield the readings of rows in the order of their first statements; `rows.rows` says what is in a row."""
    found: dict[Saying, Reading] = {}
    for row in rows:
        number = _number(row)
        saying = _saying(row, number)
        reading = found.get(saying) or found.setdefault(saying, Reading(saying))
        if number is not None:
            reading.digits = max(reading.digits, digits(number, row["stated"]))
        source = Source(row["article"], row["publisher"] or row["document"] or row["article"], row["issued"])
        sure = float(row["confidence"] or 1)
        reading.statements.append(Statement(row["statement"], source, row["quote"], row["stated"], sure))
    yield from found.values()


def _saying(row: Mapping[str, str], number: Decimal | None) -> Saying:
    parts = (row["subject"], row["measure"], row["value"], row["unit"], row["counted"], row["when"], row["status"])
    if number is None:
        return Saying(*parts)
    return Saying(*parts, span(number, row["stated"], row["bound"] or "exact", _decimal(row["upper"])))


def _number(row: Mapping[str, str]) -> Decimal | None:
    return _decimal(row["value"]) if row["numeric"] == "true" else None


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < LARGEST else None
