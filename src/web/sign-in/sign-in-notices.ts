import type { Request } from 'express';
import type { Catalogue } from '../../locales/catalogues.ts';
import { DRAFT_MINUTES } from '../../sessions/form-draft-repository.ts';
import type { AccessEndedNotice } from '../../sessions/require-access.ts';
import { IDLE_MINUTES } from '../../sessions/session-limits.ts';

type Notices = Catalogue['signIn']['notices'];

type Notice = (notices: Notices) => string;

const sessionOver: Notice = (notices) => notices.sessionOver({ minutes: IDLE_MINUTES });

/** Messages of the sign-in page. Its URL selects one, because anonymous pages have no session to store one in. */
const notices = {
  'signed-out': ({ signedOut }) => signedOut,
  'session-over': sessionOver,
  'session-ended': ({ sessionEnded }) => sessionEnded,
  'sign-in-ended': ({ signInEnded }) => signInEnded,
  'text-is-kept': ({ textIsKept }) => textIsKept({ minutes: DRAFT_MINUTES }),
  'sso-unlinked': ({ ssoUnlinked }) => ssoUnlinked,
  'password-set': ({ passwordSet }) => passwordSet,
  'sign-in-rejected': ({ signInRejected }) => signInRejected,
  'sessions-ended': ({ sessionsEnded }) => sessionsEnded,
  'wrong-codes': ({ wrongCodes }) => wrongCodes,
  'login-changed': ({ loginChanged }) => loginChanged,
} satisfies Record<AccessEndedNotice, Notice> & Record<string, Notice>;

type SignInNotice = keyof typeof notices;

/** Returns the message of that name. Without one, says that the session has ended if the browser still has its cookie. */
export function signInNotice({ query, method, sessionHasEnded, t }: Request): string | null {
  const { notice: name } = query;
  if (typeof name === 'string' && Object.hasOwn(notices, name))
    return notices[name as SignInNotice](t.signIn.notices);
  return method === 'GET' && sessionHasEnded ? sessionOver(t.signIn.notices) : null;
}
