"""`/hadir`: participants prove with a code that they are in class; officers show it, or tick names."""

from handlers.attendance import arriving, desk, home

COMMANDS = {"hadir": home.start}
ACTIONS = {
    "attendance.here": arriving.here,
    "attendance.list": desk.listed,
    "attendance.day": desk.day,
    "attendance.tick": desk.tick,
    "attendance.undo": desk.undo,
    "attendance.code": desk.code,
    "attendance.new": desk.new_code,
}
FLOWS = (arriving.FLOW,)
LISTENERS = (arriving.listen,)
