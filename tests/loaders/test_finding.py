from __future__ import annotations

from loaders.articles import split
from loaders.finding import findings
from tests.loaders.world import document, tools

TEXTS = (
    "Norda acquired Velox on March 1, 2026 for 3 million yuan, the company said.",
    "诺达2026年3月1日以3亿元收购维洛，该公司称。",
)


def test_what_is_found_in_articles_together_is_what_is_found_in_each_alone() -> None:
    articles = [article for text in TEXTS * 10 for article in split(document(text))]
    together = [found.placed for some in findings(articles, tools().finders) for found in some]
    alone = [found.placed for article in articles for (found,) in findings([article], tools().finders)]
    assert together == alone
    assert all(together)
    assert len(together) == len(articles)


def test_a_sentence_is_cut_from_the_text_of_its_article() -> None:
    (article,) = split(document(TEXTS[0]))
    ((found,),) = findings([article], tools().finders)
    assert [article.masked[s.start : s.end] for s in found.sentences] == [s.text for s in found.sentences]
