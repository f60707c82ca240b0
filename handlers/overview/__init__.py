"""`/pantau`: how the year stands, down to one photo in three taps, and where figures are from. `/pekan`: the week."""

from handlers.overview import activity, downloads, everywhere, pictures, province, report, sources, week

COMMANDS = {"pantau": everywhere.start, "pekan": week.start}
ACTIONS = {
    "overview.all": everywhere.show,
    "overview.province": province.show,
    "overview.activity": activity.show,
    "overview.report": report.show,
    "overview.files": report.files,
    "overview.map": pictures.tile_map,
    "overview.gaps": pictures.gaps,
    "overview.curve": pictures.curve,
    "overview.curve-activity": pictures.curve_of_activity,
    "overview.download": downloads.offer,
    "overview.download-of": downloads.offer_of,
    "overview.month-file": downloads.month_file,
    "overview.quarter-file": downloads.quarter_file,
    "overview.source": sources.of_all,
    "overview.source-province": sources.of_province,
    "overview.source-activity": sources.of_activity,
}
FLOWS = ()
