// Weighs what tells danger: node fit-danger.mjs FOLDER WEIGHTS.yaml PHRASES.tsv...
// FOLDER is a built index, for its rules; WEIGHTS.yaml is written. Each file of phrases has columns phrase, class,
// kind, about, language, sheet. Weights decide only where no rule is met. With FIT=check nothing is written:
// each sheet is asked with the weights of the others, at several limits (recall/false alarms); BY is added to
// the limit that is written.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { features } from '../../themes/standard/skript/sok/likeness.mjs';
import { sounded } from '../../themes/standard/skript/sok/crises.mjs';
import { lexicon } from '../../themes/standard/skript/sok/words.mjs';

/** How many weights; three cost about a byte. */
const COUNT = Number(process.env.COUNT ?? 5120);
/** How strongly weights are held near zero. */
const HOLD = Number(process.env.HOLD ?? 0.0004);
/** How much a phrase counts where a rule is met, which the weights need not notice. */
const MET = 0.5;
/** The greatest weight, either way: five values cost less than half a byte and lose little. */
const MOST = 2;
/** The share of weights that are as great as the greatest. */
const CUT = 0.02;
const STEPS = 300;

const [folder, file, ...sheets] = process.argv.slice(2);
const core = JSON.parse(readFileSync(`${folder}/${readdirSync(folder).find((name) => name.startsWith('kjerne-'))}`, 'utf8'));
const { crises, asked } = lexicon({ ...core, crises: { ...core.crises, weights: '', limit: 1 } });

const phrases = sheets.flatMap((sheet) => readFileSync(sheet, 'utf8').split('\n').filter((line) => line && line[0] !== '#').slice(1))
  .map((line) => line.split('\t'))
  .map(([phrase, kind, , , , sheet]) => ({
    sheet, isDanger: kind === 'danger', isMet: !!crises(phrase)[0], features: [...features(asked(phrase).map(sounded), COUNT)],
  }));

/** Weights and the limit by logistic regression with momentum, both sorts counting as much.
 * @param {typeof phrases} known */
function weigh(known) {
  const own = (/** @type {boolean} */ isDanger) => known.filter((phrase) => phrase.isDanger === isDanger).length;
  const shares = [own(false), own(true)].map((count) => 1 / (2 * count));
  const weights = new Float64Array(COUNT);
  const speeds = new Float64Array(COUNT);
  let [base, baseSpeed] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => HOLD * weight);
    let baseSlope = 0;
    for (const phrase of known) {
      let sum = base;
      for (const at of phrase.features) sum += weights[at];
      const slope = (1 / (1 + Math.exp(-sum)) - +phrase.isDanger) * shares[+phrase.isDanger] * (phrase.isMet ? MET : 1);
      for (const at of phrase.features) slopes[at] += slope;
      baseSlope += slope;
    }
    for (let at = 0; at < COUNT; at++) weights[at] -= speeds[at] = 0.95 * speeds[at] + 0.05 * slopes[at] * 2;
    base -= baseSpeed = 0.95 * baseSpeed + 0.1 * baseSlope;
  }
  const sizes = [...weights].map(Math.abs).sort((a, b) => b - a);
  const step = sizes[Math.floor(CUT * COUNT)] / MOST;
  return { weights: [...weights].map((weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight / step)))), limit: Math.round(-base / step) };
}

/** @param {number[]} weights @param {typeof phrases} of */
const scores = (weights, of) => of.map((phrase) => (phrase.isMet ? Infinity : phrase.features.reduce((sum, at) => sum + weights[at], 0)));
const share = (/** @type {number[]} */ scores, /** @type {number} */ limit) => ((100 * scores.filter((score) => score >= limit).length) / scores.length).toFixed(1);

const names = [...new Set(phrases.map(({ sheet }) => sheet))];
if (process.env.FIT === 'check') {
  for (const name of names) {
    const { weights, limit } = weigh(phrases.filter(({ sheet }) => sheet !== name));
    const here = phrases.filter(({ sheet }) => sheet === name);
    const [danger, everyday] = [true, false].map((isDanger) => scores(weights, here.filter((phrase) => phrase.isDanger === isDanger)));
    console.log(name.padEnd(8), 'limit', limit, [-10, -5, 0, 5, 10, 15].map((by) => `${by}: ${share(danger, limit + by)}/${share(everyday, limit + by)}`).join('  '));
  }
} else {
  const { weights, limit } = weigh(phrases);
  const letters = weights.map((weight) => String.fromCharCode(104 + weight)).join('');
  const by = Number(process.env.BY ?? 0);
  writeFileSync(file, `# Hva en setning må ligne på for at hjelpekortet skal komme der ingen regel i kriseord.yaml treffer. Regnet ut av
# setningene i Tests/SharedFixtures/search/danger-phrases.tsv med Tests/Search/fit-danger.mjs (docs/sok.md). Rediger ikke for hånd.

- grense: ${limit + by}
  vekter: >-
${letters.match(/.{1,110}/g)?.map((line) => '    ' + line).join('\n')}
`);
  console.log(`limit ${limit + by}`);
}
