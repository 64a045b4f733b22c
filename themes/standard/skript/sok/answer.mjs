import {choose} from './choices.mjs';
import {rank} from './ranker.mjs';

/**
 * What a question and choices find, as `SearchRanker.answers(to:)` does.
 * @param {import('./index.mjs').Index} index
 * @param {import('./choices.mjs').State} state
 * @param {import('./words.mjs').Reading} reading
 * @param {number} limit how many are shown
 * @param {Date} now
 */
export function answer(index, state, reading, limit, now) {
  const {age} = reading;
  const ranked = reading.words[0] || reading.relative ? rank(index, reading) : null;
  let documents = ranked ? ranked.hits.map((hit) => hit.document) : index.all();
  if (!ranked && age) {
    // «gutt 12 år» leaves no word to search for; then those who say the age come first.
    const suits = (/** @type {number} */ document) =>
      ['user', 'relative'].some((whose) => ((said) => said && said[0] <= age[1] && said[1] >= age[0])(index.age(whose, document)));
    documents = [true, false].flatMap((fits) => documents.filter((document) => !!suits(document) === fits));
  }
  const tried = (/** @type {import('./choices.mjs').State} */ next) => choose(index, next, documents, now);
  let found = tried(state);
  if (ranked) {
    // Far behind the best is not an answer; the same cut as in SearchRanker.swift.
    const kept = new Set([...found.sure, ...found.unknown.keys()]);
    const best = ranked.hits.find(({document}) => kept.has(document))?.score ?? 0;
    documents = ranked.hits.filter((hit) => hit.score * 10 >= best).map((hit) => hit.document);
    found = tried(state);
  }
  return {ranked, found, tried, shown: [...found.sure.slice(0, limit), ...[...found.unknown.keys()].slice(0, limit)]};
}
