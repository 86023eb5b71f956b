"""Properties of loaders are tried without a clock: how long a text takes depends on the machine."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
