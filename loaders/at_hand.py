"""What many ask of a text is kept while its article, or a few of a document, are read: nothing outlives a document."""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import TypeVar

_MOST = 1024  # texts, so that a long article keeps no more than that
_PUT_AWAY: list[Callable[[], None]] = []

Asked = TypeVar("Asked")


def at_hand(ask: Callable[..., Asked]) -> _lru_cache_wrapper[Asked]:
    """Return a function of a text that remembers what it told of the texts of the articles at hand."""
    kept = lru_cache(maxsize=_MOST)(ask)
    _PUT_AWAY.append(kept.cache_clear)
    return kept


def put_away() -> None:
    """Forget all texts: other articles begin."""
    for forget in _PUT_AWAY:
        forget()
