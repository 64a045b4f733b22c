import {tokens} from './analyzer.mjs';

/**
 * What a question tells about the person it is for, as QuestionReading.swift reads it.
 * @typedef {object} Reading
 * @property {[number, number] | null} age from and to in years
 * @property {boolean} exact whether the age is a number, not a life stage
 * @property {boolean} relative whether someone asks for a person close to them
 * @property {number} place position in the core's places, or -1
 * @property {string[]} words the folded tokens left to search for
 */

/** The folded tokens of a question; «får» goes first, because it folds to «far».
 * @param {string} question */
export const questionTokens = (question) =>
  tokens(question.toLowerCase().split(' ').filter((word) => word !== 'får').join(' '));

/** @param {Record<string, any>} core */
export function reader(core) {
  const keys = 'relations withPossessive possessives becoming ageUnits monthUnits ageLeads oldWords placeLeads';
  /** @type {Record<string, (word: string | undefined) => boolean>} */
  const is = {};
  for (const key of keys.split(' ')) {
    const all = new Set(core[key].split(' '));
    is[key] = (word) => all.has(word);
  }
  const numbers = core.numbers.split(' ');
  const places = core.places.map((/** @type {string[]} */ place) => tokens(place[1]));

  /**
   * Reads a question.
   * @param {string} question
   * @param {(word: string) => string} stem
   * @param {string[]} ignored readings the visitor has undone: `alder`, `parorende`, `sted`
   * @returns {Reading}
   */
  return (question, stem, ignored = []) => {
    const all = questionTokens(question);
    /** @type {Set<number>} */
    const used = new Set();
    /** @type {Reading} */
    const read = {age: null, exact: false, relative: false, place: -1, words: []};

    const age = (/** @type {number} */ i) => {
      const [, digits, unit] = /^(\d{0,3})(.*)$/.exec(all[i]);
      const [before, next] = [all[i - 1], all[i + 1]];
      const byWord = numbers.indexOf(all[i].replace(/aring(en)?$/, '')) + 1;
      let years = -1;
      let length = 1;
      if (digits && !unit) {
        if (is.ageUnits(next)) [years, length] = [+digits, 2];
        else if (is.monthUnits(next)) [years, length] = [0, 2];
        else if (is.ageLeads(before) || is.relations(before) || (before === 'pa' && read.relative)) years = +digits;
        if (years >= 0 && is.ageLeads(before)) used.add(i - 1);
      } else if (digits) {
        if (is.ageUnits(unit)) years = +digits;
      } else if (numbers.includes(all[i]) && is.ageUnits(next) && next !== 'ara') {
        [years, length] = [byWord, 2];
      } else if (byWord && !numbers.includes(all[i])) {
        years = byWord;
      }
      if (years < 0 || years > 120 || read.age) return;
      read.age = [years, years];
      read.exact = true;
      if (is.oldWords(all[i + length])) length++;
      for (let n = 0; n < length; n++) used.add(i + n);
    };

    const place = (/** @type {number} */ i) => {
      if (read.place < 0)
        read.place = places.findIndex((/** @type {string[]} */ name) => {
          const named = name.every((word, n) => all[i + n] === word);
          if (!named || !(is.placeLeads(all[i - 1]) || name.join('').length > 5)) return false;
          name.forEach((_, n) => used.add(i + n));
          return true;
        });
    };

    all.forEach((word, i) => {
      if (used.has(i)) return;
      age(i);
      if (!used.has(i)) place(i);
      if (used.has(i)) return;
      const owned = is.possessives(all[i + 1]) || is.possessives(all[i - 1]);
      const close = is.relations(word)
        ? word !== 'far' || !/^ikk(j?)e$/.test(all[i + 1])
        : is.withPossessive(word) && owned;
      if (!close || !(owned || !is.becoming(all[i - 1]))) return;
      read.relative = true;
      used.add(i);
    });
    if (!read.age) for (const word of all) read.age ??= core.ages[stem(word)] ?? null;
    read.words = all.filter((_, i) => !used.has(i));
    if (ignored.includes('alder')) read.age = null;
    if (ignored.includes('parorende')) read.relative = false;
    if (ignored.includes('sted')) read.place = -1;
    return read;
  };
}
