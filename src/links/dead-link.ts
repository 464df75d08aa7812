import type { Help } from '../accounts/who-can-help.ts';
import type { LinkPurpose, OneTimeLink } from './link.ts';

const MAX_RENEWALS = 3;

const renewable = ['invitation', 'password-reset', 'sign-up'] as const;

/**
 * Reports whether the reader of such an email may ever request a new link with the old one. Other links must be
 * requested the way the first one was.
 */
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

/** Says what the reader can do if the link no longer works and they can't request a new one. */
function nextStep(purpose: LinkPurpose, help: Help): string {
  switch (purpose) {
    case 'invitation':
      return `If you need a new invitation, ${help.askFor('Resend Invitation')}.`;
    case 'password-reset':
      return `Use “Forgot your password?” on the sign-in page, or ${help.askFor('Reset Password')}.`;
    case '2fa-reset':
      return `If you need a new link, ${help.askFor('Reset 2FA')}.`;
    case 'sso-link':
      return `If you need a new link, ${help.askForLinkAccount}.`;
    case 'address-change':
      return 'Change the address again in your profile.';
    case 'sign-up':
      return 'Create your account again.';
  }
}

/** Says what the reader can do if the link has been used. */
function nextStepAfterUse(purpose: LinkPurpose, help: Help): string {
  switch (purpose) {
    case 'invitation':
      return `If this was you, sign in. If it wasn’t, tell ${help.who}.`;
    case 'password-reset':
      return 'If this was you, sign in with the new password. If it wasn’t, use “Forgot your password?” on the sign-in page at once.';
    case '2fa-reset':
      return `If this was you, sign in with the new codes. If it wasn’t, tell ${help.who} at once.`;
    default:
      return nextStep(purpose, help);
  }
}

export interface DeadLink {
  title: string;
  happened: string;
  next: string;
}

/** Explains why a link can no longer be used, and what its reader can do. `clock` formats a time for the reader. */
export function explainDeadLink(link: OneTimeLink, help: Help, clock: (date: Date) => string): DeadLink {
  const name = names[link.purpose];
  switch (link.state) {
    case 'used':
      return {
        title: `This ${name} has been used`,
        happened: 'Each link can be used once.',
        next: nextStepAfterUse(link.purpose, help),
      };
    case 'replaced':
      return {
        title: `This ${name} was replaced`,
        happened: `A newer one was mailed at ${clock(link.replacedAt ?? link.expiresAt)}.`,
        next: `Use the link in that email. ${nextStep(link.purpose, help)}`,
      };
    case 'expired':
      return {
        title: `This ${name} has expired`,
        happened: `It could be used until ${clock(link.expiresAt)}.`,
        next: nextStep(link.purpose, help),
      };
    case 'withdrawn':
    case 'live':
      return {
        title: `This ${name} was withdrawn`,
        happened:
          link.purpose === 'password-reset'
            ? 'Someone has signed in with this login since we sent it, or an admin has changed the login.'
            : 'It is no longer needed, or an admin has changed the login.',
        next: nextStep(link.purpose, help),
      };
  }
}

/**
 * Reports whether the reader of the email may request a new link. They can't replace a link that was used or withdrawn.
 * They can renew up to three times, within seven days of the original request by an admin, or by the reader after
 * forgetting a password. `newest` is the newest link of the same purpose and account.
 */
export function mayRenew(link: OneTimeLink, newest: OneTimeLink): boolean {
  return (
    isRenewable(link.purpose) && (link.state === 'expired' || link.state === 'replaced') && mayFollow(newest)
  );
}

/**
 * Reports whether a new link may follow the newest one of its purpose without an admin's request: up to three times
 * within seven days of the original request, and not if the newest was used, replaced or withdrawn.
 */
export function mayFollow(newest: OneTimeLink): boolean {
  return (
    (newest.state === 'expired' || newest.state === 'live') &&
    newest.renewals < MAX_RENEWALS &&
    newest.requestedRecently
  );
}
