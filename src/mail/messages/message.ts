import type { Account } from '../../accounts/account.ts';
import type { Actor, Role } from '../../audit/actor.ts';
import type { Help } from '../../accounts/who-can-help.ts';
import type { Config } from '../../config.ts';
import type { LinkPurpose } from '../../links/link.ts';

/** What every message may name. Text from people is plain here: escaping is the renderer's work. */
export interface MessageFacts {
  productName: string;
  ssoName: string;
  /** The main admin: the level that the account belongs to. */
  adminName: string;
  username: string;
  /** The facts that name the login. */
  login: Record<string, string>;
  /** The account's level offers Single Sign-On. */
  ssoOffered: boolean;
  /** Whether the reader is the main admin of that level, or one of its technicians. */
  role: Role;
  /** Who can help the reader. */
  help: Help;
  signInUrl: string;
  /** When the cause of the mail happened. */
  happenedAt: string;
  /** A time as the reader of the mail knows it. */
  time: (date: Date) => string;
}

/** The bundled provider has accounts that go by their address, and one level only. */
export function whoseLogin(
  { app }: Pick<Config, 'app'>,
  adminName: string,
  username: string,
): Pick<MessageFacts, 'adminName' | 'username' | 'login'> {
  const login: Record<string, string> =
    app === 'console' ? { Username: username, 'Main admin': adminName } : { Account: username };
  return { adminName, username, login };
}

/** A message in words; HTML and text are both made of them. */
export interface Words {
  subject: string;
  heading: string;
  paragraphs: string[];
  /** Where there is something to do. Without `url` it leads to the mail's one-time link. */
  button?: { label: string; url?: string };
  facts: Record<string, string>;
  notExpected: string;
}

/** One kind of e-mail. `Purpose` is that of the one-time link in it, null where it has none. */
export interface Message<Data, Purpose extends LinkPurpose | null> {
  /** In lists and notes: "Invitation". */
  label: string;
  purpose: Purpose;
  /** Notifies a person of a change to their login (M3). It is sent however many emails they have received. */
  securityNotice?: true;
  /** For the gallery and its test. */
  sample: Data;
  words(facts: MessageFacts, data: Data): Words;
}

/** A person caused the email. */
export interface AskedBy {
  /** Their username at the time. */
  askedBy: string;
  /** Who they are to the reader, if it matters whom the reader can ask. */
  relation?: 'reader' | 'main-admin' | 'system-administrator';
}

/** Emails from a command at the bundled provider. */
export const systemAdministrator: AskedBy = {
  askedBy: 'Your system administrator',
  relation: 'system-administrator',
};

/** Who caused an email about this login. */
export function askedBy(actor: Actor, { id, adminId }: Pick<Account, 'id' | 'adminId'>): AskedBy {
  if (actor.accountId === id) return { askedBy: actor.username, relation: 'reader' };
  const isMainAdmin = actor.role === 'primary' && actor.adminId === adminId;
  return { askedBy: actor.username, ...(isMainAdmin && { relation: 'main-admin' }) };
}

/** How an email names the person who caused it, at the start of a sentence. */
export function nameOf(cause: AskedBy): string {
  return cause.relation === 'reader' ? 'You' : cause.askedBy;
}

/** The reader caused the mail: the network address it was done from. */
export interface DoneFrom {
  from: string;
}

export const sampleAskedBy: AskedBy = { askedBy: 'carla' };

export const sampleDoneFrom: DoneFrom = { from: '203.0.113.7' };

/** What to do about a change that the reader did not make. */
export function ifItWasNotYou({ who, whatTheyCanDo }: Help): string {
  return `If this wasn’t you, tell ${who} at once. ${whatTheyCanDo}`;
}

/** Whom the reader can ask about an email they did not expect: never themselves. Follows "ask". */
export function whomToAsk({ help, role }: Pick<MessageFacts, 'help' | 'role'>, cause: AskedBy): string {
  if (cause.relation === 'reader' || cause.relation === 'system-administrator') return help.who;
  // Only admins above act on a main admin. The main admin who acted is not a second person to ask.
  if (role === 'primary' || cause.relation === 'main-admin') return cause.askedBy;
  return `${cause.askedBy} or ${help.who}`;
}

/** What to do about a link that the reader did not expect. */
export function ifUnexpectedLink(facts: Pick<MessageFacts, 'help' | 'role'>, cause: AskedBy): string {
  return cause.relation === 'reader'
    ? ifItWasNotYou(facts.help)
    : `If you didn’t expect this, ask ${whomToAsk(facts, cause)} before you use the link. Until it is used, nothing changes.`;
}
