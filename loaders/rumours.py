"""What a notice sets out to clear up: posts and articles, and all points that they make, on their own lines too."""

from __future__ import annotations

from graph.model import Sentence
from loaders.compiling import compiled

RUMOURED = compiled(
    r"(?:媒体|自媒体|网络|账号|网站|平台|论坛|股吧)[^。]{0,80}(?:题为|标题为|文章|报道|帖子|传闻)[^。]{0,90}"
    r"(?:主要内容|内容(?:为|包括|如下|涉及)|(?:报道|文章|帖子|传闻)(?:中)?(?:称|提及|提到))"
)
_WHAT = ("题为", "文章", "报道", "帖子", "传闻")  # one of them stands in all that it matches
_SAYS_AS_FOLLOWS = compiled(
    r"\b(?:[Mm]edia|[Oo]nline|[Pp]ress|[Nn]ews)\s(?:reports?|articles?|posts?|rumou?rs?)\b[^.]{0,120}"
    r"\b(?:claim\w*|alleg\w*|following|as\sfollows)\b[^.]{0,40}:$"
)
_NEAR = 200
_MARKED = compiled(
    r"\W{0,3}(?:\d{1,2}[.、)）．]|[一二三四五六七八九十]是|[①-⑨]|[a-e][.)]|[（(][一二三四五六七八九十\d][）)])"
)


def may_be_rumour(text: str) -> bool:
    """Tell whether a text has a word for what is rumoured somewhere."""
    return any(map(text.__contains__, _WHAT))


class Rumours:
    """Tells of each sentence of an article, in reading order, whether it is a point of what is only rumoured."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self._open, self._paragraph = False, -1
        self._told: list[str] = []  # the sentences of the paragraph so far

    def holds(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a point of the list that a line of this kind leads in."""
        text = sentence.text
        same = sentence.paragraph == self._paragraph
        if same:  # a title that the line names may hold a stop: 《重磅！…》
            self._told.append(text)
        else:
            self._paragraph, self._told = sentence.paragraph, [text]
        if text.endswith(("：", ":")):
            text = "".join(self._told[-_NEAR - 1 : -1])[-_NEAR:] + text
            if RUMOURED.search(text) or _SAYS_AS_FOLLOWS.search(text):
                self._open = True
                return False
        if not self._open:
            return False
        self._open = same or sentence.kind == "item" or _MARKED.match(sentence.text) is not None
        return self._open
