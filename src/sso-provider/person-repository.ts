import type { Knex } from 'knex';
import { asciiLower } from '../lib/typed-text.ts';

/** An account, as clients see it. `subject` is the ID that clients use. */
export interface Person {
  id: number;
  email: string;
  subject: string;
}

const columns = 'id, email::text as email, subject::text as subject';

/** Finds an active account by its subject. Returns undefined if there is none or if the subject is not a UUID. */
export async function findPersonBySubject(sql: Knex, subject: string): Promise<Person | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(subject)) return undefined;
  const { rows } = await sql.raw<{ rows: Person[] }>(
    `select ${columns} from accounts where subject = ?::uuid and status = 'active'`,
    [subject],
  );
  return rows[0];
}

export async function findSubject(sql: Knex, accountId: number): Promise<string> {
  const { rows } = await sql.raw<{ rows: [Person] }>(`select ${columns} from accounts where id = ?`, [
    accountId,
  ]);
  return rows[0].subject;
}

/**
 * Inserts a pending account, whose owner has still to prove the address. Does nothing if the address already has an
 * account. `language` is that of the page on which the address was entered.
 */
export async function insertPerson(
  sql: Knex,
  adminId: number,
  email: string,
  language?: string,
): Promise<void> {
  await sql.raw(
    `insert into accounts (admin_id, role, username, email, browser_language)
     values (?, 'technician', ?, ?, ?) on conflict do nothing`,
    [adminId, asciiLower(email), email, language ?? null],
  );
}
