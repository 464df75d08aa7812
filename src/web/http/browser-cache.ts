import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** Returns a version for the URL of a file. It changes with the content. */
export function contentVersion(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/**
 * Lets browsers store the response for a year if the version in its URL is the current one. While processes are updated one
 * at a time, the page may come from another process, whose file has other content.
 */
export function storeCurrentVersion(request: Request, response: Response, version: string): void {
  const isCurrent = request.query['v'] === version;
  response.set('Cache-Control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-store');
}
