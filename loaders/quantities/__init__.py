"""Numbers with their units, bounds and counted nouns, in English and Chinese text."""

from __future__ import annotations

from loaders.quantities.conversions import conversion_of
from loaders.quantities.finder import find_quantities
from loaders.quantities.ordinals import find_ordinals

__all__ = ["conversion_of", "find_ordinals", "find_quantities"]
