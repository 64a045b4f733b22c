// The weights that danger is noticed by are those of the phrases.

import assert from 'node:assert/strict';
import test from 'node:test';
import { fitted, written } from '../Search/fit-danger.mjs';

test('the weights of krisevekter.yaml are what fit-danger.mjs makes of the phrases', () => {
  assert.ok(fitted() === written(), 'Run node Tests/Search/fit-danger.mjs, and measure as docs/sok.md tells');
});
