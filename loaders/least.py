"""How sure a fact must be to be told. It stands alone because every command reads it and few read facts."""

from __future__ import annotations

import os

VARIABLE = "SUANLI_LEAST_SURE"
LEAST = 0.56


def least() -> float:
    """Return how sure a fact must be to be told: what SUANLI_LEAST_SURE says, which `suanli --least-sure` sets."""
    return float(os.environ.get(VARIABLE) or LEAST)
