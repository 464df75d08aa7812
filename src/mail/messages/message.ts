import type { Role } from '../../accounts/account.ts';
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

/** Somebody else caused the mail: the username of whoever asked. */
export interface AskedBy {
  askedBy: string;
}

/** The reader caused the mail: the network address it was done from. */
export interface DoneFrom {
  from: string;
}

export const sampleAskedBy: AskedBy = { askedBy: 'carla' };

export const sampleDoneFrom: DoneFrom = { from: '203.0.113.7' };

/** What to do about a change that was not one's own. */
export function ifItWasNotYou(adminName: string): string {
  return (
    `If it was not you, tell an admin of ${adminName} at once: they can end your sessions and reset ` +
    'your password and two-factor authentication.'
  );
}
