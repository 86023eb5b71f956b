"""The facts of the seeds that gold lacks were all read by somebody, and nearly all are right."""

from __future__ import annotations

import pytest

from tests.baseline import SCORER
from tests.judging import judged, precision, unmatched

shared = pytest.mark.skipif(not SCORER.exists(), reason="the scorer and the seeds are not beside this checkout")


@shared
def test_every_fact_that_gold_lacks_is_judged() -> None:
    missing = [fact for fact in unmatched() if judged().get(fact) is None]
    assert not missing, (
        "Read each beside its sentence: python -m tests.judging --write, then fill in tests/judged.jsonl"
    )


@shared
def test_a_reader_finds_19_of_20_facts_right() -> None:
    assert precision() >= 0.95
