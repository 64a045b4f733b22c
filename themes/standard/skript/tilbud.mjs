/** An offer's page: whether it is open now, saving it, and printing it. */
import { openState } from './delt/apent.mjs';
import { nextOpening } from './delt/apner.mjs';
import { lager } from './delt/lager.mjs';
import { fyll, tekster } from './delt/tekster.mjs';

/**
 * Whether it is open, in words; never a guess.
 * @param {{open: boolean | null, until: string | null, next: {days: number, weekday: number, time: string | null} | null}} na
 * @param {Record<string, string>} t
 */
export function apentTekst({ open, until, next }, t) {
  if (open) return until ? fyll(t.apent_til, until) : t.apent;
  if (open === null) return t.vet_ikke;
  if (!next) return t.stengt;
  const dag = t.dager.split(' ')[next.weekday - 1];
  if (!next.time) return fyll(t.apner_uten_tid, dag);
  return fyll([t.apner_i_dag, t.apner_i_morgen][next.days] ?? t.apner, next.time, dag);
}

/** @param {HTMLElement} felt the element that holds the hours in `data-timer` */
function visApent(felt) {
  const tider = JSON.parse(felt.dataset.timer ?? '');
  const na = openState(tider, new Date());
  felt.textContent = apentTekst({ ...na, next: nextOpening(tider, new Date()) }, tekster());
  felt.classList.toggle('apent-na', na.open === true);
}

/**
 * The link leads to the list page; where the browser can store, it saves in place instead.
 * @param {HTMLElement} lenke
 */
function kobleListe(lenke) {
  const min = lager();
  const { fjern = '', lagt = '', fjernet = '' } = lenke.dataset;
  const { tilbud: id = '' } = /** @type {HTMLElement} */ (lenke.closest('[data-tilbud]')).dataset;
  const ord = /** @type {HTMLElement} */ (lenke.querySelector('span'));
  const leggTil = ord.textContent;
  const vis = () => {
    const er = min.les().includes(id);
    ord.textContent = er ? fjern : leggTil;
    return er;
  };
  lenke.addEventListener('click', (hendelse) => {
    const uten = min.les().filter((annen) => annen !== id);
    if (!min.skriv(vis() ? uten : [...uten, id])) return;
    hendelse.preventDefault();
    const svar = /** @type {HTMLElement} */ (document.getElementById('liste-svar'));
    svar.textContent = vis() ? lagt : fjernet;
  });
  vis();
}

if (globalThis.document) {
  /** @param {string} velger @param {(element: HTMLElement) => void} gjor */
  const med = (velger, gjor) => document.querySelectorAll(velger).forEach(/** @type {any} */ (gjor));
  med('[data-timer]', visApent);
  med('#legg-i-liste', kobleListe);
  med('#skriv-ut', (knapp) => knapp.addEventListener('click', () => print()));
}
