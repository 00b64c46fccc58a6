"""What the register of certificates shows of each."""

from PySide6.QtCore import QCoreApplication

from academy.certificates.facts_issue import CertificateRow
from academy.ui.certificates.words import state_pill
from academy.ui.parts.columns import Column
from academy.ui.parts.i18n import Language


def register_columns(language: Language) -> list[Column]:
    tr = QCoreApplication.translate

    def kind(fact: CertificateRow) -> str:
        return language.words.word(f"certificates.kind.{fact.kind.value}")

    def state(fact: CertificateRow) -> tuple[str, str]:
        if fact.uncountersigned:
            return tr("CertificatesPage", "To countersign"), "danger"
        if fact.void_asked:
            return tr("CertificatesPage", "Void asked"), "warn"
        return state_pill(language, fact)

    klass = tr("CertificatesPage", "Class or contract")
    return [
        Column("number", tr("CertificatesPage", "Number"), width=184, sort="number"),
        Column("name", tr("CertificatesPage", "Name"), "name", width=104, sort="name", strokes="strokes"),
        Column("class_name", klass, width=220, sort="class_name", stretch=True),
        Column("branch", tr("CertificatesPage", "Branch"), width=132),
        Column("kind", tr("CertificatesPage", "Kind"), width=112, value=kind, sort="kind"),
        Column("issued_on", tr("CertificatesPage", "Date"), "date", width=104, sort="issued_on"),
        Column("state", tr("CertificatesPage", "State"), "pill", width=112, value=state, sort="state"),
    ]
