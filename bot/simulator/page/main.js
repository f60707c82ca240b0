// Starts the page: people beside columns beside tools on a wide screen, one at a time on a phone.

import { createColumn } from "./column.js";
import { el, fill, icon } from "./dom.js";
import { createPanel } from "./panel.js";
import { createPeople } from "./people.js";
import { applyTheme, pref, setPref } from "./prefs.js";
import { createStore } from "./store.js";
import { speak, t } from "./words.js";

const NARROW = matchMedia("(max-width: 799px)");
const app = document.getElementById("app");
const store = createStore();
let open = pref("columns");
let active = open.at(-1) ?? null;
let drawer = false;
let tools = false;
let parts = null;

const view = {
  active: () => active,
  isOpen: (id) => open.includes(id),
  show(id, { beside = false, focus = false } = {}) {
    if (!open.includes(id)) open = beside && !NARROW.matches ? [...open, id] : replaced(id);
    setPref("columns", open);
    active = id;
    drawer = false;
    drawColumns();
    if (focus) parts.columns.get(id)?.focus();
  },
  close(id) {
    open = open.filter((other) => other !== id);
    setPref("columns", open);
    if (active === id) active = open.at(-1) ?? null;
    drawColumns();
    parts.people.focus();
  },
  // A group that became a supergroup has another id from then on.
  moveTo(old, id) {
    open = open.map((other) => (other === old ? id : other));
    setPref("columns", open);
    if (active === old || active === null) active = id;
    drawColumns();
  },
  activate(id) {
    if (active === id) return;
    active = id;
    drawLayout();
  },
  toggleDrawer(to = !drawer) {
    drawer = to;
    drawLayout();
    if (drawer) parts.people.focus();
    else parts.columns.get(active)?.focus();
  },
  togglePanel(to = !tools) {
    tools = to;
    drawLayout();
    if (tools) parts.panel.node.querySelector("button")?.focus();
    else parts.columns.get(active)?.focus();
  },
  redraw() {
    for (const column of parts.columns.values()) column.draw();
    parts.panel.draw();
  },
  rebuild: build,
};

function replaced(id) {
  return open.includes(active) ? open.map((other) => (other === active ? id : other)) : [...open, id];
}

// On a phone only the active column exists, so that others count what is unread.
function drawColumns() {
  const known = open.filter(store.place);
  if (!known.includes(active)) active = known.at(-1) ?? null;
  const visible = NARROW.matches ? known.filter((id) => id === active) : known;
  for (const [id, column] of parts.columns) {
    if (visible.includes(id)) continue;
    column.destroy();
    column.node.remove();
    parts.columns.delete(id);
  }
  visible.forEach((id, index) => {
    const column = parts.columns.get(id) ?? createColumn(store, view, id);
    if (parts.main.children[index] !== column.node) parts.main.insertBefore(column.node, parts.main.children[index] ?? null);
    if (parts.columns.has(id)) return;
    parts.columns.set(id, column);
    column.start();
  });
  drawLayout();
}

function drawLayout() {
  const nobody = parts.columns.size === 0;
  parts.welcome.hidden = !nobody;
  const narrow = NARROW.matches;
  document.body.classList.toggle("drawer-open", drawer);
  document.body.classList.toggle("panel-open", tools);
  for (const [id, { node }] of parts.columns) node.classList.toggle("active", id === active && parts.columns.size > 1);
  parts.people.node.inert = narrow && (!drawer || tools);
  parts.main.inert = narrow && (drawer || tools);
  parts.panel.node.hidden = !tools;
  parts.shade.hidden = !(narrow && drawer);
  parts.people.draw();
  parts.panel.draw();
}

function drawNotice() {
  const state = store.connected === null ? t("connecting") : store.connected ? "" : t("offline");
  const faults = store.faults.length ? t("faultsOn", { count: store.faults.length }) : "";
  document.body.classList.toggle("offline", store.connected === false);
  fill(parts.notice, el("strong", {}, t("notice")), el("span", { role: "status" }, [state, faults].filter(Boolean).join(" · ")));
}

function welcome() {
  return el("section", { class: "empty welcome" }, el("span", { class: "empty-mark" }, icon("people")), el("h2", {}, t("choose")),
    el("p", {}, t("chooseHint")),
    el("button", { type: "button", class: "button primary narrow-only", onclick: () => view.toggleDrawer(true) }, t("choosePeople")));
}

function build() {
  for (const part of parts ? [...parts.columns.values(), parts.people, parts.panel] : []) part.destroy();
  speak(pref("language"));
  document.title = t("notice");
  parts = {
    notice: el("div", { class: "notice" }),
    welcome: welcome(),
    shade: el("div", { class: "shade", hidden: true, onclick: () => view.toggleDrawer(false) }),
    main: el("main", { class: "columns" }),
    people: createPeople(store, view),
    panel: createPanel(store, view),
    columns: new Map(),
  };
  fill(app, parts.notice, parts.people.node, parts.shade, el("div", { class: "stage" }, parts.main, parts.welcome), parts.panel.node);
  drawNotice();
  drawColumns();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (NARROW.matches && drawer) view.toggleDrawer(false);
  else if (tools) view.togglePanel(false);
});
NARROW.addEventListener("change", () => drawColumns());
store.on("connection", () => drawNotice());
store.on("faults", () => drawNotice());
store.on("people", () => {
  const gone = [...parts.columns.keys()].some((id) => !store.place(id));
  if (gone || (parts.columns.size === 0 && open.some(store.place))) drawColumns();
});
applyTheme();
build();
store.connect();
