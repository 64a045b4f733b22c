import {keptPlace} from './delt/sted.mjs';

/** The front page's search field: words and place go into the fragment, which no server sees. */

/**
 * Where the search goes.
 * @param {string} side the search page's address
 * @param {string} sporsmal what was typed
 * @param {string} [sted] the municipality chosen
 */
export const sokAdresse = (side, sporsmal, sted) =>
  side + '#q=' + encodeURIComponent(sporsmal.trim()) + (sted ? '&kommune=' + sted : '');

const skjema = /** @type {any} */ (globalThis.document?.getElementById('forsidesok'));
const steder = /** @type {any} */ (globalThis.document?.getElementById('sted'));
const valgt = () => steder?.querySelector(':checked').value;
if (steder) {
  for (const sted of steder.querySelectorAll('input')) sted.checked ||= sted.value === keptPlace();
  steder.onchange = () => keptPlace(valgt());
}
skjema?.addEventListener('submit', (/** @type {Event} */ hendelse) => {
  hendelse.preventDefault();
  location.href = sokAdresse(skjema.action, skjema.elements.q.value, valgt());
});
