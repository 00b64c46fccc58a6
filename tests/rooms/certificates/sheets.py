"""Certificates of fictional people as they would be printed."""

from dataclasses import replace
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from academy.certificates.facts import CertificateKind, CertificateSheet, English
from academy.printing.seal_code import SealFacts, encode

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PLAIN = CertificateSheet(
    kind=CertificateKind.COMPLETION,
    number="QH-YF-2026-0103-0001",
    name="卢星野",
    issuer="齐河工匠学院",
    issued_on=date(2026, 10, 19),
    gender="男",
    doc_masked="371499********9019",
    class_name="2026年转炉冶炼工艺与安全操作培训班（第3期）",
    host="永锋工匠学院",
    starts=date(2026, 10, 12),
    ends=date(2026, 10, 16),
    hours=40,
    practical_hours=24,
)
ENGLISH = English(
    "LU Xingye",
    "Converter Smelting Practice and Safe Operation, Class 3 of 2026",
    "Yongfeng Craftsman Academy",
    "Qihe Craftsman Academy",
    "excellent",
    ("GUAN Zhengde", "HE Mingchi"),
    "Presented to MENG Lusheng, named “Craftsman of Qihe”.",
)
NAMES = (
    "单明",
    "解锋",
    "欧阳立",
    "尉迟磊",
    "张𬸚",
    "阿依古丽·买买提",
    "王涛",
    "王涛",
    "Maria Anna Schmidt",
    "丁一",
)


def coded(facts: CertificateSheet, serial: int) -> CertificateSheet:
    """With the code that an issued certificate carries."""
    printed = (facts.number, facts.class_name, facts.doc_masked)
    code = SealFacts(3, serial, facts.issued_on, 1, 0, facts.name, printed)
    return replace(facts, qr=encode(code, KEY))


SHEET = coded(PLAIN, 1)
BATCH = tuple(
    coded(
        replace(
            PLAIN,
            number=f"QH-YF-2026-0103-{serial:04d}",
            name=name,
            doc_masked=f"371499********9{serial:03d}",
        ),
        serial,
    )
    for serial, name in enumerate(NAMES, 1)
)
TRAINING = replace(SHEET, kind=CertificateKind.TRAINING, score=920, grade="优秀")
APPRENTICE = replace(
    SHEET,
    kind=CertificateKind.APPRENTICESHIP,
    mentors=("管正德", "贺明尺"),
    passed_on=date(2026, 9, 30),
    grade="优秀",
)
HONOUR = replace(
    SHEET,
    kind=CertificateKind.HONOUR,
    name="孟炉生",
    citation="在二〇二六年度职工技术创新工作中成绩突出，经评选公示，授予“齐河工匠”荣誉称号。",
)
