"""Tables of a web page: many systems save one and call it .xls. Nothing in it is run or fetched."""

from html.parser import HTMLParser

from academy.base.problems import Refused, problem
from academy.sheets.facts import Area, Cell, RawSheet
from academy.sheets.guards import demand_extent

WIDEST = 1_000
MOST_TABLES = 50


class _Tables(HTMLParser):
    """Collects the cells of every table; a table inside a cell is read as a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[RawSheet] = []
        self._open: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table" and len(self._open) < MOST_TABLES:
            self._open.append(_Table())
        elif not self._open:
            return
        elif tag == "tr":
            self._open[-1].begin_row()
        elif tag in ("td", "th"):
            given = dict(attrs)
            self._open[-1].begin_cell(_span(given.get("rowspan")), _span(given.get("colspan")))
        elif tag == "br":
            self._open[-1].text("\n")

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            return
        if tag == "table":
            table = self._open.pop()
            if table.rows and len(self.tables) < MOST_TABLES:
                self.tables.append(table.sheet(len(self.tables) + 1))
        elif tag in ("td", "th", "tr"):
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].text(data)


class _Table:
    """One table while it is read: merged cells keep their place free in the rows below."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self.merged: list[Area] = []
        self._taken: set[tuple[int, int]] = set()
        self._words: list[str] | None = None
        self._place = 0

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append([])
        demand_extent(len(self.rows), max(map(len, self.rows[-2:]), default=1) or 1)

    def begin_cell(self, down: int, right: int) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row()
        row = len(self.rows) - 1
        at = len(self.rows[row])
        while (row, at) in self._taken:
            self.rows[row].append("")
            at += 1
        if at + right > WIDEST:
            raise Refused(problem("file.too_many_columns", columns=at + right))
        self._words, self._place = [], at
        self.rows[row].extend([""] * right)
        if down > 1 or right > 1:
            self.merged.append(Area(row + 1, at + 1, row + down, at + right))
            self._taken |= {(row + r, at + c) for r in range(1, down) for c in range(right)}

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end_cell(self) -> None:
        if self._words is not None:
            lines = "".join(self._words).split("\n")
            self.rows[-1][self._place] = "\n".join(" ".join(line.split()) for line in lines).strip()
            self._words = None

    def sheet(self, number: int) -> RawSheet:
        self.end_cell()
        return RawSheet(f"Table{number}", self.rows, tuple(self.merged))


def _span(value: str | None) -> int:
    digits = (value or "1").strip()
    return (
        min(max(int(digits), 1), WIDEST) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1
    )


def tables_of(text: str) -> tuple[RawSheet, ...]:
    """Every table of a page. Raises Refused (`file.web_page`) when there is none."""
    reader = _Tables()
    reader.feed(text)
    reader.close()
    if not reader.tables:
        raise Refused(problem("file.web_page"))
    return tuple(reader.tables)
