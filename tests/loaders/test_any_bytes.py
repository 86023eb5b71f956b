"""Any bytes in: a Document, and facts whose quotes verify, or a named error; never a traceback."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from loaders.extract import extract
from loaders.reading import read, walk
from tests.loaders.readers.written import CHINESE, ENGLISH, FORMATS, text

FEW, MANY = 60, 10_000
SIGNS = (
    "《",
    "（",
    "(",
    "\x00",
    "\ufeff",
    "\ud7ff",
    "|",
    "\n",
    "\r",
    "#",
    "亿",
    "%",
    "<p>",
    "]]>",
    "&amp;",
    '"',
    "，",
    "\t",
)


def zipped(raw: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", raw)
        file.writestr("b/c.html", raw)
    return out.getvalue()


def good() -> list[tuple[str, bytes]]:
    """Return files of every format that nothing is wrong with, each with the end of its name."""
    made = [(suffix, make(article)) for suffix, make in FORMATS.values() for article in (ENGLISH, CHINESE)]
    plain = [(".txt", text(CHINESE).decode().encode(code)) for code in ("utf-8", "utf-16", "gb18030", "utf-8-sig")]
    return [*made, *plain, (".txt", text(ENGLISH)), (".zip", zipped(text(CHINESE)))]


GOOD = good()
ENDINGS = st.sampled_from([".txt", ".html", ".pdf", ".docx", ".md", ".jsonl", ".rss", ".xml", ".zip", ".news", ""])


def spoiled(raw: bytes, seed: int) -> bytes:
    """Return a file with bytes changed, cut out, doubled, or signs put in."""
    dice, found = random.Random(seed), bytearray(raw)
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(found) + 1)
        turn = dice.random()
        if turn < 0.4 and at < len(found):
            found[at] = dice.randrange(256)
        elif turn < 0.6:
            del found[at : at + dice.choice([1, 3, 40, 2000])]
        elif turn < 0.8:
            found[at:at] = found[at : at + dice.choice([1, 5, 300])] * dice.choice([1, 2, 50])
        else:
            found[at:at] = (dice.choice(SIGNS) * dice.choice([1, 2, 99])).encode("utf-8", "surrogatepass")
    return bytes(found)


BROKEN = st.builds(lambda file, seed: (file[0], spoiled(file[1], seed)), st.sampled_from(GOOD), st.integers(0, 2**32))
RANDOM = st.tuples(ENDINGS, st.binary(max_size=400))
WRITTEN = st.tuples(ENDINGS, st.text(max_size=300).map(lambda words: words.encode("utf-8", "surrogatepass")))
MIXED = st.tuples(ENDINGS, st.sampled_from(GOOD).map(lambda file: file[1]))


def outcome(folder: Path, ending: str, raw: bytes) -> list[str]:
    """Return of each document in a file "read" or the name of its error; anything else is raised."""
    path = folder / f"file{ending}"
    path.write_bytes(raw)
    found = []
    for each, name in walk([path]):
        try:
            document = read(each, name)
            facts = extract(document).facts
            assert all(document.text[f.start : f.end] == f.quote for f in facts)
            found.append("read")
        except InputError as error:
            assert error.where and error.what and error.remedy
            found.append(type(error).__name__)
    path.unlink()
    return found


@pytest.mark.parametrize(("ending", "raw"), GOOD)
def test_a_file_with_nothing_wrong_is_read(tmp_path: Path, ending: str, raw: bytes) -> None:
    assert set(outcome(tmp_path, ending, raw)) == {"read"}


@settings(max_examples=FEW, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BROKEN | RANDOM | WRITTEN | MIXED)
def test_any_bytes_are_read_or_refused_by_name(tmp_path: Path, file: tuple[str, bytes]) -> None:
    assert outcome(tmp_path, *file)


@pytest.mark.slow
@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
@given(BROKEN | RANDOM | WRITTEN | MIXED)
def test_ten_thousand_files_are_read_or_refused_by_name(tmp_path: Path, file: tuple[str, bytes]) -> None:
    assert outcome(tmp_path, *file)
