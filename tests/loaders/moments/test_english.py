"""English dates, counted from Tuesday 10 June 2025 where the words leave something out."""

import pytest

from tests.loaders.moments.showing import isos

CASES = {
    "on June 10, 2025": "2025-06-10", "on Jan. 22, 2026": "2026-01-22", "11 Feb 2026": "2026-02-11", "the 3rd of March 2024": "2024-03-03",
    "June 10th, 2025": "2025-06-10", "JUNE 10, 2025": "2025-06-10", "in April 2021": "2021-04", "in Sept 2024": "2024-09",
    "in November, 2021": "2021-11", "It fell on June 3.": "2025-06-03", "It listed on December 5.": "2024-12-05",
    "It will list on March 5.": "2026-03-05", "It will list on June 30.": "2025-06-30", "It was set up in June this year.": "2025-06",
    "It opened in October last year.": "2024-10", "It will open in May next year.": "2026-05", "It opened in October.": "2024-10",
    "It opened in April.": "2025-04", "sales this year": "2025", "sales last year": "2024", "sales next year": "2026",
    "It fell today.": "2025-06-10", "It fell yesterday.": "2025-06-09", "It opens tomorrow.": "2025-06-11",
    "It fell the day before yesterday.": "2025-06-08", "It said on Monday.": "2025-06-09", "It said on Tuesday.": "2025-06-10",
    "It said on Wednesday.": "2025-06-04", "It will be held on Friday.": "2025-06-13", "It was told last Friday.": "2025-06-06",
    "It is due next Monday.": "2025-06-16", "sales last month": "2025-05", "sales this month": "2025-06", "It opens next month.": "2025-07",
    "in Q1 2025": "2025-Q1", "in 1Q25": "2025-Q1", "2025Q1 sales": "2025-Q1", "Sales rose in Q1.": "2025-Q1", "Sales rose in Q4.": "2024-Q4",
    "the first quarter of 2025": "2025-Q1", "the third quarter of last year": "2024-Q3", "first-quarter 2025": "2025-Q1",
    "in H1 2025": "2025-H1", "1H25": "2025-H1", "the first half of 2025": "2025-H1", "the second half of last year": "2024-H2",
    "the first three quarters of 2024": "2024-01/2024-09", "the first nine months of 2024": "2024-01/2024-09",
    "the first 5 months of this year": "2025-01/2025-05", "the end of 2026": "2026-12", "year-end 2025": "2025-12", "end-2025": "2025-12",
    "the end of this year": "2025-12", "by year-end": "2025-12", "the end of June 2025": "2025-06", "late 2025": "2025", "early 2024": "2024",
    "mid-2025": "2025", "fiscal 2024": "2024", "FY2025": "2025", "FY25": "2025", "the 14th Five-Year Plan": "2021/2025",
    "the 15th Five-Year Plan": "2026/2030", "from 2021 to 2025": "2021/2025", "between 2021 and 2025": "2021/2025",
    "June 3-5, 2025": "2025-06-03/2025-06-05", "June 3 to 5, 2025": "2025-06-03/2025-06-05", "3-5 June 2025": "2025-06-03/2025-06-05",
    "June 28 to July 2, 2025": "2025-06-28/2025-07-02", "It was held from Jan 3 to 5.": "2025-01-03/2025-01-05",
    "June 2024 to March 2025": "2024-06/2025-03", "June 10 to June 12, 2025": "2025-06-10/2025-06-12",
    "10:28 AM on June 10, 2025": "2025-06-10T10:28+08:00", "June 10, 2025 at 2:05 pm": "2025-06-10T14:05+08:00",
    "June 10, 2025, 09:30": "2025-06-10T09:30+08:00", "at 10:28 am": None, "recently": None, "in recent years": None,
    "three years ago": "2022", "two months ago": "2025-04", "ten days ago": "2025-05-31", "a decade ago": "2015",
    "over the past three years": "2022/2025", "over the next five years": "2025/2030", "in the past 12 months": "2024-06/2025-06",
    "the 1990s": "1990/1999", "earlier this year": "2025", "last week": "2025-06-02/2025-06-08", "last quarter": "2025-Q1",
    "June 10, 2025 10:28 Beijing time": "2025-06-10T10:28+08:00",
}  # fmt: skip
SILENT = [
    "It may rise", "the march of time", "Sunny days", "to second the motion", "the Monthly", "August Zhang said", "the H20 chip",
    "secondary", "120 trading days", "today's economy", "Marvell", "Junction", "Decimal", "Sung", "a third firm", "the first firm",
    "Satellite", "Friendly", "Webex", "a ratio of 1:10",
]  # fmt: skip


@pytest.mark.parametrize(("text", "iso"), CASES.items())
def test_an_english_date_resolves(text: str, iso: str | None) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_look_like_dates_are_left_out(text: str) -> None:
    assert isos(text) == []


def test_the_dot_of_an_abbreviation_belongs_to_it_and_that_of_a_sentence_not() -> None:
    assert isos("It rose on Jan. 3. It left in October. 5 firms") == ["2025-01-03", "2024-10"]
