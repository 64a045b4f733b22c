/** The front page's search field: the words go into the fragment, which no server sees. */

/**
 * Where the search goes.
 * @param {string} side the search page's address
 * @param {string} sporsmal what was typed
 */
export const sokAdresse = (side, sporsmal) => side + '#q=' + encodeURIComponent(sporsmal.trim());

const skjema = /** @type {any} */ (globalThis.document?.getElementById('forsidesok'));
skjema?.addEventListener('submit', (/** @type {Event} */ hendelse) => {
  hendelse.preventDefault();
  location.href = sokAdresse(skjema.action, skjema.elements.q.value);
});
