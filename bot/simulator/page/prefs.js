// What this browser remembers: language, theme, time zone and the open columns.

const KEY = "simulator";
const DEFAULTS = { language: "id", theme: "auto", zone: "WIB", columns: [] };

function load() {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    // Private windows may forbid storage, and somebody may have edited it: the page works without.
    return { ...DEFAULTS };
  }
}

const prefs = load();

export function pref(name) {
  return prefs[name];
}

export function setPref(name, value) {
  prefs[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    return;
  }
}

export function applyTheme() {
  document.documentElement.dataset.theme = prefs.theme;
}
