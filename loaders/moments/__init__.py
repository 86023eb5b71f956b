"""Dates, times and periods in English and Chinese text, resolved against the article's own date."""

from __future__ import annotations

from loaders.moments.anchor import Anchor
from loaders.moments.finder import find_moments
from loaders.moments.infer import infer_anchor, numbered_anchor
from loaders.moments.scan import Times, time_spans, times

__all__ = ["Anchor", "Times", "find_moments", "infer_anchor", "numbered_anchor", "time_spans", "times"]
