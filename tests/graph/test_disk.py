import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.disk import disk_errors, replace
from graph.errors import StoreError


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        (errno.ENOSPC, "Make room"),
        (errno.EFBIG, "Make room"),
        (errno.EACCES, "the right to write"),
        (errno.EROFS, "the right to write"),
        (errno.ENOTDIR, "name another one by --data"),
        (errno.EIO, "Check the disk"),
    ],
)
def test_what_the_system_says_comes_with_a_remedy(code: int, remedy: str) -> None:
    with pytest.raises(StoreError, match=remedy), disk_errors(Path("data")):
        raise OSError(code, os.strerror(code))


def test_damage_that_the_database_reports_comes_with_a_remedy() -> None:
    with pytest.raises(StoreError, match="load the documents again"), disk_errors(Path("data")):
        raise RuntimeError("Corruption: bad block")


def test_the_folder_is_named() -> None:
    with pytest.raises(StoreError, match=r"^data: "), disk_errors(Path("data")):
        raise OSError(errno.EIO, "Input/output error")


def test_an_error_of_another_kind_passes_as_it_is() -> None:
    with pytest.raises(KeyError), disk_errors(Path("data")):
        raise KeyError("x")


def test_a_data_folder_that_is_a_file_is_a_store_error(tmp_path: Path) -> None:
    from graph.store import open_store

    (tmp_path / "data").write_text("no folder")
    with pytest.raises(StoreError, match="name another one"), open_store(tmp_path / "data"):
        pass


def test_a_file_replaced_has_its_new_content_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    for text in ("one", "two"):
        replace(file, text)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("state.json", "two")]


def test_many_threads_replace_one_file_and_each_leaves_it_whole(tmp_path: Path) -> None:
    file, texts = tmp_path / "state.json", [f"{number}" * 5000 for number in range(10)]
    with ThreadPoolExecutor(10) as threads:
        list(threads.map(lambda text: replace(file, text), texts * 20))
    assert file.read_text() in texts


def test_a_file_that_cannot_be_replaced_says_so_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="name another one by --data"):
        replace(tmp_path / "nowhere" / "state.json", "x")
