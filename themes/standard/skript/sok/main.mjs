import '../forlat.mjs';
import {keptPlace} from '../delt/sted.mjs';
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
/** What the form's checkboxes choose. */
const FIELDS = [...FACETS, 'alder', 'for'];
/** @type {State} */
let state;
/** How many results are shown. */
let limit = PAGE;
/** The number of the latest run; one that is overtaken shows nothing. */
let latest = 0;
/** Counts what each filter would give, for the results that are shown. */
let recount = () => {};
/** @type {ReturnType<typeof openIndex> | undefined} */
let opening;
/** The filters that aren't always in sight: beside the results on wide screens, and on narrow ones in a
 * sheet above the page, so that the results never move. The browser keeps focus in the sheet, and gives it
 * back to the button when the sheet closes. */
const [sheet, more] = [byId('ark'), byId('mer')];
const opened = () => {
  const {indeks, flerdelt} = byId('sok').dataset;
  return (opening ??= openIndex(new URL(indeks, location.href).href, new URL(flerdelt, location.href).href));
};
const show = (/** @type {string} */ id, /** @type {any} */ shown) => byId(id) && (byId(id).hidden = !shown);
const offers = (/** @type {number} */ count) => fyll(count === 1 ? texts.en : texts.flere, count);

/** Puts the state into the form. */
function fillForm() {
  byId('q').value = state.q;
  for (const field of FIELDS) for (const input of inputs(field)) input.checked = state[field].includes(input.value);
  byId('alder').value = state.alder.find((age) => inputs('alder').every((stage) => stage.value !== age)) ?? '';
}

/** Searches for what the form says; undone readings belong to one question.
 * @param {boolean} [stays] whether focus stays in the filters */
function submit(stays) {
  const q = byId('q').value.trim();
  const typed = byId('alder').value;
  const alder = ages(typed);
  const isWrong = typed && !alder.length;
  show('alder-feil', isWrong);
  byId('alder').ariaInvalid = isWrong;
  if (isWrong) return stays || byId('alder').focus();
  /** @type {any} */
  const next = {q, uten: q === state.q ? state.uten : []};
  for (const field of FIELDS) next[field] = inputs(field).filter((input) => input.checked).map((input) => input.value);
  if (typed) next.alder.push(typed.match(/\d+/g).join('-'));
  go(next, !stays);
}

/** @param {State} next @param {boolean} push whether it is a new question: Back undoes it, and focus moves on */
function go(next, push) {
  state = next;
  limit = PAGE;
  history[push ? 'pushState' : 'replaceState'](null, '', format(state));
  fillForm();
  run(push);
}

/** Makes an item's link lead to another state or page. @param {any} item @param {State | string} next @param {string} text */
function lead(item, next, text) {
  const link = item.querySelector('a') ?? item.appendChild(make('a', ''));
  (link.lastElementChild ?? link).textContent = text;
  link.href = typeof next === 'string' ? root + next : format(next);
  if (typeof next !== 'string') link.onclick = () => (go(next, true), false);
  return item;
}

/** The choices behind «Flere filtre» and what was read from the question, each to be undone in one press. The
 * other filters are in sight. @param {Index} index @param {import('./words.mjs').Reading} reading */
function showChips(index, reading) {
  const chip = (/** @type {string} */ text, /** @type {string} */ key, /** @type {string[]} */ values) => lead(copy('valg-mal'), {...state, [key]: values}, text);
  const chips = [...more.querySelectorAll(':checked')].map((/** @type {any} */ box) => {
    const key = box.closest('[data-fasett]').dataset.fasett;
    return chip(nameOf(box.value, key), key, state[key].filter((other) => other !== box.value));
  });
  byId('antall-valgte').textContent = chips[0] ? `(${chips.length})` : '';
  const read = {alder: reading.age && ageText(reading.age), parorende: reading.relative && nameOf('parorende', 'malgruppe', true), sted: index.core.places[reading.place]?.[1]};
  for (const [key, text] of Object.entries(read)) if (text) chips.push(chip(text, 'uten', [...state.uten, key]));
  byId('valgte').replaceChildren(...chips);
  show('valg', chips[0]);
}

/** Ways on when nothing fits: the filters that cost most, the themes' pages.
 * @param {Index} index @param {any} page */
function showWays(index, {found, ranked}) {
  const item = () => make('li', '');
  const ways = found.choices
    .filter((/** @type {any} */ choice) => choice.without.length)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => b.without.length - a.without.length)
    .slice(0, 2)
    .map((/** @type {any} */ {facet, value, without}) =>
      lead(item(), {...state, [facet]: state[facet].filter((other) => value && other !== value)}, fyll(texts.uten, nameOf(value || facet), offers(without.length))));
  const themes = new Set(ranked && ranked.units.flatMap((/** @type {any} */ unit) => [...unit.ways.keys()].map((key) => index.core.concepts[key]?.[0])));
  for (const input of inputs()) {
    const page = themes.has(input.value) && input.closest('[data-side]')?.dataset.side;
    if (page) ways.push(lead(item(), page.replace('*', input.value), fyll(texts.side, nameOf(input.value, '', true))));
  }
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
  const wanted = !index.partial() && places[0] && (reading.crises[0]?.services || [])[0];
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
  if (asks && byId('resultat').hidden) for (const id of ['uten-sok', 'filter', 'mer']) show(id, false);
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
    recount = () => {};
  }
  dataset.sok = 'klar';
  // After the results, which are not to wait for it.
  setTimeout(() => {
    show('mer', true);
    recount();
  });
  if (asks && !moves) byId('status').textContent ||= byId('treff').textContent;
  if (moves && asks) byId(byId('krisekort').hidden ? 'treff' : 'krise-overskrift').focus();
}

/** @param {Index} index @param {import('./words.mjs').Reading} reading @param {any} page */
function render(index, reading, page) {
  const {ranked, tried, found: {sure, unknown, count}} = page;
  const {crises} = reading;
  showCard(crises, reading.age);
  showChips(index, reading);
  const heading = sure.length ? offers(sure.length) : texts.ingen;
  byId('treff').textContent = sure.length && state.q ? fyll(texts.for, heading, state.q) : heading;
  document.title = byId('treff').textContent + ' – ' + title;
  const word = !crises[0] && taken(index, ranked);
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
  const items = (/** @type {number[]} */ documents) => documents.slice(0, limit).map((number) => result(index, number, !crises[0] && hits.get(number), state, unknown.get(number), reading.age));
  byId('treffliste').replaceChildren(...items(sure));
  if (unknown.size) {
    const group = byId('treffliste').appendChild(copy('ukjent-mal'));
    group.querySelector('h2').textContent = fyll(texts.ukjent, unknown.size);
    group.querySelector('ol').append(...items([...unknown.keys()]));
  }
  show('vis-flere', Math.max(sure.length, unknown.size) > limit);
  show('ingen', !sure.length);
  if (!sure.length) showWays(index, page);
  byId('vis').textContent = fyll(texts.vis, offers(sure.length));
  showNeighbours(tried);
  recount = () => {
    if (more.offsetParent && !index.partial()) showCounts(count);
  };
}

/** Names what the same question finds in the neighbours of the municipalities chosen. @param {(next: State) => any} tried */
function showNeighbours(tried) {
  const places = new Set(inputs('kommune').flatMap((input) => (input.checked ? input.dataset.naboer.split(' ') : [])));
  const links = [...places].flatMap((place) => {
    const next = {...state, kommune: [place]};
    const count = place && !state.kommune.includes(place) && tried(next).sure.length;
    return count ? lead(make('li', ''), next, fyll(texts.nabo, nameOf(place, 'kommune'), offers(count))) : [];
  });
  byId('naboer').lastElementChild.replaceChildren(...links);
  show('naboer', links[0]);
}

/** Shows how much each filter gives, and hides those that give nothing.
 * @param {(facet: string, value: string) => number} count */
function showCounts(count) {
  for (const place of more.querySelectorAll('.antall')) {
    const input = place.parentElement.firstElementChild;
    const set = place.closest('[data-fasett]');
    const number = count(set.dataset.fasett, input.value);
    place.textContent = `(${number})`;
    place.closest('li').hidden = !number && !input.checked;
    set.hidden = !set.querySelector('li:not([hidden])');
  }
}

/** Shows what the address says, and goes back to what was opened. */
async function restore() {
  const {id, y, shown = PAGE} = history.state ?? {};
  sheet.close();
  state = parse(location.hash);
  limit = shown;
  fillForm();
  // Whoever comes without a question finds the place chosen earlier in the visit.
  if (!location.hash) for (const input of inputs('kommune')) input.checked = input.value === keptPlace();
  await run();
  const came = byId('treffliste').querySelector(`[data-id="${id}"] a`);
  if (came || !byId('krisekort').hidden) (came ?? byId('krise-overskrift')).focus({preventScroll: true});
  if (y) scrollTo(0, y);
}

byId('sok').onsubmit = () => (sheet.close(), submit(), false);
byId('sok').addEventListener('focusin', () => opened().catch(() => {}), {once: true});
byId('filter').onchange = (/** @type {any} */ {target}) => {
  const set = target.closest('[data-fasett]');
  const facet = set?.dataset.fasett;
  if (facet === 'kommune') keptPlace(inputs(facet).find((input) => input.checked)?.value ?? '');
  // A theme and one under it are no two choices: 24 is what contains the other, and what is in it.
  if (facet === 'tema') for (const input of inputs(facet)) if (input.closest('li').compareDocumentPosition(target.closest('li')) & 24) input.checked = false;
  submit(true);
};
byId('flere').onclick = () => {
  sheet.prepend(more);
  sheet.showModal();
  recount();
};
sheet.onclose = () => byId('filter').append(more);
addEventListener('resize', () => recount());
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
