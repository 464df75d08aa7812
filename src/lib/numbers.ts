const format = new Intl.NumberFormat('en');

/** Formats a number in English, such as "1,200", for the audit log and the output of commands. */
export function formatCount(count: number): string {
  return format.format(count);
}

/** Formats a number with its noun in English, such as "1 admin" or "1,200 admins". Returns `none` if the count is 0. */
export function counted(count: number, one: string, many: string, none = `0 ${many}`): string {
  if (count === 0) return none;
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
