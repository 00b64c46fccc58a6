"""The form of a new apprenticeship (企业新型学徒制): its employer, other teachers, hours; the same states."""

from academy.apprenticeship.facts_contract import Party
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.parts.field import Field
from academy.ui.parts.fields import CheckField, DateField, NumberField, TextField
from academy.ui.parts.layout import appear

UNASKED = (
    "talks_per_month", "hours_per_month", "allowance_character", "allowance_technical", "pass_pay_percent",
    "pay_cycle",
)  # fmt: skip # what only the dual-mentor agreement promises


class EmployerDraftPage(DraftPage):
    """Opened instead of the dual-mentor form where the draft is of that kind."""

    def _terms(self) -> list[Field]:
        found = super()._terms()
        for field in found:
            appear(field, field.name not in UNASKED)
        return found

    def _people(self) -> list[Field | str]:
        return [
            TextField("employer", self.tr("Employer"), required=True),
            TextField("employer_uscc", self.tr("Credit code"), True, self.tr("18 characters")),
            self._picker("apprentice_id", self.tr("Apprentice"), Party.APPRENTICE, ""),
            self._picker(
                "technical_id", self.tr("Enterprise mentor"), Party.TECHNICAL, self.tr("Teaches on the job")
            ),
            self._picker(
                "character_id", self.tr("School teacher"), Party.CHARACTER, self.tr("Teaches at school")
            ),
            *self._labour(),
        ]

    def _labour(self) -> list[Field | str]:
        clock, hours = self.workspace.clock, self.tr("credit hours in all")
        return [
            self.tr("Labour contract and hours"),
            DateField("labour_from", self.tr("Labour contract from"), required=True, clock=clock),
            DateField(
                "labour_until",
                self.tr("Labour contract until"),
                clock=clock,
                hint=self.tr("Empty: without an end"),
            ),
            CheckField("labour_seen", self.tr("Labour contract of a year or more, the original was seen")),
            CheckField(
                "wage_promised", self.tr("Wages not below the local minimum, no training fee: promised")
            ),
            NumberField("hours_on_job", self.tr("On the job"), True, maximum=5000, unit=hours),
            NumberField("hours_at_school", self.tr("At school"), True, maximum=5000, unit=hours),
        ]

    def _goal_words(self) -> tuple[str, str]:
        return self.tr("Goals at school"), self.tr("Goals on the job")
