"""The page of all small parts, and the search for words that are cut."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.fields import (
    ChoiceField,
    TextField,
)
from academy.ui.parts.layout import card, column, facts_grid, heading, label, row
from academy.ui.parts.marks import Bar, Chip, Initial, Keys, Pill, Stamp
from academy.ui.parts.messages import NoteStrip, ProgressStrip
from academy.ui.parts.page import Page
from academy.ui.parts.search import SearchField
from academy.ui.parts.stepper import Stepper
from academy.ui.parts.toast import Toast
from academy.ui.parts.workspace import Workspace
from tests.ui.gallery_pages import STATES


class PartsPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        left = column(self._buttons(), self._states(), self._type(), gap=16)
        right = column(self._inputs(), self._messages(), self._progress(), gap=16)
        both = row(left, right, gap=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.body.addLayout(both)
        self.body.addStretch(1)

    def _buttons(self) -> QWidget:
        off = button("不可用", "", "printer")
        off.setEnabled(False)
        first = row(
            button("保存", "primary"),
            button("导入", "", "upload"),
            off,
            button("安静", "quiet", "ellipsis"),
            button("文字链接", "link"),
            None,
        )
        note = label("只用于记录在案的动作：签发、作废、补发、签约生效、归档", "caption", "muted")
        views = row(
            Segments(["按教室", "按教师", "按班次"]),
            16,
            Segments(["时间线", "培训 2", "证书 1"], kind="tab"),
            None,
        )
        return card(heading("按钮"), first, row(button("签发 11 份", "seal"), note, None), views, gap=12)

    def _states(self) -> QWidget:
        pills = row(
            *(Pill(word, tone) for word, tone in STATES), Pill("要回答", "ask"), Pill("待复核", "seal"), None
        )
        stamps = row(Stamp("签发"), Stamp("作废"), Stamp("已归档"), Stamp("未签", pending=True), None)
        chips = row(
            Chip("全部 128"),
            Chip("永锋", True, True),
            Chip("已修复 9", tone="info", mark="wrench"),
            Keys("Ctrl+K"),
            Initial("陈晓敏"),
            None,
        )
        steps = Stepper(["选人", "预检", "复核签发", "打印"], 2)
        return card(heading("状态与记录"), pills, stamps, chips, row(steps, None), Bar(68), gap=12)

    def _type(self) -> QWidget:
        facts = facts_grid([("姓名", "王涛"), ("尾号", "9010"), ("分院", "永锋工匠学院"), ("电话", "")])
        return card(
            heading("字号", note="12 是最小的字"),
            label("28 数字 3,412", "figure"),
            label("20 页面标题 签发证书", "title"),
            label("15 卡片标题 今日待办", "section"),
            label("14 正文：按钮、输入框、说明"),
            label("13 表格：QJ-DT-2025-004", "table"),
            facts,
        )

    def _inputs(self) -> QWidget:
        phone = TextField("phone", "联系电话", required=True)
        phone.set_value("1540000034")
        phone.mark("只有 10 位，手机号要 11 位。")
        branch = ChoiceField("branch", "分院", [(1, "永锋工匠学院"), (2, "邱集煤炭工匠学院")], True)
        branch.set_value(1)
        ticks = [QCheckBox("含下级分院"), QCheckBox("未选"), QRadioButton("2026年10月"), QRadioButton("未选")]
        ticks[0].setChecked(True)
        ticks[2].setChecked(True)
        off = QLineEdit("停用")
        off.setEnabled(False)
        return card(
            heading("输入"),
            SearchField("姓名、拼音、尾号"),
            branch,
            phone,
            row(*ticks, None, gap=16),
            off,
            gap=12,
        )

    def _messages(self) -> QWidget:
        return card(
            heading("消息"),
            NoteStrip("warn", "补充协议还缺丁方盖章。", "登记盖章", lambda: None),
            NoteStrip("danger", "还有 2 处要改：证件号码、联系电话。"),
            NoteStrip("ok", "本批 11 份已签发，编号连续。"),
            NoteStrip("info", "2027 年节假日尚未公布，排期为暂定。"),
        )

    def _progress(self) -> QWidget:
        strip = ProgressStrip("正在打印证书", lambda: None)
        strip.step(7, 11)
        made = card(heading("进行与撤销"), strip, 56, gap=12)
        toast = Toast(made, "已移到回收站：学员 张三", lambda: None)
        toast.move(16, 96)
        return made


def cut_texts(window: QWidget) -> Iterator[str]:
    """Labels and buttons whose text needs more room than they got."""
    for each in [
        *window.findChildren(QLabel),
        *window.findChildren(QPushButton),
        *window.findChildren(QComboBox),
    ]:
        if not each.isVisible() or isinstance(each, QComboBox) or not each.text():
            continue
        need = each.sizeHint()
        if isinstance(each, QLabel) and each.wordWrap():
            if each.heightForWidth(each.width()) > each.height() + 1:
                yield f"{each.text()!r} wraps higher than it may"
        elif need.width() > each.width() + 1 or need.height() > each.height() + 1:
            yield f"{each.text()!r} needs {need.width()}x{need.height()}, has {each.width()}x{each.height()}"
