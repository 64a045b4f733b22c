import {openState, opensAt} from '../delt/apent.mjs';
import {meets} from './words.mjs';

/** @typedef {import('./index.mjs').Index} Index */
/** What is asked and chosen; it lives in the address's fragment and nowhere else. Besides `q`, every
 * key holds a list. @typedef {{q: string} & Record<string, string[]>} State */
/** 2 fits, 1 not stated, 0 does not fit. @typedef {(offer: number) => number} Fit */

/** Facets whose values are checkboxes, and the other keys: `alder` «16» or «13-15», `for` whom,
 * `uten` the readings that were undone. */
export const FACETS = ['kommune', 'type', 'fakta', 'malgruppe', 'tema', 'sprak', 'niva', 'apent'];
const KEYS = [...FACETS, 'alder', 'for', 'uten'];

/** The ages in «16», «16 år» or «13-15» as from and to, or none. @param {string} text */
export const ages = (text) => (/^\s*\d{1,3}\s*(-\s*\d+)?\s*(år)?\s*$/i.test(text) ? (text.match(/\d+/g) ?? []).map(Number) : [])
  .filter((age) => age < 121).flatMap((age, i, all) => (all[1] || i ? age : [age, age]));

/** @param {string} fragment @returns {State} */
export function parse(fragment) {
  const given = new URLSearchParams(fragment.slice(1));
  /** @type {any} */
  const state = {q: given.get('q')?.slice(0, 4000).trim() ?? ''};
  for (const key of KEYS) state[key] = given.get(key)?.slice(0, 4000).split(',').filter(Boolean).slice(0, 40) ?? [];
  return state;
}

/** The fragment of a state, without what is not chosen. @param {State} state */
export const format = (state) =>
  '#' + ['q', ...KEYS].filter((key) => state[key][0]).map((key) => key + '=' + [state[key]].flat().map(encodeURIComponent)).join('&');

/** How documents stand to a facet's value. @param {Index} index @param {State} state
 * @param {string} facet @param {string} value @param {Date} now @returns {Fit} */
function fitOf(index, state, facet, value, now) {
  if (facet === 'apent') {
    // Many offers share a schedule, and telling whether it is open takes its time.
    /** @type {Map<any, number>} */
    const known = new Map([[undefined, 1]]);
    return (offer) => {
      const schedule = index.schedule(offer);
      if (schedule && !known.has(schedule)) {
        const isOpen = value === 'na' ? openState(schedule, now).open : opensAt(schedule, value);
        known.set(schedule, isOpen ? 2 : +(isOpen === null));
      }
      return known.get(schedule) ?? 1;
    };
  }
  if (facet === 'alder') {
    // For someone else the age is theirs; what an offer says of a relative's own age is left aside.
    const told = ages(value);
    const relatives = index.list('type', 'parorende');
    const loose = index.list('alder', '?');
    return (offer) => {
      const own = index.age('user', offer);
      const relative = state.for[0] === 'andre' ? undefined : index.age('relative', offer);
      if (meets(own, told) || meets(relative, told)) return 2;
      if (loose.has(offer)) return 1;
      if (own || relative) return +(!relative && relatives.has(offer));
      // What states no age has those of its audiences.
      const usual = index.audiences(offer);
      return usual.some((ages) => meets(ages, told)) ? 2 : +!(usual[0] && usual.every((ages) => ages[1]));
    };
  }
  const chosen = index.list(facet, value);
  // A fact may be denied, an offer everywhere, a theme narrower; the rest may be unstated.
  const [other, isOther, isNot] =
    facet === 'fakta' ? ['!' + value, 0, 1] : facet === 'kommune' ? ['*', 2, 0] : facet === 'tema' ? ['+' + value, 2, 0] : ['?', 1, 0];
  const others = index.list(facet, other);
  return (offer) => (chosen.has(offer) ? 2 : others.has(offer) ? isOther : isNot);
}

/**
 * Applies all choices to what the question left.
 * @param {Index} index
 * @param {State} state
 * @param {number[]} documents in order
 * @param {Date} now
 */
export function choose(index, state, documents, now) {
  /** One entry per facet, and one per fact, since facts must all hold.
   * @type {{facet: string, value: string, fit: Fit, without: number[]}[]} */
  const choices = [];
  for (const facet of [...FACETS, 'alder']) {
    const fits = state[facet].map((value) => fitOf(index, state, facet, value, now));
    if (facet === 'fakta') fits.forEach((fit, i) => choices.push({facet, value: state.fakta[i], fit, without: []}));
    else if (fits[0]) choices.push({facet, value: '', fit: (offer) => Math.max(...fits.map((fit) => fit(offer))), without: []});
  }
  /** @type {number[]} */
  const sure = [];
  /** Documents that don't state all, with what they leave open. @type {Map<number, string[]>} */
  const unknown = new Map();
  for (const offer of documents) {
    const short = choices.filter((choice) => choice.fit(offer) < 2);
    if (!short[0]) sure.push(offer);
    else if (short.every((choice) => choice.fit(offer))) unknown.set(offer, short.map(({facet, value}) => value || facet));
    if (!short[1]) for (const choice of short[0] ? short : choices) choice.without.push(offer);
  }
  return {
    sure, unknown, choices,
    /** How many sure ones a value gives, its facet's own choice set aside. @param {string} facet @param {string} value */
    count(facet, value) {
      const own = choices.find((choice) => choice.facet === facet && (!choice.value || choice.value === value));
      const fit = fitOf(index, state, facet, value, now);
      return (own?.without ?? sure).filter((offer) => fit(offer) > 1).length;
    },
  };
}
