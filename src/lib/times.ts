type Format = (date: Date, timeZone: string) => string;

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const clockWithSeconds = { ...clock, second: '2-digit' } as const;
const day = { day: 'numeric', month: 'short' } as const;
const fullDate = { ...day, year: 'numeric' } as const;
const longDate = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const zone = { timeZoneName: 'short' } as const;

const HOUR = 3_600_000;
/** A day has 25 hours when the clocks go back by an hour. */
const MAX_DAY = 25 * HOUR;
/** No time zone is further from UTC. */
const MAX_UTC_OFFSET = 14 * HOUR;

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Checks whether the text is a real day, such as "2026-12-31", of the years 1900 to 2999. */
export function isDay(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How a language writes times and lengths of time. `locale` is a tag such as "en-GB". The default time zone is UTC. */
export function timeFormats(locale: string) {
  const inClock = zonedFormat(locale, clock);
  const inDayAndClock = zonedFormat(locale, { ...day, ...clock });
  const inDate = zonedFormat(locale, fullDate);
  const inDateAndClock = zonedFormat(locale, { ...fullDate, ...clock });
  const inDateAndSeconds = zonedFormat(locale, { ...fullDate, ...clockWithSeconds });
  const inSecondsAndZone = zonedFormat(locale, { ...clockWithSeconds, ...zone });
  const inDateSecondsAndZone = zonedFormat(locale, { ...fullDate, ...clockWithSeconds, ...zone });
  const inDateClockAndZone = zonedFormat(locale, { ...fullDate, ...clock, ...zone });
  const inYear = zonedFormat(locale, { year: 'numeric' });
  const inLongDateClockAndZone = zonedFormat(locale, { ...longDate, ...clock, ...zone });
  const inLongDate = zonedFormat(locale, longDate);
  const relative = new Intl.RelativeTimeFormat(locale);
  const now = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  const minutesLong = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const hoursLong = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });

  /** Formats a time, such as "24 Nov, 09:14". Adds the year if it isn't this year. */
  function time(date: Date, timeZone = 'UTC'): string {
    return (isSameYear(date, new Date(), timeZone) ? inDayAndClock : inDateAndClock)(date, timeZone);
  }

  function isSameYear(one: Date, other: Date, timeZone: string): boolean {
    const yearAt = (date: Date, offset: number) => new Date(date.getTime() + offset).getUTCFullYear();
    const isCertain = [one, other].every(
      (date) => yearAt(date, -MAX_UTC_OFFSET) === yearAt(date, MAX_UTC_OFFSET),
    );
    // Except around New Year, the year is the same in all time zones, so the slower formatter isn't needed.
    return isCertain
      ? yearAt(one, 0) === yearAt(other, 0)
      : inYear(one, timeZone) === inYear(other, timeZone);
  }

  return {
    time,
    /** Formats the date of a time, such as "31 Dec 2026". */
    date: (date: Date, timeZone = 'UTC') => inDate(date, timeZone),
    /** Formats an ISO date, such as "31 Dec 2026". */
    day: (on: string) => inDate(startOfDay(on), 'UTC'),
    /** Formats an ISO date in full for emails, such as "Thursday, 31 December 2026". */
    longDay: (on: string) => inLongDate(startOfDay(on), 'UTC'),
    /** Formats the time of day, such as "09:14". */
    clock: (date: Date, timeZone = 'UTC') => inClock(date, timeZone),
    /** Formats a time as "09:14" if it is today, and with the date otherwise. */
    near: (date: Date, timeZone = 'UTC', current = new Date()): string => {
      const isToday =
        Math.abs(date.getTime() - current.getTime()) < MAX_DAY &&
        inDate(date, timeZone) === inDate(current, timeZone);
      return isToday ? inClock(date, timeZone) : time(date, timeZone);
    },
    /** Formats a time with its seconds, such as "27 Nov 2026, 09:14:05". */
    exact: (date: Date, timeZone = 'UTC') => inDateAndSeconds(date, timeZone),
    /** Formats the time of day with its seconds and zone, such as "09:14:05 CET". */
    exactClock: (date: Date, timeZone = 'UTC') => inSecondsAndZone(date, timeZone),
    /** Formats a time with its seconds and zone, such as "27 Nov 2026, 09:14:05 CET". */
    exactZoned: (date: Date, timeZone = 'UTC') => inDateSecondsAndZone(date, timeZone),
    /** Formats a time with its zone, such as "27 Nov 2026, 09:14 CET". */
    zoned: (date: Date, timeZone = 'UTC') => inDateClockAndZone(date, timeZone),
    /**
     * Formats a time in full for emails, such as "Friday, 27 November 2026 at 09:14 CET", because they are read on other
     * days and outside the console.
     */
    long: (date: Date, timeZone = 'UTC') => inLongDateClockAndZone(date, timeZone),
    /**
     * Formats the time since a date, such as "2 hours ago", "1 day ago" or "now". A day is 24 hours, and a month 30
     * days.
     */
    ago: (date: Date, current = new Date()): string => {
      const seconds = (date.getTime() - current.getTime()) / 1000;
      const unit = units.find(([, size]) => Math.abs(seconds) >= size);
      return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : now;
    },
    /** Formats a length of time in minutes, such as "10 minutes", "60 minutes" or "72 hours". */
    duration: (minutes: number) =>
      minutes > 60 ? hoursLong.format(minutes / 60) : minutesLong.format(minutes),
    /** Formats a wait in seconds, such as "in 1 minute", "in 25 minutes" or "in 3 hours". Rounds up. */
    wait: (seconds: number): string => {
      const minutes = Math.max(1, Math.ceil(seconds / 60));
      return minutes <= 60
        ? relative.format(minutes, 'minute')
        : relative.format(Math.ceil(minutes / 60), 'hour');
    },
  };
}

const startOfDay = (on: string) => new Date(`${on}T00:00:00Z`);

/** A formatter takes 30 kB, and there are over 400 time zones. */
const MAX_ZONES = 50;

/** Keeps the formatters of the last time zones, because creating one takes much longer than using it. */
function zonedFormat(locale: string, options: Intl.DateTimeFormatOptions): Format {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date, timeZone) => {
    let zoned = formats.get(timeZone);
    if (!zoned) {
      if (formats.size === MAX_ZONES) formats.clear();
      formats.set(timeZone, (zoned = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
    }
    return zoned.format(date);
  };
}
