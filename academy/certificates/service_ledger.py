"""The ledger: every number and every blank sheet accounted for; lists for Excel; counts that lead on."""

from collections.abc import Sequence
from pathlib import Path

from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, problem
from academy.certificates import rules, rules_ledger, store_blanks, store_ledger, store_life, store_register
from academy.certificates.facts_issue import CertificateFilter
from academy.certificates.facts_ledger import (
    Count,
    DeliveryDraft,
    NumberRow,
    Order,
    SeriesRow,
    SheetRow,
    SpoilDraft,
    StockRow,
)
from academy.certificates.paper_hand_list import hand_list
from academy.certificates.paper_ledger import ledger_table, numbers_table, stock_table
from academy.certificates.service_life import ROOM, demanded
from academy.certificates.service_recorded import RecordedService
from academy.network import store as network
from academy.network.facts import BranchRow
from academy.sheets.export import write_list


class LedgerService(RecordedService):
    """What an auditor asks for."""

    @reads("certificates.read")
    def series(self, act: Act) -> list[SeriesRow]:
        """Every series of numbers: taken, valid, void, replaced, lost; unexplained must be none."""
        return store_ledger.series(act.db, act.scope.branches)

    @reads("certificates.read")
    def series_numbers(self, act: Act, series: str) -> list[NumberRow]:
        """Each number of one series and its fate."""
        return store_ledger.numbers(act.db, series, act.scope.branches)

    @reads("certificates.read")
    def stock(self, act: Act) -> list[StockRow]:
        """Every delivery of blank sheets and what is left of it."""
        return store_blanks.stock(act.db, act.scope.branches)

    @reads("certificates.read")
    def stock_sheets(self, act: Act, delivery_id: int) -> list[SheetRow]:
        """The sheets of a delivery that are used or spoiled."""
        if delivery_id not in {row.id for row in store_blanks.stock(act.db, act.scope.branches)}:
            raise Refused(problem("access.other_branch"))
        return store_blanks.sheets(act.db, delivery_id)

    @reads("certificates.blanks")
    def stock_keepers(self, act: Act) -> list[BranchRow]:
        """The academies whose stock the actor may keep."""
        return network.branches(act.db, act.scope)

    @writes("certificates.blanks")
    def receive_blanks(self, act: Act, draft: DeliveryDraft) -> int:
        """Take blank sheets into stock; no printed serial may be received twice."""
        problems = rules_ledger.delivery_problems(draft, store_blanks.spans(act.db), act.clock.today())
        first, last = rules_ledger.serial_of(draft.first), rules_ledger.serial_of(draft.last)
        if problems or first is None or last is None:
            raise Refused(*problems)
        act.demand(draft.branch_id)
        made = store_blanks.receive(act.db, draft, first, last, act.actor.person_id)
        act.note(ROOM, made, draft.branch_id, f"{first}…{last}")
        return made

    @writes("certificates.print")
    def spoil_blank(self, act: Act, draft: SpoilDraft) -> int:
        """Note that a sheet is spoiled, blank or printed on, and why; it stays in the count."""
        serial = rules_ledger.serial_of(draft.serial)
        found = store_blanks.places(act.db, [serial]) if serial else {}
        problems = []
        if not draft.reason.strip():
            problems.append(problem("certificates.spoil_reason", "reason"))
        if serial is None or str(serial) not in found:
            problems.append(problem("certificates.blank_unknown", "serial", serial=draft.serial))
            raise Refused(*problems)
        place = found[str(serial)]
        if place.state == store_blanks.SPOILED:
            state = "certificates.sheet.spoiled"
            problems.append(problem("certificates.blank_gone", "serial", serial=str(serial), state=state))
        if problems:
            raise Refused(*problems)
        act.demand(place.branch_id)
        made = store_blanks.spoil(act.db, place, draft.reason.strip(), act.actor.person_id, act.clock.today())
        act.note(ROOM, made, place.branch_id, str(serial))
        return made

    @reads("certificates.read")
    def count_years(self, act: Act) -> list[int]:
        return store_ledger.years(act.db, act.scope.branches)

    @reads("certificates.read")
    def counts(self, act: Act, year: int, box: str) -> list[Count]:
        """Certificates of a year by `kind`, `level`, `branch` or `month`; year 0 is every year."""
        if box not in store_ledger.BOXES:
            raise Refused(problem("record.gone"))
        return store_ledger.counts(act.db, act.scope.branches, year, box)

    @writes("certificates.print")
    def save_ledger(self, act: Act, wanted: CertificateFilter, target: Path) -> Path:
        """The 证书台账 of the certificates a list shows, as Excel or CSV, document numbers masked."""
        keys = store_register.ids(act.db, act.scope.branches, wanted)
        write_list(ledger_table(list(store_ledger.ledger(act.db, keys))), target)
        act.note(ROOM, 0, act.actor.branch_id, f"台账 {len(keys)}")
        return target

    @writes("certificates.print")
    def save_numbers(self, act: Act, target: Path) -> Path:
        """Every number of every series with its fate, as Excel: what an auditor ticks off."""
        rows = store_ledger.series(act.db, act.scope.branches)
        lines = [
            (row.series, each)
            for row in rows
            for each in store_ledger.numbers(act.db, row.series, act.scope.branches)
        ]
        write_list(numbers_table(lines), target)
        act.note(ROOM, 0, act.actor.branch_id, f"编号 {len(lines)}")
        return target

    @writes("certificates.print")
    def save_stock(self, act: Act, target: Path) -> Path:
        """Blank sheets received, used, spoiled and left, delivery by delivery, and each spoiled sheet."""
        rows = store_blanks.stock(act.db, act.scope.branches)
        sheets = [(row, each) for row in rows for each in store_blanks.sheets(act.db, row.id)]
        write_list(stock_table(rows, sheets), target)
        act.note(ROOM, 0, act.actor.branch_id, f"空白 {len(rows)}")
        return target

    @reads("certificates.read")
    def hand_order(self, act: Act, keys: Sequence[int], order: Order) -> list[int]:
        """These certificates in the order they are handed out in."""
        return store_life.ordered(act.db, keys, order)

    @writes("certificates.print")
    def hand_list_pdf(self, act: Act, keys: Sequence[int], order: Order) -> bytes:
        """The 发放登记表 to be signed: a line for each certificate that holds, in this order."""
        rows = [row for row in demanded(act, keys) if row.state in rules.OFFICIAL]
        if not rows:
            raise Refused(problem("certificates.nobody_chosen"))
        wanted = store_life.ordered(act.db, [row.id for row in rows], order)
        lines = list(store_ledger.ledger(act.db, wanted))
        act.note(ROOM, rows[0].id, rows[0].branch_id, f"发放登记表 {len(rows)}")
        title = next((each.ground for each in lines if each.ground), "")
        return hand_list(lines, title, rows[0].branch, act.clock.today())
