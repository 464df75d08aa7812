import { demoRule } from './access-rule.ts';
import { iso } from './rows.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Timeline } from './timeline.ts';
import { DAY, HOUR, MINUTE } from './times.ts';

export interface ScenarioContext {
  timeline: Timeline;
  random: SeededRandom;
  now: number;
}

const longAgo = ({ random, now }: ScenarioContext) =>
  now - random.between(60, 390) * DAY - random.between(0, 9) * HOUR;
const earlierToday = ({ random, now }: ScenarioContext) => now - random.between(15, 11 * 60) * MINUTE;

/** Creates a history of a technician who joined long ago and worked all month. */
function longTimeTechnician(context: ScenarioContext): Timeline {
  const { timeline, now } = context;
  return timeline.joined(longAgo(context)).worked(now - 30 * DAY, now - DAY);
}

/** Creates the history of a technician whose access ends in so many days. */
function leaves(context: ScenarioContext, days: number): void {
  const { now } = context;
  longTimeTechnician(context).accessEndsOn(now - 18 * HOUR, iso(now + days * DAY).slice(0, 10));
}

/** Possible histories of a technician. Together they produce every state that a page can show. */
export const scenarios = {
  'at work': (context: ScenarioContext) => longTimeTechnician(context).signedIn(earlierToday(context)),
  'on holiday': (context: ScenarioContext) => {
    const { timeline, now } = context;
    timeline.joined(longAgo(context)).worked(now - 30 * DAY, now - 12 * DAY);
  },
  dormant: ({ timeline, now }: ScenarioContext) => {
    timeline.joined(now - 310 * DAY).signedIn(now - 128 * DAY);
  },
  'about to be deactivated': ({ timeline, now }: ScenarioContext) => {
    const lastSignIn = now - (demoRule.days - 4) * DAY;
    const until = lastSignIn + demoRule.days * DAY;
    timeline
      .joined(now - 310 * DAY)
      .signedIn(lastSignIn)
      .warnedOfRule(until - 14 * DAY, until, demoRule);
  },
  'deactivated by a rule': ({ timeline, now }: ScenarioContext) => {
    const at = now - 6 * DAY;
    timeline
      .joined(now - 300 * DAY)
      .signedIn(at - demoRule.days * DAY)
      .warnedOfRule(at - 14 * DAY, at, demoRule)
      .warnedOfRule(at - 3 * DAY, at, demoRule)
      .deactivatedByRule(at, demoRule);
  },
  'leaves this week': (context: ScenarioContext) => leaves(context, 4),
  'leaves next month': (context: ScenarioContext) => leaves(context, 20),
  'leaves much later': (context: ScenarioContext) => leaves(context, 90),
  new: ({ timeline, now, random }: ScenarioContext) => {
    const day = random.between(4, 20);
    timeline.joined(now - day * DAY).worked(now - (day - 1) * DAY, now - DAY);
  },
  'never signed in': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 9 * DAY).accepted(now - 9 * DAY + 3 * HOUR);
  },

  invited: ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 5 * HOUR);
  },
  'invitation refused': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 26 * HOUR, 'refused');
  },
  'invitation queued': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - MINUTE, 'queued');
  },
  'invitation being sent': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 2 * MINUTE, 'sending');
  },
  'invitation deferred': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 40 * MINUTE, 'deferred');
  },
  'invitation expired': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 8 * DAY);
  },
  'invitation not delivered': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 6 * DAY, 'expired');
  },
  'invited three times': ({ timeline, now }: ScenarioContext) => {
    timeline
      .invited(now - 10 * DAY, 'refused')
      .resent(now - 6 * DAY)
      .resent(now - 3 * HOUR);
  },

  'new phone': (context: ScenarioContext) => {
    longTimeTechnician(context).sent(context.now - 2 * HOUR, '2fa-reset', 'reset-2fa');
  },
  'got a new phone': (context: ScenarioContext) => {
    const { now } = context;
    longTimeTechnician(context)
      .sent(now - 20 * HOUR, '2fa-reset', 'reset-2fa')
      .setUpTwoFactorByLink(now - 19 * HOUR)
      .signedInFromNewBrowser(now - 19 * HOUR);
  },
  'forgot the password': (context: ScenarioContext) => {
    longTimeTechnician(context).sent(context.now - 25 * MINUTE, 'password-reset', 'reset-password');
  },
  'has a new password': (context: ScenarioContext) => {
    const { now } = context;
    longTimeTechnician(context)
      .sent(now - 3 * HOUR, 'password-reset', 'reset-password')
      .setPasswordByLink(now - 2.5 * HOUR)
      .signedIn(now - 2.4 * HOUR);
  },
  'let a reset expire': (context: ScenarioContext) => {
    longTimeTechnician(context).sent(context.now - 22 * HOUR, 'password-reset', 'reset-password');
  },
  'lost the phone': (context: ScenarioContext) => {
    longTimeTechnician(context).usedRecoveryKey(context.now - 50 * MINUTE);
  },
  blocked: (context: ScenarioContext) => {
    longTimeTechnician(context).blocked(context.now - 3 * MINUTE, context.now + 12 * HOUR);
  },
  'changing the address': (context: ScenarioContext) => {
    longTimeTechnician(context).addressChanging(context.now - 4 * HOUR, 'rosa.lindqvist@acme-west.example');
  },
  edited: (context: ScenarioContext) => {
    const { now } = context;
    longTimeTechnician(context)
      .edited(now - 21 * HOUR, 'Night shift')
      .refused(now - 20 * HOUR, 'resend-invitation', 'only-pending');
  },

  'linked from the start': (context: ScenarioContext) => {
    const { timeline, now } = context;
    const at = longAgo(context);
    timeline
      .invited(at)
      .acceptedBySso(at + HOUR)
      .signedIn(at + HOUR)
      .worked(now - 30 * DAY, now - DAY)
      .signedIn(earlierToday(context));
  },
  'linked later': (context: ScenarioContext) => {
    const { now } = context;
    longTimeTechnician(context)
      .sent(now - 23 * HOUR, 'sso-link', 'link-account')
      .linkedByMail(now - 22 * HOUR)
      .signedIn(now - 21 * HOUR);
  },
  'asked to link': (context: ScenarioContext) => {
    longTimeTechnician(context).sent(context.now - 90 * MINUTE, 'sso-link', 'link-account');
  },
  unlinked: ({ timeline, now }: ScenarioContext) => {
    const at = now - 90 * DAY;
    timeline
      .invited(at)
      .acceptedBySso(at + HOUR)
      .signedIn(at + HOUR)
      .worked(now - 30 * DAY, now - 2 * DAY)
      .unlinked(now - 30 * MINUTE);
  },

  'left the company': ({ timeline, now }: ScenarioContext) => {
    timeline
      .joined(now - 340 * DAY)
      .signedIn(now - 126 * DAY)
      .deactivated(now - 20 * DAY, 'Left the company');
  },
  'left with a link open': (context: ScenarioContext) => {
    const { now } = context;
    longTimeTechnician(context)
      .sent(now - 5 * HOUR, 'password-reset', 'reset-password', 'cancelled')
      .deactivated(now - 4.6 * HOUR, 'Contract ended');
  },
  'never joined': ({ timeline, now }: ScenarioContext) => {
    timeline.invited(now - 2 * DAY, 'cancelled').deactivated(now - 47 * HOUR, 'Took another job');
  },
} satisfies Record<string, (context: ScenarioContext) => unknown>;

export type Scenario = keyof typeof scenarios;
