"""The record becomes a chain: entries from before are numbered and sealed in their order, and none changes any more."""

import secrets
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

# The form of a seal is the same for ever, or no old chain could be walked: it is not copied here.
from models.chain import GENESIS, Content

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
CHUNK = 1000
SEALED = (
    ("number", sa.BigInteger()),
    ("salt", sa.String(length=32)),
    ("previous", sa.String(length=64)),
    ("digest", sa.String(length=64)),
    ("code", sa.String(length=10)),
)
AUDIT = sa.table(
    "audit",
    sa.column("id", sa.BigInteger()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("person_id", sa.BigInteger()),
    sa.column("verb", sa.String()),
    sa.column("subject", sa.String()),
    sa.column("details", sa.JSON()),
    *(sa.column(name, kind) for name, kind in SEALED),
)


def upgrade() -> None:
    for name, kind in SEALED:
        op.add_column("audit", sa.Column(name, kind, nullable=True))
    heads = op.create_table(
        "audit_heads",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_heads")),
    )
    number, digest = _chained(op.get_bind())
    op.bulk_insert(heads, [{"id": 1, "number": number, "digest": digest}])
    with op.batch_alter_table("audit") as batch:
        for name, kind in SEALED:
            batch.alter_column(name, existing_type=kind, nullable=False)
        batch.drop_constraint(op.f("fk_audit_person_id"), type_="foreignkey")
        batch.create_unique_constraint(op.f("uq_audit_number"), ["number"])
        batch.create_unique_constraint(op.f("uq_audit_code"), ["code"])
    _protect(op.get_bind().dialect.name)


def _chained(connection: sa.Connection) -> tuple[int, str]:
    """Seal what is there, a chunk at a time; where the chain then ends."""
    number, digest, last = 0, GENESIS, 0
    sealing = (
        sa.update(AUDIT)
        .where(AUDIT.c.id == sa.bindparam("row"))
        .values({name: sa.bindparam(f"new_{name}") for name, _ in SEALED})
    )
    while rows := connection.execute(sa.select(AUDIT).where(AUDIT.c.id > last).order_by(AUDIT.c.id).limit(CHUNK)).all():
        changes: list[dict[str, Any]] = []
        for row in rows:
            number += 1
            salt = secrets.token_hex(16)
            content = Content(_aware(row.at), row.person_id, row.verb, row.subject, row.details, salt)
            sealed = content.seal(number, digest)
            new = {"number": number, "salt": salt, "previous": digest, "digest": sealed, "code": content.code}
            changes.append({"row": row.id, **{f"new_{name}": value for name, value in new.items()}})
            digest, last = sealed, row.id
        connection.execute(sealing, changes)
    return number, digest


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _protect(dialect: str) -> None:
    """The database itself refuses to change or delete an entry; whoever switches that off is found by the chain."""
    if dialect == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_no_{what.lower()} BEFORE {what} ON audit "
                "BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the record is never changed'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_kept()"
    )
    op.execute("CREATE TRIGGER audit_is_whole BEFORE TRUNCATE ON audit EXECUTE FUNCTION audit_is_kept()")
