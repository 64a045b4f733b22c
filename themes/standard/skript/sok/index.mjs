import {decode, toLevels} from './numbers.mjs';
import {lexicon} from './words.mjs';

/**
 * The documents that hold a term: how much the term tells, and a level 1 to 15 per offer; those of
 * a concept are a set, without levels.
 * @typedef {{rarity: number, documents: number[] | Set<number>, levels: number[]}} Postings
 */
/** @typedef {{id: string, title: string, summary: string, provider: string, places: string[], phone?: string, path: string}} Card */
/** @typedef {Awaited<ReturnType<typeof openIndex>>} Index */

const entries = (/** @type {object | undefined} */ object) => Object.entries(object ?? {});

/**
 * Opens a search index.
 * @param {string} url the core file's address
 * @param {string} flerdelt the address of the script that reads an index of many files, fetched for one of those only
 */
export async function openIndex(url, flerdelt) {
  /** A file of the index. @param {string} path */
  const fetched = async (path) => (await fetch(new URL(path, url))).json();
  const core = await fetched(url);
  if (core.formatVersion !== 4) throw 'version';
  const words = lexicon(core);
  /** @type {Map<number, Card>} */
  const cards = new Map();

  /** Takes in a file of whatever kind. @param {any} file @param {any} into what is at hand @param {number} first the first card's offer */
  const absorb = (file, into, first = 0) => {
    for (const [facet, values] of entries(file.facets)) for (const [value, documents] of entries(values)) into.lists.set(facet + value, new Set(decode(documents)));
    for (const [whose, stated] of entries({...file.ages, ...(file.schedules && {open: file.schedules})}))
      into[whose] = new Map(stated.flatMap((/** @type {any[]} */ entry) => decode(entry.at(-1)).map((offer) => [offer, entry])));
    const {ids, titles, summaries, places, paths} = file;
    titles?.split('\n').forEach((/** @type {string} */ title, /** @type {number} */ i) => {
      const of = (/** @type {string | undefined} */ column) => column?.split('\n')[i];
      const where = (of(places) || '').split(' ').filter(Boolean).map((/** @type {any} */ place) => core.places[place]);
      const slug = words.tokens(title.replace(/æ/gi, 'ae').replace(/-/g, ' '));
      const short = of(ids) ?? '';
      const given = !short || short[0] === '+' ? ['', ...slug.slice(0, +short || 99)].join('-') : short;
      const id = (given[0] === '-' ? where[0][0] : '') + given;
      cards.set(first + i, {
        id, title, summary: of(summaries) ?? '', provider: file.providers[file.provider[i]] ?? '',
        places: where.map((place) => place[1]), phone: file.phones[file.phone[i]], path: of(paths) || core.path.join(id),
      });
    });
    return into;
  };
  /** How much a term or concept tells that some offers have. @param {number} holders */
  const rarity = (holders) => Math.max(1, Math.round(10 * Math.log2((2 * core.count + 2) / (2 * holders + 1))));

  const index = {
    core, words, cards,
    /** What is at hand: postings by term, offers by facet and value, the ages and hours that offers state.
     * @type {any} */
    part: {count: core.count, terms: new Map(), lists: new Map()},
    /** Whether only the best answers of all places are at hand, without the lists of all facets. */
    partial: () => false,
    /** @param {number} offer @returns {Card} */
    card: (offer) => /** @type {Card} */ (cards.get(offer)),
    /** The documents that are listed without a question. */
    all() {
      const ended = index.list('status', 'ended');
      return [...Array(index.part.count).keys()].filter((offer) => !ended.has(offer));
    },
    /** The documents of a facet's value. @type {(facet: string, value: string) => Set<number>} */
    list: (facet, value) => index.part.lists.get(facet + value) ?? new Set(),
    /** What a term or a concept's number leads to. @param {string | number} key @returns {Postings | undefined} */
    find(key) {
      if (typeof key === 'string') return index.part.terms.get(key);
      const documents = index.list(key < core.themeCount ? 'tema' : 'malgruppe', core.concepts[key][0]);
      return {rarity: rarity(documents.size), documents, levels: []};
    },
    /** The terms that one may be a misspelling of, or nothing as long as they are not at hand.
     * @type {(key: string) => string[] | undefined} */
    terms: () => [...index.part.terms.keys()],
    /** The ages an offer states, from and to. @type {(whose: string, offer: number) => any} */
    age: (whose, offer) => index.part[whose]?.get(offer),
    /** The usual ages of each of an offer's audiences, from and to, empty for one without; none where lists
     * are fetched one by one. @param {number} offer @returns {number[][]} */
    audiences: (offer) => core.concepts.slice(core.themeCount).flatMap((/** @type {any[]} */ [id, , , , , ...usual]) => (index.list('malgruppe', id).has(offer) ? [usual] : [])),
    /** @param {number} offer @returns {import('../delt/apent.mjs').Schedule | undefined} */
    schedule: (offer) => index.age('open', offer)?.[0],
    /**
     * Runs a search until it has all the files it needs, those of what it shows included, and gives
     * the last run's page to `done`; a search that another has overtaken is given up.
     * @template {{shown: number[]}} Page
     * @param {string[]} places what is chosen
     * @param {number} place what is read from the question, or -1
     * @param {() => Page} search
     * @param {(page: Page) => void} done
     */
    settle: async (places, place, search, done) => done(search()),
  };
  if (!core.whole) return (await import(flerdelt)).sharded(index, fetched, absorb);

  absorb(core.whole, index.part);
  // Postings of the texts that are shown, joined with the rest that are not.
  /** @type {Map<string, Map<number, number>>} */
  const all = new Map();
  const of = (/** @type {string} */ term) => all.get(term) ?? (all.set(term, new Map()), of(term));
  for (const [offer, {title, summary, provider}] of cards) {
    const note = (/** @type {string} */ stem, /** @type {number} */ level, inner = level > 10 ? 11 : level === 7 ? 5 : 0) => {
      const documents = of(words.term(stem));
      documents.set(offer, Math.max(documents.get(offer) ?? 0, level));
      if (inner) for (const part of words.parts(stem)) note(part, inner, inner);
    };
    const says = (/** @type {string} */ word) => !words.stops.has(word);
    const count = words.tokens(title).filter(says).length;
    for (const word of words.tokens(title, true)) note(words.stem(word), count < 3 ? 15 : count < 5 ? 12 : 11);
    for (const [text, level] of /** @type {[string, number][]} */ ([[summary, 7], [provider, 6]]))
      for (const word of words.tokens(text, true).filter(says)) note(words.stem(word), level);
  }
  const levels = toLevels(core.whole.levels);
  const lists = core.whole.documents.split(' ');
  [...new Set([...[...all.keys()].sort(), ...words.keys, ...core.whole.terms.split('|')])].forEach((term, i) => {
    for (const offer of decode(lists[i])) {
      of(term).set(offer, levels.shift() ?? 0);
    }
  });
  for (const term of [...all.keys()].sort()) {
    const sorted = [...of(term)].sort((a, b) => a[0] - b[0]);
    index.part.terms.set(term, {
      rarity: rarity(sorted.length),
      documents: sorted.map((entry) => entry[0]),
      levels: sorted.map((entry) => entry[1]),
    });
  }
  return index;
}
