"""The pages the gallery shows: invented people, every part in every state."""

import io
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QWidget,
)

from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fault_dialog import FaultDialog
from academy.ui.parts.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DerivedField,
    LinesField,
    NumberField,
    TextField,
)
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, FormPanel
from academy.ui.parts.layout import card, heading, row
from academy.ui.parts.marks import Chip, Pill
from academy.ui.parts.message_dialog import Choice, MessageDialog
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, PagedModel, Source
from academy.ui.parts.page import Page
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.search import SearchField
from academy.ui.parts.stepper import Stepper
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

STATES = (("在培", "ok"), ("已结业", "neutral"), ("待签约", "warn"), ("中止", "danger"), ("待确认", "info"))
NAMES = [
    "阿依古丽·买买提",
    "盖琳",
    "贺一舟",
    "欧阳立",
    "朴成",
    "仇刚",
    "任丽",
    "单明",
    "王涛",
    "王涛",
    "解锋",
    "尉迟磊",
    "乐红",
    "曾强",
    "查勇",
    "张𬸚",
]


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    number: str
    name: str
    branch: str
    trade: str
    tail: str
    hours: int
    progress: int
    state: tuple[str, str]
    sealed: str | None
    changed: date | None


def person(place: int) -> Person:
    return Person(
        place,
        f"QH2026{place * 37 + 11:06}",
        NAMES[place % len(NAMES)],
        ("永锋", "邱集煤炭")[place % 2],
        ("炼钢工", "矿山测量工", "巷修工")[place % 3],
        f"{9010 + place % 90}",
        40 + place * 13 % 1200,
        (place * 29 + 31) % 101,
        STATES[place % 5],
        "签发" if place % 3 == 0 else None,
        date(2026, 11, 1 + place % 28) if place % 7 else None,
    )


def source() -> Source:
    return Source(
        ids=lambda _ask: array("q", range(1, 50_001)), rows=lambda ids: [person(each) for each in ids]
    )


@dataclass(frozen=True, slots=True)
class PersonDraft:
    name: str = "王涛"
    kind: str = "id"
    number: str = "371499199703189010"
    phone: str = "1540000034"
    branch_id: int | None = 1
    mentor_id: int | None = 7
    hours: int | None = 40
    starts: date | None = date(2026, 11, 24)
    remark: str = ""
    night: bool = True


def find(text: str) -> Sequence[Found]:
    return [Found(each, NAMES[each], f"永锋 · 尾号 90{each:02}") for each in range(8, 12)]


def form_of(workspace: Workspace) -> Form[PersonDraft]:
    zh = workspace.language.name == "zh"
    fields = [
        TextField("name", "姓名" if zh else "Name", required=True),
        ChoiceField("kind", "证件类型" if zh else "Document", [("id", "居民身份证"), ("pass", "护照")], True),
        TextField("number", "证件号码" if zh else "Number", required=True),
        DerivedField(
            "出生、性别" if zh else "Born, sex", derived, "由证件号码得出" if zh else "From the number"
        ),
        TextField("phone", "联系电话" if zh else "Phone", required=True),
        PickerField(
            "mentor_id",
            "技术导师" if zh else "Mentor",
            workspace,
            find,
            found=Found(7, "单明", "永锋 · 尾号 9018"),
        ),
        NumberField("hours", "学时" if zh else "Hours", unit="学时" if zh else "h"),
        DateField("starts", "入学日期" if zh else "Starts", hint="可写 20261124、2026.11.24；Ctrl+; 为今天"),
        LinesField("remark", "备注" if zh else "Remark", lines=2),
        CheckField("night", "参加职工夜校" if zh else "Night school"),
    ]
    return Form(workspace, PersonDraft(), fields)


def derived(values: Mapping[str, Any]) -> str:
    return f"{values['number'][6:10]}-{values['number'][10:12]}-{values['number'][12:14]} · 男"


def open_form(workspace: Workspace, page: QWidget) -> QDialog:
    form = form_of(workspace)
    zh = workspace.language.name == "zh"
    made = FormDialog(
        workspace,
        "新建学员" if zh else "New trainee",
        form,
        lambda d: d,
        lambda _: None,
        page,
        again=PersonDraft,
        note="永锋工匠学院",
    )
    made.open()
    form.field("number").mark("最后一位应为 4，录入的是 0。请对照证件第 17、18 位。")
    form.field("name").mark("已有 3 位王涛（尾号 9010、9011、9014），先看是不是同一人。", "warn")
    form.field("phone").mark("只有 10 位，手机号要 11 位。")
    form._settle_marks()
    return made


def open_message(workspace: Workspace, page: QWidget) -> QDialog:
    sentences = ["实操 54 分，合格线 60 分。请先安排补考。", "出勤 70%，须达到 80%。请核对签到表。"]
    choices = [Choice("取消", lambda: None), Choice("签发 11 份", lambda: None, "seal")]
    made = MessageDialog(page.window(), "这一批还不能全部签发", sentences, "danger", choices)
    made.open()
    return made


def open_fault(workspace: Workspace, page: QWidget) -> QDialog:
    try:
        raise KeyError("371499199703189010")
    except KeyError as fault:
        made = FaultDialog(page.window(), fault, workspace.clock.now())
    made.open()
    return made


class ListPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        columns = [
            Column("number", "学号", width=132, sort="number"),
            Column("name", "姓名", "name", 140, sort="name"),
            Column("branch", "分院", width=96, sort="branch"),
            Column("trade", "工种", width=112),
            Column("tail", "尾号", "number", 72),
            Column("hours", "学时", "number", 80, sort="hours"),
            Column("progress", "进度", "progress", 150),
            Column("state", "状态", "pill", 104),
            Column("sealed", "证书", "stamp", 88),
            Column("changed", "最近变动", "date", 112, sort="changed", stretch=True),
        ]
        self.model = PagedModel(columns, workspace.worker, source())
        self.table = Table(self.model)
        self.table.set_actions([RowAction("编辑", lambda _fact: None, "pencil", "F2", single=True)])
        self.search = SearchField("姓名、拼音、尾号、电话")
        chips = (Chip("永锋、邱集煤炭", True, True), Chip("炼钢工等 3 种", True, True), Chip("2026 年"))
        tools = (
            button("导入", "", "upload"),
            button("导出", "", "download"),
            button("新建学员", "primary", "plus"),
        )
        self.body.addLayout(row(self.search, *chips, button("清除全部", "link"), None, *tools))
        self.card = TableCard(self.table, EmptyState("users", "还没有人员。"))
        self.card.set_footer("合计学时 9,216　平均进度 57%")
        self.body.addWidget(self.card, 1)
        self.model.counted.connect(lambda count: self.set_note(f"显示 {count:,} / 50,000 人"))

    def opened(self) -> None:
        self.model.ask(Ask())
        self.table.horizontalHeader().setSortIndicatorShown(True)
        self.table.horizontalHeader().setSortIndicator(1, self.table.horizontalHeader().sortIndicatorOrder())
        self.model.modelReset.connect(lambda: self.table.selectRow(8))


class EmptyPage(Page):
    def opened(self) -> None:
        if self.body.count() == 0:
            sentence = "还没有培训班。先建一个班次，再排课、报名、签到。"
            self.body.addWidget(EmptyState("calendar-days", sentence, "新建培训班", lambda: None))


class PanelPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        table = Table(
            PagedModel([Column("name", "姓名", "name", 160, stretch=True)], workspace.worker, source())
        )
        self.table = table
        panel = FormPanel(workspace, "学员", form_of(workspace), lambda d: d, lambda _: None)
        self.body.addLayout(row(TableCard(table, EmptyState("users", "—")), panel, gap=16))

    def opened(self) -> None:
        self.table.model().ask(Ask())  # type: ignore[attr-defined]


class PaperPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.view = PdfView(workspace)
        steps = Stepper(["选人", "预检", "复核签发", "打印", "发放登记"], 2)
        self.body.addLayout(row(steps, None, Pill("数据库未改动", "ok")))
        self.body.addWidget(card(heading("欧阳立", note="预览与打印同一文件"), self.view), 1)

    def opened(self) -> None:
        self.view.show_pdf(paper())


def paper() -> bytes:
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held, landscape(A4))
    for number in range(3):
        canvas.setFont("Times-Bold", 48)
        canvas.drawCentredString(421, 440, "CERTIFICATE OF COMPLETION")
        canvas.setFont("Times-Roman", 14)
        canvas.drawCentredString(421, 380, f"Number QH-YF-2026-0202-000{number + 1}")
        canvas.rect(24, 24, 794, 547)
        canvas.showPage()
    canvas.save()
    return held.getvalue()
