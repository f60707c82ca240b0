// A photo shown large, with its neighbours of the same album.

import { api } from "./api.js";
import { openDialog } from "./dialogs.js";
import { el, fill, icon, iconButton } from "./dom.js";
import { t } from "./words.js";

export function viewPhotos(photos, first) {
  let index = first;
  openDialog(t("photo"), (_close, dialog) => {
    const frame = el("figure", { class: "viewer-frame" });
    const show = () => fill(frame, ...picture(photos[index]));
    const step = (by) => {
      index = (index + by + photos.length) % photos.length;
      show();
    };
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") step(-1);
      if (event.key === "ArrowRight") step(1);
    });
    show();
    const moves = photos.length > 1 && [
      iconButton("left", t("previous"), () => step(-1), { class: "viewer-step" }),
      iconButton("right", t("next"), () => step(1), { class: "viewer-step" }),
    ];
    return [frame, moves ? el("div", { class: "viewer-moves" }, moves) : null];
  }, "viewer");
}

function picture({ photo, caption }) {
  const source = api.file(photo.file_id);
  return [
    el("img", { src: source, alt: caption ?? t("photo") }),
    el("figcaption", {}, caption ?? "", " ", el("a", { href: source, download: "foto.jpg" }, icon("down"), t("download"))),
  ];
}
