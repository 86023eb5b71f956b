"""What is wrong with the ontology that a draft makes; while there is an error, it cannot be published."""

from __future__ import annotations

from typing import Any

from editing.beside import Beside
from editing.staging import Plan
from loaders.examples import failures
from ontology.check import check, order
from ontology.grammar import GRAMMAR_NAMESPACE

Told = list[dict[str, Any]]
"""Faults as `ontology.fault.Fault.data` gives them."""


def checking(plan: Plan, kind: Any = None) -> Beside[Told]:
    """Start to check the ontology in use, beside this process; of examples those of rules that the plan changes."""
    rules = [term.removeprefix(GRAMMAR_NAMESPACE) for term in plan.edits if term.startswith(GRAMMAR_NAMESPACE)]
    return Beside(faults, rules, kind=kind)


def faults(rules: list[str]) -> Told:
    """Return what is wrong with the ontology in use; of the rules' examples those of the rules named are tried."""
    checked = check()
    found = {*checked.faults, *(failures(checked, rules) if rules else ())}
    return [one.data() for one in sorted(found, key=order)]


def errors(faults: Told) -> Told:
    """Return the faults that keep an ontology from being published."""
    return [one for one in faults if one["severity"] == "error"]
