"""How far a site or a product has come, in the words of the text: a stage by a noun, a state after a form of "be"."""

from __future__ import annotations

# A stage that a noun names, whatever stands around it: "mass production", "trial operation", "tape-out".
_KINDS = (
    "mass|volume|trial|small-batch|batch|low-volume|high-volume|pilot|series|commercial|full-scale|limited|risk|serial"
)
_RUNS = "trial|test|pilot|commercial|full|formal|normal|regular|partial|phased|continuous|grid-connected"
_EARLY = "engineering|customer|early|first|evaluation"
_TESTED = "internal|customer|reliability|system|field|acceptance|joint|final"


def _each(words: str, rest: str) -> str:
    """Return a choice of words, each with what follows it: ways that begin with letters are the sooner told apart."""
    return "|".join(word + rest for word in words.split("|"))


_MADE = r"[\s-](?:production|output|manufacturing|shipments?|deliver(?:y|ies)|sampling)"
_RUNNING = r"\s(?:operations?|running|runs?|service)"
_SAMPLES = r"\s(?:samples?|sampling|verification|validation|trials?)"
_TESTS = r"\s(?:tests?|testing|trials?|validation|verification|qualification|inspection|checks?)"
STAGE = (
    rf"\b(?:{_each(_KINDS, _MADE)}|tape[ds]?[\s-]?outs?"
    rf"|taping[\s-]out"
    rf"|{_each(_RUNS, _RUNNING)}"
    r"|under (?:construction|development)|in (?:development|planning|preparation|commissioning"
    r"|production)\b(?! (?:of|at|lines))"
    rf"|{_each(_EARLY, _SAMPLES)}"
    r"|sampling(?= with| to|,|\.|;| now)"
    rf"|{_each(_TESTED, _TESTS)}"
    r"|acceptance(?= of| by|,|\.|;)|on (?:hold|ice|the drawing board|the market|sale)\b|out of (?:action"
    r"|service)|civil works"
    r"|equipment (?:installation|move-in|commissioning)"
    rf"|{_each('installation|debugging', ' (?:of|and) (?:equipment|machines|commissioning)')}"
    r"|site (?:preparation|clearance|levelling|selection)|feasibility stud(?:y|ies)|environmental (?:review"
    r"|assessment|approval))"
)
# A state that counts after a form of "be", "remain" or "stand" only.
STATE = (
    r"(?:being (?:expanded|enlarged|extended|upgraded|commissioned|tested|planned|designed|developed|sampled"
    r"|verified|fitted out|wound down|"
    r"installed|debugged)|half[\s-](?:built|finished|done|complete|empty|idle)|fully (?:operational"
    r"|commissioned|booked)|"
    r"(?:in|under) (?:\w+ )?(?:operation|service|use|review|way|test|testing|repair|maintenance|discussion"
    r"|consultation)\b"
    r"|operational|up and running|online|on ?stream|on line|live\b|offline|idle|empty|unfinished|complete\b|"
    r"(?:suspended|halted|stalled|frozen|paused|stopped|mothballed|put on hold|"
    r"put on ice|postponed|delayed|deferred|discontinued|withdrawn from sale|phased out|resumed"
    r"|restarted|relaunched|"
    r"approved|cleared|green-lit|topped out|handed over|put out to tender"
    r"|taped out|sampled|"
    r"qualified|verified|validated|finalised|finalized|dismantled|demolished|shut down|shut|closed|wound up"
    r"|restored|repaired|expanded|doubled in size)\b"
    r"(?!\s(?:by \d|to \d|at \d|from \d|for the (?:Entity|list)|in as|as (?:a|an|the)\b|higher|lower|up|down\b))"
    r"|(?:behind|ahead of|on) schedule|awaiting (?:\w+ ){0,2}(?:approval|clearance|acceptance|permits?|power"
    r"|chips|quota)|"
    r"waiting for (?:\w+ ){0,2}(?:approval|clearance|acceptance|permits?|power|chips|quota)|sold out"
    r"|out of stock|end of life|running|"
    r"(?:at|in) the (?:\w+ )?(?:planning|design|tender|bidding|test|testing|verification|sampling|approval"
    r"|construction|prototype|pilot|trial|"
    r"research|R&D|laboratory|engineering|development|commissioning) (?:stage|phase))"
)
# What has come to an end before it was ready, or is no longer pursued.
ENDED = (
    r"(?:scrapped|cancelled|canceled|abandoned|shelved|dropped|called off|axed|ditched|killed off|terminated"
    r"|given up)\b"
)
# How far a document has come.
DECREE = (
    r"(?:(?:a|in|at) (?:\w+ )?draft(?: form| stage)?|(?:out|open) for (?:public )?(?:comment|consultation)"
    r"|under (?:public )?(?:review"
    r"|consultation|discussion)|adopted|approved|suspended|frozen|withdrawn|in force|in effect|extended"
    r"|tightened|eased|relaxed|lifted"
    r"|revised|renewed|shelved|scrapped|superseded)\b(?!\s(?:by|from) \d)"
)
