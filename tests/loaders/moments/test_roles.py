"""How the text uses a date."""

import pytest

from tests.loaders.moments.showing import uses

CASES = {
    "It listed on June 3, 2025.": ("2025-06-03", "on"),
    "The plan aims for a system by 2026.": ("2026", "by"),
    "By 2028, it will be done.": ("2028", "by"),
    "By the end of 2024, it had 600 products.": ("2024-12", "as_of"),
    "down 0.74% as of 10:28 AM on June 10, 2025": ("2025-06-10T10:28+08:00", "as_of"),
    "It has grown since 2021.": ("2021", "from"),
    "which started from late 2025": ("2025", "from"),
    "open until June 2025": ("2025-06", "until"),
    "during 2024": ("2024", "during"),
    "which runs from 2021 to 2025": ("2021/2025", "during"),
    "the 14th Five-Year Plan": ("2021/2025", "during"),
    "effective June 1, 2025": ("2025-06-01", "from"),
    "before June 30, 2025": ("2025-06-30", "by"),
    "到2026年，建立标准体系": ("2026", "by"),
    "截至2025年3月31日": ("2025-03-31", "as_of"),
    "截止2025年3月底": ("2025-03", "as_of"),
    "自2025年7月1日起施行": ("2025-07-01", "from"),
    "2025年7月1日起施行": ("2025-07-01", "from"),
    "2021年以来": ("2021", "from"),
    "2026年底前完成": ("2026-12", "by"),
    "2026年之前完成": ("2026", "by"),
    "到2024年底，公司已有8家工厂": ("2024-12", "as_of"),
    "于2025年6月3日上市": ("2025-06-03", "on"),
    "有效期至2025年底": ("2025-12", "by"),
    "“十四五”期间": ("2021/2025", "during"),
    "2025 World Artificial Intelligence Conference": ("2025", "name"),
    "the 2022 World Conference on Integrated Circuits": ("2022", "name"),
    "the 2024 Government Work Report": ("2024", "name"),
    "2022年世界集成电路大会": ("2022", "name"),
    "2025世界人工智能大会": ("2025", "name"),
    "《2025年政府工作报告》": ("2025", "name"),
    "World Computing Conference 2025": ("2025", "name"),
    "2025年，大会在北京举行": ("2025", "on"),
    "2025年在北京举行的大会": ("2025", "on"),
    "It held 2025 sales meetings": ("2025", "on"),
}


@pytest.mark.parametrize(("text", "use"), CASES.items())
def test_the_words_around_a_date_give_its_role(text: str, use: tuple[str, str]) -> None:
    assert uses(text) == [use]
