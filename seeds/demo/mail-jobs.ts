import type { AuditAction } from '../../src/audit/audit-event.ts';
import { linkLifetimes, type ConsoleLinkPurpose } from '../../src/links/link.ts';
import type { MessageWithData } from '../../src/mail/messages/catalogue.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { AccountRow, DemoContext, Owner } from './account-owner.ts';
import { mailState, type MailJobState } from './mail-state.ts';
import { iso, type Row } from './rows.ts';
import { HOUR, MINUTE } from './times.ts';

type MessageContent = MessageWithData extends infer Each
  ? Each extends MessageWithData
    ? Pick<Each, 'message' | 'data'>
    : never
  : never;

interface Link {
  id: string;
  purpose: ConsoleLinkPurpose;
  address: string;
  expiresAt: number;
  row: Row;
}

export interface DatedJob {
  at: number;
  row: Row;
}

/** One account's emails, and the one-time links in them. */
export class MailJobs {
  readonly links: Row[] = [];
  readonly jobs: DatedJob[] = [];
  readonly #owner: Owner;
  readonly #context: DemoContext;
  readonly #random: SeededRandom;
  readonly #account: AccountRow;
  #open: Link[] = [];

  constructor(owner: Owner, context: DemoContext, random: SeededRandom, account: AccountRow) {
    this.#owner = owner;
    this.#context = context;
    this.#random = random;
    this.#account = account;
  }

  /** Adds an email with a new link, which replaces an older open link of the same purpose. */
  mailLink(
    at: number,
    purpose: Exclude<ConsoleLinkPurpose, 'new-sign-in'>,
    cause: AuditAction,
    state?: MailJobState,
    address = this.#owner.email,
  ): void {
    const { name } = this.#owner.manager;
    const link = this.#issue(at, purpose, { cause, address, requestedBy: name });
    this.#addJob(at, { message: purpose, data: { requestedBy: name } }, state, link);
  }

  /** Adds an email about a sign-in from a new browser. */
  newSignIn(at: number, from: string): void {
    const { email: address, username: requestedBy } = this.#owner;
    const link = this.#issue(at, 'new-sign-in', { cause: 'new-browser', address, requestedBy });
    const data = { from, browser: 'Safari', system: 'iOS', hasPassword: true };
    this.#addJob(at, { message: 'new-sign-in', data }, 'accepted', link);
  }

  #issue(
    at: number,
    purpose: ConsoleLinkPurpose,
    { cause, address, requestedBy }: { cause: AuditAction; address: string; requestedBy: string },
  ): Link {
    this.#end('replaced_at', at, purpose);
    const { id: accountId } = this.#owner;
    const id = this.#random.uuid();
    const expiresAt = at + linkLifetimes[purpose] * MINUTE;
    const row: Row = {
      id,
      purpose,
      account_id: accountId,
      address,
      key_id: this.#context.keyId,
      created_at: iso(at),
      expires_at: iso(expiresAt),
      requested_at: iso(at),
      requested_by: requestedBy,
      cause,
      renewals: 0,
      used_at: null,
      replaced_at: null,
      withdrawn_at: null,
    };
    const link = { id, purpose, address, expiresAt, row };
    this.links.push(row);
    this.#open.push(link);
    return link;
  }

  /** Marks a link as used. Throws an Error if no link of this purpose can be used at that time. */
  use(purpose: ConsoleLinkPurpose, at: number): void {
    const usable = this.#open.some((link) => link.purpose === purpose && at < link.expiresAt);
    if (!usable) throw new Error(`${this.#owner.username} has no ${purpose} to use`);
    this.#end('used_at', at, purpose);
  }

  withdrawAll(at: number): void {
    this.#end('withdrawn_at', at);
  }

  /** Adds an email without a link. */
  notice(at: number, content: MessageContent): void {
    this.#addJob(at, content);
  }

  #end(how: 'used_at' | 'replaced_at' | 'withdrawn_at', at: number, purpose?: ConsoleLinkPurpose): void {
    const ended = this.#open.filter((link) => purpose === undefined || link.purpose === purpose);
    for (const { row } of ended) row[how] = iso(at);
    this.#open = this.#open.filter((link) => !ended.includes(link));
  }

  #addJob(
    at: number,
    { message, data }: MessageContent,
    state: MailJobState = 'accepted',
    link?: Link,
  ): void {
    const { id, admin, email } = this.#owner;
    const address = link?.address ?? email;
    const expiresAt = link?.expiresAt ?? at + 72 * HOUR;
    const details = { at, expiresAt, now: this.#context.now, address, random: this.#random };
    const row: Row = {
      message,
      account_id: id,
      admin_id: admin.id,
      link_id: link?.id ?? null,
      address,
      data: { ...data },
      created_at: iso(at),
      expires_at: iso(expiresAt),
      ...mailState(state, details),
    };
    this.jobs.push({ at, row });
    this.#account['last_mail_state'] = state;
  }
}
