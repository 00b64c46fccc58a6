"""English words of bilingual certificates: names, what is proposed, what is asked for, what is printed."""

import pytest

from academy.base.problems import Refused
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchEnglish, Form, Grade
from academy.certificates.rules_english import latin_name, problems, read, written
from tests.printing.pdf import text_of
from tests.rooms.certificates.scene import Scene

WORDS = BatchEnglish("Course for Electricians", "", "Qihe Academy of Craftsmen")


@pytest.mark.parametrize(
    ("name", "reading", "latin"),
    [
        ("孙志远", "", "Sun Zhiyuan"),
        ("欧阳建国", "", "Ouyang Jianguo"),
        ("欧阳", "", "Ou Yang"),
        ("单雄信", "", "Shan Xiongxin"),
        ("张西安", "", "Zhang Xi'an"),
        ("吕绿", "", "Lyu Lyu"),
        ("丁一", "", "Ding Yi"),
        ("仇和", "chou he", "Chou He"),
        ("买买提·吐尔逊", "", "Maimaiti Tuerxun"),
        ("John Smith", "", "John Smith"),
        ("李明", "li ming hui", "Li Ming Hui"),
    ],
)
def test_a_name_in_latin_letters(name: str, reading: str, latin: str) -> None:
    assert latin_name(name, reading) == latin


def test_words_are_kept_as_they_were_typed() -> None:
    words = BatchEnglish("A “course”", people=((7, "Sun Zhiyuan"),), mentors=(("李工", "Li Gong"),))
    assert read(written(words)) == words
    assert read(written(None)) is None
    assert [each.code for each in problems(BatchEnglish(people=((7, "孙"),), issuer="x" * 201))] == [
        "certificates.latin_wrong", "certificates.english_long",
    ]  # fmt: skip


def test_a_bilingual_batch_is_proposed_in_pinyin_and_printed_with_what_the_clerk_corrected(
    scene: Scene,
) -> None:
    class_id, people = scene.class_of(2)
    branch = scene.service.eligibility(scene.clerk, class_id).branch_id
    rows = scene.service.usable_templates(scene.clerk, branch, CertificateKind.COMPLETION, Form.PLAIN)
    (key,) = (row.key for row in rows if row.bilingual and "classic" in row.key)
    draft = scene.draft(class_id, people, template=key, english=BatchEnglish())
    found = scene.service.preflight(scene.clerk, draft)
    assert {each.code for each in found.problems} == {"certificates.english_missing"}
    proposed = scene.service.english_words(scene.clerk, draft)
    assert [person for person, _ in proposed.people] == people
    assert all(latin.isascii() for _, latin in proposed.people)
    words = BatchEnglish(WORDS.class_name, "", WORDS.issuer, people=((people[0], "Zhang Weiguo"),))
    batch_id = scene.service.prepare(scene.clerk, scene.draft(class_id, people, template=key, english=words))
    assert scene.service.batch(scene.clerk, batch_id).draft.english == words
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    issued = scene.service.approve_and_issue(scene.approver, batch_id)
    first, second = (text_of(scene.service.paper_bytes(scene.clerk, each)) for each in issued.certificate_ids)
    assert "ZhangWeiguo" in first
    assert "CourseforElectricians" in first
    assert dict(proposed.people)[people[1]].replace(" ", "") in second
    seen = scene.service.preflight(scene.clerk, scene.draft(class_id, people, template=key, english=words))
    (line,) = (each for each in seen.checks if each.title.code == "certificates.check_english")
    assert line.grade is Grade.PASSED
    later, others = scene.class_of(1, term=4)
    again = scene.draft(later, others, template=key, english=BatchEnglish())
    assert scene.service.english_words(scene.clerk, again).issuer == WORDS.issuer, "what was printed last"


def test_names_in_han_are_refused_where_latin_letters_stand(scene: Scene) -> None:
    class_id, people = scene.class_of(1)
    words = BatchEnglish(people=((people[0], "张伟"),))
    with pytest.raises(Refused) as refused:
        scene.service.prepare(
            scene.clerk, scene.draft(class_id, people, template="classic-bilingual", english=words)
        )
    assert {each.code for each in refused.value.problems} == {"certificates.latin_wrong"}
