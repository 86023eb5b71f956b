import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import iris


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_an_entity_is_told_back_from_its_iri(name: str) -> None:
    assert iris.identifier(iris.entity(name).value) == name


def test_the_key_of_an_event_stays_readable_in_its_iri() -> None:
    assert iris.entity("merger/hygon+sugon").value.endswith("/id/merger/hygon+sugon")


def test_han_characters_stay_in_an_iri() -> None:
    assert iris.entity("海光信息").value.endswith("/id/海光信息")


def test_a_term_is_no_entity() -> None:
    assert iris.identifier(iris.term("Company").value) is None


def test_a_path_with_folders_is_one_segment() -> None:
    assert iris.article("news/a b.txt", "a2").value.endswith("/graph/article/news%2Fa%20b.txt/a2")


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
)
def test_two_paths_never_share_an_iri(one: str, other: str) -> None:
    assert (iris.document(one) == iris.document(other)) == (one == other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Moore Threads Co., Ltd.", "moore-threads-co-ltd"),
        ("People's Bank", "peoples-bank"),
        ("海光信息（集团）", "海光信息-集团"),
    ],
)
def test_a_slug_keeps_letters_and_joins_them_by_hyphens(name: str, expected: str) -> None:
    assert iris.slug(name) == expected


@pytest.mark.parametrize(
    ("iso", "lexical", "datatype"),
    [
        ("2025-06-10", "2025-06-10", "XMLSchema#date"),
        ("2025-06", "2025-06", "XMLSchema#gYearMonth"),
        ("2025", "2025", "XMLSchema#gYear"),
        ("2025-06-10T11:23", "2025-06-10T11:23:00", "XMLSchema#dateTime"),
        ("2025-06-10T10:28+08:00", "2025-06-10T10:28:00+08:00", "XMLSchema#dateTime"),
        ("2025-Q1", "2025-Q1", "XMLSchema#string"),
        ("2021/2025", "2021/2025", "XMLSchema#string"),
        ("2025-02-30", "2025-02-30", "XMLSchema#string"),
        ("2025-13", "2025-13", "XMLSchema#string"),
        ("2025-06-10T26:00", "2025-06-10T26:00", "XMLSchema#string"),
    ],
)
def test_a_date_has_the_type_of_its_precision(iso: str, lexical: str, datatype: str) -> None:
    literal = iris.moment(iso)
    assert (literal.value, literal.datatype.value.rpartition("/")[2]) == (lexical, datatype)


@pytest.mark.parametrize(("words", "language"), [("MetaX", "en"), ("沐曦", "zh"), ("MetaX 沐曦", "zh")])
def test_words_know_their_language(words: str, language: str) -> None:
    assert iris.text(words).language == language
