"""The year as files: the months in the columns of the official entry, and the quarters as a table."""

from models.exports.months import NOT_SENT, MonthRow, month
from models.exports.quarters import QuarterRow, quarter
from models.exports.table import Column, Group, Table

__all__ = ["NOT_SENT", "Column", "Group", "MonthRow", "QuarterRow", "Table", "month", "quarter"]
