"""Write quantities in one line each, so that a case reads as the sentence and what it says."""

from graph.model import Quantity
from loaders.quantities import find_quantities


def shown(quantity: Quantity) -> str:
    """Write the quantity as "3..5 CNY nearly of buyers"; an exact bound and a missing noun are left out."""
    number = f"{quantity.number:f}" + (f"..{quantity.upper:f}" if quantity.upper is not None else "")
    bound = "" if quantity.bound == "exact" else f" {quantity.bound}"
    return f"{number} {quantity.unit}{bound}" + (f" of {quantity.of}" if quantity.of else "")


def read(text: str) -> list[str]:
    """Return all quantities of the text, shown."""
    return [shown(quantity) for quantity in find_quantities(text)]


def measures(text: str) -> list[str]:
    """Return numbers and units only, without bounds and nouns."""
    return [f"{q.number:f} {q.unit}" for q in find_quantities(text)]
