// What will be sent with the next message: chosen, pasted, dropped or sample photos and files.

import { el, fill, iconButton, icon } from "./dom.js";
import { t } from "./words.js";

const MOST_IN_ALBUM = 10;

export function createTray(changed) {
  const node = el("ul", { class: "tray", hidden: true, "aria-label": t("attach") });
  let items = [];

  function draw() {
    node.hidden = items.length === 0;
    fill(node, items.map((item) => el("li", { class: item.photo ? "tray-photo" : "tray-file" },
      item.photo ? el("img", { src: item.preview, alt: item.file.name }) : [icon("file"), el("span", {}, item.file.name)],
      iconButton("close", t("remove", { name: item.file.name }), () => remove(item), { class: "tray-remove" }))));
    changed();
  }

  function remove(item) {
    if (item.preview) URL.revokeObjectURL(item.preview);
    items = items.filter((other) => other !== item);
    draw();
  }

  // Photos and files do not travel in one album: the newly chosen kind replaces the other.
  function add(files, photo) {
    const made = [...files].map((file) => ({ file, photo, preview: photo ? URL.createObjectURL(file) : null }));
    items = [...items.filter((item) => item.photo === photo), ...made].slice(0, MOST_IN_ALBUM);
    if (made.length) draw();
  }

  function clear() {
    for (const item of items) if (item.preview) URL.revokeObjectURL(item.preview);
    items = [];
    draw();
  }

  return {
    node, add, clear,
    files: () => items.map((item) => item.file),
    isEmpty: () => items.length === 0,
    isPhotos: () => items.length > 0 && items[0].photo,
    addMixed: (files) => {
      const all = [...files];
      const photos = all.length > 0 && all.every((file) => file.type.startsWith("image/"));
      add(all, photos);
    },
  };
}

// The button with a paper clip and what it offers.
export function attachMenu(offers) {
  const list = el("div", { class: "popup", role: "menu", hidden: true });
  const opener = iconButton("clip", t("attach"), () => toggle(list.hidden), { "aria-haspopup": "menu", "aria-expanded": "false" });
  const node = el("div", { class: "attach" }, opener, list);

  function toggle(open) {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) list.firstElementChild.focus();
  }

  fill(list, offers.map(([shape, label, act]) => el("button", {
    type: "button", role: "menuitem", onclick: () => { toggle(false); act(); },
  }, icon(shape), label)));
  list.addEventListener("keydown", (event) => {
    const rows = [...list.children];
    const at = rows.indexOf(document.activeElement);
    if (event.key === "ArrowDown") rows[(at + 1) % rows.length].focus();
    if (event.key === "ArrowUp") rows[(at - 1 + rows.length) % rows.length].focus();
    if (event.key === "Escape") {
      event.stopPropagation();
      toggle(false);
      opener.focus();
    }
    if (event.key.startsWith("Arrow")) event.preventDefault();
  });
  node.addEventListener("focusout", (event) => !node.contains(event.relatedTarget) && toggle(false));
  return node;
}
