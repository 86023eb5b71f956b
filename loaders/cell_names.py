"""Who a cell of a table names: a holder, a buyer, a seller, whether or not any list knows the name."""

from __future__ import annotations

from graph.model import Node
from loaders.cells import Cell
from loaders.compiling import compiled
from loaders.mentions import fits
from loaders.slugs import slug
from loaders.view import View
from ontology.grammar import Grammar

_WHO = ("Company", "Organization", "Fund", "Person", "GovernmentBody", "University")
_BRACKETS = compiled(r"\s?[（(](?!有限合伙|特殊普通|普通合伙|LP\b|Limited)[^()（）]{0,30}[)）]\*?$")
# The same name in the other script, or the place of the firm, behind it: "Photonforge 曜光互连, Wuhan".
_AGAIN = compiled(
    r"(?<=[A-Za-z.])\s[\u3400-\u9fff]{2,12}$|(?<=[\u3400-\u9fff])\s[A-Z][\w.&' -]{1,40}$|,\s[A-Z][a-z]+$"
)
# What somebody is to the firm, before or behind the name: 控股股东 甲集团, "Lu Peng, director".
_POST_BEFORE = compiled(
    r"(?:[\u3400-\u9fff、/]{0,8}(?:股东|控制人|实控人|董事长?|总经理|总裁|监事|高管|创始人|副总))\s+(?=\S{2})"
)
_POST_BEHIND = compiled(
    r",\s(?!(?:Ltd|Inc|Co|LLC|Limited|L\.?P)\b)[a-z].{1,40}$"
    r"|[，,、](?:[\u3400-\u9fff]{0,6}(?:董事|监事|总裁|经理|高管|总))$"
)
# Whoever is meant beside the one who is named.
_BESIDE = compiled(r"\s?(?:及其|等|系|方|旗下|关联|一致行动|['’]s\b|affiliates?|entit(?:y|ies)|group\b|and its)")
_SEVERAL = compiled(r"[、;；+＋]|\s(?:and|&)\s(?=[A-Z])")
# A sort of holder, a sum, or no name at all.
_NOBODY = compiled(
    r"[-—–/*.\s\d]*|n\.?/?a\.?|(?:合\s*计|小\s*计|总\s*计|总数|其他|其它|其余|公众|社会公众|H股|A股|不详|未披露|待定|多名|若干).*"
    r"|.{0,12}(?:流通股|限售股|(?:条件|流通|限售)股份|股东|自然人|投资者|投资人|投资方|认购方|认购对象|持有人|转让方|受让方)"
    r"|(?:核心|公司|骨干)?员工(?:持股(?:平台|计划))?|(?:创始|管理|核心|高管)?团队|管理层|董监高|高管|期权池|预留.*|增资方"
    r"|(?:本|上市|标的|目标|发行|被投)?公司|控股股东|实际?控(?:制)?人|公司自身|交易对方|[双各]方"
    r"|(?:(?:sub-?)?total|others?\b|(?:other )?public|placees|employee|management|directors?\b|founders?\b"
    r"|(?:the )?(?:company|group|vendor|purchaser|subscriber|seller|buyer|target|investor|issuer|offeror)s?\b"
    r"|existing|other|minority|esop|option pool|staff|free float|treasury|undisclosed|various|tbc|unnamed"
    r"|strategic investors?|pre-ipo).*"
)
_NO_NAME = compiled(
    r"^(?:某|一家|多家|several |an? |one )|%|股权(?!投资|基金|合伙|管理)|业务|资产(?!管理|经营|运营)"
    r"|\b(?:stake|equity|shares|business|assets)\b"
)
_FIRM = compiled(
    r".*(?:公司|集团|中心|企业|合伙|基金|资本|创投|投资|平台|控股|科技|[Ll]imited|Ltd\.?|LP|Inc\.?|Fund|Capital|Holdings"
    r"|Partners?|Ventures?|Group|Investments?|Partnership)"
)
_NAME = compiled(r"[\u3400-\u9fffA-Z][\u3400-\u9fff\w .,&'’“”\"（）()·-]{1,59}")
_HAN = compiled(r"[\u3400-\u9fff]{2,3}")
_LATIN = compiled(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2}")


class CellNames:
    """Reads the names of who may own a firm."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the vocabulary and the surnames of both languages, by which a person's name is known."""
        self._vocabulary = grammar.vocabulary
        self._surnames = frozenset(text for text, _ in grammar.word_lists.get("surname", ()))

    def named(self, row: View, cell: Cell) -> Node | None:
        """Return whom a cell names; None where it names nobody, a sort of holder, or several."""
        text = cell.text.strip(" *")
        lead = _POST_BEFORE.match(text)
        name = _POST_BEHIND.sub("", text[lead.end() :] if lead else text)
        again = ""
        while (bare := _AGAIN.sub("", _BRACKETS.sub("", name))) != name:
            name, again = bare, _BRACKETS.sub("", name[len(bare) :]).strip(" ,")
        if _NOBODY.fullmatch(name.lower()) or _NO_NAME.search(name.lower()):
            return None
        known = self._known(row, cell, name) or (self._known(row, cell, again) if again else None)
        if known is not None:
            return known
        if _SEVERAL.search(name) or _NAME.fullmatch(name) is None:
            return None
        return Node(slug(name), name, "Person" if self._is_person(name) else "Company")

    def _known(self, row: View, cell: Cell, name: str) -> Node | None:
        """Return what is mentioned in a cell as a name, or as the head of one that tells of others beside."""
        at = cell.start + cell.text.find(name)
        for m in row.mentions:
            if m.start == at and m.node is not None and fits(m, _WHO, self._vocabulary):
                rest = name.removeprefix(m.text)
                if not rest or _BESIDE.match(rest):
                    return m.node
        return None

    def _is_person(self, name: str) -> bool:
        """Tell whether a name is written as a person's: a surname and one or two letters or words."""
        if _FIRM.fullmatch(name):
            return False
        if _HAN.fullmatch(name):
            return name[0] in self._surnames
        return _LATIN.fullmatch(name) is not None and name.split()[0] in self._surnames
