"""The 证书台账 and the number list as tables for Excel, in the columns authorities ask for."""

from collections.abc import Sequence

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateState
from academy.certificates.facts_ledger import LedgerRow, NumberRow, SheetRow, StockRow
from academy.certificates.rules_papers import LEVELS
from academy.people.facts import Level
from academy.sheets.facts import Cell, SheetList

COLUMNS = (
    "序号", "证书编号", "证书种类", "姓名", "性别", "证件类型", "证件号码", "工作单位", "班次（协议）编号",
    "班次（荣誉）名称", "职业（工种）", "技能等级", "学时", "成绩", "发证日期", "颁证单位", "签发人", "状态",
    "空白证号", "领取日期", "领取人", "备注",
)  # fmt: skip
KINDS = {
    CertificateKind.COMPLETION: "结业证书",
    CertificateKind.TRAINING: "培训合格证书",
    CertificateKind.APPRENTICESHIP: "出师证书",
    CertificateKind.HONOUR: "荣誉证书",
}
STATES = {
    CertificateState.ISSUED: "已签发", CertificateState.PRINTED: "已打印",
    CertificateState.DELIVERED: "已领取", CertificateState.VOID: "已作废",
    CertificateState.REPLACED: "已换发",
}  # fmt: skip
FATES = {"lost": "恢复备份跳过", "missing": "未说明"} | {state.value: word for state, word in STATES.items()}
GENDERS = {"male": "男", "female": "女"}
DOCUMENTS = {
    "resident_id": "居民身份证", "hmt_residence_permit": "港澳台居民居住证",
    "foreign_pr_2023": "外国人永久居留身份证", "foreign_pr_2017": "外国人永久居留身份证", "passport": "护照",
    "hm_travel_permit": "港澳居民来往内地通行证", "tw_travel_permit": "台湾居民来往大陆通行证",
    "military": "军人证件",
}  # fmt: skip


def ledger_table(rows: Sequence[LedgerRow]) -> SheetList:
    """Chinese by template, whatever the window speaks."""
    return SheetList(COLUMNS, [_line(at, row) for at, row in enumerate(rows, 1)], name="证书台账",
                     title="证书台账")  # fmt: skip


def _line(at: int, row: LedgerRow) -> tuple[Cell | None, ...]:
    return (
        at, row.number, KINDS[row.kind], row.name, GENDERS.get(row.gender, ""),
        DOCUMENTS.get(row.doc_type, ""), row.doc_masked, row.unit, row.ground_number, row.ground,
        row.occupation, LEVELS.get(Level(row.level), "--"), row.hours,
        None if row.score is None else row.score / 10, row.issued_on, row.branch, row.approver,
        STATES.get(row.state, ""), row.blank, row.handed_on, row.handed_to, row.remark,
    )  # fmt: skip


def numbers_table(lines: Sequence[tuple[str, NumberRow]]) -> SheetList:
    rows: list[tuple[Cell | None, ...]] = [
        (at, series, row.number, FATES.get(row.state, row.state), row.name, row.issued_on, row.note)
        for at, (series, row) in enumerate(lines, 1)
    ]
    columns = ("序号", "编号序列", "证书编号", "去向", "姓名", "发证日期", "说明")
    return SheetList(columns, rows, name="编号清册", title="编号清册")


def stock_table(rows: Sequence[StockRow], sheets: Sequence[tuple[StockRow, SheetRow]]) -> SheetList:
    """A line for each delivery: received − used − spoiled = left; below, each sheet that is gone."""
    columns = ("名称", "流水号", "保管学院", "日期", "入库", "已用", "废证", "结存", "证书编号", "说明")
    lines: list[tuple[Cell | None, ...]] = [
        (
            row.sort, f"{row.first} 至 {row.last}", row.branch, row.received_on, row.received, row.used,
            row.spoiled, row.left, None, row.supplier,
        )
        for row in rows
    ]  # fmt: skip
    lines += [
        (
            row.sort, each.serial, row.branch, each.noted_on, None, 1 if each.state == "used" else None,
            1 if each.state == "spoiled" else None, None, each.number, each.reason,
        )
        for row, each in sheets
    ]  # fmt: skip
    return SheetList(columns, lines, name="空白证书", title="空白证书收支结存")
