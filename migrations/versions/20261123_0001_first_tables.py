"""The first tables of every room."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "20261123_0001"
down_revision = None
branch_labels = None
depends_on = None


SQLITE_GUARD = (
    "CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
)
POSTGRES_GUARD = (
    "CREATE OR REPLACE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$; "
    "CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION {table}_append_only()"
)


BLACKED_OUT = (
    "NEW.id = OLD.id AND NEW.journal_id = OLD.journal_id AND NEW.table_name = OLD.table_name "
    "AND NEW.row_id = OLD.row_id AND NEW.kind = OLD.kind AND EXISTS (SELECT 1 FROM redaction AS r "
    "WHERE r.journal_id = OLD.journal_id AND NOT EXISTS (SELECT 1 FROM journal AS j WHERE j.id = r.act_id))"
)
SQLITE_DOOR = (
    f"CREATE TRIGGER change_no_update BEFORE UPDATE ON change WHEN NOT ({BLACKED_OUT}) "
    "BEGIN SELECT RAISE(ABORT, 'change is append-only'); END"
)
POSTGRES_DOOR = (
    "CREATE OR REPLACE FUNCTION change_blacked_out() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN IF {BLACKED_OUT} THEN RETURN NEW; END IF; RAISE EXCEPTION 'change is append-only'; END $$; "
    "CREATE TRIGGER change_no_update BEFORE UPDATE ON change "
    "FOR EACH ROW EXECUTE FUNCTION change_blacked_out()"
)
GUARDED = (
    ("journal", "update"),
    ("journal", "delete"),
    ("change", "delete"),
    ("redaction", "update"),
    ("redaction", "delete"),
)


def _guard_journal() -> None:
    """What is written to the journal stays as it was written; an erasure alone blacks values out."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    guard, door = (SQLITE_GUARD, SQLITE_DOOR) if sqlite else (POSTGRES_GUARD, POSTGRES_DOOR)
    for table, act in GUARDED:
        op.execute(guard.format(table=table, act=act))
    op.execute(door)


POSTGRES_BOOKED_ONCE = (
    "ALTER TABLE course_session ADD CONSTRAINT ex_course_session_{column} EXCLUDE USING gist "
    "({column} WITH =, int8range((day - DATE '2000-01-01') * 1440 + starts, "
    "(day - DATE '2000-01-01') * 1440 + ends) WITH &&) WHERE (booked AND {column} IS NOT NULL)"
)
SQLITE_BOOKED_ONCE = (
    "CREATE TRIGGER course_session_{column}_{act} BEFORE {when} ON course_session "
    "WHEN new.booked AND new.{column} IS NOT NULL BEGIN "
    "SELECT RAISE(ABORT, 'ex_course_session_{column}') WHERE EXISTS ("
    "SELECT 1 FROM course_session AS held WHERE held.{column} = new.{column} AND held.day = new.day "
    "AND held.booked AND held.id <> new.id AND held.starts < new.ends AND held.ends > new.starts); END"
)


def _guard_bookings() -> None:
    """Nobody teaches at two places at once, and no place holds two sessions."""
    changed = "UPDATE OF day, starts, ends, instructor_id, place_id, booked"
    for column in ("instructor_id", "place_id"):
        if op.get_bind().dialect.name == "postgresql":
            op.execute(POSTGRES_BOOKED_ONCE.format(column=column))
            continue
        for act, when in (("insert", "INSERT"), ("update", changed)):
            op.execute(SQLITE_BOOKED_ONCE.format(column=column, act=act, when=when))


def _drop_guards() -> None:
    """The triggers went with their tables; PostgreSQL keeps what they called."""
    if op.get_bind().dialect.name == "postgresql":
        for name in (
            "journal_append_only",
            "change_append_only",
            "redaction_append_only",
            "change_blacked_out",
        ):
            op.execute(f"DROP FUNCTION {name}()")
        op.execute("DROP EXTENSION IF EXISTS btree_gist")


def _keep_tally() -> None:
    """Figures of attendance are kept by the database itself."""
    file = Path(__file__).parents[1] / "sql" / f"attendance_tally.{op.get_bind().dialect.name}.sql"
    for statement in file.read_text(encoding="utf-8").split("\n-- next\n"):
        op.execute(sa.text(statement.replace(":", "\\:")))


def _drop_tally() -> None:
    """The triggers go with their tables; what PostgreSQL calls in them holds the tables, so it goes first."""
    if op.get_bind().dialect.name == "postgresql":
        for name in ("tally_attendance", "tally_moved", "tally_heads"):
            op.execute(f"DROP FUNCTION {name}() CASCADE")
        op.execute("DROP FUNCTION tally_entry(attendance, course_session, bigint)")


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.create_table(
        "attendance_tally",
        sa.Column("branch_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("entries", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("branch_id", "month", "kind", "state", name=op.f("pk_attendance_tally")),
        info={"derived": True},
        sqlite_strict=True,
    )
    op.create_table(
        "attended",
        sa.Column("class_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("entries", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("class_id", "person_id", name=op.f("pk_attended")),
        info={"derived": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("attended", schema=None) as batch_op:
        batch_op.create_index("ix_attended_by_month", ["branch_id", "month"], unique=False)

    op.create_table(
        "blob",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
        sqlite_strict=True,
    )
    op.create_table(
        "branch",
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("industry_codes", sa.JSON(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("host_uscc", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('head', 'branch', 'station')", name=op.f("ck_branch_kind")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_branch_branch_id_branch")),
        sa.ForeignKeyConstraint(["parent_id"], ["branch.id"], name=op.f("fk_branch_parent_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_branch")),
        sa.UniqueConstraint("code", name=op.f("uq_branch_code")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("branch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_branch_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_branch_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "calendar_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_day")),
        sqlite_strict=True,
    )
    op.create_table(
        "counter",
        sa.Column("branch_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("branch_id", "kind", "period", name=op.f("pk_counter")),
        sqlite_strict=True,
    )
    op.create_table(
        "head_tally",
        sa.Column("branch_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("heads", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("branch_id", "period", name=op.f("pk_head_tally")),
        info={"derived": True},
        sqlite_strict=True,
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chain", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("undo_of", sa.BigInteger(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_chain"), ["chain"], unique=False)
        batch_op.create_index("ix_journal_record", ["room", "record_id"], unique=False)

    op.create_table(
        "journal_head",
        sa.Column("chain", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_journal_head")),
        sqlite_strict=True,
    )
    op.create_table(
        "key_name",
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_key_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "lost_span",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lost_span")),
        sqlite_strict=True,
    )
    op.create_table(
        "pdf_key",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("academy_no", sa.BigInteger(), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("retired", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pdf_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "search_key",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "kind", "key", "entity_id", name=op.f("pk_search_key"), postgresql_include=["branch_id"]
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("search_key", schema=None) as batch_op:
        batch_op.create_index("ix_search_key_entity", ["entity_id"], unique=False)

    op.create_table(
        "signing_key",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("academy_no", sa.BigInteger(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("retired", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "trained",
        sa.Column("branch_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("year", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entries", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("branch_id", "year", "person_id", name=op.f("pk_trained")),
        info={"derived": True},
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("journal_id", sa.BigInteger(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["journal_id"], ["journal.id"], name=op.f("fk_change_journal_id_journal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_journal_id"), ["journal_id"], unique=False)
        batch_op.create_index("ix_change_row", ["table_name", "row_id"], unique=False)

    op.create_table(
        "course",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("theory_hours", sa.BigInteger(), nullable=False),
        sa.Column("practical_hours", sa.BigInteger(), nullable=False),
        sa.Column("online_hours", sa.BigInteger(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("level", sa.BigInteger(), nullable=False),
        sa.Column("practical_percent", sa.BigInteger(), nullable=False),
        sa.Column("practical_base", sa.Text(), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("practical_base IN ('offline', 'all')", name=op.f("ck_course_practical_base")),
        sa.CheckConstraint(
            "theory_hours >= 0 AND practical_hours >= 0 AND online_hours >= 0", name=op.f("ck_course_hours")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_course_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sa.UniqueConstraint("code", name=op.f("uq_course_code")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("course", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_course_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "import_batch",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.Column("refused", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("journal_id", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('done', 'undone')", name=op.f("ck_import_batch_state")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_import_batch_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sa.UniqueConstraint("number", name=op.f("uq_import_batch_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_import_batch_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "import_layout",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_import_layout_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_layout")),
        sa.UniqueConstraint(
            "branch_id", "kind", "layout", name=op.f("uq_import_layout_branch_id_kind_layout")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("import_layout", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_import_layout_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "known_issuer",
        sa.Column("academy_no", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("keys", sa.JSON(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("listed_at", sa.DateTime(), nullable=False),
        sa.Column("trusted_by", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_known_issuer_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_issuer")),
        sa.UniqueConstraint("academy_no", name=op.f("uq_known_issuer_academy_no")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("known_issuer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_issuer_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "paper",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("shell_sha256", sa.Text(), nullable=True),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_paper_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["content_sha256"], ["blob.sha256"], name=op.f("fk_paper_content_sha256_blob")
        ),
        sa.ForeignKeyConstraint(["shell_sha256"], ["blob.sha256"], name=op.f("fk_paper_shell_sha256_blob")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_paper_record", ["room", "record_id"], unique=False)

    op.create_table(
        "partner",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('enterprise', 'school', 'assessment_body', 'institution', 'other')",
            name=op.f("ck_partner_kind"),
        ),
        sa.CheckConstraint("ends_on > agreed_on", name=op.f("ck_partner_term")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_partner_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            "uq_partner_name",
            ["branch_id", "name"],
            unique=True,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.create_index(
            "uq_partner_uscc",
            ["branch_id", "uscc"],
            unique=True,
            sqlite_where=sa.text("removed_at IS NULL AND uscc <> ''"),
            postgresql_where=sa.text("removed_at IS NULL AND uscc <> ''"),
        )

    op.create_table(
        "path_template",
        sa.Column("series_id", sa.BigInteger(), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("target_level", sa.BigInteger(), nullable=False),
        sa.Column("months", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('active', 'replaced', 'retired')", name=op.f("ck_path_template_state")),
        sa.CheckConstraint("months >= 1", name=op.f("ck_path_template_months")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_path_template_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path_template")),
        sa.UniqueConstraint("series_id", "edition", name=op.f("uq_path_template_series_id_edition")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("path_template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_path_template_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            "uq_path_template_active",
            ["series_id"],
            unique=True,
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )

    op.create_table(
        "person",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_sort", sa.Text(), nullable=False),
        sa.Column("name_strokes", sa.Text(), nullable=False),
        sa.Column("gender", sa.Text(), nullable=False),
        sa.Column("birth", sa.Date(), nullable=True),
        sa.Column("doc_type", sa.Text(), nullable=False),
        sa.Column("doc_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("doc_mark", sa.Text(), nullable=False),
        sa.Column("doc_masked", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("level", sa.BigInteger(), nullable=False),
        sa.Column("education", sa.Text(), nullable=False),
        sa.Column("political", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("is_cadre", sa.Boolean(), nullable=False),
        sa.Column("trade_since", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("photo_sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.BigInteger(), nullable=True),
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("gender IN ('male', 'female', '')", name=op.f("ck_person_gender")),
        sa.CheckConstraint("state IN ('active', 'merged', 'void', 'erased')", name=op.f("ck_person_state")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_person_branch_id_branch")),
        sa.ForeignKeyConstraint(["merged_into"], ["person.id"], name=op.f("fk_person_merged_into_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("doc_type", "doc_mark", name=op.f("uq_person_doc_type_doc_mark")),
        sa.UniqueConstraint("number", name=op.f("uq_person_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            "ix_person_by_change",
            ["changed_at", "id", "state", "branch_id", "removed_at"],
            unique=False,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.create_index(
            "ix_person_by_merged",
            ["merged_into"],
            unique=False,
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_person_by_name",
            ["name_sort", "id", "state", "branch_id", "removed_at"],
            unique=False,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.create_index(
            "ix_person_by_number",
            ["number", "id", "state", "branch_id", "removed_at"],
            unique=False,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.create_index(
            "ix_person_by_strokes",
            ["name_strokes", "id", "state", "branch_id", "removed_at"],
            unique=False,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.create_index(
            "ix_person_by_unit",
            ["unit", "id", "state", "branch_id", "removed_at"],
            unique=False,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )

    op.create_table(
        "place",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("seats", sa.BigInteger(), nullable=False),
        sa.Column("stations", sa.BigInteger(), nullable=False),
        sa.Column("equipment", sa.JSON(), nullable=False),
        sa.Column("opens", sa.BigInteger(), nullable=False),
        sa.Column("closes", sa.BigInteger(), nullable=False),
        sa.Column("weekdays", sa.BigInteger(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('room', 'hall', 'workshop', 'base', 'station', 'outdoor')", name=op.f("ck_place_kind")
        ),
        sa.CheckConstraint("opens >= 0 AND closes > opens AND closes <= 1440", name=op.f("ck_place_times")),
        sa.CheckConstraint("seats >= 0 AND stations >= 0", name=op.f("ck_place_seats")),
        sa.CheckConstraint("weekdays BETWEEN 0 AND 127", name=op.f("ck_place_weekdays")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_place_branch_id_branch")),
        sa.ForeignKeyConstraint(["parent_id"], ["place.id"], name=op.f("fk_place_parent_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_place_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(
            "uq_place_name",
            ["branch_id", "name"],
            unique=True,
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )

    op.create_table(
        "printer_place",
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("dx", sa.BigInteger(), nullable=False),
        sa.Column("dy", sa.BigInteger(), nullable=False),
        sa.Column("scale_x", sa.BigInteger(), nullable=False),
        sa.Column("scale_y", sa.BigInteger(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("scale_x BETWEEN 950000 AND 1050000", name=op.f("ck_printer_place_scale_x")),
        sa.CheckConstraint("scale_y BETWEEN 950000 AND 1050000", name=op.f("ck_printer_place_scale_y")),
        sa.CheckConstraint("turn IN (0, 180)", name=op.f("ck_printer_place_turn")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_printer_place_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printer_place")),
        sa.UniqueConstraint(
            "branch_id", "printer", "template", name=op.f("uq_printer_place_branch_id_printer_template")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("printer_place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_printer_place_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "redaction",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("act_id", sa.BigInteger(), nullable=False),
        sa.Column("journal_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["journal_id"], ["journal.id"], name=op.f("fk_redaction_journal_id_journal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("redaction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redaction_journal_id"), ["journal_id"], unique=False)

    op.create_table(
        "saved_filter",
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("list_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_saved_filter_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("saved_filter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_saved_filter_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_saved_filter_list", ["list_key", "account_id"], unique=False)

    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_setting_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("setting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_setting_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_setting_by_branch", ["branch_id", "key", "holds_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_setting_key"), ["key"], unique=False)

    op.create_table(
        "specialty",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=True),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("approved_by <> proposed_by", name=op.f("ck_specialty_two_persons")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_specialty_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_specialty")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("specialty", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_specialty_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("uq_specialty_one", ["branch_id"], unique=True)

    op.create_table(
        "talent_plan",
        sa.Column("year", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("targets", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=True),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("approved_by <> proposed_by", name=op.f("ck_talent_plan_two_persons")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_talent_plan_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent_plan")),
        sa.UniqueConstraint("branch_id", "year", name=op.f("uq_talent_plan_branch_id_year")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("talent_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_talent_plan_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "template_choice",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("form IN ('plain', 'photo')", name=op.f("ck_template_choice_form")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_template_choice_branch_id_branch")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_choice")),
        sa.UniqueConstraint("branch_id", "kind", "form", name=op.f("uq_template_choice_branch_id_kind_form")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("template_choice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_template_choice_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "timetable_draft",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'adopted', 'dropped')", name=op.f("ck_timetable_draft_state")),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_timetable_draft_days")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_timetable_draft_branch_id_branch")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timetable_draft")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("timetable_draft", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_timetable_draft_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "travel_time",
        sa.Column("other_id", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("minutes BETWEEN 0 AND 720", name=op.f("ck_travel_time_minutes")),
        sa.CheckConstraint("other_id > branch_id", name=op.f("ck_travel_time_once")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_travel_time_branch_id_branch")),
        sa.ForeignKeyConstraint(["other_id"], ["branch.id"], name=op.f("fk_travel_time_other_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_travel_time")),
        sa.UniqueConstraint("branch_id", "other_id", name=op.f("uq_travel_time_branch_id_other_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("travel_time", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_travel_time_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_travel_time_other_id"), ["other_id"], unique=False)

    op.create_table(
        "account",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("former_hashes", sa.JSON(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.BigInteger(), nullable=False),
        sa.Column("locked_until", sa.DateTime(), nullable=True),
        sa.Column("last_seen", sa.DateTime(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('active', 'disabled')", name=op.f("ck_account_state")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_account_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_account_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_account_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_account_person_id"), ["person_id"], unique=False)

    op.create_table(
        "blank_delivery",
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("width", sa.BigInteger(), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("supplier", sa.Text(), nullable=False),
        sa.Column("keeper_id", sa.BigInteger(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("first >= 0 AND last >= first", name=op.f("ck_blank_delivery_span")),
        sa.CheckConstraint("width BETWEEN 1 AND 18", name=op.f("ck_blank_delivery_width")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_blank_delivery_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["keeper_id"], ["person.id"], name=op.f("fk_blank_delivery_keeper_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blank_delivery")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("blank_delivery", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_blank_delivery_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "certificate_template",
        sa.Column("series_id", sa.BigInteger(), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("overprint", sa.Boolean(), nullable=False),
        sa.Column("width", sa.BigInteger(), nullable=False),
        sa.Column("height", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("scan_sha256", sa.Text(), nullable=True),
        sa.Column("prepared_by", sa.BigInteger(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(), nullable=True),
        sa.Column("returned_for", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("published_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("form IN ('plain', 'photo')", name=op.f("ck_certificate_template_form")),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'published', 'replaced', 'retired')",
            name=op.f("ck_certificate_template_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('published', 'replaced') OR approved_by IS NOT NULL",
            name=op.f("ck_certificate_template_published_approved"),
        ),
        sa.CheckConstraint("approved_by <> prepared_by", name=op.f("ck_certificate_template_two_persons")),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["person.id"], name=op.f("fk_certificate_template_approved_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_certificate_template_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["content_sha256"], ["blob.sha256"], name=op.f("fk_certificate_template_content_sha256_blob")
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by"], ["person.id"], name=op.f("fk_certificate_template_prepared_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["scan_sha256"], ["blob.sha256"], name=op.f("fk_certificate_template_scan_sha256_blob")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_template")),
        sa.UniqueConstraint("series_id", "edition", name=op.f("uq_certificate_template_series_id_edition")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("certificate_template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_template_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_template_series_id"), ["series_id"], unique=False)
        batch_op.create_index(
            "uq_certificate_template_published",
            ["series_id"],
            unique=True,
            sqlite_where=sa.text("state = 'published'"),
            postgresql_where=sa.text("state = 'published'"),
        )

    op.create_table(
        "consent",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("medium IN ('paper', 'screen')", name=op.f("ck_consent_medium")),
        sa.CheckConstraint(
            "purpose IN ('training', 'sensitive', 'subsidy', 'publish')", name=op.f("ck_consent_purpose")
        ),
        sa.CheckConstraint("withdrawn_on >= given_on", name=op.f("ck_consent_period")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_consent_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_person_id"), ["person_id"], unique=False)

    op.create_table(
        "contract",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("apprentice_id", sa.BigInteger(), nullable=False),
        sa.Column("witness_branch_id", sa.BigInteger(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("target_level", sa.BigInteger(), nullable=False),
        sa.Column("goals_character", sa.JSON(), nullable=False),
        sa.Column("goals_technical", sa.JSON(), nullable=False),
        sa.Column("talks_per_month", sa.BigInteger(), nullable=False),
        sa.Column("hours_per_month", sa.BigInteger(), nullable=False),
        sa.Column("weight_theory", sa.BigInteger(), nullable=False),
        sa.Column("weight_practice", sa.BigInteger(), nullable=False),
        sa.Column("weight_overall", sa.BigInteger(), nullable=False),
        sa.Column("pass_mark", sa.BigInteger(), nullable=False),
        sa.Column("practice_min", sa.BigInteger(), nullable=False),
        sa.Column("excellent_mark", sa.BigInteger(), nullable=False),
        sa.Column("allowance_character", sa.BigInteger(), nullable=False),
        sa.Column("allowance_technical", sa.BigInteger(), nullable=False),
        sa.Column("pass_pay_percent", sa.BigInteger(), nullable=False),
        sa.Column("pay_cycle", sa.Text(), nullable=False),
        sa.Column("copies", sa.BigInteger(), nullable=False),
        sa.Column("bilingual", sa.Boolean(), nullable=False),
        sa.Column("facts_sha256", sa.Text(), nullable=False),
        sa.Column("paper_id", sa.BigInteger(), nullable=True),
        sa.Column("frozen_on", sa.Date(), nullable=True),
        sa.Column("activated_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.Column("end_note", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('dual_mentor', 'new_apprenticeship')", name=op.f("ck_contract_kind")),
        sa.CheckConstraint(
            "number IS NOT NULL OR state IN ('draft', 'cancelled')", name=op.f("ck_contract_numbered")
        ),
        sa.CheckConstraint("pay_cycle IN ('monthly', 'quarterly')", name=op.f("ck_contract_pay_cycle")),
        sa.CheckConstraint(
            "state IN ('draft', 'awaiting', 'active', 'suspended', 'in_assessment', 'completed', 'failed', 'renewed', 'terminated', 'cancelled')",
            name=op.f("ck_contract_state"),
        ),
        sa.CheckConstraint(
            "(number IS NULL) = (paper_id IS NULL)", name=op.f("ck_contract_number_with_paper")
        ),
        sa.CheckConstraint("ends > starts", name=op.f("ck_contract_term")),
        sa.CheckConstraint(
            "weight_theory + weight_practice + weight_overall = 100", name=op.f("ck_contract_weights")
        ),
        sa.ForeignKeyConstraint(
            ["apprentice_id"], ["person.id"], name=op.f("fk_contract_apprentice_id_person")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_contract_branch_id_branch")),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_contract_paper_id_paper")),
        sa.ForeignKeyConstraint(
            ["witness_branch_id"], ["branch.id"], name=op.f("fk_contract_witness_branch_id_branch")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
        sa.UniqueConstraint("number", name=op.f("uq_contract_number")),
        sa.UniqueConstraint("paper_id", name=op.f("uq_contract_paper_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_apprentice_id"), ["apprentice_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_contract_by_state", ["state", "branch_id", "ends"], unique=False)

    op.create_table(
        "course_edition",
        sa.Column("course_id", sa.BigInteger(), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_course_edition_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_course_edition_course_id_course")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_edition")),
        sa.UniqueConstraint("course_id", "edition", name=op.f("uq_course_edition_course_id_edition")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("course_edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_course_edition_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "erasure_batch",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("prepared_by", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("returned_for", sa.Text(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state <> 'erased' OR decided_by <> prepared_by", name=op.f("ck_erasure_batch_two_persons")
        ),
        sa.CheckConstraint(
            "state <> 'erased' OR decided_by IS NOT NULL", name=op.f("ck_erasure_batch_decided")
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'erased', 'returned', 'withdrawn')", name=op.f("ck_erasure_batch_state")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_erasure_batch_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_erasure_batch_decided_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by"], ["person.id"], name=op.f("fk_erasure_batch_prepared_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_batch")),
        sa.UniqueConstraint("number", name=op.f("uq_erasure_batch_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("erasure_batch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_erasure_batch_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "hand_list",
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("handed_by", sa.BigInteger(), nullable=True),
        sa.Column("scan_sha256", sa.Text(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_hand_list_branch_id_branch")),
        sa.ForeignKeyConstraint(["handed_by"], ["person.id"], name=op.f("fk_hand_list_handed_by_person")),
        sa.ForeignKeyConstraint(["scan_sha256"], ["blob.sha256"], name=op.f("fk_hand_list_scan_sha256_blob")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_list")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("hand_list", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_list_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "path_template_item",
        sa.Column("template_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("month_from", sa.BigInteger(), nullable=False),
        sa.Column("month_to", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("side IN ('character', 'technical')", name=op.f("ck_path_template_item_side")),
        sa.CheckConstraint("hours >= 0", name=op.f("ck_path_template_item_hours")),
        sa.CheckConstraint(
            "month_from >= 1 AND month_to >= month_from", name=op.f("ck_path_template_item_months")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_path_template_item_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["template_id"],
            ["path_template.id"],
            name=op.f("fk_path_template_item_template_id_path_template"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path_template_item")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("path_template_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_path_template_item_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_path_template_item_template_id"), ["template_id"], unique=False)

    op.create_table(
        "person_away",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('shift', 'leave', 'sick', 'trip', 'training', 'other')",
            name=op.f("ck_person_away_kind"),
        ),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_person_away_days")),
        sa.CheckConstraint(
            "starts >= 0 AND starts < 1440 AND ends > starts AND ends <= 2880",
            name=op.f("ck_person_away_times"),
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_person_away_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_person_away_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_away_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_away")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("person_away", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_away_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_person_away_by_batch", ["batch_id"], unique=False)
        batch_op.create_index("ix_person_away_by_person", ["person_id", "last_day"], unique=False)

    op.create_table(
        "person_role",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("guest", sa.Boolean(), nullable=False),
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "role IN ('trainee', 'character_mentor', 'technical_mentor', 'instructor', 'staff')",
            name=op.f("ck_person_role_role"),
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_person_role_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_role_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_role")),
        sa.UniqueConstraint(
            "person_id", "branch_id", "role", name=op.f("uq_person_role_person_id_branch_id_role")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("person_role", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_role_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_role_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            "ix_person_role_guest",
            ["branch_id", "person_id"],
            unique=False,
            sqlite_where=sa.text("guest = 1"),
            postgresql_where=sa.text("guest"),
        )
        batch_op.create_index(
            "ix_person_role_held",
            ["role", "branch_id", "person_id"],
            unique=False,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_person_role_person_id"), ["person_id"], unique=False)

    op.create_table(
        "place_closure",
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_place_closure_days")),
        sa.CheckConstraint(
            "starts >= 0 AND ends > starts AND ends <= 1440", name=op.f("ck_place_closure_times")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_place_closure_branch_id_branch")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_place_closure_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_closure")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("place_closure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_closure_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_place_closure_by_place", ["place_id", "last_day"], unique=False)

    op.create_table(
        "print_run",
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("certificates", sa.JSON(), nullable=False),
        sa.Column("done", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("started_by", sa.BigInteger(), nullable=True),
        sa.Column("next_blank", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'finished', 'cancelled')", name=op.f("ck_print_run_state")),
        sa.CheckConstraint("done >= 0", name=op.f("ck_print_run_done")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_print_run_branch_id_branch")),
        sa.ForeignKeyConstraint(["started_by"], ["person.id"], name=op.f("fk_print_run_started_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_run")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("print_run", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_print_run_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "recorded_certificate",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("level", sa.BigInteger(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("scan_sha256", sa.Text(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.Text(), nullable=False),
        sa.Column("verified_result", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(verified_result = '') = (verified_on IS NULL)", name=op.f("ck_recorded_certificate_verified")
        ),
        sa.CheckConstraint(
            "kind IN ('qualification', 'skill_level', 'special_ability', 'special_operation', 'special_equipment', 'other')",
            name=op.f("ck_recorded_certificate_kind"),
        ),
        sa.CheckConstraint(
            "verified_result IN ('', 'genuine', 'differs', 'not_found')",
            name=op.f("ck_recorded_certificate_result"),
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_recorded_certificate_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_recorded_certificate_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["scan_sha256"], ["blob.sha256"], name=op.f("fk_recorded_certificate_scan_sha256_blob")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recorded_certificate")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("recorded_certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recorded_certificate_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_recorded_certificate_by_expiry", ["expires_on"], unique=False)
        batch_op.create_index("ix_recorded_certificate_by_number", ["number"], unique=False)
        batch_op.create_index("ix_recorded_certificate_by_person", ["person_id"], unique=False)

    op.create_table(
        "training_class",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("course_id", sa.BigInteger(), nullable=False),
        sa.Column("term", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("capacity", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("head_teacher_id", sa.BigInteger(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("theory_hours", sa.BigInteger(), nullable=False),
        sa.Column("practical_hours", sa.BigInteger(), nullable=False),
        sa.Column("online_hours", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by", sa.BigInteger(), nullable=True),
        sa.Column("closing", sa.JSON(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("intake", sa.JSON(), nullable=False),
        sa.Column("frozen_on", sa.Date(), nullable=True),
        sa.Column("archive_number", sa.Text(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('ordinary', 'on_site', 'week', 'drill', 'night', 'exam')",
            name=op.f("ck_training_class_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'announced', 'enrolling', 'running', 'exams', 'closed', 'archived', 'cancelled')",
            name=op.f("ck_training_class_state"),
        ),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_training_class_capacity")),
        sa.CheckConstraint("ends >= starts", name=op.f("ck_training_class_dates")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_training_class_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_training_class_course_id_course")
        ),
        sa.ForeignKeyConstraint(
            ["head_teacher_id"], ["person.id"], name=op.f("fk_training_class_head_teacher_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_class")),
        sa.UniqueConstraint("number", name=op.f("uq_training_class_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("training_class", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_training_class_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            "ix_training_class_by_branch_starts", ["branch_id", "starts", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_training_class_course_id"), ["course_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_training_class_head_teacher_id"), ["head_teacher_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_training_class_starts"), ["starts"], unique=False)

    op.create_table(
        "account_role",
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_account_role_account_id_account")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_account_role_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_role")),
        sa.UniqueConstraint(
            "account_id", "branch_id", "role", name=op.f("uq_account_role_account_id_branch_id_role")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("account_role", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_account_role_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_account_role_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "allowance_settlement",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("facts_sha256", sa.Text(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("paper_id", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(confirmed_by IS NULL) = (confirmed_on IS NULL)", name=op.f("ck_allowance_settlement_confirmed")
        ),
        sa.CheckConstraint(
            "(confirmed_by IS NULL) = (paper_id IS NULL)", name=op.f("ck_allowance_settlement_frozen")
        ),
        sa.CheckConstraint("confirmed_by <> entered_by", name=op.f("ck_allowance_settlement_two_persons")),
        sa.CheckConstraint("total >= 0", name=op.f("ck_allowance_settlement_total")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_allowance_settlement_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_allowance_settlement_confirmed_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_allowance_settlement_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["person.id"], name=op.f("fk_allowance_settlement_entered_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["paper.id"], name=op.f("fk_allowance_settlement_paper_id_paper")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allowance_settlement")),
        sa.UniqueConstraint("contract_id", name=op.f("uq_allowance_settlement_contract_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("allowance_settlement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_allowance_settlement_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "amendment",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("parties", sa.JSON(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("paper_id", sa.BigInteger(), nullable=True),
        sa.Column("frozen_on", sa.Date(), nullable=True),
        sa.Column("in_force_on", sa.Date(), nullable=True),
        sa.Column("cancel_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(state = 'in_force') = (in_force_on IS NOT NULL)", name=op.f("ck_amendment_in_force")
        ),
        sa.CheckConstraint(
            "kind IN ('extension', 'character_mentor', 'technical_mentor', 'goals', 'terms', 'suspension', 'early_end')",
            name=op.f("ck_amendment_kind"),
        ),
        sa.CheckConstraint(
            "number IS NOT NULL OR state IN ('draft', 'cancelled')", name=op.f("ck_amendment_numbered")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'awaiting', 'signed', 'in_force', 'cancelled')",
            name=op.f("ck_amendment_state"),
        ),
        sa.CheckConstraint("(number IS NULL) = (approved_by IS NULL)", name=op.f("ck_amendment_approved")),
        sa.CheckConstraint(
            "(number IS NULL) = (paper_id IS NULL)", name=op.f("ck_amendment_number_with_paper")
        ),
        sa.CheckConstraint("approved_by <> asked_by", name=op.f("ck_amendment_two_persons")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_amendment_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_amendment_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_amendment_paper_id_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
        sa.UniqueConstraint("contract_id", "serial", name=op.f("uq_amendment_contract_id_serial")),
        sa.UniqueConstraint("number", name=op.f("uq_amendment_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("amendment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amendment_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_amendment_contract_id"), ["contract_id"], unique=False)

    op.create_table(
        "application",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("applied_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lot", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'admitted', 'withdrawn', 'no_show')", name=op.f("ck_application_state")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_application_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_application_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_application_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("class_id", "person_id", name=op.f("uq_application_class_id_person_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_application_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_application_by_person", ["person_id"], unique=False)

    op.create_table(
        "assessment_sitting",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("attempt", sa.BigInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("theory", sa.BigInteger(), nullable=False),
        sa.Column("practice", sa.BigInteger(), nullable=False),
        sa.Column("overall", sa.BigInteger(), nullable=False),
        sa.Column("total_tenths", sa.BigInteger(), nullable=False),
        sa.Column("accident", sa.Boolean(), nullable=False),
        sa.Column("violation", sa.Boolean(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("panel", sa.JSON(), nullable=False),
        sa.Column("panel_ids", sa.JSON(), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "grade IN ('excellent', 'passed', 'failed')", name=op.f("ck_assessment_sitting_grade")
        ),
        sa.CheckConstraint(
            "(confirmed_by IS NULL) = (confirmed_on IS NULL)", name=op.f("ck_assessment_sitting_confirmed")
        ),
        sa.CheckConstraint("attempt >= 1", name=op.f("ck_assessment_sitting_attempt")),
        sa.CheckConstraint("confirmed_by <> entered_by", name=op.f("ck_assessment_sitting_two_persons")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_assessment_sitting_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["person.id"], name=op.f("fk_assessment_sitting_confirmed_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_assessment_sitting_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["person.id"], name=op.f("fk_assessment_sitting_entered_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_sitting")),
        sa.UniqueConstraint("contract_id", "attempt", name=op.f("uq_assessment_sitting_contract_id_attempt")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("assessment_sitting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assessment_sitting_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assessment_sitting_contract_id"), ["contract_id"], unique=False)

    op.create_table(
        "certificate_batch",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("class_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("prepared_by", sa.BigInteger(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(), nullable=True),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("returned_for", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("issued_at", sa.DateTime(), nullable=True),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("citation", sa.Text(), nullable=False),
        sa.Column("english", sa.Text(), nullable=False),
        sa.Column("emergency_by", sa.BigInteger(), nullable=True),
        sa.Column("emergency_reason", sa.Text(), nullable=False),
        sa.Column("countersigned_at", sa.DateTime(), nullable=True),
        sa.Column("packaged", sa.Boolean(), nullable=False),
        sa.Column("approved_elsewhere", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "packaged OR (class_id IS NULL) = (kind IN ('apprenticeship', 'honour'))",
            name=op.f("ck_certificate_batch_source"),
        ),
        sa.CheckConstraint(
            "emergency_by IS NULL OR emergency_reason <> ''", name=op.f("ck_certificate_batch_emergency")
        ),
        sa.CheckConstraint("form IN ('plain', 'photo')", name=op.f("ck_certificate_batch_form")),
        sa.CheckConstraint(
            "kind <> 'honour' OR (title <> '' AND citation <> '')", name=op.f("ck_certificate_batch_honour")
        ),
        sa.CheckConstraint(
            "kind IN ('completion', 'training', 'apprenticeship', 'honour')",
            name=op.f("ck_certificate_batch_kind"),
        ),
        sa.CheckConstraint(
            "state <> 'issued' OR (issued_at IS NOT NULL AND (approved_by IS NOT NULL OR emergency_by IS NOT NULL OR approved_elsewhere <> ''))",
            name=op.f("ck_certificate_batch_issued_approved"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'issued', 'returned', 'cancelled')",
            name=op.f("ck_certificate_batch_state"),
        ),
        sa.CheckConstraint("approved_by <> emergency_by", name=op.f("ck_certificate_batch_countersigned")),
        sa.CheckConstraint("approved_by <> prepared_by", name=op.f("ck_certificate_batch_two_persons")),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["person.id"], name=op.f("fk_certificate_batch_approved_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_certificate_batch_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_certificate_batch_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(
            ["emergency_by"], ["person.id"], name=op.f("fk_certificate_batch_emergency_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by"], ["person.id"], name=op.f("fk_certificate_batch_prepared_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_batch")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_batch_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("certificate_batch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_batch_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_batch_class_id"), ["class_id"], unique=False)

    op.create_table(
        "class_file_item",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('present', 'missing', 'not_needed')", name=op.f("ck_class_file_item_state")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_class_file_item_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_class_file_item_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name=op.f("fk_class_file_item_sha256_blob")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_class_file_item")),
        sa.UniqueConstraint("class_id", "item", name=op.f("uq_class_file_item_class_id_item")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("class_file_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_class_file_item_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "contract_assessment",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("theory", sa.BigInteger(), nullable=False),
        sa.Column("practice", sa.BigInteger(), nullable=False),
        sa.Column("overall", sa.BigInteger(), nullable=False),
        sa.Column("total_tenths", sa.BigInteger(), nullable=False),
        sa.Column("accident", sa.Boolean(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("panel", sa.JSON(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "grade IN ('excellent', 'passed', 'failed')", name=op.f("ck_contract_assessment_grade")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_assessment_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_assessment_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_assessment")),
        sa.UniqueConstraint("contract_id", name=op.f("uq_contract_assessment_contract_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_assessment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_assessment_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "contract_employer",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("employer_uscc", sa.Text(), nullable=False),
        sa.Column("hours_on_job", sa.BigInteger(), nullable=False),
        sa.Column("hours_at_school", sa.BigInteger(), nullable=False),
        sa.Column("labour_from", sa.Date(), nullable=False),
        sa.Column("labour_until", sa.Date(), nullable=True),
        sa.Column("labour_seen", sa.Boolean(), nullable=False),
        sa.Column("wage_promised", sa.Boolean(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "hours_on_job >= 0 AND hours_at_school >= 0", name=op.f("ck_contract_employer_hours")
        ),
        sa.CheckConstraint("labour_until > labour_from", name=op.f("ck_contract_employer_labour_term")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_employer_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_employer_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_employer")),
        sa.UniqueConstraint("contract_id", name=op.f("uq_contract_employer_contract_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_employer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_employer_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "contract_end_request",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(state = 'asked') = (decided_by IS NULL)", name=op.f("ck_contract_end_request_decided")
        ),
        sa.CheckConstraint(
            "state <> 'approved' OR decided_by <> asked_by", name=op.f("ck_contract_end_request_two_persons")
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'approved', 'declined')", name=op.f("ck_contract_end_request_state")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_end_request_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_end_request_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_end_request")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_end_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_end_request_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_contract_end_request_contract_id"), ["contract_id"], unique=False
        )

    op.create_table(
        "contract_mentor",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("side IN ('character', 'technical')", name=op.f("ck_contract_mentor_side")),
        sa.CheckConstraint("until >= since", name=op.f("ck_contract_mentor_period")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_mentor_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_mentor_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contract_mentor_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_mentor")),
        sa.UniqueConstraint(
            "contract_id", "side", "since", name=op.f("uq_contract_mentor_contract_id_side_since")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_mentor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_mentor_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_mentor_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_mentor_person_id"), ["person_id"], unique=False)

    op.create_table(
        "contract_pause",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_contract_pause_period")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_pause_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_pause_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_pause")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_pause", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_pause_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_pause_contract_id"), ["contract_id"], unique=False)

    op.create_table(
        "contract_renewal",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("of_contract_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_renewal_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_renewal_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["of_contract_id"], ["contract.id"], name=op.f("fk_contract_renewal_of_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_renewal")),
        sa.UniqueConstraint("contract_id", name=op.f("uq_contract_renewal_contract_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_renewal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_renewal_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_contract_renewal_of_contract_id"), ["of_contract_id"], unique=False
        )

    op.create_table(
        "contract_signature",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("paper_id", sa.BigInteger(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("scan_sha256", sa.Text(), nullable=True),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "medium IN ('ink', 'screen', 'witnessed')", name=op.f("ck_contract_signature_medium")
        ),
        sa.CheckConstraint(
            "party IN ('character', 'technical', 'apprentice', 'academy', 'enterprise')",
            name=op.f("ck_contract_signature_party"),
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_contract_signature_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_signature_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["paper.id"], name=op.f("fk_contract_signature_paper_id_paper")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contract_signature_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["scan_sha256"], ["blob.sha256"], name=op.f("fk_contract_signature_scan_sha256_blob")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_signature")),
        sa.UniqueConstraint("paper_id", "party", name=op.f("uq_contract_signature_paper_id_party")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("contract_signature", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_signature_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_signature_contract_id"), ["contract_id"], unique=False)

    op.create_table(
        "course_session",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("break_minutes", sa.BigInteger(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("instructor_id", sa.BigInteger(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("place_id", sa.BigInteger(), nullable=True),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("booked", sa.Boolean(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('theory', 'practical', 'online', 'activity')", name=op.f("ck_course_session_kind")
        ),
        sa.CheckConstraint("hours >= 0 AND break_minutes >= 0", name=op.f("ck_course_session_hours")),
        sa.CheckConstraint(
            "starts >= 0 AND ends > starts AND ends <= 1440", name=op.f("ck_course_session_times")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_course_session_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_course_session_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(
            ["instructor_id"], ["person.id"], name=op.f("fk_course_session_instructor_id_person")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_course_session_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_session")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("course_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_course_session_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_course_session_by_class", ["class_id", "day", "starts"], unique=False)
        batch_op.create_index("ix_course_session_by_day", ["day", "branch_id"], unique=False)
        batch_op.create_index("ix_course_session_by_instructor", ["instructor_id", "day"], unique=False)
        batch_op.create_index("ix_course_session_by_place", ["branch_id", "place", "day"], unique=False)
        batch_op.create_index("ix_course_session_by_place_id", ["place_id", "day"], unique=False)

    op.create_table(
        "enrolment",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("place_in_list", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=True),
        sa.Column("practical_hours", sa.BigInteger(), nullable=True),
        sa.Column("reasons", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('enrolled', 'withdrawn', 'completed', 'incomplete')", name=op.f("ck_enrolment_state")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_enrolment_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_enrolment_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_enrolment_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_enrolment_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrolment")),
        sa.UniqueConstraint("class_id", "person_id", name=op.f("uq_enrolment_class_id_person_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enrolment_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_enrolment_by_batch", ["batch_id"], unique=False)
        batch_op.create_index("ix_enrolment_by_person", ["person_id"], unique=False)

    op.create_table(
        "erasure_item",
        sa.Column("batch_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("bars", sa.JSON(), nullable=False),
        sa.Column("papers", sa.JSON(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('proposed', 'erased', 'left')", name=op.f("ck_erasure_item_state")),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["erasure_batch.id"], name=op.f("fk_erasure_item_batch_id_erasure_batch")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_erasure_item_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_erasure_item_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_item")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("erasure_item", schema=None) as batch_op:
        batch_op.create_index("ix_erasure_item_batch", ["batch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_erasure_item_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_erasure_item_person", ["person_id"], unique=False)

    op.create_table(
        "exam_station",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=False),
        sa.Column("limit_seconds", sa.BigInteger(), nullable=False),
        sa.Column("step_seconds", sa.BigInteger(), nullable=False),
        sa.Column("step_points", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "points > 0 AND limit_seconds >= 0 AND step_seconds >= 0", name=op.f("ck_exam_station_sizes")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_exam_station_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_exam_station_class_id_training_class")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exam_station")),
        sa.UniqueConstraint("class_id", "place", name=op.f("uq_exam_station_class_id_place")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exam_station", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exam_station_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "log_entry",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=True),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("score", sa.BigInteger(), nullable=True),
        sa.Column("talk_on", sa.Date(), nullable=True),
        sa.Column("talk_topic", sa.Text(), nullable=False),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("recorded_for", sa.BigInteger(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("text_mark", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "rating IN ('', 'excellent', 'good', 'fair', 'improve')", name=op.f("ck_log_entry_rating")
        ),
        sa.CheckConstraint("side IN ('character', 'technical')", name=op.f("ck_log_entry_side")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_log_entry_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_log_entry_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_for"], ["person.id"], name=op.f("fk_log_entry_recorded_for_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("log_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_log_entry_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_log_entry_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index("ix_log_entry_by_month", ["branch_id", "month", "written_on"], unique=False)
        batch_op.create_index("ix_log_entry_text", ["text_mark", "id"], unique=False)
        batch_op.create_index(
            "uq_log_entry_technical",
            ["contract_id", "month"],
            unique=True,
            sqlite_where=sa.text("side = 'technical'"),
            postgresql_where=sa.text("side = 'technical'"),
        )

    op.create_table(
        "mark",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("theory", sa.BigInteger(), nullable=True),
        sa.Column("practical", sa.BigInteger(), nullable=True),
        sa.Column("makeup_theory", sa.BigInteger(), nullable=True),
        sa.Column("makeup_practical", sa.BigInteger(), nullable=True),
        sa.Column("absent", sa.Boolean(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("makeup_practical BETWEEN 0 AND 1000", name=op.f("ck_mark_makeup_practical")),
        sa.CheckConstraint("makeup_theory BETWEEN 0 AND 1000", name=op.f("ck_mark_makeup_theory")),
        sa.CheckConstraint("practical BETWEEN 0 AND 1000", name=op.f("ck_mark_practical")),
        sa.CheckConstraint("theory BETWEEN 0 AND 1000", name=op.f("ck_mark_theory")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_mark_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_mark_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_mark_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
        sa.UniqueConstraint("class_id", "person_id", name=op.f("uq_mark_class_id_person_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mark_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_mark_by_person", ["person_id"], unique=False)

    op.create_table(
        "path_item",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=False),
        sa.Column("month_from", sa.BigInteger(), nullable=False),
        sa.Column("month_to", sa.BigInteger(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("side IN ('character', 'technical')", name=op.f("ck_path_item_side")),
        sa.CheckConstraint("hours >= 0", name=op.f("ck_path_item_hours")),
        sa.CheckConstraint("month_from >= 1 AND month_to >= month_from", name=op.f("ck_path_item_months")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_path_item_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_path_item_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path_item")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("path_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_path_item_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_path_item_contract_id"), ["contract_id"], unique=False)

    op.create_table(
        "sheet_print",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("pages", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_sheet_print_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_sheet_print_class_id_training_class")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_print")),
        sa.UniqueConstraint("code", name=op.f("uq_sheet_print_code")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("sheet_print", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sheet_print_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_sheet_print_by_class", ["class_id", "day"], unique=False)

    op.create_table(
        "sheet_total",
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("came", sa.BigInteger(), nullable=False),
        sa.Column("on_leave", sa.BigInteger(), nullable=False),
        sa.Column("missed", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("came >= 0 AND on_leave >= 0 AND missed >= 0", name=op.f("ck_sheet_total_counts")),
        sa.CheckConstraint("expected = came + on_leave + missed", name=op.f("ck_sheet_total_sum")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_sheet_total_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_sheet_total_class_id_training_class")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_total")),
        sa.UniqueConstraint("class_id", "day", name=op.f("uq_sheet_total_class_id_day")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("sheet_total", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sheet_total_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "stage_check",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.BigInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("examiner", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("stage >= 1", name=op.f("ck_stage_check_stage")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_stage_check_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_stage_check_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_check")),
        sa.UniqueConstraint(
            "contract_id", "stage", "held_on", name=op.f("uq_stage_check_contract_id_stage_held_on")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("stage_check", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stage_check_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stage_check_contract_id"), ["contract_id"], unique=False)

    op.create_table(
        "amendment_signature",
        sa.Column("amendment_id", sa.BigInteger(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("scan_sha256", sa.Text(), nullable=True),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "medium IN ('ink', 'screen', 'witnessed')", name=op.f("ck_amendment_signature_medium")
        ),
        sa.CheckConstraint(
            "party IN ('character', 'technical', 'apprentice', 'academy', 'enterprise')",
            name=op.f("ck_amendment_signature_party"),
        ),
        sa.ForeignKeyConstraint(
            ["amendment_id"], ["amendment.id"], name=op.f("fk_amendment_signature_amendment_id_amendment")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_amendment_signature_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_amendment_signature_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["scan_sha256"], ["blob.sha256"], name=op.f("fk_amendment_signature_scan_sha256_blob")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment_signature")),
        sa.UniqueConstraint("amendment_id", "party", name=op.f("uq_amendment_signature_amendment_id_party")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("amendment_signature", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amendment_signature_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("session_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("late_minutes", sa.BigInteger(), nullable=False),
        sa.Column("makeup_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('present', 'late', 'leave', 'absent', 'makeup')", name=op.f("ck_attendance_state")
        ),
        sa.CheckConstraint("late_minutes >= 0", name=op.f("ck_attendance_late_minutes")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_attendance_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["makeup_id"], ["course_session.id"], name=op.f("fk_attendance_makeup_id_course_session")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id_person")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["course_session.id"], name=op.f("fk_attendance_session_id_course_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("session_id", "person_id", name=op.f("uq_attendance_session_id_person_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_attendance_by_makeup", ["makeup_id"], unique=False)
        batch_op.create_index("ix_attendance_by_person", ["person_id"], unique=False)

    op.create_table(
        "certificate",
        sa.Column("batch_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("series", sa.Text(), nullable=True),
        sa.Column("serial", sa.BigInteger(), nullable=True),
        sa.Column("qr_serial", sa.BigInteger(), nullable=True),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("class_id", sa.BigInteger(), nullable=True),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("level", sa.BigInteger(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=False),
        sa.Column("score", sa.BigInteger(), nullable=True),
        sa.Column("paper_id", sa.BigInteger(), nullable=True),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("replaces", sa.BigInteger(), nullable=True),
        sa.Column("replaced_by", sa.BigInteger(), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=False),
        sa.Column("void_by", sa.BigInteger(), nullable=True),
        sa.Column("void_approved_by", sa.BigInteger(), nullable=True),
        sa.Column("voided_at", sa.DateTime(), nullable=True),
        sa.Column("reissued_on", sa.Date(), nullable=True),
        sa.Column("handed_on", sa.Date(), nullable=True),
        sa.Column("handed_to", sa.Text(), nullable=False),
        sa.Column("hand_list_id", sa.BigInteger(), nullable=True),
        sa.Column("sheet_fate", sa.Text(), nullable=False),
        sa.Column("sheet_fate_on", sa.Date(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'honour' AND class_id IS NULL AND contract_id IS NULL) OR (kind <> 'honour' AND (class_id IS NULL) <> (contract_id IS NULL)) OR (origin = 'package' AND class_id IS NULL AND contract_id IS NULL)",
            name=op.f("ck_certificate_source"),
        ),
        sa.CheckConstraint(
            "kind IN ('completion', 'training', 'apprenticeship', 'honour')", name=op.f("ck_certificate_kind")
        ),
        sa.CheckConstraint(
            "origin IN ('issued', 'recorded', 'package', 'received')", name=op.f("ck_certificate_origin")
        ),
        sa.CheckConstraint(
            "sheet_fate IN ('', 'returned', 'destroyed', 'missing')", name=op.f("ck_certificate_sheet_fate")
        ),
        sa.CheckConstraint(
            "state = 'prepared' OR (number IS NOT NULL AND paper_id IS NOT NULL)",
            name=op.f("ck_certificate_issued_numbered"),
        ),
        sa.CheckConstraint(
            "state IN ('prepared', 'issued', 'printed', 'delivered', 'void', 'replaced')",
            name=op.f("ck_certificate_state"),
        ),
        sa.CheckConstraint(
            "origin = 'received' OR (number IS NULL) = (serial IS NULL)",
            name=op.f("ck_certificate_numbered"),
        ),
        sa.CheckConstraint("void_approved_by <> void_by", name=op.f("ck_certificate_two_persons")),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["certificate_batch.id"], name=op.f("fk_certificate_batch_id_certificate_batch")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_certificate_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_certificate_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_certificate_contract_id_contract")
        ),
        sa.ForeignKeyConstraint(
            ["hand_list_id"], ["hand_list.id"], name=op.f("fk_certificate_hand_list_id_hand_list")
        ),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_certificate_paper_id_paper")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_certificate_person_id_person")),
        sa.ForeignKeyConstraint(
            ["replaced_by"], ["certificate.id"], name=op.f("fk_certificate_replaced_by_certificate")
        ),
        sa.ForeignKeyConstraint(
            ["replaces"], ["certificate.id"], name=op.f("fk_certificate_replaces_certificate")
        ),
        sa.ForeignKeyConstraint(
            ["void_approved_by"], ["person.id"], name=op.f("fk_certificate_void_approved_by_person")
        ),
        sa.ForeignKeyConstraint(["void_by"], ["person.id"], name=op.f("fk_certificate_void_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number")),
        sa.UniqueConstraint("qr_serial", name=op.f("uq_certificate_qr_serial")),
        sa.UniqueConstraint("series", "serial", name=op.f("uq_certificate_series_serial")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_certificate_by_date", ["issued_on", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_class_id"), ["class_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_name"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_certificate_live",
            ["class_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("state NOT IN ('void', 'replaced')"),
            postgresql_where=sa.text("state NOT IN ('void', 'replaced')"),
        )
        batch_op.create_index(
            "uq_certificate_live_contract",
            ["contract_id"],
            unique=True,
            sqlite_where=sa.text("state NOT IN ('void', 'replaced')"),
            postgresql_where=sa.text("state NOT IN ('void', 'replaced')"),
        )

    op.create_table(
        "draft_session",
        sa.Column("draft_id", sa.BigInteger(), nullable=False),
        sa.Column("class_id", sa.BigInteger(), nullable=False),
        sa.Column("session_id", sa.BigInteger(), nullable=True),
        sa.Column("seen_version", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.Column("break_minutes", sa.BigInteger(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("instructor_id", sa.BigInteger(), nullable=True),
        sa.Column("place_id", sa.BigInteger(), nullable=True),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "starts >= 0 AND ends > starts AND ends <= 1440", name=op.f("ck_draft_session_times")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_draft_session_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_draft_session_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["timetable_draft.id"], name=op.f("fk_draft_session_draft_id_timetable_draft")
        ),
        sa.ForeignKeyConstraint(
            ["instructor_id"], ["person.id"], name=op.f("fk_draft_session_instructor_id_person")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_draft_session_place_id_place")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["course_session.id"], name=op.f("fk_draft_session_session_id_course_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_session")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("draft_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_draft_session_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_draft_session_by_class", ["class_id"], unique=False)
        batch_op.create_index("ix_draft_session_by_draft", ["draft_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_draft_session_session_id"), ["session_id"], unique=False)

    op.create_table(
        "log_proof",
        sa.Column("entry_id", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("pages", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('evidence', 'paper', 'confirmation')", name=op.f("ck_log_proof_purpose")
        ),
        sa.CheckConstraint("sha256 IS NOT NULL OR note <> ''", name=op.f("ck_log_proof_file_or_reason")),
        sa.CheckConstraint(
            "sha256 IS NOT NULL OR purpose <> 'evidence'", name=op.f("ck_log_proof_evidence_is_a_file")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_log_proof_branch_id_branch")),
        sa.ForeignKeyConstraint(["entry_id"], ["log_entry.id"], name=op.f("fk_log_proof_entry_id_log_entry")),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name=op.f("fk_log_proof_sha256_blob")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_proof")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("log_proof", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_log_proof_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_log_proof_entry_id"), ["entry_id"], unique=False)

    op.create_table(
        "log_return",
        sa.Column("entry_id", sa.BigInteger(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("returned_by", sa.Text(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("comment <> ''", name=op.f("ck_log_return_comment")),
        sa.CheckConstraint("settled_on >= returned_on", name=op.f("ck_log_return_period")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_log_return_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["log_entry.id"], name=op.f("fk_log_return_entry_id_log_entry")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_return")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("log_return", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_log_return_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_log_return_entry_id"), ["entry_id"], unique=False)

    op.create_table(
        "sample_view",
        sa.Column("batch_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("seen_by", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["certificate_batch.id"], name=op.f("fk_sample_view_batch_id_certificate_batch")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_sample_view_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sample_view_person_id_person")),
        sa.ForeignKeyConstraint(["seen_by"], ["person.id"], name=op.f("fk_sample_view_seen_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sample_view")),
        sa.UniqueConstraint(
            "batch_id",
            "person_id",
            "seen_by",
            "content_sha256",
            name=op.f("uq_sample_view_batch_id_person_id_seen_by_content_sha256"),
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("sample_view", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sample_view_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "scan_page",
        sa.Column("class_id", sa.BigInteger(), nullable=True),
        sa.Column("print_id", sa.BigInteger(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("sheet_page", sa.BigInteger(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("page", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("matched_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("matched_by IN ('code', 'hand', '')", name=op.f("ck_scan_page_matched_by")),
        sa.CheckConstraint("state IN ('matched', 'queued', 'refused')", name=op.f("ck_scan_page_state")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_scan_page_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["training_class.id"], name=op.f("fk_scan_page_class_id_training_class")
        ),
        sa.ForeignKeyConstraint(
            ["print_id"], ["sheet_print.id"], name=op.f("fk_scan_page_print_id_sheet_print")
        ),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name=op.f("fk_scan_page_sha256_blob")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_page")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("scan_page", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_scan_page_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_scan_page_by_class", ["class_id", "day"], unique=False)
        batch_op.create_index("ix_scan_page_by_file", ["sha256", "page"], unique=False)
        batch_op.create_index("ix_scan_page_by_state", ["state", "branch_id"], unique=False)

    op.create_table(
        "station_score",
        sa.Column("station_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("referee", sa.Text(), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("points >= 0 AND seconds >= 0", name=op.f("ck_station_score_sizes")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_station_score_branch_id_branch")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_station_score_person_id_person")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["exam_station.id"], name=op.f("fk_station_score_station_id_exam_station")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_score")),
        sa.UniqueConstraint(
            "station_id", "person_id", "referee", name=op.f("uq_station_score_station_id_person_id_referee")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("station_score", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_station_score_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_station_score_by_person", ["person_id"], unique=False)

    op.create_table(
        "blank_sheet",
        sa.Column("delivery_id", sa.BigInteger(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("certificate_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state <> 'spoiled' OR reason <> ''", name=op.f("ck_blank_sheet_reason")),
        sa.CheckConstraint(
            "state <> 'used' OR certificate_id IS NOT NULL", name=op.f("ck_blank_sheet_certificate")
        ),
        sa.CheckConstraint("state IN ('used', 'spoiled')", name=op.f("ck_blank_sheet_state")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_blank_sheet_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_blank_sheet_certificate_id_certificate")
        ),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["blank_delivery.id"], name=op.f("fk_blank_sheet_delivery_id_blank_delivery")
        ),
        sa.ForeignKeyConstraint(["noted_by"], ["person.id"], name=op.f("fk_blank_sheet_noted_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blank_sheet")),
        sa.UniqueConstraint("delivery_id", "serial", name=op.f("uq_blank_sheet_delivery_id_serial")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("blank_sheet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_blank_sheet_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_blank_sheet_certificate_id"), ["certificate_id"], unique=False)

    op.create_table(
        "certificate_reissue",
        sa.Column("certificate_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("old_paper_id", sa.BigInteger(), nullable=False),
        sa.Column("new_paper_id", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "cause IN ('lost', 'stolen', 'damaged', 'not_received', 'other')",
            name=op.f("ck_certificate_reissue_cause"),
        ),
        sa.CheckConstraint(
            "(state = 'approved') = (new_paper_id IS NOT NULL)", name=op.f("ck_certificate_reissue_paper")
        ),
        sa.CheckConstraint(
            "state <> 'approved' OR decided_by <> asked_by", name=op.f("ck_certificate_reissue_two_persons")
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'approved', 'declined')", name=op.f("ck_certificate_reissue_state")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_certificate_reissue_asked_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_certificate_reissue_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_reissue_certificate_id_certificate"),
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_certificate_reissue_decided_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["new_paper_id"], ["paper.id"], name=op.f("fk_certificate_reissue_new_paper_id_paper")
        ),
        sa.ForeignKeyConstraint(
            ["old_paper_id"], ["paper.id"], name=op.f("fk_certificate_reissue_old_paper_id_paper")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_reissue")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("certificate_reissue", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_reissue_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_certificate_reissue_certificate_id"), ["certificate_id"], unique=False
        )
        batch_op.create_index(
            "uq_certificate_reissue_asked",
            ["certificate_id"],
            unique=True,
            sqlite_where=sa.text("state = 'asked'"),
            postgresql_where=sa.text("state = 'asked'"),
        )

    op.create_table(
        "print_record",
        sa.Column("certificate_id", sa.BigInteger(), nullable=False),
        sa.Column("copy", sa.BigInteger(), nullable=False),
        sa.Column("printed_at", sa.DateTime(), nullable=False),
        sa.Column("printed_by", sa.BigInteger(), nullable=True),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("blank", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("copy >= 1", name=op.f("ck_print_record_copy")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_print_record_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_print_record_certificate_id_certificate")
        ),
        sa.ForeignKeyConstraint(
            ["printed_by"], ["person.id"], name=op.f("fk_print_record_printed_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_record")),
        sa.UniqueConstraint("certificate_id", "copy", name=op.f("uq_print_record_certificate_id_copy")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("print_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_print_record_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "spoiled_sheet",
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("certificate_id", sa.BigInteger(), nullable=False),
        sa.Column("blank", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_spoiled_sheet_branch_id_branch")),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_spoiled_sheet_certificate_id_certificate")
        ),
        sa.ForeignKeyConstraint(["noted_by"], ["person.id"], name=op.f("fk_spoiled_sheet_noted_by_person")),
        sa.ForeignKeyConstraint(["run_id"], ["print_run.id"], name=op.f("fk_spoiled_sheet_run_id_print_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spoiled_sheet")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("spoiled_sheet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_spoiled_sheet_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_spoiled_sheet_run_id"), ["run_id"], unique=False)
    _guard_journal()
    _keep_tally()
    _guard_bookings()

    op.create_table(
        "person_relative",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("relative_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("declared_by", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('spouse', 'lineal', 'collateral', 'in_law', 'other')",
            name=op.f("ck_person_relative_kind"),
        ),
        sa.CheckConstraint(
            "(withdrawn_on IS NULL) = (withdrawn_by IS NULL)", name=op.f("ck_person_relative_withdrawn")
        ),
        sa.CheckConstraint("person_id <> relative_id", name=op.f("ck_person_relative_two_persons")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_person_relative_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["declared_by"], ["person.id"], name=op.f("fk_person_relative_declared_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_relative_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["relative_id"], ["person.id"], name=op.f("fk_person_relative_relative_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["withdrawn_by"], ["person.id"], name=op.f("fk_person_relative_withdrawn_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_relative")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("person_relative", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_relative_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index("ix_person_relative_by_other", ["relative_id"], unique=False)
        batch_op.create_index(
            "uq_person_relative_holds",
            ["person_id", "relative_id"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        )

    op.create_table(
        "certificate_void",
        sa.Column("certificate_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("told_how", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(state = 'asked') = (decided_at IS NULL)", name=op.f("ck_certificate_void_decided")
        ),
        sa.CheckConstraint(
            "cause IN ('wrong_name', 'wrong_fact', 'damaged', 'issued_twice', 'not_entitled', 'deceit', 'ordered', 'other')",
            name=op.f("ck_certificate_void_cause"),
        ),
        sa.CheckConstraint(
            "state <> 'approved' OR decided_by <> asked_by", name=op.f("ck_certificate_void_two_persons")
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'approved', 'declined')", name=op.f("ck_certificate_void_state")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_certificate_void_asked_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_certificate_void_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_void_certificate_id_certificate"),
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_certificate_void_decided_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_void")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("certificate_void", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_void_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_certificate_void_certificate_id"), ["certificate_id"], unique=False
        )
        batch_op.create_index(
            "uq_certificate_void_asked",
            ["certificate_id"],
            unique=True,
            sqlite_where=sa.text("state = 'asked'"),
            postgresql_where=sa.text("state = 'asked'"),
        )

    op.create_table(
        "void_evidence",
        sa.Column("void_id", sa.BigInteger(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_void_evidence_added_by_person")),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_void_evidence_branch_id_branch")),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name=op.f("fk_void_evidence_sha256_blob")),
        sa.ForeignKeyConstraint(
            ["void_id"], ["certificate_void.id"], name=op.f("fk_void_evidence_void_id_certificate_void")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_void_evidence")),
        sa.UniqueConstraint("void_id", "sha256", name=op.f("uq_void_evidence_void_id_sha256")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("void_evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_void_evidence_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "reissue_evidence",
        sa.Column("reissue_id", sa.BigInteger(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"], ["person.id"], name=op.f("fk_reissue_evidence_added_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_reissue_evidence_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name=op.f("fk_reissue_evidence_sha256_blob")),
        sa.ForeignKeyConstraint(
            ["reissue_id"],
            ["certificate_reissue.id"],
            name=op.f("fk_reissue_evidence_reissue_id_certificate_reissue"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reissue_evidence")),
        sa.UniqueConstraint("reissue_id", "sha256", name=op.f("uq_reissue_evidence_reissue_id_sha256")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("reissue_evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reissue_evidence_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "lot_approval",
        sa.Column("batch_id", sa.BigInteger(), nullable=False),
        sa.Column("lot_number", sa.BigInteger(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.BigInteger(), nullable=False),
        sa.Column("approved_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("lot_number >= 1", name=op.f("ck_lot_approval_lot_number")),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["person.id"], name=op.f("fk_lot_approval_approved_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["certificate_batch.id"], name=op.f("fk_lot_approval_batch_id_certificate_batch")
        ),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"], name=op.f("fk_lot_approval_branch_id_branch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lot_approval")),
        sa.UniqueConstraint(
            "batch_id",
            "lot_number",
            "approved_by",
            "content_sha256",
            name=op.f("uq_lot_approval_batch_id_lot_number_approved_by_content_sha256"),
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("lot_approval", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lot_approval_branch_id"), ["branch_id"], unique=False)

    op.create_table(
        "certificate_package",
        sa.Column("package_id", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.BigInteger(), nullable=False),
        sa.Column("academy_no", sa.BigInteger(), nullable=False),
        sa.Column("academy", sa.Text(), nullable=False),
        sa.Column("batch_number", sa.Text(), nullable=False),
        sa.Column("class_number", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("ended", sa.Date(), nullable=False),
        sa.Column("barred", sa.JSON(), nullable=False),
        sa.Column("holders", sa.JSON(), nullable=False),
        sa.Column("moved_at", sa.DateTime(), nullable=False),
        sa.Column("moved_by", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("direction IN ('in', 'out')", name=op.f("ck_certificate_package_direction")),
        sa.CheckConstraint(
            "state IN ('open', 'answered', 'withdrawn')", name=op.f("ck_certificate_package_state")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["certificate_batch.id"],
            name=op.f("fk_certificate_package_batch_id_certificate_batch"),
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["branch.id"], name=op.f("fk_certificate_package_branch_id_branch")
        ),
        sa.ForeignKeyConstraint(
            ["moved_by"], ["person.id"], name=op.f("fk_certificate_package_moved_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_package")),
        sa.UniqueConstraint(
            "package_id", "direction", name=op.f("uq_certificate_package_package_id_direction")
        ),
        sqlite_strict=True,
    )
    with op.batch_alter_table("certificate_package", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_package_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_certificate_package_branch_id"), ["branch_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("certificate_package", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_certificate_package_branch_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_package_batch_id"))

    op.drop_table("certificate_package")
    with op.batch_alter_table("lot_approval", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lot_approval_branch_id"))

    op.drop_table("lot_approval")
    with op.batch_alter_table("reissue_evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reissue_evidence_branch_id"))

    op.drop_table("reissue_evidence")
    with op.batch_alter_table("void_evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_void_evidence_branch_id"))

    op.drop_table("void_evidence")
    with op.batch_alter_table("certificate_void", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_certificate_void_asked",
            sqlite_where=sa.text("state = 'asked'"),
            postgresql_where=sa.text("state = 'asked'"),
        )
        batch_op.drop_index(batch_op.f("ix_certificate_void_certificate_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_void_branch_id"))

    op.drop_table("certificate_void")
    with op.batch_alter_table("person_relative", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_person_relative_holds",
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        )
        batch_op.drop_index("ix_person_relative_by_other")
        batch_op.drop_index(batch_op.f("ix_person_relative_branch_id"))

    op.drop_table("person_relative")

    _drop_tally()
    with op.batch_alter_table("spoiled_sheet", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_spoiled_sheet_run_id"))
        batch_op.drop_index(batch_op.f("ix_spoiled_sheet_branch_id"))

    op.drop_table("spoiled_sheet")
    with op.batch_alter_table("print_record", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_print_record_branch_id"))

    op.drop_table("print_record")
    with op.batch_alter_table("certificate_reissue", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_certificate_reissue_asked",
            sqlite_where=sa.text("state = 'asked'"),
            postgresql_where=sa.text("state = 'asked'"),
        )
        batch_op.drop_index(batch_op.f("ix_certificate_reissue_certificate_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_reissue_branch_id"))

    op.drop_table("certificate_reissue")
    with op.batch_alter_table("blank_sheet", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_blank_sheet_certificate_id"))
        batch_op.drop_index(batch_op.f("ix_blank_sheet_branch_id"))

    op.drop_table("blank_sheet")
    with op.batch_alter_table("station_score", schema=None) as batch_op:
        batch_op.drop_index("ix_station_score_by_person")
        batch_op.drop_index(batch_op.f("ix_station_score_branch_id"))

    op.drop_table("station_score")
    with op.batch_alter_table("scan_page", schema=None) as batch_op:
        batch_op.drop_index("ix_scan_page_by_state")
        batch_op.drop_index("ix_scan_page_by_file")
        batch_op.drop_index("ix_scan_page_by_class")
        batch_op.drop_index(batch_op.f("ix_scan_page_branch_id"))

    op.drop_table("scan_page")
    with op.batch_alter_table("sample_view", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sample_view_branch_id"))

    op.drop_table("sample_view")
    with op.batch_alter_table("log_return", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_log_return_entry_id"))
        batch_op.drop_index(batch_op.f("ix_log_return_branch_id"))

    op.drop_table("log_return")
    with op.batch_alter_table("log_proof", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_log_proof_entry_id"))
        batch_op.drop_index(batch_op.f("ix_log_proof_branch_id"))

    op.drop_table("log_proof")
    with op.batch_alter_table("draft_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_draft_session_session_id"))
        batch_op.drop_index("ix_draft_session_by_draft")
        batch_op.drop_index("ix_draft_session_by_class")
        batch_op.drop_index(batch_op.f("ix_draft_session_branch_id"))

    op.drop_table("draft_session")
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_certificate_live_contract",
            sqlite_where=sa.text("state NOT IN ('void', 'replaced')"),
            postgresql_where=sa.text("state NOT IN ('void', 'replaced')"),
        )
        batch_op.drop_index(
            "uq_certificate_live",
            sqlite_where=sa.text("state NOT IN ('void', 'replaced')"),
            postgresql_where=sa.text("state NOT IN ('void', 'replaced')"),
        )
        batch_op.drop_index(batch_op.f("ix_certificate_person_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_name"))
        batch_op.drop_index(batch_op.f("ix_certificate_contract_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_class_id"))
        batch_op.drop_index("ix_certificate_by_date")
        batch_op.drop_index(batch_op.f("ix_certificate_branch_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_batch_id"))

    op.drop_table("certificate")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_index("ix_attendance_by_person")
        batch_op.drop_index("ix_attendance_by_makeup")
        batch_op.drop_index(batch_op.f("ix_attendance_branch_id"))

    op.drop_table("attendance")
    with op.batch_alter_table("amendment_signature", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amendment_signature_branch_id"))

    op.drop_table("amendment_signature")
    with op.batch_alter_table("stage_check", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stage_check_contract_id"))
        batch_op.drop_index(batch_op.f("ix_stage_check_branch_id"))

    op.drop_table("stage_check")
    with op.batch_alter_table("sheet_total", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sheet_total_branch_id"))

    op.drop_table("sheet_total")
    with op.batch_alter_table("sheet_print", schema=None) as batch_op:
        batch_op.drop_index("ix_sheet_print_by_class")
        batch_op.drop_index(batch_op.f("ix_sheet_print_branch_id"))

    op.drop_table("sheet_print")
    with op.batch_alter_table("path_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_path_item_contract_id"))
        batch_op.drop_index(batch_op.f("ix_path_item_branch_id"))

    op.drop_table("path_item")
    with op.batch_alter_table("mark", schema=None) as batch_op:
        batch_op.drop_index("ix_mark_by_person")
        batch_op.drop_index(batch_op.f("ix_mark_branch_id"))

    op.drop_table("mark")
    with op.batch_alter_table("log_entry", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_log_entry_technical",
            sqlite_where=sa.text("side = 'technical'"),
            postgresql_where=sa.text("side = 'technical'"),
        )
        batch_op.drop_index("ix_log_entry_text")
        batch_op.drop_index(batch_op.f("ix_log_entry_contract_id"))
        batch_op.drop_index(batch_op.f("ix_log_entry_branch_id"))

    op.drop_table("log_entry")
    with op.batch_alter_table("exam_station", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_exam_station_branch_id"))

    op.drop_table("exam_station")
    with op.batch_alter_table("erasure_item", schema=None) as batch_op:
        batch_op.drop_index("ix_erasure_item_person")
        batch_op.drop_index(batch_op.f("ix_erasure_item_branch_id"))
        batch_op.drop_index("ix_erasure_item_batch")

    op.drop_table("erasure_item")
    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.drop_index("ix_enrolment_by_person")
        batch_op.drop_index("ix_enrolment_by_batch")
        batch_op.drop_index(batch_op.f("ix_enrolment_branch_id"))

    op.drop_table("enrolment")
    with op.batch_alter_table("course_session", schema=None) as batch_op:
        batch_op.drop_index("ix_course_session_by_place_id")
        batch_op.drop_index("ix_course_session_by_place")
        batch_op.drop_index("ix_course_session_by_instructor")
        batch_op.drop_index("ix_course_session_by_day")
        batch_op.drop_index("ix_course_session_by_class")
        batch_op.drop_index(batch_op.f("ix_course_session_branch_id"))

    op.drop_table("course_session")
    with op.batch_alter_table("contract_signature", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_signature_contract_id"))
        batch_op.drop_index(batch_op.f("ix_contract_signature_branch_id"))

    op.drop_table("contract_signature")
    with op.batch_alter_table("contract_renewal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_renewal_of_contract_id"))
        batch_op.drop_index(batch_op.f("ix_contract_renewal_branch_id"))

    op.drop_table("contract_renewal")
    with op.batch_alter_table("contract_pause", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_pause_contract_id"))
        batch_op.drop_index(batch_op.f("ix_contract_pause_branch_id"))

    op.drop_table("contract_pause")
    with op.batch_alter_table("contract_mentor", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_mentor_person_id"))
        batch_op.drop_index(batch_op.f("ix_contract_mentor_contract_id"))
        batch_op.drop_index(batch_op.f("ix_contract_mentor_branch_id"))

    op.drop_table("contract_mentor")
    with op.batch_alter_table("contract_end_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_end_request_contract_id"))
        batch_op.drop_index(batch_op.f("ix_contract_end_request_branch_id"))

    op.drop_table("contract_end_request")
    with op.batch_alter_table("contract_employer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_employer_branch_id"))

    op.drop_table("contract_employer")
    with op.batch_alter_table("contract_assessment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_assessment_branch_id"))

    op.drop_table("contract_assessment")
    with op.batch_alter_table("class_file_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_class_file_item_branch_id"))

    op.drop_table("class_file_item")
    with op.batch_alter_table("certificate_batch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_certificate_batch_class_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_batch_branch_id"))

    op.drop_table("certificate_batch")
    with op.batch_alter_table("assessment_sitting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_assessment_sitting_contract_id"))
        batch_op.drop_index(batch_op.f("ix_assessment_sitting_branch_id"))

    op.drop_table("assessment_sitting")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index("ix_application_by_person")
        batch_op.drop_index(batch_op.f("ix_application_branch_id"))

    op.drop_table("application")
    with op.batch_alter_table("amendment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amendment_contract_id"))
        batch_op.drop_index(batch_op.f("ix_amendment_branch_id"))

    op.drop_table("amendment")
    with op.batch_alter_table("allowance_settlement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_allowance_settlement_branch_id"))

    op.drop_table("allowance_settlement")
    with op.batch_alter_table("account_role", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_role_branch_id"))
        batch_op.drop_index(batch_op.f("ix_account_role_account_id"))

    op.drop_table("account_role")
    with op.batch_alter_table("training_class", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_training_class_starts"))
        batch_op.drop_index(batch_op.f("ix_training_class_head_teacher_id"))
        batch_op.drop_index(batch_op.f("ix_training_class_course_id"))
        batch_op.drop_index("ix_training_class_by_branch_starts")
        batch_op.drop_index(batch_op.f("ix_training_class_branch_id"))

    op.drop_table("training_class")
    with op.batch_alter_table("recorded_certificate", schema=None) as batch_op:
        batch_op.drop_index("ix_recorded_certificate_by_person")
        batch_op.drop_index("ix_recorded_certificate_by_number")
        batch_op.drop_index("ix_recorded_certificate_by_expiry")
        batch_op.drop_index(batch_op.f("ix_recorded_certificate_branch_id"))

    op.drop_table("recorded_certificate")
    with op.batch_alter_table("print_run", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_print_run_branch_id"))

    op.drop_table("print_run")
    with op.batch_alter_table("place_closure", schema=None) as batch_op:
        batch_op.drop_index("ix_place_closure_by_place")
        batch_op.drop_index(batch_op.f("ix_place_closure_branch_id"))

    op.drop_table("place_closure")
    with op.batch_alter_table("person_role", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_person_role_person_id"))
        batch_op.drop_index(
            "ix_person_role_held",
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.drop_index(
            "ix_person_role_guest", sqlite_where=sa.text("guest = 1"), postgresql_where=sa.text("guest")
        )
        batch_op.drop_index(batch_op.f("ix_person_role_branch_id"))
        batch_op.drop_index(batch_op.f("ix_person_role_batch_id"))

    op.drop_table("person_role")
    with op.batch_alter_table("person_away", schema=None) as batch_op:
        batch_op.drop_index("ix_person_away_by_person")
        batch_op.drop_index("ix_person_away_by_batch")
        batch_op.drop_index(batch_op.f("ix_person_away_branch_id"))

    op.drop_table("person_away")
    with op.batch_alter_table("path_template_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_path_template_item_template_id"))
        batch_op.drop_index(batch_op.f("ix_path_template_item_branch_id"))

    op.drop_table("path_template_item")
    with op.batch_alter_table("hand_list", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hand_list_branch_id"))

    op.drop_table("hand_list")
    with op.batch_alter_table("erasure_batch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_erasure_batch_branch_id"))

    op.drop_table("erasure_batch")
    with op.batch_alter_table("course_edition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_course_edition_branch_id"))

    op.drop_table("course_edition")
    with op.batch_alter_table("contract", schema=None) as batch_op:
        batch_op.drop_index("ix_contract_by_state")
        batch_op.drop_index(batch_op.f("ix_contract_branch_id"))
        batch_op.drop_index(batch_op.f("ix_contract_apprentice_id"))

    op.drop_table("contract")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_person_id"))
        batch_op.drop_index(batch_op.f("ix_consent_branch_id"))

    op.drop_table("consent")
    with op.batch_alter_table("certificate_template", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_certificate_template_published",
            sqlite_where=sa.text("state = 'published'"),
            postgresql_where=sa.text("state = 'published'"),
        )
        batch_op.drop_index(batch_op.f("ix_certificate_template_series_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_template_branch_id"))

    op.drop_table("certificate_template")
    with op.batch_alter_table("blank_delivery", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_blank_delivery_branch_id"))

    op.drop_table("blank_delivery")
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_person_id"))
        batch_op.drop_index(batch_op.f("ix_account_branch_id"))

    op.drop_table("account")
    with op.batch_alter_table("travel_time", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_travel_time_other_id"))
        batch_op.drop_index(batch_op.f("ix_travel_time_branch_id"))

    op.drop_table("travel_time")
    with op.batch_alter_table("timetable_draft", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_timetable_draft_branch_id"))

    op.drop_table("timetable_draft")
    with op.batch_alter_table("template_choice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_template_choice_branch_id"))

    op.drop_table("template_choice")
    with op.batch_alter_table("talent_plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_talent_plan_branch_id"))

    op.drop_table("talent_plan")
    with op.batch_alter_table("specialty", schema=None) as batch_op:
        batch_op.drop_index("uq_specialty_one")
        batch_op.drop_index(batch_op.f("ix_specialty_branch_id"))

    op.drop_table("specialty")
    with op.batch_alter_table("setting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_setting_key"))
        batch_op.drop_index("ix_setting_by_branch")
        batch_op.drop_index(batch_op.f("ix_setting_branch_id"))

    op.drop_table("setting")
    with op.batch_alter_table("saved_filter", schema=None) as batch_op:
        batch_op.drop_index("ix_saved_filter_list")
        batch_op.drop_index(batch_op.f("ix_saved_filter_branch_id"))

    op.drop_table("saved_filter")
    with op.batch_alter_table("redaction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_redaction_journal_id"))

    op.drop_table("redaction")
    with op.batch_alter_table("printer_place", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_printer_place_branch_id"))

    op.drop_table("printer_place")
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_place_name",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_place_parent_id"))
        batch_op.drop_index(batch_op.f("ix_place_branch_id"))

    op.drop_table("place")
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_person_by_unit",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_person_by_strokes",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_person_by_number",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_person_by_name",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_person_by_merged",
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_person_by_change",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_person_branch_id"))
        batch_op.drop_index(batch_op.f("ix_person_batch_id"))

    op.drop_table("person")
    with op.batch_alter_table("path_template", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_path_template_active",
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )
        batch_op.drop_index(batch_op.f("ix_path_template_branch_id"))

    op.drop_table("path_template")
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_partner_uscc",
            sqlite_where=sa.text("removed_at IS NULL AND uscc <> ''"),
            postgresql_where=sa.text("removed_at IS NULL AND uscc <> ''"),
        )
        batch_op.drop_index(
            "uq_partner_name",
            sqlite_where=sa.text("removed_at IS NULL"),
            postgresql_where=sa.text("removed_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_partner_branch_id"))

    op.drop_table("partner")
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.drop_index("ix_paper_record")
        batch_op.drop_index(batch_op.f("ix_paper_branch_id"))

    op.drop_table("paper")
    with op.batch_alter_table("known_issuer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_issuer_branch_id"))

    op.drop_table("known_issuer")
    with op.batch_alter_table("import_layout", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_import_layout_branch_id"))

    op.drop_table("import_layout")
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_import_batch_branch_id"))

    op.drop_table("import_batch")
    with op.batch_alter_table("course", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_course_branch_id"))

    op.drop_table("course")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index("ix_change_row")
        batch_op.drop_index(batch_op.f("ix_change_journal_id"))

    op.drop_table("change")
    op.drop_table("trained")
    op.drop_table("signing_key")
    with op.batch_alter_table("search_key", schema=None) as batch_op:
        batch_op.drop_index("ix_search_key_entity")

    op.drop_table("search_key")
    op.drop_table("pdf_key")
    op.drop_table("lost_span")
    op.drop_table("key_name")
    op.drop_table("journal_head")
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.drop_index("ix_journal_record")
        batch_op.drop_index(batch_op.f("ix_journal_chain"))

    op.drop_table("journal")
    op.drop_table("head_tally")
    op.drop_table("counter")
    op.drop_table("calendar_day")
    with op.batch_alter_table("branch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_branch_parent_id"))
        batch_op.drop_index(batch_op.f("ix_branch_branch_id"))

    op.drop_table("branch")
    op.drop_table("blob")
    with op.batch_alter_table("attended", schema=None) as batch_op:
        batch_op.drop_index("ix_attended_by_month")

    op.drop_table("attended")
    op.drop_table("attendance_tally")
    _drop_guards()
