"""Scripts: what counts as a Han character."""

from __future__ import annotations

HAN = r"\u3400-\u9fff"
