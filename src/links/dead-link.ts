import { helpSentence, type Help } from '../accounts/who-can-help.ts';
import type { Catalogue } from '../locales/catalogues.ts';
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

/** Says what the reader can do if the link no longer works and they can't request a new one. */
function nextStep(
  { links: { dead }, whoCanHelp: sentences }: Catalogue,
  purpose: LinkPurpose,
  help: Help,
): string {
  switch (purpose) {
    case 'invitation':
      return helpSentence(help, sentences.askForInvitation);
    case 'password-reset':
      return dead.forgotPassword;
    case '2fa-reset':
      return `${dead.newTwoFactorReset} ${helpSentence(help, sentences.askForTwoFactorReset)}`;
    case 'sso-link':
      return helpSentence(help, sentences.askForLinkAccount);
    case 'address-change':
      return dead.changeAgain;
    case 'new-sign-in':
      return `${dead.changePassword} ${helpSentence(help, sentences.ifItWasNotYou)}`;
    case 'sign-up':
      return dead.createAgain;
  }
}

/** Says what the reader can do if the link has been used. */
function nextStepAfterUse(t: Catalogue, purpose: LinkPurpose, help: Help): string {
  const { ifItWasYou } = t.links.dead;
  switch (purpose) {
    case 'invitation':
    case '2fa-reset':
      return `${ifItWasYou[purpose]} ${helpSentence(help, t.whoCanHelp.ifItWasNotYou)}`;
    case 'password-reset':
      return ifItWasYou[purpose];
    default:
      return nextStep(t, purpose, help);
  }
}

export interface DeadLink {
  title: string;
  explanation: string;
}

/** Explains why a link can no longer be used, and what its reader can do. `clock` formats a time for the reader. */
export function explainDeadLink(
  t: Catalogue,
  { purpose, state, replacedAt, expiresAt }: OneTimeLink,
  help: Help,
  clock: (date: Date) => string,
): DeadLink {
  const { titles, used, replaced, expired, withdrawn, withdrawnReset } = t.links.dead;
  const next = nextStep(t, purpose, help);
  switch (state) {
    case 'used':
      return {
        title: titles[purpose].used,
        explanation: `${used} ${nextStepAfterUse(t, purpose, help)}`,
      };
    case 'replaced':
      return {
        title: titles[purpose].replaced,
        explanation: `${replaced({ time: clock(replacedAt ?? expiresAt) })} ${next}`,
      };
    case 'expired':
      return {
        title: titles[purpose].expired,
        explanation: `${expired({ time: clock(expiresAt) })} ${next}`,
      };
    case 'withdrawn':
    case 'live':
      return {
        title: titles[purpose].withdrawn,
        explanation: `${purpose === 'password-reset' ? withdrawnReset : withdrawn} ${next}`,
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
