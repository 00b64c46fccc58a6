"""One contract read the shortest way by hand: three statements straight to the driver, the same answer.

No door, no session, no permission, no mapping: what a careful programmer would write for this page alone.
"""

import json
from datetime import date
from typing import Any

from academy.apprenticeship import rules_months, rules_owed, rules_progress
from academy.apprenticeship.facts_contract import (
    ContractDraft,
    ContractKind,
    ContractState,
    Medium,
    Party,
    PathDraft,
    PayCycle,
    Rating,
    Side,
)
from academy.apprenticeship.facts_logs import Written
from academy.apprenticeship.facts_settlement import MentorPeriod
from academy.apprenticeship.facts_shown import (
    ContractRow,
    ContractSheet,
    LogRow,
    PartyLine,
    PathRow,
    SignatureRow,
)
from academy.people.rules_names import masked_phone

TODAY = date(2026, 11, 23)
LATE_DAYS = 10
PERSON = "{0}.name, {0}.unit, {0}.post, {0}.level, {0}.doc_masked, {0}.phone"
LOG = """SELECT l.id, l.month, l.side, l.hours, l.items, l.talk_on, l.talk_topic, l.rating, l.score,
    l.written_on, l.written_by, p.name, l.confirmed_on, l.version
    FROM log_entry l JOIN person p ON p.id = l.recorded_for WHERE l.contract_id = 1
    ORDER BY l.month DESC, l.side DESC, l.id DESC"""
ONCE = f"""SELECT c.id, c.version, c.branch_id, c.number, c.state, c.apprentice_id, c.starts, c.ends,
    c.frozen_on, c.activated_on, c.paper_id, c.kind, c.ended_on, c.end_reason, c.end_note, c.goals_character,
    c.goals_technical, c.pay_cycle, c.bilingual, c.target_level, c.talks_per_month, c.hours_per_month,
    c.weight_theory, c.weight_practice, c.weight_overall, c.pass_mark, c.practice_min, c.excellent_mark,
    c.allowance_character, c.allowance_technical, c.pass_pay_percent, c.copies, b.name, b.code, a.sha256,
    a.template, m1.person_id, m1.since, m2.person_id, m2.since, {PERSON.format("p1")}, {PERSON.format("p2")},
    {PERSON.format("p3")}, s.held_on, s.theory, s.practice, s.overall, s.total_tenths, s.grade, s.panel,
    e.employer, e.employer_uscc, e.hours_on_job, e.hours_at_school, e.labour_from, e.labour_until,
    e.labour_seen, e.wage_promised
    FROM contract c JOIN branch b ON b.id = c.branch_id
    JOIN contract_mentor m1 ON m1.contract_id = c.id AND m1.side = 'character' AND m1.until IS NULL
    JOIN contract_mentor m2 ON m2.contract_id = c.id AND m2.side = 'technical' AND m2.until IS NULL
    JOIN person p1 ON p1.id = m1.person_id JOIN person p2 ON p2.id = m2.person_id
    JOIN person p3 ON p3.id = c.apprentice_id LEFT JOIN paper a ON a.id = c.paper_id
    LEFT JOIN contract_assessment s ON s.contract_id = c.id
    LEFT JOIN contract_employer e ON e.contract_id = c.id WHERE c.id = 1"""
LISTS = f"""SELECT 0, id, 0, 0, 0, 0, 0, 0, party, signer, medium, text_sha256, witness, signed_on,
    CAST(NULL AS DATE)
    FROM contract_signature WHERE contract_id = 1
    AND paper_id = (SELECT paper_id FROM contract WHERE id = 1)
    UNION ALL SELECT 1, place, id, stage, hours, month_from, month_to, version, side, text, evidence, '', '',
    done_on, NULL FROM path_item WHERE contract_id = 1
    UNION ALL SELECT 2, 0, 0, 0, 0, 0, 0, 0, reason, '', '', '', '', since, until FROM contract_pause
    WHERE contract_id = 1
    UNION ALL SELECT 3, m.id, m.person_id, 0, 0, 0, 0, 0, m.side, p.name, '', '', '', m.since, m.until
    FROM contract_mentor m JOIN person p ON p.id = m.person_id WHERE m.contract_id = 1
    UNION ALL SELECT 4, id, 0, 0, 0, 0, 0, 0, kind, number, '', '', '', effective_on, NULL FROM amendment
    WHERE contract_id = 1 AND in_force_on IS NOT NULL
    UNION ALL SELECT 5, id, parent_id, 0, 0, 0, 0, 0, '', '', '', '', '', NULL, NULL FROM branch
    UNION ALL SELECT 6, id, branch_id, 0, 0, 0, 0, 0, CAST(value AS TEXT), '', '', '', '', holds_from, NULL
    FROM setting WHERE key = 'apprenticeship.late_days' AND holds_from <= '{TODAY}'"""


SIDES = {side.value: side for side in Side}
RATINGS = {rating.value: rating for rating in Rating}


def sheet(cursor: Any) -> ContractSheet:
    """The contract with the long log, from either driver."""
    cursor.execute(ONCE)
    row = cursor.fetchone()
    (
        key, version, branch_id, number, state, apprentice_id, starts, ends, frozen_on, activated_on, _, kind,
        ended_on, end_reason, end_note, goals_character, goals_technical, cycle, bilingual, *terms,
    ) = row[:32]  # fmt: skip
    branch, _, sha256, template, character_id, since, technical_id, since_technical = row[32:40]
    starts, ends = _day(starts), _day(ends)
    cursor.execute(LISTS)
    lists: list[list[Any]] = [[] for _ in range(7)]
    for each in cursor.fetchall():
        lists[each[0]].append(each)
    path = tuple(
        PathRow(id_, stage, SIDES[side], text, hours, first, last, _day(done), edition, evidence)
        for _, _, id_, stage, hours, first, last, edition, side, text, evidence, _, _, done, _ in lists[1]
    )
    logs, pauses = _logs(cursor), ()
    names = (row[40], row[46], row[52])
    keys = (character_id, technical_id, apprentice_id)
    parties = tuple(
        PartyLine(party, id_, *row[at : at + 5], masked_phone(row[at + 5]), day)
        for party, id_, at, day in zip(
            (Party.CHARACTER, Party.TECHNICAL, Party.APPRENTICE), keys, (40, 46, 52),
            (_day(since), _day(since_technical), None), strict=True,
        )
    )  # fmt: skip
    written = [Written(entry.month, entry.side, entry.rating is not None) for entry in logs]
    begun = _day(activated_on)
    whole = sum(step.hours for step in path)
    done = sum(step.hours for step in path if step.done_on)
    steps = tuple(
        PathDraft(step.stage, step.side, step.text, step.hours, step.month_from, step.month_to, step.evidence)
        for step in path
    )
    return ContractSheet(
        row=ContractRow(
            key, number, branch_id, branch, apprentice_id, names[2], names[0], names[1], starts, ends,
            ContractState(state), state == "active" and ends < TODAY, 100 * done // whole, len(lists[0]),
            version,
        ),
        terms=ContractDraft(
            branch_id, apprentice_id, character_id, technical_id, starts, ends, terms[0],
            tuple(_list(goals_character)), tuple(_list(goals_technical)), steps, *terms[1:12],
            pay_cycle=PayCycle(cycle), copies=terms[12], kind=ContractKind(kind), bilingual=bool(bilingual),
        ),
        parties=parties, academy=branch,
        signatures=tuple(
            SignatureRow(Party(each[8]), each[9], _day(each[13]), Medium(each[10]), each[11], each[12])
            for each in lists[0]
        ),
        path=path, logs=logs,
        gaps=rules_owed.overdue(
            rules_owed.Training(begun, ends, terms[1], {}, pauses), rules_owed.held_of(written), TODAY,
            LATE_DAYS, own=False,
        ),
        pauses=pauses, assessment=None, next_number="", template=template, sha256=sha256,
        frozen_on=_day(frozen_on), activated_on=begun, ended_on=_day(ended_on), end_reason=end_reason,
        end_note=end_note, today=TODAY, plan=rules_progress.plan_of(path, starts, ends, pauses, TODAY),
        mentors=tuple(
            MentorPeriod(SIDES[each[8]], each[2], each[9], _day(each[13]), _day(each[14]))
            for each in lists[3]
        ),
    )  # fmt: skip


def _logs(cursor: Any) -> tuple[LogRow, ...]:
    cursor.execute(LOG)
    found, due = [], {}
    for (
        key, month, side, hours, items, talk_on, topic, rating, score, on, writer, mentor, confirmed, version,
    ) in cursor.fetchall():  # fmt: skip
        if (last := due.get(month)) is None:
            last = due[month] = rules_months.due_on(_day(month), LATE_DAYS)
        on = _day(on)
        found.append(
            LogRow(
                key, _day(month), SIDES[side], hours, tuple(_list(items)), _day(talk_on), topic,
                RATINGS.get(rating), score, on, writer, mentor, _day(confirmed), max(0, (on - last).days),
                version,
            )
        )  # fmt: skip
    return tuple(found)


def _day(value: Any) -> Any:
    """SQLite keeps a day as text; the other driver gives a date."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _list(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
