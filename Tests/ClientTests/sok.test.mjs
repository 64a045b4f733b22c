// The search: words, questions, ranking, filters and reading an index, on the fixtures that the compiler's
// tests read too (docs/sokeindeks.md).
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { decode } from '../../themes/standard/skript/sok/numbers.mjs';
import { ages, choose, format, parse } from '../../themes/standard/skript/sok/choices.mjs';
import { edits } from '../../themes/standard/skript/sok/edits.mjs';
import { NOON, ask, asked, opened } from './indeks/apne.mjs';

const fixtures = fileURLToPath(new URL('../SharedFixtures/search', import.meta.url));
const whole = await opened(fixtures + '/indeks/helt');
const sharded = await opened(fixtures + '/indeks/delt');
const rows = (/** @type {string} */ name) =>
  readFileSync(`${fixtures}/${name}`, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const query = (/** @type {Record<string, string>} */ given) => new URLSearchParams(given).toString();

test('words are cut, folded, stemmed and taken apart as in the compiler', () => {
  const { tokens, stem, parts } = whole.words;
  for (const [text, folded, stems, pieces] of rows('words.tsv')) {
    const all = tokens(text, true);
    assert.equal(all.join(' '), folded, text);
    assert.equal(all.map(stem).join(' '), stems, text);
    assert.equal(all.flatMap((word) => parts(stem(word))).join(' '), pieces, text);
  }
});

test('questions are read as in the compiler', () => {
  for (const [question, age, relative, place, words] of rows('readings.tsv')) {
    const read = whole.words.read(question, []);
    assert.equal((read.age?.join('-') ?? '') + (read.exact ? '!' : ''), age, question);
    assert.equal(read.relative ? 'ja' : '', relative, question);
    assert.equal(read.place < 0 ? '' : whole.core.places[read.place][0], place, question);
    assert.equal(read.words.join(' '), words, question);
  }
});

test('what was read can be undone', () => {
  const read = (/** @type {string[]} */ undone) => whole.words.read('sønnen min på 15 i Øyene', undone);
  assert.deepEqual([read([]).age, read([]).relative, read([]).place], [[15, 15], true, 1]);
  assert.equal(read(['alder']).age, null);
  assert.equal(read(['parorende']).relative, false);
  assert.equal(read(['sted']).place, -1);
});

test('answers are ranked as in the compiler, in one file and in many', async () => {
  for (const [question, ids] of rows('rankings.tsv')) {
    assert.equal((await ask(whole, query({ q: question }))).sure.join(' '), ids, question);
  }
  const angst = await ask(sharded, query({ q: 'angst', kommune: 'nes' }));
  assert.deepEqual(angst.sure, ['nes-angstgruppe', 'samtaler-om-sovn']);
});

test('pages and lines answer as in the compiler', async () => {
  for (const [question, id] of rows('answers.tsv')) {
    assert.equal((await ask(whole, query({ q: question }))).page.guide ?? '', id, question);
  }
});

test('a naive scorer that reads every offer gives the same scores', async () => {
  const { core } = whole;
  const count = core.count;
  for (const question of ['angst', 'søvn', 'samtaler søvn', 'angstgruppe panikk', 'kommune']) {
    const { page } = await ask(whole, query({ q: question }));
    for (const hit of page.ranked?.hits ?? []) {
      let points = 0;
      let mass = 0;
      let met = 0;
      for (const unit of page.ranked?.units ?? []) {
        let value = 0;
        const best = [0, 0];
        for (const [key, weight] of unit.ways) {
          // Counted again from the postings, offer by offer.
          const holders = [...Array(count).keys()].filter((document) => [...(whole.find(key)?.documents ?? [])].includes(document));
          const rarity = Math.max(1, Math.round(10 * Math.log2((2 * count + 2) / (2 * holders.length + 1))));
          value = Math.max(value, weight * rarity);
          const at = [...(whole.find(key)?.documents ?? [])].indexOf(hit.offer);
          const kind = typeof key === 'string' ? 0 : 1;
          const level = kind ? 6 : whole.find(key)?.levels[at] ?? 0;
          // A word of a name that the vocabulary leads nowhere from.
          const part = !kind && level > 9 && !whole.words.meanings.has(/** @type {string} */ (key)) ? 70 : 100;
          if (at >= 0) best[kind] = Math.max(best[kind], Math.floor((weight * rarity * level * part) / 100));
        }
        mass += value;
        points += best[0] + best[1];
        if (best[0] + best[1]) met += value;
      }
      assert.equal(hit.score, Math.floor((points * (30 * mass + 70 * met)) / (100 * mass)), question);
    }
  }
});

test('numbers are read back from their text', () => {
  assert.deepEqual(decode(), []);
  assert.deepEqual(decode('###'), [0, 1, 2]);
  assert.deepEqual(decode('$'), [1]);
  // 61, 61 + 29 · 91 − 1 and the first that takes three more digits.
  assert.deepEqual(decode('a#'), [61]);
  assert.deepEqual(decode('}~'), [61 + 28 * 91 + 90]);
  assert.deepEqual(decode('~#A1'), [30 * 91 + 14]);
});

test('edits count swaps as one and give up in time', () => {
  for (const [a, b, count] of /** @type {[string, string, number][]} */ ([
    ['angst', 'angst', 0], ['angst', 'agnst', 1], ['angst', 'angs', 1], ['sove', 'soev', 1], ['terapi', 'terrapi', 1], ['helse', 'hlese', 1],
  ])) assert.equal(edits(a, b, 2), count, a + b);
  assert.ok(edits('angst', 'ensomhet', 2) > 2);
});

test('a fragment comes back as it was, and nonsense is passed over', () => {
  const text = '#q=s%C3%B8vn%20%26%20uro&kommune=nes,oy&alder=13-15&uten=alder';
  assert.equal(format(parse(text)), text);
  assert.deepEqual([ages('16'), ages('16 år'), ages('13-15'), ages('121'), ages('x'), ages('0'), ages('120')], [[16, 16], [16, 16], [13, 15], [], [], [0, 0], [120, 120]]);
  assert.equal(format(parse('#finnes=ikke')), '#');
});

test('ages fit at their edges, and what is not stated is apart', async () => {
  const at = async (/** @type {string} */ alder) => ask(whole, query({ alder }));
  assert.deepEqual((await at('12')).sure, []);
  assert.deepEqual((await at('13')).sure, ['samtaler-om-sovn']);
  assert.deepEqual((await at('15')).sure, ['samtaler-om-sovn']);
  assert.deepEqual((await at('16')).sure, ['samtaler-om-sovn', 'oy-parorendestotte']);
  assert.deepEqual((await at('17')).sure, ['samtaler-om-sovn', 'oy-parorendestotte']);
  assert.deepEqual((await at('18')).sure, ['nes-angstgruppe', 'oy-parorendestotte']);
  assert.deepEqual((await at('120')).sure, ['nes-angstgruppe', 'oy-parorendestotte']);
  // For someone else it is their age that counts, and the relatives' offer says nothing of it.
  const other = await ask(whole, query({ alder: '16', for: 'andre' }));
  assert.deepEqual([other.sure, other.unknown], [['samtaler-om-sovn'], ['oy-parorendestotte']]);
});

test('OR within a facet, AND across, facts AND, and a theme holds the narrower ones', async () => {
  const sure = async (/** @type {Record<string, string>} */ given) => (await ask(whole, query(given))).sure;
  assert.deepEqual(await sure({ type: 'tiltak,parorende' }), ['samtaler-om-sovn', 'oy-parorendestotte']);
  assert.deepEqual(await sure({ type: 'tiltak,parorende', kommune: 'oy' }), ['oy-parorendestotte']);
  assert.deepEqual(await sure({ fakta: 'gratis,uten-henvisning' }), ['nes-angstgruppe']);
  assert.deepEqual(await sure({ tema: 'psykisk-helse' }), ['samtaler-om-sovn', 'nes-angstgruppe']);
  assert.deepEqual(await sure({ tema: 'angst' }), ['nes-angstgruppe']);
  const free = await ask(whole, query({ fakta: 'gratis' }));
  assert.deepEqual([free.sure, free.unknown], [['nes-angstgruppe'], ['oy-parorendestotte']]);
});

test("counts leave out the facet's own choice", () => {
  const found = choose(whole, parse('#type=tiltak'), whole.all(), NOON);
  assert.equal(found.count('type', 'frivillig'), 1);
  assert.equal(found.count('kommune', 'nes'), 1);
  assert.equal(found.count('kommune', 'oy'), 0);
  const none = choose(whole, parse('#type=tiltak&kommune=oy'), whole.all(), NOON);
  assert.deepEqual(none.choices.map(({ facet, without }) => [facet, without.length]), [['kommune', 1], ['type', 1]]);
});

test('an age that leaves no word lists those who say it first', async () => {
  assert.deepEqual((await ask(whole, query({ q: 'gutt 15 år' }))).sure, ['samtaler-om-sovn', 'nes-angstgruppe', 'oy-parorendestotte']);
});

test('crises are met, denied ones and near words are not', () => {
  const crises = (/** @type {string} */ question) => whole.words.read(question, []).crises;
  const ids = (/** @type {string} */ question) => crises(question).map(({ id }) => id);
  for (const question of ['selvmord', 'SELVMORDSTANKER', 'jeg vil ikke leve', 'leve vil jeg ikke', 'slutter ikke med selvmordstanker']) assert.deepEqual(ids(question), ['selvmord'], question);
  for (const question of ['er ikke utsatt for vold', 'slår meg ikke', 'slå av en prat med meg', 'livsmestring', 'seniorsenter', 'søvn', '']) assert.deepEqual(ids(question), [], question);
  // «får» folds to «far», and must not be looked for as one.
  assert.deepEqual(ids('jeg får ikke kontakt med ham'), ['overdose']);
  assert.deepEqual(crises('vold'), [{ id: 'vold', other: false, services: [] }]);
  assert.equal(crises('sønnen og selvmord')[0].other, true);
});

test('services for danger come first, and its words are not guessed', async () => {
  const { sure, page } = await ask(whole, query({ q: 'selvmord angstt' }));
  assert.equal(sure[0], 'samtaler-om-sovn');
  assert.equal(page.ranked?.units.some(({ guessed }) => guessed), false);
  assert.equal(whole.words.read('sønnen min vil ikke leve', []).relative, true);
  assert.equal(whole.words.read('sønnen min slår meg', []).relative, false);
});

test('a sharded index fetches what a search needs and nothing twice', async () => {
  const index = await opened(fixtures + '/indeks/delt');
  asked.length = 0;
  assert.deepEqual((await ask(index, query({ q: 'angst' }))).sure, ['nes-angstgruppe', 'samtaler-om-sovn']);
  assert.equal(index.partial(), true);
  assert.ok(asked.length > 2, String(asked));
  asked.length = 0;
  await ask(index, query({ q: 'angst' }));
  assert.deepEqual(asked, []);
  assert.deepEqual((await ask(index, query({ kommune: 'oy' }))).sure, ['oy-parorendestotte']);
  assert.equal(index.partial(), false);
  assert.equal(new Set(asked).size, asked.length);
  // A misspelt word gets the same answer whatever was searched for before.
  const fresh = await opened(fixtures + '/indeks/delt');
  for (const q of ['angstt', 'smatale', 'sonv']) {
    assert.deepEqual((await ask(index, query({ q, kommune: 'nes' }))).sure, (await ask(fresh, query({ q, kommune: 'nes' }))).sure, q);
  }
});

test('of two searches at a time the latest is answered, and the other is given up', async () => {
  const index = await opened(fixtures + '/indeks/delt');
  const both = await Promise.all([ask(index, query({ kommune: 'oy' })), ask(index, query({ q: 'angst', kommune: 'nes' }))]);
  assert.deepEqual(both.map((one) => one?.sure), [undefined, ['nes-angstgruppe', 'samtaler-om-sovn']]);
});

test('an index of another version is refused', async () => {
  const folder = mkdtempSync(tmpdir() + '/indeks-');
  cpSync(fixtures + '/indeks/helt', folder, { recursive: true });
  const core = readdirSync(folder).find((name) => name.startsWith('kjerne-')) ?? '';
  const text = readFileSync(`${folder}/${core}`, 'utf8');
  writeFileSync(`${folder}/${core}`, text.replace('"formatVersion":4', '"formatVersion":5'));
  await assert.rejects(opened(folder), (error) => error === 'version');
});
