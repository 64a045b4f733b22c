import {edits} from './edits.mjs';

/** A kind of danger that a question tells of.
 * @typedef {{id: string, exit: boolean, other: boolean, services: string[]}} Crisis
 * `exit` when the page should offer to be left quickly, `other` when somebody else is in danger;
 * `services` whose offers come first, the one most right first. */
/** The first and last word of a place. @typedef {[number, number]} Place */

/** Whether a token is a word of a rule, or begins with it where it ends with `*`; a word of six letters
 * may have one edit after the first. @param {string} token @param {string} word */
function meets(token, word) {
  const text = word.replace('*', '');
  if (token === text || (word !== text && token.startsWith(text))) return true;
  const lengths = word === text ? [token.length] : [text.length - 1, text.length, text.length + 1];
  return !!text[5] && token[0] === text[0] && lengths.some((length) => edits(token.slice(0, length), text, 1) < 2);
}

/**
 * Reads danger from a question's folded tokens, exactly as Sources/SearchIndex/Crisis does.
 * @param {{groups: string, roles: number[], kinds: [string, number, string, string][]}} core
 */
export function crisisReader({groups, roles, kinds}) {
  const named = groups.split('|');
  const [asker, others, denials, leads, despite] = roles.map((number) => named[number]);

  return (/** @type {string[]} */ words) => {
    /** Where each group is met, by first word. @type {Map<string | undefined, Place[]>} */
    const known = new Map();
    /** @param {string | undefined} group @returns {Place[]} */
    const places = (group) => {
      if (!known.has(group))
        known.set(group, words.flatMap((_, start) => (group ?? '').split(' ').flatMap((word) => {
          if (word[0] === '=') return places(named[+word.slice(1)]).filter(([from]) => from === start);
          const parts = word.split('_');
          return word && parts.every((part, i) => meets(words[start + i] ?? '', part)) ? [/** @type {Place} */ ([start, start + parts.length - 1])] : [];
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
        // Before the end of what is met, or else after it.
        const nearest = [...words.keys()].map((at) => (at > last ? at : last - at)).find((at) => has(asker, at) || has(others, at)) ?? -1;
        return {other: about && +about % 3 ? +about % 3 > 1 : has(others, nearest) && !has(asker, nearest)};
      }
    };
    return kinds.flatMap(([id, exit, services, rules]) => {
      const is = rules.split('\n').reduce((/** @type {{other: boolean} | undefined} */ found, rule) => found ?? met(rule), undefined);
      return is ? [{id, exit: !!exit, services: services.split(' ').filter(Boolean), ...is}] : [];
    });
  };
}
