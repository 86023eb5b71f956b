"""What the closure hands out besides triples: contradictions and alarms."""

from __future__ import annotations

from dataclasses import dataclass

from graph.closure.terms import Term, Triple


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Facts that cannot hold together: the W3C name of the rule that says so, and the premises, axioms last."""

    rule: str
    premises: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that is right by the rules and looks wrong to a reader.

    `kind` is "cluster" (size: members of a sameAs cluster, `members`: a sample of them) or "ratio" (size: inferred
    triples for each asserted one).
    """

    kind: str
    size: float
    members: tuple[Term, ...] = ()

    def text(self, language: str = "en") -> str:
        """Return the alarm as a sentence, in English or ("zh") Chinese."""
        english, chinese = _TEXTS[self.kind]
        names = ", ".join(str(member) for member in self.members)
        return (chinese if language == "zh" else english).format(size=self.size, names=names)


_TEXTS = {
    "cluster": (
        "{size:.0f} names are taken for one thing by owl:sameAs, among them {names}. Look for a wrong link or key.",
        "owl:sameAs将{size:.0f}个名称视为同一事物，其中有{names}。请检查是否有错误的链接或键。",
    ),
    "ratio": (
        "{size:.1f} triples were inferred for each asserted one. Look for an axiom that is too strong.",
        "每条断言平均推出{size:.1f}条三元组。请检查是否有过强的公理。",
    ),
}
