/**
 * When an offer is open (docs/sokeindeks.md): `u` hours as [weekday, from, to, season's first day,
 * last day], `x` exceptions as [date] for closed or [date, from, to], `h` 1 if open on public holidays and 0
 * if closed, `a` by appointment, `d` never closes. Minutes after midnight; what is absent or null
 * is not stated.
 * @typedef {{u?: (number | null)[][], x?: [string, (number | null)?, (number | null)?][], h?: number, a?: number, d?: number}} Schedule
 */

const DAY = 864e5;
const OSLO = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short'});
/** Norwegian public holidays with a date, and those that follow Easter Sunday, by days. */
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const EASTER = [-3, -2, 0, 1, 39, 49, 50];

/** Easter Sunday of a year as a time, by Gauss's rule, which holds from 1900 to 2099. @param {number} year */
function easter(year) {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const isLate = sunday > 5 && (moon > 28 || (moon > 27 && year % 19 > 10));
  return Date.UTC(year, 2, 22 + moon + sunday - (isLate ? 7 : 0));
}

/** Whether a day is a public holiday in Norway. @param {Date} day midnight in UTC */
export const isHoliday = (day) =>
  FIXED.includes(day.toISOString().slice(5, 10)) ||
  EASTER.some((days) => +day === easter(day.getUTCFullYear()) + days * DAY);

/** @param {number} minutes after midnight, also of the next day */
export const clock = (minutes) => new Date(minutes * 6e4).toISOString().slice(11, 16).replace(':', '.');

/** The hours of one day, or null when nobody has said whether it is open.
 * @param {Schedule} schedule @param {Date} day @returns {(number | null | undefined)[][] | null} */
function hoursOn(schedule, day) {
  const date = day.toISOString().slice(0, 10);
  const differing = schedule.x?.filter((exception) => exception[0] === date) ?? [];
  // A day that differs in a way nobody has told is unknown; a day with its date alone is closed.
  if (differing.some((exception) => exception[2] === null && exception[1] === null)) return null;
  if (differing.length) return differing.filter((exception) => exception.length > 1).map(([, ...hours]) => hours);
  if (!schedule.u) return null;
  const monthDay = (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
  const hours = schedule.u.filter(([weekday, , , from, to]) => {
    if (weekday !== (day.getUTCDay() || 7)) return false;
    if (!from || !to) return true;
    return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
  });
  if (hours.length && isHoliday(day) && schedule.h !== 1) return schedule.h === 0 ? [] : null;
  return hours.map(([, from, to]) => [from, to]);
}

/** The Norwegian day and minute of a moment, and the hours of the day so many days later.
 * @param {Schedule} schedule @param {Date} now */
export function moment(schedule, now) {
  const time = Date.parse(OSLO.format(now).replace(' ', 'T') + 'Z');
  const today = time - (time % DAY);
  return {
    today: new Date(today),
    minute: (time % DAY) / 6e4,
    on: (/** @type {number} */ days) => hoursOn(schedule, new Date(today + days * DAY)),
  };
}

/**
 * Whether an offer is open at a moment, in Norwegian time; null where it is not stated.
 * @param {Schedule} schedule
 * @param {Date} now
 * @returns {{open: boolean | null, until: string | null}}
 */
export function openState(schedule, now) {
  const {on, minute} = moment(schedule, now);
  if (schedule.d) return {open: true, until: null};

  /** @type {boolean | null} */
  let isOpen = false;
  let until = 0;
  for (const back of [0, 1]) {
    const hours = on(-back);
    const at = minute + back * 1440;
    if (!hours && !back) isOpen = null;
    for (const [from, to] of hours ?? []) {
      if ((from ?? 0) > at || (to ?? at + 1) <= at) continue;
      if (from != null && to != null) until = Math.max(until, to - back * 1440);
      else if (!back) isOpen = null;
    }
  }
  if (until) isOpen = true;

  return {open: isOpen, until: until ? clock(until) : null};
}

/** Whether an offer is open in evenings or at weekends, some part of the year.
 * @param {Schedule} schedule @param {string} time `kveld` or `helg` @returns {boolean | null} */
export function opensAt(schedule, time) {
  if (schedule.d) return true;
  const hours = schedule.u;
  if (!hours) return null;
  if (time === 'helg') return hours.some(([weekday]) => (weekday ?? 0) > 5);
  // An evening begins at five.
  return hours.some(([, from, to]) => (to ?? 0) > 1020 || (from ?? 0) >= 1020) || (hours.some(([, , to]) => to == null) ? null : false);
}
