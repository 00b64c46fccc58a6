"""Electronic signatures of PDF files: PAdES B-B (ETSI EN 319 142-1), built by hand, hundreds a second.

A library signs some twenty files a second: it parses the file and signs twice. What is signed here was
written by this program, so a signature is appended as one more section: the bytes before stay as they were.
The CMS holds content type, message digest and signing-certificate-v2 (RFC 5035); the key is P-256, and
whatever keeps it (a file, a token, a certification authority) signs behind `PdfSigner`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

OID_DATA = bytes.fromhex("06092a864886f70d010701")
OID_SIGNED = bytes.fromhex("06092a864886f70d010702")
OID_SHA256 = bytes.fromhex("0609608648016503040201")
OID_ECDSA = bytes.fromhex("06082a8648ce3d040302")
OID_TYPE = bytes.fromhex("06092a864886f70d010903")
OID_DIGEST = bytes.fromhex("06092a864886f70d010904")
OID_CERT_V2 = bytes.fromhex("060b2a864886f70d010910022f")
ROOM = 4096  # bytes kept for the CMS; a P-256 certificate of one's own takes about 900
SEQUENCE, SET, OCTETS, INTEGER = 0x30, 0x31, 0x04, 0x02
RANGE = re.compile(rb"/ByteRange \[0 (\d+) (\d+) (\d+) *\]")


class PdfSigner(Protocol):
    """A P-256 key behind its certificate; `sign` answers an ECDSA signature in DER over SHA-256."""

    @property
    def certificate(self) -> bytes: ...

    def sign(self, data: bytes, /) -> bytes: ...


def tlv(tag: int, *parts: bytes) -> bytes:
    """One DER value."""
    body = b"".join(parts)
    if len(body) < 128:
        return bytes((tag, len(body))) + body
    size = (len(body).bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + len(body).to_bytes(size, "big") + body


class Envelope:
    """The CMS of one signer: everything but digest and signature is made once."""

    def __init__(self, signer: PdfSigner) -> None:
        self._signer = signer
        certificate = x509.load_der_x509_certificate(signer.certificate)
        serial = certificate.serial_number
        number = serial.to_bytes(serial.bit_length() // 8 + 1, "big")
        self._who = tlv(SEQUENCE, certificate.issuer.public_bytes(), tlv(INTEGER, number))
        self._certificate = signer.certificate
        self._type = tlv(SEQUENCE, OID_TYPE, tlv(SET, OID_DATA))
        hashed = tlv(SEQUENCE, tlv(OCTETS, sha256(signer.certificate).digest()))
        self._chosen = tlv(SEQUENCE, OID_CERT_V2, tlv(SET, tlv(SEQUENCE, tlv(SEQUENCE, hashed))))
        self._hash = tlv(SEQUENCE, OID_SHA256)

    def cms(self, digest: bytes) -> bytes:
        """The detached signature over a file of this SHA-256."""
        told = tlv(SEQUENCE, OID_DIGEST, tlv(SET, tlv(OCTETS, digest)))
        attributes = b"".join(sorted((self._type, told, self._chosen)))
        signature = self._signer.sign(tlv(SET, attributes))
        info = tlv(
            SEQUENCE, tlv(INTEGER, b"\x01"), self._who, self._hash, tlv(0xA0, attributes),
            tlv(SEQUENCE, OID_ECDSA), tlv(OCTETS, signature),
        )  # fmt: skip
        signed = tlv(
            SEQUENCE, tlv(INTEGER, b"\x01"), tlv(SET, self._hash), tlv(SEQUENCE, OID_DATA),
            tlv(0xA0, self._certificate), tlv(SET, info),
        )  # fmt: skip
        return tlv(SEQUENCE, OID_SIGNED, tlv(0xA0, signed))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What an appended section must know of the file before it."""

    previous: int
    size: int
    root: int
    info: bytes
    mark: bytes
    page: int
    page_body: bytes
    catalog_body: bytes


def signed(pdf: bytes, envelope: Envelope, at: datetime, name: str, under: bytes = b"") -> bytes:
    """The file with a signature appended; `under` are operators drawn below its first page.

    ValueError when the file is not one this program wrote.
    """
    frame = _frame(pdf)
    first = frame.size
    field, value, drawing = first, first + 1, first + 2
    page = _with(frame.page_body, b"/Annots [%d 0 R]" % field)
    objects: list[tuple[int, bytes]] = []
    if under:
        page = re.sub(rb"/Contents (\d+ 0 R)", rb"/Contents [%d 0 R \1]" % drawing, page, count=1)
        objects.append((drawing, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(under), under)))
    form = b"/AcroForm << /Fields [%d 0 R] /SigFlags 3 >>" % field
    objects += [
        (frame.page, page), (frame.root, _with(frame.catalog_body, form)),
        (field, b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /Rect [0 0 0 0] /F 132 "
                b"/P %d 0 R /V %d 0 R >>" % (frame.page, value)),
        (value, _value(at, name)),
    ]  # fmt: skip
    return _sealed(pdf + _section(pdf, frame, sorted(objects)), len(pdf), envelope)


def _value(at: datetime, name: str) -> bytes:
    """The signature dictionary with room for range and CMS; the time is Beijing's, as all business is."""
    who = b"feff" + name.encode("utf-16-be").hex().encode()
    return (
        b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name <%s> "
        b"/M (D:%s+08'00') /ByteRange [0 %s] /Contents <%s> >>"
        % (who, f"{at:%Y%m%d%H%M%S}".encode(), b" " * 32, b"0" * (2 * ROOM))
    )


def _frame(pdf: bytes) -> _Frame:
    tail = pdf[-400:]
    start = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", tail)
    if start is None:
        raise ValueError("no cross-reference at the end")
    previous = int(start[1])
    table = pdf[previous:]
    trailer = table[table.rindex(b"trailer") :]
    size, root = _number(rb"/Size (\d+)", trailer), _number(rb"/Root (\d+) 0 R", trailer)
    info = re.search(rb"/Info \d+ 0 R", trailer)
    mark = re.search(rb"/ID \[(<[0-9a-fA-F]+>)", trailer)
    catalog = _object(pdf, table, root)
    pages = _object(pdf, table, _number(rb"/Pages (\d+) 0 R", catalog))
    page = _number(rb"/Kids \[\s*(\d+) 0 R", pages)
    return _Frame(
        previous, size, root, info[0] if info else b"", mark[1] if mark else b"<00>", page,
        _object(pdf, table, page), catalog,
    )  # fmt: skip


def _number(pattern: bytes, text: bytes) -> int:
    found = re.search(pattern, text)
    if found is None:
        raise ValueError(f"no {pattern!r}")
    return int(found[1])


def _object(pdf: bytes, table: bytes, number: int) -> bytes:
    """The body of an object, by a table of one section as `printing` writes it."""
    begins = table.index(b"\n", table.index(b"\n") + 1) + 1
    row = table[begins + 20 * number : begins + 20 * number + 20]
    if not row[17:18] == b"n":
        raise ValueError(f"object {number} is not in the last table")
    at = int(row[:10])
    head = b"%d 0 obj" % number
    if not pdf.startswith(head, at):
        raise ValueError(f"object {number} is not where the table says")
    return pdf[at + len(head) : pdf.index(b"endobj", at)].strip()


def _with(body: bytes, entry: bytes) -> bytes:
    return body[: body.rindex(b">>")] + entry + b" >>"


def _section(pdf: bytes, frame: _Frame, objects: Sequence[tuple[int, bytes]]) -> bytes:
    out, rows = bytearray(), []
    if not pdf.endswith(b"\n"):
        out += b"\n"
    for number, body in objects:
        rows.append(b"%d 1\n%010d 00000 n \n" % (number, len(pdf) + len(out)))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(pdf) + len(out)
    size = max(frame.size, *(number + 1 for number, _ in objects))
    out += b"xref\n" + b"".join(rows)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s /ID [%s %s] /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, frame.root, frame.info, frame.mark, frame.mark, frame.previous, at,
    )  # fmt: skip
    return bytes(out)


def _sealed(whole: bytes, start: int, envelope: Envelope) -> bytes:
    """Fill in the range and the CMS over all but the CMS's own place."""
    begin = whole.index(b"/Contents <000", start) + len(b"/Contents ")
    end = begin + 2 * ROOM + 2
    span = b"%d %d %d" % (begin, end, len(whole) - end)
    place = whole.rindex(b"/ByteRange [0 ", 0, begin) + len(b"/ByteRange [0 ")
    data = bytearray(whole)
    data[place : place + 32] = span.ljust(32)
    digest = sha256(memoryview(data)[:begin])
    digest.update(memoryview(data)[end:])
    cms = envelope.cms(digest.digest()).hex().encode()
    if len(cms) > 2 * ROOM:
        raise ValueError("the signature is larger than its place")
    data[begin + 1 : begin + 1 + len(cms)] = cms
    return bytes(data)


@dataclass(frozen=True, slots=True)
class Seal:
    """What a file's last signature says: `whole` it covers the file to its end, `intact` it holds."""

    certificate: bytes
    intact: bool
    whole: bool


def seal_of(pdf: bytes) -> Seal | None:
    """The last signature of a file; None when it has none of this kind."""
    ranges = list(RANGE.finditer(pdf))
    if not ranges:
        return None
    begin, end, rest = (int(ranges[-1][at]) for at in (1, 2, 3))
    if not (ranges[-1].end() <= begin < end <= len(pdf) and end + rest <= len(pdf)):
        return Seal(b"", False, False)
    try:
        cms = bytes.fromhex(pdf[begin + 1 : end - 1].decode())
        certificate, attributes, signature, told = _opened(cms)
        held = x509.load_der_x509_certificate(certificate).public_key()
        if not isinstance(held, EllipticCurvePublicKey):
            return Seal(certificate, False, False)
        held.verify(signature, tlv(SET, attributes), ECDSA(SHA256()))
    except (ValueError, IndexError, InvalidSignature):
        return Seal(b"", False, False)
    digest = sha256(pdf[:begin] + pdf[end : end + rest]).digest()
    return Seal(certificate, told == digest, end + rest == len(pdf))


def _opened(cms: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Certificate, signed attributes, signature and message digest. ValueError when it is built otherwise."""
    _, content, _ = _read(cms, 0)
    signed_data = _children(_children(content)[1][1])[0][1]
    parts = _children(signed_data)
    certificate = parts[3][1]
    info = _children(_children(parts[4][1])[0][1])
    attributes = info[3][1]
    told = b""
    for _, body, _ in _children(attributes):
        entry = _children(body)
        if tlv(6, entry[0][1]) == OID_DIGEST:
            told = _children(entry[1][1])[0][1]
    return certificate, attributes, info[5][1], told


def _read(data: bytes, at: int) -> tuple[int, bytes, int]:
    tag, length, start = data[at], data[at + 1], at + 2
    if length & 0x80:
        size = length & 0x7F
        length, start = int.from_bytes(data[start : start + size], "big"), start + size
    if start + length > len(data):
        raise ValueError("cut off")
    return tag, data[start : start + length], start + length


def _children(body: bytes) -> list[tuple[int, bytes, int]]:
    found, at = [], 0
    while at < len(body):
        tag, value, at = _read(body, at)
        found.append((tag, value, at))
    return found


def public_bytes(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)
