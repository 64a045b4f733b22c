import {decode} from './numbers.mjs';
import {lexicon} from './words.mjs';

/**
 * The documents that hold a term: how much the term tells, and a level 1 to 15 per offer; those of
 * a concept are a set, without levels.
 * @typedef {{rarity: number, documents: number[] | Set<number>, levels: number[]}} Postings
 */
/** @typedef {{id: string, title: string, summary: string, provider: string, places: string[], path: string}} Card */
/** @typedef {Awaited<ReturnType<typeof openIndex>>} Index */

const toLevels = (/** @type {string} */ text) => [...text].map((level) => parseInt(level, 16));
const entries = (/** @type {object | undefined} */ object) => Object.entries(object ?? {});

/** Opens a search index. @param {string} url the core file's address */
export async function openIndex(url) {
  /** A file of the index. @param {string} path */
  const fetched = async (path) => (await fetch(new URL(path, url))).json();
  const core = await fetched(url);
  if (core.formatVersion !== 4) throw 'version';
  const words = lexicon(core);
  /** @type {Map<number, Card>} */
  const cards = new Map();
  /** Files a search has asked for in vain. @type {Set<string>} */
  const wanted = new Set();
  /** @type {Record<string, any>} */
  const parts = {};
  /** The number of the latest search. */
  let turn = 0;
  /** The partition in use. */
  let part = /** @type {any} */ (null);

  /** Takes in a file of whatever kind. @param {any} file @param {any} into a partition @param {number} first the first card's offer */
  const absorb = (file, into, first = 0) => {
    for (const [term, [rarity, documents, levels]] of entries(file.terms)) into.terms.set(term, {rarity, documents: decode(documents), levels: toLevels(levels)});
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
        places: where.map((place) => place[1]), path: of(paths) || core.path.join(id),
      });
    });
    return Object.assign(into, file.count && file, {terms: into.terms, lists: into.lists});
  };
  /** How much a term or concept tells that some offers have. @param {number} holders */
  const rarity = (holders) => Math.max(1, Math.round(10 * Math.log2((2 * core.count + 2) / (2 * holders + 1))));
  const empty = () => ({terms: new Map(), lists: new Map(), shards: []});

  if (core.whole) {
    part = absorb({...core.whole, terms: undefined, count: core.count}, empty());
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
      part.terms.set(term, {
        rarity: rarity(sorted.length),
        documents: sorted.map((entry) => entry[0]),
        levels: sorted.map((entry) => entry[1]),
      });
    }
  }

  /** Notes that a file is needed; the search is run again when it has come. @param {any} file */
  const want = (file) => void wanted.add(part.folder + '/' + file + '.json');
  /** Which of the term files a term belongs in, or -1. @param {string} key */
  const shardOf = (key) => part.shards.filter((/** @type {string} */ first) => first <= key).length - 1;
  const lacks = (/** @type {number} */ shard) => shard >= 0 && !part.terms.has(part.shards[shard]);
  const number = (/** @type {number} */ offer) => part.numbers?.[offer] ?? offer;
  const list = (/** @type {string} */ facet, /** @type {string} */ value) => {
    const file = part.files?.[facet]?.[value];
    if (file !== undefined && !part.lists.has(facet + value)) want('f' + file);
    return part.lists.get(facet + value) ?? new Set();
  };
  const said = (/** @type {string} */ what, /** @type {number} */ offer) => part[what] ? part[what].get(offer) : want(what === 'open' ? 'times' : 'ages');

  return {
    core, words,
    /** Whether only the best answers of all places are at hand, without the lists of all facets. */
    partial: () => !!part.files,
    /** @param {number} offer @returns {Card} */
    card: (offer) => /** @type {Card} */ (cards.get(number(offer))),
    /** The documents that are listed without a question. */
    all() {
      const ended = list('status', 'ended');
      return [...Array(part.count).keys()].filter((offer) => !ended.has(offer));
    },
    /** The documents of a facet's value. @type {(facet: string, value: string) => Set<number>} */
    list,
    /** What a term or a concept's number leads to. @param {string | number} key @returns {Postings | undefined} */
    find(key) {
      if (typeof key === 'number') {
        const documents = list(key < core.themeCount ? 'tema' : 'malgruppe', core.concepts[key][0]);
        return {rarity: core.rarities?.[key] ?? rarity(documents.size), documents, levels: []};
      }
      const shard = shardOf(key);
      if (lacks(shard)) want(shard);
      return part.terms.get(key);
    },
    /** The terms of the file that a term belongs in, whichever others are at hand, or nothing as long
     * as it is not. @param {string} key @returns {string[] | undefined} */
    terms(key) {
      const shard = shardOf(key);
      const [from, to] = [shard, shard + 1].map((at) => part.shards[at]);
      return lacks(shard) ? undefined : [...part.terms.keys()].filter((term) => !(term < from || term >= to));
    },
    /** The ages an offer states, from and to. @type {(whose: string, offer: number) => any} */
    age: said,
    /** The usual ages of each of an offer's audiences, from and to, empty for one without; none where lists
     * are fetched one by one. @param {number} offer @returns {number[][]} */
    audiences: (offer) => (part.files ? [] : core.concepts.slice(core.themeCount)).flatMap((/** @type {any[]} */ [id, , , , , ...usual]) => (list('malgruppe', id).has(offer) ? [usual] : [])),
    /** @param {number} offer @returns {import('../delt/apent.mjs').Schedule | undefined} */
    schedule: (offer) => said('open', offer)?.[0],
    /**
     * Runs a search until it has all the files it needs, those of what it shows included, and gives
     * the last run's page to `done`; a search that another has overtaken is given up.
     * @template {{shown: number[]}} Page
     * @param {string[]} places what is chosen
     * @param {number} place what is read from the question, or -1
     * @param {() => Page} search
     * @param {(page: Page) => void} done
     */
    async settle(places, place, search, done) {
      const mine = ++turn;
      let own = part;
      if (!core.whole) {
        const asked = places[0] ? places.map((id) => core.places.findIndex((/** @type {string[]} */ known) => known[0] === id)) : [place];
        const [folder] = core.partitions.find((/** @type {any[]} */ [, held]) => asked.every((at) => held.includes(at))) ?? core.partitions[0];
        own = parts[folder] ??= absorb(await fetched(folder + '/start.json'), {...empty(), folder});
        own.numbers ??= own.documents && decode(own.documents);
      }
      while (mine === turn) {
        part = own;
        wanted.clear();
        const page = search();
        if (core.cards && !wanted.size)
          for (const offer of page.shown)
            if (!cards.has(number(offer))) wanted.add(core.cards[0] + '/' + Math.floor(number(offer) / core.cards[1]) + '.json');
        if (!wanted.size) return done(page);
        await Promise.all([...wanted].map(async (path) => absorb(await fetched(path), own, parseInt(path.split('/')[1]) * core.cards[1])));
      }
    },
  };
}
