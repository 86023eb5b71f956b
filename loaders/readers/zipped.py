"""Zip files, opened within bounds: how many members, how large they get, how much they were pressed.

Nothing is ever written out, so that the names of members are only names.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import IO

from graph.errors import UnreadableInput

MAX_MEMBERS = 10_000
MAX_DIRECTORY = 8 * 1024 * 1024
MAX_TOTAL = 2 * 1024 * 1024 * 1024
MAX_RATIO = 300
SMALL = 1024 * 1024
_TAIL = 65_557  # the longest comment and the record before it
_REMEDY = "Unpack it and load the files."
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError,
          struct.error, UnicodeError, OverflowError)  # fmt: skip


def open_zip(file: IO[bytes], name: str) -> zipfile.ZipFile:
    """Return an opened zip file whose members may be read; `name` is the document's.

    Raises:
        UnreadableInput: it is damaged, has too many members, or would grow too large.
    """
    _check_directory(file, name)
    try:
        opened = zipfile.ZipFile(file)
    except BROKEN as error:
        raise UnreadableInput("is no zip file, or a damaged one.", name, "Make it anew.") from error
    members = opened.infolist()
    if len(members) > MAX_MEMBERS:
        raise UnreadableInput(f"holds more than {MAX_MEMBERS:,} files.", name, _REMEDY)
    if sum(member.file_size for member in members) > MAX_TOTAL:
        raise UnreadableInput(f"holds more than {MAX_TOTAL:,} bytes when unpacked.", name, _REMEDY)
    return opened


def _check_directory(file: IO[bytes], name: str) -> None:
    """Refuse a zip file whose list of members would fill the memory, before that list is read."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    place = tail.rfind(b"PK\x05\x06")
    large = place >= 0 and len(tail) >= place + 16 and int.from_bytes(tail[place + 12 : place + 16], "little")
    if large and large > MAX_DIRECTORY:
        raise UnreadableInput("has too long a list of files.", name, _REMEDY)
    if tail[max(0, place - 20) : max(0, place)].startswith(b"PK\x06\x07"):
        raise UnreadableInput("is a zip file of the kind for more than 65,535 files.", name, _REMEDY)


def member_bytes(opened: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, max_bytes: int) -> bytes:
    """Return the bytes of one member.

    Raises:
        UnreadableInput: it is locked, damaged, larger than `max_bytes`, or pressed as only bombs are.
    """
    if member.file_size > max_bytes:
        raise UnreadableInput(f"is larger than {max_bytes:,} bytes.", name, "Split it, or raise the limit of bytes.")
    if member.file_size > max(SMALL, MAX_RATIO * member.compress_size):
        raise UnreadableInput(f"is pressed more than {MAX_RATIO} to 1, as no text is.", name, _REMEDY)
    if member.flag_bits & 1:
        raise UnreadableInput("is locked by a password.", name, _REMEDY)
    try:
        with opened.open(member) as stream:
            return stream.read(max_bytes)
    except BROKEN as error:
        raise UnreadableInput("is damaged, or packed in an unusual way.", name, _REMEDY) from error
