"""What a certificate says, after the wording every academy of the network uses."""

from dataclasses import dataclass

from academy.certificates.facts import CertificateKind, CertificateSheet, English
from academy.printing.chinese import cn_date, cn_number, en_date

NAME_SCALE = 1.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; `own` when it differs from person to person."""

    text: str
    own: bool = False
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    pieces: tuple[Piece, ...]
    indent: float = 2


def body(facts: CertificateSheet) -> tuple[Paragraph, ...]:
    """The Chinese paragraphs."""
    if facts.kind is CertificateKind.HONOUR:
        return (
            Paragraph((Piece(facts.name, True, NAME_SCALE), Piece("同志：")), 0),
            Paragraph((Piece(facts.citation),)),
            Paragraph((Piece("特发此证，以资鼓励。"),)),
        )
    who = ("，" + facts.gender if facts.gender else "") + ("，证件号码" if facts.doc_masked else "")
    name = Piece(facts.name, True, NAME_SCALE)
    pieces = (name, Piece(who, True), Piece(facts.doc_masked, True), *_achievement(facts))
    return Paragraph(tuple(piece for piece in pieces if piece.text)), Paragraph((Piece("特发此证。"),))


def _achievement(facts: CertificateSheet) -> tuple[Piece, ...]:
    if facts.kind is CertificateKind.APPRENTICESHIP:
        when = (
            f"，于{cn_date(facts.passed_on)}通过出师考核，成绩" if facts.passed_on else "，通过出师考核，成绩"
        )
        mentors = Piece("，经导师" + "、".join(facts.mentors) + "培养", True)
        return mentors, Piece(when, True), Piece(facts.grade or "合格", True), Piece("，准予出师。")
    period = f"，于{cn_date(facts.starts)}至{cn_date(facts.ends)}" if facts.starts and facts.ends else "，"
    practical = f"（其中实操{cn_number(facts.practical_hours)}学时）" if facts.practical_hours else ""
    course = (
        f"参加{facts.host or facts.issuer}举办的“{facts.class_name}”，"
        f"共计{cn_number(facts.hours)}学时{practical}，"
    )
    if facts.kind is CertificateKind.COMPLETION:
        return (Piece(f"{period}{course}完成全部课程，考核合格，准予结业。"),)
    result = facts.grade or "合格"
    if facts.score is not None:
        result += f"（{facts.score / 10:g}分）"
    return Piece(f"{period}{course}经考核，成绩"), Piece(result, True), Piece("。")


def english_body(facts: CertificateSheet, english: English) -> str:
    """The English sentence under the Chinese paragraphs."""
    if facts.kind is CertificateKind.HONOUR:
        return english.citation
    if facts.kind is CertificateKind.APPRENTICESHIP:
        mentors = " and ".join(english.mentors)
        grade = f", grade {english.grade}" if english.grade else ""
        on = f" on {en_date(facts.passed_on)}" if facts.passed_on else ""
        return (
            f"This is to certify that {english.name}, trained by {mentors}, passed the "
            f"completion assessment{on}{grade}, and has completed the apprenticeship."
        )
    period = f" from {en_date(facts.starts)} to {en_date(facts.ends)}" if facts.starts and facts.ends else ""
    practical = f" ({facts.practical_hours} practical)" if facts.practical_hours else ""
    at = f" at {english.host or english.issuer}"
    return (
        f"This is to certify that {english.name} attended “{english.class_name}”{at}{period}, {facts.hours} "
        f"credit hours{practical}, passed the assessment and is awarded this certificate."
    )
