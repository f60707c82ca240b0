"""`/kelas`: an office opens a class; people see it, register with what they allow to be seen, and withdraw."""

from handlers.classes import joining, opening, page
from models.classes.opening import PREFIX

COMMANDS = {"kelas": page.start}
ACTIONS = {
    "classes.page": page.show,
    "classes.here": page.here,
    "classes.leave": page.ask_to_leave,
    "classes.left": page.leave,
    "classes.flyer": page.flyer,
    "classes.close": opening.ask_to_close,
    "classes.closed": opening.close,
}
FLOWS = (opening.FLOW, joining.FLOW)
LINKS = {PREFIX: page.follow}
