// The switch for Telegram's bad days.

import { api } from "./api.js";
import { choices, createNotes, field } from "./dialogs.js";
import { el, fill } from "./dom.js";
import { section } from "./section.js";
import { t } from "./words.js";

const KINDS = ["429", "403", "400", "500", "502", "409", "cut_before", "cut_after", "slow", "duplicate"];
const TIMED = ["429", "slow"];
const METHODS = ["sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup", "editMessageText", "editMessageReplyMarkup",
  "deleteMessage", "answerCallbackQuery", "getFile", "getUpdates", "sendChatAction", "setMyCommands"];

export function createFaults(store, view) {
  const notes = createNotes();
  const kind = choices("kind", Object.fromEntries(KINDS.map((name) => [name, t(`kind_${name}`)])), "429", () => drawForm());
  const method = el("input", { name: "method", list: "methods", autocomplete: "off", spellcheck: "false" });
  const times = el("input", { name: "times", type: "number", min: "1", max: "1000", value: "1", required: true });
  const seconds = el("input", { name: "seconds", type: "number", min: "0", max: "600", step: "any", value: "5", required: true });
  const secondsField = field(t("seconds"), seconds);
  const here = el("input", { type: "checkbox", name: "here" });
  const methodField = field(t("method"), method);
  const hereLabel = el("span", {});
  const hereField = el("label", { class: "check" }, here, hereLabel);
  const form = el("form", { class: "form" }, field(t("kind"), kind), methodField,
    el("div", { class: "pair" }, field(t("times"), times), secondsField), hereField,
    el("button", { type: "submit", class: "button" }, t("turnOn")));
  const list = el("ul", { class: "faults" });
  const clear = el("button", { type: "button", class: "button", onclick: () => run(api.clearFaults) }, t("clearFaults"));
  const node = section(t("faults"), el("p", { class: "hint" }, t("faultsHint")), form, list, clear, notes.node,
    el("datalist", { id: "methods" }, METHODS.map((name) => el("option", { value: name }))));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const person = here.checked && !hereField.hidden ? view.active() : null;
    const named = methodField.hidden ? "" : method.value.trim();
    run(() => api.addFault({
      kind: kind.value, times: Number(times.value), seconds: TIMED.includes(kind.value) ? Number(seconds.value) : 0,
      ...(named ? { method: named } : {}), ...(person ? { chat_id: person } : {}),
    }));
  });

  async function run(action) {
    try {
      await action();
      await store.loadFaults();
    } catch (error) {
      notes.show(t("failed", { reason: error.message }), true);
    }
  }

  function describe(fault) {
    const who = fault.chat_id ? (store.place(fault.chat_id)?.first_name ?? fault.chat_id) : t("everyone");
    return el("li", {}, el("strong", {}, t(`kind_${fault.kind}`)),
      el("span", {}, [fault.method ?? t("allMethods"), who, t("faultLeft", { times: fault.times })].join(" · ")));
  }

  function drawForm() {
    const person = store.place(view.active());
    secondsField.hidden = !TIMED.includes(kind.value);
    methodField.hidden = kind.value === "duplicate";
    hereField.hidden = !person || kind.value === "duplicate";
    hereLabel.textContent = t("onlyHere", { name: person?.first_name ?? "" });
  }

  function draw() {
    drawForm();
    clear.hidden = store.faults.length === 0;
    fill(list, store.faults.length ? store.faults.map(describe) : el("li", { class: "hint" }, t("noFaults")));
  }

  const off = store.on("faults", draw);
  draw();
  return { node, draw, destroy: off };
}
