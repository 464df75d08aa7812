import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** Returns a version for the URL of a file. It changes with the content. */
export function contentVersion(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/** Lets browsers store the response for a year, because its URL contains the version of its content. */
export function storeForever(response: Response): void {
  response.set('Cache-Control', 'public, max-age=31536000, immutable');
}
