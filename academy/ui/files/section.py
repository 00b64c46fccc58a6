"""The cards that tell a person's file: what is missing, training, contracts, certificates, consents."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.files.facts import (
    ConsentDraft,
    ConsentRow,
    FileCertificate,
    FileClass,
    FileContract,
    FileRecorded,
    ItemState,
    Medium,
    PersonFile,
    Purpose,
)
from academy.ui.files.handing_out import HandingOut
from academy.ui.files.lines import (
    certificate_line,
    checklist_grid,
    class_line,
    contract_line,
    recorded_line,
)
from academy.ui.files.photo_acts import PHOTOS, PhotoActs
from academy.ui.files.rail import Rail
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.fields import ChoiceField, DateField
from academy.ui.parts.flow import Line
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import box, card, column, flow, heading, label, refill, row, rule
from academy.ui.parts.marks import Chip
from academy.ui.parts.page import Page
from academy.ui.parts.pile import Pile
from academy.ui.parts.share import ShareRing
from academy.ui.parts.turns import Turns
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.files.service import FileService
    from academy.files.service_photo import PhotoService

Go = Callable[[str, int], object]
Maker = Callable[[], QWidget]
ROOMS = frozenset({"people", "courses", "apprenticeship", "certificates"})


class FileSection(QWidget):
    """`go` opens a record on its page; `merging` makes the page that compares the person with another."""

    opening = Signal(QWidget)
    pictured = Signal(bytes)  # the photo, for the head of the page; empty where there is none

    def __init__(
        self, workspace: Workspace, files: "FileService", photos: "PhotoService", actor: Actor,
        person_id: int, go: Go, merging: Callable[[int], Page] | None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._workspace, self._files, self._actor, self._person_id = workspace, files, actor, person_id
        self._go, self._merging = go, merging
        self._photos = PhotoActs(self, workspace, photos, actor, self.reload)
        self._own = HandingOut(self, workspace, files, actor, person_id)
        self.found: PersonFile | None = None
        self._tab, self._only_kept = 0, False
        self._body = column(gap=16)
        self.setLayout(self._body)
        self._beside, self._turns = column(), Turns(self)
        self.side = box(self._beside)  # the page puts it beside the rest
        workspace.worker.changed.connect(self._on_changed)
        self.reload()

    def take_photo(self, path: Path) -> bool:
        """A picture dropped on the person's page; whether it is one and may be taken here."""
        mine = path.suffix.lower() in PHOTOS and self._actor.may("people.manage")
        if mine:
            self._photos.frame(self._person_id, path)
        return mine

    def reload(self) -> None:
        files, actor, wanted = self._files, self._actor, self._person_id
        quiet = lambda _no: None  # noqa: E731 - the page around it says that the person is gone
        self._workspace.worker.run(self, lambda: files.person_file(actor, wanted), self._show, quiet)

    def _show(self, found: PersonFile) -> None:
        self.found = found
        self._turns.run(partial(self._show_tabs, found), partial(self._show_material, found))

    def _show_material(self, found: PersonFile) -> None:
        refill(self._beside, self._material(found))
        self.pictured.emit(found.photo or b"")

    def _show_tabs(self, found: PersonFile) -> None:
        self.rail = Rail(found.timeline, self._workspace.language.words.word, self._only_kept)
        self.kept = Chip(self.tr("On record only"))
        self.kept.set_on(self._only_kept)
        self.kept.clicked.connect(self._on_kept)
        parts = self._parts(found)
        words = [f"{self.tr('Timeline')} {len(found.timeline)}"]
        words += [f"{title} {len(makers)}" for title, makers in parts]
        self.tabs = Segments(words, min(self._tab, len(parts)), "tab")
        self.tabs.chosen.connect(self._on_tab)
        self._stack = Pile()
        self._places = [column(gap=0) for _ in words]
        for place in self._places:
            self._stack.addWidget(box(place))
        rail: list[Maker] = [lambda: self.rail]
        self._makers = [rail, *(makers for _, makers in parts)]
        refill(self._body, box(flow(self.tabs, None, self.kept)), self._stack)
        self._on_tab(self.tabs.current())

    def _on_tab(self, place: int) -> None:
        """A tab is filled when it is first looked at."""
        self._tab = place
        if not self._places[place].count():
            lines = [make() for make in self._makers[place]]
            lines = lines or [label(self.tr("There is none yet."), "body", "muted")]
            self._places[place].addWidget(card(*lines, None, gap=8))
        self._stack.setCurrentIndex(place)
        kept = self.found is not None and any(each.on_record for each in self.found.timeline)
        self.kept.setVisible(place == 0 and kept)

    def _on_kept(self) -> None:
        self._only_kept = not self._only_kept
        self.kept.set_on(self._only_kept)
        self.rail.show_kept(self._only_kept)

    def _parts(self, found: PersonFile) -> list[tuple[str, list[Maker]]]:
        """The tabs behind the timeline: each kind of thing, and how the lines of it are made."""
        word, go = self._workspace.language.words.word, self._go

        def paper(each: FileCertificate) -> QWidget:
            return certificate_line(each, word, partial(go, "certificates", each.id))

        def contract(each: FileContract) -> QWidget:
            return contract_line(each, word, partial(go, "contracts", each.id), partial(go, "people"))

        def recorded(each: FileRecorded) -> QWidget:
            return recorded_line(each, word, partial(go, "certificates", 0))

        others = [partial(recorded, each) for each in found.recorded]
        return [
            (self.tr("Training"), [partial(self._class, each) for each in found.classes]),
            (self.tr("Contracts"), [partial(contract, each) for each in found.contracts]),
            (self.tr("Certificates"), [*(partial(paper, each) for each in found.learned), *others]),
            (self.tr("Honours"), [partial(paper, each) for each in found.honours]),
        ]

    def _material(self, found: PersonFile) -> QFrame:
        """What is missing, and what can be done with the file."""
        here = sum(item.state is ItemState.HERE for item in found.checklist)
        needed, lost = here + found.missing, found.missing
        ring = ShareRing(64)
        ring.show_percent(round(100 * here / needed) if needed else 100, f"{here}/{needed}")
        words = self.tr("{count} missing").format(count=lost) if lost else self.tr("complete")
        told = Line(words, "strong", "warn" if lost else "ok")
        note = Line(self.tr("{here} of {needed}").format(here=here, needed=needed), "caption", "muted")
        parts: list[QWidget] = [heading(self.tr("File"))]
        parts.append(box(row(ring, column(None, told, note, None, gap=4), gap=16)))
        parts.append(checklist_grid(found.checklist, self._workspace.language.words.word))
        if found.consents:
            parts.append(box(column(*(self._consent(each) for each in found.consents), gap=4)))
        return card(*parts, rule(), self._acts(), gap=10)

    def _acts(self) -> QFrame:
        made = [button(self.tr("Print the file…"), icon_name="printer", small=True, on=self._on_print)]
        if self._manages():
            photo = lambda: self._photos.choose(self._person_id)  # noqa: E731
            made += [
                button(self.tr("Photo…"), icon_name="user", small=True, on=photo),
                button(self.tr("Consent…"), icon_name="file-check", small=True, on=self._on_consent),
            ]
            if self._actor.may("people.reveal"):
                ask = self._own.ask
                made.append(button(self.tr("Own data…"), icon_name="download", small=True, on=ask))
            if self._merging is not None:
                made.append(
                    button(self.tr("Duplicates…"), icon_name="git-merge", small=True, on=self._on_merge)
                )
        return box(flow(*made))

    def _class(self, each: FileClass) -> QWidget:
        word = self._workspace.language.words.word
        whole = button(self.tr("Whole class…"), "link", small=True, on=lambda: self._on_class(each))
        whole.setToolTip(self.tr("The files of everybody in this class, one PDF each"))
        tools: list[QWidget] = [whole]
        if self._manages():
            folder = lambda: self._photos.folder(each.id, each.number)  # noqa: E731
            tools.insert(0, button(self.tr("Class photos…"), "link", small=True, on=folder))
        return class_line(each, word, partial(self._go, "classes", each.id), tools)

    def _manages(self) -> bool:
        """Nothing is changed about somebody in the recycle bin."""
        lies = self.found is not None and self.found.sheet.removed
        return self._actor.may("people.manage") and not lies

    def _consent(self, each: ConsentRow) -> QWidget:
        word = self._workspace.language.words.word(f"files.purpose.{each.purpose.value}")
        when = self.tr("agreed {day}").format(day=each.given_on.isoformat())
        line = flow(label(word, "table"), label(when, "caption", "muted"), None)
        if each.withdrawn_on is not None:
            gone = self.tr("withdrawn {day}").format(day=each.withdrawn_on.isoformat())
            line.addWidget(label(gone, "caption", "warn"))
        elif self._manages():
            end = button(self.tr("Withdraw"), "link", small=True, on=lambda: self._on_withdraw(each))
            end.setAccessibleName(f"{self.tr('Withdraw')} {word}")
            line.addWidget(end)
        return box(line)

    def _on_changed(self, change: Changed) -> None:
        if change.room in ROOMS and self.isVisible():
            self.reload()

    def _on_print(self) -> None:
        files, actor, wanted = self._files, self._actor, self._person_id
        number = self.found.sheet.number if self.found else ""
        self._save(f"{self.tr('File')} {number}.pdf", lambda target: files.save_file(actor, wanted, target))

    def _save(self, name: str, write: Callable[[Path], object]) -> None:
        def save(target: Path) -> None:
            job = lambda: write(target)  # noqa: E731
            done = lambda _: self._workspace.notices.toast(self, self.tr("Saved"))  # noqa: E731
            self._workspace.worker.run(self, job, done)

        self._workspace.notices.save_file(self, self.tr("Save the file"), name, "PDF (*.pdf)", save)

    def _on_class(self, each: FileClass) -> None:
        def write(folder: Path) -> None:
            title = self.tr("Files of {number}").format(number=each.number)
            job = lambda progress: self._files.class_files(self._actor, each.id, folder, progress)  # noqa: E731
            done = lambda count: self._workspace.notices.toast(  # noqa: E731
                self, self.tr("%Ln file(s) written", "", count)
            )
            self._workspace.worker.start(self, title, job, done, made=folder)

        self._workspace.notices.folder(self, self.tr("Where to put the files"), write)

    def _on_merge(self) -> None:
        if self._merging is not None:
            self.opening.emit(self._merging(self._person_id))

    def _on_consent(self) -> None:
        word = self._workspace.language.words.word
        purposes = [(each, word(f"files.purpose.{each.value}")) for each in Purpose]
        media = [(each, word(f"files.medium.{each.value}")) for each in Medium]
        fields = [
            ChoiceField("purpose", self.tr("Purpose"), purposes, required=True),
            DateField("given_on", self.tr("Signed on"), required=True),
            ChoiceField("medium", self.tr("Signed"), media, required=True),
        ]
        draft = replace(ConsentDraft(), given_on=self._workspace.clock.today())
        form = Form(self._workspace, draft, fields)
        dialog = FormDialog(
            self._workspace, self.tr("Record a consent"), form,
            lambda typed: self._files.give_consent(self._actor, self._person_id, typed),
            lambda _: self._on_saved(), self, verb=self.tr("Record"),
        )  # fmt: skip
        notice = button(self.tr("Print the notice…"), "link", on=self._on_notice)
        form.layout().addWidget(notice)  # type: ignore[union-attr]
        dialog.open()

    def _on_notice(self) -> None:
        number = self.found.sheet.number if self.found else ""
        write = lambda target: self._files.save_notice(self._actor, self._person_id, target)  # noqa: E731
        self._save(f"{self.tr('Notice')} {number}.pdf", write)

    def _on_withdraw(self, each: ConsentRow) -> None:
        sentence = self.tr("From today on the data may not be used for this. What was done before stays.")
        job = lambda: self._files.withdraw_consent(  # noqa: E731
            self._actor, self._person_id, each.id, each.version
        )
        self._workspace.notices.ask(
            self, self.tr("Withdraw this consent?"), sentence, self.tr("Withdraw"),
            lambda: self._workspace.worker.run(self, job, lambda _: self._on_saved()),
        )  # fmt: skip

    def _on_saved(self) -> None:
        self._workspace.notices.toast(self, self.tr("Saved"))
        self.reload()
