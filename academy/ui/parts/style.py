"""The style sheet: shapes in tokens. `%(…)s` are colours, images and type sizes; see `theme.Theme`."""

_TEXT = """
QWidget#page, QMainWindow, QWidget#window { background: %(bg)s; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: %(title)dpx; font-weight: 600; }
QLabel[role="section"] { font-size: %(section)dpx; font-weight: 600; }
QLabel[role="figure"] { font-size: %(figure)dpx; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="table"] { font-size: %(table)dpx; }
QLabel[role="caption"] { font-size: %(caption)dpx; }
QLabel[tone="text2"] { color: %(text2)s; }
QLabel[tone="muted"] { color: %(muted)s; }
QLabel[tone="ok"] { color: %(ok)s; }
QLabel[tone="warn"] { color: %(warn)s; }
QLabel[tone="danger"] { color: %(danger)s; }
QLabel[tone="info"] { color: %(info)s; }
QLabel[tone="ask"] { color: %(ask)s; }
QLabel[tone="neutral"] { color: %(neutral)s; }
QLabel[tone="seal"] { color: %(sealText)s; }
QLabel[tone="accent"] { color: %(accent)s; }
QFrame#card { background: %(surface)s; border: 1px solid %(line)s; border-radius: 8px; }
QFrame#sunken { background: %(sunken)s; border: none; border-radius: 6px; }
QFrame#rule { background: %(line)s; border: none; max-height: 1px; min-height: 1px; }
QFrame#status { background: %(surface)s; border: none; border-top: 1px solid %(line)s; }
QFrame#top { background: %(surface)s; border: none; border-bottom: 1px solid %(line)s; }
QFrame#actionBar { background: %(surface)s; border: 1px solid %(line)s; border-radius: 8px; }
QFrame#nav { background: %(nav)s; border: none; }
QFrame#nav QLabel { color: %(navText)s; }
QFrame#nav QLabel[tone="muted"] { color: %(navMuted)s; }
QDialog { background: %(raised)s; }
QFrame#dialogFoot { background: %(sunken)s; border: none; border-top: 1px solid %(line)s; }
QFrame#palette { background: %(raised)s; border: 1px solid %(line)s; border-radius: 12px; }
QFrame#paletteFoot { background: %(sunken)s; border: none; border-top: 1px solid %(line)s;
  border-bottom-left-radius: 11px; border-bottom-right-radius: 11px; }
QToolTip { background: %(text)s; color: %(surface)s; border: none; padding: 4px 8px;
  font-size: %(caption)dpx; }
"""

_BUTTONS = """
QPushButton { background: %(surface)s; border: 1px solid %(control)s; border-radius: 6px; padding: 0 11px;
  min-height: 30px; max-height: 30px; color: %(text)s; outline: 0; }
QPushButton:hover { background: %(accentSoft)s; border-color: %(accent)s; }
QPushButton:pressed { background: %(sunken)s; }
QPushButton:focus { border: 2px solid %(focus)s; padding: 0 10px; min-height: 28px; max-height: 28px; }
QPushButton[kind="primary"] { background: %(accent)s; border-color: %(accent)s; color: %(onAccent)s;
  font-weight: 600; padding: 0 15px; }
QPushButton[kind="primary"]:hover { background: %(accentHover)s; }
QPushButton[kind="seal"] { background: %(seal)s; border-color: %(seal)s; color: %(onSeal)s; font-weight: 600;
  padding: 0 17px; }
QPushButton[kind="seal"]:hover { background: %(sealHover)s; }
QPushButton[kind="primary"]:focus { border: 1px solid %(accent)s; padding: 0 15px;
  min-height: 30px; max-height: 30px; }
QPushButton[kind="seal"]:focus { border: 1px solid %(seal)s; padding: 0 17px;
  min-height: 30px; max-height: 30px; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: %(text2)s;
  padding: 0 7px; }
QPushButton[kind="quiet"]:hover { background: %(accentSoft)s; color: %(accent)s; }
QPushButton[kind="quiet"]:focus { border: 2px solid %(focus)s; padding: 0 6px; }
QPushButton[kind="link"] { background: transparent; border: none; color: %(accent)s; padding: 0;
  text-align: left; min-height: 24px; max-height: 24px; font-size: %(table)dpx; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: none; text-decoration: underline; padding: 0;
  min-height: 24px; max-height: 24px; }
QPushButton[kind="segment"] { border-radius: 0; border-left: none; color: %(text2)s; padding: 0 13px; }
QPushButton[kind="segment"][end="first"], QPushButton[kind="segment"][end="only"] {
  border-left: 1px solid %(control)s; border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[kind="segment"][end="last"], QPushButton[kind="segment"][end="only"] {
  border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[kind="segment"]:hover { border-color: %(control)s; }
QPushButton[kind="segment"]:checked { background: %(accentSoft)s; color: %(accent)s; font-weight: 600; }
QPushButton[kind="segment"]:focus { border: 1px solid %(control)s; border-left: none; padding: 0 13px;
  min-height: 30px; max-height: 30px; }
QPushButton[kind="segment"][end="first"]:focus, QPushButton[kind="segment"][end="only"]:focus {
  border-left: 1px solid %(control)s; }
QPushButton[kind="tab"] { background: transparent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; color: %(text2)s; padding: 0 12px; }
QPushButton[kind="tab"]:hover { color: %(accent)s; }
QPushButton[kind="tab"]:checked { color: %(accent)s; font-weight: 600; border-bottom: 2px solid %(accent)s; }
QPushButton[kind="nav"], QPushButton[kind="nav"]:focus { background: transparent; border: none; padding: 0;
  min-height: 34px; max-height: 88px; }
QPushButton[small="true"] { min-height: 26px; max-height: 26px; font-size: %(table)dpx; padding: 0 9px; }
QPushButton[small="true"]:focus { min-height: 24px; max-height: 24px; padding: 0 8px; }
QPushButton[kind="link"][small="true"], QPushButton[kind="link"][small="true"]:focus { padding: 0;
  min-height: 24px; max-height: 24px; }
QPushButton[inline="true"] { min-height: 22px; max-height: 22px; padding: 0 3px; }
QPushButton[inline="true"]:focus { min-height: 20px; max-height: 20px; padding: 0 2px; }
QPushButton:disabled { color: %(muted)s; border-color: %(line)s; background: %(sunken)s; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled { background: transparent;
  border-color: transparent; }
QPushButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QLineEdit, QComboBox, QPlainTextEdit { background: %(surface)s; border: 1px solid %(control)s;
  border-radius: 6px;
  padding: 0 11px; selection-background-color: %(accent)s; selection-color: %(onAccent)s; color: %(text)s; }
QLineEdit, QComboBox { min-height: 30px; max-height: 30px; }
QPlainTextEdit { padding: 4px 9px; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: %(text2)s; }
QLineEdit:focus, QComboBox:focus { border: 2px solid %(focus)s; padding: 0 10px;
  min-height: 28px; max-height: 28px; }
QPlainTextEdit:focus { border: 2px solid %(focus)s; padding: 3px 8px; }
QLineEdit[state="danger"], QComboBox[state="danger"],
  QPlainTextEdit[state="danger"] { border-color: %(danger)s; }
QLineEdit[state="danger"]:focus, QComboBox[state="danger"]:focus, QPlainTextEdit[state="danger"]:focus {
  border-color: %(danger)s; background: %(dangerSoft)s; }
QLineEdit[state="warn"], QComboBox[state="warn"] { border-color: %(warn)s; }
QLineEdit:read-only { background: %(sunken)s; border-color: %(line)s; color: %(text2)s; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: %(sunken)s;
  border-color: %(line)s; color: %(muted)s; }
QLineEdit#paletteLine, QLineEdit#paletteLine:focus { background: transparent; border: none; padding: 0;
  font-size: %(section)dpx; }
QLineEdit[kind="cell"], QLineEdit[kind="cell"]:focus { min-height: 0; max-height: 100px; padding: 0 17px;
  border-radius: 4px; }
QLineEdit[kind="search"] { padding: 0 4px; }
QLineEdit[kind="search"]:focus { padding: 0 3px; }
QComboBox { padding: 0 28px 0 13px; }
QComboBox:focus { padding: 0 27px 0 12px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url(%(arrow)s); width: 16px; height: 16px; }
QComboBox QAbstractItemView, QListView { background: %(raised)s; border: 1px solid %(line)s; outline: 0;
  padding: 4px;
  selection-background-color: %(accentSoft)s; selection-color: %(text)s; }
QComboBox QAbstractItemView::item, QListView::item { min-height: 30px; padding: 0 8px; color: %(text)s; }
QComboBox QAbstractItemView::item:selected, QListView::item:selected { background: %(accentSoft)s;
  color: %(text)s; border-radius: 4px; }
QTextBrowser#help { background: %(surface)s; border: 1px solid %(line)s; border-radius: 8px;
  padding: 8px 16px; color: %(text)s; }
QListView#paletteList { background: transparent; border: none; padding: 0; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; outline: 0; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid %(control)s; border-radius: 4px;
  background: %(surface)s; }
QCheckBox::indicator:hover { border-color: %(accent)s; }
QCheckBox::indicator:focus { border: 2px solid %(focus)s; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: url(%(tick)s); }
QCheckBox::indicator:checked:focus { background: %(surface)s; border-color: %(focus)s;
  image: url(%(focusTick)s); }
QCheckBox::indicator:disabled { background: %(sunken)s; border-color: %(line)s; }
QCheckBox::indicator:checked:disabled { image: url(%(fadedTick)s); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid %(control)s; border-radius: 8px;
  background: %(surface)s; }
QRadioButton::indicator:checked { border: 5px solid %(accent)s; width: 6px; height: 6px; }
"""

_LISTS = """
QTableView { background: %(surface)s; border: none; border-radius: 8px; gridline-color: transparent;
  selection-background-color: %(accentSoft)s; selection-color: %(text)s; outline: 0; font-size: %(table)dpx; }
QHeaderView { background: %(surface)s; border: none; border-top-left-radius: 8px;
  border-top-right-radius: 8px; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid %(line)s; }
QTableCornerButton::section, QAbstractScrollArea::corner { background: %(surface)s; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: %(control)s; border-radius: 4px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: %(control)s; border-radius: 4px; min-width: 32px; }
QScrollBar::handle:hover { background: %(text2)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: %(raised)s; border: 1px solid %(line)s; border-radius: 8px; padding: 4px;
  color: %(text)s; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; min-height: 20px; }
QMenu::item:selected { background: %(accentSoft)s; }
QMenu::item:disabled { color: %(muted)s; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 8px; }
QMenu::indicator:checked { image: url(%(menuTick)s); }
QMenu::indicator:non-exclusive:unchecked { image: none; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 8px; }
QSplitter::handle { background: transparent; }
"""

SHEET = _TEXT + _BUTTONS + _FIELDS + _LISTS
