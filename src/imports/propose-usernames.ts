import { randomInt } from 'node:crypto';

/** These limits leave room for a suffix that makes the username unique. A username can have up to 64 characters. */
const MAX_BASE_LENGTH = 40;
const MAX_DOMAIN_LENGTH = 20;

/** Letters that Unicode does not decompose into a letter and an accent. */
const asciiLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Proposes valid usernames for an address, best first. Does not check whether they are free. */
export function proposeUsernames(email: string): string[] {
  const at = email.lastIndexOf('@');
  const local = usernameFrom(email.slice(0, at), MAX_BASE_LENGTH);
  const domain = usernameFrom(email.slice(at + 1).split('.')[0] ?? '', MAX_DOMAIN_LENGTH) || 'mail';
  const withDomain = `${local || 'user'}.${domain}`;
  const base = local.length < 2 ? withDomain : local;
  return [
    ...new Set([base, withDomain]),
    ...[2, 3, 4, 5].map((n) => `${base}${n}`),
    `${base}-${randomInt(1e5, 1e6)}`,
  ];
}

/** Turns "Jörg.Groß+news" into "jorg.gross-news". Returns an empty string if no character can be used. */
function usernameFrom(text: string, longest: number): string {
  return text
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => asciiLetters[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^[._-]+|[._-]+$/g, '');
}
