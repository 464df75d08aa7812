import type { Knex } from 'knex';
import type { AuditEvent, AuditParty } from '../../audit/audit-event.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { findNameFacts, type NamedOwner, type NameFacts } from '../../audit/used-name-repository.ts';

/** Reads what the names in the events mean today. Returns the notes to show next to an event's names. */
export async function partyNotes(sql: Knex, adminPath: string, events: readonly AuditEvent[], t: Catalogue) {
  const owners = events.flatMap(({ actor, subject }) => [...ownersOf(actor), ...ownersOf(subject)]);
  const distinct = [...new Map(owners.map((owner) => [keyOf(owner), owner])).values()];
  const facts = new Map((await findNameFacts(sql, adminPath, distinct)).map((fact) => [keyOf(fact), fact]));
  // Two logins with the same name on this page both need a note, wherever they belong.
  const together = new Map<string, Set<number>>();
  for (const { kind, id, name } of distinct) {
    const key = `${kind}/${name.toLowerCase()}`;
    together.set(key, (together.get(key) ?? new Set()).add(id));
  }
  const noteOf = (owner: NamedOwner | undefined): string => {
    const fact = owner && facts.get(keyOf(owner));
    if (!fact) return '';
    const isTwice = (together.get(`${fact.kind}/${fact.name.toLowerCase()}`)?.size ?? 0) > 1;
    return noteFrom({ ...fact, isShared: fact.isShared || isTwice }, t);
  };
  return ({ actor, subject }: AuditEvent) => ({
    actorNote: noteOf(loginOf(actor)),
    actorAdminNote: noteOf(adminOf(actor)),
    subjectNote: noteOf(loginOf(subject) ?? (isAdmin(subject) ? adminOf(subject) : undefined)),
    subjectAdminNote: noteOf(adminOf(subject)),
  });
}

/** "login 23, now birgit.k"; empty if the name alone is clear. */
function noteFrom(
  { kind, id, name, isShared, isDeleted, currentName }: NameFacts,
  { audit }: Catalogue,
): string {
  const number = kind === 'login' ? audit.loginNumber : audit.adminNumber;
  return [
    ...(isShared ? [number({ id: String(id) })] : []),
    ...(isDeleted
      ? [audit.deleted]
      : currentName !== null && currentName !== name
        ? [audit.nowNamed({ name: currentName })]
        : []),
  ].join(', ');
}

function ownersOf(party: AuditParty | null): NamedOwner[] {
  return [loginOf(party), adminOf(party)].filter((owner) => owner !== undefined);
}

function loginOf(party: AuditParty | null): NamedOwner | undefined {
  return party?.accountId ? { kind: 'login', id: party.accountId, name: party.name } : undefined;
}

function adminOf(party: AuditParty | null): NamedOwner | undefined {
  return party ? { kind: 'admin', id: party.adminId, name: party.adminName } : undefined;
}

/** The other parties without a login are domains. */
function isAdmin(party: AuditParty | null): boolean {
  return party?.accountId === null && party.name === party.adminName;
}

const keyOf = ({ kind, id, name }: NamedOwner) => JSON.stringify([kind, id, name]);
