import { expect, test } from '@jest/globals';
import { isTimeZone, timeZoneOptions } from '../../src/profile/time-zones.ts';

const labelled = (selected: string) =>
  new Map(timeZoneOptions(selected).map((zone) => [zone.value, zone.label]));

test.each([
  ['Europe/Kyiv', 'Europe/Kyiv (Kiev)', 'Europe/Kiev'],
  ['Asia/Kolkata', 'Asia/Kolkata (Calcutta)', 'Asia/Calcutta'],
  ['Asia/Ho_Chi_Minh', 'Asia/Ho Chi Minh (Saigon)', 'Asia/Saigon'],
  ['America/Nuuk', 'America/Nuuk (Godthab)', 'America/Godthab'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos Aires', 'America/Buenos_Aires'],
])('%s is offered by its current name, and its old name stays valid', (current, label, old) => {
  const offered = labelled('UTC');
  expect(offered.get(current)).toBe(label);
  expect(offered.has(old)).toBe(false);
  expect([isTimeZone(current), isTimeZone(old)]).toEqual([true, true]);
  expect(() => new Intl.DateTimeFormat('en-GB', { timeZone: current })).not.toThrow();
});

test('a profile with an old name keeps it when it is saved', () => {
  const selected = timeZoneOptions('Europe/Kiev').filter((zone) => zone.selected);
  expect(selected).toEqual([{ value: 'Europe/Kiev', label: 'Europe/Kyiv (Kiev)', selected: true }]);
  expect(labelled('Europe/Kiev').has('Europe/Kyiv')).toBe(false);
});

test.each(['', 'Mars/Olympus', 'toString', 'europe/kyiv'])('%j is not a time zone', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});
