// From texts to words: exactly what Sources/SearchIndex/Analysis does, with the core file's lists.

import {crisisReader} from './crises.mjs';
import {decode} from './numbers.mjs';

/** Letters that are not written as the one Unicode takes them apart to, with what they are written as. */
const LETTERS = new Map('æe äe øo đd ðd ħh ıi ĸk łl ŀl ŋn ŉn ŧt ſs ßss þth œoe ĳij'.split(' ').map((pair) => [pair[0], pair.slice(1)]));

/** The most letters of a token; what is longer is no word, such as a pasted file. */
const LONGEST = 64;
/** How many words of a question are searched for, and in how many danger is looked for: somebody in
 * danger may write at length. The same as in QuestionReading.swift. */
export const SEARCHED = 40;
const IN_DANGER = 400;

/**
 * The folded tokens of a text; a hyphenated word gives its parts and, if `joined`, the whole.
 * @param {string} text
 * @param {boolean} [joined]
 */
export function tokens(text, joined) {
  /** @type {string[]} */
  const found = [];
  const folded = text
    .toLowerCase()
    .replace(/['`´‘’ʼ\u00AD\u0300-\u036F]/g, '')
    .replace(/[ß-ſ]/g, (letter) => LETTERS.get(letter) ?? letter.normalize('NFD')[0]);
  for (const whole of folded.match(/[a-z0-9\u0180-\u1FFF\u2C00-\uFFFF-]+/g) ?? []) {
    const parts = whole.split('-').filter(Boolean).map((part) => (part[2] ? part.replace(/aa+/g, 'a') : part)).filter((part) => !part[LONGEST]);
    found.push(...parts);
    const all = joined && parts[1] ? parts.join('') : '';
    if (all && !all[LONGEST]) found.push(all);
  }
  return found;
}

/** The folded tokens of a question; «får» goes first, because it folds to «far».
 * @param {string} question */
export const asked = (question) => tokens(question.toLowerCase().split(' ').filter((word) => word !== 'får').join(' '));

/** Whether ages, from and to, are stated and meet those told.
 * @param {any} stated @param {any} told @returns {boolean} */
export const meets = (stated, told) => stated?.[0] <= told[1] && stated[1] >= told[0];

/**
 * What a question tells about the person it is for.
 * @typedef {{age: number[] | null, exact: boolean, relative: boolean, place: number, words: string[], all: string[], crises: import('./crises.mjs').Crisis[], cut: boolean}} Reading
 * `age` from and to in years, `exact` when it is a number; `place` a position in the core, or -1; `all` its folded tokens,
 * `words` those that no reading took out; `cut` when only its first
 * words are searched for.
 */
/** @typedef {ReturnType<typeof lexicon>} Lexicon */

/** The core file's words. @param {any} core */
export function lexicon(core) {
  const split = (/** @type {string} */ text, by = '|') => (text ? text.split(by) : []);
  const spellings = new Map(split(core.spellings).map((pair) => /** @type {[string, string]} */ (split(pair, ' '))));
  const misspellings = RegExp([...spellings.keys()].join('|'), 'g');
  /** @type {Map<string, string>} */
  const stems = new Map();
  const cut = (/** @type {string} */ word) => {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    word = word.replace(misspellings, (text) => /** @type {string} */ (spellings.get(text)));
    const whole = RegExp(core.verbal).exec(word) ?? RegExp(core.ending).exec(word);
    if (whole) word = whole[1];
    else if (/...[^aeiouys](?<!ur)s$|....[glmv]t$/.test(word)) word = word.slice(0, -1);
    if (word[3]) word = word.replace(/([^aeiouy])\1$/, '$1');
    return word[5] ? word.replace(/leg$/, 'lig') : word;
  };
  /** The stem of a folded word. @param {string} word @returns {string} */
  const stem = (word) => stems.get(word) ?? (stems.set(word, cut(word)), stem(word));

  const stops = new Set(split(core.stops, ' '));
  const heads = new Set(split(core.heads, ' '));
  /** Form or phrase → term. @type {Map<string, string>} */
  const forms = new Map();
  const keys = split(core.forms, '\n').map((line) => {
    const [key, ...all] = line.split('|');
    for (const form of all) forms.set(form, key);
    return key;
  });
  /** Term → near terms and the numbers of concepts, each with a weight in percent.
   * @type {Map<string, [string | number, number][]>} */
  const meanings = new Map();
  const mean = (/** @type {string} */ key, /** @type {string | number} */ other, /** @type {number} */ weight) =>
    meanings.set(key, [...(meanings.get(key) ?? []), [other, weight]]);
  for (const [lists, weight] of [[core.near, 50], [core.broader, 30]])
    split(lists, ' ').forEach((list, i) => decode(list).forEach((at) => mean(keys[i], keys[at], weight)));
  core.concepts.forEach((/** @type {any[]} */ concept, /** @type {number} */ i) => {
    for (const [words, weight] of [[split(concept[1]), 100], [[...decode(concept[4]).map((at) => keys[at]), ...split(concept[2])], 70]])
      for (const word of words) {
        mean(word, i, weight);
        if (word.includes(' ') && !forms.has(word)) forms.set(word, word);
      }
  });

  /** Stem of a life stage's word → its ages. @type {Map<string, number[]>} */
  const stages = new Map();
  for (const ages in core.ages) for (const word of split(core.ages[ages], ' ')) stages.set(word, ages.split('-').map(Number));

  /** The first part and the head of a compound stem. @param {string} word @returns {string[]} */
  const parts = (word) => {
    for (let at = 3; at <= word.length - 3; at++)
      if (heads.has(word.slice(at))) return [stem(word.slice(0, at)), word.slice(at)];
    return [];
  };
  const danger = crisisReader(core.crises, core.likeness);
  /** Reads a question, but for what the visitor has undone.
   * @param {string} question @param {string[]} undone @returns {Reading} */
  const read = (question, undone) => {
    const folded = asked(question);
    const all = folded.slice(0, SEARCHED);
    let text = ` ${all.join(' ')} `;
    /** Takes a pattern's first match out of the text. @param {string} pattern */
    const take = (pattern) => {
      const match = RegExp(pattern).exec(text);
      if (match) text = text.replace(match[0], ' ');
      return match && (match[1] ?? match[2] ?? match[0]);
    };
    // Asked of the whole question: «sønnen min på 17» tells a relation and an age at once.
    const relative = !RegExp(core.becoming).test(text) && RegExp(core.relation).test(text);
    const told = take(core.age) ?? (take(core.months) && '0');
    const years = told ? +told || split(core.numbers, ' ').indexOf(told) + 1 : -1;
    if (relative) text = text.replace(RegExp(core.relation, 'g'), ' ');
    const named = take(core.place);
    const exact = years >= 0 && years < 121;
    const stage = exact ? [years, years] : all.map((word) => stages.get(stem(word))).find(Boolean) ?? null;
    const inDanger = danger(folded.slice(0, IN_DANGER));
    const keeps = (/** @type {string} */ reading) => !undone.includes(reading);
    return {
      age: keeps('alder') ? stage : null,
      exact,
      // Who is in danger from a husband asks for no help for relatives.
      relative: relative && keeps('parorende') && inDanger.every(({other, services}) => other || !services),
      place: named && keeps('sted') ? core.places.findIndex((/** @type {string[]} */ place) => tokens(place[1]).join(' ') === named) : -1,
      words: text.split(' ').filter(Boolean),
      all,
      crises: inDanger,
      cut: !!folded[SEARCHED],
    };
  };

  /** Forms of one word, for typing errors. */
  const singles = [...forms.keys()].filter((form) => !form.includes(' ')).sort();

  return {core, tokens, stem, stops, forms, keys, singles, meanings, parts, read, term: (/** @type {string} */ key) => forms.get(key) ?? key};
}
