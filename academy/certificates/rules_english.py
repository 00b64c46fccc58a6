"""The English words of bilingual certificates: names in Latin letters, and what must be filled in."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace

from academy.base.latin import passport_name
from academy.base.problems import Problem, problem
from academy.base.spoken import display_pinyin
from academy.certificates.facts import CertificateKind, CertificateSheet, English
from academy.certificates.facts_issue import BatchEnglish
from academy.certificates.facts_template import Template
from academy.certificates.rules import CLASS_KINDS
from academy.certificates.rules_ground import Material
from academy.certificates.rules_template_text import fields_of

WORDS = frozenset({"英文正文", "英文姓名", "英文班名", "英文颁证单位"})  # what no template knows by itself
GRADES = {"优秀": "Excellent", "合格": "Passed"}
LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ '’.\-]*")
LONGEST = 200


def latin_name(name: str, reading: str = "") -> str:
    """A name as passports write it: surname first, the given name in one word (GB/T 28039-2011).

    `reading`: syllables between blanks as a clerk has corrected them; without it the program's own.
    """
    bare = name.strip()
    return passport_name(bare, (reading or display_pinyin(bare)).split())


def speaks_english(template: Template) -> bool:
    """Whether a template has a place for English words that must be filled in."""
    return any(fields_of(each.text) & WORDS for each in template.elements if each.text)


def needed(template: Template, kind: CertificateKind) -> frozenset[str]:
    """Which of the batch's words the template prints for this kind."""
    named = frozenset[str]().union(*(fields_of(each.text) for each in template.elements if each.text))
    found = {"issuer"} if "英文颁证单位" in named else set()
    if "英文班名" in named or ("英文正文" in named and kind in CLASS_KINDS):
        found |= {"class_name", "issuer"}
    if "英文正文" in named and kind is CertificateKind.HONOUR:
        found.add("citation")
    return frozenset(found)


def problems(english: BatchEnglish) -> list[Problem]:
    """Names in other than Latin letters, words that are too long."""
    found = [
        problem("certificates.latin_wrong", "people", name=latin)
        for _, latin in (*english.people, *english.mentors)
        if latin.strip() and not LATIN.fullmatch(latin.strip())
    ]
    for field in ("class_name", "host", "issuer", "citation"):
        if len(getattr(english, field)) > LONGEST:
            found.append(problem("certificates.english_long", field, most=LONGEST))
    return found


def missing(found: Material) -> list[Problem]:
    """Words the template prints and nobody has filled in."""
    english = found.draft.english
    if english is None or not speaks_english(found.used.template):
        return []
    return [
        problem("certificates.english_missing", field, word=f"certificates.english.{field}")
        for field in sorted(needed(found.used.template, found.draft.kind))
        if not getattr(english, field).strip()
    ]


def translated(found: Material, readings: Mapping[int, str]) -> Material:
    """The papers with their English words, where draft and template want any."""
    english = found.draft.english
    if english is None or not speaks_english(found.used.template):
        return found
    names, mentors = dict(english.people), dict(english.mentors)
    papers = []
    for paper, holder in zip(found.papers, found.holders, strict=True):
        member = holder.member
        name = names.get(member.id, "").strip() or latin_name(paper.name, readings.get(member.id, ""))
        papers.append(replace(paper, english=_words(paper, english, name, mentors)))
    return replace(found, papers=tuple(papers))


def _words(paper: CertificateSheet, english: BatchEnglish, name: str, mentors: Mapping[str, str]) -> English:
    return English(
        name=name, class_name=english.class_name.strip(), host=english.host.strip(),
        issuer=english.issuer.strip(), grade=GRADES.get(paper.grade, ""),
        mentors=tuple(mentors.get(each, "").strip() or latin_name(each) for each in paper.mentors),
        citation=english.citation.strip(),
    )  # fmt: skip


def proposed(found: Material, readings: Mapping[int, str], before: BatchEnglish | None) -> BatchEnglish:
    """Everything there is to fill in: what was typed, else what was printed last time, else pinyin."""
    typed, last = found.draft.english or BatchEnglish(), before or BatchEnglish()
    names, mentors = dict(typed.people), dict(last.mentors) | dict(typed.mentors)
    masters = dict.fromkeys(name for paper in found.papers for name in paper.mentors)
    people = [(holder.member.id, holder.member.name) for holder in found.holders]
    return BatchEnglish(
        class_name=typed.class_name or last.class_name, host=typed.host or last.host,
        issuer=typed.issuer or last.issuer, citation=typed.citation or last.citation,
        people=tuple(
            (key, names.get(key) or latin_name(name, readings.get(key, ""))) for key, name in people
        ),
        mentors=tuple((name, mentors.get(name) or latin_name(name)) for name in masters),
    )  # fmt: skip


def written(english: BatchEnglish | None) -> str:
    """As the batch keeps it; empty for a paper in Chinese only."""
    return "" if english is None else json.dumps(asdict(english), ensure_ascii=False, sort_keys=True)


def read(text: str) -> BatchEnglish | None:
    if not text:
        return None
    values = json.loads(text)
    return BatchEnglish(
        values["class_name"], values["host"], values["issuer"], values["citation"],
        tuple((key, latin) for key, latin in values["people"]),
        tuple((name, latin) for name, latin in values["mentors"]),
    )  # fmt: skip
