"""Verb groups in English patterns: `<sell|offload>` stands for every form of the verbs and what leads up to them.

Auxiliaries, adverbs and verbs of will or report may stand before ("has agreed to sell", "said it would sell"), and so
may a relative pronoun; what they say of status the cues tell. `<be sell>` stands for the passive, in full or reduced.
"""

from __future__ import annotations

from functools import lru_cache

from loaders.compiling import compiled
from loaders.inflection import forms

VERB = "_verb"
_TO = compiled(r"\bto\s+(?:\w+ly\s+)?$")
_THING, _DAY = "\ue000.", "\ue002."  # how a name and a date stand in an encoded sentence
_WORDS = (
    r"\w+ly|has|have|had|having|is|are|was|were|be|been|being|will|would|shall|should|may|might|can|"
    r"could|must|do|does|did|"
    r"not|never|no longer|also|now|already|since|then|yet|just|still|soon|first|later|again|once|both|each|together|to|"
    r"agree[sd]?|agreed in principle|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|want(?:s|ed)?|"
    r"hop(?:e|es|ed|ing)|"
    r"seek(?:s|ing)?|sought|propos(?:e|es|ed|ing)|expect(?:s|ed|ing)?|set|due|slated|scheduled|"
    r"poised|likely|ready|about|"
    r"going|able|allowed|cleared|free|keen|willing|bound|committed|undert(?:akes|aken|ook)|pledge[sd]?|vow(?:s|ed)?|"
    r"promise[sd]?|offer(?:s|ed)?|decide[sd]?|chose|chosen|opted|prepar(?:es|ed|ing)|manage[sd]?|beg(?:an|un|ins)|"
    r"start(?:s|ed)|"
    r"continue[sd]?|move[sd]?|voted|considering|weighing|mulling|exploring|in talks|in discussions|"
    r"(?:said|says|announced|confirmed|disclosed|added|told \w+)(?: on \w+| today|"
    rf" yesterday| last \w+|(?: late| early)?(?: on)? {_DAY})?(?: that)?(?: it| they| he| she)?|"
    rf"(?:said|says|announced|confirmed|disclosed)(?: (?:on )?{_DAY})?(?: that)? {_THING}|(?:on |in |at )?{_DAY}|"
    r"(?:struck|reached|signed|inked|sealed|won|secured|received|announced|unveiled|has|have|had|"
    r"with)\s(?:[\w-]+\s){0,3}"
    r"(?:deal|agreement|pact|contract|accord|approval|permission|clearance|plans?|option|offer)"
)
_LEAD = rf"(?:,?\s(?:which|who|that))?\s+(?:(?:{_WORDS})\s+){{0,8}}?"
_BE = r"is|are|was|were|be|been|being|gets?|got"
_PASSIVE = (
    rf"(?:,?\s(?:which|who|that))?,?\s+(?:(?:(?:{_WORDS})\s+){{0,8}}?(?:{_BE})\s+"
    r"(?:(?:\w+ly|also|already|now|since|first|to be|then)\s+){0,2})?"
)
_NO_BE = "".join(rf"(?<!\b{word}\s)" for word in ("is", "are", "was", "were", "be", "been", "being"))


@lru_cache(maxsize=1024)
def verb_group(written: str, *, first: bool) -> tuple[str, tuple[str, ...]]:
    """Return the expression of what stands between < and >, with the blank before it, and words of which one stands.

    The first of a pattern is a group of its own: its verb carries the status.
    """
    passive = written.startswith("be ")
    name = f"?P<{VERB}>" if first else "?:"
    made = [forms(verb.removeprefix("be ") if passive else verb) for verb in written.split("|")]
    if passive:
        found = [form["participle"] for form in made]
        return _PASSIVE + f"({name}{_any(found)})", tuple(found)
    past = [form[name] for form in made for name in ("past", "participle")]
    other = [form[name] for form in made for name in ("base", "third", "gerund")]
    words = tuple(dict.fromkeys([*other, *past]))
    return _LEAD + rf"({name}{_any(other)}|{_NO_BE}{_any(past)})", words


def form_of(text: str, ahead: str) -> str:
    """Return the form of a verb that a pattern found: base or gerund, which tell no time, or past for the rest."""
    head = text.split()[0].lower()
    if head.endswith("ing") and head not in ("bring", "ring"):
        return "gerund"
    return "base" if "to" in ahead and _TO.search(ahead) else "past"


def _any(words: list[str]) -> str:
    """Return an expression for any of some phrases as whole words."""
    return r"(?:" + "|".join(dict.fromkeys(w.replace(" ", r"\s+") for w in words)) + r")\b"
