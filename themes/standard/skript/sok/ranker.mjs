import {edits} from './edits.mjs';
import {decode} from './numbers.mjs';
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
const CONCEPT = 6;

/** Percent for the term for relatives, beside words that were typed. */
const RELATIVE = 60;
/** Percent for a word of a name that the vocabulary leads nowhere from: many are in a question by chance. */
const PLAIN = 70;
/** Percent for an offer whose audiences, or whose theme, is one that the question doesn't name. */
const NARROW = {audience: 50, theme: 80};
/** Percent for an offer that takes a referral: nobody can go there by themselves. */
const REFERRED = 80;
/** The least weight at which a word names a concept. */
const NAMED = 50;

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
  /** Words as they were typed, folded, that lead nowhere. @type {string[]} */
  const missing = [];

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

  /** What a word may be meant as: it is the beginning, or misspelt after its first letter, or else begins
   * with a word.
   * @param {string} word @param {string} stem @param {string} start what a guess should begin with */
  const guess = (word, stem, start = '') => {
    let limit = !stem[3] || /[^a-z]/.test(word) ? 0 : word[8] ? 2 : 1;
    const terms = index.terms(stem);
    /** @type {string[]} */
    let near = [];
    for (const candidate of limit && terms ? [...terms, ...lexicon.singles] : []) {
      if (!candidate[2]) continue;
      const distance = stem[3] && candidate.startsWith(stem) ? 1 : edits(stem, candidate, limit);
      if (distance > limit || candidate[0] !== stem[0] || (distance > 1 && candidate[1] !== stem[1])) continue;
      if (distance < limit) near = [];
      limit = distance;
      near.push(candidate);
    }
    const alike = start ? near.filter((candidate) => candidate.startsWith(start)) : near;
    /** @type {Ways} */
    const ways = new Map();
    // Words of danger mean nothing else.
    if (reading.crises[0]?.services) return ways;
    for (const candidate of alike.slice(0, 6)) known(candidate, [100, word[6] ? 50 : 20, 15][limit], ways);
    for (let end = start || !terms ? 0 : stem.length; --end > 4 && !ways.size; ) known(stem.slice(0, end), 50, ways);
    return ways;
  };

  const note = (/** @type {Ways} */ ways, /** @type {string[]} */ words, guessed = false) => {
    if (ways.size) units.push({ways, words, guessed});
    return ways.size;
  };

  const resolve = (/** @type {string} */ word, /** @type {string} */ stem, /** @type {string} */ typed) => {
    const ways = known(stem, 100);
    const parts = lexicon.parts(stem);
    if (ways.size) parts.forEach((part, i) => known(part, i ? 30 : 35, ways));
    else if (parts[0]) return parts.forEach((part) => resolve(part, part, typed));
    if (!note(ways.size ? ways : guess(word, stem), [typed], !ways.size)) missing.push(typed);
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
      if (words[i + 1] && ((words[i][2] && words[i + 1][1]) || +words[i + 1])) {
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
    // Stop words mean something only where there is nothing else.
    if (!units.length && !missing[0] && !reading.relative) stems.forEach((stem, i) => note(known(stem, 100), [words[i]]));
  };

  ask(reading.words);
  if (reading.relative && core.relativesTerm) {
    const own = units.splice(0);
    ask([core.relativesTerm]);
    // Nobody typed this one, so it counts less than what was; many who name a relative ask for nothing that
    // is for relatives.
    const ways = own[0] ? new Map([...units[0].ways].map(([key, weight]) => [key, percent(RELATIVE, weight)])) : units[0].ways;
    units.splice(0, 1, ...own, {...units[0], ways, words: []});
  }

  const statuses = Object.keys(STATUS).map((status) => ({worth: STATUS[status], list: index.list('status', status)}));
  const near = reading.place >= 0 && ['*', core.places[reading.place][0]].map((place) => index.list('kommune', place));
  const referred = index.list('fakta', '!uten-henvisning');
  const told = !index.partial() && reading.age;
  /** Narrow themes and audiences, and whether the question names them or the ages they have.
   * @type {{theme: boolean, list: any, isNamed: boolean}[]} */
  const narrow = (index.partial() ? [] : decode(core.narrow)).map((concept) => ({
    theme: concept < core.themeCount,
    list: index.find(concept)?.documents,
    isNamed: meets(core.concepts[concept].slice(5), reading.age ?? []) || units.some(({ways}) => (ways.get(concept) ?? 0) >= NAMED),
  }));
  /** Whether an offer has narrow themes or audiences that the question names none of.
   * @param {number} offer @param {boolean} theme @param {number} [all] how many there must be */
  const isOff = (offer, theme, all) => {
    const own = narrow.filter((concept) => concept.theme === theme && concept.list.has(offer));
    return own[0] && (!all || own.length === all) && !own.some(({isNamed}) => isNamed);
  };

  /** What a document's score is worth. @param {number} offer */
  const share = (offer) => {
    let worth = statuses.find(({list}) => list.has(offer))?.worth ?? 100;
    if (near && !near.some((list) => list.has(offer))) worth = percent(worth, 30);
    if (referred.has(offer)) worth = percent(worth, REFERRED);
    const own = index.audiences(offer);
    if (isOff(offer, false, own.length)) worth = percent(worth, NARROW.audience);
    if (isOff(offer, true)) worth = percent(worth, NARROW.theme);
    if (!told) return worth;
    const isTold = own[0] && own.every((usual) => usual[1]);
    const usual = !isTold || own.some((usual) => meets(usual, told));
    const stated = index.age('user', offer);
    // «16 år og eldre» may still be meant for the young.
    if (stated) return percent(worth, meets(stated, told) ? (!usual ? 100 : stated[1] - stated[0] < 90 ? 200 : 140) : reading.exact ? 25 : 100);
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
        raise(best[typeof key === 'string' ? 0 : 1], offer, percent(levels[i] > 9 && !lexicon.meanings.has(key) ? PLAIN : 100, weight * rarity * (levels[i] ?? CONCEPT))));
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
  const ended = index.list('status', 'ended');
  const wanted = [...new Set(reading.crises.flatMap(({services}) => services || []))];
  wanted.forEach((id, i) => index.list('krise', id).forEach((/** @type {number} */ offer) => {
    if (ended.has(offer)) return;
    const hit = hits.get(offer) ?? {offer, score: 0, matched: 0, units: []};
    if (hit.service) return;
    const isAway = near && !near.some((list) => list.has(offer));
    hits.set(offer, {...hit, service: i + 1 + (isAway ? wanted.length : 0)});
  }));
  // Services come first and ended offers last.
  const order = (/** @type {Hit} */ {service, offer}) => service ?? (ended.has(offer) ? 2e9 : 1e9);
  return {units, missing, hits: [...hits.values()].sort((a, b) => order(a) - order(b) || (a.service ? 0 : b.score - a.score) || a.offer - b.offer)};
}
