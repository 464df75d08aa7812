import type { Knex } from 'knex';
import type { ChallengePurpose } from './passkey.ts';

interface Challenge {
  challenge: string;
  purpose: ChallengePurpose;
  browserHash: string;
}

/** The challenges of one browser that can be open at the same time, for example in several tabs. */
const MAX_PER_BROWSER = 10;

/** Stores a challenge that is valid for some minutes. Deletes all but the newest ones of the browser. */
export async function insertChallenge(
  sql: Knex,
  { challenge, purpose, browserHash }: Challenge,
  minutes: number,
): Promise<void> {
  await sql.raw(
    `insert into passkey_challenges (challenge, purpose, browser_hash, expires_at)
     values (?, ?, ?, now() + ? * interval '1 minute')`,
    [challenge, purpose, browserHash, minutes],
  );
  await sql.raw(
    `delete from passkey_challenges where challenge in (
       select challenge from passkey_challenges where browser_hash = ? order by expires_at desc offset ?)`,
    [browserHash, MAX_PER_BROWSER],
  );
}

/** Uses up a challenge. Returns false if that browser has no such challenge for the purpose, or it has expired. */
export async function takeChallenge(
  sql: Knex,
  { challenge, purpose, browserHash }: Challenge,
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `delete from passkey_challenges
     where challenge = ? and purpose = ? and browser_hash = ? and expires_at > now()`,
    [challenge, purpose, browserHash],
  );
  return rowCount === 1;
}

export async function deleteExpiredChallenges(sql: Knex): Promise<number> {
  return sql('passkey_challenges').where('expires_at', '<', sql.fn.now()).delete();
}
