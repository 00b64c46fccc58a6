"""Whoever has one account only prepares and prints 样张, and issues nothing; both engines."""

from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import func, select

from academy.archive.records import Paper
from academy.base.counters import Counter
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.certificates import store_settings
from academy.certificates.facts_issue import BatchState
from academy.certificates.rules import NUMBERS
from tests.printing.pdf import picture_of
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.test_issue import codes
from tests.rooms.certificates.test_release import ONE_ENGINE, choose
from tests.rooms.conftest import COAL, an_actor


def test_one_account_prepares_and_prints_specimens_but_never_issues(scene: Scene, tmp_path: Path) -> None:
    service, alone = scene.service, scene.clerk  # holds every right there is
    class_id, people = scene.class_of(3)
    scene.account(901, "head_clerk")
    choose(scene, store_settings.EMERGENCY, True)
    batch_id = scene.submitted(class_id, people)
    draft = service.batch(alone, batch_id).draft
    target = service.save_specimens(alone, draft, tmp_path / "样张.pdf")
    pages = pypdfium2.PdfDocument(target.read_bytes())
    said = ["".join(page.get_textpage().get_text_range().split()) for page in pages]
    pages.close()
    assert len(said) == 3
    assert all("样张" in each and "未签发，不作凭证" in each for each in said)
    names = [each.name for each in service.eligibility(alone, class_id, batch_id=batch_id).candidates]
    assert [name in page for name, page in zip(names, said, strict=True)] == [True] * 3
    with pytest.raises(Refused) as refused:
        service.approve_and_issue(alone, batch_id)
    assert codes(refused) == {"same_person"}
    with pytest.raises(Refused) as refused:
        service.release_in_emergency(alone, batch_id, "只有我一个人")
    assert codes(refused) == {"emergency_nobody"}
    assert service.batch(alone, batch_id).row.state is BatchState.SUBMITTED
    with scene.door.database.transaction() as db:
        assert db.scalar(select(func.count()).select_from(Paper)) == 0
        assert db.scalar(select(Counter.last).where(Counter.kind == NUMBERS)) is None


def test_specimens_are_whole_or_not_there_and_stay_in_the_branch(scene: Scene, tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, _total: int) -> None:
            if done == 2:
                raise Cancelled

    class_id, people = scene.class_of(3)
    target = tmp_path / "样张.pdf"
    with pytest.raises(Cancelled):
        scene.service.save_specimens(scene.clerk, scene.draft(class_id, people), target, Impatient())
    with pytest.raises(Refused) as refused:
        scene.service.save_specimens(scene.clerk, scene.draft(class_id, []), target)
    assert codes(refused) == {"nobody_chosen"}
    with pytest.raises(Refused) as refused:
        scene.service.save_specimens(
            an_actor(903, COAL, network=False), scene.draft(class_id, people), target
        )
    assert refused.value.problems[0].code == "access.other_branch"
    assert list(tmp_path.glob("*.pdf*")) == []


@ONE_ENGINE
def test_the_word_stands_across_the_page_and_under_the_words(scene: Scene, tmp_path: Path) -> None:
    class_id, people = scene.class_of(1)
    draft = scene.draft(class_id, people)
    target = scene.service.save_specimens(scene.clerk, draft, tmp_path / "a.pdf")
    marked = picture_of(target.read_bytes(), 72)
    plain = picture_of(scene.service.preview(scene.clerk, draft, people[0]), 72)
    differs = [(x, y) for x in range(0, marked.width, 4) for y in range(0, marked.height, 4)
               if marked.getpixel((x, y)) != plain.getpixel((x, y))]  # fmt: skip
    share = len(differs) / (marked.width * marked.height / 16)
    assert 0.01 < share < 0.2
    across = (max(x for x, _ in differs) - min(x for x, _ in differs)) / marked.width
    assert across > 0.3, "no corner to cut off"
