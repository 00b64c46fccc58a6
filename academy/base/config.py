"""What a data folder says of itself: its station number, its key, its engine, whether it is a demo."""

import json
import os
import secrets
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from academy.base.paths import Folder
from academy.base.problems import Unavailable, problem

# Of the demo's accounts only: the gate and the command line tell it, and no real folder knows it.
DEMO_PASSWORD = "Yanshi-2026"


@dataclass(frozen=True, slots=True)
class Config:
    """`key` names the key file in the configuration folder; `url` is empty for the folder's own SQLite."""

    station: int
    key: str
    url: str = ""
    demo: bool = False
    demo_clerk: str = ""
    demo_approver: str = ""


def load(folder: Folder) -> Config | None:
    """None when the folder is not an academy's data folder yet."""
    try:
        raw = tomllib.loads(folder.config.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise Unavailable(problem("folder.unreadable", path=str(folder.root))) from error
    known = {name: raw[name] for name in Config.__dataclass_fields__ if name in raw}
    return Config(**known)


def create(folder: Folder, url: str = "", *, key: str = "") -> Config:
    """Make the folder an academy's: a station number of its own, a key name. Raises Unavailable."""
    config = Config(secrets.randbelow(1024), key or secrets.token_hex(8), url)
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        for place in (folder.backups, folder.papers, folder.logs):
            place.mkdir(exist_ok=True)
    except OSError as error:
        raise Unavailable(problem("folder.not_made", path=str(folder.root))) from error
    keep(folder, config)
    return config


def mark_demo(folder: Folder, config: Config, clerk: str, approver: str) -> Config:
    marked = replace(config, demo=True, demo_clerk=clerk, demo_approver=approver)
    keep(folder, marked)
    return marked


def keep(folder: Folder, config: Config) -> None:
    """Written beside and renamed; 0600 because the URL may hold a password."""
    lines = [f"{name} = {_toml(getattr(config, name))}" for name in Config.__dataclass_fields__]
    partial = folder.config.with_name(folder.config.name + ".partial")
    try:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write("# Made by Academy. Keep this file with the folder.\n" + "\n".join(lines) + "\n")
            out.flush()
            os.fsync(out.fileno())
        partial.replace(folder.config)
    except OSError as error:
        raise Unavailable(problem("folder.not_made", path=str(folder.root))) from error


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)  # TOML's strings, integers and booleans are JSON's


def is_shared_place(path: Path) -> bool:
    """Folders that a synchronising program or a network share owns: SQLite must not live there."""
    marks = (
        "onedrive",
        "dropbox",
        "坚果云",
        "nutstore",
        "baidunetdisk",
        "百度网盘",
        "icloud",
        "google drive",
    )
    text = str(path).lower()
    return text.startswith("\\\\") or any(mark in text for mark in marks)
