import {tokens} from './analyzer.mjs';
import {Lexicon} from './lexicon.mjs';

/**
 * The documents that hold a term: how much the term tells, and per document a level 1 to 15.
 * @typedef {{rarity: number, documents: number[], levels: number[]}} Postings
 */

/** Ascending numbers from their short text (docs/sokeindeks.md). @param {string} text */
export function decode(text) {
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

/** What a score is worth, in percent, when an offer doesn't run. @type {Record<string, number>} */
const STATUS = {paused: 80, planned: 60, unclear: 80, ended: 20};

/** Whole percents, rounded down as in Swift. @param {number} value @param {number} of */
export const percent = (value, of) => Math.floor((value * of) / 100);

/** Ten times the binary logarithm of how rare a term is, as `rarity` in Postings.swift.
 * @param {number} holders @param {number} count */
export const rarity = (holders, count) =>
  Math.max(1, Math.round(10 * Math.log2((2 * count + 2) / (2 * holders + 1))));

/** The part of a title's slug that ids are made of. @param {string} title */
const slug = (title) => tokens(title.replace(/æ/gi, 'ae').replace(/-/g, ' ')).join('-');

/** @param {string} url */
async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

/** A search index, whole or in parts. */
export class Index {
  /** @param {any} core @param {string} url where the core came from */
  constructor(core, url) {
    this.core = core;
    this.url = url;
    this.lexicon = new Lexicon(core);
    /** @type {Map<string, Postings>} */
    this.terms = new Map();
    /** @type {Map<number, any>} */
    this.cards = new Map();
  }

  /** Fetches and opens an index. @param {string} url @returns {Promise<Index>} */
  static async open(url) {
    const core = await json(url);
    if (core.formatVersion !== 1) throw new Error('formatVersion');
    const index = new Index(core, url);
    if (core.whole) index.addWhole(core.whole, await index.file(core.whole.cards));
    return index;
  }

  /** @param {string} name */
  file(name) {
    return json(new URL(name, this.url).href);
  }

  /** Makes postings of the texts that are shown, joined with those that are not.
   * @param {any} whole @param {any} cards */
  addWhole(whole, cards) {
    this.facets = whole;
    this.addCards(cards, 0);
    const lists = whole.documents.split(' ');
    let at = 0;
    /** @type {Map<string, Map<number, number>>} */
    const levels = new Map(
      whole.terms.split('|').map((/** @type {string} */ term, /** @type {number} */ i) => [
        term,
        new Map(decode(lists[i]).map((document) => [document, parseInt(whole.levels[at++], 16)])),
      ]),
    );
    /** @type {Map<string, number>} */
    let shown;
    const note = (/** @type {string} */ text, /** @type {number} */ level, keepStops = false) => {
      const found = tokens(text, true);
      const count = tokens(text).filter((word) => !this.lexicon.stops.has(word)).length;
      if (!level) level = count < 3 ? 15 : count < 5 ? 13 : 11;
      for (const word of found) {
        if (!keepStops && this.lexicon.stops.has(word)) continue;
        const stem = this.lexicon.stem(word);
        const set = (/** @type {string} */ term, /** @type {number} */ value) =>
          shown.set(term, Math.max(shown.get(term) ?? 0, value));
        set(this.lexicon.term(stem), level);
        for (const part of this.lexicon.parts(stem)) set(part, level > 10 ? 8 : 5);
      }
    };
    for (const [document, card] of this.cards) {
      shown = new Map();
      note(card.title, 0, true);
      note(card.summary, 7);
      note(card.provider, 6);
      for (const [term, level] of shown) {
        if (!levels.has(term)) levels.set(term, new Map());
        const rest = levels.get(term).get(document) ?? 0;
        levels.get(term).set(document, rest > 2 ? Math.min(15, Math.max(level, rest) + 1) : level);
      }
    }
    for (const term of [...levels.keys()].sort()) {
      const entries = [...levels.get(term)].sort((a, b) => a[0] - b[0]);
      this.terms.set(term, {
        rarity: rarity(entries.length, this.core.count),
        documents: entries.map((entry) => entry[0]),
        levels: entries.map((entry) => entry[1]),
      });
    }
  }

  /** Opens a file of cards. @param {any} file @param {number} first the first card's document */
  addCards(file, first) {
    const {path, places} = this.core;
    const column = (/** @type {string} */ key) => file[key]?.split('\n');
    const [ids, titles, summaries, where, paths] = ['ids', 'titles', 'summaries', 'places', 'paths'].map(column);
    titles.forEach((/** @type {string} */ title, /** @type {number} */ i) => {
      const at = where[i] ? where[i].split(' ').map((/** @type {string} */ place) => places[+place]) : [];
      const id = ids[i] || (at.length ? at[0][0] + '-' : '') + slug(title);
      this.cards.set(first + i, {
        id,
        title,
        summary: summaries[i],
        provider: file.providers[file.provider[i]] ?? '',
        places: at.map((/** @type {string[]} */ place) => place[1]),
        path: paths?.[i] || path[0] + id + path[1],
      });
    });
  }

  /** @param {string} term @returns {Postings | undefined} */
  find(term) {
    return this.terms.get(term);
  }

  /** Terms that begin with a text, in order. @param {string} start */
  startingWith(start) {
    return [...this.terms.keys()].filter((term) => term.startsWith(start));
  }

  /** Words a misspelt one may stand for. @returns {string[]} */
  candidates() {
    this.spelt ??= [
      ...this.terms.keys(),
      ...[...this.lexicon.terms.keys()].filter((form) => !form.includes(' ')).sort(),
    ].filter((word) => word.length > 2);
    return this.spelt;
  }

  /** The documents of a facet's value. @param {string} facet @param {string} value @returns {Set<number>} */
  list(facet, value) {
    const lists = this.facets.facets[facet] ?? {};
    if (!(lists[value] instanceof Set)) lists[value] = new Set(decode(lists[value] ?? ''));
    return lists[value];
  }

  /** The documents of a theme or audience. @param {number} concept */
  concept(concept) {
    return this.list(concept < this.core.themeCount ? 'tema' : 'malgruppe', this.core.concepts[concept][0]);
  }

  /** What a document's score is worth, in percent. @param {number} document
   * @param {import('./question.mjs').Reading} reading */
  share(document, reading) {
    const {core} = this;
    let share = 100;
    for (const status in STATUS) if (this.list('status', status).has(document)) share = STATUS[status];
    const isIn = (/** @type {string} */ place) => this.list('kommune', place).has(document);
    if (reading.place >= 0 && !isIn('*') && !isIn(core.places[reading.place][0])) share = percent(share, 30);
    if (!reading.age) return share;
    const [from, to] = reading.age;
    const stated = this.age('user', document);
    if (stated) return percent(share, stated[0] <= to && stated[1] >= from ? 150 : reading.exact ? 25 : 100);
    const own = core.concepts.slice(core.themeCount).filter((/** @type {any} */ _, /** @type {number} */ i) =>
      this.concept(core.themeCount + i).has(document));
    if (!own.length || own.some((/** @type {any[]} */ audience) => audience.length < 6)) return share;
    const fits = own.some((/** @type {any[]} */ audience) => audience[4] <= to && audience[5] >= from);
    return percent(share, fits ? 120 : reading.exact ? 40 : 100);
  }

  /** The ages a document states. @param {string} whose `user` or `relative` @param {number} document
   * @returns {[number, number] | undefined} */
  age(whose, document) {
    this.ages ??= {};
    this.ages[whose] ??= new Map(
      this.facets.ages[whose].flatMap((/** @type {any[]} */ [from, to, documents]) =>
        decode(documents).map((number) => [number, [from, to]])),
    );
    return this.ages[whose].get(document);
  }
}
