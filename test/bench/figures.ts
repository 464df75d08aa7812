import process from 'node:process';

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** Prints whether a figure is good enough. The benchmark fails if it is not. */
export function need(what: string, value: number, sign: '>=' | '<=', limit: number): void {
  const isMet = sign === '>=' ? value >= limit : value <= limit;
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what}: ${value.toFixed(2)} (${sign} ${limit.toFixed(2)})`);
  if (!isMet) process.exitCode = 1;
}
