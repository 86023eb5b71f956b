import pyoxigraph as ox
import pytest

from graph import iris
from graph.errors import ParameterError
from graph.naming import node

METAX, SUGON, GPU = iris.entity("metax"), iris.entity("sugon"), iris.term("GPU")
STORE = ox.Store()
for subject, name in ((METAX, "MetaX"), (METAX, "沐曦股份"), (METAX, "Twin"), (SUGON, "Twin"), (GPU, "GPU")):
    STORE.add(ox.Quad(subject, iris.LABEL, ox.Literal(name, language="en"), iris.ONTOLOGY))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("metax", METAX),
        ("GPU", GPU),
        ("沐曦股份", METAX),
        ("METAX", METAX),
        ("a", iris.TYPE),
        (METAX.value, METAX),
        ("https://example.org/x", ox.NamedNode("https://example.org/x")),
    ],
)
def test_a_thing_is_found_by_id_term_label_or_iri(words: str, expected: ox.NamedNode) -> None:
    assert node(STORE, words) == expected


def test_a_property_is_found_by_its_use() -> None:
    store = ox.Store()
    store.add(ox.Quad(METAX, iris.term("partOf"), SUGON, iris.ONTOLOGY))
    assert node(store, "partOf") == iris.term("partOf")


@pytest.mark.parametrize("words", ["nobody", 'x" } } DROP ALL #', "https://no iri", "Twin"])
def test_words_that_name_nothing_or_several_things_are_refused(words: str) -> None:
    with pytest.raises(ParameterError):
        node(STORE, words)
