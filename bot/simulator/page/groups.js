// Groups: making one, and what one can do to the group of the active column.

import { api } from "./api.js";
import { alertDialog, field, openDialog } from "./dialogs.js";
import { el } from "./dom.js";
import { t } from "./words.js";

// Asks for a title and who is in; the first person makes the group and takes the bot in.
export function askNewGroup(store, done) {
  openDialog(t("newGroup"), (close) => {
    const title = el("input", { name: "title", required: true, maxlength: "128", value: t("exampleGroup"), autofocus: true });
    const boxes = store.people.map((person, index) => ({ id: person.id, name: person.first_name,
      box: el("input", { type: "checkbox", checked: index < 2 }) }));
    const form = el("form", { class: "form" }, field(t("name"), title),
      el("fieldset", { class: "members" }, el("legend", {}, t("whoIsIn")),
        boxes.map(({ name, box }) => el("label", { class: "check" }, box, name))),
      el("div", { class: "dialog-actions" }, el("button", { type: "button", class: "button", onclick: close }, t("cancel")),
        el("button", { type: "submit", class: "button primary" }, t("create"))));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      close();
      try {
        const group = await api.addGroup(title.value, boxes.filter(({ box }) => box.checked).map(({ id }) => id));
        await store.loadPeople();
        done(group.id);
      } catch (error) {
        alertDialog(t("newGroup"), t("failed", { reason: error.message }));
      }
    });
    return form;
  }, "small");
}

// The row above the composer of a group that says, and changes, who speaks.
export function createSpeaker(store, id) {
  const select = el("select", { onchange: () => store.speakAs(id, Number(select.value)) });
  const node = el("div", { class: "speaker" }, field(t("speakAs"), select));
  let drawn = "";

  function draw() {
    const group = store.group(id);
    node.hidden = !group;
    if (!group) return;
    const people = group.members.map(store.person).filter(Boolean);
    const state = people.map((person) => person.id).join();
    if (state !== drawn) select.replaceChildren(...people.map((person) => el("option", { value: person.id }, person.first_name)));
    drawn = state;
    select.value = String(store.speaker(id));
  }
  return { node, draw };
}

export function groupButtons(store, view, group, run) {
  const by = () => store.speaker(group.id);
  const isOut = ["left", "kicked"].includes(group.bot_status);
  const button = (label, action) => el("button", { type: "button", class: "button", onclick: () => run(action) }, label);
  const migrate = async () => {
    const speaker = by();
    const made = await api.supergroup(group.id, speaker);
    await store.loadPeople();
    store.speakAs(made.id, speaker);
    view.moveTo(group.id, made.id);
  };
  return [
    el("p", { class: "hint" }, t("groupHint", { bot: store.bot?.username ?? "bot" })),
    group.type === "group" ? button(t("toSupergroup"), migrate) : null,
    button(t(isOut ? "takeBotIn" : "putBotOut"), () => api.setBot(group.id, by(), isOut ? "member" : "kicked")),
  ];
}
