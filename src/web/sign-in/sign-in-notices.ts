import { catalogues } from '../../locales/catalogues.ts';
import { DRAFT_MINUTES } from '../../sessions/form-draft-repository.ts';
import type { Request } from 'express';
import type { AccessEndedNotice } from '../../sessions/session-access.ts';
import { IDLE_MINUTES } from '../../sessions/session-repository.ts';

/** Messages of the sign-in page. Its URL selects one, because anonymous pages have no session to store one in. */
const notices = {
  'signed-out': 'You are signed out.',
  'session-over': `Your session has ended, for example after ${catalogues.en.formats.duration(IDLE_MINUTES)} without activity. Sign in to continue.`,
  'session-ended': 'Your session has ended, and nothing was changed. Sign in and try again.',
  'sign-in-ended': 'This sign-in has ended. Enter your password again.',
  'text-is-kept': `Your session has ended. Sign in within ${catalogues.en.formats.duration(DRAFT_MINUTES)}, and we’ll restore what you typed. Codes, passwords and secrets aren’t kept.`,
  'sso-unlinked':
    'Your login is unlinked, and its sessions have ended. Sign in with your password. If you don’t have one, we’re sending you an email to set one.',
  'password-set': 'Your password is set. Sign in with it.',
  'wrong-codes':
    'There were too many wrong codes, so this sign-in has ended. Start again with your password.',
  overtaken: 'This sign-in has ended because your login was changed in the meantime. Start again.',
} as const satisfies Record<AccessEndedNotice, string> & Record<string, string>;

type SignInNotice = keyof typeof notices;

/** Returns the message of that name. Without one, says that the session has ended if the browser still has its cookie. */
export function signInNotice(request: Request): string | null {
  const { notice: name } = request.query;
  if (typeof name === 'string' && Object.hasOwn(notices, name)) return notices[name as SignInNotice];
  return request.method === 'GET' && request.sessionHasEnded ? notices['session-over'] : null;
}
