import {openState} from '../delt/apent.mjs';
import {byId, texts} from './page.mjs';

/**
 * Shows the help card for the dangers a question tells of, or hides it. The lines come in the order
 * of the vocabulary, the first one large; those of a second danger after those of the first. Lines
 * that are closed now come last, and so do lines for children when the one asking is grown up.
 * @param {{id: string, other: boolean}[]} crises the most urgent first
 * @param {number[] | null} ages the ages the question tells
 */
export function showCard(crises, ages) {
  const card = byId('krisekort');
  const list = byId('kriselinjer');
  const reasons = crises.map(({id}) => card.querySelector(`[data-krise="${id}"]`));
  card.hidden = !crises[0];
  byId('haster').hidden = !card.hidden;
  byId('status').textContent = '';
  if (card.hidden) return;

  const ids = crises.flatMap(({other}, i) => reasons[i].dataset[other ? 'andre' : 'linjer'].split(' '));
  const lines = [...new Set(ids)].map((id) => list.querySelector(`[data-linje="${id}"]`));
  const closed = new Set();
  for (const line of lines) {
    const at = line.querySelector('[data-timer]');
    const open = at && openState(JSON.parse(at.dataset.timer), new Date()).open;
    if (at) at.textContent = open ? texts.apent : open === false ? texts.stengt : '';
    if (open === false) closed.add(line);
  }
  const forChildren = (/** @type {any} */ line) => 'unge' in line.dataset;
  // A worried adult may call the children's line, whatever the age of the one it is about.
  const mine = crises[0].other ? null : ages;
  const isTalk = lines[0].dataset.fare == null;
  const rank = (/** @type {any} */ line) =>
    closed.has(line) ? 2 : !mine || !forChildren(line) ? 0 : mine[0] > 17 ? 1 : isTalk && mine[1] < 18 ? -1 : 0;
  lines.sort((a, b) => rank(a) - rank(b));

  for (const line of list.children) line.hidden = true;
  list.append(...lines);
  lines.forEach((line, i) => {
    line.hidden = false;
    line.classList.toggle('forst', !i);
  });
  const heading = byId('krise-overskrift');
  heading.replaceChildren(...reasons[0].cloneNode(true).childNodes);
  heading.lang = reasons[0].lang;
  byId('status').textContent = [heading, ...lines[0].querySelectorAll('b, .ring')].map((part) => part.textContent.trim()).join(' ');
}
