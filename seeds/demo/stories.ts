import type { Chance } from './chance.ts';
import type { Diary } from './diary.ts';
import { DAY, HOUR, MINUTE } from './times.ts';

export interface Teller {
  diary: Diary;
  chance: Chance;
  now: number;
}

const longAgo = ({ chance, now }: Teller) =>
  now - chance.between(60, 390) * DAY - chance.between(0, 9) * HOUR;
const earlierToday = ({ chance, now }: Teller) => now - chance.between(15, 11 * 60) * MINUTE;

/** Creates a history of a technician who joined long ago and worked all month. */
function colleague(teller: Teller): Diary {
  const { diary, now } = teller;
  return diary.joined(longAgo(teller)).worked(now - 30 * DAY, now - DAY);
}

/** Possible histories of a technician. Together they produce every state that a page can show. */
export const stories = {
  'at work': (teller: Teller) => colleague(teller).signedIn(earlierToday(teller)),
  'on holiday': (teller: Teller) => {
    const { diary, now } = teller;
    diary.joined(longAgo(teller)).worked(now - 30 * DAY, now - 12 * DAY);
  },
  dormant: ({ diary, now }: Teller) => {
    diary.joined(now - 310 * DAY).signedIn(now - 128 * DAY);
  },
  new: ({ diary, now, chance }: Teller) => {
    const day = chance.between(4, 20);
    diary.joined(now - day * DAY).worked(now - (day - 1) * DAY, now - DAY);
  },
  'never signed in': ({ diary, now }: Teller) => {
    diary.invited(now - 9 * DAY).accepted(now - 9 * DAY + 3 * HOUR);
  },

  invited: ({ diary, now }: Teller) => {
    diary.invited(now - 5 * HOUR);
  },
  'invitation refused': ({ diary, now }: Teller) => {
    diary.invited(now - 26 * HOUR, 'refused');
  },
  'invitation queued': ({ diary, now }: Teller) => {
    diary.invited(now - MINUTE, 'queued');
  },
  'invitation on its way': ({ diary, now }: Teller) => {
    diary.invited(now - 2 * MINUTE, 'sending');
  },
  'invitation deferred': ({ diary, now }: Teller) => {
    diary.invited(now - 40 * MINUTE, 'deferred');
  },
  'invitation expired': ({ diary, now }: Teller) => {
    diary.invited(now - 8 * DAY);
  },
  'invitation never got out': ({ diary, now }: Teller) => {
    diary.invited(now - 6 * DAY, 'expired');
  },
  'invited three times': ({ diary, now }: Teller) => {
    diary
      .invited(now - 10 * DAY, 'refused')
      .resent(now - 6 * DAY)
      .resent(now - 3 * HOUR);
  },

  'new phone': (teller: Teller) => {
    colleague(teller).sent(teller.now - 2 * HOUR, '2fa-reset', 'reset-2fa');
  },
  'got a new phone': (teller: Teller) => {
    const { now } = teller;
    colleague(teller)
      .sent(now - 20 * HOUR, '2fa-reset', 'reset-2fa')
      .setUpTwoFactorByLink(now - 19 * HOUR)
      .signedIn(now - 19 * HOUR);
  },
  'forgot the password': (teller: Teller) => {
    colleague(teller).sent(teller.now - 25 * MINUTE, 'password-reset', 'reset-password');
  },
  'has a new password': (teller: Teller) => {
    const { now } = teller;
    colleague(teller)
      .sent(now - 3 * HOUR, 'password-reset', 'reset-password')
      .setPasswordByLink(now - 2.5 * HOUR)
      .signedIn(now - 2.4 * HOUR);
  },
  'let a reset expire': (teller: Teller) => {
    colleague(teller).sent(teller.now - 22 * HOUR, 'password-reset', 'reset-password');
  },
  'lost the phone': (teller: Teller) => {
    colleague(teller).usedRecoveryKey(teller.now - 50 * MINUTE);
  },
  blocked: (teller: Teller) => {
    colleague(teller).blocked(teller.now - 3 * MINUTE, teller.now + 12 * HOUR);
  },
  'changing the address': (teller: Teller) => {
    colleague(teller).addressChanging(teller.now - 4 * HOUR, 'rosa.lindqvist@acme-west.example');
  },
  edited: (teller: Teller) => {
    const { now } = teller;
    colleague(teller)
      .edited(now - 21 * HOUR, 'Night shift')
      .refused(now - 20 * HOUR, 'resend-invitation', 'only-pending');
  },

  'linked from the start': (teller: Teller) => {
    const { diary, now } = teller;
    const at = longAgo(teller);
    diary
      .invited(at)
      .acceptedBySso(at + HOUR)
      .signedIn(at + HOUR)
      .worked(now - 30 * DAY, now - DAY)
      .signedIn(earlierToday(teller));
  },
  'linked later': (teller: Teller) => {
    const { now } = teller;
    colleague(teller)
      .sent(now - 23 * HOUR, 'sso-link', 'link-account')
      .linkedByMail(now - 22 * HOUR)
      .signedIn(now - 21 * HOUR);
  },
  'asked to link': (teller: Teller) => {
    colleague(teller).sent(teller.now - 90 * MINUTE, 'sso-link', 'link-account');
  },
  unlinked: ({ diary, now }: Teller) => {
    const at = now - 90 * DAY;
    diary
      .invited(at)
      .acceptedBySso(at + HOUR)
      .signedIn(at + HOUR)
      .worked(now - 30 * DAY, now - 2 * DAY)
      .unlinked(now - 30 * MINUTE);
  },

  'left the company': ({ diary, now }: Teller) => {
    diary
      .joined(now - 340 * DAY)
      .signedIn(now - 126 * DAY)
      .deactivated(now - 20 * DAY, 'Left the company');
  },
  'left with a link open': (teller: Teller) => {
    const { now } = teller;
    colleague(teller)
      .sent(now - 5 * HOUR, 'password-reset', 'reset-password', 'cancelled')
      .deactivated(now - 4.6 * HOUR, 'Contract ended');
  },
  'never came': ({ diary, now }: Teller) => {
    diary.invited(now - 2 * DAY, 'cancelled').deactivated(now - 47 * HOUR, 'Took another job');
  },
} satisfies Record<string, (teller: Teller) => unknown>;

export type Story = keyof typeof stories;
