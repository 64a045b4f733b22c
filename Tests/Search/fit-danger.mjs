// Weighs the signs of danger: node fit-danger.mjs FOLDER GROUPS.yaml PHRASES.tsv [QUESTIONS.tsv...]
// FOLDER is a built index, GROUPS.yaml the file it was built from, whose points are written anew. PHRASES.tsv
// has columns phrase, class, kind, about, language, sheet; questions, of the format of own-queries.tsv, are
// ordinary ones. Signs decide only where no rule is met, so only such phrases are weighed by.
// Without writing, `FIT=check` prints what the points would do with a sheet they were weighed without.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { lexicon } from '../../themes/standard/skript/sok/words.mjs';

/** How strongly weights are held near zero: more gives fewer and smaller ones. */
const HOLD = Number(process.env.HOLD ?? 0.002);
/** How much a missed phrase of danger counts against one false alarm. */
const MISSED = Number(process.env.MISSED ?? 1.3);
const STEPS = 400;

const [folder, groupsFile, phrasesFile, ...questionFiles] = process.argv.slice(2);
const core = JSON.parse(readFileSync(`${folder}/${readdirSync(folder).find((name) => name.startsWith('kjerne-'))}`, 'utf8'));
const lines = (/** @type {string} */ file) => readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));

// The groups in the file's order, which is that of the core, with the line of their points.
const text = readFileSync(groupsFile, 'utf8').split('\n');
const groups = text.flatMap((line, at) => {
  if (!line.startsWith('- id: ')) return [];
  const end = text.findIndex((other, i) => i > at && other.startsWith('- id: '));
  const own = text.slice(at, end < 0 ? text.length : end);
  const points = own.findIndex((other) => other.startsWith('  poeng:'));
  return [{ id: line.slice(6), points: points < 0 ? -1 : at + points, isOfDanger: own.some((other) => other.startsWith('  slag:')) }];
});
const signs = groups.map((group, number) => ({ ...group, number })).filter(({ points }) => points >= 0);

const none = core.crises.signs.map(() => 0);
const rules = lexicon({ ...core, crises: { ...core.crises, signs: none } }).crises;
// A rule for each sign, which can't be denied and is met wherever its group is.
const kinds = signs.map(({ number }, i) => [`${i}`, 0, '', `=${number};;3`]);
const groupsIn = lexicon({ ...core, crises: { ...core.crises, signs: none, kinds } }).crises;

const phrases = [
  ...lines(phrasesFile).slice(1).map(([phrase, kind, , , , sheet]) => ({ phrase, isDanger: kind === 'danger', sheet })),
  ...questionFiles.flatMap((file) => lines(file).map((cells) => ({ phrase: cells[3], isDanger: false, sheet: file }))),
].map((phrase) => ({ ...phrase, isMet: !!rules(phrase.phrase)[0], signs: groupsIn(phrase.phrase).map(({ id }) => Number(id)) }));

/** Points of each sign by logistic regression, ten of them being an even chance.
 * @param {typeof phrases} known @returns {number[]} */
function pointsBy(known) {
  const weighed = known.filter(({ isMet }) => !isMet);
  const total = weighed.reduce((sum, { isDanger }) => sum + (isDanger ? MISSED : 1), 0);
  const weights = signs.map(() => 0);
  const speeds = signs.map(() => 0);
  let base = 0;
  let baseSpeed = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => HOLD * weight);
    let baseSlope = 0;
    for (const { signs: met, isDanger } of weighed) {
      const chance = 1 / (1 + Math.exp(-met.reduce((sum, i) => sum + weights[i], base)));
      const slope = ((chance - +isDanger) * (isDanger ? MISSED : 1)) / total;
      for (const i of met) slopes[i] += slope;
      baseSlope += slope;
    }
    weights.forEach((_, i) => {
      speeds[i] = 0.9 * speeds[i] + slopes[i];
      weights[i] -= speeds[i];
      // A sign of a kind of danger never speaks against it.
      if (signs[i].isOfDanger) weights[i] = Math.max(0, weights[i]);
    });
    baseSpeed = 0.9 * baseSpeed + baseSlope;
    base -= baseSpeed;
  }
  if (base >= 0) throw new Error('The phrases of danger without a rule outweigh the everyday ones; add everyday ones.');
  // The file takes points from -20 to 20.
  return weights.map((weight) => Math.max(-20, Math.min(20, Math.round((weight * 10) / -base))));
}

/** @param {number[]} points @param {typeof phrases} asked */
function figures(points, asked) {
  const share = (/** @type {typeof phrases} */ of) =>
    `${((100 * of.filter(({ isMet, signs: met }) => isMet || met.reduce((sum, i) => sum + points[i], 0) >= 10).length) / of.length).toFixed(1)} %`;
  const danger = asked.filter(({ isDanger }) => isDanger);
  const everyday = asked.filter(({ isDanger }) => !isDanger);
  return `${danger.length ? `recall ${share(danger)}, ` : ''}${everyday.length ? `false alarms ${share(everyday)}` : ''}`;
}

const sheets = [...new Set(phrases.map(({ sheet }) => sheet))];
if (process.env.FIT === 'check') {
  for (const sheet of sheets) {
    const points = pointsBy(phrases.filter((phrase) => phrase.sheet !== sheet));
    console.log(`${sheet}: ${figures(points, phrases.filter((phrase) => phrase.sheet === sheet))}`);
  }
} else {
  const points = pointsBy(phrases);
  signs.forEach((sign, i) => {
    text[sign.points] = `  poeng: ${points[i]}`;
    if (!points[i]) console.log(`without points, leave out: ${sign.id}`);
  });
  writeFileSync(groupsFile, text.join('\n'));
  for (const sheet of sheets) console.log(`${sheet}: ${figures(points, phrases.filter((phrase) => phrase.sheet === sheet))}`);
}
