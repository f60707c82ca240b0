// Modal dialogs and short notes; the browser's own <dialog> gives Esc and returns the focus.

import { el, fill, iconButton } from "./dom.js";
import { t } from "./words.js";

let numbered = 0;

// Shows a dialog; `build` gets a function that closes it and returns the nodes inside.
export function openDialog(title, build, look = "") {
  numbered += 1;
  const id = `dialog-${numbered}`;
  const dialog = el("dialog", { class: `dialog ${look}`, "aria-labelledby": id });
  const close = () => dialog.close();
  const head = el("header", { class: "dialog-head" },
    el("h2", { id }, title), iconButton("close", t("close"), close));
  fill(dialog, head, el("div", { class: "dialog-body" }, build(close, dialog)));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function alertDialog(title, text) {
  openDialog(title, (close) => [
    el("p", { class: "alert-text" }, text),
    el("div", { class: "dialog-actions" }, el("button", { type: "button", class: "button primary", onclick: close, autofocus: true }, t("ok"))),
  ], "small");
}

// A dialog that asks for the values of a few fields, then hands them to `done`.
export function formDialog(title, fields, label, done) {
  openDialog(title, (close) => {
    const form = el("form", { class: "form" }, fields, el("div", { class: "dialog-actions" },
      el("button", { type: "button", class: "button", onclick: close }, t("cancel")),
      el("button", { type: "submit", class: "button primary" }, label)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      close();
      done(Object.fromEntries(new FormData(form)));
    });
    return form;
  }, "small");
}

export function field(label, control) {
  numbered += 1;
  control.id = `field-${numbered}`;
  return el("div", { class: "field" }, el("label", { for: control.id }, label), control);
}

export function choices(name, options, chosen, onchange) {
  return el("select", { name, onchange }, Object.entries(options).map(([value, label]) =>
    el("option", { value, selected: value === chosen }, label)));
}

const NOTE_MS = 5000;

export function createNotes() {
  const node = el("div", { class: "notes", role: "status", "aria-live": "polite" });
  const show = (text, bad = false) => {
    const note = el("p", { class: bad ? "note bad" : "note" }, text);
    fill(node, note);
    setTimeout(() => note.remove(), NOTE_MS);
  };
  return { node, show };
}
