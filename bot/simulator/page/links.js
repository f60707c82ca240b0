// Links that start the bot are not left to the browser: we ask who opens them, which is how invitations are tried.

import { api } from "./api.js";
import { alertDialog, choices, field, formDialog, openDialog } from "./dialogs.js";
import { avatar, el, icon } from "./dom.js";
import { t } from "./words.js";

// The code of a link like https://t.me/our_bot?start=CODE, or null when it is another kind of link.
export function startCode(href, username) {
  if (!URL.canParse(href) || !username) return null;
  const url = new URL(href);
  const bot = username.toLowerCase();
  const isWeb = ["t.me", "telegram.me"].includes(url.hostname) && url.pathname.slice(1).toLowerCase() === bot;
  const isApp = url.protocol === "tg:" && url.searchParams.get("domain")?.toLowerCase() === bot;
  return isWeb || isApp ? (url.searchParams.get("start") ?? "") : null;
}

// Follows a link; says whether it was ours, so that the browser need not.
export function followLink(store, view, current, href) {
  const code = startCode(href, store.bot?.username);
  if (code === null) return false;
  askWhoOpens(store, current, code, (id) => {
    view.show(id, { beside: true });
    store.attempt(id, () => api.start(id, code));
  });
  return true;
}

function askWhoOpens(store, current, code, open) {
  openDialog(t("linkTitle"), (close) => {
    const choose = (id) => { close(); open(id); };
    const everyone = [...store.people].sort((a, b) => Number(b.id === current) - Number(a.id === current));
    const rows = everyone.map((person) => el("li", {}, el("button", { type: "button", class: "person-row", onclick: () => choose(person.id) },
      avatar(person), el("span", { class: "person-name" }, el("strong", {}, person.first_name), el("small", {}, person.label ?? "")))));
    const fresh = el("li", {}, newPersonRow(() => { close(); askNewPerson(store, open); }));
    return [code ? el("p", {}, t("linkHint", { code })) : null, el("ul", { class: "person-list" }, rows, fresh)];
  });
}

export const newPersonRow = (onclick) => addRow(t("newPerson"), t("newPersonHint"), onclick);

export function addRow(label, hint, onclick) {
  return el("button", { type: "button", class: "person-row new", onclick },
    el("span", { class: "avatar" }, icon("plus")),
    el("span", { class: "person-name" }, el("strong", {}, label), el("small", {}, hint)));
}

export function askNewPerson(store, done) {
  const name = el("input", { name: "name", required: true, maxlength: "64", value: t("exampleName"), autofocus: true });
  const language = choices("language", { id: "Bahasa Indonesia", en: "English" }, "id");
  formDialog(t("newPerson"), [field(t("name"), name), field(t("appLanguage"), language)], t("create"), async (values) => {
    try {
      const person = await api.addPerson(values.name.trim(), values.language);
      await store.loadPeople();
      done(person.id);
    } catch (error) {
      alertDialog(t("newPerson"), t("failed", { reason: error.message }));
    }
  });
}
