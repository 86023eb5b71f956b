"""Answers that are kept by their entity tags: an edition never changes, so they stay right as long as it is served."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from flask import Response

LARGEST = 1 << 20  # bytes of an answer that may be kept


@dataclass(frozen=True, slots=True)
class _Answer:
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Kept:
    """The answers used last, of so many MiB in all."""

    def __init__(self, megabytes: int) -> None:
        """Keep nothing yet."""
        self._limit, self._size = megabytes << 20, 0
        self._answers: OrderedDict[str, _Answer] = OrderedDict()
        self._lock = threading.Lock()

    def response(self, tag: str, make: Callable[[], Response]) -> Response:
        """Return the answer that has the tag; it is made if it is not kept."""
        with self._lock:
            found = self._answers.get(tag)
            if found:
                self._answers.move_to_end(tag)
        if found:
            return Response(found.body, headers=list(found.headers))
        response = make()
        if response.status_code == 200 and not response.is_streamed:
            self._keep(tag, _Answer(tuple(response.headers), response.get_data()))
        return response

    def _keep(self, tag: str, answer: _Answer) -> None:
        if len(answer.body) > LARGEST:
            return
        with self._lock:
            before = self._answers.pop(tag, None)
            self._answers[tag] = answer
            self._size += len(answer.body) - (len(before.body) if before else 0)
            while self._size > self._limit:
                self._size -= len(self._answers.popitem(last=False)[1].body)
