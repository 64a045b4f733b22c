/** Ascending numbers from their short text (docs/sokeindeks.md). @param {string} [text] */
export function decode(text = '') {
  /** @type {number[]} */
  const numbers = [];
  let at = 0;
  let next = 0;
  const digit = () => {
    const code = text.charCodeAt(at++);
    return code - 35 - +(code > 92);
  };
  while (at < text.length) {
    let distance = digit();
    if (distance > 89) distance = (digit() * 91 + digit()) * 91 + digit();
    else if (distance > 60) distance = 61 + (distance - 61) * 91 + digit();
    numbers.push((next += distance));
    next++;
  }
  return numbers;
}
