const format = new Intl.NumberFormat('en');

/** Formats a number for pages and emails, such as "1,200". */
export function formatCount(count: number): string {
  return format.format(count);
}

/**
 * Formats a number with its noun, such as "1 session ends" or "1,200 sessions end". Returns `none` if the count is 0.
 */
export function counted(count: number, one: string, many: string, none = `0 ${many}`): string {
  if (count === 0) return none;
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
