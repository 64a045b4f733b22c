import {ages, choose} from './choices.mjs';
import {guide} from './guide.mjs';
import {rank} from './ranker.mjs';
import {meets} from './words.mjs';

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
  // A chosen age is as good as one told in words.
  const chosen = ages(state.alder[0] ?? '');
  if (!age && chosen[0] >= 0) reading = {...reading, age: chosen};
  const ranked = reading.words[0] || reading.relative || reading.crises[0]?.services ? rank(index, reading) : null;
  let documents = ranked ? ranked.hits.map((hit) => hit.offer) : index.all();
  if (!ranked && age) {
    // «gutt 12 år» leaves no word to search for; then those who say the age come first.
    const suits = (/** @type {number} */ offer) => ['user', 'relative'].some((whose) => meets(index.age(whose, offer), age));
    documents = [true, false].flatMap((fits) => documents.filter((offer) => suits(offer) === fits));
  }
  const tried = (/** @type {import('./choices.mjs').State} */ next) => choose(index, next, documents, now);
  let found = tried(state);
  if (ranked) {
    // Far behind the best is not an answer; the same cut as in SearchRanker.swift.
    const kept = new Set([...found.sure, ...found.unknown.keys()]);
    const best = ranked.hits.find(({offer, service}) => !service && kept.has(offer))?.score ?? 0;
    documents = ranked.hits.filter((hit) => hit.service || hit.score * 10 >= best).map((hit) => hit.offer);
    found = tried(state);
  }
  return {ranked, found, tried, guide: guide(index.core, index.words, reading), shown: [...found.sure.slice(0, limit), ...[...found.unknown.keys()].slice(0, limit)]};
}
