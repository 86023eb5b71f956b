"""Headers written as tables of keys and values."""

from loaders.sheets import sheet

CHINESE = "标题\t云岚芯片完成B轮融资\n来源\t证券时报\n日期\t2026-04-14\n\n云岚芯片宣布完成B轮融资。\n"
ENGLISH = "| Title | Yunlan Chip closes Series B |\n|---|---|\n| Author | Jane Doe |\n\nYunlan Chip said so.\n"


def test_rows_of_keys_and_values_give_the_header() -> None:
    found = sheet(CHINESE)
    assert found is not None
    assert {key: span.text for key, span in found.fields.items()} == {
        "title": "云岚芯片完成B轮融资", "publisher": "证券时报", "published": "2026-04-14",
    }  # fmt: skip


def test_the_spans_lie_in_the_text() -> None:
    found = sheet(ENGLISH)
    assert found is not None
    assert all(ENGLISH[s.start : s.end] == s.text for s in found.fields.values())


def test_a_table_with_a_head_of_columns_is_no_header() -> None:
    assert sheet("Company\tBoard\tStatus\tDate\nYunlan\tSTAR\taccepted\t2026-04-14\n") is None


def test_text_is_no_header() -> None:
    assert sheet("Yunlan Chip said so.\n") is None
