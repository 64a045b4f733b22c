/**
 * The page's texts for scripts, as the build wrote them.
 * @returns {Record<string, string>}
 */
export const tekster = () =>
  JSON.parse(document.getElementById('skript-tekster')?.textContent || '{}');

/**
 * `{0}`, `{1}` … replaced by the values.
 * @param {string} mal
 * @param {...(string | number)} verdier
 */
export const fyll = (mal, ...verdier) => mal.replace(/\{(\d)\}/g, (_, n) => String(verdier[n] ?? ''));
