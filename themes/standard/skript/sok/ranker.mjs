import {edits} from './edits.mjs';
import {meets} from './words.mjs';

/** @typedef {import('./index.mjs').Index} Index */
/** Terms and numbers of concepts that may stand for something asked, with weights in percent.
 * @typedef {Map<string | number, number>} Ways */
/** @typedef {{ways: Ways, words: string[], guessed: boolean}} Unit */
/** @typedef {{offer: number, score: number, units: Unit[], service?: number}} Hit
 * `service`, from 1, its place among the services for those in danger, which come first. */

/** What a score is worth when an offer doesn't run. @type {Record<string, number>} */
export const STATUS = {paused: 80, planned: 60, unclear: 80, ended: 20};
/** The level a concept counts as. */
const CONCEPT = 8;

const percent = (/** @type {number} */ value, /** @type {number} */ of) => Math.floor((value * of) / 100);

/**
 * Ranks as SearchRanker.swift does, in whole numbers.
 * @param {Index} index
 * @param {import('./words.mjs').Reading} reading
 */
export function rank(index, reading) {
  const {core, words: lexicon} = index;
  const says = (/** @type {string} */ word) => !lexicon.stops.has(word);
  /** @type {Unit[]} */
  const units = [];

  const raise = (/** @type {Map<any, number>} */ map, /** @type {any} */ key, /** @type {number} */ value) =>
    map.set(key, Math.max(map.get(key) ?? 0, value));

  /** Adds what a stem or phrase stands for, without guessing. @param {string} key @param {number} weight
   * @param {Ways} [ways] */
  const known = (key, weight, ways = new Map()) => {
    const term = lexicon.term(key);
    if (index.find(term)) raise(ways, term, weight);
    for (const [other, share] of lexicon.meanings.get(term) ?? []) {
      if (index.find(other)) raise(ways, other, percent(share, weight));
      const broader = core.concepts[other]?.[3];
      if (broader >= 0) raise(ways, broader, percent(40, percent(share, weight)));
    }
    return ways;
  };

  /** What a word may be meant as: it is the beginning, or misspelt, or else begins with a word.
   * @param {string} word @param {string} stem @param {string} start what a guess should begin with */
  const guess = (word, stem, start = stem[0]) => {
    let limit = !word[3] || /[^a-z]/.test(word) ? 0 : word[8] ? 2 : 1;
    const terms = index.terms(stem);
    /** @type {string[]} */
    let near = [];
    for (const candidate of limit && terms ? [...terms, ...lexicon.singles] : []) {
      if (!candidate[2]) continue;
      const distance = stem[3] && candidate.startsWith(stem) ? 1 : edits(stem, candidate, limit);
      if (distance > limit) continue;
      if (distance < limit) near = [];
      limit = distance;
      near.push(candidate);
    }
    const alike = near.filter((candidate) => candidate.startsWith(start));
    /** @type {Ways} */
    const ways = new Map();
    // Words of danger mean nothing else.
    if (reading.crises[0]) return ways;
    for (const candidate of (alike[0] || start[1] ? alike : near).slice(0, 6)) known(candidate, [100, 20, 15][limit], ways);
    for (let end = start[1] || !terms ? 0 : stem.length; --end > 3 && !ways.size; ) known(stem.slice(0, end), 50, ways);
    return ways;
  };

  const note = (/** @type {Ways} */ ways, /** @type {string[]} */ words, guessed = false) => {
    if (ways.size) units.push({ways, words, guessed});
    return ways.size;
  };

  const resolve = (/** @type {string} */ word, /** @type {string} */ stem, /** @type {string} */ typed) => {
    const ways = known(stem, 100);
    const parts = lexicon.parts(stem);
    if (ways.size) parts.forEach((part, i) => known(part, i ? 30 : 50, ways));
    else if (parts[0]) return parts.forEach((part) => resolve(part, part, typed));
    note(ways.size ? ways : guess(word, stem), [typed], !ways.size);
  };

  const ask = (/** @type {string[]} */ words) => {
    const stems = words.map(lexicon.stem);
    const inside = (/** @type {Ways} */ ways, /** @type {number} */ from, /** @type {number} */ to) => {
      for (let i = from; i < to; i++) if (says(words[i]) && words[i][1]) known(stems[i], 60, ways);
      return ways;
    };
    each: for (let i = 0; i < words.length; i++) {
      for (let end = Math.min(i + 5, words.length); end > i + 1; end--) {
        const target = lexicon.forms.get(stems.slice(i, end).join(' '));
        const ways = known(target ?? '', 100);
        if (!target || !note(ways, words.slice(i, end))) continue;
        // A phrase that is no term of its own points on; its words still count.
        if (!index.find(target)) break;
        inside(ways, i, end);
        i = end - 1;
        continue each;
      }
      if (!says(words[i])) continue;
      if (words[i + 1] && (words[i][2] || +words[i + 1])) {
        const whole = words[i] + words[i + 1];
        const apart = known(lexicon.stem(whole), 100);
        if (apart.size) inside(apart, i, i + 2);
        // A compound written apart, with a typing error in its last part.
        const isGuess = !apart.size && says(words[i + 1]) && !known(stems[i + 1], 100).size && !lexicon.parts(stems[i + 1])[0];
        if (note(isGuess ? guess(whole, lexicon.stem(whole), words[i]) : apart, words.slice(i, i + 2), isGuess)) {
          i++;
          continue;
        }
      }
      if (words[i][1]) resolve(words[i], stems[i], words[i]);
    }
    if (!units.length) stems.forEach((stem, i) => note(known(stem, 100), [words[i]]));
  };

  ask(reading.words);
  if (reading.relative && core.relativesTerm) {
    const own = units.splice(0);
    ask([core.relativesTerm]);
    // Nobody typed this one.
    units.splice(0, 1, ...own, {...units[0], words: []});
  }

  const statuses = Object.keys(STATUS).map((status) => ({worth: STATUS[status], list: index.list('status', status)}));
  const near = reading.place >= 0 && ['*', core.places[reading.place][0]].map((place) => index.list('kommune', place));
  const told = !index.partial() && reading.age;
  /** @type {{list: Set<number>, usual: number[]}[]} */
  const audiences = told ? core.concepts.slice(core.themeCount).map((/** @type {any[]} */ [id, , , , , ...usual]) => ({list: index.list('malgruppe', id), usual})) : [];

  /** What a document's score is worth. @param {number} offer */
  const share = (offer) => {
    let worth = statuses.find(({list}) => list.has(offer))?.worth ?? 100;
    if (near && !near.some((list) => list.has(offer))) worth = percent(worth, 30);
    if (!told) return worth;
    const own = audiences.filter(({list}) => list.has(offer));
    const isTold = own[0] && own.every(({usual}) => usual[1]);
    const usual = !isTold || own.some(({usual}) => meets(usual, told));
    const stated = index.age('user', offer);
    // «16 år og eldre» may still be meant for the young.
    if (stated) return percent(worth, meets(stated, told) ? (usual ? 200 : 100) : reading.exact ? 25 : 100);
    return isTold ? percent(worth, usual ? 140 : reading.exact ? 40 : 100) : worth;
  };

  /** @type {Map<number, Hit & {matched: number}>} */
  const hits = new Map();
  let mass = 0;
  for (const unit of units) {
    let value = 0;
    /** The best term's and the best concept's points per document. */
    const best = [new Map(), new Map()];
    for (const [key, weight] of unit.ways) {
      const {rarity, documents, levels} = /** @type {any} */ (index.find(key));
      value = Math.max(value, weight * rarity);
      documents.forEach((/** @type {number} */ offer, /** @type {number} */ i) =>
        raise(best[typeof key === 'string' ? 0 : 1], offer, weight * rarity * (levels[i] ?? CONCEPT)));
    }
    mass += value;
    for (const offer of new Set([...best[0].keys(), ...best[1].keys()])) {
      const hit = hits.get(offer) ?? {offer, score: 0, matched: 0, units: []};
      hit.score += (best[0].get(offer) ?? 0) + (best[1].get(offer) ?? 0);
      hit.matched += value;
      hit.units.push(unit);
      hits.set(offer, hit);
    }
  }
  for (const hit of hits.values())
    hit.score = percent(share(hit.offer), Math.floor((hit.score * (30 * mass + 70 * hit.matched)) / (100 * mass)));
  // The services for the danger told of, those of the place first, then by kind of danger and service.
  const wanted = [...new Set(reading.crises.flatMap(({services}) => services))];
  wanted.forEach((id, i) => index.list('krise', id).forEach((/** @type {number} */ offer) => {
    if (index.list('status', 'ended').has(offer)) return;
    const hit = hits.get(offer) ?? {offer, score: 0, matched: 0, units: []};
    if (hit.service) return;
    const isAway = near && !near.some((list) => list.has(offer));
    hits.set(offer, {...hit, service: i + 1 + (isAway ? wanted.length : 0)});
  }));
  const order = (/** @type {Hit} */ {service}) => service ?? Infinity;
  return {units, hits: [...hits.values()].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.service ? a.offer - b.offer : b.score - a.score || a.offer - b.offer))};
}
