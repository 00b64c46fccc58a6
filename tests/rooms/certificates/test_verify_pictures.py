"""Papers checked as pictures: photos, scans saved as PDF, files painted over, papers reissued."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from academy.certificates.facts_verify import Outcome, Seen
from academy.printing.scan_sheet import DPI, drawn
from tests.printing.scans import Forged, Way, fine, forged, returned
from tests.rooms.certificates.scene import Scene, lost, wrong
from tests.rooms.certificates.test_register import three
from tests.rooms.certificates.test_verify_files import home, photo_of

__all__ = ["home"]

PICTURE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # what matters is in the picture


def scanned_pdf(picture: bytes, text: str) -> bytes:
    """A page that is a picture, with what a machine believes to have read under it."""
    with Image.open(BytesIO(picture)) as opened:
        wide, high = (side * 72 / 200 for side in opened.size)
    file = BytesIO()
    made = Canvas(file, (wide, high))
    made.drawImage(ImageReader(BytesIO(picture)), 0, 0, wide, high)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    line = made.beginText(100, 100)
    line.setFont("STSong-Light", 12)
    line.setTextRenderMode(3)
    line.textLine(text)
    made.drawText(line)
    made.save()
    return file.getvalue()


def test_an_altered_fact_on_a_photo_is_named_and_shown_beside_what_was_printed(home: Scene) -> None:
    _, _, keys = three(home)
    pdf = home.service.paper_bytes(home.clerk, keys[0])
    number = home.service.verify_file(home.clerk, pdf).row
    assert number is not None
    changes = (Forged(number.number[-4:], number.number[-4:-1] + "8"), Forged("学时", "学年"))
    picture = forged(pdf, *changes)
    found = home.service.verify_file(home.clerk, returned(picture, Way(150, 2, blur=0.6, quality=70)))
    assert (found.outcome, found.reason.code) == (Outcome.ALTERED, "verify.altered")
    assert set(found.altered) == {"number", "hours"}
    for look in found.looks:
        cut = [each.startswith(b"\x89PNG") for each in (look.shown, look.printed)]
        assert cut == [look.seen is Seen.DIFFERS] * 2
    home.service.ask_void(home.clerk, keys[0], wrong("姓名印错"))
    home.service.approve_void(home.approver, keys[0])
    found = home.service.verify_file(home.clerk, photo_of(pdf))
    assert (found.outcome, found.reason.code) == (Outcome.VOID, "certificates.is_void")


@PICTURE
def test_a_scan_saved_as_pdf_is_looked_at_whatever_a_machine_read_in_it(home: Scene) -> None:
    """The text a scanner's program lays under its picture has mistakes; they are not the paper's."""
    _, _, keys = three(home)
    pdf = home.service.paper_bytes(home.clerk, keys[0])
    other = forged(pdf, Forged("学时", "学年"))
    for picture, outcome in ((fine(pdf), Outcome.VALID), (other, Outcome.ALTERED)):
        scan = scanned_pdf(returned(picture, Way(200, 0.5)), "结丛证书 卢昱野")
        assert home.service.verify_file(home.clerk, scan).outcome is outcome


@PICTURE
def test_a_pdf_painted_over_still_holds_the_old_text_and_is_found_by_its_looks(home: Scene) -> None:
    _, _, keys = three(home)
    pdf = home.service.paper_bytes(home.clerk, keys[0])
    drawing = drawn(pdf)
    assert drawing is not None
    at = drawing.text.index("学时")
    glyph = drawing.glyphs[at + 1]
    assert glyph is not None
    box = [each * 72 / DPI for each in (glyph.left - 1, glyph.top - 1, glyph.right + 1, glyph.bottom + 1)]
    with pikepdf.open(BytesIO(pdf)) as document:
        page = document.pages[0]
        high = float(page.mediabox[3])
        white = f"q 1 g {box[0]} {high - box[3]} {box[2] - box[0]} {box[3] - box[1]} re f Q"
        page.contents_add(white.encode())
        out = BytesIO()
        document.save(out)
    found = home.service.verify_file(home.clerk, out.getvalue())
    assert (found.outcome, found.altered) == (Outcome.ALTERED, ("hours",))


def test_what_a_design_does_not_print_is_not_missing_from_its_file(home: Scene) -> None:
    """A bought form says 学时 itself; only the figure is printed into it."""
    class_id, people = home.class_of(1)
    batch = home.service.prepare(home.clerk, home.draft(class_id, people, template="overprint"))
    home.service.submit(home.clerk, batch, home.version(batch))
    (key,) = home.service.approve_and_issue(home.approver, batch).certificate_ids
    pdf = home.service.paper_bytes(home.clerk, key)
    assert home.service.verify_file(home.clerk, pdf).outcome is Outcome.VALID
    found = home.service.verify_file(home.clerk, photo_of(pdf))
    assert (found.outcome, found.reason.code) == (Outcome.VALID, "verify.compared")


def test_a_reissued_paper_and_the_one_before_are_both_known(home: Scene) -> None:
    _, _, keys = three(home)
    first = home.service.paper_bytes(home.clerk, keys[0])
    home.service.ask_reissue(home.clerk, keys[0], lost("持证人遗失"))
    home.service.approve_reissue(home.approver, keys[0])
    second = home.service.paper_bytes(home.clerk, keys[0])
    assert first != second
    for pdf in (first, second):
        found = home.service.verify_file(home.clerk, photo_of(pdf))
        assert (found.outcome, found.altered) == (Outcome.VALID, ())
        assert found.note is not None
        assert found.note.code == "verify.reissued"
