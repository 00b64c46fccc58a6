"""The facts of a checked paper, each with what the file showed of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from academy.certificates.facts_verify import FactLook, Seen, Verification
from academy.ui.parts.layout import box, column, facts_grid, flow, label, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace

WIDE, HIGH = 200, 72  # of a cut-out, as large as it may become


class FactsView(QWidget):
    """As they must stand on the paper; what a picture shows otherwise is cut out and shown beside it."""

    def __init__(self, workspace: Workspace, found: Verification) -> None:
        super().__init__()
        self._word = workspace.language.words.word
        self._looks = {each.field: each for each in found.looks}
        self._altered = found.altered
        pairs = [(self._title(name), self._value(name, text)) for name, text in found.facts]
        self.setLayout(facts_grid(pairs, columns=1))

    def _title(self, name: str) -> str:
        return self._word(f"certificates.fact.{name}")

    def _value(self, name: str, text: str) -> str | QWidget:
        look = self._looks.get(name)
        if name in self._altered:
            wrong = row(label(text, "table", "danger", wrap=True), Pill(self.tr("differs"), "danger"), gap=8)
            if look is None or not look.shown:
                return box(wrong)
            return box(column(wrong, self._cut_outs(name, look), gap=8))
        if look is None:
            return text
        if look.seen is Seen.AGREES:
            state = label(self.tr("agrees"), "caption", "ok")
        else:
            state = label(self.tr("could not be compared"), "caption", "warn")
        shown = label(text, "table", wrap=True, selectable=True)
        shown.setAccessibleDescription(f"{self._title(name)} {state.text()}")
        line = row(shown, state, gap=12)
        line.setStretch(0, 1)
        line.setAlignment(state, Qt.AlignmentFlag.AlignTop)
        return box(line)

    def _cut_outs(self, name: str, look: FactLook) -> QWidget:
        title = self._title(name)
        there = self._cut_out(
            look.shown, self.tr("In the file"), self.tr("{fact} as the file shows it"), title
        )
        issued = self._cut_out(look.printed, self.tr("As issued"), self.tr("{fact} as it was issued"), title)
        return box(flow(there, issued))

    def _cut_out(self, content: bytes, caption: str, description: str, title: str) -> QWidget:
        picture = QLabel()
        ratio = self.devicePixelRatioF()
        image = QImage.fromData(content).scaled(
            round(WIDE * ratio), round(HIGH * ratio),
            Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        image.setDevicePixelRatio(ratio)
        picture.setPixmap(QPixmap.fromImage(image))
        picture.setAccessibleName(caption)
        picture.setAccessibleDescription(description.format(fact=title))
        return box(column(label(caption, "caption", "muted"), picture, gap=4))
