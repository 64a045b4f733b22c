/**
 * Where «Min liste» lives: in the session, and on the device only when the visitor asks for it. It
 * is nothing but offers' ids with commas between. A browser may refuse storage altogether; then
 * every call still works and says so.
 */

const NOKKEL = 'min-liste';

/** More than anyone collects; each offer of a list is a request. */
const FLEST = 100;

/**
 * The ids in a text, each once and at most a hundred; anything that is no id is left out.
 * @param {string | null | undefined} tekst
 */
export const ider = (tekst) =>
  [...new Set((tekst ?? '').split(','))].filter((id) => /^[a-z0-9-]{1,100}$/.test(id)).slice(0, FLEST);

/**
 * The ids after a name in the fragment, such as `#liste=a,b`.
 * @param {string} fragment
 * @param {string} navn
 */
export const iAdressen = (fragment, navn) => ider(fragment.split(navn + '=')[1]);

/**
 * What to show: the visitor's own list, unless the address holds offers that are not in it, as a
 * list or as offers to add. Then the list is shown without being stored: no link changes what is kept.
 * @param {string} fragment
 * @param {string[]} egen
 */
export function velg(fragment, egen) {
  const lagt = iAdressen(fragment, 'legg-til');
  const sendt = lagt.length ? [...new Set([...egen, ...lagt])] : iAdressen(fragment, 'liste');
  const erEgen = sendt.every((id) => egen.includes(id));
  return { liste: erEgen ? egen : sendt, erEgen };
}

/**
 * The list in the window's storage.
 * @param {any} vindu
 */
export function lager(vindu = globalThis) {
  /** @param {string} boks @param {string[]} [liste] what to store; absent = only read */
  const bruk = (boks, liste) => {
    try {
      const lager = vindu[boks + 'Storage'];
      if (liste?.length) lager.setItem(NOKKEL, liste.join());
      else if (liste) lager.removeItem(NOKKEL);
      return lager.getItem(NOKKEL) ?? '';
    } catch {
      return null;
    }
  };
  const husker = () => !!bruk('local');
  return {
    /** Whether the visitor has asked the device to remember. */
    husker,
    /** What is stored. */
    les: () => ider(bruk('local') || bruk('session')),
    /**
     * Stores the list, on the device or for the session only; false when the browser refuses.
     * @param {string[]} liste
     */
    skriv: (liste, paEnheten = husker()) => {
      const [her, der] = paEnheten ? ['local', 'session'] : ['session', 'local'];
      if (bruk(her, liste) !== liste.join()) return false;
      bruk(der, []);
      return true;
    },
  };
}
