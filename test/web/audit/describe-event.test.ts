import { describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/accounts/account-policy.ts';
import { adminActions } from '../../../src/admin-actions/admin-action-policy.ts';
import { auditActions, type AuditEvent } from '../../../src/audit/audit-event.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { describeEvent } from '../../../src/web/audit/describe-event.ts';
import { pseudoLanguage, wordsOutsideBrackets } from '../../locales/messages.ts';

const party = (id: number, name: string) => ({ accountId: id, name, adminId: 1, adminName: 'Acme' });
const origin = { address: '203.0.113.9', userAgent: 'Firefox', requestId: 'r' };
const event = (fields: Partial<AuditEvent>): AuditEvent => ({
  action: 'edit',
  outcome: 'done',
  actor: party(1, 'Amy'),
  subject: party(2, 'Eve'),
  origin,
  ...fields,
});
const wordsOf = (fields: Partial<AuditEvent>) => describeEvent(event(fields), catalogues.en, 'Europe/Berlin');

test.each<[Partial<AuditEvent>, string]>([
  [{ action: 'reset-2fa' }, 'Amy reset two-factor authentication for Eve'],
  [{ action: 'delete', outcome: 'refused' }, 'Amy tried to delete Eve'],
  [{ action: 'edit', subject: party(1, 'Amy') }, 'Amy changed their own details'],
  [{ action: 'sign-in', subject: party(1, 'Amy') }, 'Amy signed in'],
  [{ action: 'sign-in', outcome: 'failed', actor: null, subject: null }, 'Someone tried to sign in'],
  [{ action: 'forgot-password', actor: null }, 'Someone asked for a new password for Eve'],
  [
    { action: 'reset-password', actor: null, origin: { ...origin, address: '' } },
    'The server reset the password of Eve',
  ],
])('%j becomes one sentence: %s', (fields, expected) => {
  expect(wordsOf(fields).sentence).toBe(expected);
});

test.each<[Required<Pick<AuditEvent, 'changes'>>['changes'], string]>([
  [{ twoFactor: { before: 'off', after: 'on' } }, 'Two-factor authentication: off → on'],
  [{ status: { before: null, after: 'pending' } }, 'Status: pending'],
  [{ notes: { before: 'on', after: null } }, 'Notes: on removed'],
  [{ 'asks for a code': { before: 'false', after: 'true' } }, 'Also ask for this console’s code: no → yes'],
  [
    { email: { before: 'a@acme.example', after: 'b@acme.example (to be confirmed)' } },
    'Email address: a@acme.example → b@acme.example (to be confirmed)',
  ],
  [{ constructor: { before: 'a', after: 'b' } }, 'constructor: a → b'],
])('%j is shown as %s', (changes, expected) => {
  expect(wordsOf({ changes }).changes[0]?.sentence).toBe(expected);
});

describe('the reason', () => {
  test.each<[Partial<AuditEvent>, string]>([
    [{ action: 'block', reason: 'until 2026-11-29T17:54:00.000Z' }, 'Until 29 Nov 2026, 18:54 CET'],
    [{ action: 'sign-in', reason: 'password and code' }, 'With a password and a 2FA code'],
    [{ action: 'delete', outcome: 'refused', reason: 'own-account' }, 'It was their own login'],
    [{ action: 'move-admin', outcome: 'refused', reason: 'own-level' }, 'It was their own admin'],
    [{ action: 'link-sso', outcome: 'refused', reason: 'cancelled' }, 'Cancelled at the provider'],
    [{ action: 'deactivate', reason: 'own-account' }, 'own-account'],
    [{ action: 'open-foreign', outcome: 'refused', reason: 'account 17' }, 'account 17'],
  ])('of %j is shown as %s', (fields, expected) => {
    expect(wordsOf(fields).reason).toBe(expected);
  });

  test('is a sentence for every code of the policies', () => {
    const refused = (action: AuditEvent['action'], reason: string) =>
      wordsOf({ action, outcome: 'refused', reason }).reason;
    for (const action of actions) {
      for (const reason of Object.keys(catalogues.en.actions.reasons))
        expect(refused(action, reason)).toMatch(/^[A-Z]/);
    }
    for (const action of adminActions) {
      for (const reason of Object.keys(catalogues.en.admins.reasons))
        expect(refused(action, reason)).toMatch(/^[A-Z]/);
    }
  });
});

describe('the log’s own words', () => {
  const inGerman = (fields: Partial<AuditEvent>) => describeEvent(event(fields), catalogues.de, 'UTC');

  test.each<[Partial<AuditEvent>, string]>([
    [{ action: 'end-sessions', reason: '1 session' }, '1 Sitzung'],
    [{ action: 'end-sessions', reason: 'no session' }, 'Keine Sitzungen'],
    [{ action: 'end-sessions', reason: '1,200 sessions' }, '1.200 Sitzungen'],
    [{ action: 'retry-mail', reason: 'Invitation to amy@acme.example' }, 'Einladung an amy@acme.example'],
    [
      { action: 'bounce-mail', reason: '2FA reset to amy@acme.example: 550 5.1.1 no such user' },
      '2FA zurücksetzen an amy@acme.example: 550 5.1.1 no such user',
    ],
    [
      {
        action: 'cancel-mail',
        outcome: 'refused',
        reason: catalogues.en.mail.actions.reasons['not-waiting'],
      },
      catalogues.de.mail.actions.reasons['not-waiting'],
    ],
    [{ action: 'retry-mail', reason: 'Old label to amy@acme.example' }, 'Old label to amy@acme.example'],
  ])('in the reason of %j are shown in the reader’s language: %s', (fields, expected) => {
    expect(inGerman(fields).reason).toBe(expected);
  });

  test.each([
    ['batch', '12: Deactivate, 3 technicians', '12: Deaktivieren, 3 Techniker'],
    ['batch', '12: Reset 2FA, 1,200 main admins', '12: 2FA zurücksetzen, 1.200 Hauptadmins'],
    ['batch', '12: Unblock, all technicians', '12: Entsperren, alle Techniker'],
    ['batch', '9: Deactivate, 2 admins ticked', '9: Deaktivieren, 2 Admins'],
    ['batch', '12: Unblock, Status is Active', '12: Entsperren, Status is Active'],
    ['batch', 'twelve', 'twelve'],
    ['skipped', '0', '0'],
    ['skipped', '2 (1: Not blocked; 1: It has domains)', '2 (1: Nicht gesperrt; 1: Er hat Domains)'],
  ])('in the field %s with the value %s are shown in the reader’s language', (field, after, expected) => {
    expect(inGerman({ changes: { [field]: { before: null, after } } }).changes[0]?.after).toBe(expected);
  });
});

test.each(auditActions)('an event with the action %s has no text outside the catalogues', (action) => {
  for (const outcome of ['done', 'refused', 'failed'] as const) {
    for (const subject of [
      { ...party(2, '22'), adminName: '33' },
      { ...party(1, '11'), adminName: '33' },
      null,
    ]) {
      const {
        sentence,
        reason,
        changes,
        outcome: badge,
      } = describeEvent(
        event({
          action,
          outcome,
          actor: { ...party(1, '11'), adminName: '33' },
          subject,
          changes: {
            status: { before: 'pending', after: 'active' },
            twoFactor: { before: null, after: 'on' },
          },
          reason: action === 'block' ? 'until two-factor is reset' : '44',
        }),
        pseudoLanguage(catalogues.en),
        'UTC',
      );
      const text = [
        sentence,
        outcome === 'done' ? reason : '',
        badge.label,
        ...changes.map((change) => change.sentence),
      ];
      expect(wordsOutsideBrackets(text.join('\n'))).toEqual([]);
    }
  }
});
