import '../forlat.mjs';
import {fyll} from '../delt/tekster.mjs';
import {answer} from './answer.mjs';
import {showCard} from './card.mjs';
import {FACETS, ages, format, parse} from './choices.mjs';
import {openIndex} from './index.mjs';
import {SEARCHED, tokens} from './words.mjs';
import {WORDS, ageText, byId, copy, inputs, make, nameOf, result, root, texts} from './page.mjs';

/** @typedef {import('./choices.mjs').State} State */
/** @typedef {import('./index.mjs').Index} Index */
const title = document.title;
const PAGE = 10;
/** @type {State} */
let state;
/** How many results are shown. */
let limit = PAGE;
/** The number of the latest run; one that is overtaken shows nothing. */
let latest = 0;
/** @type {ReturnType<typeof openIndex> | undefined} */
let opening;
const opened = () => (opening ??= openIndex(new URL(byId('sok').dataset.indeks, location.href).href));
const show = (/** @type {string} */ id, /** @type {any} */ shown) => byId(id) && (byId(id).hidden = !shown);
const offers = (/** @type {number} */ count) => fyll(count > 1 ? texts.flere : texts.en, count);

/** Puts the state into the form. */
function fillForm() {
  byId('q').value = state.q;
  byId('for').value = state.for[0] ?? '';
  byId('livsfase').value = state.alder;
  byId('alder').value = byId('livsfase').value ? '' : state.alder;
  for (const facet of FACETS) for (const input of inputs(facet)) input.checked = state[facet].includes(input.value);
  nameAge();
}

/** Says whose age is asked for. */
function nameAge() {
  const label = byId('alder').labels[0];
  label.textContent = label.dataset[byId('for').value || 'ingen'];
}

/** Searches for what the form says; undone readings belong to one question. */
function submit() {
  const q = byId('q').value.trim();
  const typed = byId('alder').value;
  const alder = ages(typed || byId('livsfase').value);
  const isWrong = typed && !alder[0] && alder[0] !== 0;
  show('alder-feil', isWrong);
  byId('alder').ariaInvalid = !!isWrong;
  if (isWrong) return byId('alder').focus();
  /** @type {any} */
  const next = {q, alder: alder[1] >= 0 ? [[...new Set(alder)].join('-')] : [], for: [byId('for').value].filter(Boolean), uten: q === state.q ? state.uten : []};
  for (const facet of FACETS) next[facet] = inputs(facet).filter((input) => input.checked).map((input) => input.value);
  go(next, true);
}

/** @param {State} next @param {boolean} [push] whether Back undoes it */
function go(next, push) {
  state = next;
  limit = PAGE;
  history[push ? 'pushState' : 'replaceState'](null, '', format(state));
  fillForm();
  run(true);
}

/** Makes an item's link lead to another state or page. @param {any} item @param {State | string} next @param {string} text */
function lead(item, next, text) {
  const link = item.querySelector('a') ?? item.appendChild(make('a', ''));
  (link.lastElementChild ?? link).textContent = text;
  link.href = typeof next === 'string' ? root + next : format(next);
  if (typeof next !== 'string') link.onclick = () => (go(next), false);
  return item;
}

/** The chosen filters and what was read from the question, each to be undone in one press.
 * @param {Index} index @param {import('./words.mjs').Reading} reading */
function showChips(index, reading) {
  const chip = (/** @type {string} */ text, /** @type {string} */ key, /** @type {string[]} */ values) => {
    const item = lead(copy('valg-mal'), {...state, [key]: values}, text);
    item.querySelector('span').textContent = texts.fjern + ' ';
    item.classList.toggle('forstatt', key === 'uten');
    return item;
  };
  const chips = [...FACETS, 'alder', 'for'].flatMap((key) => state[key].map((value) => chip(nameOf(value, key), key, state[key].filter((other) => other !== value))));
  byId('antall-valgte').textContent = chips[0] ? `(${chips.length})` : '';
  const read = {alder: reading.age && ageText(reading.age), parorende: reading.relative && nameOf('parorende', 'malgruppe', true), sted: index.core.places[reading.place]?.[1]};
  for (const [key, text] of Object.entries(read)) if (text) chips.push(chip(text, 'uten', [...state.uten, key]));
  byId('valgte').replaceChildren(...chips);
  for (const id of ['valgte', 'valgte-navn']) show(id, chips[0]);
}

/** Ways on when nothing fits: the filters that cost most, neighbours, the themes' pages.
 * @param {Index} index @param {any} page */
function showWays(index, {found, ranked, tried}) {
  const item = () => make('li', '');
  const ways = found.choices
    .filter((/** @type {any} */ choice) => choice.without.length)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => b.without.length - a.without.length)
    .slice(0, 2)
    .map((/** @type {any} */ {facet, value, without}) =>
      lead(item(), {...state, [facet]: state[facet].filter((other) => value && other !== value)}, fyll(texts.uten, nameOf(value || facet), offers(without.length))));
  for (const place of new Set(inputs('kommune').flatMap((input) => (input.checked && input.dataset.naboer?.split(' ')) || []))) {
    const next = {...state, kommune: [place]};
    const count = tried(next).sure.length;
    if (count) ways.push(lead(item(), next, fyll(texts.nabo, nameOf(place, 'kommune'), offers(count))));
  }
  const themes = new Set(ranked && ranked.units.flatMap((/** @type {any} */ unit) => [...unit.ways.keys()].map((key) => index.core.concepts[key]?.[0])));
  for (const {value, dataset} of inputs()) if (themes.has(value) && dataset.side) ways.push(lead(item(), dataset.side, fyll(texts.side, nameOf(value, '', true))));
  byId('utveier').replaceChildren(...ways.slice(0, 6));
}

/** The word in the results that a misspelt one was taken for. @param {Index} index @param {any} ranked */
function taken({card, words}, ranked) {
  const unit = ranked && ranked.units.find((/** @type {any} */ unit) => unit.guessed);
  for (const {offer} of unit ? ranked.hits.slice(0, PAGE) : [])
    for (const word of (card(offer)?.title + ' ' + card(offer)?.summary).split(WORDS))
      if (words.tokens(word).some((token) => unit.ways.has(words.term(words.stem(token))))) return word.toLowerCase();
}

/** Tells where the place asked about has none of the service most right for the danger, and who knows the
 * nearest. @param {Index} index @param {import('./words.mjs').Reading} reading */
function showMissing(index, reading) {
  const places = state.kommune[0] ? state.kommune : [index.core.places[reading.place]?.[0]].filter(Boolean);
  // Where lists are fetched as they are needed, those of this question need not be at hand.
  const wanted = !index.partial() && places[0] && reading.crises[0]?.services[0];
  const held = (wanted ? ['*', ...places] : []).map((place) => index.list('kommune', place));
  const isMissing = wanted && ![...index.list('krise', wanted)].some((offer) => held.some((list) => list.has(offer)));
  for (const line of document.querySelectorAll('[data-tjeneste]')) {
    const {dataset, firstElementChild} = /** @type {any} */ (line);
    /** @type {any} */ (line).hidden = !isMissing || dataset.tjeneste !== wanted;
    firstElementChild.textContent = fyll(dataset.tekst, places.map((id) => nameOf(id, 'kommune')).join(', '));
  }
}

/** Searches and shows. @param {boolean} [moves] whether to move on to the results */
async function run(moves) {
  const mine = ++latest;
  const {dataset} = document.documentElement;
  dataset.sok = 'arbeider';
  const asks = !!format({...state, for: [], uten: []})[1];
  // What is hidden and comes back further down has not moved.
  if (asks && byId('resultat').hidden) for (const id of ['uten-sok', 'filter']) show(id, false);
  try {
    if (asks) {
      const index = await opened();
      const now = new Date();
      const reading = index.words.read(state.q, state.uten);
      await index.settle(state.kommune, reading.place, () => answer(index, state, reading, limit, now), (page) => mine === latest && render(index, reading, page));
    }
  } catch (error) {
    opening = undefined;
    if (mine !== latest) return;
    byId('treff').textContent = texts[error === 'version' ? 'versjon' : 'feil'];
    byId('treffliste').replaceChildren();
  }
  if (mine !== latest) return;
  show('resultat', asks);
  show('filter', true);
  show('uten-sok', !asks || !byId('treffliste').firstChild);
  if (!asks) {
    document.title = title;
    showCard([], null);
  }
  dataset.sok = 'klar';
  if (moves && asks) byId(byId('krisekort').hidden ? 'treff' : 'krise-overskrift').focus();
}

/** @param {Index} index @param {import('./words.mjs').Reading} reading @param {any} page */
function render(index, reading, page) {
  const {ranked, found: {sure, unknown, count}} = page;
  const {crises} = reading;
  showCard(crises, reading.age);
  showChips(index, reading);
  const heading = sure.length ? offers(sure.length) : texts.ingen;
  byId('treff').textContent = sure.length && state.q ? fyll(texts.for, heading, state.q) : heading;
  document.title = byId('treff').textContent + ' – ' + title;
  const word = taken(index, ranked);
  /** What led nowhere, as it was typed. */
  const missing = ((!index.partial() && ranked && ranked.missing) || []).map((/** @type {string} */ folded) => state.q.split(WORDS).find((typed) => tokens(typed).includes(folded)) ?? folded);
  byId('merknad').textContent = [
    index.partial() && texts.nasjonal,
    word && fyll(texts.mente, word),
    missing[0] && fyll(texts.fant_ikke, missing.slice(0, 3).join('», «')),
    reading.cut && fyll(texts.for_langt, SEARCHED),
  ].filter(Boolean).join(' ');
  show('merknad', byId('merknad').textContent);
  show('veiledning', page.guide);
  for (const entry of byId('veiledning').children) entry.hidden = entry.dataset.svar !== page.guide;

  showMissing(index, reading);

  const hits = new Map(ranked && ranked.hits.map((/** @type {any} */ hit) => [hit.offer, hit]));
  const items = (/** @type {number[]} */ documents) => documents.slice(0, limit).map((number) => result(index, number, crises[0] ? null : hits.get(number), state, unknown.get(number), reading.age));
  byId('treffliste').replaceChildren(...items(sure));
  if (unknown.size) {
    const group = byId('treffliste').appendChild(copy('ukjent-mal'));
    group.querySelector('h2').textContent = fyll(texts.ukjent, unknown.size);
    group.querySelector('p').textContent = texts.ukjent_om;
    group.querySelector('ol').append(...items([...unknown.keys()]));
  }
  show('vis-flere', Math.max(sure.length, unknown.size) > limit);
  show('ingen', !sure.length);
  if (!sure.length) showWays(index, page);
  byId('filter').ontoggle = () => {
    if (byId('filter').open && !index.partial())
      for (const facet of FACETS) for (const input of inputs(facet)) input.parentElement.lastElementChild.textContent = `(${count(facet, input.value)})`;
  };
  byId('filter').ontoggle();
}

/** Shows what the address says, and goes back to what was opened. */
async function restore() {
  const {id, y, shown = PAGE} = history.state ?? {};
  state = parse(location.hash);
  limit = shown;
  fillForm();
  await run();
  const came = byId('treffliste').querySelector(`[data-id="${id}"] a`);
  if (came || !byId('krisekort').hidden) (came ?? byId('krise-overskrift')).focus({preventScroll: true});
  if (y) scrollTo(0, y);
}

byId('sok').onsubmit = () => (submit(), false);
byId('sok').addEventListener('focusin', () => opened().catch(() => {}), {once: true});
byId('for').onchange = nameAge;
byId('fjern-alle').onclick = () => (go({...parse('#'), q: state.q}, true), false);
byId('vis-flere').onclick = async () => {
  const seen = byId('treffliste').querySelectorAll('a').length;
  history.replaceState({shown: (limit += PAGE)}, '');
  await run();
  byId('treffliste').querySelectorAll('a')[seen]?.focus();
};
byId('treffliste').onclick = (/** @type {any} */ {target}) => {
  if (target.closest('a')) history.replaceState({id: target.closest('[data-id]').dataset.id, y: scrollY, shown: limit}, '');
};
addEventListener('popstate', restore);
restore();
