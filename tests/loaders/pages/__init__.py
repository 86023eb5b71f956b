"""Small pages in our own words, one for each kind of site: what the structure stage is tried on.

Each is a file beside this one; `pages.EN_SITE` is the text of en_site.txt.
"""

from __future__ import annotations

from pathlib import Path

globals().update({f.stem.upper(): f.read_bytes().decode() for f in sorted(Path(__file__).parent.glob("*.txt"))})


def __getattr__(name: str) -> str:
    raise AttributeError(f"there is no page {name.lower()}.txt")
