/** Words of which parts are compared; in others a letter need not be a byte. */
const PLAIN = /^[a-z0-9]+$/;

/**
 * Where the weights are of what a question's words are made of: each word, its parts of three to five
 * letters, and how it and the word before it begin. Many share a weight. `CrisisLikeness.swift` does exactly
 * the same.
 * @param {string[]} words as they sound
 * @param {number} count how many weights there are
 */
export function features(words, count) {
  /** @type {Set<number>} */
  const found = new Set();
  // FNV-1a of 32 bits, with the high bits mixed into the low ones.
  const add = (/** @type {string} */ text) => {
    let hash = 0x811c9dc5;
    for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    found.add(((hash ^ (hash >>> 15)) >>> 0) % count);
  };
  words.filter((word) => PLAIN.test(word)).forEach((word, i, all) => {
    const whole = ` ${word} `;
    for (const length of [3, 4, 5, whole.length]) for (let at = 0; at + length <= whole.length; at++) add(whole.slice(at, at + length));
    if (i) add(all[i - 1].slice(0, 4) + ' ' + word.slice(0, 4));
  });
  return found;
}
