"""What the server has done, in the text format of Prometheus: /metrics."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import Counter
from itertools import accumulate

from flask import Flask, Response

from graph.errors import StoreError
from server.pool import Pool

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.005, 0.02, 0.1, 0.5, 2.0, 10.0)  # seconds


class Metrics:
    """Counts of answers by status, and of their durations by bucket."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._lock = threading.Lock()
        self._answers: Counter[int] = Counter()
        self._buckets = [0] * (len(BUCKETS) + 1)  # the last for what is slower than all
        self._seconds = 0.0

    def count(self, status: int, seconds: float) -> None:
        """Count one answer."""
        with self._lock:
            self._answers[status] += 1
            self._seconds += seconds
            self._buckets[bisect_left(BUCKETS, seconds)] += 1

    def lines(self) -> list[str]:
        """Return the counts as lines."""
        with self._lock:
            total = sum(self._answers.values())
            within = zip(BUCKETS, accumulate(self._buckets), strict=False)
            return [
                "# TYPE suanli_answers_total counter",
                *(f'suanli_answers_total{{status="{key}"}} {n}' for key, n in sorted(self._answers.items())),
                "# TYPE suanli_answer_seconds histogram",
                *(f'suanli_answer_seconds_bucket{{le="{bound}"}} {n}' for bound, n in within),
                f'suanli_answer_seconds_bucket{{le="+Inf"}} {total}',
                f"suanli_answer_seconds_sum {self._seconds:.6f}",
                f"suanli_answer_seconds_count {total}",
            ]


def install(app: Flask, metrics: Metrics, pool: Pool) -> None:
    """Give the app its /metrics, of this HTTP process alone."""

    def view() -> Response:
        return Response("\n".join([*metrics.lines(), *_pool_lines(pool), ""]), content_type=MEDIA)

    app.add_url_rule("/metrics", endpoint="metrics", view_func=view)


def _pool_lines(pool: Pool) -> list[str]:
    """Return the state of the pool as lines."""
    lanes = pool.lanes
    places = {"quick": lanes.in_quick, "slow": lanes.in_slow, "waiting": lanes.waiting}
    lines = ["# TYPE suanli_queries gauge", *(f'suanli_queries{{lane="{name}"}} {n}' for name, n in places.items())]
    lines += ["# TYPE suanli_stopped_total counter", f"suanli_stopped_total {pool.stopped}"]
    try:
        generation = pool.generation
    except StoreError:
        return lines
    lines += ["# TYPE suanli_edition gauge", f"suanli_edition {generation.edition.number}"]
    return [*lines, "# TYPE suanli_in_memory gauge", f"suanli_in_memory {int(generation.memory)}"]
