"""Commands for those who edit the ontology: check."""

from __future__ import annotations

import click

from commands.front import main
from commands.options import tell
from graph.errors import OntologyError


@main.command(epilog="Example: suanli check")
def check() -> None:
    """Check the ontology, the lexicon and the rules with their examples."""
    from loaders.examples import failures
    from ontology.check import check as faults

    found = faults() or failures()  # only an ontology without faults can be read for its examples
    tell(found)
    if found:
        raise OntologyError(f"{len(found)} faults.", "ontology", "Correct them, then: suanli check.")
    click.echo("The ontology is in order.")
