"""What holds for any text and any number."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.moments import scan
from loaders.quantities import conversion_of, find_ordinals, find_quantities, finder
from loaders.quantities.reading import read_at

_PIECES = st.sampled_from(
    [
        "1",
        "16",
        ",",
        "000",
        ".",
        "5",
        "亿",
        "万",
        "元",
        "千",
        "百",
        "十",
        "一",
        "两",
        "多",
        "余",
        "家",
        "企业",
        " ",
        "-",
        "至",
        " to ",
        "%",
        "US$",
        "HK$",
        "yuan",
        " million",
        " billion",
        " per share",
        "/股",
        "每",
        "股",
        "近",
        "nearly ",
        "one ",
        "hundred ",
        "and ",
        "half ",
        "a ",
        "dozen ",
        ":",
        "0",
        "1:0.5",
        "次/秒",
        "翻",
        "番",
        "第",
        "(",
        ")",
        "９",
        "％",
        "成",
        "分之",
        "点",
        "E",
        "P",
        "算力",
        "companies",
        "\n",
        "[",
        "]",
        "倍",
        "半",
        "年",
        "2025",
        "x",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map("".join))


@given(TEXTS)
def test_offsets_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.stated
        end = quantity.end


@given(TEXTS)
def test_conversions_point_backwards(text: str) -> None:
    assert all(origin < index for index, origin in conversion_of(find_quantities(text), text).items())


@given(TEXTS)
def test_ordinals_lie_in_the_text(text: str) -> None:
    assert all(text[start:end] for start, end, _ in find_ordinals(text))


@given(TEXTS)
def test_a_range_goes_upwards(text: str) -> None:
    assert all(q.upper is None or q.upper > q.number for q in find_quantities(text))


_NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(9999), places=2)
_SCALES = {
    " million yuan": 10**6,
    " billion yuan": 10**9,
    " trillion yuan": 10**12,
    " yuan": 1,
    "万元": 10**4,
    "亿元": 10**8,
    "万亿元": 10**12,
    "元": 1,
    "億元": 10**8,
    "萬元": 10**4,
    " 亿元": 10**8,
    "亿元人民币": 10**8,
    "bn yuan": 10**9,
    "-million-yuan": 10**6,
    "千万元": 10**7,
    " RMB": 1,
}
_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


@given(_NUMBERS, st.sampled_from(sorted(_SCALES)))
def test_a_sum_is_the_same_in_every_notation(number: Decimal, scale: str) -> None:
    for written in (f"{number}", f"{number:,}", f"{number}".translate(_WIDE)):
        (quantity,) = find_quantities(f"共{written}{scale}。")
        assert (quantity.number, quantity.unit) == (number * _SCALES[scale], "CNY")


@given(
    _NUMBERS,
    st.sampled_from(["US$", "HK$", "RMB", "RMB ", "US$ ", "CNY "]),
    st.sampled_from(["", "bn", " million", "m"]),
)
def test_a_sum_is_read_behind_its_currency(number: Decimal, sign: str, scale: str) -> None:
    (quantity,) = find_quantities(f"worth {sign}{number:,}{scale} then")
    assert quantity.number == number * {"": 1, "bn": 10**9, " million": 10**6, "m": 10**6}[scale]


@given(_NUMBERS)
def test_a_percentage_keeps_its_number(number: Decimal) -> None:
    assert [q.number for q in find_quantities(f"up {number}% or {number} percent, 即{number}％")] == [number] * 3


LONG = {
    "figures": "1234567890",
    "groups": "1,234,",
    "dots": "1.2.3.",
    "han": "一百万亿",
    "money": "5亿元",
    "dates": "2025年6月",
    "words": "one hundred ",
    "names": "A100-",
    "lists": "3 firms, ",
    "spaces": " ",
    "quotes": "每10股",
    "clocks": "10:28 ",
    "ranges": "3-",
    "capitals": "2025 World ",
    "percent": "%5",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_twice_the_line_is_twice_the_work(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[int] = []

    def counting(read: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object) -> object:
            reads.append(1)
            return read(*args)

        return counted

    monkeypatch.setattr(finder, "read_at", counting(read_at))
    monkeypatch.setattr(scan, "_read", counting(scan._read))
    counts = []
    for size in (2000, 4000):
        reads.clear()
        find_quantities(piece * (size // len(piece)))
        counts.append(len(reads))
    assert counts[1] <= 2 * counts[0] + 20
