"""Rules and properties of loaders are tried for what they find: neither a clock nor the weights of facts decide."""

from __future__ import annotations

import pytest
from hypothesis import settings

from loaders.least import VARIABLE

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _whatever_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell all facts: how sure each is changes with every reading of documents, and is tested in test_surety.py."""
    monkeypatch.setenv(VARIABLE, "0")
