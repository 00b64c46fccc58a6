"""Planned against done, at a glance: two bars, and the names of the steps that are late."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_shown import PathPlan, PathRow
from academy.ui.parts.layout import box, label, row
from academy.ui.parts.marks import Bar
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.theme import theme

translate = QCoreApplication.translate


def progress_lines(plan: PathPlan, path: Sequence[PathRow]) -> list[QWidget]:
    """The bar of the plan above the bar of what is done; then a strip when steps are late."""
    planned, done = translate("PathProgress", "Planned"), translate("PathProgress", "Done")
    wide = max(theme().metrics("caption").horizontalAdvance(word) for word in (planned, done)) + 8
    tone = "ok" if plan.done >= plan.planned else "warn"
    bars = [_bar(planned, plan.planned, "neutral", wide), _bar(done, plan.done, tone, wide)]
    late = dict(plan.late)
    names = [step.text for step in path if step.id in late]
    if not names:
        return bars
    pattern = translate("PathProgress", "Late: {names}")
    between = translate("PathProgress", "; ")
    return [*bars, NoteStrip("warn", pattern.format(names=between.join(names)))]


def _bar(name: str, percent: int, tone: str, wide: int) -> QWidget:
    word = label(name, "caption", "muted")
    word.setFixedWidth(wide)
    bar = Bar(percent, tone)
    bar.setAccessibleName(f"{name} {percent}%")
    line = row(word, gap=8)
    line.addWidget(bar, 1)
    return box(line)
