"""Settings of logs and of the files behind them."""

from datetime import date

from sqlalchemy.orm import Session

from academy.apprenticeship.facts_logs import LogRules
from academy.archive.facts_files import FileLimits
from academy.base.settings import Kind, Setting, value_of

TALKS_MOST = Setting(
    "apprenticeship.talks_most", 8, "月度培养记录表：一月一张，谈心栏八行以内", least=1, most=31,
    kind=Kind.TIMES, group="records",
)  # fmt: skip
BULK_MONTHS = Setting(
    "apprenticeship.bulk_months", 3, "档案检查常见问题：集中补填", least=2, most=12,
    kind=Kind.MONTHS, group="records",
)  # fmt: skip
BULK_MINUTES = Setting(
    "apprenticeship.bulk_minutes", 15, "档案检查常见问题：集中补填", least=1, most=240, group="records"
)
COPY_LETTERS = Setting(
    "apprenticeship.copy_letters", 10, "档案检查常见问题：内容雷同", least=4, most=200, group="records"
)
FILE_MEGABYTES = Setting(
    "apprenticeship.file_megabytes", 20, "本程序：附件上限", least=1, most=50, group="records"
)
FILE_MEGAPIXELS = Setting(
    "apprenticeship.file_megapixels", 40, "本程序：附件上限", least=1, most=80, group="records"
)
FILE_PAGES = Setting("apprenticeship.file_pages", 60, "本程序：附件上限", least=1, most=500, group="records")
PHOTO_EDGE = Setting(
    "apprenticeship.photo_edge", 3508, "A4 纸 300 dpi 扫描的长边", least=800, most=8000, group="records"
)
INK_SCAN = Setting(
    "apprenticeship.ink_scan", False, "协议书归档：扫描件可以后补", kind=Kind.SWITCH, group="records"
)

ALL = (
    TALKS_MOST, BULK_MONTHS, BULK_MINUTES, COPY_LETTERS, FILE_MEGABYTES, FILE_MEGAPIXELS, FILE_PAGES,
    PHOTO_EDGE, INK_SCAN,
)  # fmt: skip


def log_rules(db: Session, lineage: list[int], on: date, late_days: int) -> LogRules:
    """`late_days` is the agreement's own setting."""
    return LogRules(
        late_days=late_days,
        talks_most=value_of(db, TALKS_MOST, lineage, on),
        bulk_months=value_of(db, BULK_MONTHS, lineage, on),
        bulk_minutes=value_of(db, BULK_MINUTES, lineage, on),
        copy_letters=value_of(db, COPY_LETTERS, lineage, on),
    )


def file_limits(db: Session, lineage: list[int], on: date) -> FileLimits:
    return FileLimits(
        megabytes=value_of(db, FILE_MEGABYTES, lineage, on),
        megapixels=value_of(db, FILE_MEGAPIXELS, lineage, on),
        pages=value_of(db, FILE_PAGES, lineage, on),
        edge=value_of(db, PHOTO_EDGE, lineage, on),
    )
