"""Characters as the codes of one document's font subsets."""

from typing import Any

from academy.printing.fonts import font


class Letters:
    """Gives each character of a face its place in the document's subsets, in the order of first use."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._codes: dict[tuple[str, str], tuple[str, str]] = {}
        self._single: dict[tuple[str, str, float], str] = {}  # names are set character by character

    def shown(self, text: str, face: str, size: float) -> str:
        """The operators that show a text: chosen subset, size, codes; within BT and ET."""
        if len(text) > 1:
            return self._run(text, face, size)
        key = (text, face, size)
        if key not in self._single:
            self._single[key] = self._run(text, face, size)
        return self._single[key]

    def _run(self, text: str, face: str, size: float) -> str:
        out: list[str] = []
        current = ""
        for char in text:
            key = (face, char)
            name, code = self._codes.get(key) or self._take(key)
            if name != current:
                out.append(f"{'> Tj ' if current else ''}{name} {size:.4g} Tf <")
                current = name
            out.append(code)
        out.append("> Tj")
        return "".join(out)

    def _take(self, key: tuple[str, str]) -> tuple[str, str]:
        face, char = key
        ((subset, code),) = font(face).splitString(char, self._document)
        name = font(face).getSubsetInternalName(subset, self._document)
        self._codes[key] = (name, code.hex())
        return self._codes[key]
