"""Long batches in one file: drawn in lots, here or in other processes, the same bytes; cancelled cleanly."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from academy.archive import store as archive
from academy.base.problems import Refused, Unavailable
from academy.base.progress import Cancelled, Silent
from academy.certificates import paper, paper_lots
from academy.certificates.facts_issue import Form
from academy.certificates.facts_ledger import PrintDraft
from academy.certificates.paper_hands import Hands
from academy.certificates.paper_lots import Lot, lots, write_lots
from academy.certificates.rules_template_built_in import built_in
from tests.printing.pdf import complaints_of, page_count, picture_of, text_of
from tests.rooms.certificates.scene import Scene
from tests.rooms.certificates.sheets import SHEET

COUNT = 12


def a_batch(few: int, most: int, monkeypatch: pytest.MonkeyPatch) -> list[Lot]:
    monkeypatch.setattr(paper_lots, "FEW", few)
    monkeypatch.setattr(paper_lots, "MOST", most)
    some = [
        replace(SHEET, name=f"王{char}", number=f"QH-2026-{at:04d}")
        for at, char in enumerate("一二三四五六七八九十甲乙", 1)
    ]
    return lots(built_in("classic"), some, [""] * COUNT)


def written(wanted: list[Lot], hands: Hands) -> bytes:
    file = BytesIO()
    write_lots(file, wanted, hands.press(wanted, Silent()), lambda _some: {}, lambda _done: None)
    return file.getvalue()


def test_lots_drawn_by_two_processes_are_the_bytes_one_process_draws(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wanted = a_batch(1, 3, monkeypatch)
    assert [len(lot.sheets) for lot in wanted] == [3, 3, 3, 3]
    hands = Hands(2, cold=0)
    try:
        together = written(wanted, hands)
        assert together == written(wanted, Hands(1))
        assert complaints_of(together, tmp_path) == ""
        assert page_count(together) == COUNT
        for page, sheet in enumerate(sheet for lot in wanted for sheet in lot.sheets):
            assert sheet.name in text_of(together, page)
            assert sheet.number in text_of(together, page)
        with pikepdf.open(BytesIO(together)) as document:
            names = [str(each.BaseFont) for each in document.objects if _is_font(each)]
        assert len(names) == len(set(names)), "no two subsets of one name"
        children = list(hands._children)
        children[0]._process.kill()
        with pytest.raises(Unavailable):
            written(wanted, hands)
        assert [child._process.poll() is not None for child in children] == [True, True]
        wrong = replace(wanted[1].sheets[1], name="王" * 80)
        bad = [wanted[0], replace(wanted[1], sheets=(wanted[1].sheets[0], wrong, wanted[1].sheets[2]))]
        with pytest.raises(Refused):
            written(bad, hands)
    finally:
        hands.close()


def portrait(shade: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (295, 413), (40 * shade, 90, 120)).save(file, "JPEG")
    return file.getvalue()


def _is_font(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"


def test_one_lot_is_the_file_that_always_was(monkeypatch: pytest.MonkeyPatch) -> None:
    (lot,) = a_batch(100, 100, monkeypatch)
    assert written([lot], Hands(1)) == paper.merged(lot.sheets, template=lot.template)


def test_a_cancel_ends_the_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Enough:
        def step(self, _done: int, _total: int) -> None:
            raise Cancelled

    hands = Hands(2, cold=0)
    with pytest.raises(Cancelled):
        list(hands.press(a_batch(1, 3, monkeypatch), Enough()))
    assert hands._children == []


def test_a_saved_file_has_every_photo_on_its_own_page_and_a_cancelled_one_is_not_there(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_lots, "FEW", 1)
    monkeypatch.setattr(paper_lots, "MOST", 2)
    class_id, people = scene.class_of(5)
    with scene.door.database.transaction(write=True) as db:
        kept = [
            archive.keep(db, portrait(at), "image/jpeg", scene.door.database.clock.now()) for at in range(5)
        ]
    for person, photo in zip(people, kept, strict=True):
        scene.rename(person, photo_sha256=photo)
    batch_id = scene.service.prepare(scene.clerk, scene.draft(class_id, people, form=Form.PHOTO))
    scene.service.submit(scene.clerk, batch_id, scene.version(batch_id))
    keys = scene.service.approve_and_issue(scene.approver, batch_id).certificate_ids
    target = tmp_path / "一批.pdf"
    scene.service.save_merged(scene.clerk, keys, target)
    data = target.read_bytes()
    assert page_count(data) == 5
    for page, key in enumerate(keys):
        frozen = scene.service.paper_bytes(scene.clerk, key)
        assert picture_of(data, 72, page).tobytes() == picture_of(frozen, 72).tobytes()

    class Enough:
        def step(self, done: int, _total: int) -> None:
            if done == 3:
                raise Cancelled

    with pytest.raises(Cancelled):
        scene.service.save_merged(scene.clerk, keys, tmp_path / "另一批.pdf", Enough())
    assert [each.name for each in tmp_path.glob("*.pdf*")] == ["一批.pdf"]


def test_a_file_to_be_printed_and_its_copies_are_counted_together_or_not_at_all(
    scene: Scene, tmp_path: Path
) -> None:
    class Enough:
        def step(self, _done: int, _total: int) -> None:
            raise Cancelled

    keys = scene.issued(*scene.class_of(2)).certificate_ids
    target = tmp_path / "印.pdf"
    target.write_bytes(b"what stood there")
    unknown = PrintDraft("前台激光", "A000101")
    with pytest.raises(Refused):
        scene.service.save_to_print(scene.clerk, keys, target, unknown)
    with pytest.raises(Cancelled):
        scene.service.save_to_print(scene.clerk, keys, target, PrintDraft(), Enough())
    assert target.read_bytes() == b"what stood there"
    assert [scene.service.certificate(scene.clerk, key).prints for key in keys] == [(), ()]
    scene.service.save_to_print(scene.clerk, keys, target, PrintDraft("前台激光"))
    assert target.read_bytes() == scene.service.export_merged(scene.clerk, keys)
    assert [len(scene.service.certificate(scene.clerk, key).prints) for key in keys] == [1, 1]
