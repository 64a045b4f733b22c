/**
 * The page «Min liste»: shows the offers the visitor has collected, each with the parts of its own
 * page that are marked `data-liste`. Nothing leaves the device but the requests for those pages.
 */
import { lager, velg } from './delt/lager.mjs';
import { fyll, tekster } from './delt/tekster.mjs';

/**
 * An offer's page as a document that runs nothing; null when it can't be had.
 * @param {string} adresse
 * @returns {Promise<Document | null>}
 */
const hentSide = (adresse) =>
  new Promise((svar) => {
    const sporring = new XMLHttpRequest();
    sporring.responseType = 'document';
    sporring.onloadend = () => svar(sporring.status === 200 ? sporring.responseXML : null);
    sporring.open('GET', adresse);
    sporring.send();
  });

/** @param {HTMLElement} rot the element `#min-liste` */
async function start(rot) {
  /** @param {string} id */
  const finn = (id) => /** @type {any} */ (document.getElementById(id));
  /** @param {string} melding */
  const si = (melding) => (finn('liste-status').textContent = melding);
  const t = tekster();
  const min = lager();
  let { liste, erEgen } = velg(location.hash, min.les());
  /** @type {Record<string, string>} */
  const titler = {};

  const oppdater = () => {
    const adresse = location.href.replace(/#.*/, '') + (liste.length ? '#liste=' + liste : '');
    const brev = encodeURIComponent([...liste.map((id) => titler[id]), adresse].join('\n'));
    history.replaceState(null, '', adresse);
    finn('send-sms').href = 'sms:?&body=' + brev;
    finn('send-epost').href = `mailto:?subject=${encodeURIComponent(t.emne)}&body=${brev}`;
    finn('lenke').value = adresse;
    finn('husk').checked = min.husker();
    finn('liste-valg').hidden = !liste.length;
    si(fyll([t.tom, t.en][liste.length] ?? t.flere, liste.length));
  };

  /** @param {string} id */
  const punkt = async (id) => {
    const side = await hentSide(`${rot.dataset.tilbud}${id}/`);
    titler[id] = side?.querySelector('h1')?.textContent ?? id;
    const li = finn('liste-mal').content.cloneNode(true).firstElementChild;
    const lenke = li.querySelector('a');
    lenke.href = `${rot.dataset.tilbud}${id}/`;
    lenke.textContent = titler[id];
    side?.querySelectorAll('a').forEach((a) => a.setAttribute('href', a.href));
    side?.querySelectorAll('use').forEach((use) => {
      use.setAttribute('href', new URL(use.getAttribute('href') ?? '', side.baseURI).href);
    });
    if (side) li.querySelector('div').replaceChildren(...side.querySelectorAll('[data-liste]'));
    const knapp = li.querySelector('button');
    knapp.textContent = fyll(t.fjern, titler[id]);
    knapp.onclick = () => {
      liste = liste.filter((annen) => annen !== id);
      if (erEgen) min.skriv(liste);
      li.remove();
      oppdater();
      finn('liste-status').focus();
    };
    return li;
  };

  finn('skriv-ut').onclick = () => print();
  finn('kopier').onclick = async () => {
    finn('lenke-felt').hidden = false;
    finn('lenke').select();
    await navigator.clipboard?.writeText(finn('lenke').value).then(() => si(t.kopiert), () => {});
  };
  finn('husk').onchange = (/** @type {any} */ { target }) => {
    const husk = target.checked;
    const lagret = min.skriv(liste, husk);
    erEgen ||= lagret;
    oppdater();
    si(lagret ? (husk ? t.husket : t.glemt) : t.kan_ikke);
  };
  finn('slett').onclick = () => {
    min.skriv(liste = []);
    finn('liste').replaceChildren();
    oppdater();
    si(t.slettet);
    finn('liste-status').focus();
  };
  addEventListener('hashchange', () => location.reload());

  // Room for the list from the start, and nothing below it until it is there, so that nothing jumps.
  rot.classList.toggle('fylt', liste.length > 0);
  finn('om-lista').hidden = liste.length > 0;
  if (liste.length) si(t.henter);
  finn('liste').replaceChildren(...(await Promise.all(liste.map(punkt))));
  finn('om-lista').hidden = false;
  oppdater();
}

const rot = globalThis.document?.getElementById('min-liste');
if (rot) start(rot);
