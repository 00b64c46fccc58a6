"""What the fields of a template hold for one certificate, as Chinese papers write it."""

from datetime import date
from functools import lru_cache

from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.printing.chinese import cn_date, cn_number, en_date, plain_date

TITLES = {
    CertificateKind.COMPLETION: ("结业证书", "CERTIFICATE OF COMPLETION"),
    CertificateKind.TRAINING: ("培训合格证书", "CERTIFICATE OF TRAINING"),
    CertificateKind.APPRENTICESHIP: ("出师证书", "CERTIFICATE OF APPRENTICESHIP"),
    CertificateKind.HONOUR: ("荣誉证书", "CERTIFICATE OF HONOUR"),
}


def values_of(facts: CertificateSheet) -> dict[str, str]:
    """Field → text; empty where the certificate has nothing to say. The body's wording is not among them."""
    english = facts.english
    title, english_title = TITLES[facts.kind]
    return {
        "证书名称": title, "姓名": facts.name, "性别": facts.gender, "证件号码": facts.doc_masked,
        "证书编号": facts.number, "班名": facts.class_name, "主办单位": facts.host or facts.issuer,
        "颁证单位": facts.issuer, "签发日期": cn_date(facts.issued_on), "开始日期": _day(facts.starts),
        "结束日期": _day(facts.ends), "培训期间": _period(facts.starts, facts.ends),
        "学时": _words(facts.hours), "实操学时": _words(facts.practical_hours),
        "学时数": _figure(facts.hours), "实操学时数": _figure(facts.practical_hours),
        "成绩": facts.grade or "合格", "分数": "" if facts.score is None else f"{facts.score / 10:g}",
        "导师": "、".join(facts.mentors), "出师日期": _day(facts.passed_on), "表彰内容": facts.citation,
        "补发日期": _day(facts.reissued_on),
        "英文证书名称": english_title if english else "",
        "英文姓名": english.name if english else "", "英文班名": english.class_name if english else "",
        "英文颁证单位": english.issuer if english else "",
        "英文签发日期": en_date(facts.issued_on) if english else "",
    }  # fmt: skip


def _day(day: date | None) -> str:
    return cn_date(day) if day else ""


def _words(number: int) -> str:
    return cn_number(number) if number else ""


def _figure(number: int) -> str:
    return str(number) if number else ""


@lru_cache(maxsize=256)  # a class has one
def _period(starts: date | None, ends: date | None) -> str:
    """2026年10月12日至16日: what both days share is said once."""
    if not starts or not ends:
        return ""
    if starts == ends:
        return plain_date(starts)
    last = plain_date(ends)
    if starts.year == ends.year:
        last = f"{ends.day}日" if starts.month == ends.month else f"{ends.month}月{ends.day}日"
    return f"{plain_date(starts)}至{last}"
