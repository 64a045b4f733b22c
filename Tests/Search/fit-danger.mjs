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

/** How many weights; five cost about a byte. */
const COUNT = 6144;
/** The greatest weight, either way: five values lose little. */
const MOST = 2;
/** The share of weights that are as great as the greatest before they are rounded to whole ones. */
const CUT = 0.005;
/** What is nearer to zero than this, in the unit of weights, is rounded to zero: zeros cost least. */
const DEAD = 0.8;
/** How far the limit is below the one of least loss, chosen on sheets left out: a card too many does
 * less harm than one too few. */
const LEAN = 1;
/** How strongly weights are held near zero (L2). */
const HOLD = 0.0004;
/** Steps of gradient descent, their length, and how much of a step goes on in the next. */
const STEPS = 200;
const LENGTH = 0.1;
const MOMENTUM = 0.95;
/** Steps in which weights are fitted as they are when rounded, and the length of the first, in the unit of weights. */
const ROUNDED_STEPS = 200;
const ROUNDED_LENGTH = 0.01;

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

/** The loss of logistic regression, L2 included, and its slopes by weight and for the base.
 * @param {Example[]} examples @param {Float64Array} weights @param {number} base @param {Float64Array} slopes are written */
function lossOf(examples, weights, base, slopes) {
  const dangers = examples.filter(({ isDanger }) => isDanger).length;
  // Danger and everyday life count as much.
  const shares = [1 / (2 * (examples.length - dangers)), 1 / (2 * dangers)];
  let [loss, baseSlope] = [0, 0];
  for (let at = 0; at < COUNT; at++) {
    slopes[at] = HOLD * weights[at];
    loss += (HOLD / 2) * weights[at] ** 2;
  }
  for (const { features, isDanger } of examples) {
    let sum = base;
    for (const at of features) sum += weights[at];
    const share = shares[+isDanger];
    loss += share * (Math.log1p(Math.exp(-Math.abs(sum))) + (isDanger ? Math.max(0, -sum) : Math.max(0, sum)));
    const slope = (1 / (1 + Math.exp(-sum)) - +isDanger) * share;
    for (const at of features) slopes[at] += slope;
    baseSlope += slope;
  }
  return { loss, baseSlope };
}

/** Steps by Adam (Kingma and Ba 2015), each shorter than the one before. @param {number} count of parameters */
function adam(count) {
  const [means, squares] = [new Float64Array(count), new Float64Array(count)];
  return (/** @type {number} */ step, /** @type {number} */ at, /** @type {number} */ slope, /** @type {number} */ length) => {
    means[at] = 0.9 * means[at] + 0.1 * slope;
    squares[at] = 0.999 * squares[at] + 0.001 * slope ** 2;
    const size = Math.sqrt(squares[at] / (1 - 0.999 ** step)) + 1e-9;
    return (length * (1 - (step - 1) / ROUNDED_STEPS) * (means[at] / (1 - 0.9 ** step))) / size;
  };
}

/** Weights and the limit: logistic regression, and then more of it with rounded weights whose slopes move those
 * that are not rounded (the straight-through estimator, Bengio et al. 2013). The rounded ones of least loss are taken.
 * @param {Example[]} examples */
function weigh(examples) {
  const weights = new Float64Array(COUNT);
  const speeds = new Float64Array(COUNT);
  const slopes = new Float64Array(COUNT);
  let [base, baseSpeed] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const { baseSlope } = lossOf(examples, weights, base, slopes);
    for (let at = 0; at < COUNT; at++) weights[at] -= speeds[at] = MOMENTUM * speeds[at] + LENGTH * slopes[at];
    base -= baseSpeed = MOMENTUM * baseSpeed + LENGTH * baseSlope;
  }
  let unit = weights.map(Math.abs).sort().reverse()[Math.floor(CUT * COUNT)] / MOST;
  for (let at = 0; at < COUNT; at++) weights[at] /= unit;
  const move = adam(COUNT + 2);
  let best = { loss: Infinity, weights: /** @type {number[]} */ ([]), limit: 0 };
  const rounded = new Float64Array(COUNT);
  for (let step = 1; step <= ROUNDED_STEPS; step++) {
    for (let at = 0; at < COUNT; at++) {
      const size = Math.min(MOST, Math.floor(Math.abs(weights[at]) + 1 - DEAD));
      rounded[at] = Math.sign(weights[at]) * size * unit;
    }
    const { loss, baseSlope } = lossOf(examples, rounded, base, slopes);
    if (loss < best.loss) best = { loss, weights: [...rounded].map((weight) => Math.round(weight / unit)), limit: -base / unit };
    // The slope by the unit's logarithm is the sum of each weight by its own slope.
    const unitSlope = slopes.reduce((sum, slope, at) => sum + slope * rounded[at], 0);
    for (let at = 0; at < COUNT; at++)
      weights[at] = Math.max(-MOST - 0.5, Math.min(MOST + 0.5, weights[at] - move(step, at, slopes[at] * unit, ROUNDED_LENGTH)));
    base -= move(step, COUNT, baseSlope, ROUNDED_LENGTH);
    unit *= Math.exp(-move(step, COUNT + 1, unitSlope, ROUNDED_LENGTH / 5));
  }
  return { weights: best.weights, limit: Math.round(best.limit) - LEAN };
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
  const { read } = lexicon({ ...core, likeness: { limit: 1, counts: [], weights: '' } });
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
