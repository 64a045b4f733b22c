// Det skjemaet har mer når skript virker: fokus på feil, tellere, og vern mot å miste det man skrev.

import { rows } from "./rader.mjs";
import { drafts } from "./utkast.mjs";
import { shownWhileTyping } from "./visning.mjs";

document.getElementById("feilboks")?.focus();

/**
 * Skriver hvor langt det er i feltet, under det.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
function count(field) {
  let counter = field.nextElementSibling;
  if (!counter?.classList.contains("teller")) {
    counter = document.createElement("p");
    counter.className = "teller";
    field.after(counter);
  }
  const [length, limit] = [[...field.value].length, Number(field.dataset.grense)];
  counter.textContent = `${length} / ${limit}`;
  counter.classList.toggle("over", length > limit);
}

for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (
  document.querySelectorAll("[data-grense]")
)) {
  count(field);
}
// Også rader som kommer til etterpå, har slike felt.
document.addEventListener("input", (event) => {
  const field = event.target;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    if (field.dataset.grense) count(field);
  }
});

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("skjema"));
const notice = document.getElementById("utkast");
if (form && notice && form.dataset.utkast) drafts(form, notice);
if (form) rows(form);
const button = document.getElementById("vis");
if (form && button instanceof HTMLButtonElement) shownWhileTyping(form, button);
