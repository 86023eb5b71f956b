"""Bytes to text: which encoding a document is in, and a refusal of what is no text at all.

The order: byte order mark, UTF-16 by its zeros, the encoding that the text declares, UTF-8, GB18030 where the
result reads like Chinese, then what charset-normalizer proposes (Big5 among them).
"""

from __future__ import annotations

import codecs
import re

from graph.errors import UnreadableInput

SAMPLE = 100_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
)
_DECLARED = re.compile(rb"""(?:charset|encoding|coding)\s*[=:]\s*["']?([A-Za-z0-9_.:-]{2,40})""")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_REMEDY = "Save it as UTF-8 text (.txt or .md) and load it again."


def decode(raw: bytes, name: str) -> str:
    """Return `raw` as text, line ends as they are, without a byte order mark.

    Raises:
        UnreadableInput: the bytes are binary or in no known encoding; `name` says which document.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(_strict(raw, encoding), name)
    if raw.startswith(_MAGIC):
        raise UnreadableInput("is a binary file, not a text.", name, _REMEDY)
    if b"\0" in raw:
        return _checked(_wide(raw), name)
    return _checked(_declared(raw) or _utf8(raw) or _legacy(raw), name)


def _checked(text: str | None, name: str) -> str:
    if text is None:
        raise UnreadableInput("is in no known encoding, or no text at all.", name, _REMEDY)
    controls = _CONTROLS.decode("ascii")
    found = len(text[:SAMPLE]) - len(text[:SAMPLE].translate(dict.fromkeys(map(ord, controls))))
    if "\0" in text or found * 100 > len(text[:SAMPLE]):
        raise UnreadableInput("is a binary file, not a text.", name, _REMEDY)
    return text


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(raw: bytes) -> str | None:
    guesses = (
        ("utf-16-le", "utf-16-be")
        if raw[1:SAMPLE:2].count(0) >= raw[:SAMPLE:2].count(0)
        else ("utf-16-be", "utf-16-le")
    )
    for encoding in guesses:
        text = _strict(raw, encoding)
        if text and "\0" not in text and _familiar(text) > 0.9 and _reads_well(text):
            return text
    return None


def _reads_well(text: str) -> bool:
    """Tell whether what is beyond ASCII is mostly frequent Chinese, which no binary happens to be."""
    frequent = max(_common(text, "gb2312", 0xB0, 0xD7), _common(text, "big5", 0xA4, 0xC6))
    return text.isascii() or frequent > 0.7


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:1024])
    if found is None:
        return None
    encoding = found[1].decode("ascii").lower()
    encoding = {"gb2312": "gb18030", "gbk": "gb18030"}.get(encoding, encoding)
    try:
        known = codecs.lookup(encoding)
    except LookupError:
        return None
    text = _strict(raw, encoding) if _is_text_codec(known) else None
    return text if text and (text.isascii() or _familiar(text) > 0.9) else None


def _is_text_codec(known: codecs.CodecInfo) -> bool:
    return bool(getattr(known, "_is_text_encoding", True)) and known.name not in (
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
    )


def _utf8(raw: bytes) -> str | None:
    text = _strict(raw, "utf-8")
    if text is not None:
        return text
    # A page cut in the middle of a character, or one bad byte in a long text, is still UTF-8.
    text = raw.decode("utf-8", errors="replace")
    wide = sum(byte >= 0xC0 for byte in raw[:SAMPLE])
    sample = text[:SAMPLE]
    return text if wide >= 20 and sample.count("\ufffd") * 50 <= wide else None


def _legacy(raw: bytes) -> str | None:
    chinese = _strict(raw, "gb18030")
    if chinese is not None and _common(chinese, "gb2312", 0xB0, 0xD7) > 0.7:
        return chinese
    traditional = _strict(raw, "big5hkscs")
    if traditional is not None and _common(traditional, "big5", 0xA4, 0xC6) > 0.7:
        return traditional
    western = _strict(raw, "cp1252")
    if western is not None and _mostly_ascii(raw):
        return western
    from charset_normalizer import from_bytes  # few documents need it

    best = from_bytes(raw[:SAMPLE]).best()
    return _strict(raw, best.encoding) if best is not None else None


def _mostly_ascii(raw: bytes) -> bool:
    high = sum(byte >= 0x80 for byte in raw[:SAMPLE])
    return high * 12 <= len(raw[:SAMPLE])


def _common(text: str, encoding: str, low: int, high: int) -> float:
    """Return the share of signs beyond ASCII that are frequent Chinese characters or punctuation of `encoding`."""
    beyond = [sign for sign in text[:SAMPLE] if sign > "\x7f"]
    leads = [sign.encode(encoding, "replace")[0] for sign in beyond]
    return sum(low <= lead <= high or 0xA1 <= lead <= 0xA3 for lead in leads) / max(1, len(leads))


def _familiar(text: str) -> float:
    """Return the share of signs that texts of our languages are made of."""
    known = re.findall(
        r"[\t\n\r -~\xa0-\u024f\u2000-\u206f\u20a0-\u22ff\u2460-\u27bf\u3000-\u303f\u3400-\u9fff\uff00-\uffef]",
        text[:SAMPLE],
    )
    return len(known) / max(1, len(text[:SAMPLE]))
