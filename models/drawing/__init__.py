"""A page of words and marks, drawn as a picture for a phone or as a PDF to print; knows nothing of what it says."""

from models.drawing.picture import png
from models.drawing.printing import pdf
from models.drawing.sheet import Line, Mark, Part, Sheet

__all__ = ["Line", "Mark", "Part", "Sheet", "pdf", "png"]
