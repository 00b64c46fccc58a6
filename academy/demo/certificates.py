"""The demo's certificates after the issue: blanks, prints, hand-outs, a reissue, an honour, others'."""

from datetime import date
from typing import Any

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft, CertificateFilter
from academy.certificates.facts_ledger import DeliveryDraft, HandDraft, PrintDraft, SpoilDraft
from academy.certificates.facts_reasons import ReissueCause, ReissueDraft
from academy.certificates.facts_recorded import CheckDraft, Checked, RecordedDraft, RecordedKind
from academy.demo.seed import day_of
from academy.demo.story import Chapter, Story

OCCUPATIONS = {"6-17-02-02": "炼钢工", "4-08-03-04": "工程测量员"}
HONOURED = ("p-t01", "p-app1")


def chapters(story: Story) -> list[Chapter]:
    return [
        (date(2026, 10, 12), lambda: _blanks(story)),
        (date(2026, 10, 21), lambda: _handed_out(story)),
        (date(2026, 11, 9), lambda: _recorded(story)),
        (date(2026, 11, 10), lambda: _reissued(story)),
        (date(2026, 11, 12), lambda: _honour(story)),
    ]


def _blanks(story: Story) -> None:
    draft = DeliveryDraft(
        story.key("ac-yf"), "A4 结业证书芯页", "YF000101", "YF000150", date(2026, 10, 12), "县印刷厂（演示）"
    )
    story.services.certificates.receive_blanks(story.clerk, draft)


def _of_class(story: Story) -> list[int]:
    service = story.services.certificates
    wanted = CertificateFilter(class_id=story.key("cl-01"), descending=False)
    rows = service.certificate_rows(story.clerk, service.certificate_ids(story.clerk, wanted))
    return [row.id for row in rows if row.state.value == "issued"]


def _handed_out(story: Story) -> None:
    """Printed on blanks, one sheet lost to a jam; all but two came to fetch theirs."""
    service, keys = story.services.certificates, _of_class(story)
    service.record_print(story.clerk, keys, PrintDraft("教务室激光打印机", "YF000101"))
    jam = f"YF{101 + len(keys):06d}"
    service.spoil_blank(story.clerk, SpoilDraft(jam, "卡纸"))
    service.hand_over(story.clerk, keys[:-2], HandDraft(date(2026, 10, 21)))


def _reissued(story: Story) -> None:
    service = story.services.certificates
    wanted = CertificateFilter(class_id=story.key("cl-01"), descending=False)
    keys = service.certificate_ids(story.clerk, wanted)
    lost = ReissueDraft(ReissueCause.LOST, "本人遗失，已在单位公示")
    service.ask_reissue(story.clerk, keys[0], lost)
    service.approve_reissue(story.approver, keys[0])


def _recorded(story: Story) -> None:
    """What filed bodies and authorities issued to people of the network."""
    service = story.services.certificates
    for entry in story.seed.rows("certificates"):
        if entry["kind"] == "skill_level":
            key = service.save_recorded(story.clerk, 0, _skill(story, entry))
            if entry["id"] == "ce-101":
                service.note_check(story.clerk, key, CheckDraft(Checked.GENUINE, date(2026, 11, 9)))
    crane = RecordedDraft(
        RecordedKind.SPECIAL_EQUIPMENT, story.key("p-t03"), "TS6JQ2-2023-00017", "市行政审批服务局（虚构）",
        "起重机作业", "", 0, date(2023, 1, 10), date(2027, 1, 9), date(2026, 12, 20),
    )  # fmt: skip
    service.save_recorded(story.clerk, 0, crane)


def _skill(story: Story, entry: dict[str, Any]) -> RecordedDraft:
    level = {"三级/高级工": 4, "四级/中级工": 3}[entry["level"]]
    return RecordedDraft(
        RecordedKind.SKILL_LEVEL, story.key(entry["person"]), entry["no"], entry["issuer"],
        OCCUPATIONS[entry["occupation"]], "", level, day_of(entry["issued"]),
    )  # fmt: skip


def _honour(story: Story) -> None:
    service = story.services.certificates
    people = tuple(story.key(each) for each in HONOURED)
    draft = BatchDraft(
        0, people, CertificateKind.HONOUR, issued_on=date(2026, 11, 12), branch_id=story.key("ac-head"),
        title="2026年度技术能手",
        citation="在二〇二六年全县职工技能竞赛中成绩突出，授予“技术能手”称号。",
    )  # fmt: skip
    batch_id = service.prepare(story.clerk, draft)
    service.submit(story.clerk, batch_id, service.batch(story.clerk, batch_id).row.version)
    service.approve_and_issue(story.approver, batch_id)
