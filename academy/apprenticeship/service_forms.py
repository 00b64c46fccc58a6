"""Forms and the whole file of a contract: looked at, or handed out as a file."""

from pathlib import Path

from academy.apprenticeship import store, store_forms, store_settings
from academy.apprenticeship.facts_contract import Head
from academy.apprenticeship.facts_forms import OF_MONTH, Form, FormWanted
from academy.apprenticeship.paper_completion import draw_completion, draw_exam
from academy.apprenticeship.paper_file import draw_file, pages_of
from academy.apprenticeship.paper_monthly import draw_month
from academy.apprenticeship.rules_months import calendar_months, month_of
from academy.apprenticeship.service_drafts import ROOM, Drafting
from academy.base.door import Act, reads, writes
from academy.base.files import keep_whole
from academy.base.problems import Refused, problem
from academy.base.words import Words
from academy.network import store as network

CHINESE = "zh"  # papers are Chinese by template


class Printing(Drafting):
    """Everything of a contract that is put on paper besides the agreement's own verbs."""

    @reads("apprenticeship.print")
    def preview_form(self, act: Act, contract_id: int, wanted: FormWanted) -> bytes:
        """The form as a PDF. Raises Refused for a month outside the term, a file before the freeze."""
        return self._form(act, store.head(act.db, contract_id, act.scope), wanted)

    @writes("apprenticeship.print")
    def save_form(self, act: Act, contract_id: int, wanted: FormWanted, target: Path) -> Path:
        """The PDF as a file of the clerk's choice, whole or not at all. Raises Unavailable."""
        head = store.head(act.db, contract_id, act.scope)
        keep_whole(target, self._form(act, head, wanted), "contract.not_written")
        act.note(ROOM, contract_id, head.branch_id, head.number)
        return target

    def _form(self, act: Act, head: Head, wanted: FormWanted) -> bytes:
        if wanted.form is Form.AGREEMENT:
            return self._pdf(act, head)
        if wanted.form is Form.FILE:
            return _file(act, head)
        if wanted.form in OF_MONTH:
            return _month(act, head, wanted)
        if wanted.form is Form.COMPLETION:
            return draw_completion(store_forms.completion(act.db, head))
        return draw_exam(store_forms.exam(act.db, head, wanted.form is Form.EXAM_FILLED))


def _month(act: Act, head: Head, wanted: FormWanted) -> bytes:
    if wanted.month is None:
        raise Refused(problem("contract.month_missing", "month"))
    if wanted.month not in calendar_months(head.starts, head.ends):
        first, last = month_of(head.starts), month_of(head.ends)
        raise Refused(
            problem("contract.month_outside", "month", first=f"{first:%Y-%m}", last=f"{last:%Y-%m}")
        )
    filled = wanted.form is Form.MONTH_FILLED
    return draw_month(store_forms.month(act.db, head, wanted.month, filled))


def _file(act: Act, head: Head) -> bytes:
    if head.paper_id is None:
        raise Refused(problem("contract.file_of_draft"))
    today = act.clock.today()
    lineage = network.lineage(act.db, head.branch_id)
    late_days = store_settings.limits(act.db, lineage, today).late_days
    words = Words(CHINESE)
    return draw_file(*store_forms.whole(act.db, head, late_days, today, words.word, pages_of))
