"""Everything the academy holds of one person, as lines of a table he can take along. Pure."""

from collections.abc import Iterator

from academy.base.words import Words
from academy.files.facts import PersonFile
from academy.sheets.facts import Cell, SheetList

Line = tuple[Cell | None, ...]


def own_data(facts: PersonFile, doc_no: str, words: Words) -> SheetList:
    """What a person asks for (个人信息保护法 art. 45): part, what, content, day; his numbers in full."""
    word = words.word
    titles = tuple(word(f"files.own.{each}") for each in ("part", "what", "content", "day"))
    parts = (
        ("person", _person(facts, doc_no, words)), ("roles", _roles(facts, words)),
        ("classes", _classes(facts, words)), ("contracts", _contracts(facts, words)),
        ("certificates", _certificates(facts, words)), ("consents", _consents(facts, words)),
    )  # fmt: skip
    rows: list[Line] = [(word(f"files.own.{part}"), *line) for part, lines in parts for line in lines]
    return SheetList(titles, rows, name=word("files.own.title"))


def _person(facts: PersonFile, doc_no: str, words: Words) -> Iterator[Line]:
    sheet, word = facts.sheet, words.word
    pairs: tuple[tuple[str, Cell | None], ...] = (
        ("number", sheet.number), ("name", sheet.name), ("pinyin", sheet.pinyin),
        ("gender", word(f"gender.{sheet.gender.value}") if sheet.gender else ""), ("birth", sheet.birth),
        ("doc_type", word(f"person.doc_type.{sheet.doc_type.value}") if sheet.doc_type else ""),
        ("doc_no", doc_no), ("phone", sheet.phone), ("unit", sheet.unit), ("post", sheet.post),
        ("trade", sheet.trade), ("level", word(f"level.{sheet.level.value}") if sheet.level else ""),
        ("trade_since", sheet.trade_since), ("education", sheet.education), ("political", sheet.political),
        ("category", sheet.category), ("remark", sheet.remark), ("branch", sheet.branch),
        ("photo", "✓" if facts.photo else ""), ("former_numbers", "、".join(facts.former_numbers)),
        ("registered", sheet.created_at.date()),
    )  # fmt: skip
    for key, value in pairs:
        if value:
            yield word(f"files.own.field.{key}"), value, None


def _roles(facts: PersonFile, words: Words) -> Iterator[Line]:
    for role in facts.sheet.roles:
        until = f"– {role.until.isoformat()}" if role.until else ""
        yield words.word(f"role.{role.role.value}"), f"{role.branch} {until}".strip(), role.since


def _classes(facts: PersonFile, words: Words) -> Iterator[Line]:
    for each in facts.classes:
        marks = " / ".join(f"{value / 10:g}" for value in (each.theory, each.practical, each.total) if value)
        state = words.word(f"state.enrolment.{each.enrolment}")
        yield each.number, f"{each.name}　{each.hours}/{each.planned}　{marks}　{state}", each.starts


def _contracts(facts: PersonFile, words: Words) -> Iterator[Line]:
    for each in facts.contracts:
        side, state = words.word(f"files.side.{each.role}"), words.word(f"state.contract.{each.state}")
        yield each.number or "—", f"{side}　{each.others}　– {each.ends.isoformat()}　{state}", each.starts


def _certificates(facts: PersonFile, words: Words) -> Iterator[Line]:
    for each in facts.certificates:
        kind = words.word(f"certificates.kind.{each.kind}")
        state = words.word(f"state.certificates.{each.state}")
        yield each.number, f"{kind}　{each.title}　{state}", each.issued_on
    for other in facts.recorded:
        kind = words.word(f"recorded.kind.{other.kind}")
        yield other.number, f"{kind}　{other.occupation}　{other.issuer}", other.issued_on


def _consents(facts: PersonFile, words: Words) -> Iterator[Line]:
    for each in facts.consents:
        gone = (
            f"　{words.word('files.moment.consent_withdrawn')} {each.withdrawn_on}"
            if each.withdrawn_on
            else ""
        )
        yield words.word(f"files.purpose.{each.purpose.value}"), f"{each.text_version}{gone}", each.given_on
