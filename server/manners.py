"""Headers that answers have whatever they answer."""

from __future__ import annotations

ALWAYS = (
    ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "ETag, Link, Retry-After"),
)
VARY = "Accept, Accept-Language, Accept-Encoding, Cookie"
FOR_PAGES = (
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS"),
    ("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match"),
    ("Access-Control-Max-Age", "86400"),
)


def kept(tag: str | None) -> str:
    """Return the Cache-Control of an answer: one without an entity tag must not be kept."""
    return "no-cache" if tag else "no-store"
