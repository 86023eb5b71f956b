"""What an earlier process worked out: expressions, and anything plain."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest

from graph.model import Document
from loaders import caches, compiling
from loaders.caches import Cache
from loaders.compiling import kept
from loaders.extract import extract

PATTERNS = [
    (r"(?P<year>20\d\d)年(?P<month>\d{1,2})月", 0),
    (r"(?<![A-Za-z])(?:raise[ds]?|raising)\s+(?P<sum>[^,]{2,20}?)(?=,|$)", re.IGNORECASE),
    (r"^\s*[\u3400-\u9fff]+$", re.MULTILINE | re.DOTALL),
    (r"(?i:ipo)|((a)(?P<b>b))?", 0),
]
TEXTS = ["2025年6月10日", "MetaX RAISED 4.2 billion yuan, it said", "  摩尔线程\n沐曦", "IPO ab ipo", ""]


@pytest.fixture
def second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    """Return what a second process keeps, in which nothing can be compiled."""
    first = Cache(tmp_path / "caches" / "expressions", "1")
    for pattern, flags in PATTERNS:
        kept(first, pattern, flags)
    first.save()
    monkeypatch.setattr(compiling, "_made", None)
    return Cache(tmp_path / "caches" / "expressions", "1")


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_an_expression_that_was_kept_is_the_one_that_python_makes(second: Cache, pattern: str, flags: int) -> None:
    found, made = kept(second, pattern, flags), re.compile(pattern, flags)
    assert (found.pattern, found.flags) == (made.pattern, made.flags)
    assert (found.groupindex, found.groups) == (made.groupindex, made.groups)


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_an_expression_that_was_kept_finds_what_one_compiled_finds(second: Cache, pattern: str, flags: int) -> None:
    found = [[(m.span(), m.groupdict()) for m in kept(second, pattern, flags).finditer(text)] for text in TEXTS]
    assert found == [[(m.span(), m.groupdict()) for m in re.finditer(pattern, text, flags)] for text in TEXTS]


def test_one_text_with_other_flags_is_another_expression(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "expressions", "1")
    assert [bool(kept(cache, "ipo", flags).search("IPO")) for flags in (0, re.IGNORECASE)] == [False, True]


@pytest.mark.parametrize("content", [b"", b"no such thing", b"\x00" * 64, b"\x00" * 7 + b"\x05[\x02\x00\x00\x00i"])
def test_a_file_that_holds_something_else_is_not_used(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "expressions").write_bytes(content)
    assert kept(Cache(tmp_path / "expressions", "1"), "a+").search("caat")


def test_what_cannot_be_used_is_compiled(second: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern, flags = PATTERNS[0]
    odd = marshal.dumps((flags, b"\xff\xff\xff\xff" * 3, 9, {}, ()))
    monkeypatch.setattr(second, "_kept", lambda name: odd)
    assert kept(second, pattern, flags).search(TEXTS[0])


def test_a_file_cut_short_gives_what_is_left_of_it(second: Cache, tmp_path: Path) -> None:
    path = tmp_path / "caches" / "expressions"
    path.write_bytes(path.read_bytes()[:-4])
    cut = Cache(path, "1")
    assert [cut.get((text, int(flags)), lambda: None) for text, flags in PATTERNS].count(None) == 1


def test_what_a_process_opened_it_reads_whatever_another_writes_meanwhile(second: Cache, tmp_path: Path) -> None:
    other = Cache(tmp_path / "caches" / "expressions", "1")
    other.get("a", lambda: 1)
    other.save()
    assert kept(second, *PATTERNS[0]).search(TEXTS[0])


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "expressions", "1")
    kept(cache, "a+")
    cache.save()
    assert not list(tmp_path.glob("file/*"))


def test_a_text_that_is_no_expression_is_told_as_ever(tmp_path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        kept(Cache(tmp_path / "expressions", "1"), "(a")


def test_what_nobody_asks_for_goes_when_there_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caches, "MOST", 3)
    for patterns in (("a", "b"), ("c", "d")):
        cache = Cache(tmp_path / "expressions", "1")
        for pattern in patterns:
            kept(cache, pattern)
        cache.save()
    last = Cache(tmp_path / "expressions", "1")
    assert [last.get((pattern, 0), lambda: None) is None for pattern in "abcd"] == [True, True, False, False]


def test_what_another_version_made_is_not_used(tmp_path: Path) -> None:
    first = Cache(tmp_path / "numbers", "1")
    first.get("one", lambda: 1)
    first.save()
    assert [Cache(tmp_path / "numbers", version).get("one", lambda: 2) for version in ("1", "2")] == [1, 2]


@pytest.mark.parametrize("text", ["{0} city in Anhui opened a centre. {0} has 40 racks.", "{0}市建成，有40台服务器。"])
def test_what_a_text_says_is_not_kept(text: str) -> None:
    cache, sizes = compiling._cache(), []
    for town in ("Luyuan", "Hengtai", "Qiaotou"):
        extract(Document("a.txt", text.format(town), "0", "text/plain"))
        sizes.append(len(cache._asked))
    assert sizes[1:] == sizes[:-1]
