// Opens an index in a folder with the client's own modules, as the search page does.
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { answer } from '../../../themes/standard/skript/sok/answer.mjs';
import { parse } from '../../../themes/standard/skript/sok/choices.mjs';
import { openIndex } from '../../../themes/standard/skript/sok/index.mjs';

/** A Wednesday at noon: neither a holiday nor near a change of clocks. */
export const NOON = new Date('2026-06-10T10:00Z');

/** Every file that was asked for, in order. @type {string[]} */
export const asked = [];

globalThis.fetch = /** @type {any} */ (async (/** @type {URL | string} */ url) => {
  asked.push(String(url).split('/indeks/').at(-1) ?? '');
  const text = readFileSync(new URL(url), 'utf8');
  return { ok: true, json: async () => JSON.parse(text) };
});

const flerdelt = new URL('../../../themes/standard/skript/flerdelt.mjs', import.meta.url).href;

/** @param {string} folder a folder that holds one `kjerne-….json` */
export const opened = (folder) => {
  const core = readdirSync(folder).find((name) => name.startsWith('kjerne-'));
  return openIndex(pathToFileURL(`${folder}/${core}`).href, flerdelt);
};

/**
 * What the page would list for a fragment.
 * @param {Awaited<ReturnType<typeof opened>>} index
 * @param {string} fragment
 * @param {number} [limit]
 */
export async function ask(index, fragment, limit = 1e9) {
  const state = parse('#' + fragment);
  const reading = index.words.read(state.q, state.uten);
  const id = (/** @type {number} */ document) => index.card(document).id;
  /** @type {{page: ReturnType<typeof answer>, sure: string[], unknown: string[]} | undefined} */
  let told;
  await index.settle(
    state.kommune, reading.place, () => answer(index, state, reading, limit, NOON),
    (page) => {
      told = { page, sure: page.found.sure.slice(0, limit).map(id), unknown: [...page.found.unknown.keys()].slice(0, limit).map(id) };
    },
  );
  return /** @type {NonNullable<typeof told>} */ (told);
}
