"""Planning years, the proposals of provinces with what was sent and their documents, and sheets that were read."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0011"  # which came first, although its number is higher
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
WANTED = sa.text("file_state = 'wanted'")


def upgrade() -> None:
    _planning()
    _proposals()
    op.create_table(
        "read_sheets",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("read_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_read_sheets_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_read_sheets")),
    )


def _planning() -> None:
    op.create_table(
        "plans",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("loaded_by", BIG_ID, nullable=True),
        sa.Column("loaded_at", MOMENT, nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["loaded_by"], ["persons.id"], name=op.f("fk_plans_loaded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("year", name=op.f("uq_plans_year")),
    )
    op.create_table(
        "ceilings",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("province", sa.String(length=2), nullable=False),
        sa.Column("indicative", sa.BigInteger(), nullable=True),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("allocation", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ceilings")),
        sa.UniqueConstraint("year", "province", name=op.f("uq_ceilings_year_province")),
    )
    op.create_table(
        "indicators",
        *_coded(),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicators")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_indicators_year_code")),
    )
    op.create_table(
        "activity_types",
        *_coded(),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_types")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_activity_types_year_code")),
    )
    op.create_table(
        "document_types",
        *_coded(),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_types")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_document_types_year_code")),
    )


def _coded() -> tuple[sa.Column[int] | sa.Column[str], ...]:
    return (
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
    )


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("province", sa.String(length=2), nullable=False),
        sa.Column("type_id", BIG_ID, nullable=False),
        sa.Column("indicator_id", BIG_ID, nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("volume", sa.Integer(), nullable=False),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("starts", sa.String(length=7), nullable=False),
        sa.Column("ends", sa.String(length=7), nullable=False),
        sa.Column("costs", sa.JSON(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("officer_id", BIG_ID, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=True),
        sa.Column("activity_id", BIG_ID, nullable=True),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activities.id"], name=op.f("fk_proposals_activity_id")),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_proposals_indicator_id")),
        sa.ForeignKeyConstraint(["officer_id"], ["persons.id"], name=op.f("fk_proposals_officer_id")),
        sa.ForeignKeyConstraint(["type_id"], ["activity_types.id"], name=op.f("fk_proposals_type_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index("ix_proposals_year_province", "proposals", ["year", "province"], unique=False)
    op.create_index(op.f("ix_proposals_state"), "proposals", ["state"], unique=False)
    op.create_table(
        "proposal_versions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("proposal_id", BIG_ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("sent_by", BIG_ID, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("decided_by", BIG_ID, nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["persons.id"], name=op.f("fk_proposal_versions_decided_by")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_proposal_versions_proposal_id")),
        sa.ForeignKeyConstraint(["sent_by"], ["persons.id"], name=op.f("fk_proposal_versions_sent_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_versions")),
        sa.UniqueConstraint("proposal_id", "revision", name=op.f("uq_proposal_versions_proposal_id_revision")),
    )
    op.create_table(
        "proposal_documents",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("proposal_id", BIG_ID, nullable=False),
        sa.Column("type_id", BIG_ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("unique_id", sa.String(length=64), nullable=False),
        sa.Column("sent_by", BIG_ID, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("file_state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("mime", sa.String(length=80), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_proposal_documents_proposal_id")),
        sa.ForeignKeyConstraint(["sent_by"], ["persons.id"], name=op.f("fk_proposal_documents_sent_by")),
        sa.ForeignKeyConstraint(["type_id"], ["document_types.id"], name=op.f("fk_proposal_documents_type_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_documents")),
        sa.UniqueConstraint("proposal_id", "type_id", name=op.f("uq_proposal_documents_proposal_id_type_id")),
    )
    op.create_index(
        "ix_proposal_documents_wanted", "proposal_documents", ["due_at"], unique=False,
        sqlite_where=WANTED, postgresql_where=WANTED,
    )  # fmt: skip
