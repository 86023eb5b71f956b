"""What a number counts."""

import pytest

from tests.loaders.quantities.showing import read

CASES = {
    "more than 600 data products from 55 different data sources": [
        "600 count more_than of data products",
        "55 count of data sources",
    ],
    "600个数据产品": ["600 count of 数据产品"],
    "16项重点任务": ["16 count of 重点任务"],
    "吸引30家企业参与": ["30 count of 企业"],
    "与200家上市公司合作": ["200 count of 上市公司"],
    "38 applying to securities companies": ["38 count"],
    "with 38 listed companies": ["38 count of listed companies"],
    "400 trades valued at a lot": ["400 count of trades"],
    "400 companies involved in design": ["400 count of companies"],
    "500 people attended": ["500 count of people"],
    "300余名专家": ["300 count more_than of 专家"],
    "1200台服务器": ["1200 count of 服务器"],
    "5000颗芯片": ["5000 count of 芯片"],
    "设立8个分中心": ["8 count of 分中心"],
    "20家的产品": ["20 count"],
    "12款芯片和6款服务器": ["12 count of 芯片", "6 count of 服务器"],
    "50多个国家和地区": ["50 count more_than of 国家"],
    "1,000 AI servers will be delivered": ["1000 count of AI servers"],
    "10,000 graphics processing units": ["10000 count of graphics processing units"],
    "3万名员工": ["30000 count of 员工"],
    "500人": ["500 count of 人"],
    "25个项目签约": ["25 count of 项目"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_count_names_what_it_counts(text: str, expected: list[str]) -> None:
    assert read(text) == expected
