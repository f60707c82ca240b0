// The list of people one can be: a side bar on a wide screen, a drawer on a phone.

import { avatar, el, fill, iconButton } from "./dom.js";
import { askNewGroup } from "./groups.js";
import { addRow, askNewPerson, newPersonRow } from "./links.js";
import { t } from "./words.js";

export function createPeople(store, view) {
  const list = el("ul", { class: "person-list" });
  const head = el("header", { class: "side-head" },
    el("h1", {}, t("choose")),
    iconButton("tools", t("tools"), () => view.togglePanel(), { class: "wide-only" }),
    iconButton("close", t("closePeople"), () => view.toggleDrawer(false), { class: "narrow-only" }));
  const node = el("nav", { class: "people", "aria-label": t("people") }, head, list);

  function row(person) {
    const open = view.isOpen(person.id);
    return el("li", { class: open ? "open" : "" },
      el("button", { type: "button", class: "person-row", "data-focus": `person-${person.id}`,
        "aria-current": view.active() === person.id ? "true" : null, onclick: () => view.show(person.id, { focus: true }) },
        avatar(person),
        el("span", { class: "person-name" }, el("strong", {}, person.first_name), el("small", {}, about(person))),
        person.unread > 0 ? el("span", { class: "badge", "aria-label": t("unread", { count: person.unread }) }, person.unread) : null),
      open ? null : iconButton("beside", t("beside", { name: person.first_name }),
        () => view.show(person.id, { beside: true, focus: true }), { class: "wide-only beside" }));
  }

  function about(place) {
    return place.members ? t("members", { count: place.members.length }) : (place.label || place.role || "");
  }

  function draw() {
    const focused = document.activeElement?.dataset.focus;
    const show = (id) => view.show(id, { focus: true });
    fill(list, store.people.map(row), el("li", {}, newPersonRow(() => askNewPerson(store, show))),
      el("li", { class: "list-title" }, el("h2", {}, t("groups"))),
      store.groups.map(row),
      store.people.length ? el("li", {}, addRow(t("newGroup"), t("newGroupHint"), () => askNewGroup(store, show))) : null);
    if (focused) list.querySelector(`[data-focus="${focused}"]`)?.focus({ preventScroll: true });
  }

  const off = store.on("people", draw);
  draw();
  return { node, draw, destroy: off, focus: () => list.querySelector("button")?.focus() };
}
