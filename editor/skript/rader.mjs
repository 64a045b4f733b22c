// Rader i lister legges til og tas bort uten å lagre først. Uten skript er det én tom rad om gangen.

/**
 * Gir hver liste en knapp som legger til en rad, og skjuler innholdet i rader som skal bort.
 *
 * @param {HTMLFormElement} form
 */
export function rows(form) {
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-ny]"))) {
    addButton(form, row);
  }
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.closest(".fjern")) fold(box);
  });
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    form.querySelectorAll(".fjern input")
  )) {
    fold(box);
  }
}

/** @param {HTMLInputElement} box */
function fold(box) {
  box.closest("fieldset")?.classList.toggle("bort", box.checked);
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} row raden som er tom
 */
function addButton(form, row) {
  const list = row.dataset.ny ?? "";
  const count = form.elements.namedItem(`${list}.antall`);
  if (!(count instanceof HTMLInputElement)) return;
  const empty = /** @type {HTMLElement} */ (row.cloneNode(true));
  const first = Number(count.value) - 1;
  let last = row;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "andre ny-rad";
  button.textContent = row.querySelector(":scope > summary")?.textContent ?? "";
  row.after(button);
  row.hidden = true;
  let isFirst = true;
  button.addEventListener("click", () => {
    let added = row;
    if (isFirst) {
      row.hidden = false;
    } else {
      const number = Number(count.value);
      added = numbered(empty, list, first, number);
      last.after(added);
      count.value = String(number + 1);
    }
    isFirst = false;
    last = added;
    if (added instanceof HTMLDetailsElement) added.open = true;
    /** @type {HTMLElement | null} */ (
      added.querySelector("input:not([type=hidden]), select, textarea")
    )?.focus();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/**
 * En tom rad som en annen i lista: navnene får radens eget nummer, og id-ene blir egne.
 *
 * @param {HTMLElement} empty
 * @param {string} list
 * @param {number} from nummeret den har
 * @param {number} to nummeret den skal ha
 * @returns {HTMLElement}
 */
export function numbered(empty, list, from, to) {
  const row = /** @type {HTMLElement} */ (empty.cloneNode(true));
  const [old, now] = [`${list}.${from}`, `${list}.${to}`];
  for (const part of [row, ...row.querySelectorAll("*")]) {
    const name = part.getAttribute("name");
    if (name === old || name?.startsWith(old + ".")) {
      part.setAttribute("name", now + name.slice(old.length));
    }
    for (const attribute of ["id", "for", "aria-describedby"]) {
      const value = part.getAttribute(attribute);
      if (value) {
        part.setAttribute(attribute, value.split(" ").map((id) => `${id}-rad-${to}`).join(" "));
      }
    }
  }
  row.removeAttribute("data-ny");
  return row;
}
