/**
 * The page's texts for scripts, as the build wrote them.
 * @param {string} id the element that holds them
 * @returns {Record<string, string>}
 */
export const tekster = (id = 'skript-tekster') =>
  JSON.parse(document.getElementById(id)?.textContent || '{}');

/**
 * `{0}`, `{1}` … replaced by the values.
 * @param {string} mal
 * @param {...(string | number)} verdier
 */
export const fyll = (mal, ...verdier) => mal.replace(/\{(\d)\}/g, (_, n) => String(verdier[n] ?? ''));
