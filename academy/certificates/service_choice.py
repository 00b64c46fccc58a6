"""What a preparer chooses for a batch beside its people: the template, and English words."""

from dataclasses import replace

from academy.base.door import Act, reads
from academy.certificates import rules_english, store_english, store_template
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, BatchEnglish, Form
from academy.certificates.facts_template import TemplateRow, TemplateState
from academy.certificates.service_issue import IssueService
from academy.certificates.service_papers import material
from academy.network import store as network


class ChoiceService(IssueService):
    """Both are proposed; what was not chosen follows the branch's custom."""

    @reads("certificates.read")
    def usable_templates(
        self, act: Act, branch_id: int, kind: CertificateKind, form: Form
    ) -> list[TemplateRow]:
        """What a batch of a branch may be issued with, the branch's usual one first."""
        act.demand(branch_id)
        lineage = network.lineage(act.db, branch_id)
        kept = store_template.rows(act.db, lineage, [TemplateState.PUBLISHED])
        usual = store_template.usual(act.db, branch_id, kind, form)
        fit = [
            replace(
                row, bilingual=rules_english.speaks_english(store_template.used(act.db, row.key).template)
            )
            for row in (*store_template.built_in_rows(), *kept)
            if kind in row.kinds and row.form is form
        ]
        return sorted(fit, key=lambda row: row.key != usual)

    @reads("certificates.read")
    def english_words(self, act: Act, draft: BatchDraft) -> BatchEnglish:
        """All there is to fill in: what was typed, what was printed last time, names in pinyin."""
        found = material(act.db, draft, act.clock.today())
        act.demand(found.ground.branch_id)
        readings = store_english.readings(act.db, [each.member.id for each in found.holders])
        return rules_english.proposed(found, readings, store_english.last_words(act.db, found))
