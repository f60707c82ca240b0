"""Who was present in a class: by a code or a tick, with who noted it, and in which report it counted."""

from models.attendance.codes import Entered, enter, show
from models.attendance.counting import Line, Presence, count, counted, lines, offer, on_offer
from models.attendance.days import Seat, of_officer, present, running, seats, tick, today, undo
from models.attendance.own import forget, of, work_of
from models.attendance.tables import CODE, LIST, TICKED, Attendance, AttendanceCode, AttendanceTry, Counted

__all__ = [
    "CODE", "LIST", "TICKED", "Attendance", "AttendanceCode", "AttendanceTry", "Counted", "Entered", "Line", "Presence",
    "Seat",
    "count", "counted", "enter", "forget", "lines", "of", "of_officer", "offer", "on_offer", "present", "running",
    "seats", "show", "tick", "today", "undo", "work_of",
]  # fmt: skip
