// The bot's reply keyboard below the composer.

import { el, fill } from "./dom.js";

export function createKeyboard(press) {
  const node = el("div", { class: "reply-keyboard", hidden: true });
  let rows = [];
  let once = false;
  let hidden = false;
  let last = "";

  function draw() {
    node.hidden = rows.length === 0 || hidden;
    fill(node, rows.map((row) => el("div", { class: "button-row" }, row.map((button) => {
      const wish = typeof button === "string" ? { text: button } : button;
      return el("button", { type: "button", class: "reply-button-key", onclick: () => pressed(wish) }, wish.text);
    }))));
  }

  function pressed(button) {
    if (once) hidden = true;
    draw();
    press(button);
  }

  return {
    node,
    get exists() { return rows.length > 0; },
    get isShown() { return !node.hidden; },
    toggle: () => { hidden = !hidden; draw(); },
    set: (markup) => {
      const text = JSON.stringify(markup ?? null);
      if (text === last) return;
      last = text;
      rows = markup?.keyboard ?? (Array.isArray(markup) ? markup : []);
      once = Boolean(markup?.one_time_keyboard);
      hidden = false;
      draw();
    },
  };
}
