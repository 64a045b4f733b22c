// Cuts texts into folded tokens and words to stems, exactly as Sources/SearchIndex/Analysis does.

// U+00C0 to U+017F in ASCII; «.» separates, «*» stands for the two letters in PAIRS.
const LATIN =
  'aaaaeaeceeeeiiiidnooooo.ouuuuy**aaaaeaeceeeeiiiidnooooo.ouuuuy*y' +
  'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll' +
  'lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
const PAIRS = {222: 'th', 223: 'ss', 254: 'th', 306: 'ij', 307: 'ij', 338: 'oe', 339: 'oe'};
const DROPPED = /['`\u00AD\u00B4\u02BC\u0300-\u036F\u2018\u2019]/;
const LETTER =
  /[\u0180-\u02AF\u0370-\u060B\u060D-\u061A\u061C-\u061E\u0620-\u06D3\u06D5-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFE]/;

/**
 * What one character becomes in a token: letters, '' for nothing, or a space where a token ends.
 * @param {string} char
 * @returns {string}
 */
function fold(char) {
  const code = char.charCodeAt(0);
  if (/[a-z0-9]/.test(char)) return char;
  if (code > 64 && code < 91) return String.fromCharCode(code + 32);
  if (code > 191 && code < 384) {
    const letter = LATIN[code - 192];
    return letter === '.' ? ' ' : letter === '*' ? PAIRS[code] : letter;
  }
  if (DROPPED.test(char)) return '';
  if (!LETTER.test(char)) return ' ';
  const down = (code > 912 && code < 938) || (code > 1039 && code < 1072) ? 32 : 0;
  return String.fromCharCode(code + (code > 1023 && code < 1040 ? 80 : down));
}

/**
 * The folded tokens of a text; a hyphenated word gives its parts and, if `joined`, the whole.
 * @param {string} text
 * @param {boolean} [joined]
 * @returns {string[]}
 */
export function tokens(text, joined) {
  const found = [];
  let word = '';
  let start = 0;
  const endPart = () => {
    let part = word.slice(start);
    if (part.length > 2) part = part.replace(/aa+/g, 'a');
    word = word.slice(0, start) + part;
    if (part) found.push(part);
  };
  const endWord = () => {
    endPart();
    if (joined && start && word.length > start) found.push(word);
    word = '';
    start = 0;
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '-' && word.length > start && word.at(-1) > '9' && /[a-z\x80-\uffff]/i.test(text[i + 1] ?? '')) {
      endPart();
      start = word.length;
      continue;
    }
    const folded = fold(text[i]);
    if (folded === ' ') endWord();
    else word += folded;
  }
  endWord();
  return found;
}

const VERBAL = /^(.{4,}?)ing(anes|enes|ane|ene|ens|ers|ar|en|er|a|s)?$/;
const ENDING =
  /^(.{3,}?)(hetenes|hetene|hetens|erens|erets|heten|heter|heita|endes|andes|heit|eren|eret|erne|ende|ande|ends|enes|anes|het|ene|ane|ens|ers|er|ar|en|et|es|as|a|e)$/;

/**
 * The stem of a folded word.
 * @param {string} word
 * @param {(word: string) => string} respell nynorsk spellings to bokmål
 * @returns {string}
 */
export function stem(word, respell) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  word = respell(word);
  const cut = VERBAL.exec(word) ?? ENDING.exec(word);
  if (cut) word = cut[1];
  else if (word.length > 4 && /[^aeiouys]s$/.test(word)) word = word.slice(0, -1);
  else if (word.length > 5 && /[glmv]t$/.test(word)) word = word.slice(0, -1);
  if (word.length > 3 && /([^aeiouy])\1$/.test(word)) word = word.slice(0, -1);
  return word.length > 5 ? word.replace(/leg$/, 'lig') : word;
}
