/** The digit of a letter's code, one of 91. @param {number} code */
const digitOf = (code) => code - 35 - +(code > 92);

/** Ascending numbers from their short text (docs/sokeindeks.md). @param {string} [text] */
export function decode(text = '') {
  /** @type {number[]} */
  const numbers = [];
  let at = 0;
  let next = 0;
  const digit = () => digitOf(text.charCodeAt(at++));
  while (at < text.length) {
    let distance = digit();
    if (distance > 89) distance = (digit() * 91 + digit()) * 91 + digit();
    else if (distance > 60) distance = 61 + (distance - 61) * 91 + digit();
    numbers.push((next += distance));
    next++;
  }
  return numbers;
}

/** Levels from their hexadecimal digits. @param {string} text */
export const toLevels = (text) => [...text].map((level) => parseInt(level, 16));

/**
 * Values in any order, from 0, from the text that a range coder makes of them (docs/sokeindeks.md).
 * @param {number[]} counts how many there are of each value
 * @param {string} text
 */
export function values(counts, text) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let [at, place, range] = [0, 0, 1];
  return Array.from({length: total}, () => {
    for (; range < 2 ** 32; range *= 91) place = place * 91 + digitOf(text.charCodeAt(at++));
    range = Math.floor(range / total);
    let value = 0;
    for (; place >= range * counts[value]; value++) place -= range * counts[value];
    range *= counts[value];
    return value;
  });
}
