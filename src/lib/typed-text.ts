// Normalises text that people type or paste. Every function takes linear time, whatever the text.

/** White space, format and control characters, and fillers that no font shows. */
const INVISIBLE = String.raw`\u034F\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0`;

const SEPARATORS = String.raw`\s;,；，、،؛`;

// The lookbehind keeps these linear, because a run inside the text is scanned once, not from each of its characters.
const invisibleEnds = new RegExp(`^[${INVISIBLE}]+|(?<![${INVISIBLE}])[${INVISIBLE}]+$`, 'gu');
const trailingSeparators = new RegExp(`(?<![${SEPARATORS}])[${SEPARATORS}]+$`, 'u');

const notAlphanumeric = new RegExp(`[^\\p{L}\\p{N}]|[${INVISIBLE}]`, 'gu');

const quoted = /^(?:".*"|'.*'|[“”„].*[“”]|[‘’‚].*[‘’]|«.*»|‹.*›)$/u;

const oneAddress = /^[^\s\p{C}@<>;,]+@[^\s\p{C}@<>;,]+$/u;

/** Removes white space and invisible characters from both ends. */
export function trimTyped(text: string): string {
  return text.replaceAll(invisibleEnds, '');
}

/** Lower-cases A to Z and nothing else. */
export function asciiLower(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * Finds the first character that is not ASCII but that lower case, upper case or compatibility normalisation turns into
 * ASCII, such as the Kelvin sign or a full-width letter. Returns it with its ASCII form, or undefined if there is none.
 * Names with such characters are refused, because another program might confuse them with the plain name.
 */
export function asciiLookalike(text: string): { typed: string; plain: string } | undefined {
  for (const typed of text.match(/[^\p{ASCII}]/gu) ?? []) {
    const upper = typed.toUpperCase();
    const plain = [
      typed.normalize('NFKC'),
      typed.toLowerCase().normalize('NFC'),
      upper.length === 1 ? upper : '',
    ].find((folded) => /\p{ASCII}/u.test(folded));
    if (plain !== undefined) return { typed, plain: plain.toLowerCase().replaceAll(/\p{M}/gu, '') };
  }
  return undefined;
}

/**
 * Finds the email address in text pasted from email programs and web pages, such as `Amy Long <amy@acme.example>`,
 * `mailto:amy@acme.example`, `amy@acme.example;` or `'amy@acme.example'`. Returns any other text trimmed.
 */
export function addressFromTyped(text: string): string {
  const trimmed = trimTyped(text);
  const inBrackets = withoutName(trimmed.replace(trailingSeparators, ''));
  const address = trimTyped(withoutQuotes(withoutMailto(inBrackets)));
  return oneAddress.test(address) ? address : trimmed;
}

/** Keeps the name if it is another address, because it is then unclear which of the two is meant. */
function withoutName(text: string): string {
  const [, name, address] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  if (name === undefined || address === undefined) return text;
  return name.includes('@') && !asciiLower(name).includes(asciiLower(trimTyped(address))) ? text : address;
}

function withoutQuotes(text: string): string {
  const trimmed = trimTyped(text);
  return quoted.test(trimmed) ? trimmed.slice(1, -1) : text;
}

function withoutMailto(text: string): string {
  const target = trimTyped(text);
  if (!/^mailto:/i.test(target)) return text;
  try {
    return decodeURIComponent(target.slice('mailto:'.length).replace(/\?.*$/s, ''));
  } catch {
    return text;
  }
}

/**
 * Normalises a code from an authenticator app. Removes spaces, dashes and other punctuation, and converts the decimal
 * digits of every script to ASCII. Keeps letters, so that text that isn't a code doesn't become one.
 */
export function codeFromTyped(text: string): string {
  return text.replaceAll(notAlphanumeric, '').replaceAll(/(?![0-9])\p{Nd}/gu, asciiDigit);
}

/**
 * Normalises a key of letters and digits in the same way, and also converts full-width letters to ASCII and to upper
 * case.
 */
export function keyFromTyped(text: string): string {
  return codeFromTyped(text.normalize('NFKC')).replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Unicode places the decimal digits 0 to 9 of a script one after the other. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((codePoint - zero) % 10);
}
