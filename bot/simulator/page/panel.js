// The test tools: time machine, faults, what one can do to this person, and the look of the page.

import { choices, field } from "./dialogs.js";
import { el, fill, iconButton } from "./dom.js";
import { createClock } from "./clock.js";
import { createFaults } from "./faults.js";
import { createPersonTools } from "./person-tools.js";
import { applyTheme, pref, setPref } from "./prefs.js";
import { section } from "./section.js";
import { t } from "./words.js";

export function createPanel(store, view) {
  const parts = [createClock(store, view), createFaults(store, view), createPersonTools(store, view)];
  const node = el("aside", { class: "panel", "aria-label": t("tools") });
  fill(node,
    el("header", { class: "side-head" }, el("h1", {}, t("tools")), iconButton("close", t("close"), () => view.togglePanel(false))),
    el("div", { class: "panel-body" }, parts.map((part) => part.node), look(view)));
  const draw = () => { for (const part of parts) part.draw(); };
  return { node, draw, destroy: () => { for (const part of parts) part.destroy(); } };
}

function look(view) {
  const theme = choices("theme", { auto: t("theme_auto"), light: t("theme_light"), dark: t("theme_dark") }, pref("theme"), (event) => {
    setPref("theme", event.target.value);
    applyTheme();
  });
  const language = choices("language", { id: "Bahasa Indonesia", en: "English" }, pref("language"), (event) => {
    setPref("language", event.target.value);
    view.rebuild();
  });
  return section(t("look"), field(t("language"), language), field(t("theme"), theme));
}
