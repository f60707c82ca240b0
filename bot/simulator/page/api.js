// The simulator's control API over fetch; every failure becomes an Error with a readable reason.

import { t } from "./words.js";

async function call(method, path, body) {
  const headers = method === "GET" ? {} : { "X-Simulator": "1" };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(`/simulator/${path}`, { method, headers, body: isForm ? body : JSON.stringify(body) });
  } catch {
    throw new Error(t("noNetwork"));
  }
  const text = await answer.text();
  if (!answer.ok) throw new Error(reason(text) || `HTTP ${answer.status}`);
  return (answer.headers.get("content-type") ?? "").includes("json") ? JSON.parse(text) : text;
}

function reason(text) {
  try {
    const said = JSON.parse(text);
    return String(said.error ?? said.description ?? said.detail ?? text);
  } catch {
    return text.slice(0, 200);
  }
}

function upload(kind, chat, files, caption) {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  form.append("caption", caption);
  return call("POST", `chats/${chat}/${kind}`, form);
}

export const api = {
  people: () => call("GET", "people"),
  addPerson: (name, language) => call("POST", "people", { first_name: name, language_code: language }),
  chat: (chat) => call("GET", `chats/${chat}`),
  text: (chat, text, replyTo) => call("POST", `chats/${chat}/text`, { text, ...(replyTo ? { reply_to: replyTo } : {}) }),
  press: (chat, message, data, check = true) => call("POST", `chats/${chat}/press`, { message_id: message, data, check }),
  photos: (chat, files, caption) => upload("photo", chat, files, caption),
  documents: (chat, files, caption) => upload("document", chat, files, caption),
  start: (chat, payload = "") => call("POST", `chats/${chat}/start`, { payload }),
  block: (chat, blocked) => call("POST", `chats/${chat}/block`, { blocked }),
  location: (chat, latitude, longitude) => call("POST", `chats/${chat}/location`, { latitude, longitude }),
  asTest: (chat) => call("GET", `chats/${chat}/as-test`),
  clock: () => call("GET", "clock"),
  moveClock: (step) => call("POST", "clock", step),
  faults: () => call("GET", "faults"),
  addFault: (fault) => call("POST", "faults", fault),
  clearFaults: () => call("DELETE", "faults"),
  file: (id) => `/simulator/files/${encodeURIComponent(id)}`,
};
