"""Activities of provinces: the ministry looks at them and adds new ones; officers see how their own stand."""

from handlers.activities import coding, creating, looking

COMMANDS = {"kegiatan": looking.start}
ACTIONS = {
    "activities.province": looking.province,
    "activities.own": looking.own,
    "activities.add": looking.add,
}
FLOWS = (creating.CREATE, looking.LOOK, coding.FLOW)
