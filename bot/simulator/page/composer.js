// Where a person writes: text, attachments, commands, the reply keyboard, and the Start button of a new chat.

import { api } from "./api.js";
import { attachMenu, createTray } from "./attachments.js";
import { field, formDialog } from "./dialogs.js";
import { el, fill, icon, iconButton } from "./dom.js";
import { createSpeaker } from "./groups.js";
import { createInline } from "./inline.js";
import { createKeyboard } from "./keyboard.js";
import { snippet } from "./message.js";
import { sampleDocument, samplePhoto } from "./samples.js";
import { createSuggestions } from "./suggestions.js";
import { t } from "./words.js";

const JAKARTA = { latitude: "-6.2088", longitude: "106.8456" };
const drafts = new Map();

export function createComposer(store, id, onsent, { openPrivate, forward }) {
  const input = el("textarea", { rows: "1", "aria-label": t("message"), placeholder: t("message"), enterkeyhint: "send", autocomplete: "off" });
  const tray = createTray(refresh);
  const suggestions = createSuggestions(input, id, say);
  const inline = createInline(store, input, id, act, openPrivate);
  const speaker = createSpeaker(store, id);
  const by = () => store.speaker(id);
  const keyboard = createKeyboard(pressKey);
  const replyBar = el("div", { class: "reply-bar", hidden: true });
  const photoInput = picker("image/*", true);
  const fileInput = picker("", false);
  const menu = el("button", { type: "button", class: "menu-button", "aria-label": t("menuLabel"), onclick: openMenu },
    icon("menu"), el("span", {}, t("menu")));
  const keys = iconButton("keyboard", t("keyboard"), () => { keyboard.toggle(); refresh(); }, { hidden: true, class: "keys" });
  const send = iconButton("send", t("send"), submit, { class: "send" });
  const attach = attachMenu([
    ["brush", t("samplePhoto"), addSamplePhoto],
    ["photo", t("photos"), () => photoInput.click()],
    ["file", t("documents"), () => fileInput.click()],
    ["file", t("sampleDocument"), () => { tray.add([sampleDocument()], false); input.focus(); }],
    ["pin", t("location"), askLocation],
    ["smile", t("sticker"), () => sendThing("sticker")],
    ["mic", t("voice"), () => sendThing("voice")],
    ["person", t("contact"), () => sendThing("contact")],
    ["forward", t("forwardWords"), askForwarded],
    ["search", t("askInline"), () => { input.value = `@${store.bot?.username} `; input.focus(); inline.typed(); refresh(); }],
  ]);
  const bar = el("div", { class: "bar" }, menu, attach, input, keys, send);
  const writing = el("div", { class: "writing" }, suggestions.node, inline.node, speaker.node, replyBar, tray.node, bar, keyboard.node, photoInput, fileInput);
  const start = el("button", { type: "button", class: "button primary wide", onclick: () => act(() => api.start(id)) }, t("start"));
  const unblock = el("button", { type: "button", class: "button primary wide", onclick: () => act(() => api.block(id, false)) }, t("unblock"));
  const node = el("footer", { class: "composer" }, writing, start, unblock);
  let chat = { messages: [], commands: [] };
  let replyTo = null;
  let sending = false;

  input.value = drafts.get(id) ?? "";
  input.addEventListener("input", () => { suggestions.typed(); inline.typed(); refresh(); });
  input.addEventListener("keydown", onKey);
  input.addEventListener("paste", (event) => take(event, event.clipboardData));
  node.addEventListener("dragover", (event) => event.preventDefault());
  node.addEventListener("drop", (event) => take(event, event.dataTransfer));

  function picker(accept, photo) {
    const chooser = el("input", { type: "file", multiple: true, accept, hidden: true, "data-kind": photo ? "photo" : "document" });
    chooser.addEventListener("change", () => {
      tray.add(chooser.files, photo);
      chooser.value = "";
      input.focus();
    });
    return chooser;
  }

  function take(event, transfer) {
    if (!transfer?.files.length) return;
    event.preventDefault();
    tray.addMixed(transfer.files);
  }

  async function addSamplePhoto() {
    tray.add([await samplePhoto(new Date(store.now()).toISOString().slice(0, 10))], true);
    input.focus();
  }

  function askLocation() {
    const number = (name) => el("input", { name, type: "number", step: "any", value: JAKARTA[name], required: true });
    formDialog(t("location"), [field(t("latitude"), number("latitude")), field(t("longitude"), number("longitude"))], t("send"),
      (values) => act(() => api.location(id, by(), Number(values.latitude), Number(values.longitude))));
  }

  async function sendThing(kind) {
    const reply = replyTo;
    setReply(null);
    if (!(await act(() => api.thing(id, by(), kind, reply?.id)))) setReply(replyTo ?? reply);
  }

  // A rumour that went round elsewhere: the person passes it on to the bot.
  function askForwarded() {
    const words = el("textarea", { name: "words", rows: "4", required: true, class: "code" });
    formDialog(t("forwardWords"), [field(t("forwardedText"), words)], t("send"), (values) => act(() => api.forwardWords(id, by(), values.words)));
  }

  function onKey(event) {
    if (suggestions.key(event) || inline.key(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && replyTo) setReply(null);
    else if (event.ctrlKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) chooseReply(event.key === "ArrowUp" ? -1 : 1);
    refresh();
  }

  function chooseReply(step) {
    const at = replyTo ? chat.messages.findIndex((one) => one.id === replyTo.id) : chat.messages.length;
    setReply(chat.messages[at + step] ?? (step < 0 ? replyTo : null));
  }

  function setReply(message) {
    replyTo = message;
    replyBar.hidden = !message;
    if (!message) return;
    const name = message.from_bot ? chat.botName : message.from_id === by() ? t("you") : message.from_name;
    fill(replyBar, icon("reply"), el("div", {}, el("strong", {}, t("replyTo", { name })), el("span", {}, snippet(message))),
      iconButton("forward", t("forward"), () => { setReply(null); forward(message); }),
      iconButton("close", t("cancelReply"), () => setReply(null)));
    input.focus();
  }

  function openMenu() {
    suggestions.toggle();
    // On a touch screen the focus would raise the keyboard over the list.
    if (matchMedia("(pointer: fine)").matches) input.focus();
  }

  async function act(action) {
    const before = document.activeElement;
    const worked = await store.attempt(id, action);
    if (worked) onsent();
    // Whoever went elsewhere meanwhile is left there.
    const stayed = [before, document.body].includes(document.activeElement);
    if (stayed && !writing.hidden && matchMedia("(pointer: fine)").matches) input.focus();
    return worked;
  }

  function say(text) {
    input.value = input.value.startsWith("/") ? "" : input.value;
    refresh();
    // In a group a chosen command says whose it is, as the app writes it.
    const named = store.group(id) && /^\/\w+$/.test(text) ? `${text}@${store.bot?.username}` : text;
    return act(() => api.text(id, by(), named));
  }

  function pressKey(button) {
    if (button.request_location) return askLocation();
    if (button.request_contact || button.request_poll || button.web_app) return store.say(id, { text: t("unsupported"), bad: true });
    return act(() => api.text(id, by(), button.text));
  }

  async function submit() {
    const text = input.value.trim();
    if (sending || (!text && tray.isEmpty())) return;
    sending = true;
    const upload = tray.isPhotos() ? api.photos : api.documents;
    const reply = replyTo;
    suggestions.close();
    inline.close();
    // Taken off at once: what is written or chosen while this is on its way belongs to the next message.
    input.value = "";
    setReply(null);
    const worked = await act(() => (tray.isEmpty() ? api.text(id, by(), text, reply?.id) : upload(id, by(), tray.files(), text, reply?.id)));
    sending = false;
    if (worked) tray.clear();
    else {
      input.value ||= text;
      setReply(replyTo ?? reply);
    }
    refresh();
  }

  function refresh() {
    drafts.set(id, input.value);
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
    const empty = !input.value && tray.isEmpty();
    menu.hidden = !empty || chat.commands.length === 0;
    input.placeholder = tray.isEmpty() ? (chat.reply_keyboard?.input_field_placeholder ?? t(store.group(id) ? "messageInGroup" : "message")) : t("caption");
    send.classList.toggle("ready", Boolean(input.value.trim()) || !tray.isEmpty());
    keys.hidden = !keyboard.exists;
    keys.setAttribute("aria-pressed", String(keyboard.isShown));
  }

  function update(next, person) {
    chat = next;
    const blocked = Boolean(person?.blocked);
    const fresh = chat.messages.length === 0 && !store.group(id);
    const hadFocus = node.contains(document.activeElement);
    writing.hidden = fresh || blocked;
    start.hidden = !fresh || blocked;
    unblock.hidden = !blocked;
    suggestions.setCommands(chat.commands ?? []);
    keyboard.set(chat.reply_keyboard);
    speaker.draw();
    refresh();
    if (hadFocus && !node.contains(document.activeElement)) focus();
  }

  const focus = () => [start, unblock, input].find((one) => one.offsetParent)?.focus({ preventScroll: true });
  return { node, update, focus, setReply, say, destroy: inline.destroy };
}
