import { describe, expect, test } from '@jest/globals';
import { helpFor, helpSentence } from '../../../src/accounts/who-can-help.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import type { Actor } from '../../../src/audit/actor.ts';
import { explainDeadLink } from '../../../src/links/dead-link.ts';
import { linkPurposes, type LinkState, type OneTimeLink } from '../../../src/links/link.ts';
import { messageNames, messages } from '../../../src/mail/messages/catalogue.ts';
import { requesterOf, whoseLogin, type Requester } from '../../../src/mail/messages/message.ts';
import { renderMessage } from '../../../src/mail/messages/render-message.ts';
import { codeValidationMessage } from '../../../src/two-factor/code-messages.ts';
import { SsoError, ssoErrorPage, type SsoErrorCode } from '../../../src/sso/client/sso-error.ts';

/** The tree is Carla's root, Acme below it, and Acme East below Acme. */
const people = {
  carla: { id: 1, username: 'carla', role: 'primary', adminId: 1, adminName: 'Hoster', adminPath: '1' },
  rosa: { id: 2, username: 'rosa', role: 'technician', adminId: 1, adminName: 'Hoster', adminPath: '1' },
  mira: { id: 3, username: 'mira', role: 'primary', adminId: 2, adminName: 'Acme', adminPath: '1.2' },
  amy: { id: 4, username: 'amy', role: 'technician', adminId: 2, adminName: 'Acme', adminPath: '1.2' },
  bob: { id: 5, username: 'bob', role: 'technician', adminId: 2, adminName: 'Acme', adminPath: '1.2' },
  emeka: {
    id: 6,
    username: 'emeka',
    role: 'primary',
    adminId: 3,
    adminName: 'Acme East',
    adminPath: '1.2.3',
  },
} as const;

type Name = keyof typeof people;
const names = Object.keys(people) as Name[];

/**
 * Words that no email to this person may contain, because they mean the person themselves or someone who does not
 * exist.
 */
function selfReferrals(name: Name): string[] {
  const { username, role, adminName, adminPath } = people[name];
  return [
    username,
    'an admin of',
    'another admin',
    'an admin for',
    'an admin to',
    'an admin at',
    ...(role === 'primary' ? [`the main admin of ${adminName}`] : []),
    ...(adminPath === '1' ? ['an admin above'] : []),
  ];
}

function expectNoSelfReferral(text: string, reader: Name): void {
  for (const referral of selfReferrals(reader)) {
    expect(text).not.toMatch(
      new RegExp(`\\b(ask|tell|send this answer to) ([a-z]+ or )?${referral}\\b`, 'i'),
    );
  }
  // Each request to ask or notify someone names them.
  expect(text).not.toMatch(/\b(ask|tell) ?[.,;]/i);
}

function causedBy(actor: Name, reader: Name): Requester {
  const { id, ...rest } = people[actor];
  return requesterOf({ ...rest, accountId: id } as unknown as Actor, people[reader]);
}

function textTo(reader: Name, name: (typeof messageNames)[number], cause: Requester): string {
  const account = people[reader];
  const { sample, purpose } = messages[name];
  const own =
    'changedBy' in sample ? { changedBy: cause.relation === 'reader' ? null : cause.requestedBy } : {};
  const byPerson = 'requestedBy' in sample || 'changedBy' in sample;
  return renderMessage(
    name,
    {
      productName: 'Mail Assure',
      ssoName: 'Single Sign-On (SSO)',
      ...whoseLogin({ app: 'console' }, catalogues.en, account.adminName, account.username),
      ssoOffered: false,
      role: account.role,
      help: helpFor({ app: 'console' }, account),
      signInUrl: 'https://console.example/login',
      origin: 'https://console.example',
      happenedAt: 'Monday',
      time: () => 'Monday',
      day: () => '66',
    },
    byPerson ? { ...sample, ...cause, ...own } : sample,
    purpose && { url: 'https://console.example/link', expiresAt: new Date() },
  ).text;
}

describe.each(names)('for %s', (reader) => {
  test.each(names)('no email about an action of %s tells the reader to ask themselves', (actor) => {
    for (const name of messageNames)
      expectNoSelfReferral(textTo(reader, name, causedBy(actor, reader)), reader);
  });

  test('an email about your own action says “You” and names someone else to ask', () => {
    for (const name of ['sso-unlinked', 'address-changing', 'username-changed', 'sso-link'] as const) {
      const text = textTo(reader, name, causedBy(reader, reader));
      expect(text).toMatch(/^You (asked|unlinked|changed)/m);
      expect(text.replaceAll(/\s+/g, ' ')).toMatch(/tell (the main|an|your system) admin.* immediately/);
    }
  });

  test('no page for a link that no longer works, a wrong code or an SSO problem tells the reader to ask themselves', () => {
    const help = helpFor({ app: 'console' }, people[reader]);
    const states: LinkState[] = ['used', 'replaced', 'withdrawn', 'expired'];
    for (const purpose of linkPurposes) {
      for (const state of states) {
        const link = { purpose, state, expiresAt: new Date(), replacedAt: null } as OneTimeLink;
        const { explanation } = explainDeadLink(catalogues.en, link, help, () => 'noon');
        expectNoSelfReferral(explanation, reader);
      }
    }
    expectNoSelfReferral(codeValidationMessage(catalogues.en, 'totpLocked', help), reader);
    const errorCodes: SsoErrorCode[] = [
      'not-offered',
      'provider-refused',
      'not-linked',
      'not-active',
      'other-provider',
    ];
    for (const error of [
      ...errorCodes,
      'identity-taken',
      'link-dead',
      'not-reauthenticated',
      'provider',
    ] as SsoErrorCode[]) {
      const facts = { adminName: people[reader].adminName };
      const page = ssoErrorPage(catalogues.en, new SsoError(error, { facts }), 'SSO', help);
      expectNoSelfReferral(`${page.happened} ${page.next}`, reader);
    }
  });
});

test.each([
  ['amy', 'the main admin of Acme', 'Ask the main admin of Acme to use Reset 2FA.'],
  ['mira', 'an admin above Acme', 'Ask an admin above Acme to use Reset 2FA.'],
  ['emeka', 'an admin above Acme East', 'Ask an admin above Acme East to use Reset 2FA.'],
  ['carla', 'your system administrator', 'Ask your system administrator to run “npm run admin:create”.'],
] as const)('%s can ask %s', (reader, who, reset) => {
  const help = helpFor({ app: 'console' }, people[reader]);
  expect(helpSentence(help, catalogues.en.whoCanHelp.ifYouNeedHelp)).toBe(`If you need help, ask ${who}.`);
  expect(helpSentence(help, catalogues.en.whoCanHelp.askForTwoFactorReset)).toBe(reset);
});

test('the bundled provider names the command that helps its people', () => {
  const help = helpFor({ app: 'sso-provider' }, people.rosa);
  expect(helpSentence(help, catalogues.en.whoCanHelp.askForPasswordReset)).toBe(
    'Ask your system administrator to run “npm run sso-provider:rescue”.',
  );
});

test.each([
  ['amy', 'mira', 'ask mira.'],
  ['amy', 'bob', 'ask bob or the main admin of Acme.'],
  ['amy', 'carla', 'ask carla or the main admin of Acme.'],
  ['mira', 'carla', 'ask carla.'],
] as const)('an email to %s about an action of %s says to %s', (reader, actor, sentence) => {
  expect(textTo(reader, 'sso-unlinked', causedBy(actor, reader))).toContain(sentence);
});
