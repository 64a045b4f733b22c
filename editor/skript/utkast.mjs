// Det som er skrevet og ikke lagret, ligger i nettleseren under filens avtrykk, så det ikke går tapt om
// maskinen slås av. Filen vises først; den som skrev, velger selv å hente det fram.

/** @typedef {{ hash: string, time: string, fields: [string, string][] }} Draft */

/**
 * Tar vare på det som skrives i et skjema, og tilbyr det som ble tatt vare på sist.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} notice boksen med spørsmålet, skjult fra før
 */
export function drafts(form, notice) {
  const key = `utkast:${form.dataset.utkast}`;
  const hash = form.dataset.avtrykk ?? "";
  forgetSent(key);
  /** @type {Draft | null} */
  const saved = read(key);
  if (saved && !document.getElementById("feilboks")) {
    const time = notice.querySelector("time");
    if (time) {
      time.dateTime = saved.time;
      time.textContent = new Date(saved.time).toLocaleString(document.documentElement.lang, {
        dateStyle: "long",
        timeStyle: "short",
      });
    }
    const changed = notice.querySelector("[data-endret]");
    if (changed instanceof HTMLElement) changed.hidden = saved.hash === hash;
    notice.hidden = false;
    notice.addEventListener("click", (event) => {
      const choice = event.target instanceof HTMLElement ? event.target.dataset.valg : undefined;
      if (choice === "hent") {
        fill(form, saved.fields);
        for (const field of form.querySelectorAll("[data-grense]")) {
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }
      if (choice === "kast") remove(key);
      if (choice) notice.hidden = true;
    });
  }
  form.addEventListener("input", () => {
    /** @type {[string, string][]} */
    const fields = [];
    for (const [name, value] of new FormData(form)) {
      if (name !== "nokkel" && typeof value === "string") fields.push([name, value]);
    }
    write(key, { hash, time: new Date().toISOString(), fields });
  });
  form.addEventListener("submit", (event) => {
    // Knappen som viser siden i et eget vindu, lagrer ikke.
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && button.formTarget) return;
    write(sent, key);
  });
}

/** Der skjemaet som sist ble sendt, står til svaret sier at det er lagret. */
const sent = "utkast-sendt";

/**
 * Glemmer det som ble tatt vare på av skjemaet som er lagret: siden som kommer etterpå, kan ha et annet
 * skjema.
 *
 * @param {string} key skjemaet på denne siden
 */
function forgetSent(key) {
  const query = new URLSearchParams(location.search);
  if (query.get("lagret") !== "1" && !query.has("svart") && !query.has("gjort")) return;
  const other = read(sent);
  if (typeof other === "string") remove(other);
  remove(sent);
  if (query.get("lagret") === "1") remove(key);
}

/**
 * Setter verdiene inn i skjemaet. Grunnlaget følger med: er filen endret siden, slås de to sammen når
 * det lagres.
 *
 * @param {HTMLFormElement} form
 * @param {[string, string][]} fields
 */
export function fill(form, fields) {
  for (const control of form.elements) {
    if (!("name" in control) || control.name === "" || control.name === "nokkel") continue;
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) {
      control.checked = values.includes(control.value);
    } else if (values.length > 0 && !(control instanceof HTMLButtonElement)) {
      /** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */ (control).value =
        values[0];
    }
  }
  // Et svar gjelder bare det som står på siden, og som er lest.
  if ("bareHer" in form.dataset) return;
  // Rader som filen ikke har lenger.
  for (const [name, value] of fields) {
    if (form.elements.namedItem(name)) continue;
    const control = document.createElement("input");
    control.type = "hidden";
    control.name = name;
    control.value = value;
    form.append(control);
  }
}

/**
 * @param {string} key
 * @returns {any}
 */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {Draft | string} value
 */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Uten plass eller lov til å lagre: skjemaet virker som ellers.
  }
}

/** @param {string} key */
function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Ingenting var tatt vare på.
  }
}
