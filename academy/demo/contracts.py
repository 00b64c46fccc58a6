"""The demo's apprenticeship contracts: each is led through its life to the state the file names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from academy.apprenticeship.facts_amendment import AmendmentKind
from academy.apprenticeship.facts_assessment import CheckDraft, ItemMark
from academy.apprenticeship.facts_contract import (
    AssessmentDraft,
    ContractDraft,
    EndDraft,
    EndReason,
    LogDraft,
    Medium,
    Party,
    PathDraft,
    PauseDraft,
    Rating,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.facts_logs import ProofDraft
from academy.apprenticeship.facts_settlement import SettleDraft
from academy.base.terms import months_between
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import BatchDraft
from academy.demo.seed import day_of
from academy.demo.story import Chapter, Story

DAYS_BEFORE = 7  # frozen a week before the term begins, signed in the days between
ALL = (Party.CHARACTER, Party.TECHNICAL, Party.APPRENTICE, Party.ACADEMY)
RATINGS = {"优秀": Rating.EXCELLENT, "良好": Rating.GOOD, "合格": Rating.FAIR}
ON_PAPER = "导师手写的记录表存车间"
SIGNED = "徒弟在记录表上签字"
WRITTEN_LATEST = date(2026, 11, 20)
PATH = (
    (1, Side.CHARACTER, "入职引导：规章制度、安全规程和岗位责任", 8, 1, 3, "安全考试成绩单"),
    (1, Side.TECHNICAL, "测量仪器的操作与检校", 24, 1, 4, "实操考核表"),
    (2, Side.TECHNICAL, "井下导线测量", 48, 4, 10, "测量成果图"),
    (2, Side.CHARACTER, "班组协作与质量意识", 8, 6, 12, "谈心记录"),
    (3, Side.TECHNICAL, "内业平差与采掘工程制图", 48, 10, 18, "采掘工程平面图一幅"),
    (4, Side.TECHNICAL, "参加技术攻关，独立完成一项测量任务", 32, 18, 24, "攻关总结"),
)


MONTHS = 24  # of the completed contracts
CHECKED = ((1, 4), (2, 12), (3, 18))  # stage, the month its check follows
CERTIFIED = "ct-001"
PANEL = ("康素梅", "林铁生", "丁岩松")


def chapters(story: Story) -> list[Chapter]:
    return [chapter for entry in story.seed.rows("contracts") for chapter in _life(story, entry)]


def _life(story: Story, entry: dict[str, Any]) -> list[Chapter]:
    state, begins = entry["state"], day_of(entry["start"])
    frozen = min(begins - timedelta(days=DAYS_BEFORE), WRITTEN_LATEST)
    told: list[Chapter] = [(frozen, lambda: _draft(story, entry))]
    if state == "draft":
        return told
    told.append((frozen, lambda: _freeze(story, entry)))
    told += [(on, _signed(story, entry, party, on)) for party, on in _signatures(entry, frozen)]
    told += _logs(story, entry)
    told += _steps(story, entry)
    for longer in entry.get("extensions", ()):
        told.append((day_of(longer["approved_on"]), _extended(story, entry, longer)))
    if pauses := entry.get("suspensions"):
        told.append((day_of(pauses[0]["from"]), lambda: _suspend(story, entry, pauses[0])))
    if end := entry.get("termination"):
        told.append((day_of(end["on"]), lambda: _terminate(story, entry, end)))
    if mark := entry.get("assessment"):
        told += _ending(story, entry, mark)
    return told


def _ending(story: Story, entry: dict[str, Any], mark: dict[str, Any]) -> list[Chapter]:
    """Stage checks, the assessment, the allowance; the first of the completed has his certificate."""
    done = day_of(entry["completed_on"])
    told: list[Chapter] = [
        (day_of(entry["start"]) + timedelta(days=30 * last + 5), _checked(story, entry, stage, last))
        for stage, last in CHECKED
    ]
    told.append((done, lambda: _assess(story, entry, mark)))
    told.append((done + timedelta(days=10), lambda: _settle(story, entry)))
    if entry["id"] == CERTIFIED:
        told.append((done + timedelta(days=14), lambda: _certify(story, entry)))
    return told


def _signatures(entry: dict[str, Any], frozen: date) -> list[tuple[Party, date]]:
    if entry["state"] != "awaiting_signatures":
        return [(party, frozen + timedelta(days=1 + place)) for place, party in enumerate(ALL)]
    parties = {"apprentice": Party.APPRENTICE, "technical_mentor": Party.TECHNICAL}
    return [(parties[each["role"]], day_of(each["on"])) for each in entry["signatures"]]


def _version(story: Story, entry: dict[str, Any]) -> int:
    rows = story.services.apprenticeship.contract_rows(story.clerk, [story.key(entry["id"])])
    return rows[0].version


def _draft(story: Story, entry: dict[str, Any]) -> None:
    service, branch_id = story.services.apprenticeship, story.key(entry["academy"])
    starts, ends = day_of(entry["start"]), day_of(entry["end"])
    months = months_between(starts, ends)
    usual: ContractDraft = service.usual_terms(story.clerk, branch_id)
    draft = replace(
        usual,
        branch_id=branch_id,
        apprentice_id=story.key(entry["apprentice"]),
        character_id=story.key(entry["character_mentor"]),
        technical_id=story.key(entry["technical_mentor"]),
        starts=starts,
        ends=ends,
        target_level=story.seed.levels["高级工"],
        goals_character=tuple(entry["goals_character"]),
        goals_technical=tuple(entry["goals_technical"]),
        path=tuple(
            PathDraft(*step[:4], min(step[4], months), min(step[5], months), step[6]) for step in PATH
        ),
    )
    story.seed.keys[entry["id"]] = service.draft(story.clerk, draft)


def _freeze(story: Story, entry: dict[str, Any]) -> None:
    story.services.apprenticeship.freeze(story.clerk, story.key(entry["id"]), _version(story, entry))


def _signed(story: Story, entry: dict[str, Any], party: Party, on: date) -> Callable[[], None]:
    def tell() -> None:
        signer = "沈岚" if party is Party.ACADEMY else ""
        draft = SignatureDraft(party, on, Medium.INK, signer)
        service = story.services.apprenticeship
        service.record_signature(story.clerk, story.key(entry["id"]), draft, _version(story, entry))

    return tell


def _logs(story: Story, entry: dict[str, Any]) -> list[Chapter]:
    told: list[Chapter] = []
    for log in story.seed.of_contract(entry["id"]):
        if log["by"] == "technical_mentor":
            month = day_of(log["month"] + "-01")
            written = min(month + timedelta(days=32), WRITTEN_LATEST)
            draft = LogDraft(
                Side.TECHNICAL, month, log["hours_practice"], tuple(log["items"]), log["score"],
                reason=ON_PAPER,
            )  # fmt: skip
        else:
            written = day_of(log["talk_date"])
            draft = LogDraft(
                Side.CHARACTER, written.replace(day=1), talk_on=written, talk_topic=log["topic"],
                rating=RATINGS[log["rating"]], reason=ON_PAPER,
            )  # fmt: skip
        told.append((written, _written(story, entry, draft, bool(log.get("apprentice_confirmed")))))
    return told or _followed(story, entry)


def _followed(story: Story, entry: dict[str, Any]) -> list[Chapter]:
    """The months of a completed contract whose log the file does not tell: they follow the path."""
    if "assessment" not in entry:
        return []
    first = day_of(entry["start"])
    told: list[Chapter] = []
    for place in range(MONTHS):
        month = (first + timedelta(days=30.44 * place + 15)).replace(day=1)
        step = next(each for each in PATH if each[1] is Side.TECHNICAL and place < each[5])
        item = f"{step[2]}：第{place + 1}个月"
        draft = LogDraft(Side.TECHNICAL, month, 10 + place % 5, (item,), 80 + 7 * place % 16, reason=ON_PAPER)
        written = month + timedelta(days=32)
        told.append((written, _written(story, entry, draft, confirmed=True)))
    return told


def _steps(story: Story, entry: dict[str, Any]) -> list[Chapter]:
    """Steps of the path are done when their months are over, as long as the contract runs."""
    begins, until = day_of(entry["start"]), WRITTEN_LATEST
    if end := entry.get("termination"):
        until = day_of(end["on"])
    if pauses := entry.get("suspensions"):
        until = day_of(pauses[0]["from"])
    if entry["state"] == "awaiting_signatures":
        return []
    told: list[Chapter] = []
    for place, step in enumerate(PATH):
        done = begins + timedelta(days=30 * step[5])
        if done < until:
            told.append((done, _done(story, entry, place, done)))
    return told


def _done(story: Story, entry: dict[str, Any], place: int, on: date) -> Callable[[], None]:
    def tell() -> None:
        service, key = story.services.apprenticeship, story.key(entry["id"])
        step = service.contract_sheet(story.clerk, key).path[place]
        service.mark_step(story.clerk, key, step.id, on, step.version)

    return tell


def _written(story: Story, entry: dict[str, Any], draft: LogDraft, confirmed: bool) -> Callable[[], None]:
    def tell() -> None:
        service = story.services.apprenticeship
        key = service.add_log(story.clerk, story.key(entry["id"]), draft)
        if confirmed:
            service.confirm_log(story.clerk, key, 1, ProofDraft(note=SIGNED))

    return tell


def _suspend(story: Story, entry: dict[str, Any], pause: dict[str, Any]) -> None:
    draft = PauseDraft(day_of(pause["from"]), pause["reason"])
    story.services.apprenticeship.suspend(story.clerk, story.key(entry["id"]), draft, _version(story, entry))


def _extended(story: Story, entry: dict[str, Any], longer: dict[str, Any]) -> Callable[[], None]:
    """A supplementary agreement: drafted by one, approved by another, signed by all on one day."""

    def tell() -> None:
        service, key, today = story.services.apprenticeship, story.key(entry["id"]), story.clock.today()
        draft = replace(
            service.amendment_draft(story.clerk, key, AmendmentKind.EXTENSION),
            effective_on=today, reason=longer["reason"], ends=day_of(longer["new_end"]),
        )  # fmt: skip
        made = service.draft_amendment(story.clerk, key, draft)

        def version() -> int:
            return service.amendments(story.clerk, key).rows[-1].head.version

        service.approve_amendment(story.approver, made, version())
        for party in ALL:
            signer = "沈岚" if party is Party.ACADEMY else ""
            service.sign_amendment(
                story.clerk, made, SignatureDraft(party, today, Medium.INK, signer), version()
            )

    return tell


def _terminate(story: Story, entry: dict[str, Any], end: dict[str, Any]) -> None:
    draft = EndDraft(day_of(end["on"]), EndReason(end["reason_code"]), end["reason"])
    service = story.services.apprenticeship
    service.terminate(story.clerk, story.key(entry["id"]), draft, _version(story, entry))
    service.approve_end(story.approver, story.key(entry["id"]), _version(story, entry))


def _assess(story: Story, entry: dict[str, Any], mark: dict[str, Any]) -> None:
    service, key = story.services.apprenticeship, story.key(entry["id"])
    service.request_assessment(story.clerk, key, _version(story, entry))
    draft = AssessmentDraft(
        day_of(entry["completed_on"]), mark["theory"], mark["practice"], mark["overall"],
        PANEL,
    )  # fmt: skip
    service.enter_assessment(story.clerk, key, draft, _version(story, entry))
    service.confirm_assessment(story.approver, key, _version(story, entry))


def _checked(story: Story, entry: dict[str, Any], stage: int, last: int) -> Callable[[], None]:
    def tell() -> None:
        service, key = story.services.apprenticeship, story.key(entry["id"])
        path = service.contract_sheet(story.clerk, key).path
        steps = [step for step in path if step.stage == stage]
        marks = tuple(ItemMark(step.id, 82 + 3 * place + stage) for place, step in enumerate(steps))
        on = day_of(entry["start"]) + timedelta(days=30 * last + 5)
        service.check_stage(story.clerk, key, CheckDraft(stage, on, marks, "康素梅", "操作规范，记录完整"))

    return tell


def _settle(story: Story, entry: dict[str, Any]) -> None:
    """Paid ten days after the assessment; another person confirms."""
    service, key = story.services.apprenticeship, story.key(entry["id"])
    draft = SettleDraft(story.clock.today(), "银行转账")
    service.settle(story.clerk, key, draft, _version(story, entry))
    service.confirm_settlement(story.approver, key, _version(story, entry))


def _certify(story: Story, entry: dict[str, Any]) -> None:
    """The 出师 certificate: prepared by one person, approved by another."""
    service = story.services.certificates
    draft = BatchDraft(
        person_ids=(story.key(entry["apprentice"]),), kind=CertificateKind.APPRENTICESHIP,
        issued_on=story.clock.today(), branch_id=story.key(entry["academy"]),
    )  # fmt: skip
    batch_id = service.prepare(story.clerk, draft)
    service.submit(story.clerk, batch_id, service.batch(story.clerk, batch_id).row.version)
    service.approve_and_issue(story.approver, batch_id)
