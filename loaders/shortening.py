"""Short forms of names: what a firm or a person is called again after the full name has been given."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from loaders.compiling import compiled
from loaders.scripts import has_han

# How papers clip the trade that ends a firm's name.
_CLIPPED = compiled(r"(?<=[a-z] )(Semi(?=cond)|Tech(?=nol)|Micro(?=elec)|Info(?=rm)|Comm(?=unic))[a-z]+$")

# What says of a firm that it is one, at the end of its name.
_FORM = compiled(
    r"(?:,?\s+(?:Co|Inc|Ltd|Corp|Corporation|Limited|Company|Group|Holdings|PLC|LLC|Pte|Sdn|Bhd|Berhad|GmbH|Tbk|FZE|PJSC)"
    r"\b\.?)+$"
)

# What a firm is called by after its brand, and the words of its full name that allow it.
_KIN = (("科技", compiled("科技|科学|技术")), ("股份", compiled("股份")))


@lru_cache(maxsize=4096)
def short_names(name: str) -> tuple[str, ...]:
    """Return the shorter names under which a full company name may come back in the same document."""
    if has_han(name):
        core = re.sub(r"[（(][^）)]*[)）]", "", name)
        core = re.sub(r"(?:股份有限公司|有限责任公司|有限公司|集团|股份|公司)+$", "", core)
        brand = re.sub(
            r"^(?:中国|北京|上海|天津|重庆|深圳|广州|杭州|南京|苏州|成都|武汉|合肥|西安|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|"
            r"河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|[^省市]{2}[省市])[省市]?",
            "",
            core,
        )
        trade = re.sub(
            r"(?:半导体|集成电路|微电子|科技|技术|信息|智能|电子|数据|软件|网络)+$",
            "",
            brand,
        )
        more = [brand[:4], trade] if len(trade) >= 2 else []
        # firms of one house differ by this word: only a firm of science is called X科技, only one with shares X股份
        more += [trade + word for word, of in _KIN if more and of.search(name)]
        forms = [core, brand, *more]
        return tuple(dict.fromkeys(f for f in forms if len(f) >= 2 and f != name))
    name = re.sub(r"\s\([^()]*\)$", "", name)
    core = re.sub(r"\s\([^()]*\)$", "", _FORM.sub("", name))
    first = core.split()[0] if core.split() else ""
    forms = [core] + ([first] if len(first) >= 4 and len(core.split()) > 1 else [])
    two = core.split()[:2]
    if len(core.split()) >= 3 and all(w[0].isupper() for w in two):
        forms.append(" ".join(two))  # "Orbel Power" of Orbel Power Systems
    if (cut := _CLIPPED.sub(lambda m: m[1], core)) != core:
        forms.append(cut)  # "Lanqiao Semi"
    return tuple(dict.fromkeys(f for f in forms if f and f != name))


# Family names of Hong Kong, Taiwan and South-East Asia, which no pinyin writes: they come first as well.
_FAMILIES = frozenset((
    "Goh", "Lim", "Tan", "Lee", "Wong", "Chan", "Cheung", "Leung", "Ng", "Ong", "Teo", "Koh", "Chua", "Yip", "Lam",
    "Ho", "Kwok", "Tsang", "Yeung", "Fung", "Chow", "Lau", "Tsai", "Hsu", "Hsieh", "Kuo", "Chiang", "Yeoh", "Khoo",
    "Loh", "Toh", "Foo", "Poon", "Tam", "Mak", "Tse", "Siu", "Yuen", "Szeto", "Lui", "Kwan", "Kwong", "Choi",
    "Chung", "Hui", "Ip", "Lo", "Shum", "Yau", "Seto", "Yiu", "Kam", "Lai", "Pang", "Fok", "Chau", "Chiu", "Leong",
    "Ooi", "Tay", "Seah", "Quek", "Suen", "Yim",
))  # fmt: skip


def surnames(name: str, families: Container[str]) -> tuple[str, ...]:
    """Return the words by which an English text may call a person again, of whose name `families` may come first.

    A Chinese name begins with the family's, which stands second in one of Hong Kong (Albert Chan Chi Hang). Of
    another's two words, either may be meant.
    """
    words = name.split()
    if not name.isascii() or not 2 <= len(words) <= 4 or len(words[0]) < 2:
        return ()
    family = next((word for word in words[: len(words) - 2 or 1] if word in families or word in _FAMILIES), None)
    if family is not None:
        return (family,)
    whole = len(words) == 2 and len(words[1]) > 2 and words[1].isalpha() and words[1][1:].islower()
    return (words[0], words[1]) if whole else tuple(words[:1]) if len(words) == 2 else ()


def abridges(short: str, full: str) -> bool:
    """Tell whether the letters of a name all stand in a longer one in their order: 建行 in 建设银行."""
    rest = iter(full)
    return all(letter in rest for letter in short)
