// One conversation seen by one person: header, messages, composer.

import { api } from "./api.js";
import { createComposer } from "./composer.js";
import { alertDialog, createNotes } from "./dialogs.js";
import { avatar, el, fill, iconButton } from "./dom.js";
import { followLink } from "./links.js";
import { createLog, emptyState } from "./log.js";
import { pref } from "./prefs.js";
import { viewPhotos } from "./viewer.js";
import { t } from "./words.js";

const WAIT_MS = 10000;

export function createColumn(store, view, id) {
  const person = store.person(id);
  const notes = createNotes();
  const waiting = new Set();
  const composer = createComposer(store, id, () => log.stayAtEnd());
  const actions = {
    say: (text) => composer.say(text),
    reply: (message) => composer.setReply(message),
    view: viewPhotos,
    open: (href) => followLink(store, view, id, href),
    openButton: (href) => actions.open(href) || window.open(href, "_blank", "noopener,noreferrer"),
    press,
  };
  const log = createLog(person.first_name, actions);
  const empty = emptyState(store.bot);
  const badge = el("span", { class: "badge corner", hidden: true });
  const subtitle = el("p", { class: "subtitle", "aria-live": "polite" });
  const node = el("section", { class: "column", "aria-label": person.first_name, "data-person": id },
    header(), empty.node, log.node, notes.node, composer.node);

  function header() {
    const people = iconButton("people", t("people"), () => view.toggleDrawer(), { class: "narrow-only drawer-button" });
    people.append(badge);
    return el("header", { class: "column-head" }, people, avatar(person),
      el("div", { class: "titles" }, el("h2", {}, store.bot?.first_name ?? "Bot"), subtitle),
      iconButton("tools", t("tools"), () => view.togglePanel(), { class: "narrow-only" }),
      iconButton("close", t("closeColumn", { name: person.first_name }), () => view.close(id), { class: "wide-only" }));
  }

  async function press(message, button, pressed) {
    if (!button.data) {
      notes.show(t("unsupported"), true);
      return;
    }
    pressed.classList.add("waiting");
    waiting.add(pressed);
    setTimeout(() => settle(pressed), WAIT_MS);
    if (!(await store.attempt(id, () => api.press(id, message.id, button.data)))) settle(pressed);
  }

  function settle(pressed) {
    pressed.classList.remove("waiting");
    waiting.delete(pressed);
  }

  function showAnswer({ text, show_alert, url }) {
    for (const pressed of waiting) settle(pressed);
    if (url) actions.openButton(url);
    if (text && show_alert) alertDialog(store.bot?.first_name ?? "Bot", text);
    else if (text) notes.show(text);
  }

  function drawHead() {
    const now = store.person(id);
    const others = store.people.reduce((sum, other) => sum + (other.id === id ? 0 : other.unread), 0);
    badge.hidden = others === 0;
    badge.textContent = String(others);
    const you = t("as", { name: person.first_name });
    const state = store.isTyping(id) ? t("typing") : now?.blocked ? `${you} · ${t("blocked")}` : you;
    const label = !store.isTyping(id) && person.label ? el("span", { title: person.label }, person.label) : null;
    fill(subtitle, el("span", {}, state), label);
    subtitle.classList.toggle("is-typing", store.isTyping(id));
  }

  function draw() {
    const chat = store.chat(id);
    drawHead();
    if (!chat) return;
    const fresh = chat.messages.length === 0;
    empty.node.hidden = !fresh;
    empty.describe(chat.description);
    log.node.hidden = fresh;
    log.update(chat, pref("zone"), new Date(store.now()).toISOString());
    composer.update(chat, store.person(id));
  }

  const offs = [
    store.on(`chat:${id}`, draw),
    store.on("people", draw),
    store.on("clock", draw),
    store.on(`typing:${id}`, () => { drawHead(); log.showTyping(store.isTyping(id)); }),
    store.on(`note:${id}`, (note) => notes.show(note.text, note.bad)),
    store.on(`answer:${id}`, showAnswer),
  ];
  node.addEventListener("focusin", () => view.activate(id));
  node.addEventListener("pointerdown", () => view.activate(id));

  function start() {
    draw();
    store.watch(id).catch((error) => notes.show(t("failed", { reason: error.message }), true));
  }

  function destroy() {
    for (const off of offs) off();
    log.destroy();
    store.unwatch(id);
  }
  return { id, node, start, draw, destroy, focus: composer.focus };
}
