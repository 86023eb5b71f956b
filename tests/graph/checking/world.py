"""A few figures as an extraction, for tests of publishing."""

from __future__ import annotations

from decimal import Decimal

from graph.model import Node, Value
from tests.graph.world import extraction, fact

PINE = Node("pine", "Pine", "Company")
STAKE = fact(PINE, "stakePct", Value(Decimal(138), "%", "138%"))
FIGURES = extraction(STAKE, *(fact(PINE, "hasCount", Value(Decimal(n), "count", str(n))) for n in range(60)))
