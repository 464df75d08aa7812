import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const compressors = {
  // The default quality of Brotli is the highest.
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  identity: (content: Buffer) => Promise.resolve(content),
};

type Encoding = keyof typeof compressors;

/** Browsers list gzip first but give both the same weight. */
const bySize: readonly Encoding[] = ['br', 'gzip'];

/**
 * Returns a handler that serves a file compressed as far as possible. Compresses it once for each encoding and keeps the
 * result, because the best compression is too slow for each request.
 */
export function compressedFile(file: string): RequestHandler {
  const content = readFileSync(file);
  const results = new Map<Encoding, Promise<Buffer>>();
  return async (request, response) => {
    const encoding = bySize.find((one) => request.acceptsEncodings(one) !== false) ?? 'identity';
    const result = results.get(encoding) ?? compressors[encoding](content);
    results.set(encoding, result);
    response.type(path.extname(file));
    response.vary('Accept-Encoding');
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.send(await result);
  };
}
