// «Min liste»: what is stored, where, and what an address may say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ider, iAdressen, lager, velg } from '../../themes/standard/skript/delt/lager.mjs';

/** A window whose storage is two maps. */
function vindu() {
  const boks = () => {
    const kart = new Map();
    return {
      kart,
      getItem: (navn) => kart.get(navn) ?? null,
      setItem: (navn, verdi) => void kart.set(navn, String(verdi)),
      removeItem: (navn) => void kart.delete(navn),
    };
  };
  return { sessionStorage: boks(), localStorage: boks() };
}

const sperret = {
  get sessionStorage() {
    throw new Error('refused');
  },
  get localStorage() {
    throw new Error('refused');
  },
};

test('only ids are read, each once', () => {
  assert.deepEqual(ider('a-1,b,a-1,,<img>,../x,B'), ['a-1', 'b']);
  assert.deepEqual(ider(null), []);
  assert.deepEqual(ider('x'.repeat(101)), []);
});

test('the fragment holds the list after its name', () => {
  assert.deepEqual(iAdressen('#liste=a,b', 'liste'), ['a', 'b']);
  assert.deepEqual(iAdressen('#legg-til=a', 'legg-til'), ['a']);
  assert.deepEqual(iAdressen('#legg-til=a', 'liste'), []);
  assert.deepEqual(iAdressen('', 'liste'), []);
});

test('reading stores nothing', () => {
  const v = vindu();
  assert.deepEqual(lager(v).les(), []);
  assert.equal(lager(v).husker(), false);
  assert.equal(v.sessionStorage.kart.size + v.localStorage.kart.size, 0);
});

test('a list lives in the session until the visitor asks the device to remember', () => {
  const v = vindu();
  const min = lager(v);
  assert.equal(min.skriv(['a', 'b']), true);
  assert.equal(v.localStorage.kart.size, 0);
  assert.deepEqual(min.les(), ['a', 'b']);

  assert.equal(min.skriv(['a', 'b'], true), true);
  assert.equal(min.husker(), true);
  assert.equal(v.sessionStorage.kart.size, 0);
  assert.equal(min.skriv(['a', 'b', 'c']), true);
  assert.equal(v.localStorage.kart.get('min-liste'), 'a,b,c');

  assert.equal(min.skriv(['a'], false), true);
  assert.equal(min.husker(), false);
  assert.equal(v.localStorage.kart.size, 0);
});

test('an empty list leaves nothing behind', () => {
  const v = vindu();
  const min = lager(v);
  min.skriv(['a'], true);
  assert.equal(min.skriv([]), true);
  assert.equal(v.sessionStorage.kart.size + v.localStorage.kart.size, 0);
});

test('a browser that refuses storage is told as such and breaks nothing', () => {
  const min = lager(sperret);
  assert.deepEqual(min.les(), []);
  assert.equal(min.husker(), false);
  assert.equal(min.skriv(['a']), false);
  assert.equal(min.skriv(['a'], true), false);
});

test("somebody else's list is shown without becoming one's own", () => {
  assert.deepEqual(velg('#liste=a,x', ['a', 'b']), { liste: ['a', 'x'], erEgen: false });
  assert.deepEqual(velg('#liste=a', ['a', 'b']), { liste: ['a', 'b'], erEgen: true });
  assert.deepEqual(velg('', ['a']), { liste: ['a'], erEgen: true });
});

test('a link to add offers shows them with the own list, and stores nothing', () => {
  assert.deepEqual(velg('#legg-til=c', ['a', 'b']), { liste: ['a', 'b', 'c'], erEgen: false });
  assert.deepEqual(velg('#legg-til=b', ['a', 'b']), { liste: ['a', 'b'], erEgen: true });
});

test('a link shows at most a hundred offers', () => {
  const mange = Array.from({ length: 300 }, (_, i) => `y${i}`).join();
  assert.equal(velg('#liste=' + mange, []).liste.length, 100);
  assert.equal(velg('#legg-til=' + mange, []).liste.length, 100);
});
