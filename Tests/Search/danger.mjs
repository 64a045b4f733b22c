// How well danger is noticed in phrases that others wrote: node danger.mjs FOLDER FILE...
// FOLDER is a built index; a file has columns phrase, class (danger or everyday), kind, about, language
// under a line of their names.
import { readFileSync, readdirSync } from 'node:fs';
import { lexicon } from '../../themes/standard/skript/sok/words.mjs';

const [folder, ...files] = process.argv.slice(2);
const core = readdirSync(folder).find((name) => name.startsWith('kjerne-'));
const { crises } = lexicon(JSON.parse(readFileSync(`${folder}/${core}`, 'utf8')));

const phrases = files.flatMap((file) => {
  const [head, ...lines] = readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const columns = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
}).map((phrase) => ({ ...phrase, met: crises(phrase.phrase) }));

const share = (/** @type {any[]} */ of) => {
  const met = of.filter(({ met }) => met[0]).length;
  return `${met} of ${of.length} (${of.length ? ((100 * met) / of.length).toFixed(1) : '–'} %)`;
};
const danger = phrases.filter((phrase) => phrase.class === 'danger');
const everyday = phrases.filter((phrase) => phrase.class === 'everyday');
console.log(`recall        ${share(danger)}`);
console.log(`false alarms  ${share(everyday)}`);
for (const column of ['kind', 'language', 'about']) {
  console.log(`\nrecall by ${column}`);
  for (const value of [...new Set(danger.map((phrase) => phrase[column]))].sort())
    console.log(`  ${value.padEnd(18)} ${share(danger.filter((phrase) => phrase[column] === value))}`);
}
console.log('\nmissed');
for (const { phrase, kind, language } of danger.filter(({ met }) => !met[0])) console.log(`  ${kind}\t${language}\t${phrase}`);
console.log('\nfalse alarms');
for (const { phrase, language, met } of everyday.filter(({ met }) => met[0])) console.log(`  ${met.map(({ id }) => id)}\t${language}\t${phrase}`);
