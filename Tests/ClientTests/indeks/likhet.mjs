// Says what the client makes of words and questions, for the compiler's tests to compare with:
// node likhet.mjs FOLDER WORDS QUESTIONS; a line of JSON per line of both files.
import { readFileSync } from 'node:fs';
import { ask, opened } from './apne.mjs';

const [folder, words, questions] = process.argv.slice(2);
const index = await opened(folder);
const { tokens, stem, parts, read } = index.words;
const lines = (/** @type {string} */ file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const said = lines(words).map((text) => {
  const all = tokens(text, true);
  return [all, all.map(stem), all.map((word) => parts(stem(word)))];
});
for (const fragment of lines(questions)) {
  const { sure, unknown } = await ask(index, fragment);
  const { age, exact, relative, place, words: left, crises } = read(new URLSearchParams(fragment).get('q') ?? '', []);
  said.push(/** @type {any} */ ([age, exact, relative, place, left, crises.map(({ id, other }) => id + (other ? '?' : '')), [...sure, ...unknown]]));
}
process.stdout.write(said.map((one) => JSON.stringify(one) + '\n').join(''));
