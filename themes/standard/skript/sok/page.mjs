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
export const inputs = (facet) => [...document.querySelectorAll(`[data-fasett${facet ? '=' + facet : ''}] [type=checkbox]`)];

/** Ages in words. @param {number[]} ages */
export const ageText = ([from, to]) =>
  from === to ? fyll(texts.ar, from)
  : to < 120 ? fyll(from ? texts.fra_til : texts.til, ...[from, to].slice(+!from))
  : fyll(from ? texts.fra : texts.alle, from);

/** The name of a facet's value, or of a facet, as the page says it.
 * @param {string} value @param {string} [facet] @param {boolean} [inside] in the middle of a line */
export function nameOf(value, facet, inside) {
  if (facet === 'alder') return ageText(ages(value));
  const box = inputs(facet).find((input) => input.value === value)?.nextElementSibling ?? document.querySelector(`[data-fasett="${value}"] legend`);
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
  const named = (/** @type {string} */ facet) => inputs(facet).map((input) => input.value).filter((value) => has(facet, value));

  const asked = [...state.alder.map(ages), told].filter(Boolean);
  const age = index.age('user', number) ?? (asked[0] && index.age('relative', number));
  const fit = !unsaid.includes('alder') && asked.find((asked) => meets(age, asked));
  const says = fit ? [fyll(texts.passer, ageText(age[0] > fit[0] || age[1] < fit[1] ? age : fit))]
    : age ? [ageText(age)]
    : named('malgruppe').slice(0, 3).map((id) => nameOf(id, 'malgruppe', true));
  for (const fact of new Set(['drop-in', 'uten-henvisning', 'gratis', ...state.fakta])) if (has('fakta', fact)) says.push(nameOf(fact, 'fakta', true));
  const schedule = index.schedule(number);
  const at = schedule && openState(schedule, new Date());
  if (at?.open) says.push(at.until ? fyll(texts.apent_til, at.until) : texts.apent);
  // What the title or the summary shows needs no reason.
  const isPlain = tokens(card.title + ' ' + card.summary).some((token) => isMet(words.stem(token)));

  const [kind] = named('type');
  const [phone, answers, year] = card.phone?.split('|') ?? [];
  const parts = {
    tittel: card.title,
    kort: card.summary,
    slag: texts[kind],
    status: Object.keys(STATUS).map((status) => has('status', status) && texts[status]).find(Boolean),
    tilbyder: [card.provider, ...card.places].filter(Boolean).join(' · '),
    nummer: phone,
    svarer: answers && answers + '.',
    sto: year && (+year ? fyll(texts.sto, year) : texts.ikke_ringt),
    usikkert: unsaid[0] && fyll(texts.ikke_sagt, unsaid.map((id) => nameOf(id, '', true)).join(', ')),
    traff: !isPlain && met.size && fyll(texts.traff, [...met].join(', ')),
  };
  for (const [part, text] of Object.entries(parts)) item.querySelector(`[data-del=${part}]`).textContent = text || '';
  item.dataset.id = card.id;
  item.querySelector('a').href = root + card.path;
  const call = item.querySelector('.ring');
  if (phone) call.href = 'tel:' + phone.replace(/ /g, '').replace(/^\d{8}$/, '+47$&');
  else call.closest('div').remove();
  item.querySelector('.slag').classList.add('slag-' + kind);
  item.querySelector('ul').append(...says.map((fact) => make('li', fact)));
  return item;
}
