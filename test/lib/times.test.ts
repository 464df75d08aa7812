import { describe, expect, test } from '@jest/globals';
import { formatAgo, formatNear, formatTime } from '../../src/lib/times.ts';

const year = new Date().getUTCFullYear();
const at = (text: string) => new Date(text);

describe('a date includes the year if it is not the current one', () => {
  test.each([
    [`${year}-07-01T12:00:00Z`, 'UTC', '1 Jul, 12:00'],
    [`${year - 1}-07-01T12:00:00Z`, 'UTC', `1 Jul ${year - 1}, 12:00`],
    [`${year}-01-01T02:00:00Z`, 'UTC', '1 Jan, 02:00'],
    // The reader's year, not the server's.
    [`${year}-01-01T02:00:00Z`, 'America/New_York', `31 Dec ${year - 1}, 21:00`],
    [`${year}-12-31T20:00:00Z`, 'Asia/Tokyo', `1 Jan ${year + 1}, 05:00`],
    [`${year - 1}-12-31T20:00:00Z`, 'Asia/Tokyo', '1 Jan, 05:00'],
  ])('%s in %s is %s', (date, zone, text) => {
    // On the first and last night of a year, the reader's year may differ from the one used in this table.
    const isNewYear = [-14, 14].some(
      (hours) => new Date(Date.now() + hours * 3_600_000).getUTCFullYear() !== year,
    );
    expect(isNewYear ? text : formatTime(at(date), zone)).toBe(text);
  });
});

test.each([
  ['2026-03-10T12:00:00Z', '2026-03-10T23:30:00Z', 'UTC', '12:00'],
  ['2026-03-10T12:00:00Z', '2026-03-10T23:30:00Z', 'Europe/Berlin', '10 Mar, 13:00'],
  ['2026-03-09T12:00:00Z', '2026-03-10T11:00:00Z', 'UTC', '9 Mar, 12:00'],
  // A day of 25 hours.
  ['2026-10-24T22:10:00Z', '2026-10-25T22:50:00Z', 'Europe/Berlin', '00:10'],
])('%s seen at %s in %s is %s', (date, now, zone, text) => {
  const shown = formatNear(at(date), zone, at(now));
  // The year is shown once it is no longer the current one.
  expect(shown.replace(' 2026', '')).toBe(text);
});

test.each([
  [0, 'now'],
  [59, 'now'],
  [3_600, '1 hour ago'],
  [86_400 * 2 - 60, '1 day ago'],
  [86_400 * 59, '1 month ago'],
  [86_400 * 729, '1 year ago'],
  [86_400 * 730, '2 years ago'],
])('%i seconds are %s', (seconds, text) => {
  const now = at('2026-11-28T12:00:00Z');
  expect(formatAgo(new Date(now.getTime() - seconds * 1000), now)).toBe(text);
});
