import { isUtf8 } from 'node:buffer';

/** The number of bytes decoded at a time, so that a large file does not block the event loop. */
const PIECE_BYTES = 16_384;

/** Enough of the file to see whether it is UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 1_024;

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/**
 * Detects the encoding by its byte order mark or its bytes. Falls back to Windows-1252, which Excel uses for plain
 * “CSV”.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = byteOrderMarks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  return marked?.encoding ?? utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** In UTF-16, one of the two bytes of each ordinary letter is zero. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  const zeros = { first: 0, second: 0 };
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2 === 0 ? 'first' : 'second'] += 1;
  }
  const [most, few] = [sample.length * 0.35, sample.length * 0.05];
  if (zeros.second > most && zeros.first < few) return 'utf-16le';
  return zeros.first > most && zeros.second < few ? 'utf-16be' : undefined;
}

/** The file has a NUL character. Text has none, and PostgreSQL cannot store it. */
export class NotTextError extends Error {
  override name = 'NotTextError';
}

/** Decodes a file piece by piece, without its byte order mark. Throws NotTextError. */
export function* decodePieces(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    // Without `stream`, several releases of Node read the typographic quotes of Windows-1252 as control characters.
    const piece = decoder.decode(bytes.subarray(from, from + PIECE_BYTES), { stream: true });
    if (piece.includes('\0')) throw new NotTextError();
    yield piece;
  }
}

export interface FileStart {
  text: string;
  /** `text` is the whole file. */
  isWhole: boolean;
}

/** Decodes the first piece. Throws NotTextError. */
export function decodeStart(bytes: Uint8Array, encoding: Encoding): FileStart {
  const [text = ''] = decodePieces(bytes, encoding);
  return { text, isWhole: bytes.length <= PIECE_BYTES };
}
