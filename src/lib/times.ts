type Format = (date: Date, timeZone: string) => string;

/** Making a format for a time zone costs many times what using it does. */
function format(options: Intl.DateTimeFormatOptions): Format {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (date, timeZone) => {
    let zoned = made.get(timeZone);
    if (!zoned) made.set(timeZone, (zoned = new Intl.DateTimeFormat('en-GB', { ...options, timeZone })));
    return zoned.format(date);
  };
}

const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const day = { day: 'numeric', month: 'short' } as const;

const inClock = format(clock);
const inDayAndClock = format({ ...day, ...clock });
const inDayAndYear = format({ ...day, year: 'numeric' });
const inAll = format({ ...day, ...clock, year: 'numeric' });
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
/** The clocks are put back by an hour. */
const LONGEST_DAY = 25 * HOUR;
/** No zone is further from UTC. */
const FURTHEST_ZONE = 14 * HOUR;

/** Dates as pages show them, always in the reader's time zone: 24 Nov, 09:14. */
export function formatTime(date: Date, timeZone = 'UTC'): string {
  return (isSameYear(date, new Date(), timeZone) ? inDayAndClock : inAll)(date, timeZone);
}

function isSameYear(one: Date, other: Date, timeZone: string): boolean {
  const years = [one, other].flatMap((date) =>
    [-FURTHEST_ZONE, FURTHEST_ZONE].map((shift) => new Date(date.getTime() + shift).getUTCFullYear()),
  );
  // But for the nights around New Year it is the same in all zones.
  return new Set(years).size === 1 || inYear(one, timeZone) === inYear(other, timeZone);
}

/** 09:14 */
export function formatClock(date: Date, timeZone = 'UTC'): string {
  return inClock(date, timeZone);
}

/** 09:14 for today; with the day for other days. */
export function formatNear(date: Date, timeZone = 'UTC', now = new Date()): string {
  const isToday =
    Math.abs(date.getTime() - now.getTime()) < LONGEST_DAY &&
    inDayAndYear(date, timeZone) === inDayAndYear(now, timeZone);
  return isToday ? formatClock(date, timeZone) : formatTime(date, timeZone);
}

/** "Friday 27 November 2026 at 09:14 CET": a mail is read on another day and far from the console. */
export function formatLong(date: Date, timeZone = 'UTC'): string {
  return inWords(date, timeZone);
}

/** "in a minute", "in 25 minutes", "in 3 hours": never less than what is left. */
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

/** "2 hours ago", "1 day ago", "now": spans of time, which know no calendar. */
export function formatAgo(date: Date, now = new Date()): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : 'now';
}
