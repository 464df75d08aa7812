/** Throws an Error with the sentence if it is not true. */
export function requireThat(what: string, isTrue: boolean | undefined): void {
  if (isTrue !== true) throw new Error(`Not true: ${what}`);
}
