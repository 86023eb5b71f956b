"""What stands in where a sentence names no subject: worked out when a rule asks, because few rules do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.mentions import Mention
from loaders.reference import Discourse

# The classes of which a sentence may leave its subject out.
_DEFAULTED = (
    "Company", "DataExchange", "Policy", "Programme", "Conference", "Facility", "Instrument", "Organization",
    "Person", "Place", "Product",
)  # fmt: skip
# The classes of which a later sentence may speak on without a name ("The six include …").
_CONTINUED = ("ExportControl", "Policy", "Conference", "EventSeries", "DataExchange", "Product", "Facility")
_CASES = {"topic": _DEFAULTED, "title": _DEFAULTED, "recent": _CONTINUED, "sole": _DEFAULTED}


class Defaults(Mapping[str, Mention]):
    """`topic:Class`, `title:Class` and `recent:Class` → mention, as they are at one place of an article."""

    def __init__(self, known: Mapping[str, Mention], discourse: Discourse | None = None) -> None:
        """Take what is known already, and what the article has spoken of so far, whatever it goes on to say."""
        self._known, self._discourse = known, discourse and _as_now(discourse)
        self._found: dict[str, Mention | None] = dict(known)

    def get(self, key: str, default: object = None) -> Mention | None:  # type: ignore[override]
        """Return what stands in for a class in a case, or None."""
        if key not in self._found:
            self._found[key] = self._ask(*key.split(":"))
        return self._found[key]

    @property
    def last(self) -> Mention | None:
        """What the sentence before speaks of, of whatever class."""
        return self._discourse.last if self._discourse is not None else None

    def of(self, case: str) -> Iterator[Mention]:
        """Yield all that stands in in a case."""
        for key in self._keys(case):
            found = self.get(key)
            if found is not None:
                yield found

    def _ask(self, case: str, cls: str) -> Mention | None:
        if self._discourse is None or cls not in _CASES.get(case, ()):
            return None
        if self._discourse.sheet and cls in ("Company", "Organization"):
            return self._discourse.sheet[0]
        ways = {
            "topic": self._discourse.topic,
            "title": self._discourse.protagonist,
            "recent": self._discourse.latest,
            "sole": self._discourse.sole,
        }
        return ways[case](cls)

    def _keys(self, case: str) -> Iterator[str]:
        yield from (f"{case}:{cls}" for cls in _CASES.get(case, ()))
        yield from (key for key in self._known if key.startswith(case + ":"))

    def __getitem__(self, key: str) -> Mention:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        keys = dict.fromkeys(key for case in _CASES for key in self._keys(case))
        return (key for key in keys if self.get(key) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _as_now(discourse: Discourse) -> Discourse:
    """Return what a discourse knows now: what it will learn is put in the place of this, never into it."""
    told = object.__new__(Discourse)
    told.__dict__ = vars(discourse).copy()
    return told
