from pathlib import Path

from graph.errors import EmptyDocument
from graph.model import Document, Extraction
from graph.store import open_store
from loaders.corpus import Corpus, load
from tests.graph.world import METAX, STAR, WORDS, fact


def read_facts(document: Document) -> Extraction:
    """Stand in for the extractor: one fact a document; some texts it cannot bear."""
    if "nothing" in document.text:
        raise EmptyDocument("nothing is left to read.", document.path, "Give more.")
    if "trap" in document.text:
        raise ZeroDivisionError("trapped")
    return Extraction(document, facts=(fact(METAX, "partOf", STAR),))


def corpus(folder: Path, **texts: str | bytes) -> Corpus:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return Corpus([folder], extract=read_facts)


def loaded(data: Path, documents: Corpus) -> list[str]:
    with open_store(data) as store:
        list(load(store, documents, WORDS, documents.files()))
        return list(store.documents())


def test_all_documents_of_a_folder_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    assert loaded(tmp_path / "data", corpus(tmp_path / "news", a="one", b="two")) == ["a.txt", "b.txt"]


def test_a_document_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    documents = corpus(tmp_path / "news", a="", b=b"\x00\x01\xff" * 99, c="nothing", d="trap", e="fine")
    assert loaded(tmp_path / "data", documents) == ["e.txt"]


def test_each_failure_names_its_document_and_a_remedy(tmp_path: Path) -> None:
    documents = corpus(tmp_path, a="", b=b"\x00\x01\xff" * 99, c="nothing", d="trap")
    list(documents.records(documents.files()))
    assert [(f.where, bool(f.remedy)) for f in documents.failures] == [(f"{n}.txt", True) for n in "abcd"]


def test_a_fault_of_ours_is_named_and_asked_to_be_reported(tmp_path: Path) -> None:
    documents = corpus(tmp_path, a="trap")
    list(documents.records(documents.files()))
    assert "ZeroDivisionError: trapped" in str(documents.failures[0])


def test_a_path_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    documents = Corpus([tmp_path / "none.txt"], extract=read_facts)
    list(documents.records(documents.files()))
    assert "none.txt: does not exist" in str(documents.failures[0])


def test_a_folder_without_documents_is_a_failure(tmp_path: Path) -> None:
    documents = corpus(tmp_path)
    list(documents.records(documents.files()))
    assert "folder without documents" in str(documents.failures[0])


def test_a_document_of_50_mb_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50 << 20)
    documents = corpus(tmp_path)
    list(documents.records(documents.files()))
    assert "larger than" in str(documents.failures[0])


def test_a_document_that_fails_when_loaded_again_keeps_what_it_said(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    loaded(tmp_path / "data", corpus(tmp_path / "news", a="one"))
    assert loaded(tmp_path / "data", corpus(tmp_path / "news", a="trap")) == ["a.txt"]
