// The time machine: what time it is in the simulator, and buttons that move it forward.

import { api } from "./api.js";
import { choices, createNotes, field } from "./dialogs.js";
import { el, fill } from "./dom.js";
import { pref, setPref } from "./prefs.js";
import { section } from "./section.js";
import { clockTime, fullTime, ZONES } from "./times.js";
import { t } from "./words.js";

const TICK_MS = 5000;

export function createClock(store, view) {
  const notes = createNotes();
  const times = el("dl", { class: "clocks" });
  const next = el("p", { class: "hint" });
  const move = (label, step) => el("button", { type: "button", class: "button", onclick: () => advance(step) }, label);
  const deadline = move(t("deadline"), { to: "next-deadline" });
  const buttons = [move(t("hour"), { advance_seconds: 3600 }), move(t("day"), { advance_seconds: 86400 }), deadline];
  const zone = choices("zone", Object.fromEntries(Object.keys(ZONES).map((name) => [name, name])), pref("zone"), (event) => {
    setPref("zone", event.target.value);
    view.redraw();
  });
  const node = section(t("clock"), times, el("div", { class: "button-row" }, buttons), next, field(t("zone"), zone), notes.node);

  async function advance(step) {
    for (const button of buttons) button.disabled = true;
    try {
      await api.moveClock(step);
      await store.loadClock();
    } catch (error) {
      notes.show(t("failed", { reason: error.message }), true);
    }
    draw();
  }

  function draw() {
    if (!store.clock) return;
    const now = new Date(store.now()).toISOString();
    fill(times, Object.keys(ZONES).map((name) => el("div", {}, el("dt", {}, name),
      el("dd", {}, name === "WIB" ? fullTime(now, name).replace(" WIB", "") : clockTime(now, name)))));
    const { next_deadline: due, can_move: movable } = store.clock;
    for (const button of buttons) button.disabled = !movable;
    deadline.disabled = !movable || !due;
    next.textContent = !movable ? t("fixedClock") : due ? t("nextDeadline", { time: fullTime(due, pref("zone")) }) : t("noDeadline");
  }

  const off = store.on("clock", draw);
  const ticking = setInterval(draw, TICK_MS);
  draw();
  return { node, draw, destroy: () => { off(); clearInterval(ticking); } };
}
