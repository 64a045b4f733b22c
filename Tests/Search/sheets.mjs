import { readFileSync } from 'node:fs';

/** A phrase by a writer who had not seen the rules: `class` is danger or everyday, `sheet` names the writer.
 * @typedef {{phrase: string, class: string, kind: string, about: string, language: string, sheet: string}} Phrase */

/** The phrases of a file, whose columns are named in the first line that is no comment.
 * @param {string | URL} file @returns {Phrase[]} */
export function phrasesOf(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const columns = head.split('\t');
  return lines.map((line) => /** @type {any} */ (Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell]))));
}
