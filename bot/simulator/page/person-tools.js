// What one can do with the person or group of the active column: block, forge a press, copy the conversation as a test.

import { api } from "./api.js";
import { createNotes, field, openDialog } from "./dialogs.js";
import { avatar, el, fill } from "./dom.js";
import { groupButtons } from "./groups.js";
import { section } from "./section.js";
import { t } from "./words.js";

export function createPersonTools(store, view) {
  const notes = createNotes();
  const body = el("div", { class: "stack" });
  const node = section(t("person"), body, notes.node);

  async function run(action) {
    try {
      await action();
      return true;
    } catch (error) {
      notes.show(t("failed", { reason: error.message }), true);
      return false;
    }
  }

  async function block(person) {
    await run(() => api.block(person.id, !person.blocked));
    await run(store.loadPeople);
  }

  function forgeForm(person) {
    const message = el("input", { name: "message", type: "number", min: "1", required: true });
    const data = el("input", { name: "data", required: true, autocomplete: "off", spellcheck: "false" });
    const form = el("form", { class: "form" }, el("p", { class: "hint" }, t("forgeHint")),
      field(t("messageId"), message), field(t("data"), data), el("button", { type: "submit", class: "button" }, t("forgeSend")));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const worked = await run(() => api.press(person.id, store.speaker(person.id), Number(message.value), data.value, false));
      if (worked) notes.show(t("forged"));
    });
    return el("details", {}, el("summary", {}, t("forge")), form);
  }

  let drawn = "";
  function draw() {
    const person = store.place(view.active());
    const state = JSON.stringify([person?.id, person?.blocked, person?.members, person?.type, person?.bot_status]);
    // Events come often: what is being typed in the form must survive them.
    if (state === drawn) return;
    drawn = state;
    if (!person) return fill(body, el("p", { class: "hint" }, t("noPerson")));
    return fill(body,
      el("p", { class: "who" }, avatar(person, "small"), el("span", {}, el("strong", {}, person.first_name), " ", person.label ?? "")),
      el("button", { type: "button", class: "button", onclick: () => run(() => copyTest(person)) }, t("copyTest")),
      person.members ? groupButtons(store, view, person, run)
        : el("button", { type: "button", class: "button", onclick: () => block(person) }, t(person.blocked ? "unblock" : "block")),
      forgeForm(person));
  }

  const off = store.on("people", draw);
  draw();
  return { node, draw, destroy: off };
}

async function copyTest(person) {
  const text = await api.asTest(person.id);
  const area = el("textarea", { class: "code", readonly: true, rows: "16", "aria-label": t("copyTest"), spellcheck: "false" });
  const said = el("p", { class: "hint", role: "status" });
  area.value = text;
  openDialog(t("copyTest"), () => [area, said]);
  area.select();
  // A browser may refuse the clipboard; the text is selected and waits.
  const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  said.textContent = t(copied ? "copied" : "copyYourself");
}
