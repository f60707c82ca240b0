// The bot's commands above the composer: all of them from the Menu button, or those that match what is typed.

import { el, fill } from "./dom.js";
import { t } from "./words.js";

export function createSuggestions(input, name, choose) {
  const id = `commands-${name}`;
  const node = el("ul", { class: "suggestions", role: "listbox", id, "aria-label": t("menuLabel"), hidden: true });
  let commands = [];
  let shown = [];
  let selected = -1;
  let fromMenu = false;

  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", `${id} inline-${name}`);

  function draw() {
    const typed = /^\/(\w*)$/.exec(input.value);
    shown = typed ? commands.filter((one) => one.command.startsWith(typed[1].toLowerCase())) : (fromMenu ? commands : []);
    selected = Math.min(selected, shown.length - 1);
    node.hidden = shown.length === 0;
    fill(node, shown.map((one, index) => el("li", {
      role: "option", id: `${id}-${index}`, "aria-selected": String(index === selected), onclick: () => pick(index),
    }, el("strong", {}, `/${one.command}`), el("span", {}, one.description))));
    if (selected >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${selected}`);
      node.children[selected].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function pick(index) {
    const command = `/${shown[index].command}`;
    close();
    choose(command);
  }

  function close() {
    fromMenu = false;
    selected = -1;
    shown = [];
    node.hidden = true;
    input.removeAttribute("aria-activedescendant");
  }

  // Says whether the key was ours.
  function key(event) {
    if (node.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      selected = selected < 0 && step < 0 ? shown.length - 1 : (selected + step + shown.length) % shown.length;
      draw();
      return true;
    }
    if (event.key === "Tab" && !event.shiftKey && input.value) {
      input.value = `/${shown[Math.max(selected, 0)].command}`;
      close();
      return true;
    }
    if (event.key === "Enter" && selected >= 0) pick(selected);
    else if (event.key === "Escape") close();
    else return false;
    return true;
  }

  return {
    node, key, close,
    typed: () => { fromMenu = false; selected = -1; draw(); },
    toggle: () => { fromMenu = node.hidden; draw(); if (!fromMenu) close(); },
    setCommands: (next) => { commands = next; if (!node.hidden) draw(); },
    get isOpen() { return !node.hidden; },
  };
}
