from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    "text",
    [
        "There are forty data exchanges in China. The first to be established, in April 2015, is located in Guiyang.",
        "China's first data exchange was set up in Guiyang.",
        "全国首家大数据交易所2015年4月在贵阳挂牌成立。",
    ],
)
def test_the_first_data_exchange_is_that_of_the_place_where_the_text_puts_it(text: str) -> None:
    assert ("guiyang-data-exchange", "locatedIn", "guiyang", "done") in facts(text)


def test_the_first_of_something_else_names_no_data_exchange() -> None:
    text = "There are forty tea houses in China. The first to be established, in April 2015, is located in Guiyang."
    assert all(subject != "guiyang-data-exchange" for subject, *_ in facts(text))
