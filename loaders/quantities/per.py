"""Prices per something: 143.46 yuan per share, 61.90元/股, 每股61.9元, 每10股派2元, 0.3 yuan per kWh."""

from __future__ import annotations

from decimal import Decimal

from loaders.compiling import compiled

_SHARE = compiled(
    r"(?:/股|每股| ?/ ?(?:A |H )?share\b| per (?:(?P<ten>10|ten) )?(?:(?:existing|new|ordinary"
    r"|[AH])[ -])*shares?\b| a share\b"
    r"| apiece\b| a piece\b|/ADS\b| per ADS\b|-per-share\b| each(?= share|[.,;]|$))"
)
_OTHER = (
    ("kWh", r"(?:/|每)(?:千瓦时|度)|/kWh\b| per (?:kWh|kilowatt[ -]hour)\b"),
    ("t", r"(?:/|每)吨|/t\b| (?:per|a) (?:metric )?ton(?:ne)?\b"),
    ("hour", r"(?:/|每)(?:卡时|小时)|/h(?:our)?\b| (?:per|an) (?:card[ -]|GPU[ -])?hour\b"),
    ("year", r"(?:/|每)年|/year\b| (?:per year|a year(?! (?:earlier|ago|before|later|on))|per annum|annually)\b"),
    ("month", r"(?:/|每)月|/month\b| (?:per month|a month(?! (?:earlier|ago|before|later)))\b"),
    ("m2", r"(?:/|每)平(?:方)?米| per square met(?:er|re)\b"),
    ("set", r"/[台张套颗片枚]"),
)
_OTHERS = tuple((unit, compiled(pattern)) for unit, pattern in _OTHER)
_BEFORE = compiled(
    r"(?:每(?P<ten>10|十)?股(?:[^，。；,;:\d]{0,14})|\bper[- ]share [^.;,\d]{0,24}|\bper share (?:of|at|to|was"
    r"|is|for|stood at)[^.;,\d]{0,12})$"
)


def per_after(text: str, end: int) -> tuple[str, Decimal, int] | None:
    """Return what the money that ends at `end` is for one of ("share", "kWh" …), the factor for it, and its end."""
    if match := _SHARE.match(text, end):
        return "share", Decimal("0.1") if match["ten"] else Decimal(1), match.end()
    for unit, pattern in _OTHERS:
        if match := pattern.match(text, end):
            return unit, Decimal(1), match.end()
    return None


def per_share_before(text: str, floor: int, start: int) -> Decimal | None:
    """Return the factor to one share if the words before `start` say "per share" (每10股: a tenth)."""
    match = _BEFORE.search(text[max(floor, start - 34) : start])
    return (Decimal("0.1") if match["ten"] else Decimal(1)) if match else None
