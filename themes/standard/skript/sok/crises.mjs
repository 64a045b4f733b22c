import {edits} from './edits.mjs';
import {features} from './likeness.mjs';

/** A kind of danger that a question tells of.
 * @typedef {{id: string, exit: boolean, other: boolean, services: string[]}} Crisis
 * `exit` when the page should offer to be left quickly, `other` when somebody else is in danger;
 * `services` whose offers come first, the one most right first; none where no rule is met. */
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
 * @param {{groups: string, roles: number[], signs: number[], limit: number, weights: string, kinds: [string, number, string, string][]}} core
 */
export function crisisReader({groups, roles, signs, limit, weights, kinds}) {
  const named = groups.split('|');
  /** The words of each group, a part per word side by side. @type {Map<string, (number | Part[])[]>} */
  const read = new Map();
  const alternatives = (/** @type {string} */ group) => {
    if (!read.has(group))
      read.set(group, group.split(' ').map((word) => word[0] === '=' ? +word.slice(1) : word.split('_').map((part) => [part.replace('*', ''), part.endsWith('*')])));
    return read.get(group) ?? [];
  };
  const [asker, others, denials, leads, despite, object] = roles.map((number) => named[number]);

  return (/** @type {string[]} */ folded) => {
    const words = folded.map(sounded);
    /** Where each group is met, by first word. @type {Map<string, Place[]>} */
    const known = new Map();
    /** @param {string | undefined} group @returns {Place[]} */
    const places = (group) => {
      if (!group) return [];
      if (!known.has(group))
        known.set(group, words.flatMap((_, start) => alternatives(group).flatMap((parts) => {
          if (typeof parts === 'number') return places(named[parts]).filter(([from]) => from === start);
          return parts.every((part, i) => isWord(words[start + i] ?? '', part)) ? [/** @type {Place} */ ([start, start + parts.length - 1])] : [];
        })));
      return known.get(group) ?? [];
    };
    const has = (/** @type {string | undefined} */ group, /** @type {number} */ at) => places(group).some(([from]) => from === at);
    const denies = (/** @type {number} */ at) => has(denials, at) && ![at - 2, at - 1, at + 1].some((near) => has(despite, near));

    /** Whether a rule is met, and then whether it is about somebody else. @param {string} rule */
    const met = (rule) => {
      const [parts, within, about, cancelling] = rule.split(';');
      if (places(cancelling)[0]) return;
      for (const start of words.keys()) {
        const found = parts.split(',').map((group) => places(group).find(([from, to]) => from >= start && to < start + (+within || 5)));
        if (!found.every(Boolean) || !found.some((place) => place?.[0] === start)) continue;
        const last = Math.max(...found.map((place) => place?.[1] ?? 0));
        let before = start - 1;
        while (has(leads, before)) before--;
        const isDenied = denies(before) || words.some((_, at) => at >= start && at <= last + 1 && denies(at));
        if (isDenied && !(+about > 2)) continue;
        const isOwn = words.some((_, at) => (at >= start && at <= last + 1 && has(asker, at)) || (at > start && has(object, at)));
        // Before the end of what is met, or else after it.
        const nearest = [...words.keys()].map((at) => (at > last ? at : last - at)).find((at) => has(asker, at) || has(others, at)) ?? -1;
        return {other: about && +about % 3 ? +about % 3 > 1 : !isOwn && has(others, nearest) && !has(asker, nearest)};
      }
    };
    /** @type {({other: boolean, services?: string[]} | undefined)[]} */
    const noticed = kinds.map(([, , , rules]) => rules.split('\n').reduce((/** @type {{other: boolean} | undefined} */ found, rule) => found ?? met(rule), undefined));
    const is = (/** @type {string | undefined} */ group) => words.some((_, at) => has(group, at));
    if (!noticed.some(Boolean)) {
      const sum = [...features(words, weights.length)].reduce((sum, at) => sum + weights.charCodeAt(at) - 104, 0);
      if (!(sum >= limit)) return [];
      const ofKinds = kinds.map(() => 0);
      signs.forEach((kind, i) => (ofKinds[kind] += +!!places(named[i])[0]));
      const most = Math.max(...ofKinds);
      // The last kind is for danger of which nothing more is told.
      noticed[most > 0 ? ofKinds.indexOf(most) : kinds.length - 1] = {other: is(others) && !is(object), services: []};
    }
    return kinds.flatMap(([id, exit, services], i) => (noticed[i] ? [{id, exit: !!exit, services: services.split(' ').filter(Boolean), ...noticed[i]}] : []));
  };
}
