"""U58: with the colours taken away everything can still be told: by a word, a sign, a shape."""

from collections import Counter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from academy.ui.apprenticeship.figures import YearBars
from academy.ui.apprenticeship.lanes import LanesView
from academy.ui.home.figures import Columns, Ranking
from academy.ui.parts.field import Field
from academy.ui.parts.hues import class_bar, hues_of
from academy.ui.parts.layout import Glyph
from academy.ui.parts.marks import Bar, Chip, Pill
from academy.ui.parts.table import Table
from tests.journeys.desk import Desk
from tests.journeys.ux.test_pages import every_page

CHARTS = (Columns, Ranking, LanesView, YearBars)
INK = 60  # steps of grey from the ground: what stands out without its colour


def ink(seen: QImage) -> int:
    """Pixels that stand out from the commonest grey."""
    grey = seen.convertToFormat(QImage.Format.Format_Grayscale8)
    wide = grey.bytesPerLine()
    raw = bytes(grey.constBits())
    found = [each for line in range(grey.height()) for each in raw[line * wide : line * wide + grey.width()]]
    ground = Counter(found).most_common(1)[0][0]
    return sum(abs(each - ground) > INK for each in found)


def drawn(chip: Chip) -> int:
    chip.resize(chip.sizeHint())
    return ink(chip.grab().toImage())


def test_u58_a_chip_that_is_on_bears_a_tick(desk: Desk) -> None:
    for scheme in ("light", "dark"):
        desk.window.workspace.theme.use(scheme)
        chip = Chip("进行中 2")
        off = drawn(chip)
        chip.set_on(True)
        assert drawn(chip) > off + 10, scheme


def test_u58_classes_of_one_hue_have_different_bars(desk: Desk) -> None:
    found = hues_of(range(1, 16))
    assert len(set(found.values())) == 15
    pictures = set()
    for hue in (0, 6, 12):
        seen = QImage(3, 44, QImage.Format.Format_RGB32)
        seen.fill(0xFFFFFF)
        painter = QPainter(seen)
        class_bar(painter, QRectF(0, 0, 3, 44), hue)
        painter.end()
        pictures.add(ink(seen))
    assert len(pictures) == 3


def speechless(page: QWidget) -> list[str]:
    """States and charts of a page that say nothing but by their colour."""
    found = []
    for each in (each for each in page.findChildren(QWidget) if each.isVisibleTo(page)):
        if isinstance(each, CHARTS) and not each.accessibleDescription():
            found.append(f"{type(each).__name__} has no table")
        elif isinstance(each, Pill | Chip) and not each.text.strip():
            found.append(f"{type(each).__name__} has no word")
        elif isinstance(each, Bar) and not each.accessibleName():
            found.append("a bar has no number")
        elif isinstance(each, Table):
            found += wordless(each)
    return found


def wordless(table: Table) -> list[str]:
    """Cells of a list whose state is not written."""
    facts = [table.model().fact_at(at) for at in range(min(table.model().rowCount(), 20))]
    states = [each for each in table.model_columns() if each.kind in ("pill", "stamp")]
    return [
        f"{column.key} is not written"
        for column in states
        for fact in facts
        if fact is not None and column.of(fact) and not column.words(fact).strip()
    ]


def test_u58_every_state_and_chart_of_every_page_says_it_in_words(desk: Desk) -> None:
    wrong = [f"{key}: {each}" for key, page in every_page(desk) for each in speechless(page)]
    assert wrong == []


def test_u58_days_off_and_their_cells_bear_a_word(desk: Desk) -> None:
    page = desk.go("timetable")
    desk.until(lambda: page.grid.sheet is not None)
    off = [day for day in page.grid.sheet.days if day.day.weekday() >= 5]
    assert off
    assert all(page.grid._painter._mark(day) for day in off)


def test_u58_what_is_required_and_what_is_wrong_stands_in_words_and_signs(desk: Desk) -> None:
    desk.press("登记人员", desk.go("people"))
    dialog = desk.dialog()
    required = [each for each in dialog.form.fields if isinstance(each, Field) and each.required]
    assert required
    for field in required:
        assert "必填" in [each.text() for each in field.findChildren(QLabel)]
    dialog.save_button.click()
    desk.until(lambda: dialog.form.bad())
    for field in dialog.form.bad():
        assert field.message().strip()
        assert any(each.isVisibleTo(dialog) for each in field.findChildren(Glyph))
