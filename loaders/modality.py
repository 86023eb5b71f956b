"""Status: whether a thing is done, planned, considered, expected, terminated, denied or only claimed.

The outermost cue that governs the trigger decides; denial and termination win over all (LANGUAGE, law 1 and §16).
"""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Grammar

DROP = "drop"
_STRONG = ("denied", "terminated")
_OPEN = ("planned", "considered", "expected", "claimed")
_PERFECT = re.compile(r"\b(?:has|have|had|already)\b(?! to\b)|已|获(?!得?批准后)|獲|日前")
_REACH = {"en": 110, "zh": 40}
_WALL = re.compile(
    r"[;；。]|,\s+(?:while|whereas|but|which|who|with)\s|\s(?:while|whereas)\s|[，,](?:但|而|不过)|\.\s", re.IGNORECASE
)


def _compile(words: list[tuple[str, str]]) -> re.Pattern[str] | None:
    parts = []
    for text, language in sorted(words, key=lambda w: len(w[0]), reverse=True):
        body = re.escape(text).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
        parts.append(rf"\b{body}\b" if language == "en" else body)
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


class Modality:
    """The status cues of the ontology, compiled."""

    def __init__(self, grammar: Grammar) -> None:
        self._cues = {kind: p for kind, words in grammar.cues.items() if (p := _compile(words))}
        guards = grammar.word_lists.get("not-a-cue", [])
        self._guard = _compile(guards)

    def cues(self, text: str) -> list[tuple[int, int, str]]:
        """Return all cues of a sentence as (start, end, kind), in order."""
        return _find(self, text)

    def status(self, view: View, hit: Hit) -> str:
        """Return the status of a hit, or DROP where the clause is a condition or a question."""
        text = view.text
        before, after = [], []
        for start, end, kind in self.cues(text):
            if end <= hit.start:
                between = text[end : hit.start]
                if self._governs(between, view.language) and not (kind == "terminated" and "，" in between):
                    before.append(kind)
            elif start >= hit.start and start < hit.end and kind not in ("after-terminated",):
                continue
            elif (
                start >= hit.end
                and kind.startswith("after-")
                and not re.search("[,，;；]", text[hit.end : start])
                and start - hit.end < _REACH[view.language]
            ):
                after.append(kind.removeprefix("after-"))
        if "if" in before or text.rstrip().endswith(("?", "？")):
            return DROP
        before = [k for k in before if not k.startswith("after-")]
        for kind in _STRONG:
            if kind in before or kind in after:
                return kind
        if after:
            return after[0]
        if self._perfect(text, hit):
            return "done"
        return next((k for k in before if k != "done"), None) or self._bare(view, hit, before)

    def _perfect(self, text: str, hit: Hit) -> bool:
        """Tell whether the trigger's own clause says that it has happened, whatever is planned in those before."""
        ahead = re.split("[,，;；。]", text[: hit.start])[-1] + text[hit.start : hit.end]
        own = [kind for start, end, kind in self.cues(ahead) if kind in _OPEN]
        return bool(_PERFECT.search(ahead)) and not own

    def _governs(self, between: str, language: str) -> bool:
        return len(between) <= _REACH[language] and not _WALL.search(between)

    def _bare(self, view: View, hit: Hit, before: list[str]) -> str:
        """Return the status of a trigger without a cue: an infinitive is planned, all else done or left open."""
        if "done" in before:
            return "done"
        ahead = view.text[max(0, hit.start - 4) : hit.start].lower()
        if hit.form == "base" and ahead.endswith("to "):
            return "planned"
        if hit.form == "gerund":
            return "open"
        return "open" if hit.part == "noun" else "done"


@lru_cache(maxsize=64)
def _find(modality: Modality, text: str) -> list[tuple[int, int, str]]:
    guard = modality._guard
    shut = [m.span() for m in guard.finditer(text)] if guard else []
    found = []
    for kind, pattern in modality._cues.items():
        for m in pattern.finditer(text):
            if not any(a <= m.start() and m.end() <= b and (a, b) != m.span() for a, b in shut):
                found.append((m.start(), m.end(), kind))
    return sorted(found)
