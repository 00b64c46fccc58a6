"""Certificate templates: drawn in the window, published by a second person, taken along as a file."""

from collections.abc import Mapping
from dataclasses import replace

from academy.archive import store as archive
from academy.base.door import Act, Service, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.certificates import (
    paper,
    rules_template,
    rules_template_check,
    store_class,
    store_template,
    store_template_sample,
)
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import Form
from academy.certificates.facts_template import (
    Sample,
    Template,
    TemplateDraft,
    TemplateRow,
    TemplateSheet,
    TemplateState,
    Trial,
)
from academy.certificates.rules_template_built_in import BUILT_IN
from academy.certificates.rules_template_check import unreadable
from academy.certificates.store_template_scan import name_of, scan_picture
from academy.network import store as network

ROOM = "certificates"
ON_LIST = (TemplateState.DRAFT, TemplateState.SUBMITTED, TemplateState.PUBLISHED)
OPEN = frozenset({TemplateState.DRAFT, TemplateState.SUBMITTED})


class TemplateService(Service):
    """The templates of the branches and the built-in ones."""

    @reads("certificates.read")
    def templates(self, act: Act, retired: bool = False) -> list[TemplateRow]:
        """Built-in templates, then those within reach: of the own branches and of those above them."""
        states = [*ON_LIST, *([TemplateState.RETIRED] if retired else [])]
        kept = store_template.rows(act.db, self._reach(act), states)
        marks = self._marks(act)
        return [_marked(row, marks) for row in (*store_template.built_in_rows(), *kept)]

    @reads("certificates.read")
    def template(self, act: Act, key: str) -> TemplateSheet:
        """One edition with its content."""
        used = store_template.used(act.db, key)
        if key in BUILT_IN:
            (row,) = (each for each in store_template.built_in_rows() if each.key == key)
            return TemplateSheet(_marked(row, self._marks(act)), used.template)
        row = store_template.row(act.db, int(key))
        self._demand_reach(act, row)
        scan = store_template.scan_of(act.db, key) or None
        editions = tuple(store_template.editions(act.db, row.series_id))
        kept = replace(used.template, scan=name_of(scan))
        return TemplateSheet(_marked(row, self._marks(act)), kept, scan, editions)

    @reads("certificates.read")
    def template_samples(self, act: Act) -> list[Sample]:
        """Whose facts a preview may show: the longest and the rarest names within reach."""
        return store_template_sample.samples(act.db, act.scope.branches)

    @reads("certificates.read")
    def preview_template(
        self, act: Act, template: Template, kind: CertificateKind, sample: str, scan: bytes | None = None
    ) -> Trial:
        """The very drawing a certificate would be, of a sample's facts, and what did not fit on it."""
        if problems := unreadable(template):
            raise Refused(*problems)
        facts = store_template_sample.sheet(act.db, act.scope.branches, sample, kind, act.clock.today())
        pdf, problems = paper.tried(facts, template, scan or b"")
        return Trial(pdf, tuple(problems))

    @reads("certificates.read")
    def template_problems(self, act: Act, template: Template) -> list[Problem]:
        """What keeps a template from being submitted."""
        return unreadable(template) or rules_template_check.problems_of(template)

    @writes("certificates.template", undoable=True)
    def keep_template(self, act: Act, draft: TemplateDraft) -> int:
        """Keep a draft; a published edition stays as it is and gets a successor. Answers the draft's id."""
        person_id = _person(act)
        held = store_template.locked(act.db, draft.id) if draft.id else None
        branch_id = held.branch_id if held else self._home(act, draft.branch_id)
        act.demand(branch_id)
        if held and held.version != draft.version:
            raise Refused(problem("record.changed_meanwhile"))
        template = self._with_scan(act, draft)
        series = held.series_id if held else 0
        problems = unreadable(template)
        if not template.title.strip():
            problems.append(problem("paper_template.title_missing", "title"))
        if template.title.strip() in store_template.titles(act.db, branch_id, series):
            problems.append(problem("paper_template.title_taken", "title", title=template.title.strip()))
        if problems:
            raise Refused(*problems)
        now = act.clock.now()
        if held and held.state in OPEN:  # a change after the submission falls back to the draft
            key = held.id
            store_template.rewrite(act.db, key, template, person_id, now)
        else:
            key = act.ids.next()
            edition = 1 + max((e.edition for e in store_template.editions(act.db, series)), default=0)
            store_template.add(act.db, key, branch_id, series or key, edition, template, person_id, now)
        act.note(ROOM, key, branch_id, template.title)
        return key

    @writes("certificates.template")
    def submit_template(self, act: Act, template_id: int, version: int) -> None:
        """Hand a draft to a second person. Refused with everything that keeps it from being used."""
        row = store_template.locked(act.db, template_id)
        act.demand(row.branch_id)
        if row.version != version:
            raise Refused(problem("record.changed_meanwhile"))
        if row.state is not TemplateState.DRAFT:
            raise Refused(problem("paper_template.not_draft", title=row.title))
        template = store_template.used(act.db, row.key).template
        problems = rules_template_check.problems_of(template) or self._unfit(act, template)
        if problems:
            raise Refused(*problems)
        store_template.change(
            act.db, row.id, state=TemplateState.SUBMITTED.value, submitted_at=act.clock.now(),
            prepared_by=_person(act), returned_for="",
        )  # fmt: skip
        act.note(ROOM, row.id, row.branch_id, row.title)

    @writes("certificates.approve")
    def publish_template(self, act: Act, template_id: int) -> None:
        """Let certificates be issued with it; the edition published before is replaced. Two persons."""
        row = self._submitted(act, template_id)
        own = _person(act)
        same = store_class.canonicals(act.db, (own, row.prepared_by))
        if same[own] == same[row.prepared_by]:
            raise Refused(problem("paper_template.same_person", preparer=row.preparer))
        store_template.replace_published(act.db, row.series_id)
        store_template.change(
            act.db, row.id, state=TemplateState.PUBLISHED.value, approved_by=same[own],
            published_at=act.clock.now(),
        )  # fmt: skip
        act.note(ROOM, row.id, row.branch_id, f"{row.title} {row.edition}")

    @writes("certificates.approve")
    def return_template(self, act: Act, template_id: int, reason: str) -> None:
        """Send a submitted template back with a reason."""
        row = self._submitted(act, template_id)
        if not reason.strip():
            raise Refused(problem("paper_template.return_reason_missing", "reason"))
        store_template.change(act.db, row.id, state=TemplateState.DRAFT.value, returned_for=reason.strip())
        act.note(ROOM, row.id, row.branch_id, row.title)

    @writes("certificates.template", undoable=True, removes=True)
    def retire_template(self, act: Act, template_id: int, version: int) -> None:
        """Offer it no more; what was issued with it stays, batches prepared with it are refused."""
        row = store_template.locked(act.db, template_id)
        act.demand(row.branch_id)
        if row.version != version:
            raise Refused(problem("record.changed_meanwhile"))
        store_template.change(act.db, row.id, state=TemplateState.RETIRED.value)
        act.note(ROOM, row.id, row.branch_id, row.title)

    @writes("certificates.template", undoable=True)
    def choose_template(self, act: Act, branch: int | None, kind: CertificateKind, key: str) -> None:
        """Make a published template the usual one of a branch (None = the actor's own) for a kind."""
        branch_id = self._home(act, branch)
        act.demand(branch_id)
        used = store_template.used(act.db, key)
        if kind not in used.template.kinds:
            raise Refused(problem("paper_template.not_for_kind", title=used.title))
        name = key
        if key not in BUILT_IN:
            row = store_template.row(act.db, int(key))
            if row.state is not TemplateState.PUBLISHED:
                raise Refused(problem("paper_template.not_published", title=row.title))
            if row.branch_id not in network.lineage(act.db, branch_id):
                raise Refused(problem("paper_template.gone"))
            name = str(row.series_id)
        kept = store_template.choose(act.db, branch_id, kind, used.template.form, name)
        act.note(ROOM, kept, branch_id, used.title)

    @reads("certificates.read")
    def template_file(self, act: Act, key: str) -> bytes:
        """The template as a file, with the scan behind it."""
        used = store_template.used(act.db, key)
        if key not in BUILT_IN:
            self._demand_reach(act, store_template.row(act.db, int(key)))
        return rules_template.written(used.template, store_template.scan_of(act.db, key) or None)

    @reads("certificates.template")
    def read_template(self, act: Act, data: bytes) -> TemplateDraft:
        """A file as a draft that is kept nowhere yet. Refused with the line of what is wrong."""
        template, scan = rules_template.parse(data)
        clean = scan_picture(scan) if scan else None
        return TemplateDraft(template, branch_id=self._home(act, None), scan=clean)

    @reads("certificates.template")
    def read_scan(self, act: Act, data: bytes) -> bytes:
        """A scanned form as it will be kept: a JPEG of moderate size and nothing besides its picture."""
        return scan_picture(data)

    def _unfit(self, act: Act, template: Template) -> list[Problem]:
        """What cannot be printed of the ordinary sample, for each kind the template is meant for."""
        found = []
        for kind in template.kinds:
            facts = store_template_sample.sheet(
                act.db, act.scope.branches, "invented-2", kind, act.clock.today()
            )
            found += paper.problems_of([facts], template)
        return list(dict.fromkeys(found))

    def _with_scan(self, act: Act, draft: TemplateDraft) -> Template:
        if draft.scan is None:
            held = draft.template.scan
            known = not held or archive.blob(act.db, held) is not None
            return draft.template if known else replace(draft.template, scan="")
        clean = scan_picture(draft.scan)
        return replace(draft.template, scan=archive.keep(act.db, clean, "image/jpeg", act.clock.now()))

    def _submitted(self, act: Act, template_id: int) -> TemplateRow:
        row = store_template.locked(act.db, template_id)
        act.demand(row.branch_id)
        if row.state is not TemplateState.SUBMITTED:
            raise Refused(problem("paper_template.not_submitted", title=row.title))
        return row

    def _reach(self, act: Act) -> list[int] | None:
        if act.scope.branches is None:
            return None
        return sorted({above for each in act.scope.branches for above in network.lineage(act.db, each)})

    def _demand_reach(self, act: Act, row: TemplateRow) -> None:
        reach = self._reach(act)
        if reach is not None and row.branch_id not in reach:
            raise Refused(problem("access.other_branch"))

    def _home(self, act: Act, branch_id: int | None) -> int:
        """Where a new template belongs: the actor's own branch, else the head academy."""
        return store_template.home(act.db, branch_id or act.actor.branch_id)

    def _marks(self, act: Act) -> Mapping[tuple[CertificateKind, Form], str]:
        """The usual templates of the actor's own branch, by series or name."""
        home = self._home(act, None)
        return store_template.usual_names(act.db, home)


def _marked(row: TemplateRow, marks: Mapping[tuple[CertificateKind, Form], str]) -> TemplateRow:
    name = row.key if row.key in BUILT_IN else str(row.series_id)
    if row.state is not TemplateState.PUBLISHED:
        return row
    used = tuple(kind for kind in row.kinds if marks.get((kind, row.form)) == name)
    return replace(row, used_for=used)


def _person(act: Act) -> int:
    """Two persons are needed later, so the program itself prepares nothing."""
    if act.actor.person_id is None:
        raise Refused(problem("certificates.preparer_nobody"))
    return act.actor.person_id
