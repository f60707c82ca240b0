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
  const photos = group.filter((one) => one.photo);
  const said = group.find((one) => one.text || one.caption);
  const bubble = el("div", { class: `bubble${photos.length && !said ? " bare" : ""}`, ondblclick: () => actions.reply(message) },
    message.reply_to ? quoted(message.reply_to, chat) : null,
    photos.length ? album(photos, actions) : null,
    group.filter((one) => one.document).map((one) => documentRow(one.document)),
    message.location ? placeRow(message.location) : null,
    said ? words(said, actions) : null,
    footer(group.at(-1), zone));
  const side = message.from_bot ? "theirs" : "mine";
  return el("article", { class: `message ${side}`, "data-message": message.id },
    el("div", { class: "bubble-row" }, bubble,
      iconButton("reply", t("reply"), () => actions.reply(message), { class: "reply-button", tabindex: "-1" })),
    group.flatMap((one) => (one.buttons?.length ? [keyboard(one, actions)] : [])));
}

function words(message, actions) {
  const text = message.text || message.caption;
  const entities = message.text ? message.entities : message.caption_entities;
  return el("div", { class: "text" }, renderText(text, entities, actions));
}

export function snippet(message) {
  const text = message.text || message.caption;
  if (text) return text.length > 80 ? `${text.slice(0, 80)}…` : text;
  if (message.location) return t("location");
  return message.photo ? t("photo") : (message.document?.file_name ?? t("document"));
}

function quoted(replyTo, chat) {
  const id = typeof replyTo === "object" ? (replyTo.id ?? replyTo.message_id) : replyTo;
  const original = chat.messages.find((one) => one.id === id);
  if (!original) return null;
  return el("div", { class: "quoted" },
    el("strong", {}, original.from_bot ? chat.botName : t("you")), el("span", {}, snippet(original)));
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

function placeRow({ latitude, longitude }) {
  return el("div", { class: "document" }, el("span", { class: "document-icon" }, icon("pin")),
    el("span", { class: "document-name" }, t("location"), el("small", {}, `${latitude}, ${longitude}`)));
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
    message.from_bot ? null : el("span", { class: "ticks", role: "img", "aria-label": t(arrived ? "fetched" : "sent") },
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
