import {edits} from './edits.mjs';
import {features} from './likeness.mjs';
import {values} from './numbers.mjs';

/** A kind of danger that a question tells of.
 * @typedef {{id: string, other: boolean, services?: string[] | false}} Crisis
 * `other` when somebody else is in danger; `services` whose offers come first, the one most right first, none
 * where no rule is met, or the question is far from danger: then nothing changes but the card. */
/** The first and last word of a place. @typedef {[number, number]} Place */

/** One word of a group: its letters, and whether a token may go on after them. @typedef {[string, boolean]} Part */

/** Letters that sound alike, and spellings that lack æ and ø; «noe» has none. @type {Record<string, string>} */
const SOUNDS = {hv: 'v', th: 't', gj: 'j', hj: 'j', kj: 'k', oe: 'o', ae: 'e', ph: 'f', w: 'v', c: 'k', z: 's'};
/** A folded token as it sounds, with doubled letters single. @param {string} token */
export const sounded = (token) => token.replace(/hv|th|[ghk]j|oe(?=.)|ae|ph|[wcz]/g, (letters) => SOUNDS[letters]).replace(/([a-z])\1+/g, '$1');

/** Whether a token is a word of a rule, or begins with it. A word of six letters and a beginning of eight
 * may have one edit after the first letter. @param {string} token @param {Part} part */
function isWord(token, [text, isBeginning]) {
  if (token === text || (isBeginning && token.startsWith(text))) return true;
  if (token[0] !== text[0] || !text[isBeginning ? 7 : 5]) return false;
  const {length} = isBeginning ? text : token;
  return (isBeginning ? [length - 1, length, length + 1] : [length]).some((end) => edits(token.slice(0, end), text, 1) < 2);
}

/**
 * Reads danger from a question's folded tokens, exactly as Sources/SearchIndex/Crisis does.
 * @param {{groups: string, roles: number[], signs: number[], kinds: [string, string, string][]}} core
 * @param {{limit: number, counts: number[], weights: string}} likeness
 */
export function crisisReader({groups, roles, signs, kinds}, {limit, counts, weights}) {
  const named = groups.split('|');
  const [asker, others, denials, leads, despite, object, everyday] = roles.map((number) => named[number]);

  const heights = values(counts, weights);
  const zero = (counts.length - 1) / 2;

  return (/** @type {string[]} */ folded) => {
    const words = folded.map(sounded);
    /** Where each group is met, by first word. @type {Map<string, any>} */
    const known = new Map();
    /** @param {string | undefined} group @returns {Place[]} */
    const places = (group) => {
      if (!group) return [];
      if (!known.has(group))
        known.set(group, group.split(' ').flatMap((word) => {
          if (word[0] === '=') return places(named[+word.slice(1)]);
          const parts = word.split('_').map((part) => /** @type {Part} */ ([part.replace('*', ''), part.endsWith('*')]));
          return words.flatMap((_, start) => (parts.every((part, i) => isWord(words[start + i] ?? '', part)) ? [/** @type {Place} */ ([start, start + parts.length - 1])] : []));
        }).sort((a, b) => a[0] - b[0]));
      return known.get(group);
    };
    const has = (/** @type {string | undefined} */ group, /** @type {number} */ at) => places(group).some(([from]) => from === at);
    const denies = (/** @type {number} */ at) => has(denials, at) && ![at - 2, at - 1, at + 1].some((near) => has(despite, near));

    /** Whether a rule is met, and then whether it is about somebody else. @param {string} rule */
    const met = (rule) => {
      const [parts, within, about, cancelling] = rule.split(';');
      if (places(cancelling)[0]) return;
      for (const start of words.keys()) {
        /** @type {any[]} */
        const found = parts.split(',').map((group) => places(group).find(([from, to]) => from >= start && to < start + (+within || 5)));
        if (!found.every(Boolean) || !found.some((place) => place[0] === start)) continue;
        const last = Math.max(...found.map((place) => place[1]));
        let before = start - 1;
        while (has(leads, before)) before--;
        if (!(+about > 2) && (denies(before) || words.some((_, at) => at >= start && at <= last + 1 && denies(at)))) continue;
        const isOwn = places(asker).some(([at]) => at >= start && at <= last + 1) || places(object).some(([at]) => at > start);
        // Before the end of what is met, or else after it.
        const nearest = [...words.keys()].map((at) => (at > last ? at : last - at)).find((at) => has(asker, at) || has(others, at)) ?? -1;
        return {other: about && +about % 3 ? +about % 3 > 1 : !isOwn && has(others, nearest) && !has(asker, nearest)};
      }
    };
    const likeness = [...features(words, heights.length)].reduce((sum, at) => sum + heights[at] - zero, 0);
    // Why it is 6 is told in CrisisLikeness.swift. Without weights likeness is NaN, neither near nor far.
    const least = limit - 6;
    const crises = places(everyday)[0] && !(likeness >= least) ? [] : kinds.flatMap(([id, services, rules]) => {
      const rule = rules.split('\n').map(met).find(Boolean);
      return rule ? /** @type {Crisis} */ ({id, ...rule, services: !(likeness < least) && services.split(' ').filter(Boolean)}) : [];
    });
    if (!crises[0] && likeness >= limit) {
      const found = kinds.map((_, kind) => named.flatMap((group, i) => (signs[i] === kind ? places(group) : [])).length);
      const most = Math.max(...found);
      // The last kind is for danger of which nothing more is told.
      const [id] = kinds[most ? found.indexOf(most) : kinds.length - 1];
      crises.push({id, other: !!places(others)[0] && !places(object)[0]});
    }
    return crises;
  };
}
