"""Templates in the academy on both engines: kept, published by a second person, chosen, issued with."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from academy.base.problems import Refused
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateFilter, Form
from academy.certificates.facts_template import Element, ElementKind, TemplateDraft, TemplateState
from academy.certificates.rules_template_built_in import BUILT_IN, built_in
from academy.certificates.service_templates import TemplateService
from tests.printing.pdf import page_count, picture_of, text_of
from tests.rooms.certificates.scene import Scene
from tests.rooms.conftest import COAL, HEAD, STEEL, an_actor

WORDS = Element(ElementKind.TEXT, 60, 140, 80, 8, text="齐河模板")
OWN = replace(built_in("classic"), title="齐河样式", elements=(*built_in("classic").elements, WORDS))


@pytest.fixture
def templates(scene: Scene) -> TemplateService:
    return TemplateService(scene.door)


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {found.code.removeprefix("paper_template.") for found in refused.value.problems}


def version(templates: TemplateService, scene: Scene, key: int) -> int:
    return templates.template(scene.clerk, str(key)).row.version


def published(templates: TemplateService, scene: Scene, draft: TemplateDraft) -> int:
    key = templates.keep_template(scene.clerk, draft)
    templates.submit_template(scene.clerk, key, version(templates, scene, key))
    templates.publish_template(scene.approver, key)
    return key


def picture(colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (300, 212), colour).save(out, "PNG")
    return out.getvalue()


def test_a_template_is_published_by_another_person_and_certificates_carry_it(
    templates: TemplateService, scene: Scene
) -> None:
    class_id, people = scene.class_of(3)
    scene.issued(class_id, people[:1])
    key = published(templates, scene, TemplateDraft(OWN, branch_id=HEAD))
    assert templates.template(scene.clerk, str(key)).row.state is TemplateState.PUBLISHED
    batch_id = scene.service.prepare(scene.clerk, scene.draft(class_id, people[1:], template=str(key)))
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    scene.service.approve_and_issue(scene.approver, batch_id)
    keys = scene.service.certificate_ids(scene.clerk, CertificateFilter(descending=False))
    papers = [scene.service.paper_bytes(scene.clerk, each) for each in keys]
    assert ["齐河模板" in text_of(data) for data in papers] == [False, True, True]
    everything = scene.service.export_merged(scene.clerk, keys)
    assert page_count(everything) == 3
    for page, data in enumerate(papers):
        assert picture_of(everything, 40, page).tobytes() == picture_of(data, 40).tobytes()
    assert papers == [scene.service.reprint(scene.clerk, each) for each in keys]


def test_a_new_edition_leaves_what_was_issued_and_what_is_under_way(
    templates: TemplateService, scene: Scene
) -> None:
    class_id, people = scene.class_of(2)
    first = published(templates, scene, TemplateDraft(OWN, branch_id=HEAD))
    batch_id = scene.service.prepare(scene.clerk, scene.draft(class_id, people, template=str(first)))
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    changed = replace(OWN, elements=(*OWN.elements[:-1], replace(WORDS, text="第二版")))
    draft = TemplateDraft(changed, first, version(templates, scene, first))
    second = published(templates, scene, draft)
    assert second != first
    states = {row.edition: row.state for row in templates.template(scene.clerk, str(second)).editions}
    assert states == {1: TemplateState.REPLACED, 2: TemplateState.PUBLISHED}
    issued = scene.service.approve_and_issue(scene.approver, batch_id)
    assert "齐河模板" in text_of(scene.service.paper_bytes(scene.clerk, issued.certificate_ids[0]))


def test_who_prepared_a_template_does_not_publish_it(templates: TemplateService, scene: Scene) -> None:
    key = templates.keep_template(scene.clerk, TemplateDraft(OWN, branch_id=HEAD))
    with pytest.raises(Refused) as refused:
        templates.publish_template(scene.approver, key)
    assert codes(refused) == {"not_submitted"}
    templates.submit_template(scene.clerk, key, version(templates, scene, key))
    with pytest.raises(Refused) as refused:
        templates.publish_template(an_actor(901), key)
    assert codes(refused) == {"same_person"}
    templates.return_template(scene.approver, key, "标题太小")
    row = templates.template(scene.clerk, str(key)).row
    assert (row.state, row.returned_for) == (TemplateState.DRAFT, "标题太小")
    templates.submit_template(scene.clerk, key, row.version)
    templates.keep_template(scene.clerk, TemplateDraft(OWN, key, version(templates, scene, key)))
    assert templates.template(scene.clerk, str(key)).row.state is TemplateState.DRAFT


def test_a_draft_that_cannot_serve_is_kept_but_not_submitted(
    templates: TemplateService, scene: Scene
) -> None:
    key = templates.keep_template(scene.clerk, TemplateDraft(replace(OWN, elements=(WORDS,)), branch_id=HEAD))
    with pytest.raises(Refused) as refused:
        templates.submit_template(scene.clerk, key, version(templates, scene, key))
    assert codes(refused) == {"lacks"}
    tight = replace(WORDS, text="{班名}", w=10)
    tried = TemplateDraft(replace(OWN, elements=(*OWN.elements, tight)), key, version(templates, scene, key))
    templates.keep_template(scene.clerk, tried)
    with pytest.raises(Refused) as refused:
        templates.submit_template(scene.clerk, key, version(templates, scene, key))
    assert {found.code for found in refused.value.problems} == {"paper.does_not_fit"}


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (replace(OWN, title=" "), "title_missing"),
        (replace(OWN, elements=(replace(WORDS, text="{姓名"),)), "bracket"),
        (replace(OWN, elements=(replace(WORDS, text="{姓.__class__}"),)), "unknown_field"),
        (replace(OWN, elements=(replace(WORDS, size=900),)), "wrong_value"),
        (replace(OWN, elements=(replace(WORDS, text="甲\u202e乙"),)), "invisible"),
    ],
)
def test_what_could_not_be_read_again_is_not_kept(
    templates: TemplateService, scene: Scene, template: object, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        templates.keep_template(scene.clerk, TemplateDraft(template, branch_id=HEAD))  # type: ignore[arg-type]
    assert codes(refused) == {code}
    assert len(templates.templates(scene.clerk)) == len(BUILT_IN)


def test_a_branch_chooses_its_usual_template_and_those_below_follow(
    templates: TemplateService, scene: Scene
) -> None:
    key = published(templates, scene, TemplateDraft(OWN, branch_id=HEAD))
    kind = CertificateKind.TRAINING
    templates.choose_template(scene.clerk, HEAD, kind, str(key))
    for branch in (HEAD, STEEL, COAL):
        assert scene.service.usable_templates(scene.clerk, branch, kind, Form.PLAIN)[0].key == str(key)
    templates.choose_template(scene.clerk, STEEL, kind, "classic")
    assert scene.service.usable_templates(scene.clerk, STEEL, kind, Form.PLAIN)[0].key == "classic"
    other = scene.service.usable_templates(scene.clerk, STEEL, CertificateKind.COMPLETION, Form.PLAIN)[0]
    assert other.key == "classic"
    templates.retire_template(scene.clerk, key, version(templates, scene, key))
    assert scene.service.usable_templates(scene.clerk, COAL, kind, Form.PLAIN)[0].key == "classic"
    with pytest.raises(Refused) as refused:
        templates.choose_template(scene.clerk, HEAD, CertificateKind.HONOUR, "classic")
    assert codes(refused) == {"not_for_kind"}


def test_a_batch_takes_only_a_template_that_fits_it(templates: TemplateService, scene: Scene) -> None:
    class_id, people = scene.class_of(1)
    draft_only = templates.keep_template(scene.clerk, TemplateDraft(OWN, branch_id=HEAD))
    for key, code in (
        (str(draft_only), "not_published"),
        ("honour", "not_for_kind"),
        ("booklet", "form_differs"),
        ("987", "gone"),
        ("../../etc/passwd", "gone"),
    ):
        with pytest.raises(Refused) as refused:
            scene.service.prepare(scene.clerk, scene.draft(class_id, people, template=key))
        assert codes(refused) == {code}


def test_a_template_travels_as_a_file_with_its_scan(templates: TemplateService, scene: Scene) -> None:
    form = replace(built_in("overprint"), title="套打样式")
    key = templates.keep_template(scene.clerk, TemplateDraft(form, branch_id=HEAD, scan=picture()))
    data = templates.template_file(scene.clerk, str(key))
    again = templates.read_template(scene.clerk, data)
    kept = templates.template(scene.clerk, str(key))
    assert (again.template, again.scan) == (replace(form, scan=""), kept.scan)
    shown = templates.preview_template(
        scene.clerk, again.template, CertificateKind.TRAINING, "invented-0", again.scan
    )
    assert shown.problems == ()
    assert picture_of(shown.pdf, 50).getpixel((40, 200)) < 120  # the scan's red, where the form is white
    with pytest.raises(Refused):
        templates.read_scan(scene.clerk, b"%PDF-1.4 nothing")


def test_samples_are_the_longest_and_the_rarest_names_there_are(
    templates: TemplateService, scene: Scene
) -> None:
    _, people = scene.class_of(3)
    scene.rename(people[0], name="古丽巴哈尔·阿卜杜热依木")
    scene.rename(people[1], name="张𬸚")
    names = [sample.name for sample in templates.template_samples(scene.clerk)]
    assert names[0] == "古丽巴哈尔·阿卜杜热依木"
    assert names.count("张𬸚") == 2
    for sample in templates.template_samples(scene.clerk):
        data = templates.preview_template(scene.clerk, OWN, CertificateKind.TRAINING, sample.key)
        assert data.problems == ()
        assert sample.name in text_of(data.pdf)


def test_a_preview_leaves_out_what_does_not_fit_and_says_so(templates: TemplateService, scene: Scene) -> None:
    tight = replace(OWN, elements=(*OWN.elements, replace(WORDS, text="{姓名}", w=12)))
    shown = templates.preview_template(scene.clerk, tight, CertificateKind.TRAINING, "invented-0")
    assert [found.code for found in shown.problems] == ["paper.does_not_fit"]
    assert "齐河模板" in text_of(shown.pdf)


def test_another_branch_s_template_is_out_of_reach(
    templates: TemplateService, scene: Scene, coal_clerk: object
) -> None:
    key = templates.keep_template(scene.clerk, TemplateDraft(OWN, branch_id=STEEL))
    with pytest.raises(Refused) as refused:
        templates.template(coal_clerk, str(key))  # type: ignore[arg-type]
    assert {found.code for found in refused.value.problems} == {"access.other_branch"}
