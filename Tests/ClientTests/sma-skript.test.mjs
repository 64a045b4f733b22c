// The small scripts: leaving quickly, the front page's search field, filling in texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fyll } from '../../themes/standard/skript/delt/tekster.mjs';
import { forlat } from '../../themes/standard/skript/forlat.mjs';
import { sokAdresse } from '../../themes/standard/skript/forside.mjs';

test('leaving clears what the site stored, covers the page and replaces the entry', () => {
  const gjort = [];
  const vindu = {
    sessionStorage: { clear: () => gjort.push('session') },
    localStorage: { clear: () => gjort.push('local') },
    document: { documentElement: { hidden: false }, title: 'Vold og overgrep' },
    location: { replace: (adresse) => gjort.push(adresse) },
  };
  forlat('https://www.yr.no/', vindu);
  assert.deepEqual(gjort, ['session', 'local', 'https://www.yr.no/']);
  assert.equal(vindu.document.documentElement.hidden, true);
  assert.equal(vindu.document.title, '');
});

test('leaving works where storage is refused', () => {
  let dit = '';
  const vindu = {
    get sessionStorage() {
      throw new Error('refused');
    },
    get localStorage() {
      throw new Error('refused');
    },
    document: { documentElement: {}, title: '' },
    location: { replace: (adresse) => (dit = adresse) },
  };
  forlat('https://www.yr.no/', vindu);
  assert.equal(dit, 'https://www.yr.no/');
});

test('the words go into the fragment, never into the query', () => {
  const adresse = sokAdresse('https://veiviser.example/sok/', '  får ikke sove & så? ');
  const url = new URL(adresse);
  assert.equal(url.search, '');
  assert.equal(new URLSearchParams(url.hash.slice(1)).get('q'), 'får ikke sove & så?');
});

test('placeholders are filled by position', () => {
  assert.equal(fyll('{1} kl. {0}', '12.00', 'tirsdag'), 'tirsdag kl. 12.00');
  assert.equal(fyll('{0} tilbud', 3), '3 tilbud');
  assert.equal(fyll('fjern {0}', '$& {1}'), 'fjern $& {1}');
});
