"""What the papers of one shell share, as the objects of a file: subsets of faces, grounds, pictures.

The library cuts the subsets out of the faces. The objects are written here: a certificate that is printed
alone spent half its time on the library's document, of which only these parts were kept.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from academy.printing.deflate import packed
from academy.printing.fonts import Squeezed
from academy.printing.jpeg import image_object
from academy.printing.letters import Letters
from academy.printing.sheet import MM, Sheet, form_name

HEADER = b"%PDF-1.4\n%\xe5\x8c\xa0\xe9\x99\xa2\n"  # bytes beyond ASCII say that the file is binary
FONTS = 1  # the number of the dictionary that names them
SYMBOLIC, NONSYMBOLIC = 1 << 2, 1 << 5  # a subset has codes of its own (ISO 32000-1, table 123)
BLOCK = 100  # entries a table of codes may have at once (Adobe Technical Note 5411)


@dataclass(eq=False)
class Used:
    """Stands for the library's document, by its names, while characters find their places in the subsets."""

    fontMapping: dict[str, str] = field(default_factory=dict)
    delayedFonts: list[Any] = field(default_factory=list)


class Stock:
    """Takes grounds and pictures as sheets leave them (`sheet.Grounds`)."""

    def __init__(self, size: tuple[float, float], preview: bool) -> None:
        self.size, self._preview = size, preview
        self._used = Used()
        self.letters = Letters(self._used)
        self._grounds: dict[str, bytes] = {}
        self._photos: dict[bytes, str] = {}
        self._parts = [HEADER]
        self._at = len(HEADER)
        self._offsets: dict[int, int] = {}

    def sheet(self) -> Sheet:
        return Sheet(self.size, self.letters, self._preview, self)

    def ground(self, name: str, draw: Callable[[Sheet], None]) -> None:
        if name not in self._grounds:
            ground = Sheet(self.size, self.letters, self._preview)
            draw(ground)
            self._grounds[name] = packed([f"{each}\n".encode("latin-1") for each in ground.ops])

    def photo(self, data: bytes) -> str:
        return self._photos.setdefault(data, form_name(f"P{len(self._photos)}"))

    def objects(self) -> tuple[bytes, dict[int, int], tuple[bytes, bytes]]:
        """Their bytes from the beginning of a file on, where each begins, the resources that name them."""
        number = FONTS + 1
        named = []
        for data, name in self._photos.items():
            self._add(number, image_object(data))
            named.append(b"/%s %d 0 R" % (name.encode(), number))
            number += 1
        for name, content in self._grounds.items():
            self._add(number, self._form(content))
            named.append(b"/%s %d 0 R" % (form_name(name).encode(), number))
            number += 1
        self._add(FONTS, b"<< %s >>" % b" ".join(self._faces(number)))
        return b"".join(self._parts), self._offsets, (b"/Font %d 0 R" % FONTS, b" ".join(named))

    def _form(self, content: bytes) -> bytes:
        width, height = (f"{side * MM:.4f}".encode() for side in self.size)
        return (
            b"<< /Type /XObject /Subtype /Form /FormType 1 /BBox [0 0 %s %s] /Resources << /Font %d 0 R >> "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
            % (width, height, FONTS, len(content), content)
        )

    def _faces(self, number: int) -> list[bytes]:
        """Four objects a subset, from `number` on; gives the names of the fonts."""
        named = []
        for font in self._used.delayedFonts:
            state = font.state.pop(self._used)
            for at, subset in enumerate(state.subsets):
                base = f"{_tag(at)}+{font.face.name.decode()}{font.face.subfontNameX.decode()}"
                outlines = font.face.makeSubset(subset)
                self._add(number, _stream(Squeezed.encode(_table(base, subset))))
                self._add(number + 1, _stream(Squeezed.encode(outlines), f" /Length1 {len(outlines)}"))
                self._add(number + 2, _descriptor(font.face, base, number + 1))
                self._add(number + 3, _font(font.face, base, subset, number))
                named.append(f"/{state.internalName}+{at} {number + 3} 0 R".encode())
                number += 4
        return named

    def _add(self, number: int, body: bytes) -> None:
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        self._offsets[number] = self._at
        self._at += len(part)
        self._parts.append(part)


def _tag(number: int) -> str:
    """Six letters that tell subsets of one face apart."""
    return f"{number:06d}".translate(str.maketrans("0123456789", "ABCDEFGIJK"))


def _stream(data: bytes, more: str = "") -> bytes:
    return b"<< /Filter /FlateDecode /Length %d%s >>\nstream\n%s\nendstream" % (
        len(data), more.encode(), data,
    )  # fmt: skip


def _font(face: Any, base: str, subset: list[int], table: int) -> bytes:
    widths = " ".join([f"{face.getCharWidth(code):g}" for code in subset])
    return (
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{base} /FirstChar 0 /LastChar {len(subset) - 1} "
        f"/Widths [{widths}] /ToUnicode {table} 0 R /FontDescriptor {table + 2} 0 R >>"
    ).encode()


def _descriptor(face: Any, base: str, file: int) -> bytes:
    box = " ".join(f"{each:g}" for each in face.bbox)
    return (
        f"<< /Type /FontDescriptor /FontName /{base} /Flags {face.flags & ~NONSYMBOLIC | SYMBOLIC} "
        f"/FontBBox [{box}] /ItalicAngle {face.italicAngle:g} /Ascent {face.ascent:g} "
        f"/Descent {face.descent:g} /CapHeight {face.capHeight:g} /StemV {face.stemV:g} "
        f"/MissingWidth {face.defaultWidth:g} /FontFile2 {file} 0 R >>"
    ).encode()


def _table(base: str, subset: list[int]) -> str:
    """What each code of a subset means: papers are searched and copied (ISO 32000-1, 9.10.3)."""
    pairs = [f"<{at:02X}> <{_utf16(code)}>" for at, code in enumerate(subset)]
    blocks = [pairs[at : at + BLOCK] for at in range(0, len(pairs), BLOCK)]
    mapped = "\n".join(f"{len(some)} beginbfchar\n{chr(10).join(some)}\nendbfchar" for some in blocks)
    return (
        f"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
        f"<< /Registry ({base}) /Ordering ({base}) /Supplement 0 >> def\n/CMapName /{base} def\n"
        f"/CMapType 2 def\n1 begincodespacerange\n<00> <{len(subset) - 1:02X}>\nendcodespacerange\n{mapped}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _utf16(code: int) -> str:
    return f"{code:04X}" if code <= 0xFFFF else chr(code).encode("utf-16-be").hex().upper()
