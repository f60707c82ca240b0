// Builds DOM nodes; what people wrote only ever becomes text nodes, never HTML.

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...present(children));
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren(...present(children));
}

function present(children) {
  return children.flat().filter((child) => child !== null && child !== undefined && child !== false);
}

const SHAPES = {
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M17.5 14.5c2.3.7 3.5 2.5 3.5 5.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  tools: "M4 8h9M19 8h1M4 16h1M11 16h9M16 5.5v5M8 13.5v5",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  beside: "M4 5h16v14H4zM12 5v14M16 10v4M14 12h4",
  send: "M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4",
  clip: "M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.2L14 7.5",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 2-2 5 5M15.5 9.5h.01",
  file: "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
  pin: "M12 21s-6-5.5-6-11a6 6 0 0 1 12 0c0 5.5-6 11-6 11zM12 10h.01",
  brush: "M4 20c3 0 4-1 4-3a2 2 0 0 1 4 0c0 3-4 4-8 3zM11 14l8-10 1 1-8 10",
  keyboard: "M3 7h18v10H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8",
  down: "M12 5v13M6 12.5l6 6 6-6",
  reply: "M10 7L4 12l6 5v-3c5 0 8 1 10 4 0-6-4-8-10-8z",
  forward: "M14 7l6 5-6 5v-3c-5 0-8 1-10 4 0-6 4-8 10-8z",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 14c1 2 2.500 3 4 3s3-1 4-3M9 9.500h.01M15 9.500h.01",
  mic: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM6 12a6 6 0 0 0 12 0M12 18v3",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21c0-4 3-6.500 7-6.500s7 2.500 7 6.500",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5",
  once: "M5 12.5l4.5 4.5L19 7.5",
  twice: "M2.5 12.5L7 17l9.5-9.5M11.5 16l1 1L22 7.5",
  bubble: "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  out: "M8 16L17 7M9 7h8v8",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, props = {}) {
  const look = `icon-button ${props.class ?? ""}`.trim();
  return el("button", { type: "button", "aria-label": label, title: label, onclick, ...props, class: look }, icon(name));
}

export function avatar(person, size = "") {
  const letters = person.first_name.split(/\s+/).filter((word) => /^\p{L}/u.test(word)).slice(0, 2).map((word) => [...word][0]);
  return el("span", { class: `avatar tint-${Math.abs(person.id) % 8} ${size}`, "aria-hidden": "true" }, letters.join("").toUpperCase() || "?");
}
