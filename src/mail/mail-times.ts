const formats = new Map<string, Intl.DateTimeFormat>();

/** "Friday, 27 November 2026 at 09:14 CET": a mail is read on another day and far from the console. */
export function formatMailTime(date: Date, timeZone: string): string {
  // Making a format costs more than all the rest of a mail.
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    });
  formats.set(timeZone, format);
  return format.format(date);
}
