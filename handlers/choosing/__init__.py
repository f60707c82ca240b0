"""`/peserta`: the office chooses the participants of its classes, and takes the list along as CPCL."""

from handlers.choosing import deciding, listing

COMMANDS = {"peserta": listing.start}
ACTIONS = {
    "choosing.classes": listing.classes,
    "choosing.list": listing.listed,
    "choosing.one": deciding.show,
    "choosing.choose": deciding.choose,
    "choosing.wait": deciding.wait,
    "choosing.saw": deciding.saw,
    "choosing.file": listing.file,
}
FLOWS = (deciding.REFUSE,)
