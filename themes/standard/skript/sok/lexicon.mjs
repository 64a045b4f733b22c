import {stem, tokens} from './analyzer.mjs';

const words = (/** @type {string} */ text) => new Set(text.split(' '));

/** Percent, as in Lexicon.Weight. */
const EVERYDAY = 70;

/**
 * The core file's words: what a word of a text or a question stands for.
 */
export class Lexicon {
  /** @param {any} core */
  constructor(core) {
    const pairs = new Map(core.spellings.map((/** @type {string[]} */ pair) => pair));
    const pattern = new RegExp([...pairs.keys()].join('|'), 'g');
    /** @type {Map<string, string>} */
    const stems = new Map();
    /** The stem of a folded word, remembered. */
    this.stem = (/** @type {string} */ word) => {
      let found = stems.get(word);
      if (found === undefined) {
        found = stem(word, (text) => text.replace(pattern, (match) => pairs.get(match)));
        stems.set(word, found);
      }
      return found;
    };
    this.core = core;
    this.stops = words(core.stops);
    this.heads = words(core.heads);
    /** Form or phrase → term. @type {Map<string, string>} */
    this.terms = new Map();
    /** Term → [near term, weight]. @type {Map<string, [string, number][]>} */
    this.near = new Map();
    /** Term → [concept, weight]. @type {Map<string, [number, number][]>} */
    this.concepts = new Map();
    for (const term in core.forms) for (const form of core.forms[term].split('|')) this.terms.set(form, term);
    for (const term in core.near)
      this.near.set(term, core.near[term].split('|').map((/** @type {string} */ entry) => {
        const end = entry.lastIndexOf(' ');
        return [entry.slice(0, end), +entry.slice(end + 1)];
      }));
    core.concepts.forEach((/** @type {any[]} */ [, names, everyday], /** @type {number} */ concept) => {
      for (const [text, weight] of [[names, 100], [everyday, EVERYDAY]])
        for (const word of text ? text.split('|') : []) {
          const known = this.concepts.get(word);
          if (known) known.push([concept, weight]);
          else this.concepts.set(word, [[concept, weight]]);
          if (word.includes(' ') && !this.terms.has(word)) this.terms.set(word, word);
        }
    });
  }

  /** The term a stem or a phrase of stems is searched as. @param {string} key */
  term(key) {
    return this.terms.get(key) ?? key;
  }

  /**
   * The parts of a compound as terms, the head last; a first part that is a compound gives its
   * parts and then itself.
   * @param {string} word a stem
   * @returns {string[]}
   */
  parts(word) {
    for (let cut = 3; cut <= word.length - 3; cut++)
      if (this.heads.has(word.slice(cut))) {
        const left = this.stem(word.slice(0, cut));
        return [...this.parts(left), this.term(left), this.term(word.slice(cut))];
      }
    return [];
  }

  /** The stems of a text. @param {string} text */
  stems(text) {
    return tokens(text).map(this.stem);
  }
}
