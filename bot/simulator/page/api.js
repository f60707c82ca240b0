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

function upload(kind, chat, by, files, caption, replyTo) {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  form.append("caption", caption);
  form.append("by", by);
  if (replyTo) form.append("reply_to", replyTo);
  return call("POST", `chats/${chat}/${kind}`, form);
}

const reply = (replyTo) => (replyTo ? { reply_to: replyTo } : {});

export const api = {
  people: () => call("GET", "people"),
  addPerson: (name, language) => call("POST", "people", { first_name: name, language_code: language }),
  chat: (chat) => call("GET", `chats/${chat}`),
  // `by` is who acts: in a private chat its person, in a group the one who is chosen.
  text: (chat, by, text, replyTo) => call("POST", `chats/${chat}/text`, { by, text, ...reply(replyTo) }),
  press: (chat, by, message, data, check = true) => call("POST", `chats/${chat}/press`, { by, message_id: message, data, check }),
  photos: (...sent) => upload("photo", ...sent),
  documents: (...sent) => upload("document", ...sent),
  thing: (chat, by, kind, replyTo) => call("POST", `chats/${chat}/thing`, { by, kind, ...reply(replyTo) }),
  forward: (chat, from, message) => call("POST", `chats/${chat}/forward`, { from_chat_id: from, message_id: message }),
  forwardWords: (chat, by, text) => call("POST", `chats/${chat}/forward`, { by, text }),
  inline: (chat, by, text) => call("POST", `chats/${chat}/inline`, { by, text }),
  inlineResults: (query) => call("GET", `inline/${query}`),
  choose: (chat, by, query, result) => call("POST", `chats/${chat}/choose`, { by, query_id: query, result_id: result }),
  addGroup: (title, members) => call("POST", "groups", { title, members }),
  supergroup: (chat, by) => call("POST", `chats/${chat}/supergroup`, { by }),
  setBot: (chat, by, status) => call("POST", `chats/${chat}/bot`, { by, status }),
  start: (chat, payload = "") => call("POST", `chats/${chat}/start`, { payload }),
  block: (chat, blocked) => call("POST", `chats/${chat}/block`, { blocked }),
  location: (chat, by, latitude, longitude) => call("POST", `chats/${chat}/location`, { by, latitude, longitude }),
  asTest: (chat) => call("GET", `chats/${chat}/as-test`),
  clock: () => call("GET", "clock"),
  moveClock: (step) => call("POST", "clock", step),
  faults: () => call("GET", "faults"),
  addFault: (fault) => call("POST", "faults", fault),
  clearFaults: () => call("DELETE", "faults"),
  file: (id) => `/simulator/files/${encodeURIComponent(id)}`,
};
