import { generateKeyPair, type GenerateKeyPairResult } from 'jose';

declare global {
  /** The RSA key pairs of this Jest worker. Generating one takes 0.1 s of processor time. */
  var testKeyPairs: Promise<GenerateKeyPairResult>[] | undefined;
}

const PAIRS = 4;
let count = 0;

/** Returns the next of the worker's RSA key pairs. Four calls in a row return different ones. */
export function nextKeyPair(): Promise<GenerateKeyPairResult> {
  const pairs = (globalThis.testKeyPairs ??= []);
  const index = count++ % PAIRS;
  return (pairs[index] ??= generateKeyPair('RS256', { extractable: true }));
}
