"""Certificate numbers after a rule an academy chooses: `{head}-{class}-{serial:4}{check}`.

A rule with everything but the serial filled in is a series: `QH-YF-2026-0303-####`, where `#` stands for
the serial's digits and `*` for the check character. Each series counts on its own, from 1 and without a gap.
"""

import re
from dataclasses import dataclass

from academy.base.problems import Problem, problem
from academy.certificates.facts import CertificateKind
from academy.certificates.rules_recorded import reserved_form

FIELDS = ("head", "branch", "class", "kind", "year")
KIND_CODES = {
    CertificateKind.COMPLETION: "JY",
    CertificateKind.TRAINING: "PX",
    CertificateKind.APPRENTICESHIP: "CS",
    CertificateKind.HONOUR: "RY",
}  # 结业 培训 出师 荣誉
BY_CLASS = frozenset({CertificateKind.COMPLETION, CertificateKind.TRAINING})
PIECE = re.compile(r"\{([^{}]*)\}")
SERIAL = re.compile(r"serial:([3-8])")
PLAIN = re.compile(r"[0-9A-Z-]*")
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONGEST = 40
SAMPLE = {"head": "QH", "branch": "YF", "class": "YF-2026-0303", "kind": "JY", "year": "2026"}


@dataclass(frozen=True, slots=True)
class Numbering:
    """One series; `series` names it in the ledger and tells how its numbers are written."""

    series: str

    def number(self, serial: int) -> str:
        width = self.series.count("#")
        return self._with(f"{serial:0{width}d}")

    def shown(self, sign: str) -> str:
        """A number of the final length that was not taken: `sign` stands for every digit."""
        text = re.sub("#+", sign * self.series.count("#"), self.series)
        return text.replace("*", sign)

    def serial_of(self, number: str) -> int | None:
        """The serial behind a number of this series; None when it is not one."""
        pattern = re.escape(self.series).replace(r"\*", "[0-9A-Z]")
        pattern = re.sub(r"(?:\\?#)+", r"(\\d+)", pattern)
        found = re.fullmatch(pattern, number)
        if found is None or self.number(int(found[1])) != number:
            return None
        return int(found[1])

    def _with(self, digits: str) -> str:
        text = re.sub("#+", digits, self.series)
        return text.replace("*", check_character(text.replace("*", ""))) if "*" in text else text


def numbering(rule: str, *, head: str, branch: str, class_number: str, kind: CertificateKind,
              year: int) -> Numbering:  # fmt: skip
    """The series a rule leads to; the rule was checked when it was chosen."""
    values = {
        "head": head, "branch": branch, "class": class_number, "kind": KIND_CODES[kind], "year": str(year),
    }  # fmt: skip

    def filled(found: re.Match[str]) -> str:
        if serial := SERIAL.fullmatch(found[1]):
            return "#" * int(serial[1])
        return "*" if found[1] == "check" else values[found[1]]

    return Numbering(PIECE.sub(filled, rule).upper())


def rule_problems(rule: str, kind: CertificateKind) -> list[Problem]:
    """Everything wrong with a rule that was typed, all at once."""
    found: list[Problem] = []
    pieces = PIECE.findall(rule)
    for piece in pieces:
        if piece not in (*FIELDS, "check") and not SERIAL.fullmatch(piece):
            found.append(problem("certificates.rule_unknown", "value", piece=piece))
    if sum(SERIAL.fullmatch(piece) is not None for piece in pieces) != 1:
        found.append(problem("certificates.rule_serial", "value"))
    if pieces.count("check") > 1:
        found.append(problem("certificates.rule_check", "value"))
    if "class" in pieces and kind not in BY_CLASS:
        found.append(problem("certificates.rule_class", "value"))
    if not PLAIN.fullmatch(PIECE.sub("", rule)):
        found.append(problem("certificates.rule_signs", "value"))
    if not found and len(example(rule, kind)) > LONGEST:
        found.append(problem("certificates.rule_long", "value", most=LONGEST))
    if not found and (taken := reserved_form(example(rule, kind).replace("-", ""))):
        found.append(problem("certificates.rule_reserved", "value", title=f"recorded.kind.{taken.value}"))
    return found


def example(rule: str, kind: CertificateKind) -> str:
    """The first number of a rule, for a class of the steel branch."""
    made = numbering(
        rule, head=SAMPLE["head"], branch=SAMPLE["branch"], class_number=SAMPLE["class"], kind=kind, year=2026
    )
    return made.number(1)


def check_character(text: str) -> str:
    """Luhn mod 36 over digits and letters: one wrong sign, and most swaps of neighbours, are found."""
    signs = [SIGNS.index(sign) for sign in text.upper() if sign in SIGNS]
    total = 0
    for place, value in enumerate(reversed(signs)):
        doubled = value * 2 if place % 2 == 0 else value
        total += doubled // 36 + doubled % 36
    return SIGNS[-total % 36]


def mistyped(number: str) -> bool:
    """Whether a number's last sign is not the check character of those before it."""
    return len(number) < 2 or check_character(number[:-1]) != number[-1]
