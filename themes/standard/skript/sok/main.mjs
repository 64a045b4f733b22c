import {fyll} from '../delt/tekster.mjs';
import {crises} from './crisis.mjs';
import {LISTS, filter} from './facets.mjs';
import {Index} from './index.mjs';
import {ranker} from './ranker.mjs';
import {ageText, byId, copy, result} from './results.mjs';
import {format, isEmpty, parse, readAge} from './state.mjs';
import {tokens} from './analyzer.mjs';

const form = byId('sok');
const root = form.dataset.rot;
const texts = JSON.parse(byId('sok-tekster').textContent);
const title = document.title;
const FACETS = [...LISTS, 'apent'];
const PAGE = 10;

/** @type {Promise<{index: Index, rank: ReturnType<typeof ranker>}> | undefined} */
let opening;
const open = () =>
  (opening ??= Index.open(new URL(form.dataset.indeks, location.href).href).then((index) => ({index, rank: ranker(index)})));

let state = parse(location.hash);
let limit = PAGE;
/** The latest run; an earlier one that ends later must not show. */
let turn = 0;

/** @param {string} facet @returns {any[]} the inputs of a facet, or of all */
const inputs = (facet) => [...form.querySelectorAll(`[data-fasett${facet && '=' + facet}] input[type=checkbox]`)];

/** The name of a facet's value, or of a facet, as the page says it.
 * @param {string} facet @param {string} value @param {boolean} [inside] in the middle of a line */
function name(facet, value, inside) {
  const input = inputs(facet).find((input) => input.value === value);
  const text = (input ? input.nextElementSibling : form.querySelector(`[data-fasett="${value}"] legend`))?.textContent.trim() ?? value;
  return inside && !/^.\p{Lu}/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}

/** Puts the state into the form. */
function fillForm() {
  byId('q').value = state.q;
  for (const facet of FACETS) for (const input of inputs(facet)) input.checked = state[facet].includes(input.value);
  const ages = [...new Set(state.alder)].join('-');
  const stage = [...byId('livsfase').options].some((option) => option.value === ages);
  byId('livsfase').value = stage ? ages : '';
  byId('alder').value = stage ? '' : ages;
  byId('for').value = state.for;
  nameAge();
}

/** Says whose age is asked for. */
function nameAge() {
  const label = form.querySelector('label[for=alder]');
  label.textContent = label.dataset[byId('for').value || 'ingen'];
}

/** The state in the form; `uten` belongs to one question. */
function readForm() {
  const typed = byId('alder').value;
  const q = byId('q').value.trim();
  const next = {...state, q, for: byId('for').value, alder: readAge(typed || byId('livsfase').value), uten: q === state.q ? state.uten : []};
  for (const facet of FACETS) next[facet] = inputs(facet).filter((input) => input.checked).map((input) => input.value);
  byId('alder-feil').hidden = !typed || !!next.alder;
  byId('alder').setAttribute('aria-invalid', String(!byId('alder-feil').hidden));
  return next;
}

/** @param {any} next the new state @param {boolean} [push] whether Back should undo it */
function go(next, push) {
  state = next;
  limit = PAGE;
  history[push ? 'pushState' : 'replaceState'](null, '', format(state));
  fillForm();
  return run(true);
}

/** A link to another state. @param {any} link @param {any} next */
function leadTo(link, next) {
  link.href = format(next);
  link.addEventListener('click', (/** @type {Event} */ event) => {
    event.preventDefault();
    go(next);
  });
  return link;
}

/** @param {import('./question.mjs').Reading} reading @param {Index} index */
function showChips(reading, index) {
  /** @type {[string, any, boolean][]} */
  const chips = [];
  for (const facet of FACETS)
    for (const value of state[facet])
      chips.push([name(facet, value), {[facet]: state[facet].filter((/** @type {string} */ one) => one !== value)}, false]);
  if (state.alder) chips.push([ageText(state.alder, texts), {alder: null}, false]);
  if (state.for) chips.push([byId('for').selectedOptions[0].text, {for: ''}, false]);
  const chosen = chips.length;
  const read = {
    alder: reading.age && ageText(reading.age, texts),
    parorende: reading.relative && name('malgruppe', 'parorende', true),
    sted: reading.place >= 0 && index.core.places[reading.place][1],
  };
  for (const [key, text] of Object.entries(read)) if (text) chips.push([text, {uten: [...state.uten, key]}, true]);
  const list = byId('valgte');
  list.replaceChildren(
    ...chips.map(([text, change, wasRead]) => {
      const item = copy('valg-mal');
      const [hidden, shown] = item.querySelectorAll('span');
      [hidden.textContent, shown.textContent] = [texts.fjern, text];
      item.classList.toggle('forstatt', wasRead);
      leadTo(item.querySelector('a'), {...state, ...change});
      return item;
    }),
  );
  list.hidden = !chips.length;
  if (byId('valgte-navn')) byId('valgte-navn').hidden = !chips.length;
  byId('antall-valgte').textContent = chosen ? `(${chosen})` : '';
}

/** Ways on when nothing fits. @param {any} found @param {any[]} documents @param {any} ranked @param {Index} index @param {Date} now */
function showWaysOut(found, documents, ranked, index, now) {
  /** @type {[number, any][]} */
  const ways = [];
  const way = (/** @type {string} */ text, /** @type {any} */ next, order = 0) => {
    const link = document.createElement('a');
    link.textContent = text;
    ways.push([order, typeof next === 'string' ? Object.assign(link, {href: root + next}) : leadTo(link, next)]);
  };
  for (const facet of [...FACETS, 'alder'])
    for (const value of facet === 'fakta' ? state.fakta : [''])
      if (facet === 'alder' ? state.alder : state[facet].length) {
        const count = found.left(facet, value);
        const next = {...state, [facet]: value ? state.fakta.filter((/** @type {string} */ one) => one !== value) : facet === 'alder' ? null : []};
        if (count) way(fyll(texts.uten, name(facet, value || facet), fyll(texts.flere, count)), next, count);
      }
  ways.sort((a, b) => b[0] - a[0]).splice(2);
  for (const input of inputs('kommune').filter((input) => input.checked))
    for (const place of input.dataset.naboer?.split(' ') ?? []) {
      const next = {...state, kommune: [place]};
      const count = place && filter(index, next, documents, now).sure.length;
      if (count) way(fyll(texts.nabo, name('kommune', place), fyll(texts.flere, count)), next);
    }
  const themes = new Set(ranked?.units.flatMap((/** @type {any} */ unit) => [...unit.concepts.keys()]));
  for (const concept of [...themes].slice(0, 3)) {
    const input = inputs('').find((input) => input.value === index.core.concepts[concept][0]);
    if (input?.dataset.side) way(fyll(texts.side, name('', input.value, true)), input.dataset.side);
  }
  byId('utveier').replaceChildren(
    ...ways.map(([, link]) => {
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

/** The word of a result that a misspelt one was taken for. @param {any} ranked @param {Index} index */
function corrected(ranked, index) {
  const unit = ranked?.units.find((/** @type {any} */ unit) => unit.guessed);
  for (const {document} of unit ? ranked.hits : [])
    for (const word of `${index.cards.get(document)?.title} ${index.cards.get(document)?.summary}`.split(/[^\p{L}\p{N}-]+/u))
      if (index.lexicon.stems(word).some((stem) => unit.terms.has(index.lexicon.term(stem)))) return word.toLowerCase();
}

/** @param {string} id @param {boolean} shown */
const show = (id, shown) => (byId(id).hidden = !shown);

/** Searches and shows. @param {boolean} [focus] whether to move on to the results */
async function run(focus) {
  const mine = ++turn;
  const ready = document.documentElement.dataset;
  ready.sok = 'arbeider';
  const empty = isEmpty(state);
  if (empty) {
    show('resultat', false);
    show('krisekort', false);
    document.title = title;
    byId('antall-valgte').textContent = '';
  } else
    try {
      const {index, rank} = await open();
      const question = await index.prepare(state, (limit) => (state.q ? rank(state.q, state.uten, limit) : undefined));
      if (mine === turn) await render(index, question, mine);
    } catch (error) {
      if (mine !== turn) return;
      show('resultat', true);
      byId('treff').textContent = /formatVersion/.test(String(error)) ? texts.versjon : texts.feil;
    }
  if (mine !== turn) return;
  show('uten-sok', empty || !byId('treffliste').childElementCount);
  ready.sok = 'klar';
  if (focus && !empty) byId('treff').focus();
}
