const format = new Intl.NumberFormat('en');

/** Formats a number for pages and emails, such as "1,200". */
export function formatCount(count: number): string {
  return format.format(count);
}

/** Formats a number that is only counted up to a cap. Any number above the cap becomes, for example, "10,000+". */
export function formatCapped(count: number, cap: number): string {
  return count > cap ? `${formatCount(cap)}+` : formatCount(count);
}

/**
 * Formats a number with its noun, such as "1 session ends" or "1,200 sessions end". Returns `none` if the count is 0.
 */
export function counted(count: number, one: string, many: string, none = `0 ${many}`): string {
  if (count === 0) return none;
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
