// One bubble: text, photos of an album, a document, its time and ticks, and the buttons below it.

import { api } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { renderText } from "./text.js";
import { clockTime, fullTime } from "./times.js";
import { t } from "./words.js";

const ARRIVED = ["fetched", "delivered", "read", "seen", "received"];

// Messages of one album that follow each other are one bubble.
export function groupMessages(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    const sameAlbum = message.media_group_id && last?.[0].media_group_id === message.media_group_id;
    if (sameAlbum) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

export function renderGroup(group, chat, zone, actions) {
  const message = group[0];
  if (message.service) return serviceLine(message);
  const photos = group.filter((one) => one.photo);
  const said = group.find((one) => one.text || one.caption);
  const bubble = el("div", { class: `bubble${photos.length && !said ? " bare" : ""}`, ondblclick: () => actions.reply(message) },
    above(message, chat),
    message.reply_to ? quoted(message.reply_to, chat) : null,
    photos.length ? album(photos, actions) : null,
    group.filter((one) => one.document).map((one) => documentRow(one.document)),
    message.location ? placeRow(message.location) : null,
    message.sticker ? el("div", { class: "sticker", role: "img", "aria-label": t("sticker") }, message.sticker.emoji ?? "▣") : null,
    message.voice ? row("mic", t("voice"), `${message.voice.duration} s`) : null,
    message.contact ? row("person", message.contact.first_name, message.contact.phone_number) : null,
    said ? words(said, actions) : null,
    footer(group.at(-1), zone));
  const side = isMine(message, chat) ? "mine" : "theirs";
  return el("article", { class: `message ${side}`, "data-message": message.id },
    el("div", { class: "bubble-row" }, bubble,
      iconButton("more", t("messageMore"), () => actions.more(message), { class: "more-button", tabindex: "-1" })),
    group.flatMap((one) => (one.buttons?.length ? [keyboard(one, actions)] : [])));
}

function isMine(message, chat) {
  return chat.isGroup ? message.from_id === chat.speaker : !message.from_bot;
}

// Who wrote it, where that is not plain, and where the words come from.
function above(message, chat) {
  const lines = [
    chat.isGroup && !isMine(message, chat) ? el("strong", { class: `from tint-${Math.abs(message.from_id) % 8}` }, message.from_name) : null,
    message.forwarded_from !== undefined ? el("span", {}, t("forwardedFrom", { name: message.forwarded_from })) : null,
    message.via_bot ? el("span", {}, t("viaBot", { name: message.via_bot })) : null,
  ].filter(Boolean);
  return lines.length ? el("div", { class: "above" }, lines) : null;
}

function serviceLine(message) {
  const { kind, name } = message.service;
  const isOwn = name === message.from_name;
  const key = isOwn && kind !== "new_chat_title" ? `${kind}_self` : kind;
  return el("article", { class: "service", "data-message": message.id }, t(`news_${key}`, { who: message.from_name, name }));
}

function words(message, actions) {
  const text = message.text || message.caption;
  const entities = message.text ? message.entities : message.caption_entities;
  return el("div", { class: "text" }, renderText(text, entities, actions));
}

export function snippet(message) {
  const text = message.text || message.caption;
  if (text) return text.length > 80 ? `${text.slice(0, 80)}…` : text;
  for (const kind of ["location", "sticker", "voice", "contact"]) if (message[kind]) return t(kind);
  return message.photo ? t("photo") : (message.document?.file_name ?? t("document"));
}

function quoted(replyTo, chat) {
  const id = typeof replyTo === "object" ? (replyTo.id ?? replyTo.message_id) : replyTo;
  const original = chat.messages.find((one) => one.id === id);
  if (!original) return null;
  return el("div", { class: "quoted" },
    el("strong", {}, original.from_bot ? chat.botName : isMine(original, chat) ? t("you") : original.from_name), el("span", {}, snippet(original)));
}

function album(photos, actions) {
  return el("div", { class: `album count-${Math.min(photos.length, 4)}` }, photos.map((message, index) => {
    const { file_id, width, height } = message.photo;
    const image = el("img", { src: api.file(file_id), alt: message.caption ?? t("photo"), width, height });
    return el("button", { type: "button", class: "photo", "aria-label": t("openPhoto"), onclick: () => actions.view(photos, index) }, image);
  }));
}

function documentRow({ file_id, file_name, file_size }) {
  return el("a", { class: "document", href: api.file(file_id), download: file_name ?? "" },
    el("span", { class: "document-icon" }, icon("file")),
    el("span", { class: "document-name" }, file_name ?? t("document"), el("small", {}, size(file_size))));
}

const placeRow = ({ latitude, longitude }) => row("pin", t("location"), `${latitude}, ${longitude}`);

function row(shape, title, about) {
  return el("div", { class: "document" }, el("span", { class: "document-icon" }, icon(shape)),
    el("span", { class: "document-name" }, title, el("small", {}, about)));
}

function size(bytes) {
  if (!bytes) return "";
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function footer(message, zone) {
  const arrived = ARRIVED.includes(message.status);
  return el("span", { class: "foot" },
    message.edited_at ? el("span", {}, t("edited")) : null,
    el("time", { datetime: message.date, title: `${fullTime(message.date, zone)} · #${message.id}` }, clockTime(message.date, zone)),
    message.status === "unheard" ? el("span", {}, t("unheard")) : message.from_bot ? null : el("span", { class: "ticks", role: "img", "aria-label": t(arrived ? "fetched" : "sent") },
      icon(arrived ? "twice" : "once")));
}

function keyboard(message, actions) {
  return el("div", { class: "buttons" }, message.buttons.map((row) => el("div", { class: "button-row" },
    row.map((button) => inlineButton(message, button, actions)))));
}

function inlineButton(message, button, actions) {
  const isLink = Boolean(button.url);
  const node = el("button", { type: "button", class: "inline-button", title: button.data ?? button.url },
    button.text, isLink ? icon("out") : null);
  node.addEventListener("click", () => (isLink ? actions.openButton(button.url) : actions.press(message, button, node)));
  return node;
}
