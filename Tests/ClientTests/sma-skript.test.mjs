// The small scripts: leaving quickly, the front page's search field, filling in texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fyll } from '../../themes/standard/skript/delt/tekster.mjs';
import { forlat, skiftteller } from '../../themes/standard/skript/forlat.mjs';
import { keptPlace } from '../../themes/standard/skript/delt/sted.mjs';
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

test('three presses of Shift alone leave, capital letters and pauses do not', () => {
  const trykk = (/** @type {[string, number, boolean?][]} */ taster) => {
    const teller = skiftteller();
    return taster.map(([key, timeStamp, repeat]) => teller({ key, timeStamp, repeat }));
  };
  assert.deepEqual(trykk([['Shift', 100], ['Shift', 900], ['Shift', 1500]]), [1, 2, 3]);
  assert.deepEqual(trykk([['Shift', 100], ['A', 150], ['Shift', 300], ['Shift', 500]]), [1, 0, 1, 2]);
  assert.deepEqual(trykk([['Shift', 100], ['Shift', 200], ['Shift', 9000]]), [1, 2, 1]);
  assert.deepEqual(trykk([['Shift', 100], ['Shift', 600, true], ['Shift', 700, true], ['Tab', 900]]), [1, 1, 1, 0]);
});

test('the words go into the fragment, never into the query', () => {
  const adresse = sokAdresse('https://veiviser.example/sok/', '  får ikke sove & så? ');
  const url = new URL(adresse);
  assert.equal(url.search, '');
  assert.equal(new URLSearchParams(url.hash.slice(1)).get('q'), 'får ikke sove & så?');
});

test('a chosen place goes into the fragment too', () => {
  assert.equal(new URL(sokAdresse('https://veiviser.example/sok/', 'angst', 'nes')).hash, '#q=angst&kommune=nes');
  assert.equal(new URL(sokAdresse('https://veiviser.example/sok/', 'angst', '')).hash, '#q=angst');
});

test('the place is kept in the session from when it is chosen until it is undone', () => {
  const vindu = { sessionStorage: {} };
  assert.equal(keptPlace(undefined, vindu), undefined);
  assert.equal(keptPlace('nes', vindu), 'nes');
  assert.equal(keptPlace(undefined, vindu), 'nes');
  assert.equal(keptPlace('', vindu), undefined);
  assert.deepEqual(vindu.sessionStorage, {});
  const refused = {
    get sessionStorage() {
      throw new Error('refused');
    },
  };
  assert.equal(keptPlace('nes', refused), undefined);
});

test('placeholders are filled by position', () => {
  assert.equal(fyll('{1} kl. {0}', '12.00', 'tirsdag'), 'tirsdag kl. 12.00');
  assert.equal(fyll('{0} tilbud', 3), '3 tilbud');
  assert.equal(fyll('fjern {0}', '$& {1}'), 'fjern $& {1}');
});
