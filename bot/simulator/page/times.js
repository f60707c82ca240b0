// Shows instants in one of Indonesia's three time zones.

import { locale, t } from "./words.js";

export const ZONES = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

function format(iso, zone, options) {
  return new Intl.DateTimeFormat(locale(), { timeZone: ZONES[zone], hourCycle: "h23", ...options }).format(new Date(iso));
}

export function clockTime(iso, zone) {
  return format(iso, zone, { hour: "2-digit", minute: "2-digit" });
}

export function dayKey(iso, zone) {
  return format(iso, zone, { year: "numeric", month: "2-digit", day: "2-digit" });
}

export function dayName(iso, zone, now) {
  const day = dayKey(iso, zone);
  if (day === dayKey(now, zone)) return t("today");
  if (day === dayKey(new Date(now).getTime() - 86400000, zone)) return t("yesterday");
  const year = format(iso, zone, { year: "numeric" }) === format(now, zone, { year: "numeric" }) ? undefined : "numeric";
  return format(iso, zone, { weekday: "long", day: "numeric", month: "long", year });
}

export function fullTime(iso, zone) {
  const day = format(iso, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  return `${day} ${clockTime(iso, zone)} ${zone}`;
}
