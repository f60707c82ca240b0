// The messages of one conversation: only what changed is drawn again, and reading position and focus stay.

import { el, icon, iconButton } from "./dom.js";
import { groupMessages, renderGroup } from "./message.js";
import { dayKey, dayName } from "./times.js";
import { t } from "./words.js";

const NEAR_END = 80;

export function createLog(name, actions) {
  const drawn = new Map();
  const list = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": t("conversation", { name }), tabindex: "0" });
  const newest = iconButton("down", t("newest"), () => toEnd(true), { class: "newest", hidden: true });
  const node = el("div", { class: "log-frame" }, list, newest);
  let pinned = true;

  let height = 0;
  list.addEventListener("scroll", () => {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
    // A scroll because the content grew (a photo came) says nothing about the reader.
    if (atEnd || list.scrollHeight === height) pinned = atEnd;
    else if (pinned) toEnd(false);
    height = list.scrollHeight;
    newest.hidden = pinned;
  });
  // Photos arrive late and the composer grows: whoever was at the end stays at the end.
  const sized = new ResizeObserver(() => pinned && toEnd(false));
  sized.observe(list);
  list.addEventListener("load", () => pinned && toEnd(false), true);

  function toEnd(smooth) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    list.scrollTo({ top: list.scrollHeight, behavior: smooth && !calm ? "smooth" : "auto" });
  }

  // The messages of a day share a box, so that the next day pushes the name of this one away.
  function dayBox(day) {
    return reuse(`box-${day}`, "", () => el("div", { class: "day-box" }));
  }

  function separator(day, name) {
    return reuse(`day-${day}`, name, () => el("div", { class: "day" }, el("span", {}, name)));
  }

  // The same content gives the same node, so nothing is announced or loses focus twice.
  function reuse(key, content, make) {
    const known = drawn.get(key);
    if (known?.content === content) return known.node;
    const made = { content, node: make() };
    if (known) keepFocus(known.node, made.node);
    drawn.set(key, made);
    return made.node;
  }

  function update(chat, zone, now) {
    const days = new Map();
    const keys = new Set();
    for (const group of groupMessages(chat.messages)) {
      const day = dayKey(group[0].date, zone);
      if (!days.has(day)) days.set(day, [separator(day, dayName(group[0].date, zone, now))]);
      const key = `message-${group[0].id}`;
      for (const one of [`box-${day}`, `day-${day}`, key]) keys.add(one);
      days.get(day).push(reuse(key, JSON.stringify([group, zone, chat.speaker]), () => renderGroup(group, chat, zone, actions)));
    }
    const boxes = [...days.keys()].map(dayBox);
    for (const key of drawn.keys()) if (!keys.has(key)) drawn.delete(key);
    place(list, boxes);
    [...days.values()].forEach((children, index) => place(boxes[index], children));
    if (pinned) toEnd(false);
  }

  function place(parent, wanted) {
    const keep = new Set(wanted);
    for (const child of [...parent.children]) if (!keep.has(child) && !child.dataset.stays) child.remove();
    wanted.forEach((child, index) => {
      if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
    });
  }

  function showTyping(typing) {
    list.querySelector(".typing")?.remove();
    if (typing) list.append(typingBubble());
    if (pinned) toEnd(false);
  }

  const stayAtEnd = () => { pinned = true; toEnd(false); };
  return { node, update, showTyping, stayAtEnd, destroy: () => sized.disconnect() };
}

function typingBubble() {
  const dots = [1, 2, 3].map(() => el("i", {}));
  // Already said in the header's live text, so not announced here again.
  return el("div", { class: "typing bubble", "data-stays": "1", "aria-hidden": "true" }, dots);
}

// An edited message replaces the node that may hold the focus: the button at the same place gets it.
function keepFocus(old, fresh) {
  const buttons = [...old.querySelectorAll("button, a")];
  const index = buttons.indexOf(document.activeElement);
  if (index < 0) return;
  queueMicrotask(() => {
    const next = [...fresh.querySelectorAll("button, a")];
    const inline = [...fresh.querySelectorAll(".inline-button")];
    (next[index] ?? inline.at(0) ?? fresh.closest(".column")?.querySelector("textarea"))?.focus({ preventScroll: true });
  });
}

export function emptyState(bot) {
  const about = el("p", { class: "about", hidden: true });
  const node = el("div", { class: "empty" }, el("span", { class: "empty-mark" }, icon("bubble")), el("h2", {}, bot?.first_name ?? "Bot"),
    about, el("p", {}, el("strong", {}, t("startTitle"))), el("p", {}, t("startHint")));
  const describe = (text) => {
    about.hidden = !text;
    about.textContent = text ?? "";
  };
  return { node, describe };
}
