import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

/** What an action on a login or an admin did. Batches store the names of these messages, so don't rename them. */
export const results = {
  mailed: {
    invitation: ({ email, until }: Variables<'email' | 'until'>) =>
      `The invitation for ${email} is queued. Its link works until ${until}.`,
    'password-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `The password reset for ${email} is queued. Its link works until ${until}.`,
    '2fa-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `The 2FA reset for ${email} is queued. Its link works until ${until}.`,
    'sso-link': ({ email, until }: Variables<'email' | 'until'>) =>
      `The Single Sign-On invitation for ${email} is queued. Its link works until ${until}.`,
  },
  alreadyMailed: {
    invitation: ({ email, at }: Variables<'email' | 'at'>) =>
      `The invitation for ${email} was already sent at ${at}. Wait a minute before you send another one.`,
    'password-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `The password reset for ${email} was already sent at ${at}. Wait a minute before you send another one.`,
    '2fa-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `The 2FA reset for ${email} was already sent at ${at}. Wait a minute before you send another one.`,
    'sso-link': ({ email, at }: Variables<'email' | 'at'>) =>
      `The Single Sign-On invitation for ${email} was already sent at ${at}. Wait a minute before you send another one.`,
  },
  unlinked: ({ email }: Variables<'email'>) => `${email} has been unlinked.`,
  unlinkedWithLink: ({ email }: Variables<'email'>) =>
    `${email} has been unlinked. An email with a link to set a password is queued.`,
  inactive: ({ email }: Variables<'email'>) => `${email} is now inactive.`,
  activeAgain: ({ email }: Variables<'email'>) => `${email} is active again.`,
  pendingAgain: ({ email }: Variables<'email'>) => `${email} is pending again.`,
  noSessions: ({ email }: Variables<'email'>) => `${email} had no open sessions.`,
  sessionsEnded: ({ count, email }: { count: number } & Variables<'email'>) =>
    plural(count, {
      one: (n) => `${n} session of ${email} has ended.`,
      other: (n) => `${n} sessions of ${email} have ended.`,
    }),
  unblocked: ({ email }: Variables<'email'>) => `${email} can try to sign in again.`,
  deleted: ({ email }: Variables<'email'>) => `${email} has been deleted.`,
  edited: ({ email }: Variables<'email'>) => `Your changes to ${email} have been saved.`,
  invitedAtNewAddress: ({ email }: Variables<'email'>) =>
    `The address has been changed. A new invitation for ${email} is queued. The old one no longer works.`,
  addressChanging: ({ username, email, newEmail }: Variables<'username' | 'email' | 'newEmail'>) =>
    `The address stays ${email} until ${username} confirms ${newEmail} with the link that we’re sending to it.`,
  addressAlreadyMailed: ({ email }: Variables<'email'>) =>
    `An email to ${email} was sent less than a minute ago. We didn’t send another one.`,
  addressKept: ({ email, newEmail }: Variables<'email' | 'newEmail'>) =>
    `The change to ${newEmail} is cancelled. The address stays ${email}.`,
  addressConfirmed: ({ email }: Variables<'email'>) => `We’ll send your email to ${email} from now on.`,
  decided: {
    keep: ({ email }: Variables<'email'>) => `${email} keeps access.`,
    'set-end-date': ({ email, date }: Variables<'email' | 'date'>) => `Access for ${email} ends on ${date}.`,
    deactivate: ({ email }: Variables<'email'>) => `${email} is now inactive.`,
  },
  reviewSignedOff: ({ admin }: Variables<'admin'>) => `The access review of ${admin} is signed off.`,
  reviewersReminded: ({ emails }: Variables<'emails'>) => `The reminder for ${emails} is queued.`,
  adminAdded: ({ name, parent, email, until }: Variables<'name' | 'parent' | 'email' | 'until'>) =>
    `${name} has been added below ${parent}. The invitation for ${email} is queued. Its link works until ${until}.`,
  adminRenamed: ({ before, after }: Variables<'before' | 'after'>) => `${before} is now ${after}.`,
  adminSaved: ({ name }: Variables<'name'>) => `${name} is saved.`,
  adminMoved: ({ name, parent }: Variables<'name' | 'parent'>) => `${name} is now below ${parent}.`,
  adminInactive: ({ name }: Variables<'name'>) => `${name} and everything below it are now inactive.`,
  adminActive: ({ name }: Variables<'name'>) => `${name} is active again.`,
  adminDeleted: ({ name }: Variables<'name'>) => `${name} has been deleted.`,
};
