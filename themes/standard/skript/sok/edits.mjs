/** The edits between two words, swaps counted as one, or more than `limit`.
 * @param {string} a @param {string} b @param {number} limit */
export function edits(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return 9;
  /** @type {number[]} */
  let older = [];
  let old = [...b, ''].map((_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = Math.min(old[j + 1] + 1, row[j] + 1, old[j] + +(a[i] !== b[j]));
      if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) row[j + 1] = Math.min(row[j + 1], older[j - 1] + 1);
    }
    if (Math.min(...row) > limit) return 9;
    [older, old] = [old, row];
  }
  return old[b.length];
}
