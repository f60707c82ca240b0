// Message text and its entities become DOM nodes; offsets count UTF-16 units, as JavaScript does.

import { el } from "./dom.js";
import { t } from "./words.js";

const LINKS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|\bt\.me\/[\w/?=&%-]+|(?<![\w/])\/[a-z]\w{0,31}(?:@\w+)?(?![\w/]))/gi;
const SAFE = /^(https?:|tg:|mailto:|tel:)/i;
const LONG_QUOTE = 150;

export function renderText(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange(text, 0, text.length, sorted, actions, false);
}

function renderRange(text, from, to, entities, actions, linked) {
  const out = document.createDocumentFragment();
  let at = from;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    if (entity.offset < at || entity.offset >= to) continue;
    const end = Math.min(entity.offset + entity.length, to);
    out.append(plain(text.slice(at, entity.offset), actions, linked));
    const inside = entities.slice(i + 1).filter((other) => other.offset < end);
    const shown = text.slice(entity.offset, end);
    const body = renderRange(text, entity.offset, end, inside, actions, linked || isLink(entity.type));
    out.append(wrap(entity, shown, body, actions));
    at = end;
    // A block already ends its line: the line break after it would show as an empty line.
    if (isBlock(entity.type) && text[at] === "\n") at += 1;
  }
  out.append(plain(text.slice(at, to), actions, linked));
  return out;
}

function isBlock(type) {
  return type === "pre" || type === "blockquote" || type === "expandable_blockquote";
}

function isLink(type) {
  return ["code", "pre", "text_link", "url", "email", "bot_command", "mention", "text_mention"].includes(type);
}

// The real apps find links and commands by themselves, so we do.
function plain(text, actions, linked) {
  const out = document.createDocumentFragment();
  let at = 0;
  for (const found of linked ? [] : text.matchAll(LINKS)) {
    out.append(text.slice(at, found.index));
    const word = found[0];
    out.append(word.startsWith("/") ? command(word, word, actions) : link(word, word, actions));
    at = found.index + word.length;
  }
  out.append(text.slice(at));
  return out;
}

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

function wrap(entity, shown, body, actions) {
  if (entity.type in TAGS) return el(TAGS[entity.type], {}, body);
  switch (entity.type) {
    case "pre": return el("pre", {}, el("code", {}, body));
    case "text_link": return link(entity.url, body, actions);
    case "url": return link(shown, body, actions);
    case "email": return link(`mailto:${shown}`, body, actions);
    case "bot_command": return command(shown, body, actions);
    case "blockquote": return el("blockquote", {}, body);
    case "expandable_blockquote": return expandable(shown, body);
    case "spoiler": return spoiler(body);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
    case "phone_number": return el("span", { class: "mention" }, body);
    default: return body;
  }
}

export function safeUrl(url) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  return SAFE.test(full) ? full : null;
}

function link(url, body, actions) {
  const href = safeUrl(url ?? "");
  if (!href) return el("span", {}, body);
  const follow = (event) => {
    if (actions.open(href)) event.preventDefault();
  };
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", onclick: follow }, body);
}

function command(shown, body, actions) {
  return el("button", { type: "button", class: "command-link", onclick: () => actions.say(shown) }, body);
}

function spoiler(body) {
  const cover = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") }, body);
  const show = () => {
    cover.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
  };
  cover.addEventListener("click", show, { once: true });
  cover.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  });
  return cover;
}

function expandable(shown, body) {
  if (shown.length < LONG_QUOTE && shown.split("\n").length <= 3) return el("blockquote", {}, body);
  const quote = el("blockquote", { class: "folded" }, body);
  const toggle = el("button", { type: "button", class: "quote-toggle", "aria-expanded": "false" }, t("more"));
  toggle.addEventListener("click", () => {
    const open = !quote.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? t("less") : t("more");
  });
  return el("div", { class: "quote" }, quote, toggle);
}
