// How well danger is noticed in phrases that others wrote: node danger.mjs FOLDER FILE...
// FOLDER is a built index; a file has columns phrase, class (danger or everyday), kind, about, language,
// sheet under a line of their names.
import { readFileSync, readdirSync } from 'node:fs';
import { lexicon } from '../../themes/standard/skript/sok/words.mjs';
import { phrasesOf } from './sheets.mjs';

const [folder, ...files] = process.argv.slice(2);
const name = readdirSync(folder).find((name) => name.startsWith('kjerne-'));
const core = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const { read } = lexicon(core);
// Without weights only rules are met.
const byRule = lexicon({ ...core, likeness: { limit: 1, counts: [], weights: '' } }).read;

const phrases = files.flatMap(phrasesOf).map((phrase) => ({ ...phrase, met: read(phrase.phrase, []).crises, rule: !!byRule(phrase.phrase, []).crises[0] }));

const percent = (/** @type {number} */ part, /** @type {any[]} */ of) => (of.length ? `${((100 * part) / of.length).toFixed(1)} %` : '–');
const share = (/** @type {any[]} */ of) => {
  const met = of.filter(({ met }) => met[0]).length;
  const rule = of.filter(({ rule }) => rule).length;
  return `${met} of ${of.length} (${percent(met, of)}; by rules alone ${percent(rule, of)})`;
};
const danger = phrases.filter((phrase) => phrase.class === 'danger');
const everyday = phrases.filter((phrase) => phrase.class === 'everyday');
console.log(`recall        ${share(danger)}`);
console.log(`false alarms  ${share(everyday)}`);
/** @typedef {'sheet' | 'kind' | 'language' | 'about'} Column */
/** @param {string} title @param {typeof phrases} of @param {Column} column */
function printBy(title, of, column) {
  console.log(`\n${title} by ${column}`);
  for (const value of [...new Set(of.map((phrase) => phrase[column] ?? ''))].sort())
    console.log(`  ${value.padEnd(18)} ${share(of.filter((phrase) => (phrase[column] ?? '') === value))}`);
}
for (const column of /** @type {Column[]} */ (['sheet', 'kind', 'language', 'about'])) printBy('recall', danger, column);
printBy('false alarms', everyday, 'sheet');
console.log('\nmissed');
for (const { phrase, kind, language } of danger.filter(({ met }) => !met[0])) console.log(`  ${kind}\t${language}\t${phrase}`);
console.log('\nfalse alarms');
for (const { phrase, language, met } of everyday.filter(({ met }) => met[0])) console.log(`  ${met.map(({ id }) => id)}\t${language}\t${phrase}`);
