"""One day of a clerk, told in what he reads and does; the same in both languages, by whichever hand."""

from pathlib import Path

from academy.base.config import DEMO_PASSWORD
from tests.journeys.outside.person import Person

CLERK = "陈晓敏"
FREEZE = {"zh": "定稿为", "en": "Freeze as"}
PARTIES = (("Apprentice", "阿依古丽"), ("Character mentor", "梁立新"), ("Technical mentor", "贺明尺"))
COURSE, BRANCH, TEACHER = "05 电力突发故障应急抢修", "电力工匠学院", "高峰"


def signed_in(me: Person, account: str) -> None:
    me.enter("Account", account)
    me.enter("Password", DEMO_PASSWORD)
    me.press("Sign in")
    me.reads("Show all %Ln")  # what waits has been read


def planned(me: Person) -> None:
    """A class with its sessions."""
    me.go("Classes")
    me.press("New class")
    me.choose("Branch", BRANCH)
    me.choose("Course", COURSE)
    me.enter("First day", "2026-11-02")
    me.press("Propose a daily series")
    me.reads("Clear")
    me.pick("Instructor", TEACHER)
    me.picture("class-form")
    me.press("Plan class")
    me.find("Open enrolment")
    me.picture("class-planned")


def enrolled(me: Person, roster: Path) -> None:
    """From Excel: what is wrong is told cell by cell, the good rows go in."""
    me.press("Open enrolment")
    me.press("Trainees")
    me.press("Import roster…")
    me.press("Choose file…")
    me.file(roster)
    me.find("Only the good rows")
    me.picture("import-dry-run")
    me.press("Only the good rows")
    me.press("Enrol %Ln")
    me.reads("单晓光")
    me.picture("enrolled")


def held(me: Person) -> None:
    """Everybody was there, but one who never came."""
    me.press("Attendance")
    grid = me.grid("Trainee")
    me.hand.point(me, grid, 0, 0)
    for _ in range(grid.columns):
        me.key("f", "Right")
    for at in range(grid.columns):
        me.hand.point(me, grid, grid.rows - 1, at)
        me.key("a")
    me.picture("attendance")
    me.press("Save attendance")
    me.misses("%Ln change(s) not saved")
    me.press("Marks")
    grid = me.grid("Trainee")
    for at in (0, 1):
        me.hand.point(me, grid, 0, at)
        for _ in range(grid.rows):
            me.write("85.5")
            me.key("Return")
    me.picture("marks")
    me.press("Save marks")
    me.misses("%Ln trainee(s) not saved")


def closed(me: Person) -> None:
    me.press("Closing")
    me.picture("closing")
    me.press("Close class: {done} complete, {rest} do not")
    me.picture("closing-asked")
    me.press("Close class")
    me.find("Reopen…")
    me.picture("closed")


def certified(me: Person, other: str) -> None:
    """Prepared by one, issued by another."""
    me.go("Certificates")
    me.press("Issue certificates")
    me.open("DL-2026-0502")
    me.reads("丁一鸣")
    me.find("Submit")
    me.picture("certificates-prepared")
    me.press("Submit")
    me.find("Take back")
    signed_out(me)
    signed_in(me, other)
    me.go("Certificates")
    me.press("Check and issue")
    me.enter("Approver's password", DEMO_PASSWORD)
    me.picture("certificates-checked")
    me.press("Issue %n")
    me.find("Print…")
    me.picture("certificates-issued")


def signed_out(me: Person) -> None:
    me.press(CLERK)
    me.key("Up", "Return")
    me.find("Password", ("password text",))


def written(me: Person) -> None:
    """A contract with two mentors of different kinds."""
    me.go("Contracts")
    me.press("New contract")
    me.choose("Branch", "邱集煤炭工匠学院")
    for field, name in PARTIES:
        me.pick(field, name)
    me.enter("Starts", "2026-11-02")
    me.enter("Ends", "2027-05-31")
    me.choose("Target level", "高级工" if me.language == "zh" else "Senior worker")
    me.enter("Character goals", "遵章守纪无三违")
    me.enter("Technical goals", "独立完成导线测量与平差")
    me.press("Fill from template…")
    me.press("Fill in %n step(s)")
    me.picture("contract-form")
    me.press("Save draft")
    me.find("Freeze and number…")
    me.picture("contract-draft")
    me.press("Freeze and number…")
    me.press(f"{FREEZE[me.language]} QJ-DT-2026-002")
    me.find("Record signature…")
    me.picture("contract-frozen")


def signed(me: Person) -> None:
    """By the four parties, the academy last."""
    for at in range(4):
        me.press("Record signature…")
        if at == 3:
            me.enter("Signed by", "沈岚")
            me.picture("signature")
        me.press("Record signature")
        me.reads(f"{at + 1} / 4")
    me.picture("contract-signed")


def logged(me: Person) -> None:
    me.press("Add entry…")
    me.enter("Hours", "12")
    me.enter("Items", "井下导线测量")
    me.enter("Score", "88")
    me.enter("Or the reason", "记录表存车间")
    me.picture("log-entry")
    me.press("Save entry")
    me.reads("井下导线测量")
    me.picture("logged")


def played(me: Person, roster: Path) -> None:
    """Planned, imported, held, closed, certified; written, signed, logged."""
    signed_in(me, "head")
    me.picture("home")
    planned(me)
    enrolled(me, roster)
    held(me)
    closed(me)
    certified(me, "approver")
    written(me)
    signed(me)
    logged(me)
