import { describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/accounts/account-policy.ts';
import { adminActions } from '../../../src/admin-actions/admin-policy.ts';
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
