import {decode, toLevels} from './sok/numbers.mjs';

/**
 * Makes an open index read one that lies in many files: a file is noted as it is asked for in vain, and the
 * search is run again when it has come (docs/sokeindeks.md).
 * @param {any} index as `openIndex` makes it, with the core alone
 * @param {(path: string) => Promise<any>} fetched a file of the index
 * @param {(file: any, into: any, first: number) => any} absorb takes a file's offers and facets into a partition
 * @returns {import('./sok/index.mjs').Index}
 */
export function sharded(index, fetched, absorb) {
  const {core, cards, list, find, audiences} = index;
  /** Files that the search has asked for in vain. @type {Set<string>} */
  const wanted = new Set();
  /** Those at hand, by folder. @type {Record<string, any>} */
  const partitions = {};
  /** The number of the latest search. */
  let turn = 0;

  /** Notes that a file is needed. @param {string | number} file */
  const want = (file) => void wanted.add(index.part.folder + '/' + file + '.json');
  /** Which of the term files a term belongs in, or -1. @param {string} key */
  const shardOf = (key) => index.part.shards.filter((/** @type {string} */ first) => first <= key).length - 1;
  const lacks = (/** @type {number} */ shard) => shard >= 0 && !index.part.terms.has(index.part.shards[shard]);
  /** The number among all offers of one of the partition's. @param {number} offer */
  const number = (offer) => index.part.numbers?.[offer] ?? offer;

  /** @param {string} path @param {any} into @param {number} first the first card's offer */
  async function take(path, into, first) {
    const file = await fetched(path);
    for (const [term, [rarity, documents, levels]] of Object.entries(file.terms ?? {}))
      into.terms.set(term, {rarity, documents: decode(documents), levels: toLevels(levels)});
    absorb(file, into, first);
    return file;
  }

  /** The smallest partition that holds places. @param {number[]} places -1 for any */
  async function partition(places) {
    const [folder] = core.partitions.find((/** @type {any[]} */ [, held]) => places.every((place) => held.includes(place))) ?? core.partitions[0];
    if (!partitions[folder]) {
      const into = {folder, terms: new Map(), lists: new Map()};
      const {count, documents, shards, files} = await take(folder + '/start.json', into, 0);
      partitions[folder] = {...into, count, shards, files, numbers: documents && decode(documents)};
    }
    return partitions[folder];
  }

  return Object.assign(index, {
    partial: () => !!index.part.files,
    card: (/** @type {number} */ offer) => cards.get(number(offer)),
    list(/** @type {string} */ facet, /** @type {string} */ value) {
      const file = index.part.files?.[facet]?.[value];
      if (file !== undefined && !index.part.lists.has(facet + value)) want('f' + file);
      return list(facet, value);
    },
    find(/** @type {string | number} */ key) {
      if (typeof key === 'number') return {...find(key), ...(core.rarities && {rarity: core.rarities[key]})};
      const shard = shardOf(key);
      if (lacks(shard)) want(shard);
      return find(key);
    },
    // Of the file that the term belongs in, whichever others are at hand.
    terms(/** @type {string} */ key) {
      const shard = shardOf(key);
      const [from, to] = [shard, shard + 1].map((at) => index.part.shards[at]);
      return lacks(shard) ? undefined : [...index.part.terms.keys()].filter((term) => !(term < from || term >= to));
    },
    age: (/** @type {string} */ what, /** @type {number} */ offer) => (index.part[what] ? index.part[what].get(offer) : want(what === 'open' ? 'times' : 'ages')),
    audiences: (/** @type {number} */ offer) => (index.part.files ? [] : audiences(offer)),
    async settle(/** @type {string[]} */ places, /** @type {number} */ place, /** @type {() => {shown: number[]}} */ search, /** @type {(page: any) => void} */ done) {
      const mine = ++turn;
      const own = await partition(places[0] ? places.map((id) => core.places.findIndex((/** @type {string[]} */ known) => known[0] === id)) : [place]);
      while (mine === turn) {
        index.part = own;
        wanted.clear();
        const page = search();
        if (!wanted.size)
          for (const offer of page.shown)
            if (!cards.has(number(offer))) wanted.add(core.cards[0] + '/' + Math.floor(number(offer) / core.cards[1]) + '.json');
        if (!wanted.size) return done(page);
        await Promise.all([...wanted].map((path) => take(path, own, parseInt(path.split('/')[1]) * core.cards[1])));
      }
    },
  });
}
