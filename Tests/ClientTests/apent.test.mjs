// When an offer is open: hours, seasons, exceptions, holidays, and what nobody has said.
import assert from 'node:assert/strict';
import test from 'node:test';

import {isHoliday, openState, opensAt} from '../../themes/standard/skript/delt/apent.mjs';
import {nextOpening} from '../../themes/standard/skript/delt/apner.mjs';

/** Monday to Friday from ten to three. */
const weekdays = [1, 2, 3, 4, 5].map((day) => [day, 600, 900]);
/** A moment in Norwegian summer time. @param {string} text */
const summer = (text) => new Date(text + '+02:00');
/** A moment in Norwegian winter time. @param {string} text */
const winter = (text) => new Date(text + '+01:00');
/** @param {object} schedule @param {Date} now */
const isOpen = (schedule, now) => openState(schedule, now).open;

/** Easter Sunday by the anonymous Gregorian algorithm, another than the client's. @param {number} year */
function easter(year) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const days = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

test('twelve public holidays a year, those that move found from Easter', () => {
  for (let year = 1900; year < 2100; year++) {
    const moving = [-3, -2, 0, 1, 39, 49, 50].map((days) => easter(year) + days * 864e5);
    const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'].map((day) => Date.parse(`${year}-${day}`));
    const all = new Set([...moving, ...fixed]);
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 864e5)
      assert.equal(isHoliday(new Date(day)), all.has(day), new Date(day).toISOString());
  }
});

test('open from the first minute to the last, in Norwegian time all year', () => {
  for (const at of [summer, winter]) {
    const day = at === summer ? '2026-06-10' : '2026-11-18';
    assert.equal(isOpen({u: weekdays}, at(day + 'T09:59')), false);
    assert.deepEqual(openState({u: weekdays}, at(day + 'T10:00')), {open: true, until: '15.00'});
    assert.equal(isOpen({u: weekdays}, at(day + 'T14:59')), true);
    assert.equal(isOpen({u: weekdays}, at(day + 'T15:00')), false);
  }
  assert.equal(isOpen({u: weekdays}, summer('2026-06-13T12:00')), false, 'a Saturday');
});

test('hours past midnight belong to the evening they began', () => {
  const late = {u: [[5, 1200, 1560]]};
  assert.deepEqual(openState(late, summer('2026-06-12T23:30')), {open: true, until: '02.00'});
  assert.deepEqual(openState(late, summer('2026-06-13T01:59')), {open: true, until: '02.00'});
  assert.equal(isOpen(late, summer('2026-06-13T02:00')), false);
});

test('a season holds on its first and last day, also over New Year', () => {
  const season = (/** @type {number} */ from, /** @type {number} */ to) => ({u: [1, 2, 3, 4, 5, 6, 7].map((day) => [day, 600, 900, from, to])});
  for (const [day, open] of [['2026-08-14', false], ['2026-08-15', true], ['2026-09-30', true], ['2026-10-01', false]])
    assert.equal(isOpen(season(815, 930), summer(day + 'T12:00')), open, String(day));
  for (const [day, open] of [['2026-10-31', false], ['2026-11-01', true], ['2027-01-15', true], ['2027-02-28', true], ['2027-03-01', false]])
    assert.equal(isOpen(season(1101, 228), winter(day + 'T12:00')), open, String(day));
});

test('on a holiday it is what somebody has said, or unknown', () => {
  const day = winter('2026-12-25T12:00');
  assert.equal(isOpen({u: weekdays}, day), null);
  assert.equal(isOpen({u: weekdays, h: 0}, day), false);
  assert.equal(isOpen({u: weekdays, h: 1}, day), true);
  assert.equal(isOpen({u: [[1, 600, 900]]}, day), false, 'never open on Fridays');
});

test('an exception is what holds that day', () => {
  const schedule = {u: weekdays, x: [['2026-06-10'], ['2026-06-13', 660, 780]]};
  assert.equal(isOpen(schedule, summer('2026-06-10T12:00')), false);
  assert.deepEqual(openState(schedule, summer('2026-06-13T12:00')), {open: true, until: '13.00'});
  assert.equal(isOpen({u: weekdays, x: [['2026-12-25', 660, 780]]}, winter('2026-12-25T12:00')), true, 'also on a holiday');
});

test('an exception without hours makes its day unknown, and no other', () => {
  const schedule = {u: weekdays, x: [['2026-06-10', null, null], ['2026-06-11', 780, null], ['2026-06-12', null, 780]]};
  assert.equal(isOpen(schedule, summer('2026-06-10T12:00')), null);
  assert.equal(isOpen(schedule, summer('2026-06-09T12:00')), true, 'the day before');
  assert.equal(isOpen(schedule, summer('2026-06-11T12:00')), false, 'not yet begun');
  assert.equal(isOpen(schedule, summer('2026-06-11T14:00')), null, 'nobody has said when it closes');
  assert.equal(isOpen(schedule, summer('2026-06-12T12:00')), null, 'nobody has said when it opens');
  assert.equal(isOpen(schedule, summer('2026-06-12T14:00')), false, 'over for the day');
  assert.deepEqual(nextOpening(schedule, summer('2026-06-09T16:00')), {days: 2, weekday: 4, time: '13.00'});
});

test('what nobody has said is unknown', () => {
  const now = summer('2026-06-10T12:00');
  assert.equal(isOpen({}, now), null);
  assert.equal(isOpen({a: 1}, now), null, 'by appointment');
  assert.equal(isOpen({u: [[3, 600, null]]}, now), null, 'nobody has said when it closes');
  assert.equal(isOpen({u: [[3, 780, null]]}, now), false, 'not yet begun');
  assert.equal(isOpen({u: [[3, null, 900]]}, now), null, 'nobody has said when it opens');
  assert.equal(isOpen({u: [[3, null, 660]]}, now), false, 'over for today');
  assert.equal(isOpen({x: [['2026-06-13', 660, 780]]}, now), null, 'only one day is described');
  assert.equal(isOpen({x: [['2026-06-13', 660, 780]]}, summer('2026-06-13T14:00')), false);
  assert.deepEqual(openState({d: 1}, now), {open: true, until: null});
});

test('the next opening is today, tomorrow or the next weekday that has hours', () => {
  assert.deepEqual(nextOpening({u: weekdays}, summer('2026-06-10T08:00')), {days: 0, weekday: 3, time: '10.00'});
  assert.deepEqual(nextOpening({u: weekdays}, summer('2026-06-10T16:00')), {days: 1, weekday: 4, time: '10.00'});
  assert.deepEqual(nextOpening({u: weekdays}, summer('2026-06-12T16:00')), {days: 3, weekday: 1, time: '10.00'});
  assert.deepEqual(nextOpening({u: [[3, null, 900]]}, summer('2026-06-09T16:00')), {days: 1, weekday: 3, time: null});
  assert.equal(nextOpening({x: [['2026-07-30', 600, 700]]}, summer('2026-06-10T12:00')), null, 'too far off');
  assert.equal(nextOpening({}, summer('2026-06-10T12:00')), null);
});

test('evenings and weekends', () => {
  assert.equal(opensAt({u: weekdays}, 'kveld'), false);
  assert.equal(opensAt({u: [[1, 600, 1080]]}, 'kveld'), true);
  assert.equal(opensAt({u: [[1, 600, null]]}, 'kveld'), null);
  assert.equal(opensAt({u: weekdays}, 'helg'), false);
  assert.equal(opensAt({u: [[6, 600, 900]]}, 'helg'), true);
  assert.equal(opensAt({}, 'helg'), null);
  assert.equal(opensAt({d: 1}, 'kveld'), true);
});
