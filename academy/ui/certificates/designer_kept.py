"""What of a design is not stored: kept from a crash, and compared with what another one saved meanwhile."""

from collections.abc import Callable, Hashable
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from academy.base.words import Words
from academy.certificates.facts_template import Template, TemplateDraft
from academy.ui.certificates.designer_design import Design
from academy.ui.parts.conflict import ConflictDialog, Difference
from academy.ui.parts.keeping import Keeping
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.workspace import Workspace

NEW = "new "  # begins the `scan` of a picture that is not stored yet


def kept_title(template: str) -> str:
    """What names a design after a crash."""
    return QCoreApplication.translate("DesignKept", "Template {title}").format(title=template)


class DesignKept(QObject):
    """`strip` offers what was kept; `taken(version)` when it was taken over, of the version it changes."""

    taken = Signal(int)

    def __init__(self, workspace: Workspace, design: Design, owner: QWidget) -> None:
        super().__init__(owner)
        self._design, self._owner, self._words = design, owner, workspace.language.words
        self._keeping = Keeping(workspace.drafts)
        self._title, self._version = "", 0
        self.strip = NoteStrip("info", "", self.tr("Take it over"), self.take_over, "history")
        self.strip.hide()
        design.changed.connect(self._on_changed)
        owner.destroyed.connect(self._keeping.forget)

    def begin(self, draft: TemplateDraft) -> None:
        """This is designed now, or stored now."""
        self._title, self._version = kept_title(draft.template.title), draft.version
        found = self._keeping.begin(f"template:{draft.id or draft.template.title}")
        self.strip.setVisible(found is not None)
        if found is not None:
            words = self.tr("What you designed here on {when} was not saved.")
            self.strip.say(words.format(when=f"{found.at:%Y-%m-%d %H:%M}"))

    def take_over(self) -> None:
        """As a step that can be taken back. A picture not stored yet is not kept."""
        self.strip.hide()
        kept = self._keeping.values()
        template, before = kept.get("template"), kept.get("before")
        if isinstance(template, Template) and isinstance(before, Template):
            self._version = kept["version"]
            self._design.meet(before, template)
            if template.scan.startswith(NEW):
                self._design.set_page(scan=before.scan)
            self.taken.emit(self._version)

    def compare(self, theirs: Template, settled: Callable[[set[Hashable]], object]) -> None:
        """Both versions part by part; where they are the same, `settled` at once."""
        mine, before = self._design.template, self._design.stored
        names = [each.name for each in fields(Template)]
        found = [
            Difference(
                name, self._named(name), self._shown(name, mine), self._shown(name, theirs),
                getattr(mine, name) != getattr(before, name),
            )
            for name in names
            if getattr(mine, name) != getattr(theirs, name)
        ]  # fmt: skip
        if found:
            ConflictDialog(self._owner, found, settled).open()
        else:
            settled(set())

    def _on_changed(self) -> None:
        if not self._design.dirty():
            self._keeping.forget()
            return
        version = self._version
        self._keeping.keep(
            self._title,
            lambda: {
                "template": self._design.template, "before": self._design.stored, "version": version,
            },
        )  # fmt: skip

    def _named(self, name: str) -> str:
        return {
            "title": self.tr("Title"),
            "kinds": self.tr("For"),
            "width": self.tr("Width, mm"),
            "height": self.tr("Height, mm"),
            "overprint": self.tr("Bought forms"),
            "elements": self.tr("Elements"),
            "scan": self.tr("Scan of the bought form"),
        }[name]

    def _shown(self, name: str, template: Template) -> str:
        value: Any = getattr(template, name)
        if name == "kinds":
            return ", ".join(_word(self._words, each.value) for each in template.kinds)
        if name == "elements":
            known = self._design.stored.elements
            other = sum(each not in known for each in template.elements)
            words = self.tr("{count}, of them {other} new or changed")
            return words.format(count=len(template.elements), other=other)
        if name == "scan":
            return self.tr("a new picture") if value.startswith(NEW) else self.tr("the stored one")
        if name == "overprint":
            return self.tr("yes") if value else self.tr("no")
        return f"{value:g}" if isinstance(value, float) else str(value)


def _word(words: Words, kind: str) -> str:
    return words.word(f"certificates.kind.{kind}")
