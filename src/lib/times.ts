type Format = (date: Date, timeZone: string) => string;

/** Keeps the formatter of each time zone, because creating one takes much longer than using it. */
function format(options: Intl.DateTimeFormatOptions): Format {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date, timeZone) => {
    let zoned = formats.get(timeZone);
    if (!zoned) formats.set(timeZone, (zoned = new Intl.DateTimeFormat('en-GB', { ...options, timeZone })));
    return zoned.format(date);
  };
}

const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const day = { day: 'numeric', month: 'short' } as const;

const inClock = format(clock);
const inDayAndClock = format({ ...day, ...clock });
const inDayAndYear = format({ ...day, year: 'numeric' });
const inAll = format({ ...day, ...clock, year: 'numeric' });
const inSeconds = format({ ...day, year: 'numeric', ...clock, second: '2-digit' });
const inZone = format({ ...day, year: 'numeric', ...clock, timeZoneName: 'short' });
const inYear = format({ year: 'numeric' });
const inWords = format({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...clock,
  timeZoneName: 'short',
});

const HOUR = 3_600_000;
/** A day has 25 hours when the clocks go back by an hour. */
const MAX_DAY = 25 * HOUR;
/** No time zone is further from UTC. */
const MAX_UTC_OFFSET = 14 * HOUR;

/** Formats a time in the reader's time zone, such as "24 Nov, 09:14". Adds the year if it isn't this year. */
export function formatTime(date: Date, timeZone = 'UTC'): string {
  return (isSameYear(date, new Date(), timeZone) ? inDayAndClock : inAll)(date, timeZone);
}

function isSameYear(one: Date, other: Date, timeZone: string): boolean {
  const years = [one, other].flatMap((date) =>
    [-MAX_UTC_OFFSET, MAX_UTC_OFFSET].map((shift) => new Date(date.getTime() + shift).getUTCFullYear()),
  );
  // Except around New Year, the year is the same in all time zones, so the slower formatter isn't needed.
  return new Set(years).size === 1 || inYear(one, timeZone) === inYear(other, timeZone);
}

/** Formats the time of day, such as "09:14". */
export function formatClock(date: Date, timeZone = 'UTC'): string {
  return inClock(date, timeZone);
}

/** Formats a time as "09:14" if it is today, and with the date otherwise. */
export function formatNear(date: Date, timeZone = 'UTC', now = new Date()): string {
  const isToday =
    Math.abs(date.getTime() - now.getTime()) < MAX_DAY &&
    inDayAndYear(date, timeZone) === inDayAndYear(now, timeZone);
  return isToday ? formatClock(date, timeZone) : formatTime(date, timeZone);
}

/** Formats a time with its seconds, such as "27 Nov 2026, 09:14:05". */
export function formatExact(date: Date, timeZone = 'UTC'): string {
  return inSeconds(date, timeZone);
}

/** Formats a time with its zone, such as "27 Nov 2026, 09:14 CET". */
export function formatZoned(date: Date, timeZone = 'UTC'): string {
  return inZone(date, timeZone);
}

/**
 * Formats a time in full for emails, such as "Friday 27 November 2026 at 09:14 CET", because they are read on other
 * days and outside the console.
 */
export function formatLong(date: Date, timeZone = 'UTC'): string {
  return inWords(date, timeZone);
}

/** Formats a length of time, such as "10 minutes", "60 minutes" or "72 hours". */
export function formatMinutes(minutes: number): string {
  return minutes > 60 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

/** Formats a wait in seconds, such as "in a minute", "in 25 minutes" or "in 3 hours". Rounds up. */
export function formatWait(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes === 1) return 'in a minute';
  return minutes <= 60 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`;
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en');

/**
 * Formats the time since a date, such as "2 hours ago", "1 day ago" or "now". A day is 24 hours, and a month 30 days.
 */
export function formatAgo(date: Date, now = new Date()): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : 'now';
}
