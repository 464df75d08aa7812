import type { LinkPurpose, OneTimeLink } from '../../links/link.ts';
import { accessEndsForAdmin } from './access-ends-for-admin.ts';
import { accessEnds } from './access-ends.ts';
import { accountBlocked } from './account-blocked.ts';
import { accountExists } from './account-exists.ts';
import { addressChange } from './address-change.ts';
import { addressChanging } from './address-changing.ts';
import { deactivated } from './deactivated.ts';
import { invitation } from './invitation.ts';
import type { Message } from './message.ts';
import { newSignIn } from './new-sign-in.ts';
import { passkeyAdded, passkeyRemoved } from './passkey-changed.ts';
import { passwordChanged } from './password-changed.ts';
import { passwordReset } from './password-reset.ts';
import { recoveryKeyUsed } from './recovery-key-used.ts';
import { reviewReminder } from './review-reminder.ts';
import { signInRejected } from './sign-in-rejected.ts';
import { signInWithSso } from './sign-in-with-sso.ts';
import { signUp } from './sign-up.ts';
import { ssoLink } from './sso-link.ts';
import { ssoLinked } from './sso-linked.ts';
import { ssoUnlinked } from './sso-unlinked.ts';
import { testMail } from './test-mail.ts';
import { authenticatorAppAdded, authenticatorAppRemoved, twoFactorChanged } from './two-factor-changed.ts';
import { twoFactorReset } from './two-factor-reset.ts';
import { unusedAccess } from './unused-access.ts';
import { usernameChanged } from './username-changed.ts';

/** Every message the console sends. To add one, create a file in this folder and add a line here. */
export const messages = {
  invitation,
  'password-reset': passwordReset,
  '2fa-reset': twoFactorReset,
  'sso-link': ssoLink,
  'address-change': addressChange,
  'address-changing': addressChanging,
  'password-changed': passwordChanged,
  '2fa-changed': twoFactorChanged,
  'recovery-key-used': recoveryKeyUsed,
  'passkey-added': passkeyAdded,
  'passkey-removed': passkeyRemoved,
  'authenticator-app-added': authenticatorAppAdded,
  'authenticator-app-removed': authenticatorAppRemoved,
  'sso-linked': ssoLinked,
  'sso-unlinked': ssoUnlinked,
  'username-changed': usernameChanged,
  'access-ends': accessEnds,
  'access-ends-for-admin': accessEndsForAdmin,
  'unused-access': unusedAccess,
  'review-reminder': reviewReminder,
  'account-blocked': accountBlocked,
  deactivated,
  'new-sign-in': newSignIn,
  'sign-in-rejected': signInRejected,
  'sign-in-with-sso': signInWithSso,
  'sign-up': signUp,
  'account-exists': accountExists,
  'test-mail': testMail,
};

export type MessageName = keyof typeof messages;

export const messageNames = Object.keys(messages) as MessageName[];

type DataOf<Name extends MessageName> = Parameters<(typeof messages)[Name]['words']>[1];

type LinkOf<Name extends MessageName> = (typeof messages)[Name]['purpose'] extends null
  ? { link?: undefined }
  : { link: Pick<OneTimeLink, 'id' | 'expiresAt'> };

/** A message with the data it needs, and its link if it has one. Must not contain secrets. */
export type MessageWithData = {
  [Name in MessageName]: { message: Name; data: DataOf<Name> } & LinkOf<Name>;
}[MessageName];

/** Returns a message for the renderer. It accepts any data, because the compiler checked it where it was queued. */
export function messageNamed(name: MessageName): Omit<Message<never, LinkPurpose | null>, 'sample'> {
  return messages[name];
}
