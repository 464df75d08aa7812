import type { LinkPurpose, OneTimeLink } from './link.ts';

const MOST_RENEWALS = 3;

const renewable = ['invitation', 'password-reset', 'sign-up'] as const;

/** Whether the readers of such mails may ever be sent a new one: what others begin, others renew. */
export function isRenewable(purpose: LinkPurpose): purpose is (typeof renewable)[number] {
  return renewable.some((one) => one === purpose);
}

const names: Record<LinkPurpose, string> = {
  invitation: 'invitation',
  'password-reset': 'password reset link',
  '2fa-reset': 'two-factor reset link',
  'sso-link': 'Single Sign-On link',
  'address-change': 'address confirmation link',
  'sign-up': 'link for your new account',
};

/** Who can help when the link is dead and none can be asked for. */
const ways: Record<LinkPurpose, string> = {
  invitation: 'Ask the admin who invited you for Resend Invitation.',
  'password-reset': 'Use "Forgot your password?" on the sign-in page, or ask an admin for Reset Password.',
  '2fa-reset': 'Ask an admin for Reset 2FA: you then get a new link by e-mail.',
  'sso-link': 'Ask an admin for Link Account: you then get a new link by e-mail.',
  'address-change': 'Change the address once more, in your profile.',
  'sign-up': 'Ask for an account once more.',
};

const usedWays: Partial<Record<LinkPurpose, string>> = {
  invitation: 'If it was you, sign in as you chose then. If it was not, tell the admin who invited you.',
  'password-reset':
    'If it was you, sign in with the new password. If it was not, ask for another reset at once.',
  '2fa-reset': 'If it was you, sign in with the new codes. If it was not, tell an admin at once.',
};

export interface DeadLink {
  title: string;
  happened: string;
  next: string;
}

/** What has become of a link that can no longer be used, in words. `replacedAt` is when the newer one was mailed. */
export function explainDeadLink(link: OneTimeLink, clock: (date: Date) => string): DeadLink {
  const name = names[link.purpose];
  switch (link.state) {
    case 'used':
      return {
        title: `This ${name} has been used`,
        happened: 'Each link can be used once.',
        next: usedWays[link.purpose] ?? ways[link.purpose],
      };
    case 'replaced':
      return {
        title: `This ${name} was replaced`,
        happened: `A newer one was mailed at ${clock(link.replacedAt ?? link.expiresAt)}.`,
        next: `Use the link in that mail. ${ways[link.purpose]}`,
      };
    case 'expired':
      return {
        title: `This ${name} has expired`,
        happened: `It could be used until ${clock(link.expiresAt)}.`,
        next: ways[link.purpose],
      };
    case 'withdrawn':
    case 'live':
      return {
        title: `This ${name} was withdrawn`,
        happened: 'It is no longer needed, or an admin has changed the account.',
        next: ways[link.purpose],
      };
  }
}

/**
 * Whether the reader of the mail may be sent a new one: never instead of one that was used or withdrawn, three times
 * at most, and within seven days of what an admin (or the reader, having forgotten a password) asked for.
 * `newest` is the newest link of the same purpose and account.
 */
export function mayRenew(link: OneTimeLink, newest: OneTimeLink): boolean {
  return (
    isRenewable(link.purpose) && (link.state === 'expired' || link.state === 'replaced') && mayFollow(newest)
  );
}

/** Whether the newest link of its purpose may be followed by another one that no admin has asked for. */
export function mayFollow(newest: OneTimeLink): boolean {
  return (
    (newest.state === 'expired' || newest.state === 'live') &&
    newest.renewals < MOST_RENEWALS &&
    newest.askedLately
  );
}
