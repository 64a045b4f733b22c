import {clock, moment} from './apent.mjs';

/**
 * When an offer opens next, within a fortnight; null when that is not stated.
 * @param {import('./apent.mjs').Schedule} schedule
 * @param {Date} now
 * @returns {{days: number, weekday: number, time: string | null} | null} `weekday` from 1 for Monday
 */
export function nextOpening(schedule, now) {
  if (schedule.d || (!schedule.u?.length && !schedule.x?.length)) return null;
  const {on, today, minute} = moment(schedule, now);
  for (let days = 0; days < 14; days++) {
    const starts = (on(days) ?? []).map(([from]) => from ?? null).filter((from) => days || (from ?? -1) > minute);
    if (!starts.length) continue;
    const known = starts.filter((from) => from !== null);
    const weekday = new Date(+today + days * 864e5).getUTCDay() || 7;
    return {days, weekday, time: known.length ? clock(Math.min(...known)) : null};
  }
  return null;
}
