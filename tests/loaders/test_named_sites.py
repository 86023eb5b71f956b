"""Sites that bear the name of the place where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.reading import read


def seats(text: str, folder: Path) -> set[tuple[str, str, str]]:
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8")
    facts = [f for f in extract(read(path, path.name)).facts if f.predicate == "locatedIn"]
    return {(f.subject.label, f.object.id, f.status) for f in facts if f.object is not None}


@pytest.mark.parametrize(
    ("text", "site", "place", "status"),
    [
        ("韶关智算基地二期已于11月28日投产。", "韶关智算基地二期", "shaoguan", "done"),
        ("宁夏中卫智算中心一期已投运。", "宁夏中卫智算中心一期", "zhongwei", "done"),
        ("中国移动（呼和浩特）数据中心已满负荷运行。", "中国移动（呼和浩特）数据中心", "hohhot", "done"),
        ("中科曙光拟投资12亿元建设韶关智算中心。", "韶关智算中心", "shaoguan", "planned"),
        ("The Kunshan Computing Centre was fined.", "Kunshan Computing Centre", "kunshan", "done"),
        ("Sugon will build a data centre in Ulanqab.", "Ulanqab data centre", "ulanqab", "planned"),
    ],
)
def test_a_site_stands_in_the_town_of_its_name(text: str, site: str, place: str, status: str, tmp_path: Path) -> None:
    assert (site, place, status) in seats(text, tmp_path)
    assert {row[2] for row in seats(text, tmp_path) if row[1] == place} == {status}


@pytest.mark.parametrize("text", ["中国电信智算中心已投运。", "上海电信智算中心已投运。", "鹿泉智算中心已投运。"])
def test_a_country_or_the_town_of_a_firm_is_no_seat(text: str, tmp_path: Path) -> None:
    assert seats(text, tmp_path) == set()
