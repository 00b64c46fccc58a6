"""The pre-flight: every line with what was looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from academy.certificates.facts_issue import Check, Grade, Preflight
from academy.ui.certificates.words import GRADES
from academy.ui.parts.i18n import Language
from academy.ui.parts.layout import Glyph, box, column, heading, label, refill, row, scrolled
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import ICONS

URGENT = (Grade.FAILED, Grade.WARNING, Grade.PASSED)
LOWEST = 160  # pixels: a few lines stand without scrolling


class CheckCard(QFrame):
    """A card of lines; above them how many passed."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("card")
        self._language = language
        self._pill = Pill("", "neutral")
        self._pill.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        area = scrolled(box(column(self._lines, None, margins=(0, 0, 4, 0))))
        area.setMinimumHeight(LOWEST)
        made = column(heading(self.tr("Pre-flight"), self._pill), area, gap=8, margins=(16, 12, 8, 12))
        self.setLayout(made)

    def show_checks(self, found: Preflight) -> None:
        # what failed or is unusual first: on a small screen the rest is scrolled to
        ordered = sorted(found.checks, key=lambda check: URGENT.index(check.grade))
        refill(self._lines, *(self._line(check) for check in ordered))
        counts = {grade: sum(each.grade is grade for each in found.checks) for grade in Grade}
        words = [self.tr("%n passed", "", counts[Grade.PASSED])]
        if counts[Grade.WARNING]:
            words.append(self.tr("%n to look at", "", counts[Grade.WARNING]))
        if counts[Grade.FAILED]:
            words = [self.tr("%n failed", "", counts[Grade.FAILED])]
        tone = "danger" if counts[Grade.FAILED] else "warn" if counts[Grade.WARNING] else "ok"
        self._pill.show_state(" · ".join(words), tone)
        self._pill.show()

    def _line(self, check: Check) -> QFrame:
        tone = GRADES[check.grade]
        title, evidence = (self._language.sentence(each) for each in (check.title, check.evidence))
        words = column(
            label(title, "table", wrap=True),
            label(evidence, "caption", tone if check.grade is Grade.FAILED else "muted", wrap=True),
            gap=0,
        )
        line = row(gap=8)
        line.addWidget(Glyph(ICONS[tone], tone, 16, 20), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        made = box(line)
        made.setAccessibleName(f"{title}: {evidence}")
        return made
