// Sider som redigeringen selv har laget og sendt, og som skript leser. Nettleseren tar ikke imot HTML fra
// skript uten at noen går god for den; dette er det eneste stedet i redigeringen som gjør det.

/** @type {{ createHTML(text: string): string } | undefined} */
const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("rediger", {
  createHTML: (/** @type {string} */ text) => text,
});

/**
 * HTML fra et svar på en forespørsel til redigeringen.
 *
 * @param {string} text
 */
export const answered = (text) => policy?.createHTML(text) ?? text;

/**
 * Siden i et svar.
 *
 * @param {string} text
 */
export const page = (text) => new DOMParser().parseFromString(answered(text), "text/html");
