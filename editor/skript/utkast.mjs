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
  const saved = read(key);
  if (new URLSearchParams(location.search).get("lagret") === "1") {
    remove(key);
  } else if (saved && !document.getElementById("feilboks")) {
    const time = notice.querySelector("time");
    if (time) {
      time.dateTime = saved.time;
      time.textContent = new Date(saved.time).toLocaleString(document.documentElement.lang);
    }
    notice.hidden = false;
    notice.addEventListener("click", (event) => {
      const choice = event.target instanceof HTMLElement ? event.target.dataset.valg : undefined;
      if (choice === "hent") fill(form, saved.fields);
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
 * @returns {Draft | null}
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
 * @param {Draft} draft
 */
function write(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
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
