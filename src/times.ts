const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs many times what using it does. */
function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${Object.keys(options).join()}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  formats.set(key, made);
  return made;
}

const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const day = { day: 'numeric', month: 'short' } as const;

/** Dates as pages show them, always in the reader's time zone: 24 Nov, 09:14. */
export function formatTime(date: Date, timeZone = 'UTC'): string {
  const year = date.getFullYear() !== new Date().getFullYear() && ({ year: 'numeric' } as const);
  return format(timeZone, { ...day, ...clock, ...year }).format(date);
}

/** 09:14 */
export function formatClock(date: Date, timeZone = 'UTC'): string {
  return format(timeZone, clock).format(date);
}

/** 09:14 for today; with the day for other days. */
export function formatNear(date: Date, timeZone = 'UTC', now = new Date()): string {
  const days = format(timeZone, { ...day, year: 'numeric' });
  return days.format(date) === days.format(now) ? formatClock(date, timeZone) : formatTime(date, timeZone);
}

/** "Friday 27 November 2026 at 09:14 CET": a mail is read on another day and far from the console. */
export function formatLong(date: Date, timeZone = 'UTC'): string {
  return format(timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...clock,
    timeZoneName: 'short',
  }).format(date);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "2 hours ago", "yesterday", "now". */
export function formatAgo(date: Date, now = new Date()): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : relative.format(0, 'second');
}
