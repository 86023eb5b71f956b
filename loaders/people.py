"""Whom "he" or "she" means in an article."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.mentions import Mention


class People:
    """The persons that an article has named so far, by paragraph."""

    def __init__(self) -> None:
        self._near: list[list[Mention]] = [[], []]  # of the paragraph before, and of the one at hand
        self._last: Mention | None = None
        self._paragraph, self._hidden = -1, -9  # where the text is, and where somebody without a name last spoke

    def enter(self, paragraph: int) -> None:
        """Go on to a paragraph: "he" and "she" are of it or of the one before."""
        if paragraph != self._paragraph:
            self._near, self._paragraph = [self._near[-1], []], paragraph

    def begin(self) -> None:
        """Forget whom an item of a digest named: another begins."""
        self._last = None

    def remember(self, mentions: Sequence[Mention]) -> None:
        """Add those whom a sentence names or means."""
        for m in mentions:
            if m.node is not None and m.node.cls == "Person":
                self._near[-1].append(m)
                self._last = m if m.kind in ("name", "new") else self._last

    def forget(self) -> None:
        """Forget who was named: somebody without a name speaks, whom "he" or "she" may mean."""
        self._near, self._hidden = [[], []], self._paragraph

    @property
    def known(self) -> bool:
        """Whether it has named anybody whom "he" or "she" could mean."""
        return self._last is not None or any(self._near)

    def meant(self, here: Sequence[Mention] = ()) -> Mention | None:
        """Return whom "he" or "she" means: named near by, or last of all where nobody without a name spoke since."""
        near = [*self._near[0], *self._near[-1], *here]
        if near or self._paragraph - self._hidden <= 1:
            return near[-1] if near else None
        return self._last
