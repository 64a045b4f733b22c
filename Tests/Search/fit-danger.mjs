// Fits the weights of krisevekter.yaml to the phrases of danger-phrases.tsv and danger-sheets.tsv, never to
// those of danger-unseen.tsv: `node Tests/Search/fit-danger.mjs` writes the file. With --sheets FOLDER nothing
// is written: each writer's sheet is asked with the rules of the index built in FOLDER and weights fitted to
// the other sheets, and recall and false alarms are printed at some distances from the limit.
import { argv } from 'node:process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { features } from '../../themes/standard/skript/sok/likeness.mjs';
import { sounded } from '../../themes/standard/skript/sok/crises.mjs';
import { asked, lexicon } from '../../themes/standard/skript/sok/words.mjs';
import { phrasesOf } from './sheets.mjs';

/** How many weights; three cost about a byte. */
const COUNT = 5120;
/** The greatest weight, either way: five values cost less than half a byte each and lose little. */
const MOST = 2;
/** The share of weights that are as great as the greatest. */
const CUT = 0.02;
/** How far the limit is below the one that tells danger and everyday life apart best: a card too many does
 * less harm than one too few. */
const LEAN = 2;
/** How strongly weights are held near zero (L2). */
const HOLD = 0.0004;
/** Steps of gradient descent, their length, and how much of a step goes on in the next. */
const STEPS = 300;
const LENGTH = 0.1;
const MOMENTUM = 0.95;

const tests = new URL('..', import.meta.url);
const file = new URL('../content/vokabular/krisevekter.yaml', tests);

/** A phrase by its words as they sound. */
const soundOf = (/** @type {string} */ phrase) => asked(phrase).map(sounded);
/** @typedef {{phrase: string, sheet: string, isDanger: boolean, features: number[]}} Example */

/** What weights are fitted to: each phrase once, and none of the unseen ones. @returns {Example[]} */
function examples() {
  const known = new Set(phrasesOf(new URL('SharedFixtures/search/danger-unseen.tsv', tests)).map(({ phrase }) => soundOf(phrase).join(' ')));
  return ['SharedFixtures/search/danger-phrases.tsv', 'Search/danger-sheets.tsv'].flatMap((path) => phrasesOf(new URL(path, tests))).flatMap((phrase) => {
    const words = soundOf(phrase.phrase);
    const text = words.join(' ');
    if (known.has(text)) return [];
    known.add(text);
    return [{ phrase: phrase.phrase, sheet: phrase.sheet, isDanger: phrase.class === 'danger', features: [...features(words, COUNT)] }];
  });
}

/** Weights and the limit by logistic regression, danger and everyday life counting as much.
 * @param {Example[]} examples */
function weigh(examples) {
  const count = (/** @type {boolean} */ isDanger) => examples.filter((example) => example.isDanger === isDanger).length;
  const shares = [count(false), count(true)].map((count) => 1 / (2 * count));
  const weights = new Float64Array(COUNT);
  const speeds = new Float64Array(COUNT);
  let [base, baseSpeed] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => HOLD * weight);
    let baseSlope = 0;
    for (const example of examples) {
      let sum = base;
      for (const at of example.features) sum += weights[at];
      const slope = (1 / (1 + Math.exp(-sum)) - +example.isDanger) * shares[+example.isDanger];
      for (const at of example.features) slopes[at] += slope;
      baseSlope += slope;
    }
    for (let at = 0; at < COUNT; at++) weights[at] -= speeds[at] = MOMENTUM * speeds[at] + LENGTH * slopes[at];
    base -= baseSpeed = MOMENTUM * baseSpeed + LENGTH * baseSlope;
  }
  const sizes = weights.map(Math.abs).sort().reverse();
  const unit = sizes[Math.floor(CUT * COUNT)] / MOST;
  return {
    weights: [...weights].map((weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight / unit)))),
    limit: Math.round(-base / unit) - LEAN,
  };
}

/** The text of krisevekter.yaml. */
export function fitted() {
  const { weights, limit } = weigh(examples());
  const letters = weights.map((weight) => String.fromCharCode(104 + weight)).join('');
  return `# Hva en setning må ligne på for at hjelpekortet skal komme der ingen regel i kriseord.yaml treffer (docs/sok.md).
# Regnet ut av Tests/Search/fit-danger.mjs. Rediger ikke for hånd: skriv heller en regel i kriseord.yaml.

- grense: ${limit}
  vekter: >-
${letters.match(/.{1,110}/g)?.map((line) => '    ' + line).join('\n')}
`;
}

/** The text of krisevekter.yaml as it is. */
export const written = () => readFileSync(file, 'utf8');

function printSheets(/** @type {string} */ folder) {
  const core = JSON.parse(readFileSync(`${folder}/${readdirSync(folder).find((name) => name.startsWith('kjerne-'))}`, 'utf8'));
  const { read } = lexicon({ ...core, crises: { ...core.crises, weights: '' } });
  const all = examples().map((example) => ({ ...example, isMet: !!read(example.phrase, []).crises[0] }));
  for (const name of [...new Set(all.map(({ sheet }) => sheet))]) {
    const { weights, limit } = weigh(all.filter(({ sheet }) => sheet !== name));
    const shares = [-6, -3, 0, 3].map((distance) => {
      const [recall, falseAlarms] = [true, false].map((isDanger) => {
        const here = all.filter((example) => example.sheet === name && example.isDanger === isDanger);
        const met = here.filter((example) => example.isMet || example.features.reduce((sum, at) => sum + weights[at], 0) >= limit + distance);
        return here[0] ? ((100 * met.length) / here.length).toFixed(1) : '–';
      });
      return `${distance}: ${recall} / ${falseAlarms} %`;
    });
    console.log(name.padEnd(9), `limit ${limit}`, ' ', shares.join('   '));
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (argv[2] === '--sheets') printSheets(argv[3]);
  else writeFileSync(file, fitted());
}
