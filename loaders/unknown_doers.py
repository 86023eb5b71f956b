"""Names that no list knows, right before the verb of a deal: they do what it tells, and whoever else is named does not."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

# "Photonova raised", "Pacific Coolant, founded in 2019, has raised".
_UNKNOWN = compiled(
    r"(?:^|[\s(“\"])(?P<run>[A-Z][\w&.-]*[a-z\d](?:\s(?:[A-Z][\w&.’-]*|&))*)(?:,\s[^,;]{1,60},)?\s"
    r"(?:(?:has|have|had|is|was|will|would|may|could|to|also|recently|just|already|now|then|later|since|\w+ly"
    r"|plans|plan|aims|seeks|wants|agreed|expects)\s)*$"
)
_WORDS = compiled(  # what begins a sentence and names nobody
    r"(?:M[rs]s?|Dr|He|She|It|They|We|Who|That|This|These|Those|The|An?|And|But|Or|So|Both|Each|All|Many|Some|Others?"
    r"|Shares?|Stocks?|Funds?|Proceeds|Investors?|Analysts?|Management|Shareholders?|Executives?|Founders?|Companies"
    r"|Firms|Officials?|Regulators?|[A-Z][a-z]+ing|\w+ly|As|In|On|At|By|For|To|If|When|While|Since|After|Before|Under|With"
    r"|From|Of|Part|Half|Most|More|Total|Today|Yesterday|Now|Then|Also|\w+day|No|Nobody|Directors?|Capital|Money|Cash"
    r"|Plans?|Talks|Deals?)$"
)
_DEALS = frozenset(("raised", "stakeIn", "shareholderOf", "impliedValue", "Merger", "StakePurchase"))


def unknown_doer(view: View, hit: Hit) -> bool:
    """Tell whether a name that nobody knows stands right before the verb of a deal."""
    if view.language != "en" or hit.part != "verb" or (hit.rule.states or hit.rule.evokes) not in _DEALS:
        return False
    clause = view.clauses[view.clause_at(hit.start + view.start)]
    found = _UNKNOWN.search(view.cut(clause.start, hit.start + view.start))
    if found is None or _WORDS.match(found["run"]):
        return False
    first, last = found.start("run") + clause.start, found.end("run") + clause.start
    return not any(m.start < last and first < m.end for m in view.mentions)
