/**
 * «Forlat siden raskt». The link works alone; this makes it leave less behind: what the site stored
 * is removed, the page is covered at once, and the exit replaces this entry in the history. Earlier
 * entries stay, and the page says so.
 */

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

globalThis.document?.addEventListener('click', (hendelse) => {
  const lenke = /** @type {any} */ (hendelse.target).closest('.forlat-knapp');
  if (!lenke) return;
  hendelse.preventDefault();
  forlat(lenke.href);
});
// A page taken back from memory must not stay covered.
globalThis.addEventListener?.('pageshow', () => (document.documentElement.hidden = false));
