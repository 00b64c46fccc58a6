"""What every page is handed: the road to the services, the voice, the language, the look, the day."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from academy.base.clock import Clock
from academy.ui.parts.collector import Collector
from academy.ui.parts.faults import Faults
from academy.ui.parts.i18n import Language
from academy.ui.parts.kept import Drafts
from academy.ui.parts.list_desk import ListDesk
from academy.ui.parts.notices import Notices
from academy.ui.parts.theme import Theme
from academy.ui.parts.worker import Worker


@dataclass(frozen=True, slots=True)
class Workspace:
    """Made once by `open_workspace`, closed after the window."""

    theme: Theme
    language: Language
    worker: Worker
    notices: Notices
    faults: Faults
    clock: Clock
    collector: Collector
    drafts: Drafts
    lists: ListDesk

    def begin(self) -> None:
        """Letters, sheet and words on the application: what the bare ground of the window does without."""
        self.theme.put_on()
        self.language.speak()

    def close(self) -> None:
        """Let running jobs end; nothing is asked of the services afterwards."""
        self.worker.close()
        self.collector.stop()


def open_workspace(
    app: QApplication,
    clock: Clock,
    language: str = "",
    scheme: str = "system",
    notices: type[Notices] = Notices,
    *,
    bare: bool = False,
    first: str = "",
) -> Workspace:
    """Put look, language and worker on the application. `language` "" follows the system.

    With `bare` look and language wait for `Workspace.begin`: the window is painted before that, in the scheme
    `first`.
    """
    words = Language(app, language)
    look = Theme(app, scheme, first)
    worker = Worker(app)
    voice = notices(words, app)
    faults = Faults(clock, app, voice)
    worker.refused.connect(voice.refused)
    worker.unavailable.connect(voice.unavailable)
    worker.failed.connect(faults.show_fault)
    worker.job_cancelled.connect(voice.cancelled)
    drafts = Drafts(worker, clock, app)
    made = Workspace(look, words, worker, voice, faults, clock, Collector(app), drafts, ListDesk(app))
    if not bare:
        made.begin()
    return made
