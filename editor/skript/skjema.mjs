// Det skjemaet har mer når skript virker: fokus på feil, tellere, og vern mot å miste det man skrev.

import { rows } from "./rader.mjs";
import { drafts } from "./utkast.mjs";
import { shownWhileTyping } from "./visning.mjs";

document.getElementById("feilboks")?.focus();

for (const area of /** @type {NodeListOf<HTMLTextAreaElement>} */ (
  document.querySelectorAll("textarea[data-grense]")
)) {
  const limit = Number(area.dataset.grense);
  const counter = document.createElement("p");
  counter.className = "teller";
  const count = () => {
    const length = [...area.value].length;
    counter.textContent = `${length} / ${limit}`;
    counter.classList.toggle("over", length > limit);
  };
  area.after(counter);
  area.addEventListener("input", count);
  count();
}

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("skjema"));
const notice = document.getElementById("utkast");
if (form && notice && form.dataset.utkast) drafts(form, notice);
if (form) rows(form);
const button = document.getElementById("vis");
if (form && button instanceof HTMLButtonElement) shownWhileTyping(form, button);
