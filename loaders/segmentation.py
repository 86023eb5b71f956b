"""Chinese words: a text parted by a general dictionary to which the ontology adds the words of this genre."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from graph.frozen import frozen
from loaders.compiling import compiled
from loaders.mentions import Spans
from loaders.scripts import has_han

if TYPE_CHECKING:
    from rjieba import Jieba

_WORD = compiled(r"[\u3400-\u9fff]{2,6}")
# What no blank parts, from the first sign on that is not of ASCII; so written, the search skips all else.
_CHINESE = compiled(r"[^\x00-\x7f](?<!\s)\S*")


@frozen
class Segments:
    """The words of a text in order, and where each begins; the end of the text is an edge too.

    No word begins inside the known names, whatever the dictionary says.
    """

    words: tuple[str, ...]
    edges: frozenset[int]
    known: Spans

    def apart(self, start: int, end: int) -> bool:
        """Tell whether what stands in a stretch is a word by itself; one character must have edges on both sides."""
        if self.known.inside(start):
            return False
        return end - start > 1 or (start in self.edges and end in self.edges and not self.known.inside(end))


class Dictionary:
    """A general dictionary of Chinese with more words; what it has no word for it parts into single characters."""

    def __init__(self, known: Iterable[str], loose: Iterable[str]) -> None:
        """Take texts whose Chinese words are added, save those of `loose` characters only: 已获 is no word."""
        every = (w for text in known for w in _WORD.findall(text))
        apart = frozenset(loose)
        self._known = frozenset(w for w in every if not apart.issuperset(w))

    def part(self, text: str, known: Spans) -> Segments:
        """Return the words of a text in which known names stand."""
        words = self.words(text)
        return Segments(words, frozenset(accumulate(map(len, words), initial=0)), known)

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text; what stands between those of Chinese is left whole, as is a text without any."""
        return tuple(self._words(text)) if has_han(text) else (text,)

    def _words(self, text: str) -> Iterator[str]:
        cut, at = _dictionary(self._known).cut, 0
        for m in _CHINESE.finditer(text):
            start = m.start()
            while start > at and "!" <= text[start - 1] <= "~":
                start -= 1  # what stands before it in ASCII
            if start and not text[start - 1].isspace():
                continue
            if start > at:
                yield text[at:start]
            yield from cut(text[start : m.end()], False)
            at = m.end()
        if at < len(text):
            yield text[at:]


@lru_cache(maxsize=4096)
def tags(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a text, each with the sign of its kind (v: verb, n: noun, ns: place)."""
    from rjieba import tag

    return tuple((word, kind) for word, kind in tag(text, False))


@lru_cache(maxsize=2)
def _dictionary(words: frozenset[str]) -> Jieba:
    """Return the dictionary with some more words; made when the first Chinese text is read."""
    dictionary = _plain()
    for word in words:
        dictionary.add_word(word, None, None)
    return dictionary


def _plain() -> Jieba:
    """Return a dictionary without our words: first the one that the package read when it was imported, then others.

    Reading it takes a tenth of a second and 30 MB, which an English text does not need.
    """
    from rjieba import Jieba

    spare = _spare()
    return spare.pop() if spare else Jieba()


@cache
def _spare() -> list[Jieba]:
    from rjieba import cut

    return [cut.__self__]  # type: ignore[attr-defined]
