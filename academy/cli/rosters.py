"""`roster import`: the dry run, the import, the rows that go back to the sender."""

from pathlib import Path

from academy.base.problems import Refused, problem
from academy.cli.session import Bar, Session, put
from academy.courses.facts import ClassFilter, ClassRow
from academy.courses.facts_roster import RosterChoice, RosterReport
from academy.people.facts_roster import Finding, RowState


def class_of(session: Session, number: str) -> ClassRow:
    """A class by its number. Raises Refused."""
    for row in session.services.courses.classes(session.actor(), ClassFilter()):
        if row.number == number:
            return row
    raise Refused(problem("cli.no_class", number=number))


def import_roster(
    session: Session, file: str, number: str, dry_run: bool, only_good: bool, refused_to: str | None
) -> None:
    """Import a roster into a class, all or nothing unless only the good rows are wanted."""
    actor, courses = session.actor(), session.services.courses
    class_id, path = class_of(session, number).id, Path(file)
    choice = RosterChoice(only_good=only_good)
    bar = Bar()
    report = courses.check_roster(actor, class_id, path, choice, bar)
    if refused_to and (report.refused or report.asked):
        target = Path(refused_to)
        courses.save_refused(actor, class_id, path, choice, target, session.words.language)
        session.say("refused_saved", file=target)
    if dry_run:
        _show(session, report)
        return
    taken, rows = report.good, _rows(session, report) if session.as_json else []
    del report  # the file is read anew for the import: two of its readings would stand in memory
    done = courses.enrol_roster(actor, class_id, path, choice, bar)
    session.say("roster_done", taken=taken, left_out=done.left_out, number=number)
    session.answer({"class": number, "enrolled": taken, "left_out": done.left_out, "rows": rows})


def _show(session: Session, report: RosterReport) -> None:
    if session.as_json:
        counts = {
            "good": report.good, "new_people": report.fresh, "known_people": report.known,
            "already_enrolled": report.already, "refused": len(report.refused), "asked": len(report.asked),
        }  # fmt: skip
        told = {"problems": session.sentences(report.problems), "rows": _rows(session, report)}
        session.answer({"dry_run": True, **counts, **told})
        return
    for row in report.reading.rows:
        for finding in row.findings:
            state = session.words.word(f"cli.row.{row.state.value}")
            put(f"{state}  {session.words.sentence(finding.problem)}")
    for sentence in session.sentences((*report.reading.asks, *report.problems)):
        put(sentence)
    session.say(
        "roster_checked", good=report.good, fresh=report.fresh, known=report.known, already=report.already,
        refused=len(report.refused), asked=len(report.asked),
    )  # fmt: skip


def _rows(session: Session, report: RosterReport) -> list[dict[str, object]]:
    """Row by row what was found; no document numbers."""
    told = [row for row in report.reading.rows if row.state is not RowState.ACCEPTED or row.findings]
    return [
        {
            "sheet": row.sheet, "row": row.number, "state": row.state.value, "name": row.name,
            "findings": [_finding(session, finding) for finding in row.findings],
        }
        for row in told
    ]  # fmt: skip


def _finding(session: Session, found: Finding) -> dict[str, str]:
    cause = found.problem
    sentence = session.words.sentence(cause)
    return {"code": cause.code, "kind": found.kind.value, "where": cause.where, "sentence": sentence}
