// Holds what the simulator said last, and tells whoever listens when it changes.

import { api } from "./api.js";
import { t } from "./words.js";

const TYPING_SECONDS = 5;
const RETRY_MS = 1000;
const MAX_REFETCHES = 5;
const TICK_LOOKS_MS = [400, 1200, 4000, 12000];

export function createStore() {
  const listeners = new Map();
  const chats = new Map();
  const changes = new Map();
  const watched = new Set();
  const typing = new Map();
  const speakers = new Map();
  const store = { bot: null, people: [], groups: [], faults: [], clock: null, connected: null };

  store.on = (topic, listener) => {
    if (!listeners.has(topic)) listeners.set(topic, new Set());
    listeners.get(topic).add(listener);
    return () => listeners.get(topic).delete(listener);
  };
  const emit = (topic, value) => {
    for (const listener of [...(listeners.get(topic) ?? [])]) listener(value);
  };

  store.person = (id) => store.people.find((person) => person.id === id);
  store.group = (id) => store.groups.find((group) => group.id === id);
  store.place = (id) => store.person(id) ?? store.group(id);
  store.chat = (id) => chats.get(id);
  store.isTyping = (id) => typing.has(id);
  store.now = () => (store.clock ? Date.parse(store.clock.now) + Date.now() - store.clock.fetched : Date.now());
  store.say = (id, note) => emit(`note:${id}`, note);

  // Who acts in a chat: in a group the one last chosen there.
  store.speaker = (id) => {
    const group = store.group(id);
    if (!group) return id;
    return group.members.includes(speakers.get(id)) ? speakers.get(id) : group.members[0];
  };
  store.speakAs = (id, who) => {
    speakers.set(id, who);
    emit(`chat:${id}`);
  };

  store.watch = (id) => {
    watched.add(id);
    markRead(id);
    return store.loadChat(id);
  };
  store.unwatch = (id) => watched.delete(id);

  store.loadPeople = async () => {
    const answer = await api.people();
    store.bot = answer.bot;
    const seen = (place) => (watched.has(place.id) ? { ...place, unread: 0 } : place);
    store.people = answer.people.map(seen);
    // A group looks like a person to lists and heads: it has a name.
    store.groups = (answer.groups ?? []).map((group) => seen({ ...group, first_name: group.title }));
    emit("people");
  };

  store.loadChat = async (id) => {
    // What arrives by event while we fetch is newer than the answer: then ask again.
    for (let round = 0; round < MAX_REFETCHES; round += 1) {
      const seen = changes.get(id) ?? 0;
      const chat = await api.chat(id);
      if (seen !== (changes.get(id) ?? 0) && round + 1 < MAX_REFETCHES) continue;
      chats.set(id, { ...chat, botName: store.bot?.first_name ?? "Bot" });
      break;
    }
    emit(`chat:${id}`);
  };

  store.loadClock = async () => {
    store.clock = { ...(await api.clock()), fetched: Date.now() };
    emit("clock");
  };

  store.loadFaults = async () => {
    const answer = await api.faults();
    store.faults = Array.isArray(answer) ? answer : (answer.faults ?? []);
    emit("faults");
  };

  store.loadAll = async () => {
    await Promise.all([store.loadPeople(), store.loadClock(), store.loadFaults()]);
    await Promise.all([...watched].filter(store.place).map(store.loadChat));
  };

  // Does something for a person; says what failed in that person's column; true when it worked.
  store.attempt = async (id, action) => {
    try {
      await action();
      if (watched.has(id)) await store.loadChat(id);
      return true;
    } catch (error) {
      store.say(id, { text: t("failed", { reason: error.message }), bad: true });
      return false;
    }
  };

  function setUnread(id, count) {
    const change = (place) => (place.id === id ? { ...place, unread: count(place.unread) } : place);
    store.people = store.people.map(change);
    store.groups = store.groups.map(change);
    emit("people");
  }
  const markRead = (id) => setUnread(id, () => 0);
  const countUnread = (id) => setUnread(id, (unread) => unread + 1);

  function quiet(id) {
    clearTimeout(typing.get(id));
    typing.delete(id);
    emit(`typing:${id}`);
  }

  function placeMessage(id, message) {
    const chat = chats.get(id);
    if (!chat || !message) return;
    const others = chat.messages.filter((known) => known.id !== message.id);
    chat.messages = [...others, message].sort((first, second) => first.id - second.id);
    emit(`chat:${id}`);
  }

  function dropMessage(id, messageId) {
    const chat = chats.get(id);
    if (!chat) return;
    chat.messages = chat.messages.filter((known) => known.id !== messageId);
    emit(`chat:${id}`);
  }

  const soon = new Map();
  function reloadSoon(id) {
    // Keyboards and ticks come with the whole chat; a burst of events asks once.
    if (!watched.has(id) || soon.has(id)) return;
    soon.set(id, setTimeout(() => { soon.delete(id); store.loadChat(id).catch(() => {}); }, 80));
  }

  // The simulator does not say when the bot fetched an update, so the ticks are looked at again, ever more rarely.
  const looks = new Map();
  const waits = (id) => watched.has(id) && chats.get(id)?.messages.some((message) => message.status === "sent");
  function followTicks(id, look = 0) {
    clearTimeout(looks.get(id));
    if (look >= TICK_LOOKS_MS.length || !waits(id)) return;
    looks.set(id, setTimeout(async () => {
      if (waits(id)) await store.loadChat(id).catch(() => {});
      followTicks(id, look + 1);
    }, TICK_LOOKS_MS[look]));
  }

  const reactions = {
    message(id, event) {
      if (event.message?.from_bot) quiet(id);
      placeMessage(id, event.message);
      followTicks(id);
      if (!watched.has(id) && event.message?.from_bot) countUnread(id);
      reloadSoon(id);
    },
    edited(id, event) {
      placeMessage(id, event.message);
      reloadSoon(id);
    },
    deleted(id, event) {
      dropMessage(id, event.message_id ?? event.message?.id);
      reloadSoon(id);
    },
    typing(id) {
      clearTimeout(typing.get(id));
      typing.set(id, setTimeout(() => quiet(id), TYPING_SECONDS * 1000));
      emit(`typing:${id}`);
    },
    callback_answer(id, event) {
      emit("answer", { id, ...event });
    },
    inline_answer(id, event) {
      emit("inline", event.query_id);
    },
    commands: () => { for (const id of watched) reloadSoon(id); },
    clock: () => store.loadClock().catch(() => {}),
    people: () => store.loadPeople().catch(() => {}),
    faults: () => store.loadFaults().catch(() => {}),
  };

  function receive(raw) {
    const event = JSON.parse(raw);
    const id = event.chat_id;
    if (id !== undefined) changes.set(id, (changes.get(id) ?? 0) + 1);
    reactions[event.type]?.(id, event);
  }

  function setConnected(connected) {
    if (store.connected === connected) return;
    store.connected = connected;
    emit("connection");
  }

  store.connect = () => {
    const source = new EventSource("/simulator/events");
    source.addEventListener("hello", () => {
      // Everything is fetched after the stream is open, so nothing falls between the two.
      store.loadAll().then(() => setConnected(true), () => setConnected(false));
    });
    source.addEventListener("message", (event) => receive(event.data));
    source.addEventListener("error", () => {
      setConnected(false);
      source.close();
      setTimeout(store.connect, RETRY_MS);
    });
  };

  return store;
}
