"""Runs the migrations on a connection handed in by `academy.base.upgrade`, or on a URL for developers."""

from alembic import context

from academy.base.database import Record, make_engine

TARGET = Record.metadata


def run(connection: object) -> None:
    context.configure(
        connection=connection,
        target_metadata=TARGET,
        compare_type=True,
        compare_server_default=True,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


if (handed := context.config.attributes.get("connection")) is not None:
    run(handed)
else:
    engine = make_engine(context.config.get_main_option("sqlalchemy.url"))
    with engine.execution_options(write=True).begin() as opened:
        run(opened)
