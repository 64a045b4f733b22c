// Viser lista mens man skriver. Uten skript sendes skjemaet med knappen.

import { page } from "./svar.mjs";

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("filter"));
let request = new AbortController();

/** Henter lista for det som står i skjemaet, og setter den inn. */
async function update() {
  if (!form) return;
  request.abort();
  request = new AbortController();
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  const address = `/rediger/?${query}`;
  try {
    const answer = await fetch(address, { signal: request.signal });
    if (!answer.ok) return;
    const list = page(await answer.text()).getElementById("liste");
    if (!list) return;
    document.getElementById("liste")?.replaceWith(list);
    history.replaceState(null, "", address);
  } catch {
    // Avbrutt av neste tast, eller uten svar: knappen virker fremdeles.
  }
}

form?.addEventListener("input", update);
