import {lexicon, tokens} from './words.mjs';

/**
 * The documents that hold a term: how much the term tells, and a level 1 to 15 per document.
 * @typedef {{rarity: number, documents: number[], levels: number[]}} Postings
 */
/** @typedef {{id: string, title: string, summary: string, provider: string, places: string[], path: string}} Card */
/** @typedef {Awaited<ReturnType<typeof openIndex>>} Index */

/** Ascending numbers from their short text (docs/sokeindeks.md). @param {string} [text] */
export function decode(text = '') {
  /** @type {number[]} */
  const numbers = [];
  let at = 0;
  let next = 0;
  const digit = () => {
    const code = text.charCodeAt(at++);
    return code - 33 - +(code > 34) - +(code > 60) - +(code > 92);
  };
  while (at < text.length) {
    let distance = digit();
    if (distance > 89) distance = (digit() * 91 + digit()) * 91 + digit();
    else if (distance > 60) distance = 61 + (distance - 61) * 91 + digit();
    numbers.push((next += distance));
    next++;
  }
  return numbers;
}

const levels = (/** @type {string} */ text) => [...text].map((level) => parseInt(level, 16));

/** Opens a search index. @param {string} url the core file's address */
export async function openIndex(url) {
  const file = async (/** @type {string} */ name) => (await fetch(new URL(name, url))).json();
  const core = await file(url);
  if (core.formatVersion !== 1) throw 'version';
  const words = lexicon(core);
  /** @type {Map<string, Postings>} */
  let terms = new Map();
  /** @type {Map<number, Card>} */
  const cards = new Map();
  /** The lists of the partition in use. */
  let lists = core.whole;
  let count = core.count;

  /** @param {any} columns @param {number} first the first card's document */
  const addCards = (columns, first) => {
    const [ids, titles, summaries, where, paths] = ['ids', 'titles', 'summaries', 'places', 'paths'].map((key) => columns[key]?.split('\n'));
    titles.forEach((/** @type {string} */ title, /** @type {number} */ i) => {
      const places = where[i].split(' ').filter(Boolean).map((/** @type {string} */ place) => core.places[+place]);
      const slug = tokens(title.replace(/æ/gi, 'ae').replace(/-/g, ' '));
      const id = ids[i] || [...places.slice(0, 1).map((/** @type {string[]} */ place) => place[0]), ...slug].join('-');
      cards.set(first + i, {
        id, title, summary: summaries[i],
        provider: columns.providers[columns.provider[i]] ?? '',
        places: places.map((/** @type {string[]} */ place) => place[1]),
        path: paths?.[i] || core.path[0] + id + core.path[1],
      });
    });
  };

  /** Makes postings of the texts that are shown, joined with the rest that are not. */
  const addWhole = () => {
    /** @type {Map<string, Map<number, number>>} */
    const all = new Map();
    const of = (/** @type {string} */ term) => all.get(term) ?? (all.set(term, new Map()), of(term));
    const rest = levels(lists.levels);
    const texts = lists.documents.split(' ');
    let at = 0;
    lists.terms.split('|').forEach((/** @type {string} */ term, /** @type {number} */ i) => {
      for (const document of decode(texts[i])) of(term).set(document, rest[at++]);
    });
    for (const [document, card] of cards) {
      /** @type {Map<string, number>} */
      const shown = new Map();
      const note = (/** @type {string} */ stem, /** @type {number} */ level, part = level > 10 ? 8 : 5) => {
        const term = words.term(stem);
        shown.set(term, Math.max(shown.get(term) ?? 0, level));
        for (const inner of words.parts(stem)) note(inner, part, part);
      };
      const says = (/** @type {string} */ word) => !words.stops.has(word);
      const length = tokens(card.title).filter(says).length;
      for (const word of tokens(card.title, true)) note(words.stem(word), length < 3 ? 15 : length < 5 ? 13 : 11);
      for (const word of tokens(card.summary, true).filter(says)) note(words.stem(word), 7);
      for (const word of tokens(card.provider, true).filter(says)) note(words.stem(word), 6);
      for (const [term, level] of shown) {
        const other = of(term).get(document) ?? 0;
        of(term).set(document, other > 2 ? Math.min(15, Math.max(level, other) + 1) : level);
      }
    }
    for (const term of [...all.keys()].sort()) {
      const entries = [...of(term)].sort((a, b) => a[0] - b[0]);
      terms.set(term, {
        rarity: Math.max(1, Math.round(10 * Math.log2((2 * count + 2) / (2 * entries.length + 1)))),
        documents: entries.map((entry) => entry[0]),
        levels: entries.map((entry) => entry[1]),
      });
    }
  };

  /** The documents of a facet's value. @param {string} facet @param {string} value @returns {Set<number>} */
  const list = (facet, value) => {
    const values = (lists.facets[facet] ??= {});
    if (!(values[value] instanceof Set)) values[value] = new Set(decode(values[value]));
    return values[value];
  };
  /** What documents say, from lists of [..., documents]. @param {any[][]} entries @returns {Map<number, any[]>} */
  const sayings = (entries) => new Map(entries.flatMap((entry) => decode(entry.at(-1)).map((document) => [document, entry])));
  let ages = lists && {user: sayings(lists.ages.user), relative: sayings(lists.ages.relative)};
  let schedules = lists && sayings(lists.schedules);

  if (core.whole) {
    addCards(await file(core.whole.cards), 0);
    addWhole();
  }
  return {
    core, words, list,
    /** Whether only the best answers of the whole country are at hand. */
    partial: () => false,
    /** @param {number} document @returns {Card} */
    card: (document) => /** @type {Card} */ (cards.get(document)),
    /** The documents that are listed without a question. */
    all: () => [...Array(count).keys()].filter((document) => !list('status', 'ended').has(document)),
    /** Runs a search on the files it needs. @template Page @param {string[]} places what is chosen
     * @param {number} place what is read from the question, or -1 @param {number} limit
     * @param {() => Page} search */
    settle: async (places, place, limit, search) => search(),
    /** What a term or a concept's number leads to. @param {string | number} key @returns {Postings | undefined} */
    find(key) {
      if (typeof key === 'string') return terms.get(key);
      const documents = [...list(key < core.themeCount ? 'tema' : 'malgruppe', core.concepts[key][0])];
      return {rarity: core.rarities[key], documents, levels: []};
    },
    /** All terms in order. */
    terms: () => [...terms.keys()],
    /** The ages a document states, from and to. @param {'user' | 'relative'} whose @param {number} document */
    age: (whose, document) => ages[whose].get(document),
    /** @param {number} document @returns {import('../delt/apent.mjs').Schedule | undefined} */
    schedule: (document) => schedules.get(document)?.[0],
  };
}
