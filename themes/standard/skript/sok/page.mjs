import {openState} from '../delt/apent.mjs';
import {fyll, tekster} from '../delt/tekster.mjs';
import {ages} from './choices.mjs';
import {STATUS} from './ranker.mjs';
import {meets, tokens} from './words.mjs';

/** @param {string} id */
export const byId = (id) => /** @type {any} */ (document.getElementById(id));
/** A copy of a template's element. @param {string} id */
export const copy = (id) => byId(id).content.firstElementChild.cloneNode(true);
/** A new element with a text. @param {string} tag @param {string} text */
export const make = (tag, text) => Object.assign(document.createElement(tag), {textContent: text});
/** Words with what stands between them. */
export const WORDS = /([\p{L}\p{N}'’-]+)/u;

const form = byId('sok');
export const root = form.dataset.rot;
export const texts = tekster('sok-tekster');

/** The checkboxes of a facet, or of all. @param {string} [facet] @returns {any[]} */
export const inputs = (facet) => [...form.querySelectorAll(`[data-fasett${facet ? '=' + facet : ''}] [type=checkbox]`)];

/** Ages in words. @param {number[]} ages */
export const ageText = ([from, to]) =>
  from === to ? fyll(texts.ar, from)
  : to < 120 ? fyll(from ? texts.fra_til : texts.til, ...[from, to].slice(+!from))
  : fyll(from ? texts.fra : texts.alle, from);

/** The name of a facet's value, or of a facet, as the page says it.
 * @param {string} value @param {string} [facet] @param {boolean} [inside] in the middle of a line */
export function nameOf(value, facet, inside) {
  if (facet === 'alder') return ageText(ages(value));
  const box = facet === 'for' ? byId('for').selectedOptions[0]
    : inputs(facet).find((input) => input.value === value)?.nextElementSibling ?? form.querySelector(`[data-fasett="${value}"] legend`);
  const text = box?.textContent.trim() ?? value;
  return inside && !/^.\p{Lu}/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}

/**
 * Shows one result.
 * @param {import('./index.mjs').Index} index
 * @param {number} number the offer
 * @param {any} hit what the question met in it, if there was one
 * @param {import('./choices.mjs').State} state
 * @param {string[]} [unsaid] what the offer leaves open
 * @param {number[] | null} [told] the ages the question tells
 */
export function result(index, number, hit, state, unsaid = [], told = null) {
  const {words} = index;
  const card = index.card(number);
  const item = copy('treff-mal');
  const [title, provider, summary, why] = ['a', '[data-del=tilbyder]', '[data-del=kort]', '[data-del=hvorfor]'].map((part) => item.querySelector(part));
  const has = (/** @type {string} */ facet, /** @type {string} */ value) => index.list(facet, value).has(number);

  /** Terms the question met here, and its words as they were typed. */
  const terms = new Set();
  const met = new Set();
  for (const {ways, words: asked} of hit?.units ?? []) {
    const here = [...ways.keys()].filter((key) => [...(index.find(key)?.documents ?? [])].includes(number));
    for (const key of here) terms.add(key);
    const typed = (/** @type {string} */ word) => state.q.split(WORDS).find((part) => tokens(part).includes(word));
    if (asked[0]) met.add(here.some((key) => typeof key === 'string') ? asked.map(typed).join(' ') : nameOf(index.core.concepts[here[0]][0], '', true));
  }
  const isMet = (/** @type {string} */ stem) => terms.has(words.term(stem)) || words.parts(stem).some(isMet);
  const fill = (/** @type {any} */ element, /** @type {string} */ text) =>
    element.append(...text.split(WORDS).map((word) =>
      tokens(word).some((token) => !words.stops.has(token) && isMet(words.stem(token))) ? make('mark', word) : word));

  item.dataset.id = card.id;
  title.href = root + card.path;
  fill(title, card.title);
  fill(summary, card.summary);
  provider.textContent = [card.provider, ...(state.kommune.length === 1 ? [] : card.places)].filter(Boolean).join(' · ');

  const says = Object.keys(STATUS).filter((status) => has('status', status)).map((status) => texts[status]);
  const chosen = state.alder[0] && ages(state.alder[0]);
  const asked = chosen || told;
  const age = asked && (index.age('user', number) ?? index.age('relative', number) ?? chosen);
  // A chosen age has been matched; one that was read hides nothing, so it may not fit.
  if (!unsaid.includes('alder') && asked && meets(age, asked))
    says.push(fyll(texts.passer, ageText(age[0] <= asked[0] && age[1] >= asked[1] ? asked : age)));
  if (has('malgruppe', 'parorende')) says.push(texts.parorende);
  for (const fact of new Set(['drop-in', 'uten-henvisning', 'gratis', ...state.fakta])) if (has('fakta', fact)) says.push(nameOf(fact, 'fakta', true));
  const schedule = index.schedule(number);
  const at = schedule && openState(schedule, new Date());
  if (at?.open) says.push(at.until ? fyll(texts.apent_til, at.until) : texts.apent);
  if (unsaid[0]) says.push(fyll(texts.ikke_sagt, unsaid.map((id) => nameOf(id, '', true)).join(', ')));
  why.append(says.join(' · '));
  if (met.size) {
    const [before, after] = texts.traff.split('{0}');
    why.append(says[0] ? ' · ' + before : before, ...[...met].flatMap((text, i) => [i ? ', ' : '', make('mark', text)]), after);
  }
  return item;
}
