"""A form: declared fields, a frozen Draft in and out, every problem beside the field it belongs to."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from academy.base.problems import Problem
from academy.ui.parts.caption import WIDEST, WIDTH
from academy.ui.parts.conflict import Difference, differences
from academy.ui.parts.field import Field
from academy.ui.parts.fields import DerivedField
from academy.ui.parts.first import first
from academy.ui.parts.keeping import Keeping
from academy.ui.parts.layout import Item, column, label
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

Draft = TypeVar("Draft")


class Form(QWidget, Generic[Draft]):
    """Fields from top to bottom. A str among them is the heading of a section."""

    edited = Signal()

    def __init__(self, workspace: Workspace, draft: Draft, fields: Sequence[Field | str]) -> None:
        super().__init__()
        self._workspace = workspace
        self._draft = draft
        self.fields = [each for each in fields if isinstance(each, Field)]
        self._strip = NoteStrip("danger", "", self.tr("Go there (F8)"), self.next_bad)
        self._others = NoteStrip("danger", "")
        self._offer = NoteStrip("info", "", self.tr("Take it over"), self.take_over, "history")
        items: list[Item] = [self._offer, self._strip, self._others]
        items += [each if isinstance(each, Field) else label(each, "section") for each in fields]
        self.setLayout(column(*items, gap=12))
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_bad)
        self._keeping = Keeping(workspace.drafts)
        self.destroyed.connect(self._keeping.gone)
        self.fill(draft)
        for each in self.fields:
            each.changed.connect(self._on_changed)
            each.edited.connect(self._on_edited)

    def fill(self, draft: Draft) -> None:
        """Show a Draft; it becomes what "changed" is measured by."""
        self._draft = draft
        for each in self._bound():
            each.set_value(getattr(draft, each.name))
        self._before = self._values()
        self._others.hide()
        self._on_changed()
        offered = self._keeping.open(draft, self._kept())
        self._offer.setVisible(offered is not None)
        if offered is not None:
            when = f"{offered.at:%Y-%m-%d %H:%M}"
            self._offer.say(self.tr("What you typed here on {when} was not saved.").format(when=when))

    def help_text(self, verb: str) -> str:
        """The fields as a list for the help, with what each asks for; `verb` is what saves them."""
        lines: list[str] = []
        for each in self.fields:
            if not each.isVisibleTo(self) or (lines and lines[-1].startswith(f"- **{each.title}**")):
                continue  # one of two that belong together
            must = self.tr("required") if each.required else ""
            told = " · ".join(filter(None, (must, each.hint())))
            lines.append(f"- **{each.title}** {told}".rstrip())
        end = self.tr("“{verb}” takes it over; Esc leaves everything as it was. F8 goes to what is missing.")
        return "\n".join([*lines, "", end.format(verb=verb)])

    def collect(self) -> Draft:
        """The Draft as typed; attributes without a field keep their value."""
        return cast("Draft", replace(cast("Any", self._draft), **self._values()))

    def line_up(self) -> None:
        """Give the titles a column in which each stands on one line, as far as one may be that wide."""
        wanted = (each.caption.wanted() for each in self.fields)
        width = max((wide for wide in wanted if wide <= WIDEST), default=WIDTH)
        for each in self.fields:
            each.caption.fit(max(width, WIDTH))

    def field(self, name: str) -> Field:
        return first(each for each in self.fields if each.name == name)

    def changed(self) -> bool:
        """Whether closing now would lose something."""
        return self._values() != self._before

    def settle(self) -> None:
        """What stands here is saved now."""
        self._before = self._values()
        self._keeping.forget()

    def take_over(self) -> None:
        """Put what was kept back into the fields; saving is still the user's act."""
        self._offer.hide()
        kept = self._keeping.values()
        for each in self._bound():
            if each.name in kept:
                each.restore(kept[each.name])
        self._on_changed()
        self._keeping.keep(self.window().windowTitle(), self._kept)

    def meet(self, theirs: Draft, mine: Collection[Hashable]) -> None:
        """What another one saved meanwhile becomes the ground; the fields named keep what stands here."""
        held = {name: value for name, value in self._values().items() if name in mine}
        self.fill(theirs)
        self._put(held)

    def differences(self, theirs: Draft) -> list[Difference]:
        """Where what stands here differs from what is stored now."""
        stored = {each.name: getattr(theirs, each.name) for each in self._bound()}
        return differences(self._bound(), self._before, self._values(), stored)

    def check(self) -> bool:
        """Mark what the fields themselves find wrong and go to the first; True when nothing is."""
        self._others.hide()
        for each in self.fields:
            sentence = each.complaint()
            if sentence:
                each.mark(sentence)
            elif each.is_bad():
                each.clear_mark()
        return self._settle_marks()

    def mark(self, problems: Iterable[Problem]) -> None:
        """Show each sentence beside the field its Problem names, the others on top; focus the first."""
        sentence, left = self._workspace.language.sentence, list(problems)
        for each in self.fields:
            own = [found for found in left if each.name and found.field == each.name]
            if own:
                each.mark(" ".join(map(sentence, own)))
                left = [found for found in left if found not in own]
        self._others.setVisible(bool(left))
        if left:
            safe = self._workspace.notices.safe(*(found.code for found in left))
            self._others.say("\n".join([*map(sentence, left), safe]))
        self._settle_marks()

    def bad(self) -> list[Field]:
        """Fields that still have to be changed, from top to bottom."""
        return [each for each in self.fields if each.is_bad()]

    def next_bad(self) -> None:
        """Go to the next field with a problem, round and round."""
        found = self.bad()
        here = next((place for place, each in enumerate(found) if each.input.hasFocus()), -1)
        if found:
            found[(here + 1) % len(found)].focus()

    def focus_first(self) -> None:
        """Where typing begins."""
        if self.fields:
            self.fields[0].focus()

    def _bound(self) -> list[Field]:
        return [each for each in self.fields if each.name and not isinstance(each, DerivedField)]

    def _put(self, values: Mapping[str, Any]) -> None:
        for each in self._bound():
            if each.name in values:
                each.set_value(values[each.name])
        self._on_changed()

    def _kept(self) -> dict[str, Any]:
        """What may be kept of what is typed: passwords never."""
        return {each.name: each.kept() for each in self._bound() if not each.is_secret}

    def _values(self) -> dict[str, Any]:
        return {each.name: each.value() for each in self._bound()}

    def _settle_marks(self) -> bool:
        found = self.bad()
        self._recount()
        if found:
            found[0].focus()
        return not found

    def _recount(self) -> None:
        found = self.bad()
        self._strip.setVisible(bool(found))
        if found:
            # a subclass's tr() would put the number into the English text before it looks here
            words = QCoreApplication.translate("Form", "%n place(s) left to change: {fields}", "", len(found))
            self._strip.say(words.format(fields=self.tr(", ").join(each.title for each in found)))

    def _on_changed(self) -> None:
        values = self._values()
        for each in self.fields:
            if isinstance(each, DerivedField):
                each.follow(values)
        self._recount()

    def _on_edited(self) -> None:
        self.edited.emit()
        if self.changed():
            self._keeping.keep(self.window().windowTitle(), self._kept)
        else:
            self._keeping.forget()
