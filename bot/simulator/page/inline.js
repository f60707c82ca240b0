// Words after the bot's name, in any chat: what the bot offers is listed above the composer, and one can be sent.

import { api } from "./api.js";
import { el, fill } from "./dom.js";
import { t } from "./words.js";

const PAUSE_MS = 350;

export function createInline(store, input, id, act, openPrivate) {
  const listId = `inline-${id}`;
  const list = el("ul", { class: "suggestions", role: "listbox", id: listId, "aria-label": t("inlineResults"), hidden: true });
  const said = el("p", { class: "inline-said", role: "status", hidden: true });
  const node = el("div", { class: "inline" }, list, said);
  let query = null;
  let rows = [];
  let selected = -1;
  let timer = 0;

  // What is asked: everything after "@bot ", or null.
  function asked() {
    const name = store.bot?.username?.toLowerCase();
    const found = /^@(\w+)\s([^]*)$/.exec(input.value);
    return found && found[1].toLowerCase() === name ? found[2].trim() : null;
  }

  function typed() {
    clearTimeout(timer);
    close();
    if (asked() !== null) timer = setTimeout(ask, PAUSE_MS);
  }

  async function ask() {
    const text = asked();
    if (text === null) return;
    tell(t("inlineWaits"));
    try {
      const asking = await api.inline(id, store.speaker(id), text);
      if (asked() !== text) return;
      query = asking.query_id;
      await look();
    } catch (error) {
      tell(t("failed", { reason: error.message }));
    }
  }

  // The answer may have come before we knew the number of our question: so we look at once, and when we hear of one.
  async function look() {
    const mine = query;
    const answer = await api.inlineResults(mine);
    if (mine !== query || !answer.results) return;
    const offered = answer.results.map((one) => ({ title: one.title, about: one.description, act: () => choose(mine, one.id) }));
    const { button } = answer;
    if (button) offered.unshift({ title: button.text, about: t("inlineButton"), act: () => follow(button.start_parameter) });
    rows = offered;
    tell(rows.length ? "" : t("inlineNothing"));
    draw();
  }

  function draw() {
    list.hidden = rows.length === 0;
    fill(list, rows.map((row, index) => el("li", { role: "option", id: `${listId}-${index}`,
      "aria-selected": String(index === selected), onclick: () => pick(index) },
      el("strong", {}, row.title), row.about ? el("span", {}, row.about) : null)));
    if (selected < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", `${listId}-${selected}`);
    return list.children[selected].scrollIntoView({ block: "nearest" });
  }

  function tell(words) {
    said.hidden = !words;
    said.textContent = words;
  }

  function pick(index) {
    const row = rows[index];
    close();
    row.act();
  }

  async function choose(number, result) {
    if (await act(() => api.choose(id, store.speaker(id), number, result))) clear();
  }

  function follow(code) {
    clear();
    openPrivate(store.speaker(id), code);
  }

  function clear() {
    input.value = "";
    input.dispatchEvent(new Event("input"));
  }

  function close() {
    query = null;
    rows = [];
    selected = -1;
    tell("");
    draw();
  }

  // Says whether the key was ours.
  function key(event) {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      selected = selected < 0 && step < 0 ? rows.length - 1 : (selected + step + rows.length) % rows.length;
      draw();
    } else if (event.key === "Enter" && selected >= 0) pick(selected);
    else if (event.key === "Escape") close();
    else return false;
    return true;
  }

  const off = store.on("inline", (number) => number === query && look().catch(() => {}));
  return { node, key, typed, close, destroy: () => { clearTimeout(timer); off(); } };
}
