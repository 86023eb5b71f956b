"""What the cases of slots mean, in words: where a filler stands."""

from __future__ import annotations

CASES = {
    "subject": (
        "the subject of the trigger's clause, or lent by a clause before",
        "触发词所在分句的主语，或承前分句主语",
    ),
    "object": ("right after the trigger, no preposition between", "紧接触发词之后，中间无介词"),
    "possessive": ("the owner of what the trigger names", "触发词所指之物的所有者"),
    "near": ("the nearest in the clause", "分句中最近者"),
    "before": ("the last before the trigger", "触发词之前最近者"),
    "after": ("the first after the trigger", "触发词之后最近者"),
    "next": ("the first after the trigger that nothing else claims", "触发词之后首个未被占用者"),
    "beside": ("right before the trigger", "紧接触发词之前"),
    "adjoining": ("right before or after the trigger", "紧接触发词之前或之后"),
    "it": ('what "it" stands for, of which the article spoke last', "代词所指：文中最近所谈对象"),
    "topic": ("what the article spoke of last", "文中最近所谈对象"),
    "title": ("what the title names", "标题所指对象"),
    "article": ("what the article spoke of last, or the article", "文中最近所谈对象或文章本身"),
    "recent": ("what was last named of its class", "该类中最近所提者"),
    "elided": ("the topic, for the clause names no subject", "话题：分句省略了主语"),
    "shares": ('the topic, for the clause says only "the stock"', "话题：分句只说“该股”"),
    "speaker": ("the firm that says it", "说话的公司"),
    "event": ("an event that the sentence or the article told of", "句中或文中所述事件"),
    "template": ("its place in the phrase", "短语中的位置"),
}


def told(case: str) -> str:
    """Return what a case means in English and Chinese; any other case is a word that stands before the filler."""
    if case in CASES:
        return " · ".join(CASES[case])
    only = case.endswith("+")
    word = case.removesuffix("+").replace("_", " ")
    return f'after "{word}"{", next to the trigger" if only else ""} · “{word}”之后{"，紧接触发词" if only else ""}'
