from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import EmptyDocument, InputError, UnreadableInput
from loaders.reading import digest, read, walk


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"This is {name}.", encoding="utf-8")


def names(*paths: Path) -> list[str]:
    return [name for _, name in walk(paths)]


def test_a_document_keeps_its_text_and_the_digest_of_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.")
    document = read(tmp_path / "a.txt", "a.txt")
    assert (document.path, document.text) == ("a.txt", "One.\r\nTwo.")
    assert document.digest == hashlib.sha256(b"\xef\xbb\xbfOne.\r\nTwo.").hexdigest()


@pytest.mark.parametrize(("name", "kind"), [("a.txt", "text/plain"), ("a.MD", "text/markdown"), ("a", "text/plain")])
def test_the_media_type_follows_the_suffix(tmp_path: Path, name: str, kind: str) -> None:
    put(tmp_path, name)
    assert read(tmp_path / name, name).media_type == kind


@pytest.mark.parametrize("name", ["page.aspx", "page.txt"])
@pytest.mark.parametrize(
    ("raw", "text", "kind"),
    [
        (b"<!DOCTYPE html><p>This is <b>a</b> page.</p>", "This is a page.\n", "text/html"),
        (b"HTTP/1.1 200 OK\r\n\r\n<p>This is a page.</p>", "This is a page.\n", "text/html"),
        (b"This is <b>a</b> text.", "This is <b>a</b> text.", "text/plain"),
    ],
)
def test_a_file_whose_suffix_says_no_more_than_text_is_told_by_its_first_bytes(
    tmp_path: Path, raw: bytes, text: str, kind: str, name: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    document = read(tmp_path / name, name)
    assert (document.text, document.media_type) == (text, kind)


def test_an_item_of_a_feed_that_was_saved_as_text_is_an_article(tmp_path: Path) -> None:
    raw = b"<item><title>Tide opens</title><description>&lt;p&gt;It opened.&lt;/p&gt;</description></item>\n"
    (tmp_path / "a.txt").write_bytes(raw)
    document = read(tmp_path / "a.txt", "a.txt")
    assert document.text == "---\ntitle: Tide opens\n---\n\nIt opened.\n"
    assert document.digest == hashlib.sha256(raw).hexdigest() == digest(tmp_path / "a.txt", "a.txt")


def test_several_items_that_were_saved_as_text_stay_text(tmp_path: Path) -> None:
    raw = "<item><title>One</title></item>\n<item><title>Two</title></item>\n"
    (tmp_path / "a.txt").write_text(raw, encoding="utf-8")
    assert read(tmp_path / "a.txt", "a.txt").text == raw


def test_a_file_of_several_documents_is_walked_item_by_item(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "one"}\n\n{"text": "three"}\n')
    put(tmp_path, "a.txt", "c.txt")
    assert names(tmp_path) == ["a.txt", "b.jsonl/1", "b.jsonl/3", "c.txt"]


def test_an_item_is_a_document_with_the_digest_of_its_own_bytes(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "one"}\n{"text": "two"}\n')
    document = read(tmp_path / "b.jsonl" / "2", "b.jsonl/2")
    assert (document.text, document.media_type) == ("two\n", "application/jsonl")
    assert document.digest == hashlib.sha256(b'{"text": "two"}\n').hexdigest()


def test_a_damaged_file_of_several_documents_is_named_and_stops_no_other(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.zip")
    assert names(tmp_path) == ["a.txt", "b.zip"]
    with pytest.raises(UnreadableInput, match="no zip file"):
        read(tmp_path / "b.zip", "b.zip")


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "sub/c.txt", "sub/a.txt")
    assert names(tmp_path) == ["a.md", "b.txt", "sub/a.txt", "sub/c.txt"]


def test_hidden_files_and_other_kinds_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "d.exe")
    assert names(tmp_path) == ["a.txt"]


def test_a_single_file_goes_by_its_own_name_whatever_its_suffix(tmp_path: Path) -> None:
    put(tmp_path, "sub/page.html5")
    assert names(tmp_path / "sub" / "page.html5") == ["page.html5"]


def test_a_file_given_twice_comes_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    assert names(tmp_path, tmp_path / "a.txt") == ["a.txt"]


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path, "one/a.txt", "two/a.txt", "three/two/a.txt")
    folders = (tmp_path / "one", tmp_path / "two", tmp_path / "three" / "two")
    assert names(*folders) == [
        "a.txt",
        "two/a.txt",
        "two-2/a.txt",
    ]


def test_a_link_to_its_own_folder_does_not_go_round(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.txt"]


def test_a_name_that_is_no_utf8_becomes_printable(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("Text.")
    assert names(tmp_path) == ["caf?.txt"]


def test_a_bad_path_stops_no_other(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    assert names(tmp_path / "nowhere", tmp_path) == ["nowhere", "a.txt"]


@pytest.mark.parametrize(
    ("name", "raw", "kind", "words"),
    [
        ("missing.txt", None, UnreadableInput, "does not exist"),
        ("empty.txt", b"", EmptyDocument, "empty"),
        ("blank.txt", " \n\u3000\u200b--\n".encode(), EmptyDocument, "empty"),
        ("binary.txt", b"ab\0\x01\x02", UnreadableInput, "binary"),
        ("large.txt", b"a" * 101, UnreadableInput, "larger than 100 bytes"),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, name: str, raw: bytes | None, kind: type[InputError], words: str
) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    with pytest.raises(kind, match=words) as caught:
        read(tmp_path / name, name, max_bytes=100)
    assert caught.value.where == name
    assert caught.value.remedy


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    put(tmp_path, "a.exe")
    ((path, name),) = walk([tmp_path])
    with pytest.raises(UnreadableInput, match=r"folder without documents.*\.txt"):
        read(path, name)


def test_a_device_is_no_document(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableInput, match="no regular file"):
        read(tmp_path / "pipe.txt", "pipe.txt")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_make_a_document_or_an_input_error(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    try:
        assert read(tmp_path / "a.txt", "a.txt").text.strip()
    except InputError as error:
        assert error.remedy
