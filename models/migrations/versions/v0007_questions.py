"""Questions in people's own words, and what each person looked at last."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "questions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=16), nullable=False),
        sa.Column("province", sa.String(length=2), nullable=True),
        sa.Column("context", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("offered", sa.JSON(), nullable=False),
        sa.Column("chosen", sa.String(length=64), nullable=True),
        sa.Column("feedback", sa.String(length=16), nullable=True),
        sa.Column("case_id", BIG_ID, nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_questions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )
    op.create_index("ix_questions_person_id", "questions", ["person_id", "id"], unique=False)
    op.create_index("ix_questions_asked_at", "questions", ["asked_at"], unique=False)
    op.create_index(
        "ix_questions_thinking",
        "questions",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("outcome = 'thinking'"),
        postgresql_where=sa.text("outcome = 'thinking'"),
    )
    op.create_table(
        "looks",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("subjects", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_looks_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_looks")),
    )
