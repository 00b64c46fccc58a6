"""One setting in a card: what holds and why, what is planned, and every value there was."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QWidget

from academy.base.words import Words
from academy.network.facts_settings import SettingLine, SettingRow, Standing
from academy.ui.network.setting_words import limits_words, source_words, value_words
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import box, card, column, facts_grid, heading, label, row, rule
from academy.ui.parts.marks import Pill

TONES = {
    Standing.PLANNED: "info",
    Standing.HOLDS: "ok",
    Standing.PAST: "neutral",
    Standing.REPLACED: "warn",
}


class SettingCard(QFrame):
    """The column beside the list; `on_change` is None where the account lacks the right."""

    def __init__(
        self,
        words: Words,
        shown: SettingRow,
        lines: Sequence[SettingLine],
        on_change: Callable[[], object] | None,
    ) -> None:
        super().__init__()
        self._words, self._row = words, shown
        acts = []
        if on_change is not None:
            acts = [button(self.tr("Change…"), icon_name="pencil", small=True, on=on_change)]
        head = heading(self.tr("What holds today"), *acts)
        name = label(words.word(f"setting.{shown.key}"), "strong", wrap=True)
        value = label(value_words(words, shown.kind, shown.value), "figure")
        self.setLayout(
            column(card(head, name, value, self._facts(), gap=12), self._history(lines), None, gap=16)
        )

    def _facts(self) -> QWidget:
        shown, words = self._row, self._words
        default = value_words(words, shown.kind, shown.default)
        grid = facts_grid(
            [
                (self.tr("Source"), source_words(words, shown)),
                (self.tr("Holds from"), shown.since.isoformat() if shown.since else self.tr("the beginning")),
                (self.tr("Set by"), shown.branch or self.tr("the program")),
                (self.tr("Preset"), default),
                (self.tr("May be"), limits_words(words, shown)),
            ],
            columns=1,
        )
        return box(grid)

    def _history(self, lines: Sequence[SettingLine]) -> QFrame:
        made = card(heading(self.tr("History")), gap=12)
        layout = made.layout()
        if layout is None:
            return made
        for place, line in enumerate(lines):
            if place:
                layout.addWidget(rule())
            layout.addWidget(self._line(line))
        if not lines:
            text = self.tr("Never changed: the preset value holds.")
            layout.addWidget(label(text, "table", "muted", wrap=True))
        return made

    def _line(self, line: SettingLine) -> QFrame:
        tone = "muted" if line.standing is Standing.REPLACED else "text"
        word = self._words.word(f"state.setting.{line.standing.value}")
        value = label(value_words(self._words, self._row.kind, line.value), "strong", tone)
        top = row(value, None, Pill(word, TONES[line.standing]), gap=8)
        since = self.tr("from {day} · {academy}").format(day=line.holds_from.isoformat(), academy=line.branch)
        entered = self.tr("entered {day} by {who}").format(
            day=f"{line.set_at:%Y-%m-%d %H:%M}", who=line.set_by or self.tr("the program")
        )
        lines = [
            label(since, "table", "text2", wrap=True),
            label(line.source, "table", "text2", wrap=True, selectable=True),
        ]
        if line.reason:
            reason = self.tr("Reason: {reason}").format(reason=line.reason)
            lines.append(label(reason, "table", "text2", wrap=True, selectable=True))
        return box(column(top, *lines, label(entered, "caption", "muted", wrap=True), gap=4))
