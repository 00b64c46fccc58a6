"""Path templates in words: one line for a list of choices, one for a step."""

from PySide6.QtCore import QCoreApplication

from academy.apprenticeship.facts_contract import PathDraft
from academy.apprenticeship.facts_template import TemplateRow
from academy.base.words import Words

translate = QCoreApplication.translate


def template_line(words: Words, template: TemplateRow) -> str:
    """Title, trade, target level, months, and whether it is the head academy's."""
    months = translate("PathTemplate", "%n month(s)", "", template.months)
    level = words.word(f"level.{template.target_level}")
    shared = [translate("PathTemplate", "shared")] if template.shared else []
    return " · ".join((template.title, template.trade, level, months, *shared))


def step_note(words: Words, step: PathDraft) -> str:
    """Stage, side, months, hours and evidence."""
    parts = [
        translate("PathTemplate", "stage {stage}").format(stage=step.stage),
        words.word(f"contract.side.{step.side.value}"),
        translate("PathTemplate", "month {first}–{last}").format(first=step.month_from, last=step.month_to),
        translate("PathTemplate", "%n hour(s)", "", step.hours),
    ]
    if step.evidence:
        parts.append(translate("PathTemplate", "evidence: {evidence}").format(evidence=step.evidence))
    return " · ".join(parts)
