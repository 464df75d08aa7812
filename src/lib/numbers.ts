const format = new Intl.NumberFormat('en');

/** A number as pages and mails show it: 1,200. */
export function formatCount(count: number): string {
  return format.format(count);
}

/** What is counted up to a cap alone: "10,000+" for all beyond it. */
export function formatCapped(count: number, cap: number): string {
  return count > cap ? `${formatCount(cap)}+` : formatCount(count);
}

/** "1 session ends", "1,200 sessions end", and where there is none, what is said of that. */
export function counted(count: number, one: string, many: string, none = `0 ${many}`): string {
  if (count === 0) return none;
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
