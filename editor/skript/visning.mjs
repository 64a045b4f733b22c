// Mens man skriver: siden ved siden av skjemaet på brede skjermer, og det skjemaet sier om verdiene.
// Uten skript viser knappen siden i et eget vindu, og det andre står der når det er lagret.

import { answered, page } from "./svar.mjs";

const pause = 700;
const wide = matchMedia("(min-width: 75rem)");

/**
 * Holder visningen og det skjemaet sier, i takt med det som skrives.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button knappen som viser siden
 */
export function shownWhileTyping(form, button) {
  const told = form.dataset.sagt ?? "";
  const side = document.getElementById("visning");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const show = () => {
    if (side && wide.matches) showPage(form, button, side);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      show();
      if (told) tell(form, told);
    }, pause);
  });
  wide.addEventListener("change", show);
  if (side) side.hidden = false;
  show();
}

/**
 * Viser siden i en ny ramme, som tar plassen til den gamle når den er klar: rullingen beholdes. Adressen
 * er skjemaets egen, så nettleserens tilbakeknapp får ingenting i veien.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} side
 */
async function showPage(form, button, side) {
  const text = await sent(form, button.formAction);
  if (text === null) return;
  const old = side.querySelector("iframe:not(.venter)");
  side.querySelector("iframe.venter")?.remove();
  const frame = document.createElement("iframe");
  frame.title = side.dataset.navn ?? "";
  frame.srcdoc = answered(text);
  if (old) frame.className = "venter";
  frame.addEventListener("load", () => {
    if (!frame.isConnected || !(old instanceof HTMLIFrameElement)) return;
    frame.contentWindow?.scrollTo(0, old.contentWindow?.scrollY ?? 0);
    old.remove();
    frame.className = "";
  }, { once: true });
  side.append(frame);
}

/**
 * Henter det skjemaet sier om verdiene, og setter det inn.
 *
 * @param {HTMLFormElement} form
 * @param {string} about spørringen som sier hva skjemaet handler om
 */
async function tell(form, about) {
  const text = await sent(form, `/rediger/sagt?${about}`);
  if (text === null) return;
  for (const told of /** @type {NodeListOf<HTMLElement>} */ (
    page(text).querySelectorAll(".sagt, .merket")
  )) {
    const shown = document.getElementById(told.id);
    if (!shown || shown.innerHTML === told.innerHTML) continue;
    // Om teksten med merker er åpen, bestemmer den som leser.
    shown.hidden = told.hidden;
    shown.replaceChildren(...told.childNodes);
  }
}

/**
 * Sender skjemaet som det er, uten å lagre, og gir siden som kommer; null uten svar, så alt blir stående.
 *
 * @param {HTMLFormElement} form
 * @param {string} address
 */
async function sent(form, address) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") fields.append(name, value);
  }
  try {
    const answer = await fetch(address, { method: "POST", body: fields });
    return answer.headers.get("content-type")?.startsWith("text/html") ? await answer.text() : null;
  } catch {
    return null;
  }
}
