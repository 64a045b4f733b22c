// How well judged questions are answered by a built index, with the client's own modules and no browser:
// node judged.mjs FOLDER FILE... [--pool FILE] [--misses N]
// FOLDER is a built index; files are as Tests/SharedFixtures/search/own-queries.tsv. An answer that begins with
// `guide:`, `side:` or `linje:` is found when it stands above the offers. A pool adds accepted answers to a question:
// municipality, age, question and ids with tabs between.
import { readFileSync } from 'node:fs';
import { ask, opened } from '../ClientTests/indeks/apne.mjs';

/** @typedef {{place: string, age: string, kind: string, text: string, accepted: string[]}} Question */

const lines = (/** @type {string} */ file) =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('#')).map((line) => line.split('\t').map((cell) => cell.trim()));

/** @param {string} file @returns {Question[]} */
export const questionsOf = (file) =>
  lines(file).map(([place, age, kind, text, ids]) => ({ place, age, kind, text, accepted: (ids ?? '').split(' ').filter(Boolean) }));

/** What a question finds: the page or helpline above the offers and the offers, best first.
 * @param {Awaited<ReturnType<typeof opened>>} index @param {Question} question */
export async function answersTo(index, { place, age, text }) {
  const given = Object.entries({ q: text, kommune: place, alder: age }).filter(([, value]) => value);
  const { page, sure, unknown } = await ask(index, given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&'), 10);
  return { page, above: page.guide, offers: [...sure, ...unknown] };
}

const key = (/** @type {string[]} */ ...columns) => columns.join('\t');

/** Accepted answers that were added afterwards. @param {string | undefined} file */
export function poolOf(file) {
  /** @type {Map<string, string[]>} */
  const pool = new Map();
  for (const [place, age, text, ids] of file ? lines(file) : [])
    pool.set(key(place, age, text), [...(pool.get(key(place, age, text)) ?? []), ...ids.split(' ')]);
  return (/** @type {Question} */ { place, age, text }) => pool.get(key(place, age, text)) ?? [];
}

/** The place of the first accepted answer from 1, or 99. @param {{above: string, offers: string[]}} found @param {string[]} accepted */
export function placeOf({ above, offers }, accepted) {
  if (accepted.includes(above)) return 1;
  const at = offers.findIndex((id) => accepted.includes(id));
  return at < 0 ? 99 : at + 1;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const args = process.argv.slice(2);
  const option = (/** @type {string} */ name) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args.splice(at, 2)[1];
  };
  const pooled = poolOf(option('--pool'));
  const shown = Number(option('--misses') ?? 1000);
  const [folder, ...files] = args;
  const index = await opened(folder);
  const percent = (/** @type {number} */ part, /** @type {number} */ of) => `${((100 * part) / of).toFixed(1)} %`;
  for (const file of files) {
    const asked = questionsOf(file).filter(({ accepted }) => accepted[0]);
    const counts = [0, 0, 0, 0];
    const misses = [];
    for (const question of asked) {
      const found = await answersTo(index, question);
      const own = placeOf(found, question.accepted);
      const all = placeOf(found, [...question.accepted, ...pooled(question)]);
      for (const [i, at] of [own, own, all, all].entries()) if (at <= (i % 2 ? 3 : 1)) counts[i]++;
      if (all > 1) misses.push({ at: all, question, found });
    }
    const [first, three, firstPooled, threePooled] = counts.map((count) => percent(count, asked.length));
    console.log(`${file.split('/').at(-1)} (${asked.length}): @1 ${first}, @3 ${three}; with the pool @1 ${firstPooled}, @3 ${threePooled}`);
    for (const { at, question, found } of misses.slice(0, shown))
      console.log(`  ${at > 10 ? '–' : at}\t${[question.place, question.age, question.text].filter(Boolean).join(' · ')}\n\tfound   ${[found.above && `[${found.above}]`, ...found.offers.slice(0, 3)].filter(Boolean).join(' ')}\n\twanted  ${question.accepted.slice(0, 8).join(' ')}`);
  }
}
