/**
 * The municipality the visitor has chosen: its id, kept for the session only, and not before the
 * visitor has chosen one. A browser may refuse storage; then nothing is kept.
 * @param {string} [chosen] what to keep from now on; empty for nothing
 * @param {any} [window] what has the session's storage
 * @returns {string | undefined} what is kept
 */
export function keptPlace(chosen, window = globalThis) {
  try {
    const {sessionStorage} = window;
    if (chosen) sessionStorage.sted = chosen;
    else if (chosen === '') delete sessionStorage.sted;
    return sessionStorage.sted;
  } catch {
    return undefined;
  }
}
