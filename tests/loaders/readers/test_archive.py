from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import EmptyDocument, InputError, UnreadableInput
from loaders.readers import zipped
from loaders.readers.archive import Archive
from loaders.reading import read, walk

LIMIT = 1_000_000


def packed(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        warnings.simplefilter("ignore")  # of two members of one name
        for name, data in members:
            target.writestr(name, data)
    return out.getvalue()


def archive(*members: tuple[str | zipfile.ZipInfo, bytes]) -> Archive:
    return Archive(io.BytesIO(packed(*members)), "a.zip")


def text(source: Archive, name: str, limit: int = LIMIT) -> str:
    return source.item(name, f"a.zip/{name}", limit).text


def test_members_that_are_documents_are_read_by_their_names() -> None:
    source = archive(("b.txt", b"two"), ("news/a.html", b"<p>one</p>"), ("c.exe", b"no"), (".d.txt", b"no"))
    assert {name: text(source, name).strip() for name in source.names()} == {"b.txt": "two", "news/a.html": "one"}


def test_a_feed_and_json_lines_inside_give_each_of_their_items() -> None:
    rss = b"<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>"
    source = archive(("a.jsonl", b'{"text": "one"}\n{"text": "two"}'), ("f.xml", rss))
    assert list(source.names()) == ["a.jsonl/1", "a.jsonl/2", "f.xml/1", "f.xml/2"]
    assert (text(source, "a.jsonl/2"), "title: Two" in text(source, "f.xml/2")) == ("two\n", True)


def test_a_zip_file_inside_is_refused_by_name_and_stops_no_other() -> None:
    source = archive(("in.zip", packed(("a.txt", b"deep"))), ("b.txt", b"two"))
    with pytest.raises(UnreadableInput, match="zip file inside a zip file"):
        text(source, "in.zip")
    assert text(source, "b.txt") == "two"


@pytest.mark.parametrize("name", ["../../up.txt", "/up.txt", "..\\up.txt", "./up.txt", "a/../up.txt"])
def test_a_name_leads_nowhere_but_down(name: str) -> None:
    (shown,) = archive((name, b"text")).names()
    assert shown in ("up.txt", "a/up.txt")


def test_a_name_in_gbk_is_readable() -> None:
    raw = packed(("x.txt", b"text")).replace(b"x.txt", "算.md".encode("gb18030"))
    assert list(Archive(io.BytesIO(raw), "a.zip").names()) == ["算.md"]


def test_a_member_past_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="larger than 10 bytes"):
        text(archive(("a.txt", b"12345678901")), "a.txt", 10)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(UnreadableInput, match="pressed more than"):
        text(archive(("a.txt", b" " * 10_000_000)), "a.txt", 20_000_000)


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_MEMBERS", 2)
    with pytest.raises(UnreadableInput, match="more than 2 files"):
        archive(("a.txt", b"1"), ("b.txt", b"2"), ("c.txt", b"3"))


def test_too_much_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_TOTAL", 9)
    with pytest.raises(UnreadableInput, match="more than 9 bytes"):
        archive(("a.txt", b"12345"), ("b.txt", b"67890"))


def test_a_list_of_members_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_DIRECTORY", 40)
    with pytest.raises(UnreadableInput, match="too long a list"):
        archive(("a.txt", b"1"))


def test_a_locked_member_is_refused() -> None:
    raw = bytearray(packed(("a.txt", b"text")))
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(head) + place] |= 1
    with pytest.raises(UnreadableInput, match="password"):
        text(Archive(io.BytesIO(bytes(raw)), "a.zip"), "a.txt")


def test_the_documents_of_an_archive_are_walked_and_read_by_path(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed(("b/c.txt", b"three"), ("a.txt", b"one")))
    found = list(walk([tmp_path]))
    assert [(name, read(path, name).text) for path, name in found] == [
        ("a.zip/b/c.txt", "three"),
        ("a.zip/a.txt", "one"),
    ]


def test_an_archive_that_changed_is_opened_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed(("a.txt", b"one")))
    before = read(path / "a.txt", "a.txt").text
    path.write_bytes(packed(("a.txt", b"another")))
    assert (before, read(path / "a.txt", "a.txt").text) == ("one", "another")


def test_only_a_file_of_one_document_is_read_without_its_name_inside(tmp_path: Path) -> None:
    (tmp_path / "one.zip").write_bytes(packed(("a.txt", b"one")))
    (tmp_path / "two.zip").write_bytes(packed(("a.txt", b"one"), ("b.txt", b"two")))
    assert read(tmp_path / "one.zip", "one.zip").text == "one"
    with pytest.raises(UnreadableInput, match=r"holds 2 documents. Name one of them, as two.zip/a.txt"):
        read(tmp_path / "two.zip", "two.zip")


def test_an_archive_without_documents_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed(("a.exe", b"one")))
    with pytest.raises(EmptyDocument):
        read(*next(walk([tmp_path / "a.zip"])))


def test_a_path_beside_an_archive_is_not_inside_it(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed(("a.txt", b"one")))
    (tmp_path / "b.txt").write_text("outside")
    with pytest.raises(UnreadableInput):
        read(tmp_path / "a.zip" / ".." / "b.txt", "b.txt")


GOOD = packed(("a.txt", b"one " * 50), ("b.jsonl", b'{"text": "two"}'), ("c.html", b"<p>three</p>"))
HITS = st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200).map(lambda raw: b"PK\x03\x04" + raw) | HITS)
def test_any_bytes_make_documents_or_an_input_error(tmp_path: Path, damage: bytes | list[tuple[int, int]]) -> None:
    raw = bytearray(GOOD if isinstance(damage, list) else damage)
    for place, byte in damage if isinstance(damage, list) else []:
        raw[place] = byte
    (tmp_path / "a.zip").write_bytes(raw)
    for path, name in walk([tmp_path / "a.zip"]):
        try:
            read(path, name).text.encode()
        except InputError as error:
            assert error.remedy
