/**
 * «Forlat siden raskt». The link works alone; this makes it leave less behind: what the site stored
 * is removed, the page is covered at once, and the exit replaces this entry in the history. Earlier
 * entries stay, and the page says so. Shift three times does the same, as GOV.UK's «Exit this page».
 */

/** Milliseconds within which the next press of Shift must come; GOV.UK's is five seconds too. */
const PAUSE = 5000;

/**
 * Leaves for `adresse`.
 * @param {string} adresse
 * @param {any} vindu
 */
export function forlat(adresse, vindu = window) {
  for (const boks of ['session', 'local']) {
    try {
      vindu[boks + 'Storage'].clear();
    } catch {
      // A browser that refuses storage has nothing stored.
    }
  }
  vindu.document.documentElement.hidden = true;
  vindu.document.title = '';
  vindu.location.replace(adresse);
}

/**
 * Counts presses of Shift alone: any other key, or a pause, begins anew.
 * @returns {(tast: {key: string, repeat?: boolean, timeStamp: number}) => number} presses so far
 */
export function skiftteller() {
  let antall = 0;
  let sist = 0;
  return ({ key, repeat, timeStamp }) => {
    // A held key says nothing; capital letters are Shift and another key.
    if (repeat) return antall;
    if (timeStamp - sist > PAUSE) antall = 0;
    antall = key === 'Shift' ? antall + 1 : 0;
    sist = timeStamp;
    return antall;
  };
}

/** The exit that is shown; none on the search page before a crisis word. @returns {any} */
const knapp = () => [...document.querySelectorAll('.forlat-knapp')].find((lenke) => !lenke.closest('[hidden]'));
const teller = skiftteller();

globalThis.document?.addEventListener('click', (hendelse) => {
  const lenke = /** @type {any} */ (hendelse.target).closest('.forlat-knapp');
  if (!lenke) return;
  hendelse.preventDefault();
  forlat(lenke.href);
});
globalThis.document?.addEventListener('keydown', (hendelse) => {
  const lenke = knapp();
  if (!lenke) return;
  const antall = teller(hendelse);
  if (antall > 2) return forlat(lenke.href);
  const beskjed = lenke.parentElement.querySelector('[data-skift]');
  beskjed.textContent = antall ? beskjed.dataset.skift.split('|')[antall - 1] : '';
});
// A page taken back from memory must not stay covered.
globalThis.addEventListener?.('pageshow', () => (document.documentElement.hidden = false));
