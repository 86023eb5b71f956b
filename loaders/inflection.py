"""English verb forms, so that experts write the base form of a trigger and no more."""

from __future__ import annotations

from functools import lru_cache

# Irregular verbs of the genre: base → (past, participle).
_IRREGULAR = {
    "be": ("was", "been"),
    "begin": ("began", "begun"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "come": ("came", "come"),
    "confer": ("conferred", "conferred"),
    "cut": ("cut", "cut"),
    "fall": ("fell", "fallen"),
    "find": ("found", "found"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "have": ("had", "had"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "raise": ("raised", "raised"),
    "ring": ("rang", "rung"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "sell": ("sold", "sold"),
    "set": ("set", "set"),
    "shed": ("shed", "shed"),
    "sink": ("sank", "sunk"),
    "slide": ("slid", "slid"),
    "spin": ("spun", "spun"),
    "stand": ("stood", "stood"),
    "swing": ("swung", "swung"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "withdraw": ("withdrew", "withdrawn"),
    "win": ("won", "won"),
    "write": ("wrote", "written"),
    "draw": ("drew", "drawn"),
    "see": ("saw", "seen"),
    "drop": ("dropped", "dropped"),
    "seek": ("sought", "sought"),
    "become": ("became", "become"),
    "spend": ("spent", "spent"),
    "meet": ("met", "met"),
    "leap": ("leapt", "leapt"),
    "send": ("sent", "sent"),
    "keep": ("kept", "kept"),
    "lend": ("lent", "lent"),
    "shrink": ("shrank", "shrunk"),
    "catch": ("caught", "caught"),
    "undertake": ("undertook", "undertaken"),
    "overtake": ("overtook", "overtaken"),
    "quit": ("quit", "quit"),
    "bid": ("bid", "bid"),
    "outbid": ("outbid", "outbid"),
    "strike": ("struck", "struck"),
    "choose": ("chose", "chosen"),
    "sit": ("sat", "sat"),
    "show": ("showed", "shown"),
    "throw": ("threw", "thrown"),
    "know": ("knew", "known"),
    "shut": ("shut", "shut"),
    "let": ("let", "let"),
    "lay": ("laid", "laid"),
    "lie": ("lay", "lain"),
    "spread": ("spread", "spread"),
    "split": ("split", "split"),
    "swell": ("swelled", "swollen"),
    "beat": ("beat", "beaten"),
    "bear": ("bore", "borne"),
    "feed": ("fed", "fed"),
    "speak": ("spoke", "spoken"),
    "drive": ("drove", "driven"),
    "fly": ("flew", "flown"),
    "rebuild": ("rebuilt", "rebuilt"),
    "withhold": ("withheld", "withheld"),
    "oversee": ("oversaw", "overseen"),
    "forecast": ("forecast", "forecast"),
    "cost": ("cost", "cost"),
    "bind": ("bound", "bound"),
    "creep": ("crept", "crept"),
    "dive": ("dived", "dived"),
    "think": ("thought", "thought"),
    "teach": ("taught", "taught"),
    "light": ("lit", "lit"),
    "shoot": ("shot", "shot"),
}
_DOUBLING = {
    "plan",
    "drop",
    "scrap",
    "ship",
    "tap",
    "trim",
    "slip",
    "jump-start",
    "bar",
    "ban",
    "shed",
    "top",
    "swap",
    "snap",
    "submit",
    "admit",
    "commit",
    "refer",
    "permit",
    "cut",
    "put",
    "set",
    "get",
    "hit",
    "run",
    "begin",
    "spin",
    "win",
    "swim",
    "bag",
    "slap",
    "step",
    "wrap",
    "dip",
    "log",
    "stop",
    "clip",
    "transfer",
    "outbid",
    "equip",
    "net",
    "nab",
    "hop",
    "cap",
    "tip",
    "plug",
    "flag",
    "total",
    "rebut",
    "grab",
    "pop",
    "chop",
    "stem",
    "nod",
    "map",
    "mop",
    "control",
    "propel",
    "compel",
    "patrol",
    "enrol",
    "fulfil",
}
_SIBILANT = ("s", "x", "z", "ch", "sh")


@lru_cache(maxsize=4096)
def forms(verb: str) -> dict[str, str]:
    """Return the forms of a base verb: base, third, past, participle, gerund.

    A phrase inflects in its first word: "take over" gives "took over".
    """
    head, _, tail = verb.partition(" ")
    tail = f" {tail}" if tail else ""
    made = {"base": head, "third": _third(head), "gerund": _gerund(head)}
    made["past"], made["participle"] = _IRREGULAR.get(head, (_past(head), _past(head)))
    return {name: form + tail for name, form in made.items()}


def _third(verb: str) -> str:
    if verb in ("be", "have", "go", "do"):
        return {"be": "is", "have": "has", "go": "goes", "do": "does"}[verb]
    if verb.endswith(_SIBILANT):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _consonant_y(verb):
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if verb in _DOUBLING else verb + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "be")):
        return verb[:-1] + "ing"
    return verb + verb[-1] + "ing" if verb in _DOUBLING else verb + "ing"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"
