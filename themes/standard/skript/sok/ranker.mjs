import {percent} from './index.mjs';
import {reader} from './question.mjs';

/**
 * One thing a question asks for: terms and concepts that may stand for it, with percents.
 * @typedef {{terms: Map<string, number>, concepts: Map<number, number>, words: string[]}} Unit
 */

/** Percents and levels as in QueryUnit.swift and SearchRanker.swift. */
const EXACT = 100;
const INSIDE = 60;
const PREFIX = 60;
const HEAD = 30;
const PART = 50;
const TYPOS = [100, 60, 40];
const BROADER = 40;
const CONCEPT_LEVEL = 8;

/** The edits between two words, swaps counted as one, or `limit + 1` when there are more.
 * @param {string} a @param {string} b @param {number} limit */
export function edits(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  /** @type {number[]} */
  let older = [];
  let old = [...b, ''].map((_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = Math.min(old[j + 1] + 1, row[j] + 1, old[j] + +(a[i] !== b[j]));
      if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) row[j + 1] = Math.min(row[j + 1], older[j - 1] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return old[b.length];
}

/** @param {import('./index.mjs').Index} index */
export function ranker(index) {
  const {lexicon, core} = index;
  const read = reader(core);
  const size = (/** @type {Unit} */ unit) => unit.terms.size + unit.concepts.size;

  const raise = (/** @type {Map<any, number>} */ map, /** @type {any} */ key, /** @type {number} */ weight) =>
    map.set(key, Math.max(map.get(key) ?? 0, weight));

  const add = (/** @type {Unit} */ unit, /** @type {Unit} */ other) => {
    for (const [term, weight] of other.terms) raise(unit.terms, term, weight);
    for (const [concept, weight] of other.concepts) raise(unit.concepts, concept, weight);
    return unit;
  };

  /** What a stem or phrase stands for, without guessing. @returns {Unit} */
  const known = (/** @type {string} */ key, /** @type {number} */ weight) => {
    const term = lexicon.term(key);
    const unit = {terms: new Map(), concepts: new Map(), words: []};
    if (index.find(term)) unit.terms.set(term, weight);
    for (const [near, share] of lexicon.near.get(term) ?? [])
      if (index.find(near)) raise(unit.terms, near, percent(share, weight));
    for (const [concept, share] of lexicon.concepts.get(term) ?? []) {
      raise(unit.concepts, concept, percent(share, weight));
      const broader = core.concepts[concept][3];
      if (broader >= 0) raise(unit.concepts, broader, percent(BROADER, percent(share, weight)));
    }
    return unit;
  };

  const misspelt = (/** @type {string} */ word, /** @type {string} */ stem) => {
    let limit = word.length < 4 || /[^a-z]/.test(word) ? 0 : word.length < 9 ? 1 : 2;
    /** @type {string[]} */
    let near = [];
    if (limit)
      for (const candidate of index.candidates()) {
        const distance = edits(stem, candidate, limit);
        if (distance > limit) continue;
        if (distance < limit) near = [];
        limit = distance;
        near.push(candidate);
      }
    const alike = near.filter((candidate) => candidate[0] === stem[0]);
    const unit = known('', 0);
    for (const candidate of (alike.length ? alike : near).slice(0, 6)) add(unit, known(candidate, TYPOS[limit]));
    return unit;
  };

  const prefixed = (/** @type {string} */ stem) => {
    const unit = known('', 0);
    if (stem.length > 3)
      for (const term of index.startingWith(stem).slice(0, 20)) unit.terms.set(term, PREFIX);
    return unit;
  };

  /** @returns {Unit[]} */
  const resolve = (/** @type {string} */ word, /** @type {string} */ stem) => {
    const unit = known(stem, EXACT);
    const parts = lexicon.parts(stem);
    if (size(unit)) {
      parts.forEach((part, i) => add(unit, known(part, i + 1 === parts.length ? HEAD : PART)));
      return [unit];
    }
    const found = parts.map((part) => known(part, EXACT)).filter(size);
    if (found.length > 1) return found;
    const spelt = word.replace(/ae|oe+/g, (pair) => (pair === 'ae' ? 'e' : 'o'));
    const guesses = [
      () => (spelt === word ? known('', 0) : known(lexicon.stem(spelt), EXACT)),
      () => prefixed(stem),
      () => misspelt(word, stem),
    ];
    for (const guess of guesses) {
      const unit = guess();
      if (size(unit)) return [unit];
    }
    return parts
      .map((part) => {
        const unit = known(part, EXACT);
        return size(unit) ? unit : misspelt(part, part);
      })
      .filter(size);
  };

  /** The units of folded words. @returns {Unit[]} */
  const units = (/** @type {string[]} */ words) => {
    const stems = words.map(lexicon.stem);
    const says = (/** @type {number} */ i) => !lexicon.stops.has(words[i]);
    /** @type {Unit[]} */
    const found = [];
    const note = (/** @type {Unit} */ unit, /** @type {number} */ from, /** @type {number} */ to) => {
      unit.words = words.slice(from, to);
      found.push(unit);
    };
    const inside = (/** @type {Unit} */ unit, /** @type {number} */ from, /** @type {number} */ to) => {
      for (let n = from; n < to; n++) if (says(n)) add(unit, known(stems[n], INSIDE));
    };
    let i = 0;
    next: while (i < words.length) {
      for (let end = Math.min(i + 5, words.length); end > i + 1; end--) {
        const target = lexicon.terms.get(stems.slice(i, end).join(' '));
        const unit = target && known(target, EXACT);
        if (!unit || !size(unit)) continue;
        note(unit, i, end);
        if (!index.find(target)) break;
        inside(unit, i, end);
        i = end;
        continue next;
      }
      if (i + 1 < words.length && words[i].length > 2 && says(i)) {
        const unit = known(lexicon.stem(words[i] + words[i + 1]), EXACT);
        if (size(unit)) {
          inside(unit, i, i + 2);
          note(unit, i, i + 2);
          i += 2;
          continue;
        }
      }
      if (says(i) && words[i].length > 1) for (const unit of resolve(words[i], stems[i])) note(unit, i, i + 1);
      i++;
    }
    if (!found.length) stems.forEach((stem, n) => size(known(stem, EXACT)) && note(known(stem, EXACT), n, n + 1));
    return found;
  };

  /**
   * The documents that hold something of a question, with scores, best first.
   * @param {string} question
   * @param {string[]} [ignored] readings that were undone
   */
  return (question, ignored) => {
    const reading = read(question, lexicon.stem, ignored);
    const all = units(reading.words);
    if (reading.relative && core.relativesTerm) all.push(...units([core.relativesTerm]));
    /** @type {Map<number, {total: number, matched: number, units: Unit[]}>} */
    const hits = new Map();
    let mass = 0;
    for (const unit of all) {
      /** @type {Map<number, number>} */
      const byTerm = new Map();
      /** @type {Map<number, number>} */
      const byConcept = new Map();
      let value = 0;
      for (const [term, weight] of unit.terms) {
        const found = index.find(term);
        value = Math.max(value, weight * found.rarity);
        found.documents.forEach((document, i) => raise(byTerm, document, weight * found.rarity * found.levels[i]));
      }
      for (const [concept, weight] of unit.concepts) {
        value = Math.max(value, weight * core.rarities[concept]);
        for (const document of index.concept(concept))
          raise(byConcept, document, weight * core.rarities[concept] * CONCEPT_LEVEL);
      }
      mass += value;
      for (const document of new Set([...byTerm.keys(), ...byConcept.keys()])) {
        const hit = hits.get(document) ?? {total: 0, matched: 0, units: []};
        hit.total += (byTerm.get(document) ?? 0) + (byConcept.get(document) ?? 0);
        hit.matched += value;
        hit.units.push(unit);
        hits.set(document, hit);
      }
    }
    const scored = [...hits].map(([document, hit]) => {
      const covered = Math.floor((hit.total * (30 * mass + 70 * hit.matched)) / (100 * mass));
      return {document, score: percent(index.share(document, reading), covered), units: hit.units};
    });
    scored.sort((a, b) => b.score - a.score || a.document - b.document);
    return {reading, units: all, hits: scored};
  };
}
