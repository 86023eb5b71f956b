"""What is wrong with the ontology that a draft makes; while there is an error, it cannot be published.

`python -m editing.faults RULE …` checks the ontology in use, and of the rules' examples those of the rules named. It is
a process of its own, for meanwhile documents can be read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cached_property
from types import TracebackType
from typing import Any

from editing.staging import Plan
from graph.errors import OntologyError
from ontology.grammar import GRAMMAR_NAMESPACE

Told = list[dict[str, Any]]
"""Faults as `ontology.fault.Fault.data` gives them."""


class Checking:
    """A check of the ontology in use, which goes on in a process of its own; a context, which ends it."""

    def __init__(self, plan: Plan) -> None:
        """Start it; of examples those of the rules that the plan changes are tried."""
        rules = [term.removeprefix(GRAMMAR_NAMESPACE) for term in plan.edits if term.startswith(GRAMMAR_NAMESPACE)]
        paths = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "editing.faults", *rules],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": paths},
        )

    def __enter__(self) -> Checking:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._process:
            self._process.kill()

    def faults(self) -> Told:
        """Return what is wrong, when the check is done.

        Raises:
            OntologyError: it came to no end.
        """
        return self._found

    @cached_property
    def _found(self) -> Told:
        said, _ = self._process.communicate()
        if self._process.returncode:
            raise OntologyError("the check came to no end.", "ontology", "See what is wrong with: suanli check.")
        found: Told = json.loads(said)
        return found


def errors(faults: Told) -> Told:
    """Return the faults that keep an ontology from being published."""
    return [one for one in faults if one["severity"] == "error"]


def main(rules: list[str]) -> None:
    """Print what is wrong with the ontology in use, as JSON."""
    from loaders.examples import failures
    from ontology.check import check, order

    checked = check()
    found = {*checked.faults, *(failures(checked, rules) if rules else ())}
    print(json.dumps([one.data() for one in sorted(found, key=order)], ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
