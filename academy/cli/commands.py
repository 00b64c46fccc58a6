"""The commands. Exit codes: 0 done, 2 refused, 3 unavailable, 1 a bug."""

import io
import json
import logging
import os
import sys
from collections.abc import Callable
from typing import Any

import click

from academy import VERSION
from academy.base.config import DEMO_PASSWORD
from academy.base.paths import default_root, demo_root
from academy.base.problems import Problem, Refused, Unavailable
from academy.cli.lists import certificate_rows, class_rows, contract_rows, people_rows
from academy.cli.papers import issue_certificates, print_agreement
from academy.cli.rosters import import_roster
from academy.cli.session import Bar, Demo, Open, Session, put, put_error
from academy.cli.upkeep import back_up, check_data, restore_backup

REFUSED, UNAVAILABLE, BUG = 2, 3, 1
Window = Callable[..., int]


def run(arguments: list[str], open_services: Open, make_demo: Demo, window: Window) -> int:
    """Carry out a command line; answers the exit code."""
    _speak_utf8()
    session = Session(open_services, make_demo)
    try:
        answer = _program.main(arguments, "academy", standalone_mode=False, obj=(session, window))
        return answer if isinstance(answer, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Abort:
        return BUG
    except Refused as no:
        _tell(session, no.problems)
        return REFUSED
    except Unavailable as no:
        _tell(session, (no.problem,))
        return UNAVAILABLE
    except SystemExit:  # how click ends when whoever read along (head, less) has seen enough
        return 0
    except Exception:
        logging.getLogger(__name__).exception("a command failed")
        put_error(session.words.word("cli.bug"))
        return BUG
    finally:
        session.close()


def _speak_utf8() -> None:
    """Into a file or a pipe Windows would write its old code page, which lacks rare characters of names."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")


def _tell(session: Session, problems: tuple[Problem, ...]) -> None:
    """Each problem one line on the error stream; with `--json` an array."""
    sentences = session.sentences(problems)
    if session.as_json:
        entries = [
            {"code": found.code, "field": found.field, "where": found.where, "sentence": sentence}
            for found, sentence in zip(problems, sentences, strict=True)
        ]
        put_error(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    for sentence in sentences:
        put_error(sentence)


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options every command has, before or after its name; the later one counts."""

    @click.option("--data", metavar="DIR", help="数据文件夹 / data folder (else ACADEMY_DATA)")
    @click.option("--as", "account", metavar="ACCOUNT", help="账号 / account (password: ACADEMY_PASSWORD)")
    @click.option("--lang", type=click.Choice(["zh", "en"]), help="语言 / language")
    @click.pass_context
    def with_options(
        context: click.Context, /, data: str | None, account: str | None, lang: str | None, **options: Any
    ) -> Any:
        session, _window = context.obj
        session.data = data or session.data
        session.account = account or session.account
        session.language = lang or session.language
        session.as_json = options.pop("as_json", False) or session.as_json
        return command(context, session, **options)

    with_options.__doc__ = command.__doc__
    return with_options


_json = click.option("--json", "as_json", is_flag=True, help="JSON")


@click.group(invoke_without_command=True)
@click.version_option(VERSION, prog_name="academy")
@_common
def _program(context: click.Context, _session: Session) -> None:
    """匠院：工匠学院管理程序 / Academy: the program of craftsman colleges."""
    if context.invoked_subcommand is None:
        put(context.get_help())


@_program.command("demo")
@click.option("--no-window", is_flag=True, help="只生成数据 / only make the data")
@_common
def _demo(context: click.Context, session: Session, no_window: bool) -> int:
    """演示网络 / the demo network."""
    named = bool(session.data) or "ACADEMY_DATA" in os.environ
    root = session.root if named else demo_root(default_root())
    if not no_window:
        _session, window = context.obj
        return int(window({"--data": str(root), "--lang": session.language}, demo=True))
    services = session.demo(root, Bar())
    services.close()
    session.say("demo_made", folder=root, clerk=services.config.demo_clerk, password=DEMO_PASSWORD)
    return 0


@_program.group("roster")
def _roster() -> None:
    """花名册 / rosters."""


@_roster.command("import")
@click.argument("file", type=click.Path())
@click.option("--class", "number", required=True, metavar="NO", help="班次编号 / class number")
@click.option("--dry-run", is_flag=True, help="只检查 / check only")
@click.option("--only-good", is_flag=True, help="只导入正确的行 / import only the good rows")
@click.option("--refused-to", metavar="FILE.xlsx", help="退回行另存 / save the refused rows")
@_json
@_common
def _roster_import(_context: click.Context, session: Session, **options: Any) -> None:
    """导入花名册 / import a roster."""
    import_roster(session, **options)


@_program.group("certificates", invoke_without_command=True)
@_json
@_common
def _certificates(context: click.Context, session: Session) -> None:
    """证书 / certificates."""
    if context.invoked_subcommand is None:
        certificate_rows(session)


@_certificates.command("issue")
@click.option("--class", "number", required=True, metavar="NO", help="班次编号 / class number")
@click.option("--out", required=True, metavar="PATH", help="一个 .pdf 或文件夹 / a .pdf or a folder")
@click.option("--approve-as", "approver", metavar="ACCOUNT", default="", help="复核账号 / approving account")
@_json
@_common
def _issue(_context: click.Context, session: Session, **options: Any) -> None:
    """签发证书 / issue certificates."""
    issue_certificates(session, **options)


@_program.group("agreement")
def _agreement() -> None:
    """协议 / agreements."""


@_agreement.command("print")
@click.argument("number", metavar="NO")
@click.option("--out", required=True, metavar="FILE.pdf")
@_json
@_common
def _agreement_print(_context: click.Context, session: Session, **options: Any) -> None:
    """打印带徒协议 / print an agreement."""
    print_agreement(session, **options)


def _list_command(name: str, text: str, show: Callable[[Session], None]) -> None:
    @_program.command(name, help=text)
    @_json
    @_common
    def _listed(_context: click.Context, session: Session) -> None:
        show(session)


_list_command("classes", "班次 / classes", class_rows)
_list_command("contracts", "带徒协议 / contracts", contract_rows)
_list_command("people", "人员 / people", people_rows)


@_program.command("check-data")
@_json
@_common
def _check_data(_context: click.Context, session: Session) -> int:
    """检查数据 / check every invariant of the data."""
    return REFUSED if check_data(session) else 0


@_program.command("backup")
@click.argument("file", type=click.Path())
@_json
@_common
def _backup(_context: click.Context, session: Session, file: str) -> None:
    """备份 / back up."""
    back_up(session, file)


@_program.command("restore")
@click.argument("file", type=click.Path())
@_json
@_common
def _restore(_context: click.Context, session: Session, file: str) -> None:
    """恢复 / restore a backup."""
    restore_backup(session, file)
