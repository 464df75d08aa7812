import type { Knex } from 'knex';
import { asciiLower } from '../lib/typed-text.ts';

/** An account as clients know it. */
export interface Person {
  id: number;
  email: string;
  subject: string;
}

const columns = 'id, email::text as email, subject::text as subject';

/** An active account, by what clients call it. */
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

/** An account that waits for its owner to prove the address. Does nothing where the address has one. */
export async function insertPerson(sql: Knex, adminId: number, email: string): Promise<void> {
  await sql.raw(
    `insert into accounts (admin_id, role, username, email) values (?, 'technician', ?, ?)
     on conflict do nothing`,
    [adminId, asciiLower(email), email],
  );
}
