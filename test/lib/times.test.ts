import { describe, expect, test } from '@jest/globals';
import { isDay, timeFormats } from '../../src/lib/times.ts';

const english = timeFormats('en-GB');

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
    expect(isNewYear ? text : english.time(at(date), zone)).toBe(text);
  });
});

test.each([
  ['2026-03-10T12:00:00Z', '2026-03-10T23:30:00Z', 'UTC', '12:00'],
  ['2026-03-10T12:00:00Z', '2026-03-10T23:30:00Z', 'Europe/Berlin', '10 Mar, 13:00'],
  ['2026-03-09T12:00:00Z', '2026-03-10T11:00:00Z', 'UTC', '9 Mar, 12:00'],
  // A day of 25 hours.
  ['2026-10-24T22:10:00Z', '2026-10-25T22:50:00Z', 'Europe/Berlin', '00:10'],
])('%s seen at %s in %s is %s', (date, now, zone, text) => {
  const shown = english.near(at(date), zone, at(now));
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
  expect(english.ago(new Date(now.getTime() - seconds * 1000), now)).toBe(text);
});

describe('each language has its own form of', () => {
  const winter = at('2025-11-27T08:14:05Z');
  const languages = {
    'en-GB': {
      time: '27 Nov 2025, 09:14',
      clock: '09:14',
      exact: '27 Nov 2025, 09:14:05',
      exactClock: '09:14:05 CET',
      exactZoned: '27 Nov 2025, 09:14:05 CET',
      zoned: '27 Nov 2025, 09:14 CET',
      long: 'Thursday, 27 November 2025 at 09:14 CET',
      ago: '2 days ago',
      now: 'now',
      durations: ['10 minutes', '60 minutes', '72 hours'],
      waits: ['in 1 minute', 'in 25 minutes', 'in 3 hours'],
    },
    'de-DE': {
      time: '27. Nov. 2025, 09:14',
      clock: '09:14',
      exact: '27. Nov. 2025, 09:14:05',
      exactClock: '09:14:05 MEZ',
      exactZoned: '27. Nov. 2025, 09:14:05 MEZ',
      zoned: '27. Nov. 2025, 09:14 MEZ',
      long: 'Donnerstag, 27. November 2025 um 09:14 MEZ',
      ago: 'vor 2 Tagen',
      now: 'jetzt',
      durations: ['10 Minuten', '60 Minuten', '72 Stunden'],
      waits: ['in 1 Minute', 'in 25 Minuten', 'in 3 Stunden'],
    },
    'nl-NL': {
      time: '27 nov 2025, 09:14',
      clock: '09:14',
      exact: '27 nov 2025, 09:14:05',
      exactClock: '09:14:05 CET',
      exactZoned: '27 nov 2025, 09:14:05 CET',
      zoned: '27 nov 2025, 09:14 CET',
      long: 'donderdag 27 november 2025 om 09:14 CET',
      ago: '2 dagen geleden',
      now: 'nu',
      durations: ['10 minuten', '60 minuten', '72 uur'],
      waits: ['over 1 minuut', 'over 25 minuten', 'over 3 uur'],
    },
    'fr-FR': {
      time: '27 nov. 2025, 09:14',
      clock: '09:14',
      exact: '27 nov. 2025, 09:14:05',
      exactClock: '09:14:05 UTC+1',
      exactZoned: '27 nov. 2025, 09:14:05 UTC+1',
      zoned: '27 nov. 2025, 09:14 UTC+1',
      long: 'jeudi 27 novembre 2025 à 09:14 UTC+1',
      ago: 'il y a 2 jours',
      now: 'maintenant',
      durations: ['10 minutes', '60 minutes', '72\u00a0heures'],
      waits: ['dans 1 minute', 'dans 25 minutes', 'dans 3 heures'],
    },
    'es-ES': {
      time: '27 nov 2025, 09:14',
      clock: '09:14',
      exact: '27 nov 2025, 09:14:05',
      exactClock: '09:14:05 CET',
      exactZoned: '27 nov 2025, 09:14:05 CET',
      zoned: '27 nov 2025, 09:14 CET',
      long: 'jueves, 27 de noviembre de 2025, 09:14 CET',
      ago: 'hace 2 días',
      now: 'ahora',
      durations: ['10 minutos', '60 minutos', '72 horas'],
      waits: ['dentro de 1 minuto', 'dentro de 25 minutos', 'dentro de 3 horas'],
    },
  };

  test.each(Object.entries(languages))('times in %s', (locale, expected) => {
    const formats = timeFormats(locale);
    const zone = 'Europe/Berlin';
    const before = new Date(winter.getTime() - 50 * 3_600_000);
    expect({
      time: formats.time(winter, zone),
      clock: formats.clock(winter, zone),
      exact: formats.exact(winter, zone),
      exactClock: formats.exactClock(winter, zone),
      exactZoned: formats.exactZoned(winter, zone),
      zoned: formats.zoned(winter, zone),
      long: formats.long(winter, zone),
      ago: formats.ago(before, winter),
      now: formats.ago(winter, winter),
      durations: [10, 60, 72 * 60].map((minutes) => formats.duration(minutes)),
      waits: [10, 1_500, 9_000].map((seconds) => formats.wait(seconds)),
    }).toEqual(expected);
  });
});

test('more time zones than are kept are still formatted', () => {
  const noon = at('2025-11-27T12:00:00Z');
  for (const zone of Intl.supportedValuesOf('timeZone')) english.clock(noon, zone);
  expect(english.clock(noon, 'Europe/Berlin')).toBe('13:00');
});

test('a date without a time is the same day in every time zone', () => {
  expect([english.day('2026-12-31'), english.longDay('2026-12-31')]).toEqual([
    '31 Dec 2026',
    'Thursday, 31 December 2026',
  ]);
  expect(english.date(at('2026-12-31T20:00:00Z'), 'Asia/Tokyo')).toBe('1 Jan 2027');
});

test('without a time zone, times are in UTC', () => {
  const formats = timeFormats('en-GB');
  const night = at('2025-11-27T23:14:05Z');
  expect([
    formats.time(night),
    formats.date(night),
    formats.clock(night),
    formats.near(night, undefined, night),
    formats.exact(night),
    formats.exactClock(night),
    formats.exactZoned(night),
    formats.zoned(night),
    formats.long(night),
  ]).toEqual([
    '27 Nov 2025, 23:14',
    '27 Nov 2025',
    '23:14',
    '23:14',
    '27 Nov 2025, 23:14:05',
    '23:14:05 UTC',
    '27 Nov 2025, 23:14:05 UTC',
    '27 Nov 2025, 23:14 UTC',
    'Thursday, 27 November 2025 at 23:14 UTC',
  ]);
});

test('a wait of an hour is still in minutes', () => {
  expect([english.wait(3_600), english.wait(3_601)]).toEqual(['in 60 minutes', 'in 2 hours']);
});

test.each([
  ['2026-12-31', true],
  ['1900-01-01', true],
  ['2999-12-31', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['1899-12-31', false],
  ['3000-01-01', false],
  ['2026-1-1', false],
  ['x2026-12-31', false],
  ['2026-12-31x', false],
  ['2026/12/31', false],
  ['31 Dec 2026', false],
  ['', false],
])('%j is a day: %j', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
