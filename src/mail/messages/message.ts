import type { AccessEnd, Account, Status } from '../../accounts/account.ts';
import type { Actor, Role } from '../../audit/actor.ts';
import { helpSentence, type Help } from '../../accounts/who-can-help.ts';
import type { Config } from '../../config.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { sentenceFrom, type Sentence, type Variables } from '../../lib/language-formats.ts';
import type { LinkPurpose } from '../../links/link.ts';

/** What every message can mention. Text that people entered is not escaped here, because the renderer does that. */
export interface MessageFacts {
  /** The catalogue of the reader's language. */
  t: Catalogue;
  productName: string;
  ssoName: string;
  /** The name of the admin that the login belongs to. Emails label it "Main admin". */
  adminName: string;
  username: string;
  /** The facts that identify the login. */
  login: Record<string, string>;
  /** Whether the login's admin offers Single Sign-On. */
  ssoOffered: boolean;
  /** Whether the reader is the main admin or a technician of that admin. */
  role: Role;
  /** Who can help the reader. */
  help: Help;
  signInUrl: string;
  /** The origin of the console, for buttons that open another page. */
  origin: string;
  /** When the event that caused the email happened. */
  happenedAt: string;
  /** Formats a time in the reader's time zone. */
  time: (date: Date) => string;
  /** Formats an ISO date. */
  day: (on: string) => string;
}

/** Returns how a message names the login. The bundled provider has one admin, and identifies accounts by address. */
export function whoseLogin(
  { app }: Pick<Config, 'app'>,
  t: Catalogue,
  adminName: string,
  username: string,
): Pick<MessageFacts, 't' | 'adminName' | 'username' | 'login'> {
  const { facts: labels } = t.emailParts;
  const login: Record<string, string> =
    app === 'console'
      ? { [labels.username]: username, [labels.mainAdmin]: adminName }
      : { [labels.account]: username };
  return { t, adminName, username, login };
}

/** The text of a message. The HTML part and the plain-text part are both generated from it. */
export interface Words {
  subject: string;
  heading: string;
  paragraphs: string[];
  /** Present if there is something to do. Without `url`, it opens the email's one-time link. */
  button?: { label: string; url?: string };
  facts: Record<string, string>;
  notExpected: string;
}

/** When the access of the login that an email is about ends. The values are from JSON. */
export interface AboutLogin {
  status: Status;
  accessEnd: AccessEnd | null;
  /** An ISO time. */
  endsByRuleAt: string | null;
}

/** One kind of email. `Purpose` is the purpose of its one-time link, or null if it has no link. */
export interface Message<Data, Purpose extends LinkPurpose | null> {
  purpose: Purpose;
  /** Notifies a person of a change to their login (M3). It is sent even if they have received too many emails. */
  securityNotice?: true;
  /** Says that the login is inactive. It is sent only while that is true, and other messages only while it isn't. */
  saysInactive?: true;
  /** Reports whether the email is no longer correct for the login that it is about. If so, it is not sent. */
  isOutdated?(data: Data, about: AboutLogin): boolean;
  /** Example data for the gallery and its test. */
  sample: Data;
  words(facts: MessageFacts, data: Data): Words;
}

/** A person caused the email. */
export interface Requester {
  /** Their username at the time. */
  requestedBy: string;
  /** Who they are to the reader, if it matters whom the reader can ask. */
  relation?: 'reader' | 'main-admin' | 'system-administrator';
}

/** The cause of emails that a command of the bundled provider sends. */
export const systemAdministrator: Requester = {
  requestedBy: 'Your system administrator',
  relation: 'system-administrator',
};

/** Returns who caused an email about this login. */
export function requesterOf(actor: Actor, { id, adminId }: Pick<Account, 'id' | 'adminId'>): Requester {
  if (actor.accountId === id) return { requestedBy: actor.username, relation: 'reader' };
  const isMainAdmin = actor.role === 'primary' && actor.adminId === adminId;
  return { requestedBy: actor.username, ...(isMainAdmin && { relation: 'main-admin' }) };
}

/** Returns the name of the person who caused an email, as the value of a fact. */
export function nameOf({ emailParts }: Catalogue, { requestedBy: name, relation }: Requester): string {
  if (relation === 'reader') return emailParts.you;
  return relation === 'system-administrator' ? emailParts.yourSystemAdministrator : name;
}

/** Returns the sentence about what the person who caused the email did. */
export function sentenceAbout<Names>(
  cause: Requester,
  sentences: { byYou(names: Names): string; bySomeone(names: Names & Variables<'actor'>): string },
  facts: Names & Pick<MessageFacts, 't'>,
): string {
  return cause.relation === 'reader'
    ? sentences.byYou(facts)
    : sentences.bySomeone({ ...facts, actor: nameOf(facts.t, cause) });
}

/** The reader caused the email, from this network address. */
export interface DoneFrom {
  from: string;
}

export const sampleRequester: Requester = { requestedBy: 'carla' };

export const sampleDoneFrom: DoneFrom = { from: '203.0.113.7' };

/** Says what to do about a change that the reader did not make. */
export function ifItWasNotYou({ t, help }: Pick<MessageFacts, 't' | 'help'>): string {
  return helpSentence(help, t.emailParts.wasNotYou);
}

/** Returns the sentence that says whom the reader can ask about an unexpected email. It is never the reader. */
export function whomToAsk(
  { role, adminName }: Pick<MessageFacts, 'role' | 'adminName'>,
  { requestedBy: actor, relation }: Requester,
  sentences: {
    askActor: Sentence<Variables<'actor'>>;
    askActorOrMainAdmin: Sentence<Variables<'actor' | 'adminName'>>;
    askSystemAdministrator: string;
  },
): string {
  if (relation === 'system-administrator') return sentences.askSystemAdministrator;
  // Only admins above act on a main admin, so there is no one else to ask. If the main admin acted on a technician,
  // there is no second person either.
  const isOnlyOne = role === 'primary' || relation === 'main-admin';
  return sentenceFrom(isOnlyOne ? sentences.askActor : sentences.askActorOrMainAdmin, { actor, adminName });
}

/** Says what to do about a link that the reader did not expect. */
export function ifUnexpectedLink(facts: MessageFacts, cause: Requester): string {
  return cause.relation === 'reader'
    ? ifItWasNotYou(facts)
    : whomToAsk(facts, cause, facts.t.emailParts.unexpectedLink);
}
