/**
 * The page or helpline that answers a question better than offers do, by the words editors gave it; the
 * same as AnswerPages.swift.
 *
 * An entry's items are words or phrases, each enough by itself. The words of a phrase follow each other with
 * at most two others between; the word for relatives at a phrase's beginning is met by a relation anywhere in the
 * question («sønnen min»), which then counts as a word. The entry with most of the question's words answers, if it has a third.
 * @param {any} core
 * @param {import('./words.mjs').Lexicon} lexicon
 * @param {import('./words.mjs').Reading} reading
 * @returns {string} its id, or nothing
 */
export function guide(core, lexicon, {all, relative}) {
  const terms = all.map((word) => lexicon.term(lexicon.stem(word)));
  let answer = '';
  let most = 0;
  for (const line of core.guides.split('\n')) {
    const [id, ...items] = line.split('|');
    /** @type {Set<number>} */
    const met = new Set();
    for (const item of items) {
      const words = item.split(' ').map((/** @type {string} */ word) => word.split('/'));
      const isRelated = relative && words[1] && words[0][0] === core.relativesTerm;
      if (isRelated) words.shift();
      terms.forEach((_, start) => {
        const at = isRelated ? [-1] : [];
        let [from, to] = [start, start + 1];
        for (const word of words) {
          const next = terms.findIndex((term, i) => i >= from && i < to && word.includes(term));
          if (next < 0) return;
          at.push(next);
          [from, to] = [next + 1, next + 4];
        }
        at.forEach(met.add, met);
      });
    }
    const count = all.filter((word, i) => met.has(i) || !lexicon.stops.has(word)).length;
    if (met.size > most && 3 * met.size >= count) [most, answer] = [met.size, id];
  }
  return answer;
}
