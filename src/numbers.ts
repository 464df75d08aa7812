/** A number as pages and mails show it: 1,200. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** What is counted up to a cap alone: "10,000+" for all beyond it. */
export function formatCapped(count: number, cap: number): string {
  return count > cap ? `${formatCount(cap)}+` : formatCount(count);
}
