import { SECOND_WARNING_DAYS, loggedRule } from '../../src/access-rules/access-rules.ts';
import { loggedEnd } from '../../src/accounts/access-end.ts';
import type { Action } from '../../src/accounts/account-policy.ts';
import { ownOrigin, type AuditEvent } from '../../src/audit/audit-event.ts';
import { adminParty } from '../../src/audit/audit-party.ts';
import type { ConsoleLinkPurpose } from '../../src/links/link.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { DemoRule } from './access-rule.ts';
import { newAccountRow, type AccountRow, type DemoContext, type Owner } from './account-owner.ts';
import { MailJobs } from './mail-jobs.ts';
import { subjectOf } from './subjects.ts';
import type { MailJobState } from './mail-state.ts';
import { iso } from './rows.ts';
import { DAY, HOUR, MINUTE, SECOND } from './times.ts';

export interface DatedEvent {
  at: number;
  event: AuditEvent;
}

const browsers = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
] as const;

/**
 * The history of one account. Each step leaves the rows that the console itself would have written. Steps must be
 * called in chronological order.
 */
export class Timeline {
  readonly account: AccountRow;
  readonly mailJobs: MailJobs;
  readonly events: DatedEvent[] = [];
  /** The last day of access, or null if it doesn't end. */
  accessEnd: { on: string; zone: string } | null = null;
  readonly #owner: Owner;
  readonly #context: DemoContext;
  readonly #random: SeededRandom;
  readonly #address: string;
  readonly #browser: string;

  constructor(owner: Owner, context: DemoContext, random: SeededRandom) {
    this.#owner = owner;
    this.#context = context;
    this.#random = random;
    this.#address = `192.0.2.${random.between(1, 254)}`;
    this.#browser = random.pick(browsers);
    this.account = newAccountRow(owner, context.now);
    this.mailJobs = new MailJobs(owner, context, random, this.account);
  }

  invited(at: number, state?: MailJobState): this {
    this.account['created_at'] = iso(at);
    this.mailJobs.mailLink(at, 'invitation', 'invite', state);
    const { username, email } = this.#owner;
    const changes = { username: to(username), email: to(email), status: to('pending') };
    return this.#log(at, 'invite', { actor: this.#owner.manager, changes });
  }

  resent(at: number, state?: MailJobState): this {
    this.mailJobs.mailLink(at, 'invitation', 'resend-invitation', state);
    return this.#log(at, 'resend-invitation', { actor: this.#owner.manager });
  }

  /** Accepts the invitation with a password. Two-factor authentication is not set up yet. */
  accepted(at: number): this {
    this.mailJobs.use('invitation', at);
    this.#setPassword(at);
    return this.#log(at, 'accept-invitation', {
      changes: { status: { before: 'pending', after: 'active' } },
    });
  }

  acceptedBySso(at: number): this {
    this.mailJobs.use('invitation', at);
    this.account.status = 'active';
    return this.#linkSso(at);
  }

  setUpTwoFactor(at: number): this {
    this.account['totp_enrolled_at'] = iso(at);
    return this.#log(at, 'set-up-2fa');
  }

  /** Joins as most people do: invited, and signed in within the hour. `hour` is in milliseconds. */
  joined(at: number, hour = HOUR): this {
    this.invited(at).accepted(at + hour * 0.5);
    return this.setUpTwoFactor(at + hour * 0.55).signedIn(at + hour * 0.55 + SECOND);
  }

  signedIn(at: number): this {
    this.account['last_sign_in_at'] = iso(at);
    const reason = this.account['sso_subject'] === null ? 'password and code' : this.#context.ssoName;
    return this.#log(at, 'sign-in', { reason });
  }

  /** Signs in on about half of the days between the two times, and signs out on most of these. */
  worked(from: number, until: number): this {
    for (let day = from; day < until - 10 * HOUR; day += DAY) {
      if (this.#random.next() < 0.5) continue;
      const at = day + this.#random.between(0, 8 * 60) * MINUTE;
      this.signedIn(at);
      if (this.#random.next() < 0.6) this.#log(at + this.#random.between(10, 110) * MINUTE, 'sign-out');
    }
    return this;
  }

  /** Records an admin's action that emails a link. */
  sent(
    at: number,
    purpose: Exclude<ConsoleLinkPurpose, 'invitation' | 'new-sign-in'>,
    action: Action,
    state?: MailJobState,
  ): this {
    this.mailJobs.mailLink(at, purpose, action, state);
    return this.#log(at, action, { actor: this.#owner.manager });
  }

  setPasswordByLink(at: number): this {
    this.mailJobs.use('password-reset', at);
    this.#setPassword(at);
    this.#log(at, 'set-password');
    this.mailJobs.notice(at, { message: 'password-changed', data: { from: this.#address } });
    return this;
  }

  setUpTwoFactorByLink(at: number): this {
    this.mailJobs.use('2fa-reset', at);
    this.setUpTwoFactor(at);
    this.mailJobs.notice(at, { message: '2fa-changed', data: { from: this.#address } });
    return this;
  }

  linkedByMail(at: number): this {
    this.mailJobs.use('sso-link', at);
    this.#linkSso(at);
    this.mailJobs.notice(at, { message: 'sso-linked', data: { from: this.#address } });
    return this;
  }

  unlinked(at: number): this {
    const { manager } = this.#owner;
    this.account['sso_issuer'] = this.account['sso_subject'] = this.account['sso_linked_at'] = null;
    this.mailJobs.notice(at, { message: 'sso-unlinked', data: { requestedBy: manager.name } });
    if (this.account['password_hash'] === null) {
      this.account['password_reset_required_at'] = iso(at);
      this.mailJobs.mailLink(at, 'password-reset', 'unlink-account');
    }
    const changes = { sso: { before: this.#context.issuer, after: null } };
    return this.#log(at, 'unlink-account', { actor: manager, changes });
  }

  usedRecoveryKey(at: number): this {
    this.account['totp_enrolled_at'] = null;
    this.#log(at, 'use-recovery-key');
    this.mailJobs.notice(at, { message: 'recovery-key-used', data: { from: this.#address } });
    return this;
  }

  /** Signs in from a browser that the login has not been used in before. */
  signedInFromNewBrowser(at: number): this {
    this.mailJobs.newSignIn(at, this.#address);
    return this.signedIn(at).#log(at, 'new-browser');
  }

  blocked(at: number, until: number): this {
    this.account['blocked_until'] = iso(until);
    this.#log(at, 'block', { outcome: 'failed', reason: 'too many wrong passwords' });
    this.mailJobs.notice(at, {
      message: 'account-blocked',
      data: { from: this.#address, until: iso(until) },
    });
    return this;
  }

  addressChanging(at: number, newAddress: string): this {
    const { manager, email } = this.#owner;
    const data = { requestedBy: manager.name, newAddress };
    this.mailJobs.notice(at, { message: 'address-changing', data });
    this.mailJobs.mailLink(at, 'address-change', 'edit', 'accepted', newAddress);
    const changes = { email: { before: email, after: `${newAddress} (to be confirmed)` } };
    return this.#log(at, 'change-address', { actor: manager, changes });
  }

  edited(at: number, before: string): this {
    const changes = { notes: { before, after: this.#owner.notes } };
    return this.#log(at, 'edit', { actor: this.#owner.manager, changes });
  }

  /** Deactivates the account, withdraws its links, and notifies its owner if they have confirmed the address. */
  deactivated(at: number, reason: string): this {
    const { manager } = this.#owner;
    const isConfirmed = this.account.status === 'active';
    const changes = { status: { before: this.account.status, after: 'inactive' } };
    this.account.status = 'inactive';
    this.account['epoch'] = 1;
    this.mailJobs.withdrawAll(at);
    if (isConfirmed)
      this.mailJobs.notice(at, { message: 'deactivated', data: { requestedBy: manager.name } });
    return this.#log(at, 'deactivate', { actor: manager, changes, reason });
  }

  /** Sets the last day of access. The seed stores it, because PostgreSQL computes the time. */
  accessEndsOn(at: number, on: string): this {
    this.accessEnd = { on, zone: 'Europe/Amsterdam' };
    const changes = { accessEndsOn: { before: null, after: loggedEnd(this.accessEnd) } };
    return this.#log(at, 'set-end-date', { actor: this.#owner.manager, changes });
  }

  /** Warns that the rule will deactivate the account at `until`, as a worker does. */
  warnedOfRule(at: number, until: number, { days }: DemoRule): this {
    const endsAt = iso(until - (until % SECOND) + SECOND);
    this.account['ends_by_rule_at'] = endsAt;
    this.account['rule_warning_at'] = iso(until - SECOND_WARNING_DAYS * DAY);
    this.mailJobs.notice(at, { message: 'unused-access', data: { until: endsAt, days } });
    return this;
  }

  /** Deactivates the account because of the rule, as a worker does. */
  deactivatedByRule(at: number, rule: DemoRule): this {
    this.account.status = 'inactive';
    this.account['epoch'] = 1;
    this.account['ends_by_rule_at'] = this.account['rule_warning_at'] = null;
    this.mailJobs.withdrawAll(at);
    this.mailJobs.notice(at, { message: 'deactivated', data: { unusedDays: rule.days } });
    return this.#log(at, 'deactivate-unused', {
      actor: null,
      changes: { status: { before: 'active', after: 'inactive' } },
      reason: loggedRule(rule),
      origin: ownOrigin,
    });
  }

  /** Turns on a rule for the account's own admin. */
  setRule(at: number, { days }: DemoRule): this {
    const { admin } = this.#owner;
    return this.#log(at, 'change-access-rules', {
      subject: adminParty(admin),
      changes: {
        rules: { before: 'inherited', after: 'on' },
        unusedDays: { before: null, after: String(days) },
      },
    });
  }

  /** Records an action that the policy refused. */
  refused(at: number, action: Action, reason: string): this {
    return this.#log(at, action, { actor: this.#owner.manager, outcome: 'refused', reason });
  }

  #setPassword(at: number): void {
    this.account.status = 'active';
    this.account['password_hash'] = this.#context.passwordHash;
    this.account['password_set_at'] = iso(at);
    this.account['password_reset_required_at'] = null;
  }

  #linkSso(at: number): this {
    this.account['sso_issuer'] = this.#context.issuer;
    this.account['sso_subject'] = subjectOf(this.#owner.username);
    this.account['sso_linked_at'] = iso(at);
    return this.#log(at, 'link-sso', { changes: { sso: to(this.#context.issuer) } });
  }

  #log(at: number, action: AuditEvent['action'], details: Partial<Omit<AuditEvent, 'action'>> = {}): this {
    const { id, username, admin } = this.#owner;
    const self = { accountId: id, name: username, adminId: admin.id, adminName: admin.name };
    const origin = { address: this.#address, userAgent: this.#browser, requestId: this.#random.uuid() };
    this.events.push({
      at,
      event: { action, outcome: 'done', actor: self, subject: self, origin, ...details },
    });
    return this;
  }
}

function to(after: string) {
  return { before: null, after };
}
