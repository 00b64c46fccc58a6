"""Certificates on paper: the words, the refusals, one file or many, and the same bytes every time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from academy.base.problems import Refused
from academy.base.words import Words
from academy.certificates.facts import CertificateSheet
from academy.certificates.paper import build_shell, merged, preview, problems_of, tail
from academy.printing.seal_code import verify
from academy.printing.sheet import MM
from tests.printing.pdf import (
    codes_of,
    complaints_of,
    page_count,
    picture_of,
    text_of,
    unembedded_fonts,
)
from tests.printing.photos import photo
from tests.rooms.certificates.sheets import (
    APPRENTICE,
    BATCH,
    ENGLISH,
    HONOUR,
    KEY,
    SHEET,
    TRAINING,
)

FORTY = "古丽" * 8 + "·" + "买买提" * 7 + "卜汗"


def single(facts: CertificateSheet) -> bytes:
    shell = build_shell([facts])
    return shell.data + tail(shell, facts)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            SHEET,
            "卢星野，男，证件号码371499********9019，于二〇二六年十月十二日至二〇二六年十月十六日参加永锋工匠学院"
            "举办的“2026年转炉冶炼工艺与安全操作培训班（第3期）”，共计四十学时（其中实操二十四学时），完成全部课程，"
            "考核合格，准予结业。特发此证。",
        ),
        (TRAINING, "（其中实操二十四学时），经考核，成绩优秀（92分）。特发此证。"),
        (
            APPRENTICE,
            "经导师管正德、贺明尺培养，于二〇二六年九月三十日通过出师考核，成绩优秀，准予出师。特发此证。",
        ),
        (
            HONOUR,
            "孟炉生同志：在二〇二六年度职工技术创新工作中成绩突出，经评选公示，授予“齐河工匠”荣誉称号。"
            "特发此证，以资鼓励。",
        ),
    ],
)
def test_a_certificate_says_what_its_kind_says(facts: CertificateSheet, words: str) -> None:
    text = text_of(single(facts))
    assert words in text
    for shown in ("齐河工匠学院", "二〇二六年十月十九日", "QH-YF-2026-0103-0001"):
        assert shown in text


@pytest.mark.parametrize("facts", [SHEET, TRAINING, APPRENTICE, HONOUR])
def test_a_bilingual_certificate_says_it_twice(facts: CertificateSheet) -> None:
    data = single(replace(facts, english=ENGLISH))
    text = text_of(data)
    assert facts.name in text
    assert "QiheCraftsmanAcademy" in text
    assert "19October2026" in text
    assert unembedded_fonts(data) == []


@pytest.mark.parametrize(
    "name", ["张𬸚", "阿依古丽·买买提", "Muhammad Abdul Rahman bin Abdullah", FORTY, "乐䣭", "丁"]
)
@pytest.mark.parametrize("picture", [None, photo()])
def test_rare_long_and_foreign_names_are_printed_whole(name: str, picture: bytes | None) -> None:
    facts = replace(SHEET, name=name, photo=picture)
    assert problems_of([facts]) == []
    assert name.replace(" ", "") in text_of(single(facts))


@pytest.mark.parametrize(
    ("facts", "code", "said"),
    [
        (replace(SHEET, name="张\U000323af"), "paper.no_glyph", "U+323AF"),
        (replace(SHEET, class_name="焊工😀班"), "paper.no_glyph", "焊工😀班"),
        (replace(SHEET, class_name="转炉冶炼工艺与安全操作" * 20), "paper.does_not_fit", "转炉"),
        (replace(SHEET, name="W" * 200), "paper.does_not_fit", "WWW"),
        (replace(SHEET, issuer="齐河县" * 20), "paper.does_not_fit", "齐河县"),
        (replace(SHEET, number="1" * 80), "paper.does_not_fit", "111"),
        (replace(SHEET, photo=b"not a photo"), "paper.photo_unreadable", "JPEG"),
        (replace(SHEET, qr="GX1:" + "A" * 160), "paper.qr_too_long", "GX1:"),
    ],
)
def test_what_cannot_be_printed_is_refused_by_name(facts: CertificateSheet, code: str, said: str) -> None:
    (found,) = problems_of([SHEET, facts])
    assert (found.code, found.where) == (code, facts.name)
    for language in ("zh", "en"):
        sentence = Words(language).sentence(found)
        assert facts.name in sentence
        assert said in sentence
    with pytest.raises(Refused):
        build_shell([SHEET, facts])


def test_everybody_who_cannot_be_printed_is_named_at_once() -> None:
    spoilt = [replace(BATCH[0], name="张😀"), BATCH[1], replace(BATCH[2], class_name="😀", photo=b"x")]
    found = problems_of(spoilt)
    assert [(problem.where, problem.code, problem.field) for problem in found] == [
        ("张😀", "paper.no_glyph", "name"),
        ("欧阳立", "paper.no_glyph", "class_name"),
        ("欧阳立", "paper.photo_unreadable", "photo"),
    ]
    assert problems_of([]) == []


def test_each_file_of_a_batch_is_sound_and_its_own(tmp_path: Path) -> None:
    shell = build_shell(BATCH)
    for facts in BATCH:
        data = shell.data + tail(shell, facts)
        text = text_of(data)
        assert facts.name.replace(" ", "") in text
        assert facts.number in text
        assert facts.doc_masked in text
        assert page_count(data) == 1
        assert complaints_of(data, tmp_path) == ""
        assert unembedded_fonts(data) == []


def test_one_file_of_all_shows_the_same_pages(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    data, shell = merged(BATCH, lambda done, every: told.append((done, every))), build_shell(BATCH)
    assert told == [(done, len(BATCH)) for done in range(1, len(BATCH) + 1)]
    assert page_count(data) == len(BATCH)
    assert complaints_of(data, tmp_path) == ""
    for page in (0, 4, len(BATCH) - 1):
        alone = picture_of(shell.data + tail(shell, BATCH[page]), 50)
        assert picture_of(data, 50, page).tobytes() == alone.tobytes()


def test_a_shared_layout_prints_what_an_own_layout_prints() -> None:
    shell = build_shell(BATCH)
    for facts in BATCH[2:6]:
        alone = single(facts)
        assert picture_of(shell.data + tail(shell, facts), 60).tobytes() == picture_of(alone, 60).tobytes()


def test_the_same_facts_give_the_same_bytes() -> None:
    photographed = [replace(facts, photo=photo()) for facts in BATCH]
    first, second = build_shell(photographed), build_shell(photographed)
    assert first.data == second.data
    assert [tail(first, facts) for facts in photographed] == [
        tail(second, facts) for facts in reversed(photographed)
    ][::-1]
    assert merged(photographed) == merged(photographed)


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("facts", [BATCH[5], replace(HONOUR, photo=photo())])
def test_the_code_is_read_back_from_the_printed_page(facts: CertificateSheet, dpi: int) -> None:
    (read,) = codes_of(single(facts), dpi)
    assert read == facts.qr
    assert verify(read, KEY.public_key()).matches(
        BATCH[5].name if facts is BATCH[5] else SHEET.name,
        (facts.number, facts.class_name, facts.doc_masked),
    )


def test_a_preview_shows_the_seal_place_and_says_that_it_is_none() -> None:
    shown, printed = text_of(preview(SHEET)), text_of(single(SHEET))
    assert "用印处" in shown
    assert "未签发" in shown
    assert "用印处" not in printed
    assert "未签发" not in printed


def test_a_reissued_certificate_keeps_its_number_and_says_so() -> None:
    text = text_of(single(replace(SHEET, reissued_on=date(2026, 11, 2))))
    assert "补发二〇二六年十一月二日" in text
    assert SHEET.number in text


def test_a_photo_stands_in_its_place() -> None:
    page = picture_of(single(replace(SHEET, photo=photo())), 72)
    assert page.getpixel((int(62 * MM), int(141 * MM))) < 200
    assert picture_of(single(SHEET), 72).getpixel((int(62 * MM), int(141 * MM))) > 250


def test_a_stranger_is_no_part_of_a_batch_and_kinds_do_not_mix() -> None:
    shell = build_shell(BATCH[:3])
    with pytest.raises(ValueError, match="not of this batch"):
        tail(shell, BATCH[5])
    with pytest.raises(ValueError, match="one kind"):
        build_shell([SHEET, HONOUR])
