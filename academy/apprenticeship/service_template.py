"""Path templates (培养路径模板): what is usually taught in a trade; paths are filled from them."""

from dataclasses import replace

from academy.apprenticeship import rules_template, store, store_settings, store_sheet, store_template
from academy.apprenticeship.facts_template import (
    FitDraft,
    FittedStep,
    TemplateDraft,
    TemplateRow,
    TemplateSheet,
    TemplateState,
)
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Refused
from academy.base.terms import months_between
from academy.network import store as network
from academy.people import store as people

ROOM = "apprenticeship"


class Templating(Service):
    """Templates of the branches and the shared ones of the head academy."""

    @reads("apprenticeship.read")
    def templates(self, act: Act, retired: bool = False) -> list[TemplateRow]:
        """Templates within reach that are in use; with `retired` those taken out of use as well."""
        states = [TemplateState.ACTIVE, *([TemplateState.RETIRED] if retired else [])]
        return store_template.rows(act.db, store_template.reach(act.db, act.scope), states)

    @reads("apprenticeship.read")
    def template_sheet(self, act: Act, template_id: int) -> TemplateSheet:
        return store_template.sheet(act.db, template_id, store_template.reach(act.db, act.scope))

    @writes("apprenticeship.template", undoable=True)
    def add_template(self, act: Act, draft: TemplateDraft) -> int:
        """Keep a new template. Raises Refused with every problem."""
        self._check(act, draft, 0)
        return self._add(act, draft)

    @writes("apprenticeship.template", undoable=True)
    def change_template(self, act: Act, template_id: int, draft: TemplateDraft, version: int) -> int:
        """A new edition takes the place of the old one, which stays on record; answers its id."""
        held = store_template.sheet(act.db, template_id, None).row
        draft = replace(draft, branch_id=held.branch_id)
        self._check(act, draft, held.series_id)
        store_template.close(act.db, template_id, version, TemplateState.REPLACED)
        key = act.ids.next()
        store_template.add(act.db, key, draft, held.series_id, held.edition + 1)
        act.note(ROOM, key, held.branch_id)
        return key

    @writes("apprenticeship.template", undoable=True, removes=True)
    def retire_template(self, act: Act, template_id: int, version: int) -> None:
        """Offer a template no more; contracts filled from it keep their steps."""
        held = store_template.sheet(act.db, template_id, None).row
        act.demand(held.branch_id)
        store_template.close(act.db, template_id, version, TemplateState.RETIRED)
        act.note(ROOM, template_id, held.branch_id)

    @writes("apprenticeship.template", undoable=True)
    def copy_template(self, act: Act, template_id: int, branch_id: int) -> int:
        """The same steps as a template of a branch's own, to be adapted there."""
        held = store_template.sheet(act.db, template_id, store_template.reach(act.db, act.scope)).draft
        title = rules_template.copied_title(held.title, store_template.titles(act.db, branch_id))
        draft = replace(held, branch_id=branch_id, title=title)
        self._check(act, draft, 0)
        return self._add(act, draft)

    @reads("apprenticeship.draft")
    def fitting_templates(self, act: Act, branch_id: int, apprentice_id: int | None) -> list[TemplateRow]:
        """Templates a branch may use: the apprentice's trade first, the branch's own before shared ones."""
        act.demand(branch_id)
        trade = self._trade(act, apprentice_id)
        rows = store_template.rows(act.db, network.lineage(act.db, branch_id), [TemplateState.ACTIVE])
        judged = [replace(row, fits=rules_template.fits(row.trade, trade)) for row in rows]
        return sorted(
            judged, key=lambda row: (not row.fits, row.branch_id != branch_id, row.trade, row.title)
        )

    @reads("apprenticeship.draft")
    def fitted_path(self, act: Act, template_id: int, fit: FitDraft) -> list[FittedStep]:
        """A template's steps in the months of the term; without a term in its own months."""
        held = store_template.sheet(act.db, template_id, store_template.reach(act.db, act.scope)).draft
        months = held.months or 1
        if fit.starts is not None and fit.ends is not None and fit.starts < fit.ends:
            months = max(1, months_between(fit.starts, fit.ends))
        done = store_template.done_before(act.db, fit.apprentice_id, act.scope.branches)
        return rules_template.fitted(held, months, done)

    @reads("apprenticeship.template")
    def template_of(self, act: Act, contract_id: int) -> TemplateDraft:
        """A contract's path as the draft of a template, to be saved under a title of its own."""
        head = store.head(act.db, contract_id, act.scope)
        held, months = store_sheet.draft_of(act.db, head), months_between(head.starts, head.ends)
        trade = self._trade(act, head.apprentice_id)
        title = rules_template.title_of(trade, months)
        return TemplateDraft(head.branch_id, title, trade, held.target_level, months, held.path)

    def _trade(self, act: Act, person_id: int | None) -> str:
        found = people.members(act.db, [person_id]) if person_id is not None else {}
        return found[person_id].trade if person_id is not None and person_id in found else ""

    def _check(self, act: Act, draft: TemplateDraft, series_id: int) -> None:
        """Raise Refused with every problem, or because the branch is not the actor's."""
        taken: frozenset[str] = frozenset()
        lineage: list[int] = []
        if draft.branch_id is not None:
            act.demand(draft.branch_id)
            taken = store_template.titles(act.db, draft.branch_id, series_id)
            lineage = network.lineage(act.db, draft.branch_id)
        most = store_settings.limits(act.db, lineage, act.clock.today()).max_months
        if problems := rules_template.template_problems(draft, taken, most):
            raise Refused(*problems)

    def _add(self, act: Act, draft: TemplateDraft) -> int:
        key = act.ids.next()
        store_template.add(act.db, key, draft, key, 1)
        act.note(ROOM, key, draft.branch_id)
        return key
