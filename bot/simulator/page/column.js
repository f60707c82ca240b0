// One conversation: header, messages, composer; a person's own with the bot, or a group that several share.

import { api } from "./api.js";
import { createComposer } from "./composer.js";
import { alertDialog, createNotes, openDialog } from "./dialogs.js";
import { avatar, el, fill, icon, iconButton } from "./dom.js";
import { followLink } from "./links.js";
import { createLog, emptyState } from "./log.js";
import { snippet } from "./message.js";
import { pref } from "./prefs.js";
import { viewPhotos } from "./viewer.js";
import { t } from "./words.js";

const WAIT_MS = 10000;

export function createColumn(store, view, id) {
  const person = store.place(id);
  const isGroup = Boolean(store.group(id));
  const notes = createNotes();
  const waiting = new Set();
  const composer = createComposer(store, id, () => log.stayAtEnd(), { openPrivate, forward });
  const actions = {
    say: (text) => composer.say(text),
    reply: (message) => composer.setReply(message),
    more: askMore,
    view: viewPhotos,
    open: (href) => followLink(store, view, store.speaker(id), href),
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
      el("div", { class: "titles" }, el("h2", {}, isGroup ? person.first_name : (store.bot?.first_name ?? "Bot")), subtitle),
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
    if (!(await store.attempt(id, () => api.press(id, store.speaker(id), message.id, button.data)))) settle(pressed);
  }

  // A phone has no room for two buttons beside every bubble.
  function askMore(message) {
    openDialog(t("messageMore"), (close) => {
      const choice = (shape, label, action) => el("button", { type: "button", class: "button with-icon",
        onclick: () => { close(); action(message); } }, icon(shape), label);
      return el("div", { class: "stack" }, el("p", { class: "hint" }, snippet(message)),
        choice("reply", t("reply"), actions.reply), choice("forward", t("forward"), forward));
    }, "small");
  }

  // Whoever speaks here passes the message on to the bot, in their private chat with it.
  async function forward(message) {
    const who = store.speaker(id);
    if (await store.attempt(id, () => api.forward(who, id, message.id))) view.show(who, { beside: true, focus: true });
  }

  async function openPrivate(who, code) {
    view.show(who, { beside: true });
    await store.attempt(who, () => api.start(who, code));
  }

  function settle(pressed) {
    pressed.classList.remove("waiting");
    waiting.delete(pressed);
  }

  // The answer names who pressed; in a group it is shown where the press was made.
  function showAnswer({ id: presser, text, show_alert, url }) {
    if (isGroup ? presser !== store.speaker(id) || waiting.size === 0 : presser !== id) return;
    for (const pressed of waiting) settle(pressed);
    if (url) actions.openButton(url);
    if (text && show_alert) alertDialog(store.bot?.first_name ?? "Bot", text);
    else if (text) notes.show(text);
  }

  function drawHead() {
    const now = store.place(id);
    const others = [...store.people, ...store.groups].reduce((sum, other) => sum + (other.id === id ? 0 : other.unread), 0);
    badge.hidden = others === 0;
    badge.textContent = String(others);
    const you = isGroup ? t("groupOf", { count: now?.members.length ?? 0 }) : t("as", { name: person.first_name });
    const state = store.isTyping(id) ? t("typing") : now?.blocked ? `${you} · ${t("blocked")}` : you;
    const label = !store.isTyping(id) && person.label ? el("span", { title: person.label }, person.label) : null;
    fill(subtitle, el("span", {}, state), label);
    subtitle.classList.toggle("is-typing", store.isTyping(id));
  }

  function draw() {
    const chat = store.chat(id);
    drawHead();
    if (!chat) return;
    chat.isGroup = isGroup;
    chat.speaker = store.speaker(id);
    const fresh = chat.messages.length === 0 && !isGroup;
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
    store.on("answer", showAnswer),
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
    composer.destroy();
    store.unwatch(id);
  }
  return { id, node, start, draw, destroy, focus: composer.focus };
}
