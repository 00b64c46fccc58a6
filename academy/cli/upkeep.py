"""`check-data`, `backup`, `restore`."""

from pathlib import Path

from academy.cli.session import Bar, Session, put


def check_data(session: Session) -> int:
    """Tell every broken invariant; answers how many there are."""
    found = session.services.upkeep.check(session.actor(), Bar())
    entries = []
    for finding in found:
        sentence = session.words.word(f"finding.{finding.code}")
        for name, value in finding.values:
            sentence = sentence.replace("{" + name + "}", value)
        entries.append(
            {"code": finding.code, "table": finding.table, "id": finding.row_id, "sentence": sentence}
        )
        if not session.as_json:
            put(f"{finding.table} {finding.row_id}  {sentence}")
    session.answer(entries)
    lines, acts = session.services.upkeep.redactions(session.actor())
    if acts:
        session.say("redacted", lines=lines, acts=acts)
    session.say("checked" if entries else "nothing_found", count=len(entries))
    return len(entries)


def back_up(session: Session, file: str) -> None:
    made = session.services.upkeep.backup(session.actor(), Path(file).absolute(), Bar())
    session.say("backed_up", file=made)
    session.answer({"file": str(made)})


def restore_backup(session: Session, file: str) -> None:
    """Put a backup in the place of the present data; the present state is backed up first."""
    done = session.services.upkeep.restore(session.actor(), Path(file).absolute(), Bar())
    rows = sum(count.rows for count in done.sheet.counts)
    session.say("restored", rows=rows, lost=done.numbers_lost, former=done.former)
    session.answer({"rows": rows, "numbers_lost": done.numbers_lost, "former": str(done.former)})
