"""The demo network, made once a session; a test that changes anything copies it first."""

from pathlib import Path

import pytest

from academy import app
from academy.base.progress import Silent


@pytest.fixture(scope="session")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place with `data`, the demo's folder, and `config`, its keys. Shared by every folder of tests."""
    home = tmp_path_factory.getbasetemp() / "demo-network"
    if not (home / "data").exists():
        home.mkdir(exist_ok=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ACADEMY_CONFIG", str(home / "config"))
            app.make_demo(home / "data", Silent()).close()
    return home
