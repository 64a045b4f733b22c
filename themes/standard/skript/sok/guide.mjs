/**
 * The page or helpline that answers a question better than offers do, by the words editors gave it; the
 * same as AnswerPages.swift.
 *
 * An entry's items are words or phrases, each enough by itself. The words of a phrase follow each other with
 * at most two others between. The entry with most of the question's words answers, if it has a third.
 * @param {any} core
 * @param {import('./words.mjs').Lexicon} lexicon
 * @param {import('./words.mjs').Reading} reading
 * @returns {string} its id, or nothing
 */
export function guide(core, lexicon, {all}) {
  const terms = all.map((word) => lexicon.term(lexicon.stem(word)));
  let answer = '';
  let most = 0;
  for (const line of core.guides.split('\n')) {
    const [id, ...items] = line.split('|');
    /** @type {Set<number>} */
    const met = new Set();
    for (const item of items) {
      const words = item.split(' ').map((/** @type {string} */ word) => word.split('/'));
      terms.forEach((_, start) => {
        const at = [start];
        for (const word of words) {
          const from = at.length > 1 ? at[at.length - 1] + 1 : start;
          const to = at.length > 1 ? from + 3 : from + 1;
          const next = terms.findIndex((term, i) => i >= from && i < to && word.includes(term));
          if (next < 0) return;
          at.push(next);
        }
        at.forEach((position) => met.add(position));
      });
    }
    const count = all.filter((word, i) => met.has(i) || !lexicon.stops.has(word)).length;
    if (met.size > most && 3 * met.size >= count) [most, answer] = [met.size, id];
  }
  return answer;
}
