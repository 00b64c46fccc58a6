"""The program's own Python: `.venv` beside the sources, filled from a lock file, and the system's share.

Serves `run` and `check`. Standard library only, and in a syntax old Pythons can read, so that they can
say what is missing. Imports stand inside the functions: an everyday start finds all in place and must cost
nothing.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # type checkers take it for true; importing `typing` would cost every start
if TYPE_CHECKING:
    from typing import BinaryIO

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = (
    os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
)
PROGRAM_LOCK = "requirements.lock"
TOOLS_LOCK = "requirements-dev.lock"  # a superset of PROGRAM_LOCK; tests/test_walls.py holds it to that
OLDEST, NEWEST = (3, 11), (3, 13)

# What the Qt wheels open at run time: file name, Debian and Ubuntu package, Fedora package.
LIBRARIES = (
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libEGL.so.1", "libegl1", "libglvnd-egl"),
    ("libGL.so.1", "libgl1", "libglvnd-glx"),
    ("libX11.so.6", "libx11-6", "libX11"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    ("libfreetype.so.6", "libfreetype6", "freetype"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
    ("libbrotlidec.so.1", "libbrotli1", "libbrotli"),
    ("libcups.so.2", "libcups2", "cups-libs"),
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    ("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    ("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    ("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    ("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    ("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    ("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    ("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    ("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)


def say(chinese: str, english: str) -> None:
    """One message, in both languages: whoever starts the program for the first time has chosen none yet."""
    sys.stderr.write("匠院  " + chinese + "\nAcademy  " + english + "\n")
    sys.stderr.flush()


def is_ready(lock: str) -> bool:
    """Whether `lock` is installed and this machine was seen to have the libraries."""
    return _is_installed(lock) and _content(_seen_file()) == _machine()


def prepare(lock: str) -> None:
    """Bring `.venv` to `lock` and look after the libraries; exits with a message when it cannot."""
    with _take_turn():
        if is_ready(lock):  # somebody else did it while we waited
            return
        if not _has_pip(PYTHON):
            _make_venv()
        if not _is_installed(lock):
            _install(lock)
        if provide([(deb, rpm) for name, deb, rpm in LIBRARIES if not _can_open(name)]):
            _write(_seen_file(), _machine())


def provide(missing: list[tuple[str, str]]) -> bool:
    """Install system packages (Debian name, Fedora name) where we may, else name the command that does."""
    import shutil
    import subprocess

    if not missing:
        return True
    debian = " ".join(sorted({names[0] for names in missing}))
    fedora = " ".join(sorted({names[1] for names in missing}))
    if shutil.which("apt-get") and os.geteuid() == 0:
        say("正在安装系统软件包：" + debian, "installing system packages: " + debian)
        # RUNLEVEL=1 keeps a freshly installed server from being started: tests start their own
        quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive", RUNLEVEL="1")
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *debian.split()]
        for command in (["apt-get", "update", "-q"], install):
            done = subprocess.run(
                command,
                env=quiet,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
            )
        if done.returncode == 0:
            return True
        sys.stderr.write(done.stdout[-2000:] + done.stderr[-2000:])
    advice = f"sudo dnf install {fedora}" if shutil.which("dnf") else f"sudo apt-get install {debian}"
    say(f"缺少系统软件包，请执行：{advice}", f"system packages are missing, please run: {advice}")
    return False


def start(arguments: list[str]) -> int:
    """Become the program; on Windows, where a process cannot be replaced, wait for it: its exit code."""
    environment = dict(os.environ, PYTHONPATH=ROOT)  # the program is not installed, and -P keeps the cwd out
    command = [PYTHON, "-P", "-m", "academy", *arguments]
    if os.name != "nt":
        os.execve(PYTHON, command, environment)
    import subprocess

    return subprocess.call(command, env=environment)


def _seen_file() -> str:
    return os.path.join(VENV, "machine")


def _machine() -> bytes:
    """Changes when the folder moves to another computer or the system's Python is replaced."""
    node = os.environ.get("COMPUTERNAME", "") if os.name == "nt" else os.uname().nodename
    return f"{node}\n{os.path.realpath(PYTHON)}\n".encode()


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)


def _is_installed(lock: str) -> bool:
    """The stamp is a copy of the lock, written after pip succeeded: no hash, no clock."""
    return os.path.exists(PYTHON) and _content(os.path.join(VENV, lock)) == _content(os.path.join(ROOT, lock))


def _take_turn() -> BinaryIO:
    """Two starts at once set up once. Closing the file ends the turn, and so does the end of the process."""
    try:
        os.makedirs(os.path.join(ROOT, ".cache"), exist_ok=True)
        file = open(os.path.join(ROOT, ".cache", "environment.lock"), "a+b")  # noqa: SIM115
    except OSError as error:
        say(
            f"无法写入程序所在的文件夹 {ROOT}（{error.strerror}）。请把程序放到可写的位置。",
            f"cannot write to {ROOT} ({error.strerror}). Put the program where you may write.",
        )
        raise SystemExit(1) from None
    if sys.platform == "win32":
        import msvcrt

        while True:  # each call gives up after ten seconds
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return file
            except OSError:
                continue
    else:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("另一次启动正在准备运行环境，请稍候……", "another start is setting up, waiting for it…")
            fcntl.flock(file, fcntl.LOCK_EX)
        return file


def _has_pip(python: str) -> bool:
    import subprocess

    test = f"import pip, sys; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    try:
        return (
            subprocess.run([python, "-c", test], stdin=subprocess.DEVNULL, capture_output=True).returncode
            == 0
        )
    except OSError:
        return False


def _make_venv() -> None:
    import subprocess

    python = _suitable_python()
    say(
        "首次启动，正在准备运行环境（约需几分钟，占用约 400 MB）……",
        "first start, setting up (a few minutes, about 400 MB on disk)…",
    )
    command = [python, "-m", "venv", "--clear", VENV]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace"
    )
    if (
        done.returncode and "ensurepip" in done.stdout + done.stderr
    ):  # Debian keeps it in a package of its own
        if not provide([("python3-venv", "python3-pip")]):
            raise SystemExit(1)
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace"
        )
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        say("运行环境建立失败，原因见上。", "the environment could not be made; the reason stands above.")
        raise SystemExit(1)


def _suitable_python() -> str:
    """This Python if it fits, else one on the path that does."""
    import shutil
    import subprocess

    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return getattr(sys, "_base_executable", None) or sys.executable
    for minor in (13, 12, 11):
        found = shutil.which(f"python3.{minor}")
        if found and subprocess.run([found, "-c", "pass"], capture_output=True).returncode == 0:
            return found
    here = f"{sys.version_info[0]}.{sys.version_info[1]}"
    say(
        f"需要 Python 3.11、3.12 或 3.13，本机为 {here}。请安装后再启动。",
        f"needs Python 3.11, 3.12 or 3.13, this is {here}. Install one of them and start again.",
    )
    raise SystemExit(1)


def _install(lock: str) -> None:
    import subprocess

    say(f"正在安装 {lock} 中的组件……", f"installing what {lock} names…")
    command = [PYTHON, "-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-input"]
    command += ["--disable-pip-version-check", "-r", os.path.join(ROOT, lock)]
    if not sys.stderr.isatty():
        command.append("--quiet")
    if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode:
        say(
            "组件安装失败，原因见上。常见原因：网络不通（可用 pip config 设置单位的镜像源）、磁盘已满、"
            "下载的文件与锁定的校验值不符。排除后重新启动即可。",
            "the installation failed; the reason stands above. Usually: no network (`pip config` can name a "
            "mirror), a full disk, or a file that does not match its locked hash. Mend it and start again.",
        )
        raise SystemExit(1)
    for installed in (PROGRAM_LOCK, TOOLS_LOCK) if lock == TOOLS_LOCK else (lock,):
        content = _content(os.path.join(ROOT, installed))
        _write(os.path.join(VENV, installed), content or b"")


def _can_open(library: str) -> bool:
    if not sys.platform.startswith("linux"):
        return True  # the wheels for Windows and macOS carry their own
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
