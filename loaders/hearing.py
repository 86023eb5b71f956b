"""Who is heard: the speaker of a sentence, and of the quotations that go on with their words."""

from __future__ import annotations

from graph.model import Article, Node, Sentence
from loaders.lines import has_cjk
from loaders.reference import Discourse
from loaders.unnamed_speakers import (
    another_goes_on,
    by_it,
    by_pronoun,
    nameless,
    one_of_a_firm,
    signed,
    tag_of_open,
    tells_of_nameless,
)

_QUOTES = ('"', "“", "「")
_EARSHOT = 160  # letters between two sentences of which the second may go on with the speaker of the first
_TAG = 40  # letters in which a sentence that follows a quotation may tell whose it is
_BEHIND = 620  # letters in which a quotation that a sentence leaves open may end


class Hearing:
    """The last speaker of an article, as it is read."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        """Take the article and what it has spoken of."""
        self._article, self._discourse = article, discourse
        self._speaker: Node | None = None
        self._spoke_until = 0
        self._open_quote = False
        self._seen, self._spoke_in = -1, -1  # the paragraph read last, and the one in which somebody spoke last

    def speaker(self, sentence: Sentence, own: Node | None) -> Node | None:
        """Return who speaks a sentence: whom it names, else who goes on in a quotation. Call it in reading order."""
        text = sentence.text
        if own is not None and own.cls != "Person" and one_of_a_firm(text):
            own = None
        first, self._seen = sentence.paragraph != self._seen, sentence.paragraph
        if not first and self._spoke_in != sentence.paragraph and not self._open_quote and has_cjk(text):
            self._speaker = None  # the paragraph has begun with others
        found = own
        if own is None and (self._open_quote or text.lstrip().startswith(_QUOTES)):
            found = self._heard(sentence, first=first)
        if found is not None:
            self._speaker, self._spoke_until, self._spoke_in = found, sentence.end, sentence.paragraph
        if (found is None or found.cls != "Person") and self._known and tells_of_nameless(text):
            self._speaker = None
            self._discourse.people.forget()
        marks = text.count('"') if text.isascii() else text.count('"') + text.count("“") + text.count("”")
        if marks % 2:
            self._open_quote = not self._open_quote
        return found

    @property
    def _known(self) -> bool:
        """Whether anybody has spoken, or been named, of whom nobody without a name must be taken for one."""
        return self._speaker is not None or self._discourse.people.known

    def _heard(self, sentence: Sentence, *, first: bool) -> Node | None:
        """Return who goes on to speak in a quotation, unless another without a name does, or they spoke long ago."""
        behind = self._article.masked[sentence.end : sentence.end + _BEHIND]
        if signed(sentence.text, behind):
            return None
        if sentence.text.endswith(("”", '"')) and nameless(f"”{behind[:_TAG]}"):
            return None  # the next sentence begins with who has said it
        tag = tag_of_open(sentence.text, behind)
        if tag is None and another_goes_on(sentence.text, behind):
            return None
        if tag in ("person", "named"):
            said = self._discourse.people.meant() if tag == "person" else None
            return said.node if said else None
        if (tag or by_it(sentence.text)) and (firm := self._discourse.topic("Company")) is not None:
            return firm.node
        if first and not self._open_quote and self._speaker is not None and self._speaker.cls != "Person":
            return None  # a firm or body spoke before; who is quoted in a paragraph of their own is somebody else
        far = sentence.start - self._spoke_until > _EARSHOT and not self._open_quote
        return None if far or nameless(sentence.text) or by_pronoun(sentence.text) else self._speaker
