"""The agreement on paper: its articles and annexes word for word, numbered through, refused when too long."""

from dataclasses import replace
from pathlib import Path

import pytest

from academy.apprenticeship.facts import AgreementSheet
from academy.apprenticeship.paper import draw_agreement
from academy.apprenticeship.paper_wording import yuan
from academy.base.problems import Refused
from tests.printing.pdf import codes_of, complaints_of, page_count, text_of, unembedded_fonts
from tests.rooms.apprenticeship.agreements import AGREEMENT, PATH

ALONE = (
    "自2025年3月3日起至2027年3月2日止，共24个月。经考核需延长的，另行签订补充协议。",
    "（一）素能目标：遵章守纪、无“三违”，每季度谈心谈话不少于1次，完成年度学习任务。（二）技术目标：独立完成导线测量与平差",
    "（三）期满应达到：工程测量员三级／高级工。个人培养路径见附件一。",
    "（二）每月至少与徒弟谈心1次并作记录；",
    "（二）现场示范、跟班指导每月不少于16学时；",
    "（四）传授本岗位关键技术和安全要点，不得安排徒弟独立从事其尚不具备资格的作业。",
    "（四）按时参加阶段考核和出师考核。",
    "（四）按规定兑现津贴和奖励。",
    "理论知识（占30%）、实际操作（占60%）、综合评价（占10%）组成，总分60分及以上且实际操作不低于65分为合格，准予出师",
    "90分及以上为优秀。培养期内发生责任事故的，不得评为合格。",
    "甲方每月100元、乙方每月200.50元，自协议生效次月起按季发放；出师考核优秀的全额发放，合格的按80%发放",
    "无正当理由连续两个月未开展培养的，丁方可解除本协议。",
    "协议一式四份，各方各执一份，自各方签字并经丁方盖章之日起生效。",
    "为传承工匠精神，加快青年技能人才成长，经各方自愿协商，订立本协议。",
)  # fmt: skip


@pytest.fixture(scope="module")
def drawn() -> bytes:
    return draw_agreement(AGREEMENT)


@pytest.fixture(scope="module")
def text(drawn: bytes) -> str:
    return text_of(drawn)


@pytest.mark.parametrize("words", ALONE)
def test_the_articles_say_what_was_agreed(words: str, text: str) -> None:
    assert words in text


@pytest.mark.parametrize(
    "words",
    [
        "“素能＋技术”双导师带徒协议书",
        "371499197601209011",
        "15400000003",
        "贺一舟",
        "邱集煤炭工匠学院",
        "二〇二五年三月三日",
    ],
)
def test_the_parties_are_named_on_the_first_pages(words: str, drawn: bytes) -> None:
    assert words in text_of(drawn, 0) + text_of(drawn, 1)


@pytest.mark.parametrize(
    ("page", "head", "content"),
    [
        (2, "附件一个人培养路径表", "仪器检校与维护"),
        (3, "附件二月度培养记录表", "示范、跟班指导和实操项目"),
        (4, "附件三出师考核表", "导线测量与平差、采掘工程平面图绘制"),
        (5, "附件四个人信息处理告知与同意书", "我单独同意处理我的证件号码"),
    ],
)
def test_each_annex_has_its_page_and_names_the_people(
    page: int, head: str, content: str, drawn: bytes
) -> None:
    found = text_of(drawn, page)
    assert found.startswith(head)
    assert content in found
    assert f"第{page + 1}页共6页" in found
    assert "骑缝处" in found
    assert "QJ-DT-2025-003" in found


def test_a_bilingual_agreement_has_its_annexes_in_both_languages(tmp_path: Path) -> None:
    data = draw_agreement(replace(AGREEMENT, bilingual=True, target_english="senior worker (level 3)"))
    assert page_count(data) == 8
    pages = [text_of(data, page) for page in range(8)]
    for at, (chinese, english, word) in enumerate(
        (
            ("个人培养路径表", "Annex1:IndividualDevelopmentPath", "Technicalgoalsandpractice"),
            ("月度培养记录表", "Annex2:MonthlyLog", "Demonstration,guidance,practice"),
            ("出师考核表", "Annex3:CompletionAssessment", "Atleastthreeexaminers"),
            ("个人信息处理告知与同意书", "Annex4:PersonalDataNoticeandConsent", ""),
            ("", "Annex4:PersonalDataNoticeandConsent", "theChinesenoticeprevails"),
        ),
        3,
    ):
        said = pages[at].replace(" ", "")
        assert chinese in said
        assert english in said
        assert word in said
        assert f"第{at + 1}页共8页" in said
    assert unembedded_fonts(data) == []
    assert complaints_of(data, tmp_path) == ""


def test_the_file_is_sound_and_has_all_its_fonts(drawn: bytes, tmp_path: Path) -> None:
    assert page_count(drawn) == 6
    assert unembedded_fonts(drawn) == []
    assert complaints_of(drawn, tmp_path) == ""


def test_the_same_facts_give_the_same_bytes(drawn: bytes) -> None:
    assert draw_agreement(AGREEMENT) == drawn
    assert draw_agreement(replace(AGREEMENT, number="QJ-DT-2025-004")) != drawn


@pytest.mark.parametrize("dpi", [150, 300])
def test_the_code_is_read_back_from_the_first_page_alone(dpi: int, drawn: bytes) -> None:
    assert codes_of(drawn, dpi) == [AGREEMENT.code]
    assert codes_of(drawn, dpi, 1) == []


def test_the_places_of_the_seals_show_in_a_preview_only(text: str) -> None:
    assert "用印处" not in text
    assert text_of(draw_agreement(AGREEMENT, preview=True)).count("用印处") == 2


def test_long_goals_take_another_page_and_the_signatures_stay_with_the_last_article() -> None:
    longer = replace(AGREEMENT, technical_goals="独立完成导线测量与平差，" * 60 + "参加攻关")
    data = draw_agreement(longer)
    assert page_count(data) == 7
    (last,) = [page for page in range(7) if "甲方（签字）" in text_of(data, page)]
    assert "第十条其他" in text_of(data, last)
    assert text_of(data).count("导线测量与平差，") >= 59  # one may straddle two pages


def test_a_path_of_many_stages_shares_the_room() -> None:
    data = draw_agreement(replace(AGREEMENT, path=PATH * 3))
    assert page_count(data) == 6
    assert "六攻关" in text_of(data, 2)


def test_an_unsigned_agreement_leaves_the_date_open() -> None:
    assert "二〇二五年三月三日" not in text_of(draw_agreement(replace(AGREEMENT, signed_on=None)))


@pytest.mark.parametrize(
    ("facts", "code", "said"),
    [
        (replace(AGREEMENT, host="邱集煤矿企业" * 12), "paper.does_not_fit", "邱集煤矿企业" * 12),
        (replace(AGREEMENT, academy="工匠学院" * 30), "paper.does_not_fit", "工匠学院" * 30),
        (replace(AGREEMENT, apprentice=replace(AGREEMENT.apprentice, name="贺😀")), "paper.no_glyph", "贺😀"),
        (replace(AGREEMENT, path=PATH * 20), "paper.does_not_fit", ""),
    ],
)
def test_what_does_not_fit_or_has_no_glyph_is_refused_by_name(
    facts: AgreementSheet, code: str, said: str
) -> None:
    with pytest.raises(Refused) as refused:
        draw_agreement(facts)
    (found,) = refused.value.problems
    assert found.code == code
    assert said in dict(found.values)["text"]


@pytest.mark.parametrize(("fen", "shown"), [(10000, "100"), (20050, "200.50"), (5, "0.05"), (0, "0")])
def test_fen_are_shown_as_yuan(fen: int, shown: str) -> None:
    assert yuan(fen) == shown
