// A titled part of the tools.

import { el } from "./dom.js";

export function section(title, ...children) {
  return el("section", { class: "tool" }, el("h2", {}, title), ...children);
}
