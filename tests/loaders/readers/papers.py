"""PDF files made by hand, as small as they can be: pages of lines, or of a picture."""

from __future__ import annotations

import textwrap
import zlib

FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
)
CID = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)
PICTURE = "<< /Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceGray /BitsPerComponent 8"


def stream(data: bytes, entries: str = "<<") -> bytes:
    packed = zlib.compress(data)
    head = f"{entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def wrapped(text: str, width: int) -> list[str]:
    """Return a text as the lines of a page: a blank one between paragraphs."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += textwrap.wrap(paragraph, width, break_long_words=True, break_on_hyphens=False) or [""]
    return lines


def characters(lines: list[str]) -> bytes:
    pairs = "".join(f"<{ord(c):04X}> <{ord(c):04X}>\n" for c in sorted(set("".join(lines))))
    count = pairs.count("\n")
    return (
        "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{count} beginbfchar\n{pairs}endbfchar\nendcmap end"
    ).encode()


def drawn(lines: list[str]) -> bytes:
    """Return a page's drawing: its lines from top to bottom, a gap for each blank one."""
    shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -14 Td\n" for line in lines)
    return f"BT /F1 10 Tf 50 800 Td\n{shown}ET".encode()


def assembled(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, thing in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + thing + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        out
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )


def paper(pages: list[list[str] | tuple[int, int]]) -> bytes:
    """Return a PDF file; a page is its lines, or the width and height of the one picture on it."""
    lines = [line for sheet in pages if isinstance(sheet, list) for line in sheet]
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        FONT.encode(),
        CID.encode(),
        stream(characters(lines)),
    ]
    for n, sheet in enumerate(pages):
        font = "/Font << /F1 3 0 R >>" if isinstance(sheet, list) else f"/XObject << /I1 {7 + 2 * n} 0 R >>"
        contents = f"/Contents {7 + 2 * n} 0 R" if isinstance(sheet, list) else ""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {font} >> {contents} >>".encode(),
            stream(drawn(sheet)) if isinstance(sheet, list) else stream(b"\0", PICTURE.format(*sheet)),
        ]
    return assembled(objects)
